"""The rows of the timeline: what is told of an event, in columns or in as few lines as it takes."""

from functools import lru_cache
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts import events
from explainer.facts.vocabulary import STATUSES
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Fragment, Line, Mark, Para, Spot, text_lines, width_of
from explainer.views import items, lanes

_MOST_TIME, _MOST_NAME, _LEAST_BY = 30, 60, 24
"""Cells of the columns with time words and names, at most, and with who vouches for an event, at least."""
_WIDE = 106
"""Cells of a page that can have these columns: beside it are the details."""
_LEAST = 48
"""Cells that events have beside the lanes without columns, or at least two thirds of the width."""
_STATUS = max(map(cell_len, STATUSES))
GAP = 2
"""Cells between two columns."""
BETWEEN = " · "
"""What stands between two notes on an event."""


class Columns(NamedTuple):
    """The cells of the columns of the page, each with the gap behind it; 0: what stands there stands with the name."""

    time: int
    lanes: int
    name: int
    status: int
    by: int
    open: int


@lru_cache(maxsize=16)
def columns_in(pack: Pack, width: int) -> Columns:
    """The columns in a width: where there is room for all one each, else one for the lanes and one for the rest."""
    mark, (time, name) = 3 * asks(pack), _longest(pack)
    left = width - time - name - _STATUS - GAP - mark
    drawn = lanes.width_in(pack, left - _LEAST_BY)
    if width >= _WIDE and left - drawn >= _LEAST_BY:
        return Columns(time, drawn, name, _STATUS + GAP, left - drawn, mark)
    drawn = lanes.width_in(pack, width - min(_LEAST, width * 2 // 3))
    return Columns(0, drawn, width - drawn - mark, 0, 0, mark)


@lru_cache(maxsize=2)
def _longest(pack: Pack) -> tuple[int, int]:
    """The cells of the columns for time words and names."""
    times = max((cell_len(events.time(each)) for each in pack.events.values()), default=0)
    names = max((cell_len(each.name) for each in pack.events.values()), default=0)
    return min(_MOST_TIME, times) + GAP, min(_MOST_NAME, names) + GAP


@lru_cache(maxsize=2)
def asks(pack: Pack) -> bool:
    """Whether the article leaves anything open of an event."""
    return any(pack.asked_of[id] for id in pack.events)


def lanes_before(pack: Pack, width: int) -> Line:
    """What stands before a line without an event: the lanes."""
    columns = columns_in(pack, width)
    return (Fragment(" " * columns.time), *lanes.empty(pack, columns.lanes))


def filled(line: Line, width: int, filler: str = " ") -> Line:
    """A line in `width` cells."""
    return (*line, Fragment(filler * (width - width_of(line)), "lane"))


def _ruled(line: Line, width: int) -> Line:
    """A line that goes on as the one across the lanes does."""
    return filled((*line, Fragment(" ")), width, lanes.BAR)


def lines_of(pack: Pack, event: Event, order: str, width: int, query: str, *, is_opened: bool = False) -> list[Line]:
    """An event: when, its mark in the lanes, its name, how it stands and who vouches for it, what is left open."""
    columns, is_pivot = columns_in(pack, width), event.id == pack.explainer.pivot
    here = Spot(EventRef(event.id), 0, len(event.name), ())  # there the cursor of the terminal stands
    name, asked = Para(event.name, "title" if is_pivot else "", spots=(here,)), _asked(pack, event)
    if columns.time:
        when = _in_order(order, events.time(event), "exact").lines(columns.time - GAP, query=query)
        names = name.lines(columns.name - GAP, query=query)
        if is_pivot:
            when[0], names[-1] = _ruled(when[0], columns.time), _ruled(names[-1], columns.name - GAP)
        cells = [
            (when, columns.time),
            (names, columns.name),
            (text_lines(event.status, columns.status, items.DIM, query), columns.status),
            (text_lines(events.vouching(pack, event), columns.by, items.DIM, query), columns.by),
            ([asked], columns.open),
        ]
    else:
        told = _told(name, _in_order(order, events.note(pack, event), items.DIM), asked, columns, query)
        if is_opened:
            told += _questions(pack, event, columns.name + columns.open, query)
        cells = [([], 0), (told, columns.name + columns.open)]
    height = max(len(lines) for lines, _ in cells)
    drawn = (lanes.crossed if is_pivot else lanes.marked)(pack, event, columns.lanes)
    cells.insert(1, ([drawn, *[lanes.empty(pack, columns.lanes)] * (height - 1)], columns.lanes))
    return [
        tuple(part for lines, room in cells for part in filled(lines[at] if at < len(lines) else (), room))
        for at in range(height)
    ]


def _in_order(order: str, told: str, style: str) -> Para:
    """The word for the order of an event to the one above, and what is told of it."""
    mark = Mark(0, len(order) + len(BETWEEN), items.DIM)
    return Para(BETWEEN.join(filter(None, (order, told))), style, (mark,) if order else ())


def _told(name: Para, note: Para, asked: Line, columns: Columns, query: str) -> list[Line]:
    """The name of an event, and what is told of it: at the end of the name's last line if that has the room."""
    lines, left = name.lines(columns.name, query=query), columns.name - 2
    left -= width_of(lines[-1]) + cell_len(note.text)
    below = note.lines(columns.name + columns.open, query=query)
    if left >= 0:
        gap = f" {lanes.BAR * left} " if name.style == "title" else " " * (left + 2)
        lines[-1] = (*lines[-1], Fragment(gap, "lane"), *below.pop(0))
    elif name.style == "title":
        lines[-1] = _ruled(lines[-1], columns.name)
    lines += below
    lines[0] = (*filled(lines[0], columns.name), *asked)
    return lines


def _asked(pack: Pack, event: Event) -> Line:
    """That the article leaves something open of an event, and how many questions that is, if several."""
    if not (number := len(pack.asked_of[event.id])):
        return ()
    return (Fragment(" "), Fragment("?", "open"), Fragment(str(number) if number > 1 else "", items.DIM))


def _questions(pack: Pack, event: Event, room: int, query: str) -> list[Line]:
    """What is left open of an event."""
    asked = (Para(each.question, lead=(Fragment("? ", "open"),)) for each in pack.asked_of[event.id])
    return [line for para in asked for line in para.lines(room, query=query)]
