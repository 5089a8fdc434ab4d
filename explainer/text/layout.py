"""A page laid out in lines of one width: what stands on which line, and what can be selected there. No Textual here."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.refs import Ref
from explainer.text.blocks import Line, Page

EDGES = {"lane": ("▐", "lane"), "track": ("▕", "edge"), "edge": ("▕", "edge"), "": (" ", "")}
"""The right edge of a line, and its kind of text: the scroll bar, its track, the edge of a pane, that of the screen."""


class Position(NamedTuple):
    """A line of a page, by its block and its number in that."""

    block: int = 0
    line: int = 0


START = Position()


class ScreenLine(NamedTuple):
    """All that one line of the screen shows; two that are equal look the same."""

    line: Line = ()
    bar: str = "  "
    has_back: bool = False
    edge: str = "edge"
    """Which of the edges stands at its right."""


class Target(NamedTuple):
    """Something that can be selected: in which block, on which lines."""

    ref: Ref
    block: int
    first: int
    behind: int


class Layout:
    """`page` in lines of at most `width` cells, with the marks of the `selected` spot and of what is sought."""

    def __init__(self, page: Page, width: int, selected: Ref | None = None, query: str = "") -> None:
        self._page = page
        self._query = query
        self._width = max(1, min(width, page.measure))
        self._selected = selected
        self._lines: dict[int, list[Line]] = {}
        self._starts = [0, *accumulate(map(self._height, range(len(page.blocks))))]
        self.items = tuple(self._find_items())
        self._numbers = {item.ref: number for number, item in reversed(list(enumerate(self.items)))}

    def _height(self, block: int) -> int:
        """The number of lines of a block; one that lays itself out has to do so for it."""
        found = self._page.blocks[block]
        return len(self._laid_out(block)) if found.layout and not found.rows else found.height(self._width)

    def _find_items(self) -> Iterator[Target]:
        for index, block in enumerate(self._page.blocks):
            first, behind = self._starts[index : index + 2]
            if block.ref is not None:
                if first < behind:  # what has no lines in this width is not there
                    yield Target(block.ref, index, first, behind)
            elif any(para.spots for para in block.paras):
                for para in block.paras:
                    for spot, top, behind in para.rows(self._width):
                        yield Target(spot.ref, index, first + top, first + behind)
                    first += para.height(self._width)

    @property
    def height(self) -> int:
        """The number of lines."""
        return self._starts[-1]

    def number(self, position: Position) -> int:
        """The number of a line, from 0; of a line that its block has not, that of the last it has."""
        block = min(position.block, len(self._starts) - 1)
        first, behind = self._starts[block], self._starts[min(block + 1, len(self._starts) - 1)]
        return max(first, min(first + position.line, behind - 1))

    def position(self, number: int) -> Position:
        """The place of a line by its number."""
        block = bisect_right(self._starts, number) - 1
        return Position(block, number - self._starts[block])

    @property
    def number_of_targets(self) -> int:
        """How many items can be selected."""
        return len(self.items)

    def target(self, index: int) -> Target:
        """An item that can be selected."""
        return self.items[index]

    def line(self, number: int) -> Line:
        """A line by its number from 0."""
        block = bisect_right(self._starts, number) - 1
        return self._laid_out(block)[number - self._starts[block]]

    def _laid_out(self, block: int) -> list[Line]:
        """The lines of a block; they are made when the first of them is seen."""
        if block not in self._lines:
            self._lines[block] = self._page.blocks[block].lines(self._width, self._selected, self._query)
        return self._lines[block]

    def screen(self, top: int, height: int, cursor: int | None, *, is_active: bool) -> list[ScreenLine]:
        """What `height` lines of the screen show from line `top` on; `cursor` is the index of the selected item."""
        lines = self.height
        thumb = max(1, height**2 // lines) if lines > height else 0
        at = round(top / (lines - height) * (height - thumb)) if thumb else 0
        item = None if cursor is None else self.items[cursor]
        rows: list[ScreenLine] = []
        for y, number in enumerate(range(top, top + height)):
            edge = "lane" if at <= y < at + thumb else "track" if thumb else "edge"
            line = self.line(number) if number < lines else ()
            if item and item.first <= number < item.behind:
                rows.append(ScreenLine(line, "┃ " if is_active else "│ ", is_active and self._is_block(item), edge))
            else:
                rows.append(ScreenLine(line, edge=edge))
        return rows

    def is_block(self, index: int) -> bool:
        """Whether an item is a block, not a part of a paragraph."""
        return self._is_block(self.items[index])

    def _is_block(self, item: Target) -> bool:
        return self._page.blocks[item.block].ref is not None

    def index(self, ref: Ref | None) -> int | None:
        """The index of the item that is `ref`."""
        return None if ref is None else self._numbers.get(ref)

    def top_for(self, index: int, top: int, height: int, *, has_context: bool) -> int:
        """The line from which `height` lines show an item, or as much of it as they can; `top` where they do already.

        `has_context`: not at the edge, so that what comes before and after it is in sight as well.
        """
        item = self.items[index]
        if item.first < top or item.behind - item.first > height:
            return item.first
        if item.behind <= top + height:
            return top
        least = item.behind - height
        return least + min(item.first - least, height // 3) if has_context else least

    def visible(self, top: int, height: int) -> list[int]:
        """The indices of the items that lie wholly within `height` lines from `top`."""
        return [i for i, item in enumerate(self.items) if top <= item.first and item.behind <= top + height]

    def place(self, index: int, top: int, height: int) -> tuple[int, int]:
        """The cell and the line, of `height` lines from `top` on, where an item begins, or what is in sight of it does.

        Of one that is out of sight it is the line nearest to it.
        """
        item = self.items[index]
        number = max(top, min(max(item.first, top), item.behind - 1, top + height - 1))
        found: dict[Ref | None, int] = {}
        cell = 0
        for text, _, ref in self.line(number):
            if text.strip():
                begin = cell + cell_len(text) - cell_len(text.lstrip())
                found.setdefault(None, begin)
                found.setdefault(ref, begin)
            cell += cell_len(text)
        return found.get(item.ref, found.get(None, 0)), number - top

    def ref_at(self, number: int, cell: int) -> Ref | None:
        """What a click on a cell of a line selects, if it is marked there."""
        for text, _, ref in self.line(number) if 0 <= number < self.height else ():
            cell -= cell_len(text)
            if cell < 0:
                return ref
        return None

    def at(self, number: int, cell: int) -> int | None:
        """The index of the item at a cell of a line; of several the innermost."""
        if (found := self.index(self.ref_at(number, cell))) is not None:
            return found
        hits = (i for i, item in enumerate(self.items) if item.first <= number < item.behind and self._is_block(item))
        return next(hits, None)

    def first_found(self, index: int | None = None) -> int | None:
        """The number of the first line on which what is sought is marked; None if it is nowhere.

        `index`: only on that item, and between it and the one before.
        """
        lines, ref = range(self.height if self._query else 0), None
        if index is not None and lines:
            item, before = self.items[index], self.items[index - 1] if index else None
            ref = item.ref if self._is_block(item) else None
            above = before.behind if before else 0
            lines = range(above if ref else item.first, item.behind)
        marked = ((at, part) for at in lines for part in self.line(at) if "found" in part.style)
        return next((at for at, part in marked if not ref or part.ref in (None, ref)), None)

    def select(self, ref: Ref | None) -> None:
        """Give the spot `ref` its marks, in place of the one before."""
        numbers = self.index(self._selected), self.index(ref)
        self._selected = ref
        for item in (self.items[number] for number in numbers if number is not None):
            if not self._is_block(item):
                self._lines.pop(item.block, None)  # to be laid out again

    @property
    def text(self) -> str:
        """All lines as plain text."""
        blocks = range(len(self._page.blocks))
        return "\n".join("".join(part.text for part in line) for block in blocks for line in self._laid_out(block))


class Layouts:
    """The last layouts that were laid out: a page that is shown again is not laid out again."""

    MOST = 12

    def __init__(self) -> None:
        self._made: dict[tuple[int, int, str], Layout] = {}

    def get(self, page: Page, width: int, selected: Ref | None, query: str) -> Layout:
        """`page` as a `Layout`: as it was if it consists of the very same blocks, else a new one."""
        key = id(page.blocks), width, query  # a layout keeps its blocks, so that no others can have that id
        layout = self._made.pop(key, None)
        if layout is None:
            layout = Layout(page, width, selected, query)
        else:
            layout.select(selected)
        self._made[key] = layout
        if len(self._made) > self.MOST:
            del self._made[next(iter(self._made))]
        return layout
