"""A page seen through a window of lines: what is in sight after each wish and each move. Without a screen."""

from collections.abc import Iterable

import pytest

from explainer.refs import IssueRef, Ref, StatementRef
from explainer.text.blocks import BLANK, Block, Page, Para, prose
from explainer.text.heights import START, PageLine
from explainer.text.scroll import BEGINNING, KEPT, SOUGHT, Scroll
from explainer.text.window import Window

NAMES = ("one", "two", "three", "four", "five", "six")
REFS = {name: StatementRef(name) for name in NAMES}
PAGE = Page(
    (
        prose("NUMBERS", "heading"),
        BLANK,
        *(block for name in NAMES for block in (Block((Para(name),), REFS[name]), BLANK)),
    )
)
"""NUMBERS, a blank line, and each number with a blank line after it: fourteen lines."""


def shown(window: Window) -> list[str]:
    """The words of the lines in sight, those of the selected item after a bar."""
    lines = window.lines(is_active=True)
    return [(line.bar.strip() + "".join(part.text for part in line.line)) for line in lines]


def opened(height: int = 4, selected: str = "one", scroll: Scroll = BEGINNING, query: str = "") -> Window:
    """A window on `PAGE`."""
    window = Window()
    window.resize(20, height)
    window.show(PAGE._replace(selected=REFS.get(selected)), scroll, query)
    return window


def line(number: int) -> PageLine:
    """The line of `PAGE` with this number, where each block has one line."""
    return PageLine(number)


# wishes


def test_a_page_is_shown_from_its_beginning() -> None:
    assert shown(opened()) == ["NUMBERS", "", "┃one", ""]


def test_near_a_line_the_selected_item_is_in_sight() -> None:
    assert shown(opened(selected="three", scroll=Scroll.near(line(5)))) == ["", "┃three", "", "four"]
    assert "┃six" in shown(opened(selected="six", scroll=Scroll.near(line(1))))


def test_exactly_from_a_line_whatever_is_selected() -> None:
    assert shown(opened(selected="one", scroll=Scroll.exactly(line(6)))) == ["three", "", "four", ""]


def test_what_is_sought_is_in_sight_and_else_the_beginning() -> None:
    assert "five" in shown(opened(scroll=SOUGHT, query="five"))
    assert shown(opened(selected="six", scroll=SOUGHT, query="nowhere"))[0] == "NUMBERS"


def test_kept_it_stays_where_it_is_scrolled_to() -> None:
    window = opened(scroll=Scroll.exactly(line(6)))
    window.show(PAGE._replace(selected=REFS["four"]), KEPT)
    assert shown(window) == ["three", "", "┃four", ""]
    window.show(PAGE._replace(selected=REFS["six"]), KEPT)
    assert "┃six" in shown(window)


@pytest.mark.parametrize("scroll", [BEGINNING, Scroll.near(line(5)), Scroll.exactly(line(5)), SOUGHT])
def test_a_wish_waits_for_room(scroll: Scroll) -> None:
    window = Window()
    window.show(PAGE._replace(selected=REFS["two"]), scroll, "five")
    assert window.selected == REFS["two"]
    window.resize(20, 4)
    assert shown(window) == shown(opened(4, "two", scroll, "five"))


def test_another_room_and_back_shows_the_same_lines() -> None:
    window = opened(6, "two", Scroll.exactly(line(3)))
    before = shown(window)
    for height in (1, 3, 0, 40):
        window.resize(20 if height else 0, height)
    window.resize(20, 6)
    assert shown(window) == before


def test_in_another_room_the_selected_item_is_in_sight() -> None:
    window = opened(10, "four")
    for height in (1, 2, 3, 8):
        window.resize(20, height)
        assert "┃four" in shown(window)


def test_going_back_to_a_position_shows_the_same_lines() -> None:
    window = opened()
    window.scroll(5)
    before, top = shown(window), window.top
    window.leap(1)
    window.show(window.page_shown, Scroll.exactly(top))
    assert shown(window) == before


# moving


def walk(window: Window, by: int, times: int) -> Iterable[Ref | None]:
    """What is selected after each of some steps."""
    for _ in range(times):
        window.step(by)
        yield window.selected


