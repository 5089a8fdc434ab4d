"""The screen and the linear edition hold the same: whatever the pack says stands in both."""

from explainer import plain
from explainer.pack import Pack
from tui.conftest import Opens
from tui.driver import Reader
from tui.hostile import squeezed


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
                seen.append(reader.words("source"))
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
