"""How many lines each block of a page has, and so which line stands where.

Of a short page every line is counted at once. Of a long one only those near the lines that are seen: the others are
estimated until they come near. So a line is kept as a `PageLine`, which stays where it is, not as a number.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

SHORT = 400
"""Blocks of a page of which every line is counted at once."""
SAMPLE = 60
"""Blocks at the beginning of a longer one by which the others are estimated."""


class PageLine(NamedTuple):
    """A line of a page, by its block and its number in that block; both from 0."""

    block: int = 0
    number: int = 0


START = PageLine()


class Heights:
    """The number of lines of each block, counted or estimated."""

    def __init__(self, known: Sequence[int], count: Callable[[int], int]) -> None:
        """`known`: the number of lines of each block, 0 where it is not known; `count` counts those of a block."""
        self._count_lines = count
        self._heights = list(known)
        self._is_counted = bytearray(map(bool, known))
        self._starts: list[int] = []  # of each block, and the end; made again when asked for
        is_short = len(known) <= SHORT
        self.count(range(len(known) if is_short else SAMPLE))
        if not is_short:
            sample = [height for height, before in zip(self._heights[:SAMPLE], known, strict=False) if not before]
            estimate = max(1, round(sum(sample) / max(1, len(sample))))
            self._heights[SAMPLE:] = [before or estimate for before in known[SAMPLE:]]

    def __len__(self) -> int:
        return len(self._heights)

    def of(self, block: int) -> int:
        """The number of lines of a block."""
        return self._heights[block]

    def count(self, blocks: Iterable[int]) -> None:
        """Count the lines of some blocks, where they are estimated yet."""
        for block in blocks:
            if not self._is_counted[block]:
                self._is_counted[block] = True
                height = self._count_lines(block)
                if height != self._heights[block]:
                    self._heights[block] = height
                    self._starts = []

    def recount(self, block: int) -> None:
        """Count the lines of a block that has become another one."""
        self._is_counted[block] = False
        self.count((block,))

    def count_near(self, block: int, lines: int) -> None:
        """Count the lines of a block, and of those around it up to some `lines` before and after it."""
        for blocks in (range(block, len(self)), range(min(block, len(self)) - 1, -1, -1)):
            found = 0
            for each in blocks:
                self.count((each,))
                found += self._heights[each]
                if found > lines:
                    break

    @property
    def starts(self) -> list[int]:
        """The number of the first line of each block, from 0, and at the end the number of all lines."""
        if not self._starts:
            self._starts = [0, *accumulate(self._heights)]
        return self._starts

    def number(self, line: PageLine) -> int:
        """The number of a line, from 0; of a line that its block has not, that of the last it has."""
        block = min(line.block, len(self))
        height = self._heights[block] if block < len(self) else 1
        return self.starts[block] + max(0, min(line.number, height - 1))

    def line(self, number: int) -> PageLine:
        """The line with this number, from 0."""
        block = bisect_right(self.starts, number) - 1
        return PageLine(block, number - self.starts[block])
