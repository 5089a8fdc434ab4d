"""A page laid out in lines of one width: what stands on which line, and what can be selected there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.refs import Ref
from explainer.text.blocks import BLANK, Block, Fragment, Line, Page
from explainer.text.heights import SHORT, Heights

IN_USE, AT_REST, BESIDE = "┃ ", "┆ ", "  "
"""What stands before the lines of the selected item where the keys move, before them elsewhere, and before others."""
UP, DOWN = "↑", "↓"
"""What stands at the right of the first and the last line, where a page goes on."""


class ScreenLine(NamedTuple):
    """All that one line of the screen shows; two that are equal look the same."""

    line: Line = ()
    bar: str = BESIDE
    has_ground: bool = False
    more: str = ""
    """An arrow at its right, where the page goes on above or below."""


class Target(NamedTuple):
    """Something that can be selected: in which block, on which lines."""

    ref: Ref
    block: int
    first: int
    behind: int


class _Blocks:
    """The blocks of a page in a width, each made when it is first asked for."""

    def __init__(self, blocks: tuple[Block, ...], width: int) -> None:
        self.all = blocks
        self._width = width
        self._made: dict[int, Block] = {}
        self._opened: tuple[int, Block] | None = None

    def __getitem__(self, number: int) -> Block:
        return self._opened[1] if self._opened and self._opened[0] == number else self._closed(number)

    def _closed(self, number: int) -> Block:
        block = self.all[number]
        if block.make is None:
            return block
        if number not in self._made:
            self._made[number] = block.make(block.item)
        return self._made[number]

    def open(self, number: int | None, room: int) -> set[int]:
        """Open a block, in so many lines, in place of the one before; returns those that have changed."""
        before = self._opened
        self._opened = None if number is None else (number, self._closed(number).opened(self._width, room))
        return set() if before == self._opened else {each[0] for each in (before, self._opened) if each}

    def height(self, number: int) -> int:
        """The number of lines of a block."""
        return self[number].height(self._width)


class Layout:
    """`page` in lines of at most `width` cells, with the marks of the `selected` spot and of what is sought."""

    def __init__(self, page: Page, width: int, selected: Ref | None = None, query: str = "", room: int = 0) -> None:
        """`room`: the lines that are in sight, if the selected block is opened; else 0."""
        self._query = query
        self._width = max(1, min(width, page.measure))
        self._blocks = _Blocks(page.blocks_in(width), self._width)
        self._selected = selected
        self._lines: dict[int, list[Line]] = {}
        self._spots: dict[int, dict[Ref, tuple[int, int]]] = {}
        self._last: dict[Ref, int] = {}  # the last block of what goes on over several
        self.heights = Heights([int(block is BLANK) for block in self._blocks.all], self._blocks.height)
        self._refs: list[Ref] = []
        self._kinds: dict[type, list[int]] = {}  # the indices of the items of each kind
        self._block_of: list[int] = []
        for number, block in enumerate(self._blocks.all):
            if block is not BLANK and self.heights.of(number):  # what has no lines in this width is not there
                self._refs += block.refs
                self._block_of += [number] * (len(self._refs) - len(self._block_of))
                self._last |= dict.fromkeys(block.continued, number)
        self._indices = dict(zip(reversed(self._refs), range(len(self._refs) - 1, -1, -1), strict=True))
        self._open(selected, room)

    @property
    def height(self) -> int:
        """The number of lines."""
        return self.heights.starts[-1]

    # lines

    def line(self, number: int) -> Line:
        """A line by its number from 0."""
        block, line = self.heights.line(number)
        lines = self._laid_out(block)
        return lines[line] if line < len(lines) else ()

    def _laid_out(self, number: int) -> list[Line]:
        """The lines of a block; they are made when the first of them is seen."""
        if number not in self._lines:
            self._lines[number] = self._blocks[number].lines(self._width, self._selected, self._query)
        return self._lines[number]

    def screen(self, top: int, height: int, cursor: int | None, *, is_active: bool) -> list[ScreenLine]:
        """What `height` lines of the screen show from line `top` on; `cursor` is the index of the selected item."""
        lines = self.height
        item = None if cursor is None else self.target(cursor)
        is_block = cursor is not None and self.is_block(cursor)
        found: list[ScreenLine] = []
        for number in range(top, top + height):
            more = UP * (number == top > 0) or DOWN * (number == top + height - 1 < lines - 1)
            line = self.line(number) if number < lines else ()
            if item and item.first <= number < item.behind:
                found.append(ScreenLine(line, IN_USE if is_active else AT_REST, is_active and is_block, more))
            else:
                found.append(ScreenLine(line, more=more))
        return found

    def words(self, first: int, behind: int) -> str:
        """Some lines as plain text, with blanks for what stands in a margin."""
        numbers = range(max(0, first), min(behind, self.height))
        return "\n".join("".join(map(_without_margin, self.line(number))) for number in numbers)

    @property
    def text(self) -> str:
        """All lines as plain text."""
        self.heights.count(range(len(self.heights)))
        return self.words(0, self.height)

    # what can be selected

    @property
    def number_of_targets(self) -> int:
        """How many items can be selected."""
        return len(self._refs)

    def ref(self, index: int) -> Ref:
        """The item with an index from 0, in the order of the page."""
        return self._refs[index]

    def position(self, index: int) -> tuple[int, int]:
        """Which an item is of those of its kind, from 1, and how many these are."""
        kind = type(self._refs[index])
        if kind not in self._kinds:
            self._kinds[kind] = [at for at, ref in enumerate(self._refs) if type(ref) is kind]
        return bisect_right(self._kinds[kind], index), len(self._kinds[kind])

    def target(self, index: int) -> Target:
        """An item, with its lines."""
        ref, number = self._refs[index], self._block_of[index]
        start, behind = self.heights.starts[number], self.heights.starts[number + 1]
        if self._blocks.all[number].ref is not None:
            return Target(ref, number, start, behind)
        last = self._last.get(ref, number)
        first, behind = self._spots_in(number)[ref][0], self._spots_in(last)[ref][1]
        return Target(ref, number, start + first, self.heights.starts[last] + behind)

    def _spots_in(self, number: int) -> dict[Ref, tuple[int, int]]:
        """The first line of each spot in a block, and the one after its last, counted from that of the block."""
        if number not in self._spots:
            spots = self._blocks[number].spot_lines(self._width)
            self._spots[number] = {ref: (first, behind) for ref, first, behind in spots}
        return self._spots[number]

    def block_of(self, index: int) -> int:
        """The number of the block in which an item stands."""
        return self._block_of[index]

    def is_block(self, index: int) -> bool:
        """Whether an item is a block, not a part of a paragraph."""
        return self._blocks.all[self._block_of[index]].ref is not None

    def index(self, ref: Ref | None) -> int | None:
        """The index of the item that is `ref`."""
        return None if ref is None else self._indices.get(ref)

    def select(self, ref: Ref | None, room: int = 0) -> None:
        """Give the spot `ref` its marks, or open the block in so many lines, in place of the one before."""
        changed = self._selected, ref
        self._selected = ref
        for each in changed:
            if each is not None and (index := self.index(each)) is not None and not self.is_block(index):
                first = self._block_of[index]
                for block in range(first, self._last.get(each, first) + 1):
                    self._lines.pop(block, None)  # to be laid out again
        self._open(ref, room)

    def _open(self, ref: Ref | None, room: int) -> None:
        """Open the block `ref`, and close the one before."""
        index = self.index(ref) if room else None
        for block in self._blocks.open(None if index is None else self._block_of[index], room):
            self._lines.pop(block, None)
            self.heights.recount(block)

    def top_for(self, index: int, top: int, height: int, *, has_context: bool) -> int:
        """The line from which `height` lines show an item, or as much of it as they can; `top` where they do already.

        `has_context`: not at the edge, so that what comes before and after it is in sight as well.
        """
        item = self.target(index)
        if item.first < top or item.behind - item.first > height:
            return item.first
        if item.behind <= top + height:
            return top
        least = item.behind - height
        wanted = least + min(item.first - least, height // 3) if has_context else least
        most = item.first if has_context else min(item.first, top + height + 1)  # a step leaves no line out
        return self._beginning_near(wanted, range(least, most))

    def _beginning_near(self, line: int, lines: range) -> int:
        """The first line of a block that is nearest to `line`, of those in `lines`; else `line` itself."""
        starts, at = self.heights.starts, self.heights.line(line).block
        nearest = range(at, min(at + 3, len(self.heights)))  # the one that has it, and behind a blank line the next one
        begun = [starts[each] for each in nearest if starts[each] in lines and self._blocks.all[each] is not BLANK]
        return min(begun, key=lambda start: abs(start - line), default=line)

    def _near(self, first: int, behind: int) -> Iterator[tuple[int, Target]]:
        """The items of the blocks that have some of these lines."""
        blocks = self.heights.line(first).block, self.heights.line(max(first, behind - 1)).block
        for index in range(bisect_left(self._block_of, blocks[0]), bisect_right(self._block_of, blocks[1])):
            yield index, self.target(index)

    def visible(self, top: int, height: int) -> list[int]:
        """The indices of the items that lie wholly within `height` lines from `top`."""
        near = self._near(top, top + height)
        return [index for index, item in near if top <= item.first and item.behind <= top + height]

    def place(self, index: int, top: int, height: int) -> tuple[int, int]:
        """The cell and the line, of `height` lines from `top` on, where an item begins, or what is in sight of it does.

        Of one that is out of sight it is the line nearest to it.
        """
        item = self.target(index)
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
        hits = (index for index, item in self._near(number, number + 1) if item.first <= number < item.behind)
        return next((index for index in hits if self.is_block(index)), None)

    # what is sought

    def seek(self, query: str) -> None:
        """Mark what is sought now, in place of what was sought before."""
        if query != self._query:
            self._query = query
            self._lines.clear()

    def first_found(self, index: int | None = None) -> int | None:
        """The number of the first line on which what is sought is marked; None if it is nowhere.

        `index`: only on that item, and between it and the one before. Else in the first blocks of a long page.
        """
        if not self._query:
            return None
        if index is None:
            self.heights.count(range(min(SHORT, len(self.heights))))
            return self._first_marked(range(self.heights.starts[min(SHORT, len(self.heights))]))
        item, above = self.target(index), self.target(index - 1).behind if index else 0
        if self.is_block(index):
            return self._first_marked(range(above, item.behind), item.ref)
        return self._first_marked(range(item.first, item.behind))

    def _first_marked(self, lines: Iterable[int], ref: Ref | None = None) -> int | None:
        """The first of some lines with such a mark, in what stands for nothing else than `ref`."""
        marked = ((at, part) for at in lines for part in self.line(at) if "found" in part.style)
        return next((at for at, part in marked if not ref or part.ref in (None, ref)), None)


def _without_margin(part: Fragment) -> str:
    return " " * cell_len(part.text) if "margin" in part.style else part.text
