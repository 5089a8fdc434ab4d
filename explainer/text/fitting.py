"""How a page fits into a pane: in which way it is shown, and what of its head and foot stays in sight around it."""

from typing import NamedTuple

from explainer.text.blocks import BLANK, Line, Page
from explainer.text.layout import ScreenLine

BESIDE_FOOT = "▌ "
LEAST = 10
"""Lines that a page keeps beside a foot which it can be without."""


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
    return _around(page._replace(head=(), foot=None) if is_narrow else page, width, height, query, is_alone=is_alone)


def _around(page: Page, width: int, height: int, query: str, *, is_alone: bool) -> Fitting:
    """A page with its foot and as much of its head as fits.

    Of lines that the page itself needs, the head takes a quarter at most. What is nearest to the page stays longest. A
    foot takes half of all lines at most.
    """
    room = min(width, page.measure)
    foot = page.foot.lines(room, query=query)[: height // 2] if page.foot else []
    if page.has_foot_alone and not (is_alone and height >= LEAST + len(foot)):
        foot = []
    left = height - len(foot)
    parts = [block.lines(room, query=query) for block in page.head]
    if sum(map(len, parts)) > left // 4:
        most = max(left // 4, left - _lines(page, width, left))
        blanks = [at for at, block in enumerate(page.head) if block is BLANK]
        for at in (*blanks, *range(len(parts) - 1)):
            parts[at] = parts[at] if sum(map(len, parts)) <= most else []
        parts[-1] = parts[-1][len(parts[-1]) - most :] if len(parts[-1]) > most else parts[-1]
    head = [line for part in parts for line in part]
    return Fitting(page, head, foot, max(1, left - len(head)))


def _lines(page: Page, width: int, most: int) -> int:
    """The number of lines between head and foot, or any that is above `most`."""
    lines = 0
    for block in page.blocks_in(width):
        lines += (block.make(block.item) if block.make else block).height(min(width, page.measure))
        if lines > most:
            break
    return lines
