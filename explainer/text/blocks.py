"""What a pane shows: blocks of styled text that know how to lay themselves out in any width. No Textual here.

Text from a pack is data: it goes into these values as it stands and is never parsed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from explainer.cells import cell_len
from explainer.refs import Ref
from explainer.text.wrapping import wrap

Roles = str  # names of roles of text (`roles.ROLES`), with spaces between; "" for plain text


class Fragment(NamedTuple):
    """Some text in one style, and what a click on it selects."""

    text: str
    style: Roles = ""
    ref: Ref | None = None


class Mark(NamedTuple):
    """A style for a part of a text, by offsets. Later marks lie over earlier ones."""

    start: int
    end: int
    style: Roles


class Spot(NamedTuple):
    """A part of a paragraph that can be selected, and the marks that it then gets."""

    ref: Ref
    start: int
    end: int
    marks: tuple[Mark, ...]


Line = tuple[Fragment, ...]
P = TypeVar("P", Mark, Spot)

LEAST = 14
"""Cells that a text keeps beside its tail."""


def width_of(line: Iterable[Fragment]) -> int:
    """The width of `line` in cells."""
    return sum(cell_len(each.text) for each in line)


def found_marks(query: str, text: str) -> tuple[Mark, ...]:
    """Marks for what is sought in `text`."""
    if not query:
        return ()
    from explainer.query import find  # here, as most pages are shown without a search

    return tuple(Mark(start, end, "found") for start, end in find(query, text))


def _by_line(parts: "tuple[P, ...]", lines: tuple[tuple[int, int], ...]) -> "list[list[P]]":
    """Which of `parts` reach into each of some lines, in their order."""
    found: list[list[P]] = [[] for _ in lines]
    ends = [end for _, end in lines] if parts else []
    for part in parts:
        for line in range(bisect_right(ends, part.start), len(lines)):
            if lines[line][0] >= part.end:
                break
            found[line].append(part)
    return found


class Para(msgspec.Struct, frozen=True, gc=False):
    """A paragraph: text that wraps, with what stands before its lines and at the right of the first."""

    text: str = ""
    style: Roles = ""
    marks: tuple[Mark, ...] = ()
    lead: Line = ()
    """Before the first line."""
    hang: Line | None = None
    """Before the others; blank in the width of `lead` if not given."""
    tail: Line = ()
    """At the right end of the first line."""
    spots: tuple[Spot, ...] = ()
    """What can be selected in it."""
    margin: Callable[[Sequence[tuple[int, int]]], Sequence[Line]] | None = None
    """What stands before each line, by where the lines begin and end, in the room of `lead`."""
    is_ruled: bool = False
    """Whether a thin rule leads from its first line to the tail or, without one, to the right end."""

    def _wrapped(self, width: int) -> tuple[tuple[int, int], ...]:
        behind = width_of(self.tail) + 2 if self.tail and self._has_room(width) else 0
        before = max(width_of(self.lead), width_of(self.hang or ()))
        return wrap(self.text, max(4, width - before - behind))

    def _has_room(self, width: int) -> bool:
        """Whether the tail fits beside the text; where it does not, it stands below."""
        return width - width_of(self.lead) - width_of(self.tail) >= min(LEAST, len(self.text)) + 2

    @property
    def _below(self) -> "Para":
        """The tail where it stands below the text."""
        hang = (Fragment(" " * width_of(self.lead)),) if self.hang is None else self.hang
        return Para("".join(part.text for part in self.tail), self.tail[0].style, lead=hang, hang=hang)

    def lines(self, width: int, selected: Ref | None = None, query: str = "") -> list[Line]:
        """The paragraph in lines of at most `width` cells, with the marks of the `selected` spot and of `query`."""
        marks = self.marks + next((spot.marks for spot in self.spots if spot.ref == selected), ())
        marks += found_marks(query, self.text)
        hang = (Fragment(" " * width_of(self.lead)),) if self.hang is None else self.hang
        spans = self._wrapped(width)
        before = self.margin(spans) if self.margin else (self.lead, *[hang] * (len(spans) - 1))
        by_line = zip(before, spans, _by_line(marks, spans), _by_line(self.spots, spans), strict=True)
        lines: list[Line] = [
            (*above, *self._fragments(start, end, inside, spots)) for above, (start, end), inside, spots in by_line
        ]
        has_room = self._has_room(width)
        if (self.tail and has_room) or self.is_ruled:
            tail = self.tail if has_room else ()
            gap = width - width_of(lines[0]) - width_of(tail)
            lines[0] = (*lines[0], *self._gap(gap, has_tail=bool(tail)), *tail)
        return lines if has_room or not self.tail else [*lines, *self._below.lines(width)]

    def _gap(self, width: int, *, has_tail: bool) -> Line:
        """What stands between the first line and the tail."""
        if not self.is_ruled or width < 4:
            return (Fragment(" " * max(1, width)),) if has_tail else ()
        rule = Fragment("─" * (width - 1 - has_tail), "edge")
        return (Fragment(" "), rule, *[Fragment(" ")] * has_tail)

    def _fragments(self, start: int, end: int, marks: list[Mark], spots: list[Spot]) -> Line:
        if not marks and not spots:
            return (Fragment(self.text[start:end], self.style),)
        edges = {start, end}
        edges.update(edge for mark in marks for edge in (mark.start, mark.end))
        edges.update(edge for spot in spots for edge in (spot.start, spot.end))
        cuts = sorted(edge for edge in edges if start <= edge <= end)
        return tuple(
            Fragment(
                self.text[left:right],
                next((mark.style for mark in reversed(marks) if mark.start <= left < mark.end), self.style),
                next((spot.ref for spot in reversed(spots) if spot.start <= left < spot.end), None),
            )
            for left, right in pairwise(cuts)
        )

    def height(self, width: int) -> int:
        """The number of its lines."""
        below = self._below.height(width) if self.tail and not self._has_room(width) else 0
        return len(self._wrapped(width)) + below

    def spot_lines(self, width: int) -> Iterator[tuple[Ref, int, int]]:
        """The first line of each spot, and the one after its last, counted from that of the paragraph."""
        if not self.spots:
            return
        starts, ends = zip(*self._wrapped(width), strict=True)
        for spot in self.spots:
            first = bisect_right(ends, spot.start)
            yield spot.ref, min(first, len(ends) - 1), max(bisect_left(starts, spot.end), first + 1)


def text_lines(text: str, width: int, style: Roles, query: str) -> list[Line]:
    """`text` in lines of at most `width` cells, with marks for `query`; an empty text has none."""
    return Para(text, style).lines(width, query=query) if text else []


class Block(msgspec.Struct, frozen=True, gc=False):  # no block leads to itself
    """Paragraphs that belong together; one that has a `ref` can be selected."""

    paras: tuple[Para, ...] = ()
    ref: Ref | None = None
    layout: Callable[[int, str], list[Line]] | None = None
    """Lays the block out in a width, with marks of what is sought, where paragraphs are not enough."""
    make: "Callable[[Any], Block] | None" = None
    """Makes the block itself, when it comes near to what is seen: of a long page most never do."""
    item: object = None
    """What `make` makes it of."""
    spots: tuple[Ref, ...] = ()
    """What can be selected in what it makes, if that is not the block as a whole."""
    continued: tuple[Ref, ...] = ()
    """What is selected in a block above, and goes on in what this one makes."""
    aside: Para | None = None
    """Stands behind its first paragraph while it is selected, where no other pane tells of what is selected."""
    layout_opened: Callable[[int, str], list[Line]] | None = None
    """The same of a block without paragraphs: lays it out in place of `layout`, in half of the lines in sight."""

    @property
    def refs(self) -> tuple[Ref, ...]:
        """What can be selected in it: the block, or its spots."""
        if self.ref is not None:
            return (self.ref,)
        return self.spots if self.make else tuple(spot.ref for para in self.paras for spot in para.spots)

    def spot_lines(self, width: int) -> Iterator[tuple[Ref, int, int]]:
        """The first line of each spot, and the one after its last, counted from that of the block."""
        above = 0
        for para in self.paras:
            for ref, first, behind in para.spot_lines(width):
                yield ref, above + first, above + behind
            above += para.height(width)

    def opened(self, width: int, room: int) -> "Block":
        """It with `aside`, which stands behind all paragraphs if they do not all fit into `room` lines."""
        if self.layout_opened and len(self.layout_opened(width, "")) <= room // 2:
            return replace(self, layout=self.layout_opened)
        if self.aside is None:
            return self
        first, *others = self.paras
        is_higher = self.height(width) + self.aside.height(width) > room
        return replace(self, paras=(*self.paras, self.aside) if is_higher else (first, self.aside, *others))

    def height(self, width: int) -> int:
        """The number of its lines."""
        return len(self.layout(width, "")) if self.layout else sum(para.height(width) for para in self.paras)

    def lines(self, width: int, selected: Ref | None = None, query: str = "") -> list[Line]:
        """The block in lines of at most `width` cells, with the marks of the `selected` spot and of what is sought."""
        if self.layout:
            return self.layout(width, query)
        return [line for para in self.paras for line in para.lines(width, selected, query)]


BLANK = Block((Para(),))


S = TypeVar("S")


def later(
    make: Callable[[S], Block],
    item: S,
    ref: Ref | None = None,
    spots: tuple[Ref, ...] = (),
    continued: tuple[Ref, ...] = (),
) -> Block:
    """A block that is made of `item` when it comes near.

    `ref` and `spots`: what can be selected in it; `continued`: what begins in a block above and goes on in it.
    """
    return Block(ref=ref, make=make, item=item, spots=spots, continued=continued)


def heading(text: str, *tail: Fragment) -> Block:
    """A heading over blocks, in capitals, with a thin rule up to the tail."""
    return Block((Para(text.upper(), "heading", tail=tail, is_ruled=True),))


def prose(text: str, style: Roles = "", **more: Any) -> Block:
    """A paragraph of text."""
    return Block((Para(text, style, **more),))


class Page(NamedTuple):
    """All that one pane shows, and which of its items is selected."""

    blocks: tuple[Block, ...] = ()
    selected: Ref | None = None
    measure: int = 80
    """The widest line, in cells: longer ones are hard to read."""
    least: int = 0
    """The width that `blocks` need."""
    narrow: tuple[Block, ...] = ()
    """What stands in their place where there is less."""
    head: tuple[Block, ...] = ()
    """What stays in sight above the page, however it is scrolled. Where there is little room, its beginning stays."""
    names_columns: bool = False
    """Whether the end of the head names columns, and stays longest."""
    foot: Block | None = None
    """What is told of the selected item below the page, however it is scrolled; as high whatever is selected."""
    has_foot_alone: bool = False
    """Whether the foot stands only where no details are beside the page, and there is room for it."""
    ways: tuple["Page", ...] = ()
    """Other ways to show it, best first: the first of which all lines are in sight stands in its place."""

    def blocks_in(self, width: int) -> tuple[Block, ...]:
        """The blocks that stand in a width."""
        return self.blocks if min(width, self.measure) >= self.least else self.narrow
