"""Text is data: whatever a pack says is shown letter for letter, and does nothing else."""

import re

import pytest
from rich.segment import Segment
from textual.color import Color

from explainer.facts import positions, statements
from explainer.facts import words as exact
from explainer.pack import Pack
from explainer.refs import StatementRef
from explainer.text.fitting import fitted
from explainer.text.layout import Layout
from explainer.tui.terminal.output import SafeOutput
from explainer.views import details, timeline
from explainer.views.location import Location
from tests.conftest import PackFolder
from tests.tui.driver import Reader, reading
from tests.tui.hostile import make_hostile, squeezed

SIZES = [(120, 40), (50, 16)]


@pytest.fixture
def hostile(harbour: PackFolder) -> Pack:
    """The hostile pack."""
    return make_hostile(harbour.folder)


async def walk(reader: Reader, pane: str = "main") -> str:
    """Everything that a pane shows, without white space."""
    await reader.press("g")
    return squeezed(await reader.walk(pane=pane))


@pytest.mark.parametrize("size", SIZES)
async def test_the_story(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size) as reader:
        shown = await walk(reader)
        top = hostile.explainer
        asked = [each.question for each in top.open_questions]
        asked += (each.because or "" for each in top.open_questions if size[0] < 110)  # else beside it
        for text in (top.title, *(claim.say for claim in top.brief), *asked):
            assert squeezed(text) in shown
        for section in hostile.sections:
            await reader.press("right")
            shown = await walk(reader)
            said = (statements.text(hostile, each) for each in section.statements)
            for text in (section.title, section.question, *(claim.say for claim in section.brief), *said):
                assert squeezed(text) in shown


@pytest.mark.parametrize("size", SIZES)
async def test_the_exact_words(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size, at="will-be-rebuilt") as reader:
        await reader.press("enter")
        shown = await walk(reader, "details")
        assert squeezed(hostile.article.words(hostile.places["will-be-rebuilt"].span)) in shown
        assert squeezed(statements.cue(hostile, hostile.statements["will-be-rebuilt"])) in shown


@pytest.mark.parametrize("width", [36, 46])
def test_the_exact_words_of_every_statement(hostile: Pack, width: int) -> None:
    for id in hostile.statements:
        shown = squeezed(Layout(details.page(hostile, StatementRef(id)), width).text)
        assert squeezed(hostile.article.words(hostile.places[id].span)) in shown
        assert squeezed(statements.cue(hostile, hostile.statements[id])) in shown


async def test_the_timeline(hostile: Pack) -> None:
    async with reading(hostile, 50, 16, view="timeline") as reader:
        for _ in range(2):
            shown = await walk(reader)
            shown = "".join(letter for letter in shown if letter not in "●◐○◌─▶◀┼━?")
            for event in hostile.events.values():
                assert squeezed(event.name).replace("?", "") in shown
            await reader.press("o")


@pytest.mark.parametrize("width", [47, 77])
def test_the_lanes_of_the_timeline(hostile: Pack, width: int) -> None:
    page = timeline.PAGES.main(hostile, Location())
    head = ["".join(part.text for part in line) for line in fitted(page, width, 100).head]
    assert "[/] [b]" in head[-2]
    beside = "".join(line.removeprefix("[/] [b]") for line in head)
    shown = squeezed(beside + Layout(page, width).text)
    assert all(squeezed(side.name) in shown for side in hostile.sides.values())


@pytest.mark.parametrize("size", SIZES)
async def test_who_said_what(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size, view="who") as reader:
        await reader.press("shift+tab")
        names = await walk(reader, "nav")
        await reader.press("g", "enter")
        seen = ""
        for _ in hostile.attribution.said:
            seen += await walk(reader)
            await reader.press("right")
        for statement in hostile.statements.values():
            assert squeezed(statements.text(hostile, statement)) in seen
        for source in hostile.attribution.said:
            assert squeezed(hostile.actors[source[0]].name)[1:] in squeezed(names.replace("…", "")) + seen
        await reader.press("m")
        await walk(reader)
        await reader.press("enter", "f", "x", "escape")


