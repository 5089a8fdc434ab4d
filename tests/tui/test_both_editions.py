"""The screen and the linear edition hold the same: whatever the pack says stands in both."""

from msgspec.structs import replace

from explainer.editions import plain
from explainer.model import Position
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, reading
from tests.tui.hostile import squeezed


async def walked(reader: Reader) -> str:
    await reader.press("g")
    return await reader.walk()


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
        *(each.content for each in pack.statements.values()),
        *(each.name for each in pack.events.values()),
        *(each.summary for each in pack.explainer.positions),
        *(text for each in pack.explainer.glossary for text in (each.term, each.definition)),
        *pack.explainer.open_questions,
    ]
    assert [text for text in held if squeezed(text) not in screen] == []
    assert [text for text in held if squeezed(text) not in linear] == []


async def test_of_two_groups_of_one_actor_both_tell_each_position(pack: Pack) -> None:
    more = Position(
        actor="ukraine-and-allies",
        issue="releasing-prisoners",
        stance="oppose",
        summary="A second view.",
        basis=("allies-would-not-agree",),
    )
    both = replace(pack, explainer=replace(pack.explainer, positions=(*pack.explainer.positions, more)))
    linear = " ".join(" ".join(plain.item(both, "ukraine")).split())
    assert "Releasing prisoners: support, jointly as both countries" in linear
    assert "Releasing prisoners: oppose, jointly as Ukraine and its allies" in linear
    async with reading(both, 120, 60, view="positions", at="releasing-prisoners") as reader:
        assert "Russia, as one of both countries: support" in reader.words("details")
        await reader.press("tab", "end", "up")
        assert reader.selected("details") == "Ukraine and its allies: oppose"
        await reader.press("enter")
        assert "Ukraine and its allies: oppose A second view." in reader.words("details")
