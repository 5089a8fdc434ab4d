"""Timeline: one spine with a lane for each side, turning on the pivot; what is not stated is shown as such."""

from functools import lru_cache, partial
from itertools import zip_longest

from msgspec.structs import replace

from explainer import links
from explainer.cells import cell_len
from explainer.chronology import Chronology, Phase
from explainer.facts import events, overview
from explainer.facts.vocabulary import PHASES, marks_explained
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, later, prose, text_lines, width_of
from explainer.text.wrapping import wrap
from explainer.view import VIEW_WORDS
from explainer.views import items, lanes
from explainer.views.location import Location
from explainer.views.pages import ViewPages

SIGNS = {"?": "? not stated whether after the line above", "↓": "↓ after the line above"}
"""What the signs before the lines mean."""
OPEN = "open:"
"""Before a question that the article leaves open: ? is a sign already."""


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
    return Page(_blocks(pack, by_time=location.order == "time"), location.selected, measure=92)


@lru_cache(maxsize=4)
def _blocks(pack: Pack, *, by_time: bool) -> tuple[Block, ...]:
    chronology = Chronology(pack)
    told = _signs(chronology) if by_time else "In the order of the article."
    tail = f"names: {overview.EDITORS}  o {'article' if by_time else 'time'} order"
    title = Para(VIEW_WORDS["timeline"].name, "title", tail=(Fragment(tail, items.DIM),))
    above = Block((title, *(Para(each, items.DIM) for each in (told, marks_explained()))))
    blocks = [above, Block(layout=partial(lanes.key, pack))]
    if not pack.events:
        return (*blocks, BLANK, prose("The pack holds no events."))
    if by_time:
        for phase in chronology.phases:
            blocks += _phase(pack, phase)
    else:
        blocks.append(Block(layout=lambda width, _: [_cells(pack, width, drawn=lanes.headings(pack, width))]))
        blocks += [_event(pack, event, "", lanes.PAST) for event in chronology.in_article_order]
    return tuple(blocks)


def _signs(chronology: Chronology) -> str:
    """What the signs before the lines mean, as far as there are any."""
    rows = [row for phase in chronology.phases for row in phase.rows[1:]]
    signs = [SIGNS["?"]] if any(row.relation is None for row in rows) else []
    signs += [SIGNS["↓"]] if any(row.follows for row in rows) else []
    return f"By time. {'; '.join(signs)}{'.' if signs else ''}".rstrip()


def _phase(pack: Pack, phase: Phase) -> list[Block]:
    """A line between the phases, then the phase: its heading, or the pivot in place of one, and its events."""
    first, *others = phase.rows
    line = lanes.FUTURE if phase.name == "ahead" else lanes.PAST
    blocks = [Block(layout=lambda width, _: [_cells(pack, width, line=line)])]
    if phase.name == "at":
        pivot = first.event
        layout, rows = partial(_pivot, pack, pivot), partial(_height, pack, pivot)
        blocks.append(Block(ref=EventRef(pivot.id), layout=layout, rows=rows))
    else:
        title, note = PHASES[phase.name]
        blocks.append(Block(layout=lambda width, _: _title(pack, title, note, line, width)))
        blocks.append(_event(pack, first.event, "", line))
    for row in others:
        blocks.append(_event(pack, row.event, "↓" if row.follows else "" if row.relation else "?", line))
    return blocks


def _event(pack: Pack, event: Event, sign: str, line: str) -> Block:
    return later(partial(_event_block, pack), (event, sign, line), EventRef(event.id))


def _event_block(pack: Pack, source: tuple[Event, str, str]) -> Block:
    """The row of an event: the event, the sign before it, and how its lanes are drawn."""
    event, sign, line = source
    layout, rows = partial(_row, pack, event, sign, line), partial(_height, pack, event)
    return Block(ref=EventRef(event.id), layout=layout, rows=rows)


def _cells(
    pack: Pack,
    width: int,
    *,
    sign: str = "",
    time: Line = (),
    drawn: Line | None = None,
    line: str = lanes.PAST,
    name: Line = (),
) -> Line:
    """One line of the timeline: time words, sign, lanes, name."""
    time_width = lanes.lanes_in(pack, width).time
    parts = [*time, Fragment(" " * (time_width + 1 - width_of(time)))] if time_width else []
    return (*parts, Fragment(sign.ljust(2), "accent"), *(drawn or lanes.empty(pack, width, line)), *name)


