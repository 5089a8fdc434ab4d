"""Article: the full text with every span marked, and the way from the words to the statement."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.editions.plain import lines
from explainer.facts import statements
from explainer.facts.names import speaker, tellers
from explainer.library import open_pack
from explainer.pack import Pack
from explainer.tui.widgets.pane import Pane
from tests.conftest import PackFolder
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, look, plain, reading


def marked(reader: Reader) -> str:
    """The words that have the background of the selected span, without spaces."""
    back = reader.app.screen.query_one(Pane).style_of("text hit").bgcolor
    parts = []
    for strip in reader.strips()[1:-1]:
        line = strip.crop(2, reader.app.screen.query_one("#main").region.right - 1)
        parts.append("".join(segment.text for segment in line if segment.style and segment.style.bgcolor == back))
    return "".join(" ".join(parts).split())


def underlined(reader: Reader) -> str:
    """The words of the article that are underlined."""
    parts = []
    for strip in reader.strips()[2:-1]:
        line = strip.crop(2, reader.app.screen.query_one("#main").region.right - 1)
        parts.append("".join(segment.text for segment in line if segment.style and segment.style.underline))
    return plain(" ".join(parts))


def lit(pack: Pack, id: str) -> str:
    """What is said in a statement, without spaces."""
    return bare(" ".join(pack.content(pack.statements[id])))


def in_order(pack: Pack) -> list[str]:
    """The statements as they begin in the text, the longest of several first."""
    spans = {id: pack.places[id].span for id in pack.statements}
    return sorted(spans, key=lambda each: (spans[each].start, -spans[each].end))


def bare(text: str) -> str:
    """`text` without spaces."""
    return "".join(text.split())


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16), (40, 12)])
async def test_the_full_text_is_there(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="article") as reader:
        await reader.press("g")
        shown = await reader.walk("space")
        assert "Special Poll The headline as printed · Publisher and date: not stated in this article" in shown
        for paragraph in pack.article.paragraphs:
            assert plain(pack.article.words(paragraph)) in shown


@pytest.mark.parametrize(
    ("date", "stated", "silent"),
    [("2 May", ["Date: 2 May"], []), (None, [], ["Date: not stated in this article"])],
)
async def test_where_it_comes_from_stands_over_it(
    pack: Pack, date: str | None, stated: list[str], silent: list[str]
) -> None:
    provenance = {"authors": ("A. Berg", "[B]"), "url": "https://news.example/a", "licence": "CC BY 4.0"}
    printed = replace(pack.explainer.article, publisher="The [Daily] News", date_published=date, **provenance)
    other = replace(pack, explainer=replace(pack.explainer, article=printed))
    named = ["By: A. Berg and [B]", "At: https://news.example/a", "Licence: CC BY 4.0"]
    told = ["Publisher: The [Daily] News", *stated, *named, *silent]
    async with reading(other, 120, 40, view="article") as reader:
        assert f"The headline as printed · {' · '.join(told)} President" in reader.words("main")
    assert all(line in "\n".join(lines(other, view="article")).splitlines() for line in told)


async def test_down_goes_from_span_to_span_in_the_order_of_the_text(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="article") as reader:
        await reader.press("g")
        ids = in_order(pack)
        for id in ids:
            assert marked(reader) == lit(pack, id), id
            assert underlined(reader) == plain(statements.cue(pack, pack.statements[id])), id
            await reader.press("down")
        await reader.press(*["up"] * len(ids))
        assert marked(reader) == lit(pack, ids[0])


# who says the selected words


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16), (40, 12)])
async def test_who_says_the_selected_words_how_and_through_whom_is_seen(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size, view="article") as reader:
        await reader.press("g")
        told = [reader.foot]
        for _ in range(3 * len(pack.statements)):  # where it is narrow, some of them only scroll
            await reader.press("down")
            told.append(reader.foot)
    for said in pack.statements.values():
        name, cue = speaker(pack, said.source).upper(), statements.cue(pack, said)
        parts = [plain(part) for part in (f"{name} {cue}", statements.form(said), tellers(pack, said))]
        assert any(foot.startswith(parts[0]) and all(part in foot for part in parts) for foot in told), said.id


@pytest.mark.parametrize("size", [(80, 24), (50, 16), (40, 12)])
async def test_a_very_long_name_leaves_room_for_how_the_words_are_said(
    harbour: PackFolder, size: tuple[int, int]
) -> None:
    name = f"a spokesman for the union {'of those who work by night ' * 10}at the harbour"
    harbour.edit("explainer.yaml", "name: the dock workers’ union,", f"name: {name},")
    pack = open_pack(harbour.folder).pack
    assert pack
    async with reading(pack, *size, view="article", at="union-welcomes") as reader:
        said, _, told = reader.foot.rpartition("… ")
        assert name.upper().startswith(said)
        assert told.startswith("welcomed · part-quote")


async def test_the_foot_stands_for_nothing_that_could_be_clicked(opens: Opens) -> None:
    async with opens(80, 24, view="article") as reader:
        before, foot = reader.text(), reader.foot
        x, y = reader.at(foot[:12], "main")
        await reader.pilot.click(offset=(x, y))
        await reader.settle()
        assert reader.text() == before


async def test_other_views_have_no_foot(opens: Opens) -> None:
    async with opens(80, 24, view="article") as reader:
        height = len(reader.pane("main"))
        assert reader.foot != ""
        await reader.press("1")
        assert reader.foot == ""
        assert len(reader.pane("main")) == height + 2
        await reader.press("5")
        assert reader.foot != ""
        assert len(reader.pane("main")) == height


async def test_e_leaves_only_the_evidence_and_gives_the_whole_text_back(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="article", at="kremlin-reservations") as reader:
        before = look(reader)
        assert "e only evidence" in reader.footer
        await reader.press("e")
        assert reader.words("main").endswith("[…]")
        assert marked(reader) == lit(pack, "kremlin-reservations")
        assert "Only the evidence: The Kremlin emphasized 1 of 15 sentences" in reader.words("main")
        assert "e whole text" in reader.footer
        await reader.press("e")
        assert look(reader) == before
        await reader.press("e", "down", "escape")
        assert marked(reader) == lit(pack, "putin-reservations"), "what is selected stays"
        assert "[…]" not in reader.words("main")


@pytest.mark.parametrize("size", [(40, 12), (50, 16), (60, 12), (60, 20), (80, 12)])
async def test_that_only_the_evidence_is_shown_stays_in_sight(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        await reader.press("5", "e")
        assert reader.words("main").startswith("Only the evidence: Donald Trump and")
        await reader.press("end")
        assert reader.words("main").startswith("Only the evidence: Donald Trump and")


async def test_e_shows_all_that_an_item_rests_on_from_which_one_comes(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="terms", at="zelensky") as reader:
        assert reader.selected().startswith("Volodymyr Zelensky")
        await reader.press("5", "e")
        assert "Only the evidence: Volodymyr Zelensky" in reader.words("main")
        shown = reader.words("main")
        assert all(plain(piece) in shown for each in pack.said_as("zelensky") for piece in pack.content(each))
        await reader.press("1", "5")
        assert "[…]" not in reader.words("main"), "elsewhere it is forgotten"


# the ways there and back


@pytest.mark.parametrize("id", ["putin-conditions", "call-was-productive", "leaders-optimism"])
@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_enter_goes_to_the_statement_and_escape_comes_back(
    opens: Opens, pack: Pack, size: tuple[int, int], id: str
) -> None:
    async with opens(*size, view="article", at=id) as reader:
        before = reader.text()
        await reader.press("enter")
        assert plain(statements.text(pack, pack.statements[id])) in reader.selected()
        await reader.press("escape")
        assert reader.text() == before


async def test_an_event_is_marked_too(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="timeline", at="prisoner-exchange") as reader:
        await reader.press("s")
        assert marked(reader) == bare(pack.article.words(pack.places["prisoner-exchange"].span))
        await reader.press("enter")
        assert plain(pack.events["prisoner-exchange"].name)[:20] in reader.selected()


@pytest.mark.parametrize("keys", [("s",), ("right", "s")])
async def test_of_a_title_the_beginning_is_shown_and_said_to_be_that(opens: Opens, keys: tuple[str, ...]) -> None:
    async with opens(80, 24) as reader:
        await reader.press(*keys)
        await reader.sees("The words that it rests on begin here.")


# other articles


def opened(harbour: PackFolder) -> Pack:
    """The pack in a folder."""
    pack = open_pack(Path(harbour.folder)).pack
    assert pack, harbour.problems()
    return pack


async def test_words_over_two_paragraphs_are_marked_in_each(harbour: PackFolder) -> None:
    path, content = "sections/2-the-doubts.yaml", "the plan as “long overdue” but asked for guarantees"
    harbour.edit(path, f"union welcomed {content}.", f"union welcomed {content}. According to the union")
    harbour.edit(path, f"content: {content}", f"content: [{content}. According, the union]")
    async with reading(opened(harbour), 80, 24, view="article", at="union-welcomes") as reader:
        assert marked(reader) == bare(f"{content}. According the union")
        assert [line.strip("┃ ")[:2] for line in reader.pane("main") if line.startswith("┃")][-1] == "Ac"
        await reader.press("down")
        assert marked(reader) == bare("Berg promised that nobody would lose work")
        await reader.press("up")
        assert marked(reader) == bare(f"{content}. According the union")


async def test_words_that_go_on_below_are_clicked_there_too(harbour: PackFolder) -> None:
    path, end = "sections/2-the-doubts.yaml", "and the harbour is old."
    harbour.edit(path, end, f"{end} Reporting by")
    harbour.edit("explainer.yaml", "words: Reporting by Jo Lund", "words: Jo Lund")
    pack = opened(harbour)
    async with reading(pack, 80, 24, view="article", at="will-be-rebuilt") as reader:
        x, y = reader.at("Reporting", "main")
        await reader.pilot.click(offset=(x, y))
        await reader.settle()
        assert marked(reader).endswith(bare("the harbour is old. Reporting by"))
        assert "Reporting by Jo Lund" in reader.line("¶3")


async def test_words_in_the_headline_are_selected_and_marked(harbour: PackFolder) -> None:
    harbour.edit(
        "sections/1-the-plan.yaml",
        "statements:\n",
        "statements:\n  - {id: headlined, source: [article], form: narration, anchor: Harbour vote}\n",
    )
    async with reading(opened(harbour), 80, 24, view="article") as reader:
        await reader.press("g")
        assert marked(reader) == bare("Harbour vote")
        assert reader.foot == "THE ARTICLE · its own words section 1: The plan"
        await reader.press("down")
        assert marked(reader) == bare("that the harbour will be rebuilt")
        await reader.press("up", "enter", "enter")
        assert reader.words("details").startswith(
            "By whom by The article form its own words IN THE ARTICLE headline Harbour vote"
        )


async def test_furniture_is_set_apart_and_called_what_it_is(harbour_pack: Pack) -> None:
    async with reading(harbour_pack, 80, 24, view="article") as reader:
        assert re.fullmatch(" +Reporting by Jo Lund +¶3", reader.line("¶3"))
        assert reader.lines()[reader.lines().index(reader.line("¶3")) - 1].strip() == "byline"
        furniture, unused = reader.styles("Reporting by Jo"), reader.styles("¶3")
        assert all(cell.italic for cell in furniture)
        assert not any(cell.italic for cell in unused)
