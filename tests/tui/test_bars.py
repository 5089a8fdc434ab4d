"""The lines at the top and at the bottom: what fits, and what is left out first. Without a screen."""

import pytest

from explainer.text.blocks import Fragment, width_of
from explainer.tui.styles import Styles
from explainer.tui.widgets.hints import Hint, Hints
from explainer.tui.widgets.tabs import Tabs
from explainer.view import VIEW_WORDS

HINTS = tuple(
    Hint(key, does, key, rank)
    for rank, key, does in ((2, "s", "article"), (3, "Enter", "open"), (1, "?", "help"), (0, "Esc", "back"))
)


def shown(line: list[tuple[Fragment, str]]) -> str:
    """The text of the line."""
    return "".join(part.text for part, _ in line)


@pytest.fixture
def tabs() -> Tabs:
    """The line at the top."""
    bar = Tabs("A title", Styles(dict), id="tabs")
    bar.activate("timeline")
    return bar


@pytest.fixture
def hints() -> Hints:
    """The line at the bottom."""
    return Hints(Styles(dict), lambda: "event 2 of 28", id="hints")


@pytest.mark.parametrize(
    ("width", "start", "end"),
    [
        (120, "  A title ", " 6 Terms & people "),
        (80, " 1 Story  2 Timeline ", " 6 Terms & people "),
        (50, " 1 Story  2 Time  3 Who ", " 5 Text  6 Terms "),
        (26, " 1  2 Time  3 ", " 5  6 "),
    ],
)
def test_the_views_have_the_longest_names_that_fit(tabs: Tabs, width: int, start: str, end: str) -> None:
    line = shown(tabs.line(width))
    assert len(line) <= width
    assert line.startswith(start)
    assert line.endswith(end)


def test_each_view_opens_by_a_click_and_the_open_one_is_set_off(tabs: Tabs) -> None:
    line = tabs.line(120)
    assert [action for _, action in line if action] == [f"navigate('open_view', '{view}')" for view in VIEW_WORDS]
    assert [part.text for part, _ in line if part.style == "active"] == [" 2 Timeline "]


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (76, " a note  s article  Enter open  ? help  Esc back             event 2 of 28"),
        (66, " a note  s article  Enter open  ? help  Esc back   event 2 of 28"),
        (62, " a note  s article  Enter open  ? help  Esc back     2 of 28"),
        (56, " a note  s article  Enter open  ? help  Esc back "),
        (40, " a note  s article  ? help  Esc back "),
        (26, " a note  ? help  Esc back "),
        (21, " a  ? help  Esc back "),
        (20, " a note  Esc back "),
        (13, " a  Esc back "),
    ],
)
def test_what_helps_most_stays_longest(hints: Hints, width: int, line: str) -> None:
    hints.tell(HINTS, ("a note", "a"))
    assert shown(hints.line(width)) == line


def test_rather_two_hints_than_a_long_note(hints: Hints) -> None:
    hints.tell(HINTS, ("a very long note of what was found", "a note", "a"))
    assert shown(hints.line(60)).startswith(" a very long note of what was found ")
    assert shown(hints.line(40)) == " a note  s article  ? help  Esc back "


def test_a_click_on_a_hint_does_what_it_says(hints: Hints) -> None:
    hints.tell(HINTS, ("",))
    assert shown(hints.line(60)) == "  s article  Enter open  ? help  Esc back    event 2 of 28"
    assert {action for _, action in hints.line(80)} == {"", "s", "Enter", "?", "Esc"}
    assert width_of(part for part, _ in hints.line(80)) <= 80
