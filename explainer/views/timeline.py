"""Timeline: one spine with a lane for each side, turning on the pivot; what is not stated is shown as such."""

from functools import lru_cache, partial
from itertools import zip_longest

from msgspec.structs import replace

from explainer import links
from explainer.chronology import Chronology, Phase
from explainer.facts import events
from explainer.facts.vocabulary import PHASES, STATUSES
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Block, Fragment, Line, Page, Para, later, text_lines, width_of
from explainer.text.wrapping import clip
from explainer.view import VIEW_WORDS
from explainer.views import items, lanes
from explainer.views.location import Location
from explainer.views.pages import ViewPages

PAST, FUTURE = "│", "┆"
SIGNS = {"?": "? not stated whether after the line above", "↓": "↓ after the line above"}
"""What the signs before the lines mean."""


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
    told = _legend(chronology) if by_time else "In the order of the article."
    other = "o article order" if by_time else "o time order"
    title = Para(VIEW_WORDS["timeline"].name, "title", tail=(Fragment(other, items.DIM),))
    blocks = [Block((title, Para(told, items.DIM))), Block(layout=partial(lanes.key, pack))]
    if by_time:
        for phase in chronology.phases:
            blocks += _phase(pack, phase)
    else:
        blocks.append(Block(layout=lambda width, _: [_cells(pack, width, drawn=lanes.headings(pack, width))]))
        blocks += [_event(pack, event, "", PAST) for event in chronology.in_article_order]
    return tuple(blocks)


def _legend(chronology: Chronology) -> str:
    """What the signs before the lines mean, as far as there are any."""
    rows = [row for phase in chronology.phases for row in phase.rows[1:]]
    signs = [SIGNS["?"]] if any(row.relation is None for row in rows) else []
    signs += [SIGNS["↓"]] if any(row.follows for row in rows) else []
    return f"By time. {'; '.join(signs)}{'.' if signs else ''}".rstrip()


def _phase(pack: Pack, phase: Phase) -> list[Block]:
    """A line between the phases, then the phase: its heading, or the pivot in place of one, and its events."""
    first, *others = phase.rows
    line = FUTURE if phase.name == "ahead" else PAST
    blocks = [Block(layout=lambda width, _: [_cells(pack, width, line=line)])]
    if phase.name == "at":
        pivot = first.event
        blocks.append(Block(ref=EventRef(pivot.id), layout=partial(_pivot, pack, pivot)))
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
    line: str = PAST,
    name: Line = (),
) -> Line:
    """One line of the timeline: time words, sign, lanes, name."""
    time_width = lanes.lanes_in(pack, width).time
    parts = [*time, Fragment(" " * (time_width + 1 - width_of(time)))] if time_width else []
    parts.append(Fragment(sign.ljust(2), "accent"))
    return (*parts, *(drawn or lanes.empty(pack, width, line)), *name)


def _with_status(line: Line, event: Event, width: int, query: str) -> Line:
    """A line of an event with its status at the right."""
    status = text_lines(event.status, lanes.STATUS, items.DIM, query)[0]
    return (*line, Fragment(" " * max(0, width - width_of((*line, *status)))), *status)


def _title(pack: Pack, title: str, note: str, line: str, width: int) -> list[Line]:
    """The heading of a phase, `title`, with the names of the lanes and its `note`; `line` is that of its lanes."""
    heading = Fragment(title.upper(), "heading")
    columns, headings = lanes.lanes_in(pack, width), lanes.headings(pack, width)
    if columns.time:
        first, *others = text_lines(note, columns.name + lanes.STATUS, items.DIM, "") or [()]
        lines = [_cells(pack, width, time=(heading,), drawn=headings, name=first)]
    else:
        text = f"{title.upper()}{': ' if note else ''}{note}"
        first, *others = text_lines(text, columns.name, "heading", "")
        lines = [_cells(pack, width, drawn=headings, name=first)]
    return lines + [_cells(pack, width, line=line, name=each) for each in others]


def _height(pack: Pack, event: Event, width: int) -> int:
    """The number of lines of `_row`."""
    _, _, time_width, name_width = lanes.lanes_in(pack, width)
    time, name = Para(events.time(event)), Para(event.name).height(name_width)
    if not time_width:
        return name + Para(events.note(event)).height(name_width)
    return max(name, time.height(time_width) if time.text else 0)


def _row(pack: Pack, event: Event, sign: str, line: str, width: int, query: str) -> list[Line]:
    """An event: its time words, its mark in the lanes, its name and its status."""
    _, _, time_width, name_width = lanes.lanes_in(pack, width)
    time = events.time(event)
    times = text_lines(time, time_width, items.DIM, query) if time_width else []
    names = text_lines(event.name, name_width, "", query)
    if not time_width:
        names += text_lines(events.note(event), name_width, items.DIM, query)
    lines: list[Line] = []
    for row, (when, name) in enumerate(zip_longest(times, names, fillvalue=())):
        if row == 0:
            drawn = lanes.marked(pack, event, width, STATUSES[event.status].mark, line)
            first = _cells(pack, width, sign=sign, time=when, drawn=drawn, name=name)
            lines.append(_with_status(first, event, width, query) if time_width else first)
        else:
            lines.append(_cells(pack, width, time=when, line=line, name=name))
    return lines


def _pivot(pack: Pack, event: Event, width: int, query: str) -> list[Line]:
    """The event on which the timeline turns: a line across all lanes."""
    _, _, time_width, name_width = lanes.lanes_in(pack, width)
    time = events.time(event)
    parts: list[Fragment] = []
    if time_width and time:
        when = Para(clip(time, time_width).upper(), "heading").lines(time_width, query=query)[0]
        parts += (*when, Fragment(" ", "heading"))
    parts.append(Fragment("━" * (2 + bool(time_width) * (time_width + 1) - width_of(parts)), "heading"))
    parts += lanes.crossed(pack, event, width, STATUSES[event.status].mark)
    first, *names = text_lines(event.name, name_width, "title", query)
    lines: list[Line] = [(*parts, *first)]
    if time_width:
        lines[0] = _with_status(lines[0], event, width, query)
    else:
        names += text_lines(events.note(event), name_width, items.DIM, query)
    return lines + [_cells(pack, width, name=name) for name in names]


PAGES = ViewPages(arrive, main, alter={"order": toggle_order})
