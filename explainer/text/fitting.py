"""How a page fits into a pane: in which way it is shown, and what of its head and foot stays in sight around it."""

from itertools import accumulate
from typing import NamedTuple

from explainer.text.blocks import BLANK, Block, Line, Page
from explainer.text.layout import ScreenLine

BESIDE_FOOT = "▌ "
LEAST = 10
"""Lines that a page keeps beside a foot which it can be without."""
LEAST_BELOW = 4
"""Lines that it keeps below the part of its head that matters most."""
HIGH = 28
"""Lines from which on a blank one parts a head from the page."""


class Fitting(NamedTuple):
    """A page in some room."""

    page: Page
    """The way in which it is shown."""
    head: list[Line]
    foot: list[Line]
    height: int
    """The lines between head and foot."""

    @property
    def has_found(self) -> bool:
        """Whether what is sought is marked below the page."""
        return any("found" in part.style for line in self.foot for part in line)

    def around(self, lines: list[ScreenLine]) -> list[ScreenLine]:
        """What the whole room shows, where some lines are those between head and foot."""
        foot = (ScreenLine(line, BESIDE_FOOT, has_ground=True) if line else ScreenLine() for line in self.foot)
        return [*map(ScreenLine, self.head), *lines, *foot]


def fitted(page: Page, width: int, height: int, query: str = "", *, is_alone: bool = False) -> Fitting:
    """`page` in a room; `is_alone`: no details stand beside it."""
    is_narrow = min(width, page.measure) < page.least
    for way in () if is_narrow else page.ways:
        found = _around(way, width, height, query, is_alone=is_alone)
        if _lines(way, width, found.height) <= found.height:
            return found
    page = page._replace(head=(), foot=None) if is_narrow else page
    found = _around(page, width, height, query, is_alone=is_alone)
    is_crowded = page.has_foot_alone and found.height < LEAST
    return _around(page._replace(foot=None), width, height, query, is_alone=is_alone) if is_crowded else found


def _around(page: Page, width: int, height: int, query: str, *, is_alone: bool) -> Fitting:
    """A page with its foot, which takes half of all lines at most, and as much of its head as fits."""
    foot = page.foot.lines(min(width, page.measure), query=query)[: height // 2] if page.foot else []
    if page.has_foot_alone and not (is_alone and height >= LEAST + len(foot)):
        foot = []
    head = _head(page, width, height - len(foot), query)
    return Fitting(page, head, foot, max(1, height - len(foot) - len(head)))


def _head(page: Page, width: int, height: int, query: str) -> list[Line]:
    """The paragraphs of a head that fit whole: of `height` lines that the page itself needs, it takes a quarter.

    Blank lines give way first, one at the end wherever there are few lines. What matters most may take half if it
    leaves some: the title, or the names of columns.
    """
    room = min(width, page.measure)
    head = page.head if height >= HIGH or page.head[-1:] != (BLANK,) else page.head[:-1]
    parts = [(block is BLANK, lines) for block in head for lines in _paragraphs(block, room, query)]
    names = max((at for at, (is_blank, _) in enumerate(parts) if not is_blank), default=0)
    ranked = sorted(range(len(parts)), key=lambda at: (parts[at][0], page.names_columns and at != names, at))
    if sum(len(lines) for _, lines in parts) > (most := height // 4):
        most = max(most, height - _lines(page, width, height))
        limits = [max(most, min(height // 2, height - LEAST_BELOW)), *[most] * len(parts)]
        counted = accumulate(len(parts[at][1]) for at in ranked)
        ranked = [at for at, lines, limit in zip(ranked, counted, limits, strict=False) if lines <= limit]
    return [line for at in sorted(ranked) for line in parts[at][1]]


def _paragraphs(block: Block, width: int, query: str) -> list[list[Line]]:
    """The lines of a block, by paragraph."""
    return [block.layout(width, query)] if block.layout else [para.lines(width, query=query) for para in block.paras]


def _lines(page: Page, width: int, most: int) -> int:
    """The number of lines between head and foot, or any that is above `most`."""
    lines = 0
    for block in page.blocks_in(width):
        lines += (block.make(block.item) if block.make else block).height(min(width, page.measure))
        if lines > most:
            break
    return lines
