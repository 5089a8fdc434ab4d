"""A page laid out in lines of one width: what stands on which line, and what can be selected there. No Textual here."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from rich.cells import cell_len

from explainer.tui.page import Line, Page, Ref


class Item(NamedTuple):
    """Something that can be selected: in which block, on which lines."""

    ref: Ref
    block: int
    first: int
    behind: int


class Sheet:
    """`page` in lines of at most `width` cells, with the marks of the `selected` spot and of what is sought."""

    def __init__(self, page: Page, width: int, selected: Ref | None = None, query: str = "") -> None:
        self._page = page
        self._query = query
        self._width = max(1, min(width, page.measure))
        self._selected = selected
        self._lines: dict[int, list[Line]] = {}
        self._starts = [0, *accumulate(map(self._height, range(len(page.blocks))))]
        self.items = tuple(self._find_items())

    def _height(self, block: int) -> int:
        """The number of lines of a block; one that lays itself out has to do so for it."""
        found = self._page.blocks[block]
        return len(self._laid_out(block)) if found.layout else found.height(self._width)

    def _find_items(self) -> Iterator[Item]:
        for index, block in enumerate(self._page.blocks):
            first = self._starts[index]
            if block.ref is not None:
                yield Item(block.ref, index, first, self._starts[index + 1])
            for para in block.paras:
                for spot, top, behind in para.rows(self._width):
                    yield Item(spot.ref, index, first + top, first + behind)
                first += para.height(self._width) if block.ref is None else 0

    @property
    def height(self) -> int:
        """The number of lines."""
        return self._starts[-1]

    def line(self, number: int) -> Line:
        """A line by its number from 0."""
        block = bisect_right(self._starts, number) - 1
        return self._laid_out(block)[number - self._starts[block]]

    def _laid_out(self, block: int) -> list[Line]:
        """The lines of a block; they are made when the first of them is seen."""
        if block not in self._lines:
            self._lines[block] = self._page.blocks[block].lines(self._width, self._selected, self._query)
        return self._lines[block]

    def is_block(self, item: Item) -> bool:
        """Whether the item is a block, not a part of a paragraph."""
        return self._page.blocks[item.block].ref is not None

    def index(self, ref: Ref | None) -> int | None:
        """The index of the item that is `ref`."""
        return next((index for index, item in enumerate(self.items) if item.ref == ref), None)

    def visible(self, top: int, height: int) -> list[int]:
        """The indices of the items that lie wholly within `height` lines from `top`."""
        return [i for i, item in enumerate(self.items) if top <= item.first and item.behind <= top + height]

    def at(self, number: int, cell: int) -> int | None:
        """The index of the item at a cell of a line; of several the innermost."""
        if not 0 <= number < self.height:
            return None
        for text, _, ref in self.line(number):
            cell -= cell_len(text)
            if cell < 0 and ref is not None:
                return self.index(ref)
            if cell < 0:
                break
        hits = (i for i, item in enumerate(self.items) if item.first <= number < item.behind and self.is_block(item))
        return next(hits, None)

    def mark(self, *items: Item, selected: Ref | None) -> None:
        """Lay out again the paragraphs in which `items` are spots: the `selected` one has its marks."""
        self._selected = selected
        for block in {item.block for item in items if not self.is_block(item)}:
            self._lines.pop(block, None)

    @property
    def text(self) -> str:
        """All lines as plain text."""
        blocks = range(len(self._page.blocks))
        return "\n".join("".join(part.text for part in line) for block in blocks for line in self._laid_out(block))
