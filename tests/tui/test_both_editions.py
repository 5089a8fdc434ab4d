"""The screen and the linear edition hold the same: whatever the pack says stands in both."""

from functools import partial

from msgspec.structs import replace

from explainer.editions import plain
from explainer.facts import positions, words
from explainer.model import Position
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, reading
from tests.tui.hostile import squeezed


async def walked(reader: Reader) -> str:
    """What stands on the page, and beside each of its items."""
    await reader.press("g")
    seen, before = [reader.words("details")], ""
    while reader.text() != before:
        before = reader.text()
        await reader.press("down")
        seen.append(reader.words("details"))
    await reader.press("g")
    return " ".join((await reader.walk(), *seen))


async def test_what_the_pack_holds_stands_on_the_screen_and_in_the_linear_edition(opens: Opens, pack: Pack) -> None:
    seen: list[str] = []
    async with opens(120, 40) as reader:
        seen.append(await walked(reader))
        for _ in pack.sections:
            await reader.press("right")
            seen.append(await walked(reader))
        await reader.press("6")
        seen.append(await walked(reader))
        await reader.press("4", "g", *["left"] * 10)
        for by in ["down", "up"] * 5:
            for _ in pack.issues:
                seen.append(reader.words("details"))
                await reader.press(by)
            await reader.press("right")
    screen, linear = squeezed(" ".join(seen)), squeezed(" ".join(plain.lines(pack)))
    held = [
        *(words.content(pack, id).text for id in pack.statements),
        *(each.name for each in pack.events.values()),
        *(positions.in_short(pack, each) for each in pack.explainer.positions),
        *(text for each in pack.explainer.glossary for text in (each.term, each.definition)),
        *(claim.say for claim in pack.explainer.brief),
        *(claim.say for section in pack.sections for claim in section.brief),
        *(each.question for each in pack.open_questions),
        *(each.because for each in pack.open_questions if each.because),
    ]
    assert [text for text in held if squeezed(text) not in screen] == []
    assert [text for text in held if squeezed(text) not in linear] == []


async def test_of_two_groups_of_one_actor_both_tell_each_position(pack: Pack) -> None:
    held = partial(Position, issue="releasing-prisoners")
    more = (
        held(actors=("both-countries",), stance="support", word="viewed positively", basis=("both-view-positively",)),
        held(
            actors=("ukraine-and-allies",), stance="oppose", word="would not agree", basis=("allies-would-not-agree",)
        ),
    )
    both = replace(pack, explainer=replace(pack.explainer, positions=(*pack.explainer.positions, *more)))
    linear = " ".join(" ".join(plain.item(both, "ukraine")).split())
    assert "gesture from Russia: for, “viewed positively”, jointly as both countries" in linear
    other = "against, “would not agree”, says Volodymyr Zelensky"
    assert f"gesture from Russia: {other}, jointly as Ukraine and its allies" in linear
    async with reading(both, 120, 60, view="positions", at="releasing-prisoners") as reader:
        assert "Both countries: for, “viewed positively”" in reader.words("details")
        assert f"Ukraine and its allies: {other}" in reader.words("details")
