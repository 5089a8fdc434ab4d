"""Timeline: one spine with a lane for each side, turning on the pivot; what is not stated is shown as such."""

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby, zip_longest
from typing import NamedTuple

from msgspec.structs import replace

from explainer import links
from explainer.cells import cell_len
from explainer.chronology import Chronology, Phase
from explainer.facts import events, overview
from explainer.facts.vocabulary import ORDERED, STATUSES, THEN, WITH_PIVOT, marks_explained
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Block, Fragment, Line, Mark, Page, Para, heading, later, prose, text_lines, width_of
from explainer.view import VIEW_WORDS
from explainer.views import items, lanes
from explainer.views.location import Location
from explainer.views.pages import ViewPages

ALL_THE_ROOM = 1000
LEFT_OPEN = "left open"
NAMED_BY = f"names: {overview.EDITORS}"
_MOST_TIME, _MOST_NAME, _LEAST_BY = 30, 60, 24
"""Cells of the columns with time words and names, at most, and with who vouches for an event, at least."""
_STATUS = max(map(cell_len, STATUSES))
GAP = 2
"""Cells between two columns."""
BETWEEN = " · "
"""What stands between two notes on an event."""


class _Columns(NamedTuple):
    """The cells of the columns of the page, each with the gap behind it; 0: what stands there stands with the name."""

    time: int
    lanes: int
    name: int
    status: int
    by: int
    open: int


def arrive(pack: Pack, location: Location) -> Location:
    """The event behind the selected item, of several the nearest; else the nearest in its section, else the pivot."""
    behind = links.events(pack, location.selected)
    if said := next(iter(links.near(pack, location.selected)), None):
        start = pack.places[said.id].span.start
        near = behind or pack.section_of[said.id].events
        behind = tuple(sorted(near, key=lambda event: abs(pack.places[event.id].span.start - start)))
    id = behind[0].id if behind else pack.explainer.pivot or next(iter(pack.events), None)
    return replace(location, selected=EventRef(id) if id else None)


def toggle_order(pack: Pack, location: Location) -> Location:
    """By time, or as the article tells it."""
    return replace(location, order="article" if location.order == "time" else "time")


def main(pack: Pack, location: Location) -> Page:
    """The events in their phases, or in the order of the article."""
    by_time = location.order == "time"
    head = (Block(layout=partial(_head, pack, "in time order" if by_time else "in the order of the article")),)
    blocks = _by_time(pack) if by_time else _as_told(pack)
    return Page(blocks, location.selected, ALL_THE_ROOM, head=head)


# the head, and what is explained


def _head(pack: Pack, order: str, width: int, query: str) -> list[Line]:
    """What stays in sight: in which order the events are, what their marks mean, and the names of the lanes."""
    name = VIEW_WORDS["timeline"].name
    title = Para(f"{name}, {order}", "title", (Mark(len(name), len(name) + 2 + len(order), ""),))
    before, labels = Fragment(" " * _columns(pack, width).time), lanes.labels(pack, width)
    if not _is_roomy(pack, width):
        return [*title.lines(width, query=query), *((before, *line) for line in labels)]
    title, taken = replace(title, tail=(Fragment(NAMED_BY, items.DIM),)), max(map(width_of, labels), default=0) + 2
    told = lanes.explained(pack).lines(width - _columns(pack, width).time - taken, query=query)
    if len(told) == 1:
        taken = width - _columns(pack, width).time - width_of(told[0])
    over = [()] * (len(told) - len(labels)) + labels
    return [
        *title.lines(width, query=query),
        *_marks(pack).lines(width, query=query),
        *((before, *_filled(left, taken), *right) for left, right in zip_longest(over, told, fillvalue=())),
    ]


def _is_roomy(pack: Pack, width: int) -> bool:
    """Whether the marks are explained on one line, and so above the lanes."""
    return _marks(pack).height(width) == 1


def _marks(pack: Pack) -> Para:
    """What the marks of the events mean, and the one of what is left open."""
    signs = [(sign, lanes.style_of_mark(sign)) for sign in dict.fromkeys(each.mark for each in STATUSES.values())]
    told = marks_explained()
    marks = tuple(Mark(told.index(sign), told.index(sign) + 1, style) for sign, style in signs)
    tail = (Fragment("?", "open"), Fragment(f" {LEFT_OPEN}", items.DIM)) if _asks(pack) else ()
    return Para(lanes.unbroken(told), items.DIM, marks, tail=tail)


