"""The matrix of Who said what: speakers by sections, at every width."""

import pytest
from msgspec.structs import replace

from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.pack import Pack
from explainer.refs import CellRef
from explainer.text.blocks import Line, width_of
from explainer.text.fitting import fitted
from explainer.views import matrix, speakers


def shown(pack: Pack, width: int, section: str = "", height: int = 24) -> tuple[list[str], list[str]]:
    """The lines of the matrix: those that stay above it, and those of its rows."""
    source = speakers.order(pack)[0]
    found = fitted(matrix.page(pack, source, section or pack.sections[0].id), width, height)
    rows = [line for block in found.page.blocks for line in block.lines(width)]
    return list(map(text, found.head)), list(map(text, rows))


def text(line: Line) -> str:
    """A line without the rule behind a heading."""
    return "".join(part.text for part in line).rstrip(" ─")


def test_at_80_by_24_all_of_it_is_in_sight(pack: Pack) -> None:
    head, rows = shown(pack, 76, height=22)
    assert head == [
        "Speakers by sections  ◧ part-quote  □ paraphrase  ◇ own words  ◆ judgement",
        "                              The                  The      The",
        "                        The   energy    Zelensky’s prisoner broader",
        "                        call  ceasefire response   exchange diplomacy  total",
    ]
    assert rows[:3] == [
        "THE U.S.",
        "Donald Trump           [◧□□□] □         ·          ·        ·              5",
        "The White House         ·     □         ·          ·        □□             3",
    ]
    assert rows[-1] == "The article             ◇◆    ◆◆◆◆      ·          ·        ·              6"
    assert len(head) + len(rows) <= 22


def test_below_it_stands_what_the_selected_cell_says_where_there_is_room(pack: Pack) -> None:
    page = matrix.page(pack, ("white-house",), pack.sections[1].id)
    foot = [text(line) for line in fitted(page, 76, 28, is_alone=True).foot]
    assert foot[0].startswith("THE WHITE HOUSE  according to · paraphrase")
    assert foot[1].startswith("▏ The key outcome of their conversation")
    assert not fitted(page, 76, 22, is_alone=True).foot, "the table goes before it"
    assert not fitted(page, 76, 40).foot, "the details tell it"
    empty = matrix.page(pack, ("white-house",), pack.sections[0].id)
    told = [text(line) for line in fitted(empty, 76, 28, is_alone=True).foot]
    assert told == ["THE WHITE HOUSE  section 1: The call", "Nothing is said here.", "", ""]


@pytest.mark.parametrize("width", [46, 76, 106])
def test_what_stands_below_it_is_as_high_whatever_is_selected(pack: Pack, width: int) -> None:
    for source in pack.attribution.said:
        for section in pack.sections:
            foot = fitted(matrix.page(pack, source, section.id), width, 60, is_alone=True).foot
            assert len(foot) == matrix.FOOT
            assert all(width_of(line) <= width for line in foot)


@pytest.mark.parametrize("width", [36, 46, 56, 68, 76, 106, 156])
def test_nothing_of_it_is_broken_or_cut(pack: Pack, river_pack: Pack, width: int) -> None:
    for each in (pack, river_pack):
        for section in each.sections:
            head, rows = shown(each, width, section.id)
            assert all(cell_len(line) <= width for line in (*head, *rows))
            words = " ".join(rows).split()
            for source in each.attribution.said:
                assert all(word in words for word in capital(speaker(each, source)).split())


@pytest.mark.parametrize("width", [56, 76])
def test_the_fullest_cell_has_all_its_marks(pack: Pack, width: int) -> None:
    _, rows = shown(pack, width)
    assert any("◧□□□" in row for row in rows)
    assert any("□□□□" in row and row.startswith("Volodymyr Zelensky") for row in rows)
    assert any("◆◆◆◆" in row and row.startswith("The article") for row in rows)


def test_where_the_titles_have_no_room_the_selected_one_stands_above(pack: Pack) -> None:
    for number, section in enumerate(pack.sections, 1):
        head, rows = shown(pack, 46, section.id, 14)
        assert head[:2] == ["Speakers by sections", f"← section {number} of 5: {section.title} →"]
        assert head[-1].split() == ["1", "2", "3", "4", "5", "all"]
        assert rows[-2:] == ["◧ part-quote  □ paraphrase  ◇ own words", "◆ judgement"]


@pytest.mark.parametrize("width", [36, 46, 76])
@pytest.mark.parametrize("sections", [1, 12, 40])
def test_of_many_sections_the_selected_one_is_shown(harbour_pack: Pack, width: int, sections: int) -> None:
    plan, doubts = harbour_pack.sections
    more = tuple(replace(plan, id=f"more-{n}", statements=(), events=()) for n in range(sections))
    names = {"berg": "Bartholomew Featherstonehaugh", "union": "The Antidisestablishmentarians"}
    actors = tuple(replace(actor, name=names.get(actor.id, actor.name)) for actor in harbour_pack.explainer.actors)
    pack = replace(
        harbour_pack,
        sections=(plan, *more, doubts),
        explainer=replace(harbour_pack.explainer, actors=actors),
    )
    for section in pack.sections:
        head, rows = shown(pack, width, section.id)
        assert all(cell_len(line) <= width for line in (*head, *rows))
        assert all(word in " ".join(rows).split() for name in names.values() for word in name.split())
        page = matrix.page(pack, ("berg",), section.id)
        cells = {part.ref for block in page.blocks for line in block.lines(width) for part in line}
        assert CellRef(("berg",), section.id) in cells
        assert str(pack.section_numbers[section.id]) in head[-1].split() or section.title.split()[-1] in head[-1]


@pytest.mark.parametrize("width", [60, 76, 105, 116, 156])
def test_a_name_of_one_long_word_leaves_the_columns_in_sight(pack: Pack, width: int) -> None:
    long = replace(pack.actors["trump"], name="国家安全保障会議" * 3)
    actors = tuple(long if each.id == "trump" else each for each in pack.explainer.actors)
    renamed = replace(pack, explainer=replace(pack.explainer, actors=actors))
    head, rows = shown(renamed, width)
    assert all(cell_len(line) <= width for line in (*head, *rows))
