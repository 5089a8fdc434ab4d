"""Article: the full text with every span marked, and the way from the words to the statement."""

import pytest
from msgspec.structs import replace

from explainer.editions.plain import lines
from explainer.pack import Pack
from explainer.tui.widgets.pane import Pane
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, plain, reading


def marked(reader: Reader) -> str:
    """The words that have the background of the selected span."""
    back = reader.app.screen.query_one(Pane).style_of("text hit").bgcolor
    parts = []
    for strip in reader.strips()[1:-1]:
        line = strip.crop(6, reader.app.screen.query_one("#main").region.right - 1)
        parts.append("".join(segment.text for segment in line if segment.style and segment.style.bgcolor == back))
    return plain(" ".join(parts))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16), (40, 12)])
async def test_the_full_text_is_there(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="article") as reader:
        await reader.press("g")
        shown = await reader.walk()
        assert shown.startswith(
            "Special Poll The headline as printed. Publisher and date: not stated in this article. ¶1"
        )
        for number, paragraph in enumerate(pack.article.paragraphs, 1):
            assert f"¶{number} {plain(pack.article.words(paragraph))}" in shown


@pytest.mark.parametrize(
    ("publisher", "date", "told"),
    [
        ("The [Daily] News", "2 May", ["Publisher: The [Daily] News", "Date: 2 May"]),
        ("The [Daily] News", None, ["Publisher: The [Daily] News", "Date: not stated in this article"]),
    ],
)
async def test_who_published_it_and_when_stands_over_it(
    pack: Pack, publisher: str, date: str | None, told: list[str]
) -> None:
    printed = replace(pack.explainer.article, publisher=publisher, date_published=date)
    other = replace(pack, explainer=replace(pack.explainer, article=printed))
    async with reading(other, 120, 40, view="article") as reader:
        assert f"The headline as printed. {'. '.join(told)}. ¶1" in reader.words("main")
    assert all(line in "\n".join(lines(other, view="article")).splitlines() for line in told)


async def test_down_goes_from_span_to_span_in_the_order_of_the_text(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="article") as reader:
        await reader.press("g")
        spans = sorted((pack.places[id].span for id in pack.statements), key=lambda span: (span.start, -span.end))
        for span in spans:
            assert marked(reader) == plain(pack.article.words(span))
            await reader.press("down")
        await reader.press(*["up"] * len(spans))
        assert marked(reader) == plain(pack.article.words(spans[0]))


async def test_every_span_is_told_from_the_words_between(opens: Opens) -> None:
    async with opens(120, 40, view="article") as reader:
        await reader.press("g", "down", "down", "down")
        inside, between = reader.styles("The key outcome of their"), reader.styles("¶2")
        assert {cell.color for cell in inside}.isdisjoint(cell.color for cell in between)


async def test_the_cue_of_the_selected_one_is_underlined(opens: Opens) -> None:
    async with opens(120, 40, view="article", at="wh-names-the-pause") as reader:
        main = reader.styles("according to the White House")
        assert [bool(cell.underline) for cell in main[:12]] == [True] * 12
        assert not any(cell.underline for cell in main[12:])


@pytest.mark.parametrize("id", ["putin-conditions", "call-was-productive", "leaders-optimism"])
@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_enter_goes_to_the_statement_and_escape_comes_back(
    opens: Opens, pack: Pack, size: tuple[int, int], id: str
) -> None:
    async with opens(*size, view="article", at=id) as reader:
        before = reader.text()
        await reader.press("enter")
        assert plain(pack.statements[id].content) in reader.selected()
        await reader.press("escape")
        assert reader.text() == before


async def test_an_event_is_marked_too(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="timeline", at="prisoner-exchange") as reader:
        await reader.press("s")
        assert marked(reader) == plain(pack.article.words(pack.places["prisoner-exchange"].span))
        await reader.press("enter")
        assert reader.line("Each side to release 175").startswith("┃")


async def test_what_something_rests_on_is_set_off_from_what_lies_between(opens: Opens) -> None:
    async with opens(120, 40, view="article", at="prisoner-exchange") as reader:
        backs = [str(cell.bgcolor) for cell in reader.styles("fuel storage sites. These reciprocal")]
        assert backs[0] == backs[-1] != backs[len("fuel storage sites.")]


@pytest.mark.parametrize("keys", [("s",), ("right", "s")])
async def test_of_a_brief_the_beginning_is_shown_and_said_to_be_that(opens: Opens, keys: tuple[str, ...]) -> None:
    async with opens(80, 24) as reader:
        await reader.press(*keys)
        await reader.sees("The words that it rests on begin here.")