async def test_positions(hostile: Pack) -> None:
    async with reading(hostile, 50, 16, view="positions") as reader:
        await reader.press("g", "enter")
        source = await walk(reader, "details")
        assert squeezed(hostile.explainer.issues[0].name) in source
        assert squeezed(positions.word(hostile, hostile.explainer.positions[0])) in source
        assert squeezed(hostile.explainer.issues[0].question) in source
    async with reading(hostile, 41, 24, view="positions") as reader:
        assert squeezed(hostile.actors["berg"].name) in await walk(reader)
    async with reading(hostile, 120, 40, view="positions") as reader:
        assert squeezed("will be rebuilt") in squeezed(reader.text())


@pytest.mark.parametrize("size", SIZES)
async def test_the_article(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size, view="article") as reader:
        shown = await walk(reader)
        for paragraph in hostile.article.paragraphs:
            assert squeezed(hostile.article.words(paragraph)) in shown


@pytest.mark.parametrize("size", SIZES)
async def test_terms_and_people(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size, view="terms") as reader:
        shown = await walk(reader)
        for term in hostile.explainer.glossary:
            assert squeezed(term.definition) in shown
        for actor in hostile.actors.values():
            letters = map(re.escape, squeezed(actor.name)[1:])
            assert re.search("[0-9]*".join(letters), shown), "letter for letter, but for numbers at the right"
        for _ in hostile.actors:
            await reader.press("enter", "escape", "up")


@pytest.mark.parametrize("size", SIZES)
async def test_terms_keep_their_letters_beside_their_origin(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size, view="terms") as reader:
        shown = (await walk(reader)).replace("fromthearticle", "").replace("addedbytheeditor", "")
        for term in hostile.explainer.glossary:
            assert squeezed(term.term) in shown


@pytest.mark.parametrize("size", SIZES)
async def test_no_row_is_shifted(hostile: Pack, size: tuple[int, int]) -> None:
    async with reading(hostile, *size) as reader:
        for view in "123456":
            for keys in ([view], ["down"], ["tab"], ["escape"]):
                await reader.press(*keys)
                assert {strip.cell_length for strip in reader.strips()} == {size[0]}
                assert not reader.overruns(), f"in view {view}"


async def test_the_footer_and_the_clipboard(hostile: Pack) -> None:
    async with reading(hostile, 80, 24, at="will-be-rebuilt") as reader:
        await reader.press("y")
        words = exact.anchor(hostile, "will-be-rebuilt").text
        assert reader.footer.startswith(f" Sent to the clipboard: “{words[:20]}")
        assert reader.app.clipboard.startswith(f"“{words}”")


async def test_the_palette(hostile: Pack) -> None:
    async with reading(hostile, 200, 50) as reader:
        await reader.press(":")
        await reader.sees("COMMANDS")
        await reader.type("doubts")
        await reader.sees("The doubts [sic] [/] [/b] [A] [5%] [@click=app.quit]x[/] [link=https://x.example]y")
        await reader.press("enter")
        await reader.sees("← 2 of 2")


async def test_the_search(hostile: Pack) -> None:
    async with reading(hostile, 120, 40) as reader:
        for query in ("[/]", "[sic]", "[@click=app.quit]", "$var", "漢字", "\\[v]", "🙂"):
            await reader.press("/")
            await reader.type(query)
            assert query in reader.lines()[-2]
            assert reader.footer.split()[0].isdigit()
            await reader.press("enter", "n", "n", "escape")
        await reader.press("?")
        assert "Keys in " in reader.text()


async def test_a_click_on_an_action_does_nothing(hostile: Pack) -> None:
    async with reading(hostile, 120, 40) as reader:
        for _ in range(3):
            await reader.pilot.click(offset=reader.at("x[/]"))
            await reader.settle()
        assert reader.app.return_code is None
        assert "[sic]" in reader.text()


def test_whatever_is_drawn_no_control_character_reaches_the_terminal() -> None:
    drawn = [Segment("a\x1b[2J\u202eb\x9b\x07"), Segment("plain")]
    assert [text for text, *_ in SafeOutput().apply(drawn, Color(0, 0, 0))] == ["a[2Jb", "plain"]
