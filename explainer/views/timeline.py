"""Timeline: one spine with a lane for each side, turning on the pivot; what is not stated is shown as such."""

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby, zip_longest

from msgspec.structs import replace

from explainer import links
from explainer.chronology import Chronology, Phase
from explainer.facts import events
from explainer.facts.vocabulary import ORDERED, ORDERED_BY_THEN, STATUSES, THEN, WITH_PIVOT, marks_explained
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, heading, later, prose, width_of
from explainer.view import VIEW_WORDS
from explainer.views import items, lanes
from explainer.views.location import Location
from explainer.views.pages import ViewPages
from explainer.views.timeline_rows import GAP, asks, columns_in, filled, lanes_before, lines_of

MEASURE = 176
"""The widest line, in cells."""
ROOMY = 64
"""Cells from which on all that the marks and lanes mean is told above them."""
LEFT_OPEN = ("? left open", "open")
NAMED_BY, TIMED_BY = "names and marks: the editor’s", "times: the article’s words"


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
    order = "in time order" if by_time else "in the order of the article"
    head = tuple(Block(layout=partial(_part, pack, order, part)) for part in range(3))
    blocks = _by_time(pack) if by_time else _as_told(pack)
    return Page(blocks, location.selected, MEASURE, head=(*head, BLANK), names_columns=True)


# the head, and what is explained


def _part(pack: Pack, order: str, part: int, width: int, query: str) -> list[Line]:
    """One of the three parts of the head."""
    return _head(pack, order, width, query)[part]


@lru_cache(maxsize=8)
def _head(pack: Pack, order: str, width: int, query: str) -> tuple[list[Line], ...]:
    """What stays in sight: in which order the events are, what their marks mean, and the names of the lanes."""
    name, columns = VIEW_WORDS["timeline"].name, columns_in(pack, width)
    title = Para(f"{name}, {order}", "title", (Mark(len(name), len(name) + 2 + len(order), ""),))
    labels = lanes.labels(pack, columns.lanes)
    if width < ROOMY:
        return _low_head(title, labels, columns.lanes, width, query)
    sides, signs = lanes.sides(pack), lanes.signs(pack)
    is_crowded = _is_crowded(pack, width)
    told, tail = (sides, lanes.legend(signs).text) if is_crowded else ([*sides, *signs], NAMED_BY)
    marks = _marks(pack)
    if marks.height(width) > 1:
        marks, told = replace(marks, tail=()), [*told, LEFT_OPEN]
    title = replace(title, tail=(Fragment(tail, items.DIM),) if tail else ())
    over = _over_lanes(labels, told, width - columns.time, query)
    times = [()] * (len(over) - 1) + [(Fragment(TIMED_BY, items.DIM),) if columns.time > len(TIMED_BY) else ()]
    over = [(*filled(when, columns.time), *line) for when, line in zip(times, over, strict=True)]
    return title.lines(width, query=query), marks.lines(width, query=query), over


def _over_lanes(labels: list[Line], told: lanes.Explanations, width: int, query: str) -> list[Line]:
    """The labels of the lanes, with what is told beside them; the first of it above, if fewer lines are enough then."""
    taken = max(map(width_of, labels), default=0) + 2 * GAP
    beside, above = lanes.legend(told).lines(width - taken, query=query), 0
    while len(lanes.legend(told[above:]).lines(width - taken)) > len(labels):
        above += 1
    first = lanes.legend(told[:above]).lines(width, query=query) if above else []
    if len(first) + len(labels) < len(beside):
        beside = lanes.legend(told[above:]).lines(width - taken, query=query)
    else:
        first = []
    missing = len(beside) - len(labels)
    rows = zip_longest([()] * missing + labels, beside, fillvalue=())
    return [*first, *((*filled(label, taken), *right) for label, right in rows)]


