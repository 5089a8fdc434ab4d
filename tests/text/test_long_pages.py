"""Only the near part of a long page is made and counted, and a reader who walks through it does not notice."""

from random import Random

import pytest

from explainer.refs import Ref, StatementRef
from explainer.text.blocks import BLANK, Block, Mark, Page, Para, Spot, later, prose
from explainer.text.heights import SHORT
from explainer.text.scroll import BEGINNING, KEPT, SOUGHT, Scroll
from explainer.text.window import Window

COUNT = 3000
HEIGHT = 12
SIZES = Random(1).choices(range(1, 9), k=COUNT)
"""How many lines each item has: irregular, so that nothing can guess it."""
REFS = [StatementRef(str(number)) for number in range(COUNT)]


class Maker:
    """Makes the blocks of a long page, and remembers which it has made."""

    def __init__(self) -> None:
        self.made: set[int] = set()
        items = (later(self.block, number, ref) for number, ref in enumerate(REFS))
        self.page = Page((prose("NUMBERS", "heading"), *(block for item in items for block in (BLANK, item))), REFS[0])

    def block(self, number: int) -> Block:
        """One item."""
        self.made.add(number)
        return Block((Para("\n".join(f"{number}.{line}" for line in range(SIZES[number]))),), REFS[number])


LINES = ["NUMBERS", *(line for n in range(COUNT) for line in ("", *(f"{n}.{each}" for each in range(SIZES[n]))))]
"""The whole page."""


def opened(maker: Maker, selected: Ref = REFS[0], scroll: Scroll = BEGINNING) -> Window:
    """A window on the page of `maker`."""
    window = Window()
    window.resize(20, HEIGHT)
    window.show(maker.page._replace(selected=selected), scroll)
    return window


def shown(window: Window) -> list[str]:
    """The words of the lines in sight."""
    return ["".join(part.text for part in line.line) for line in window.lines(is_active=True)]


def place(window: Window) -> int:
    """The numbers of the lines in sight on the whole page; they follow each other there."""
    lines = shown(window)
    first = next(number for number, line in enumerate(lines) if line)
    at = LINES.index(lines[first]) - first
    assert lines == LINES[at : at + HEIGHT]
    return at


def is_in_sight(window: Window) -> bool:
    """Whether the selected item is in sight, or as much of it as there is room for."""
    return any(line.bar.strip() for line in window.lines(is_active=True))


def test_only_what_comes_near_is_made() -> None:
    maker = Maker()
    window = opened(maker)
    window.leap(1)
    assert shown(window) == LINES[-HEIGHT:]
    window.select(REFS[COUNT // 2])
    assert is_in_sight(window)
    assert len(maker.made) < 200


def test_scrolling_is_continuous_down_and_up_again() -> None:
    window = opened(Maker(), REFS[1500])
    at = place(window)
    for by in (*[7] * 40, *[-5] * 120, *[3] * 60):
        window.scroll(by)
        assert place(window) == at + by
        at += by


@pytest.mark.parametrize("by", [1, -1])
def test_every_step_goes_to_the_next_item(by: int) -> None:
    window = opened(Maker(), REFS[1500])
    numbers = []
    for _ in range(300):
        window.step(by)
        place(window)
        assert is_in_sight(window)
        assert isinstance(window.selected, StatementRef)
        numbers.append(int(window.selected.id))
    assert sorted(set(numbers), reverse=by < 0) == list(range(numbers[0], numbers[-1] + by, by))


def test_pages_leave_nothing_out() -> None:
    window = opened(Maker())
    at = 0
    for _ in range(80):
        window.page(1)
        following = place(window)
        assert at < following <= at + HEIGHT
        at = following


def test_from_the_end_one_pages_up_to_what_stands_there() -> None:
    window = opened(Maker())
    window.leap(1)
    at = place(window)
    assert at == len(LINES) - HEIGHT
    for _ in range(50):
        window.page(-1)
        assert at > place(window) >= at - HEIGHT
        at = place(window)


def test_going_back_shows_the_same_lines_however_much_was_counted_meanwhile() -> None:
    maker = Maker()
    window = opened(maker, REFS[2000])
    window.scroll(5)
    before, top = shown(window), window.top
    for ref in REFS[0:2000:37]:
        window.select(ref)
    window.show(maker.page._replace(selected=REFS[2000]), Scroll.exactly(top))
    assert shown(window) == before
    assert shown(opened(Maker(), REFS[2000], Scroll.exactly(top))) == before


def test_wherever_one_is_led_the_item_is_in_sight() -> None:
    chance, maker = Random(2), Maker()
    window = opened(maker)
    for _ in range(200):
        ref = chance.choice(REFS)
        if chance.random() < 0.5:
            window.select(ref)
        else:
            window.show(maker.page._replace(selected=ref), chance.choice([BEGINNING, KEPT]))
        assert window.selected == ref
        assert is_in_sight(window)
        place(window)


def test_in_another_room_the_item_is_in_sight() -> None:
    window = opened(Maker(), REFS[777])
    for width, height in ((3, 5), (30, 40), (20, 1), (20, HEIGHT)):
        window.resize(width, height)
        assert window.selected == REFS[777]
        assert is_in_sight(window)


def test_what_is_sought_is_marked_where_one_is_and_costs_no_more() -> None:
    maker = Maker()
    window = opened(maker, REFS[1500])
    before = shown(window)
    made = len(maker.made)
    for query in ("1", "15", "1500"):
        window.show(maker.page._replace(selected=REFS[1500]), KEPT, query)
        assert shown(window) == before
        marked = [part.text for line in window.lines(is_active=True) for part in line.line if part.style == "found"]
        assert set(marked) == {query}
    assert len(maker.made) == made
    window.show(maker.page, SOUGHT, "nowhere")
    assert shown(window) == LINES[:HEIGHT]
    assert len(maker.made) <= made + SHORT


def test_the_spots_of_paragraphs_that_are_made_later_can_be_walked_through() -> None:
    pairs = [(StatementRef(f"{number}a"), StatementRef(f"{number}b")) for number in range(COUNT)]

    def paragraph(number: int) -> Block:
        spots = [
            Spot(ref, at, at + 3, (Mark(at, at + 3, "hit"),)) for ref, at in zip(pairs[number], (0, 4), strict=True)
        ]
        return Block((Para("one two\nthree", spots=tuple(spots)),))

    page = Page(tuple(later(paragraph, number, spots=pairs[number]) for number in range(COUNT)))
    window = Window()
    window.resize(20, HEIGHT)
    window.show(page._replace(selected=pairs[900][1]))
    assert [part.text for line in window.lines(is_active=True) for part in line.line if part.style == "hit"] == ["two"]
    window.step(1)
    assert window.selected == pairs[901][0]
    window.leap(1)
    assert (window.selected, shown(window)[-1]) == (pairs[-1][1], "three")