def test_one_steps_from_item_to_item_and_stays_at_the_last() -> None:
    window = opened()
    assert list(walk(window, 1, 6)) == [*(REFS[name] for name in NAMES[1:]), REFS["six"]]
    assert shown(window)[-1] == ""
    assert list(walk(window, -1, 6)) == [*(REFS[name] for name in NAMES[-2::-1]), REFS["one"]]
    assert shown(window)[0] == "NUMBERS"


def test_a_long_item_is_scrolled_through() -> None:
    long = Page((Block((Para("\n".join("abcdefgh")),), REFS["one"]), Block((Para("end"),), REFS["two"])), REFS["one"])
    window = Window()
    window.resize(20, 4)
    window.show(long)
    seen = [shown(window)]
    while window.selected == REFS["one"]:
        window.step(1)
        seen.append(shown(window))
    assert [lines[0] for lines in seen] == ["┃a", "┃c", "┃e", "f"]
    assert seen[-1] == ["f", "g", "h", "┃end"]


def test_a_page_on_takes_the_cursor_along() -> None:
    window = opened()
    window.page(1)
    assert shown(window) == ["", "┃two", "", "three"]
    for _ in range(5):
        window.page(1)
    assert (shown(window)[-2:], window.selected) == (["┃six", ""], REFS["six"])
    window.page(-1)
    assert shown(window)[0] != "NUMBERS"


def test_one_leaps_to_either_end() -> None:
    window = opened()
    window.leap(1)
    assert shown(window) == ["five", "", "┃six", ""]
    window.leap(-1)
    assert shown(window) == ["NUMBERS", "", "┃one", ""]


def test_without_items_one_scrolls() -> None:
    window = Window()
    window.resize(20, 4)
    window.show(Page(tuple(prose(name) for name in NAMES)))
    window.step(1)
    assert shown(window) == ["three", "four", "five", "six"]
    assert window.selected is None
    window.leap(-1)
    assert window.top == START


def test_scrolling_leaves_the_cursor_and_a_step_brings_it_back() -> None:
    window = opened()
    window.scroll(8)
    assert window.selected == REFS["one"]
    assert "┃one" not in shown(window)
    window.step(1)
    assert window.selected == REFS["four"]


def test_the_selected_item_is_shown_with_what_surrounds_it() -> None:
    window = opened()
    window.select(REFS["five"])
    assert "┃five" in shown(window)
    assert not shown(window)[-1].startswith("┃")
    window.select(REFS["five"])
    window.select(None)
    assert window.selected is None


PAIRS = Page(tuple(block for name in NAMES for block in (Block((Para(name), Para("and more")), REFS[name]), BLANK)))
"""Each number in two lines, with a blank line after it."""


def test_where_it_scrolls_to_an_item_it_shows_the_page_from_the_beginning_of_one() -> None:
    window = Window()
    window.resize(20, 6)
    window.show(PAIRS._replace(selected=REFS["two"]))
    window.step(1)
    assert shown(window) == ["two", "and more", "", "┃three", "┃and more", ""]
    window.select(REFS["five"])
    assert shown(window) == ["four", "and more", "", "┃five", "┃and more", ""]


def test_it_says_whether_what_is_sought_is_with_the_selected_item() -> None:
    assert opened(selected="four", query="four").seek() is True
    window = opened(selected="one", query="five")
    assert window.seek() is False
    assert "five" in shown(window)


def test_a_heading_gives_way_where_it_may() -> None:
    page = Page((prose("TITLE", "heading"), Block((Para("\n".join("abcd")),), REFS["one"])), REFS["one"])
    window = Window()
    window.resize(20, 4)
    window.show(page)
    assert shown(window)[0] == "TITLE"
    window.is_pointing = True
    window.show(page)
    assert shown(window) == ["┃a", "┃b", "┃c", "┃d"]


# the mouse


def test_the_mouse_finds_what_is_under_it() -> None:
    window = opened()
    window.scroll(2)
    assert [window.target_at(number, 1) for number in range(4)] == [REFS["one"], None, REFS["two"], None]
    assert window.can_select(REFS["six"])
    assert not window.can_select(IssueRef("x"))
