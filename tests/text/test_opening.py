"""A block that is opened while it is selected: its lines follow, and a reader walks on as through any other page."""

from random import Random

import pytest

from explainer.refs import StatementRef
from explainer.text.blocks import BLANK, Block, Page, Para, prose
from explainer.text.layouts import Layouts
from explainer.text.window import Window

COUNT = 40
RANDOM = Random(2)
SIZES = [(RANDOM.randint(1, 6), RANDOM.randint(0, 7)) for _ in range(COUNT)]
"""How many lines each item has, and how many more when it is opened."""
REFS = [StatementRef(str(number)) for number in range(COUNT)]


def item(number: int) -> Block:
    """`3`, `3.0`, `3.1` and so on; while it is selected `3+0` and so on stand behind `3`, or last if that is much."""
    lines, more = SIZES[number]
    name, said = Para(f"{number}"), Para("\n".join(f"{number}.{line}" for line in range(lines)))
    before = Para("\n".join(f"{number}+{line}" for line in range(more)))
    return Block((name, said), REFS[number], aside=before if more else None)


PAGE = Page(
    (prose("NUMBERS", "heading"), *(block for number in range(COUNT) for block in (BLANK, item(number)))), REFS[0]
)


def whole(number: int, room: int) -> list[str]:
    """All lines of the page while an item is selected."""
    lines = ["NUMBERS"]
    for each, (count, more) in enumerate(SIZES):
        said, before = ([f"{each}{sign}{line}" for line in range(n)] for sign, n in ((".", count), ("+", more)))
        opened = before + said if 1 + count + more <= room else said + before
        lines += ["", f"{each}", *(opened if each == number else said)]
    return lines


def opened(height: int, *, is_alone: bool = True) -> Window:
    """A window on the page."""
    window = Window()
    window.resize(20, height, is_alone=is_alone)
    window.show(PAGE)
    return window


def shown(window: Window) -> list[str]:
    """The words of the lines in sight."""
    return ["".join(part.text for part in line.line) for line in window.lines(is_active=True)]


def number(window: Window) -> int:
    """The number of the selected item."""
    assert isinstance(window.selected, StatementRef)
    return REFS.index(window.selected)


@pytest.mark.parametrize("height", [4, 9, 14, 30])
def test_every_line_of_every_item_is_seen_on_the_way_down_and_each_item_on_the_way_up(height: int) -> None:
    window, seen = opened(height), set()
    for _ in range(COUNT * 4):
        lines = whole(number(window), height)
        assert shown(window) == lines[window.first_line :][:height]
        seen |= set(shown(window))
        window.step(1)
    assert number(window) == COUNT - 1
    assert seen >= {line for each in range(COUNT) for line in whole(each, height)}
    passed = set()
    for _ in range(COUNT * 4):
        assert shown(window) == whole(number(window), height)[window.first_line :][:height]
        passed.add(number(window))
        window.step(-1)
    assert passed == set(range(COUNT))
    assert shown(window)[0] == "NUMBERS"


@pytest.mark.parametrize("height", [4, 9, 14, 30])
def test_no_line_is_skipped_from_page_to_page(height: int) -> None:
    window, seen = opened(height), set()
    for _ in range(COUNT * 4):
        seen |= set(shown(window))
        window.page(1)
    assert seen >= {line for line in whole(0, 0) if "+" not in line}
    assert number(window) == COUNT - 1


@pytest.mark.parametrize("height", [9, 14, 30])
def test_the_selected_item_is_in_sight_whole_where_there_is_room(height: int) -> None:
    window = opened(height)
    for each in (*range(1, COUNT), *range(COUNT - 2, -1, -1), *RANDOM.sample(range(COUNT), COUNT)):
        window.select(REFS[each])
        lines = [line for line in whole(each, height) if line.startswith((f"{each}.", f"{each}+"))]
        assert [line for line in shown(window) if line.startswith((f"{each}.", f"{each}+"))] == lines[: height - 1]


def test_what_stands_above_the_selected_item_stays_where_it_is() -> None:
    window = opened(30)
    before = shown(window)
    window.step(1)
    assert [line for line in before if not line.startswith("0+")][:4] == shown(window)[:4]
    window.step(-1)
    assert shown(window) == before


def test_where_another_pane_tells_of_it_nothing_is_opened() -> None:
    window = opened(30, is_alone=False)
    assert not any("+" in line for line in shown(window))
    window.resize(20, 30, is_alone=True)
    assert "0+0" in shown(window)


def test_a_layout_is_kept_and_follows_what_is_selected_and_the_room() -> None:
    layouts = Layouts()
    layout = layouts.get(PAGE, 20, REFS[1], "")
    assert layout.text.split("\n") == [line for line in whole(1, 9) if "+" not in line]
    for room in (9, 3):
        for each in (1, 3):
            assert layouts.get(PAGE, 20, REFS[each], "", room) is layout
            assert layout.text.split("\n") == whole(each, room)
