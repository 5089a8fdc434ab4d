"""The list of speakers: by side, a mark for each statement, and what the marks mean."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.statements import manner
from explainer.facts.vocabulary import FORMS, Manner
from explainer.model import Actor
from explainer.pack import Pack
from explainer.refs import SpeakerRef
from explainer.text.blocks import Line, Page
from explainer.text.fitting import fitted
from explainer.text.window import Window
from explainer.views import speakers


def listed(pack: Pack, width: int, height: int = 200) -> tuple[list[str], list[str]]:
    """What the pane of the list shows in some room: the lines that stay above it, and those of the list."""
    found = fitted(speakers.page(pack, speakers.order(pack)[0], None, ""), width, height)
    window = Window()
    window.resize(width, found.height)
    window.show(found.page)
    return list(map(text, found.head)), [text(line.line) for line in window.lines(is_active=True)]


def text(line: Line) -> str:
    """A line without the rule behind a heading."""
    return "".join(part.text for part in line).rstrip(" ─")


@pytest.mark.parametrize("width", [24, 30, 46, 66])
def test_each_speaker_has_a_mark_for_each_statement(pack: Pack, river_pack: Pack, width: int) -> None:
    for each in (pack, river_pack):
        page = speakers.page(each, speakers.order(each)[0], None, "")
        for block in page.blocks:
            if isinstance(block.ref, SpeakerRef):
                lines = [text(line) for line in block.lines(width)]
                marks = "".join(FORMS[manner(said)].mark for said in each.attribution.said[block.ref.source])
                beside = lines[0].split()[-1]
                assert sorted(beside) == sorted(marks) or lines[0].endswith(f"… {len(marks)}")
                assert all(cell_len(line) <= width for line in lines)
                names = "".join(lines).replace(beside, "")
                assert all(word in names for word in capital(speaker(each, block.ref.source)).split())


def test_the_whole_list_fits_beside_the_statements_at_80_by_24(pack: Pack) -> None:
    head, lines = listed(pack, 24, 22)
    assert head == [
        "Speakers      statements",
        "◧ part-quote ◇ own words",
        "□ paraphrase ◆ judgement",
    ]
    assert lines == [
        "THE U.S.",
        "Donald Trump       ◧□□□□",
        "The White House      □□□",
        "RUSSIA",
        "The Kremlin           □□",
        "Vladimir Putin        □□",
        "Russia                 □",
        "UKRAINE",
        "Ukraine                □",
        "Volodymyr Zelensky  □□□□",
        "SEVERAL TOGETHER",
        "Donald Trump and     □□□",
        "Vladimir Putin",
        "Ukraine and its allies □",
        "Russia and Ukraine    □□",
        "NO SPEAKER NAMED",
        "Nobody named          □□",
        "The article       ◇◆◆◆◆◆",
        "",
    ]


def test_where_there_is_room_a_blank_line_stands_above_each_side(pack: Pack) -> None:
    _, lines = listed(pack, 24, 34)
    for side in ("THE U.S.", "RUSSIA", "UKRAINE", "SEVERAL TOGETHER"):
        assert lines[lines.index(side) - 1] == ""


@pytest.mark.parametrize(
    ("number", "others", "room", "told"),
    [
        ({"mixed": 1, "indirect": 4}, 0, 5, "◧□□□□"),
        ({"mixed": 1, "indirect": 4}, 3, 8, "◧□□□□···"),
        ({"mixed": 1, "indirect": 4999}, 0, 11, "◧□□□□… 5000"),
        ({"mixed": 20}, 4980, 20, "◧◧◧◧◧◧◧◧… 20 of 5000"),
    ],
)
def test_too_many_marks_end_with_their_number(number: dict[Manner, int], others: int, room: int, told: str) -> None:
    assert text(speakers.marks(number, others, room)) == told


def test_a_word_without_room_for_marks_beside_it_has_them_below(harbour_pack: Pack) -> None:
    name = "Antidisestablishmentarian"
    actors = tuple(replace(each, name=name) if each.id == "berg" else each for each in harbour_pack.explainer.actors)
    _, lines = listed(replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=actors)), 25)
    assert lines[lines.index(name) + 1].split() == ["▮□□□"]


def test_without_sides_the_speakers_stand_below_the_title_alone(harbour_pack: Pack) -> None:
    actors = tuple(replace(actor, side=None) for actor in harbour_pack.explainer.actors)
    guest = Actor(id="guest", name="a guest", kind="person")
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=(*actors, guest), sides=()))
    _, lines = listed(pack, 28)
    assert lines[:3] == ["", "Ada Berg                ▮□□□", "The dock workers’ union   ◧□"]


def test_no_page_has_blank_lines_side_by_side_or_at_its_end(pack: Pack, river_pack: Pack) -> None:
    for each in (pack, river_pack):
        page: Page = speakers.page(each, speakers.order(each)[0], None, "")
        for blocks in (page.blocks, page.ways[0].blocks):
            told = [text(line) for block in blocks for line in block.lines(24)]
            assert told[-1]
            assert all(one or other for one, other in pairwise(told))


def test_a_mark_has_the_colour_of_who_speaks_and_green_where_something_is_quoted(pack: Pack) -> None:
    _, trump, *_ = speakers.page(pack, ("trump",), None, "").blocks
    assert {("◧", "quote"), ("□□□□", "side-1")} <= {(part.text, part.style) for part in trump.lines(27)[0]}
