"""Text laid out in lines, without a screen: where it breaks, what is marked, what can be selected."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len

from explainer.cells import fit
from explainer.refs import EventRef, IssueRef, SectionRef, StatementRef
from explainer.text.blocks import (
    BLANK,
    Block,
    Fragment,
    Line,
    Mark,
    Page,
    Para,
    Spot,
    heading,
    later,
    prose,
    width_of,
)
from explainer.text.layout import Layout
from explainer.text.layouts import Layouts
from explainer.text.wrapping import clip, wrap

ONE, TWO, THREE = StatementRef("one"), StatementRef("two"), EventRef("three")


def text(line: Line) -> str:
    """The text of a line."""
    return "".join(part.text for part in line)


def wrapped(words: str, width: int) -> list[str]:
    """The lines of `words`."""
    return [words[start:end] for start, end in wrap(words, width)]


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two", 10, ["one two"]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("one\ntwo", 10, ["one", "two"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("a incomprehensible", 6, ["a", "incomp", "rehens", "ible"]),
        ("停火停火停火", 5, ["停火", "停火", "停火"]),
        ("停", 1, ["停"]),
        ("ab", 0, ["a", "b"]),
    ],
)
def test_text_breaks_between_words(words: str, width: int, lines: list[str]) -> None:
    assert wrapped(words, width) == lines


@pytest.mark.parametrize(
    ("words", "width", "shown"),
    [
        ("ceasefire", 9, "ceasefire"),
        ("ceasefire", 8, "ceasefi…"),
        ("a b c", 3, "a…"),
        ("停火停火", 4, "停…"),
        ("ab", 0, "…"),
    ],
)
def test_what_does_not_fit_is_said_to_be_missing(words: str, width: int, shown: str) -> None:
    assert clip(words, width) == shown


def test_what_fits_is_counted_in_cells() -> None:
    assert (fit("停火", 0, 3), fit("停火", 1, 3), fit("e\u0301e", 0, 1), fit("ab", 0, 9)) == (1, 2, 2, 2)


def test_a_paragraph_hangs_behind_its_lead_and_before_its_tail() -> None:
    para = Para("one two three four five six", lead=(Fragment("- "),), tail=(Fragment("¶1"),))
    assert [text(line) for line in para.lines(20)] == ["- one two three   ¶1", "  four five six"]
    assert para.height(20) == 2


def test_a_tail_without_room_stands_below() -> None:
    para = Para("one two three four", tail=(Fragment("paragraph 1"),))
    lines = [text(line) for line in para.lines(16)]
    assert lines == ["one two three", "four", "paragraph 1"]
    assert para.height(16) == len(lines)


def test_marks_lie_over_each_other_and_cross_lines() -> None:
    para = Para("one two three", marks=(Mark(0, 7, "quote"), Mark(4, 13, "hit")))
    styled = [[(part.text, part.style) for part in line if part.text] for line in para.lines(7)]
    assert styled == [[("one ", "quote"), ("two", "hit")], [("three", "hit")]]


def test_what_is_sought_is_marked_in_whatever_case() -> None:
    [line] = prose("Ceasefire, no ceasefire").lines(40, query="ceasefire")
    assert [part.text for part in line if part.style == "found"] == ["Ceasefire", "ceasefire"]


def test_a_spot_is_marked_when_it_is_selected() -> None:
    spots = (Spot(ONE, 0, 3, (Mark(0, 3, "hit"),)), Spot(TWO, 4, 13, (Mark(4, 13, "hit"),)))
    para = Para("one two three", spots=spots)
    assert list(para.spot_lines(7)) == [(ONE, 0, 1), (TWO, 0, 2)]
    for selected in (ONE, TWO):
        parts = [part for line in para.lines(7, selected) for part in line if part.text.strip()]
        assert {part.ref for part in parts if part.style == "hit"} == {selected}


@pytest.mark.parametrize("width", [7, 8, 9, 14])
def test_no_line_ends_with_what_stands_between_two_parts(width: int) -> None:
    assert [text(line) for line in prose("one two · three").lines(width)] == ["one two", "· three"]


def test_headings_are_in_capitals() -> None:
    assert text(heading("Before", Fragment("¶1")).lines(20)[0]) == "BEFORE ────────── ¶1"


PAGE = Page(
    (
        prose("TITLE", "heading"),
        Block((Para("one two three four"),), ONE),
        BLANK,
        Block((Para("five"),), TWO),
        Block((Para("six seven", spots=(Spot(THREE, 4, 9, (Mark(4, 9, "hit"),)),)),)),
    )
)


def test_a_layout_knows_what_stands_where() -> None:
    layout = Layout(PAGE, 10)
    assert layout.text.splitlines() == ["TITLE", "one two", "three four", "", "five", "six seven"]
    assert layout.height == 6
    items = [layout.target(index) for index in range(layout.number_of_targets)]
    assert [(item.ref, item.first, item.behind) for item in items] == [(ONE, 1, 3), (TWO, 4, 5), (THREE, 5, 6)]
    assert [layout.at(line, 5) for line in range(6)] == [None, 0, 0, None, 1, 2]
    assert layout.at(5, 0) is None
    assert layout.visible(0, 4) == [0]
    assert layout.visible(1, 5) == [0, 1, 2]
    assert layout.index(TWO) == 1
    assert layout.index(None) is layout.index(IssueRef("x")) is None


def test_a_spot_goes_on_in_the_blocks_below() -> None:
    def made(at: int) -> Block:
        spots = (Spot(ONE, 0, 3, (Mark(0, 3, "hit"),)), *((Spot(TWO, 4, 7, ()),) if at else ()))
        return Block((Para("one two", spots=spots),))

    blocks = later(made, 0, spots=(ONE,)), BLANK, later(made, 1, spots=(TWO,), continued=(ONE,))
    layout = Layout(Page(blocks), 10)
    items = [layout.target(index) for index in range(layout.number_of_targets)]
    assert [(item.ref, item.first, item.behind) for item in items] == [(ONE, 0, 3), (TWO, 2, 3)]
    assert layout.at(2, 0) == layout.at(0, 0) == 0
    for selected, hits in ((ONE, [0, 2]), (TWO, []), (ONE, [0, 2])):
        layout.select(selected)
        assert [at for at in range(3) if any(part.style == "hit" for part in layout.line(at))] == hits


def test_a_margin_stands_before_each_line_by_what_is_on_it() -> None:
    def told(lines: Sequence[tuple[int, int]]) -> list[Line]:
        return [(Fragment(f"{start:<3}"),) for start, _ in lines]

    para = Para("one two three four", lead=(Fragment("   "),), margin=told)
    assert [text(line) for line in para.lines(11)] == ["0  one two", "8  three", "14 four"]
    assert para.height(11) == 3


def test_only_the_rows_of_the_selected_item_are_marked() -> None:
    layout = Layout(PAGE, 10)
    assert [row.bar for row in layout.screen(0, 8, 0, is_active=True)] == ["  ", "┃ ", "┃ ", *["  "] * 5]
    assert [row.bar for row in layout.screen(3, 2, 1, is_active=False)] == ["  ", "┆ "]
    assert [row.has_ground for row in layout.screen(3, 2, 1, is_active=True)] == [False, True]
    assert not any(row.has_ground for row in layout.screen(0, 6, 2, is_active=True))  # a part of a paragraph


def test_arrows_tell_where_a_page_goes_on() -> None:
    layout = Layout(PAGE, 10)
    assert not any(row.more for row in layout.screen(0, layout.height, None, is_active=True))
    assert [row.more for row in layout.screen(0, 3, None, is_active=True)] == ["", "", "↓"]
    assert [row.more for row in layout.screen(1, 3, None, is_active=True)] == ["↑", "", "↓"]
    assert [row.more for row in layout.screen(layout.height - 3, 3, None, is_active=True)] == ["↑", "", ""]


def test_an_item_is_counted_among_those_of_its_kind() -> None:
    layout = Layout(Page(tuple(Block((Para("an item"),), ref) for ref in (ONE, TWO, SectionRef("a")))), 10)
    assert [layout.position(index) for index in range(3)] == [(1, 2), (2, 2), (1, 1)]


def test_another_spot_is_lit_in_place_of_the_one_before() -> None:
    layout = Layout(PAGE, 10)
    assert "hit" not in {part.style for part in layout.line(5)}
    layout.select(THREE)
    assert "hit" in {part.style for part in layout.line(5)}
    layout.select(ONE)
    assert "hit" not in {part.style for part in layout.line(5)}


def test_what_is_sought_is_found_on_its_line() -> None:
    layout = Layout(PAGE, 10, query="e")
    assert layout.first_found() == 0
    assert [layout.first_found(item) for item in range(3)] == [0, 4, 5]  # the title belongs to the first
    assert Layout(PAGE, 10).first_found() is None


@pytest.mark.parametrize("width", [1, 4, 17, 80])
def test_no_line_is_wider_than_the_layout(width: int) -> None:
    page = Page((Block((Para("one incomprehensible ceasefire"),), ONE),))
    layout = Layout(page, width)
    assert all(width_of(layout.line(number)) <= max(4, width) for number in range(layout.height))
    assert "".join(layout.text.split()) == "oneincomprehensibleceasefire"


def test_long_lines_are_hard_to_read() -> None:
    assert max(cell_len(line) for line in Layout(Page((prose("word " * 40),)), 200).text.splitlines()) <= 80


def test_a_page_that_is_shown_again_is_not_laid_out_again() -> None:
    layouts = Layouts()
    first = layouts.get(PAGE, 10, None, "")
    assert layouts.get(PAGE._replace(selected=ONE), 10, ONE, "") is first
    assert layouts.get(PAGE, 11, None, "") is not first
    assert layouts.get(PAGE, 10, None, "e") is first
    assert first.first_found() == 0
    assert layouts.get(PAGE, 10, None, "").first_found() is None
    for width in range(20, 20 + Layouts.MOST):
        layouts.get(PAGE, width, None, "")
    assert layouts.get(PAGE, 10, None, "") is not first


def test_a_thin_rule_leads_from_a_heading_to_its_tail() -> None:
    assert [text(line) for line in heading("One").lines(12)] == ["ONE ────────"]
    assert [text(line) for line in heading("One", Fragment("tail")).lines(30)] == [f"ONE {'─' * 21} tail"]
    assert [text(line) for line in heading("One two").lines(9)] == ["ONE TWO"], "there is no room"
    assert {part.style for part in heading("One").lines(12)[0]} == {"heading", "", "edge"}