def _low_head(title: Para, labels: list[Line], beside: int, width: int, query: str) -> tuple[list[Line], ...]:
    """The title over the labels of the lanes, or beside the first of several lines of them."""
    beside = max(beside, width_of(labels[0]) + GAP)
    if len(labels) > 1 and beside + width_of(title.lines(width)[0]) <= width:
        return [], [], [(*filled(labels[0], beside), *title.lines(width, query=query)[0]), *labels[1:]]
    return title.lines(width, query=query), [], labels


def _is_crowded(pack: Pack, width: int) -> bool:
    """Whether what else is explained there leaves the room beside the labels of the lanes to the names of the sides."""
    columns = columns_in(pack, width)
    return not columns.time and len(lanes.labels(pack, columns.lanes)) > 1


def _marks(pack: Pack) -> Para:
    """What the marks of the events mean, and the one of what is left open."""
    told = marks_explained()
    signs = [(sign, lanes.style_of_mark(sign)) for sign in dict.fromkeys(each.mark for each in STATUSES.values())]
    marks = tuple(Mark(told.index(sign), told.index(sign) + 1, style) for sign, style in signs)
    tail = lanes.legend([LEFT_OPEN]).lines(ROOMY)[0] if asks(pack) else ()
    return Para(lanes.legend([(each, "") for each in told.split(lanes.BETWEEN)]).text, items.DIM, marks, tail=tail)


def _explained(pack: Pack, width: int, query: str) -> list[Line]:
    """The same below the events, where the head has no room for it."""
    told = [] if width >= ROOMY else [_marks(pack), lanes.legend([*lanes.sides(pack), *lanes.signs(pack)])]
    if told or _is_crowded(pack, width):
        told = [Para(), *told, Para(NAMED_BY, items.DIM)]
    return [line for para in told for line in para.lines(width, query=query)]


# the groups of events


@lru_cache(maxsize=2)
def _by_time(pack: Pack) -> tuple[Block, ...]:
    return _page(pack, (block for phase in Chronology(pack).phases for block in _phase(pack, phase)))


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
    has_then = phase.ordered == "some" and any(row.follows for row in phase.rows)
    order = note or (ORDERED_BY_THEN if has_then else ORDERED[phase.ordered])
    is_pivot = phase.name == "at"
    if not is_pivot:
        yield _heading(pack, title, order)
    for number, row in enumerate(phase.rows):
        if is_pivot and number == 1 and len(phase.rows) > 2:
            yield _heading(pack, WITH_PIVOT, order)
        yield _event(pack, row.event, THEN if row.follows else "")


@lru_cache(maxsize=2)
def _lanes(pack: Pack) -> Block:
    """A line with nothing but the lanes."""
    return Block(layout=lambda width, _: [lanes_before(pack, width)])


def _heading(pack: Pack, title: str, note: str = "") -> Block:
    """A heading beside the lanes, with what is noted of it, below it where that has no room."""
    return Block(layout=partial(_heading_lines, pack, title, note))


def _heading_lines(pack: Pack, title: str, note: str, width: int, query: str) -> list[Line]:
    before = lanes_before(pack, width)
    above, room = heading(title, *[Fragment(note, items.DIM)] * bool(note)), width - width_of(before)
    if note and above.height(room) > 1:
        above = Block((*heading(title).paras, Para(note, items.DIM)))
    return [before + line for line in above.lines(room, query=query)]


def _event(pack: Pack, event: Event, order: str = "") -> Block:
    return later(partial(_event_block, pack), (event, order), EventRef(event.id))


def _event_block(pack: Pack, source: tuple[Event, str]) -> Block:
    """The row of an event, with the word for its order to the one above; opened, with what is left open of it."""
    event, order = source
    layout = partial(lines_of, pack, event, order)
    opened = partial(layout, is_opened=True) if pack.asked_of[event.id] else None
    return Block(ref=EventRef(event.id), layout=layout, layout_opened=opened)


PAGES = ViewPages(arrive, main, alter={"order": toggle_order})