def _explained(pack: Pack, width: int, query: str) -> list[Line]:
    """The same below the events, where the head has no room for it."""
    if _is_roomy(pack, width):
        return []
    paras = (Para(), _marks(pack), lanes.explained(pack), Para(NAMED_BY, items.DIM))
    return [line for para in paras for line in para.lines(width, query=query)]


# the groups of events


@lru_cache(maxsize=2)
def _by_time(pack: Pack) -> tuple[Block, ...]:
    groups = (block for phase in Chronology(pack).phases for block in _phase(pack, phase))
    return _page(pack, groups)


@lru_cache(maxsize=2)
def _as_told(pack: Pack) -> tuple[Block, ...]:
    """The events by the paragraphs of the article."""
    blocks: list[Block] = []
    for number, found in groupby(Chronology(pack).in_article_order, key=lambda event: pack.paragraph(event.id)):
        title = f"Paragraph {number}" if number else "Headline"
        blocks += [_lanes(pack), _heading(pack, title), *(_event(pack, each) for each in found)]
    return _page(pack, iter(blocks))


def _page(pack: Pack, groups: Iterator[Block]) -> tuple[Block, ...]:
    if not pack.events:
        return (prose("The pack holds no events."),)
    _, *blocks = groups  # the first group has nothing above it
    return (*blocks, Block(layout=partial(_explained, pack)))


def _phase(pack: Pack, phase: Phase) -> Iterator[Block]:
    """A group of events under its title, or under the pivot; what the article does not order is told there."""
    yield _lanes(pack)
    title, note = events.title_of(pack, phase.name)
    order = note or ORDERED[phase.ordered]
    is_pivot = phase.name == "at"
    if not is_pivot:
        yield _heading(pack, title, order)
    for number, row in enumerate(phase.rows):
        if is_pivot and number == 1 and len(phase.rows) > 2:
            yield _heading(pack, WITH_PIVOT, order)
        yield _event(pack, row.event, THEN if row.follows else "")


def _lanes(pack: Pack) -> Block:
    """A line with nothing but the lanes."""
    return Block(layout=lambda width, _: [_before(pack, width)])


def _heading(pack: Pack, title: str, note: str = "") -> Block:
    """A heading beside the lanes, with what is noted of it, below it where that has no room."""
    noted = (Fragment(note, items.DIM),) if note else ()
    versions = (heading(title, *noted), Block((*heading(title).paras, Para(note, items.DIM))))

    def layout(width: int, query: str) -> list[Line]:
        before = _before(pack, width)
        room = width - width_of(before)
        above = versions[bool(note) and versions[0].height(room) > 1]
        return [before + line for line in above.lines(room, query=query)]

    return Block(layout=layout)


def _event(pack: Pack, event: Event, order: str = "") -> Block:
    return later(partial(_event_block, pack), (event, order), EventRef(event.id))


def _event_block(pack: Pack, source: tuple[Event, str]) -> Block:
    """The row of an event, with the word for its order to the one above; opened, with what is left open of it."""
    event, order = source
    layout = partial(_row, pack, event, order)
    opened = partial(layout, is_opened=True) if pack.asked_of[event.id] else None
    return Block(ref=EventRef(event.id), layout=layout, layout_opened=opened)


# the rows


@lru_cache(maxsize=16)
def _columns(pack: Pack, width: int) -> _Columns:
    """The columns in a width: where there is room for all one each, else one for the lanes and one for the rest."""
    drawn, asks = lanes.width_in(pack, width), 3 * _asks(pack)
    time, name = _longest(pack)
    by = width - drawn - time - name - _STATUS - GAP - asks
    if by < _LEAST_BY:
        return _Columns(0, drawn, width - drawn - asks, 0, 0, asks)
    return _Columns(time, drawn, name, _STATUS + GAP, by, asks)


@lru_cache(maxsize=2)
def _longest(pack: Pack) -> tuple[int, int]:
    """The cells of the columns for time words and names."""
    times = max((cell_len(events.time(each)) for each in pack.events.values()), default=0)
    names = max((cell_len(each.name) for each in pack.events.values()), default=0)
    return min(_MOST_TIME, times) + GAP, min(_MOST_NAME, names) + GAP