def _title(pack: Pack, title: str, note: str, line: str, width: int) -> list[Line]:
    """The heading of a phase, `title`, with the names of the lanes and its `note`; `line` is that of its lanes."""
    *_, time, room = lanes.lanes_in(pack, width)
    text = note if time else f"{title.upper()}{': ' if note else ''}{note}"
    first, *others = text_lines(text, room, items.DIM if time else "heading", "") or [()]
    heading = (Fragment(title.upper(), "heading"),) if time else ()
    lines = [_cells(pack, width, time=heading, drawn=lanes.headings(pack, width), name=first)]
    return lines + [_cells(pack, width, line=line, name=each) for each in others]


def _told(pack: Pack, event: Event, width: int, style: str = "") -> list[Para]:
    """What stands beside the lanes: the name, who vouches for it, without a column of their own the time words."""
    time_width = lanes.lanes_in(pack, width).time
    note = events.standing(pack, event) if time_width else events.note(pack, event)
    asked = (f"{OPEN} {each.question}" for each in pack.asked_of[event.id])
    mark, hang = Mark(0, len(OPEN), "accent"), (Fragment("  "),)
    return [
        Para(event.name, style),
        Para(note, items.DIM),
        *(Para(each, items.DIM, (mark,), hang=hang) for each in asked),
    ]


def _is_beside(pack: Pack, event: Event, note: Para, width: int) -> bool:
    """Whether who vouches for an event stands in the last line of its name: where that has the room."""
    room = lanes.lanes_in(pack, width).name
    start, end = wrap(event.name, room)[-1]
    return cell_len(event.name[start:end]) + 2 + cell_len(note.text) <= room


def _told_lines(pack: Pack, event: Event, width: int, query: str, style: str = "") -> list[Line]:
    """The same in lines."""
    room = lanes.lanes_in(pack, width).name
    name, note, *asked = _told(pack, event, width, style)
    lines, told = name.lines(room, query=query), note.lines(room, query=query)
    if _is_beside(pack, event, note, width):
        gap = Fragment(" " * (room - width_of(lines[-1]) - width_of(told[0])))
        lines[-1], told = (*lines[-1], gap, *told[0]), []
    return [*lines, *told, *(line for para in asked for line in para.lines(room, query=query))]


def _height(pack: Pack, event: Event, width: int) -> int:
    """The number of lines of `_row` and of `_pivot`."""
    *_, time_width, room = lanes.lanes_in(pack, width)
    told = _told(pack, event, width)
    height = sum(para.height(room) for para in told) - _is_beside(pack, event, told[1], width)
    time = Para(events.time(event))
    return max(height, time.height(time_width) if time_width and time.text else 0)


def _row(pack: Pack, event: Event, sign: str, line: str, width: int, query: str) -> list[Line]:
    """An event: its time words, its mark in the lanes, its name and who vouches for it."""
    time_width = lanes.lanes_in(pack, width).time
    times = text_lines(events.time(event), time_width, items.DIM, query) if time_width else []
    told = _told_lines(pack, event, width, query)
    return [
        _cells(
            pack,
            width,
            sign="" if row else sign,
            time=when,
            drawn=None if row else lanes.marked(pack, event, width, line),
            line=line,
            name=name,
        )
        for row, (when, name) in enumerate(zip_longest(times, told, fillvalue=()))
    ]


def _pivot(pack: Pack, event: Event, width: int, query: str) -> list[Line]:
    """The event on which the timeline turns: a line across all lanes."""
    time_width = lanes.lanes_in(pack, width).time
    times = text_lines(events.time(event), time_width, "heading", query) if time_width else []
    told = _told_lines(pack, event, width, query, "title")
    first, *others = zip_longest(times, told, fillvalue=())
    when = (*first[0], Fragment(" ", "heading")) if first[0] else ()
    bar = Fragment("━" * (2 + bool(time_width) * (time_width + 1) - width_of(when)), "heading")
    below = (_cells(pack, width, time=time, name=name) for time, name in others)
    return [(*when, bar, *lanes.crossed(pack, event, width), *first[1]), *below]


PAGES = ViewPages(arrive, main, alter={"order": toggle_order})