@lru_cache(maxsize=2)
def _asks(pack: Pack) -> bool:
    """Whether the article leaves anything open of an event."""
    return any(pack.asked_of[id] for id in pack.events)


def _before(pack: Pack, width: int, drawn: Line | None = None) -> Line:
    """What stands before a line without an event: the lanes, or `drawn` in their place."""
    columns = _columns(pack, width)
    return (Fragment(" " * columns.time), *_filled(lanes.empty(pack, width) if drawn is None else drawn, columns.lanes))


def _filled(line: Line, width: int, filler: str = " ") -> Line:
    """A line in `width` cells."""
    return (*line, Fragment(filler * (width - width_of(line)), "lane"))


def _row(pack: Pack, event: Event, order: str, width: int, query: str, *, is_opened: bool = False) -> list[Line]:
    """An event: when, its mark in the lanes, its name, how it stands and who vouches for it, what is left open."""
    columns, is_pivot = _columns(pack, width), event.id == pack.explainer.pivot
    name, asked = Para(event.name, "title" if is_pivot else ""), _asked(pack, event)
    when: list[Line] = []
    if columns.time:
        when = _in_order(order, events.time(event), "exact").lines(columns.time - GAP, query=query)
        cells = [
            (name.lines(columns.name - GAP, query=query), columns.name),
            (text_lines(event.status, columns.status, items.DIM, query), columns.status),
            (text_lines(events.vouching(pack, event), columns.by, items.DIM, query), columns.by),
            ([asked], columns.open),
        ]
    else:
        note = _in_order(order, events.note(pack, event), items.DIM)
        told = _told(name, note, asked, columns, query)
        if is_opened:
            told += _questions(pack, event, columns.name + columns.open, query)
        cells = [(told, columns.name + columns.open)]
    height = max(len(when), *(len(lines) for lines, _ in cells))
    drawn = lanes.crossed if is_pivot else lanes.marked
    cells.insert(0, ([drawn(pack, event, width), *[lanes.empty(pack, width)] * (height - 1)], columns.lanes))
    if is_pivot and when:
        when[0] = _filled((*when[0], Fragment(" ")), columns.time, lanes.BAR)
    cells.insert(0, (when, columns.time))
    return [
        tuple(part for lines, room in cells for part in _filled(lines[at] if at < len(lines) else (), room))
        for at in range(height)
    ]


def _in_order(order: str, told: str, style: str) -> Para:
    """The word for the order of an event to the one above, and what is told of it."""
    mark = Mark(0, len(order) + len(BETWEEN), items.DIM)
    return Para(BETWEEN.join(filter(None, (order, told))), style, (mark,) if order else ())


def _told(name: Para, note: Para, asked: Line, columns: _Columns, query: str) -> list[Line]:
    """The name of an event, and what is told of it: at the end of the name's last line if that has the room."""
    lines, left = name.lines(columns.name, query=query), columns.name - 2
    left -= width_of(lines[-1]) + cell_len(note.text)
    if left < 0:
        lines += note.lines(columns.name + columns.open, query=query)
    else:
        gap = f" {lanes.BAR * left} " if name.style == "title" else " " * (left + 2)
        lines[-1] = (*lines[-1], Fragment(gap, "lane"), *note.lines(columns.name, query=query)[0])
    lines[0] = (*_filled(lines[0], columns.name), *asked)
    return lines


def _asked(pack: Pack, event: Event) -> Line:
    """That the article leaves something open of an event, and how many questions that is, if several."""
    number = len(pack.asked_of[event.id])
    count = (Fragment(str(number), items.DIM),) if number > 1 else ()
    return (Fragment(" "), Fragment("?", "open"), *count) if number else ()


def _questions(pack: Pack, event: Event, room: int, query: str) -> list[Line]:
    """What is left open of an event."""
    lead, hang = (Fragment("? ", "open"),), (Fragment("  "),)
    asked = (Para(each.question, lead=lead, hang=hang) for each in pack.asked_of[event.id])
    return [line for para in asked for line in para.lines(room, query=query)]


PAGES = ViewPages(arrive, main, alter={"order": toggle_order})
