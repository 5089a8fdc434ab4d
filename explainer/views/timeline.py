"""Timeline: one spine with a lane for each side, turning on the pivot; what is not stated is shown as such."""

from functools import lru_cache, partial
from itertools import zip_longest

from msgspec.structs import replace

from explainer import links
from explainer.cells import cell_len
from explainer.chronology import Chronology, Phase
from explainer.facts import events
from explainer.facts.vocabulary import PHASES, STATUSES
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Block, Fragment, Line, Page, Para, later, text_lines, width_of
from explainer.text.roles import side_role
from explainer.text.wrapping import clip
from explainer.view import VIEW_WORDS
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

TIME = 20
"""Cells of the column with the article's time words."""
STATUS = 10
"""Cells of the column with the status."""
WIDE = 74
"""From this width on the time words and the status have columns of their own."""
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
    blocks = [
        Block((Para(VIEW_WORDS["timeline"].name, "title", tail=(Fragment(other, items.DIM),)), Para(told, items.DIM))),
    ]
    if by_time:
        for phase in chronology.phases:
            blocks += _phase(pack, phase)
    else:
        blocks.append(Block(layout=lambda width, _: [_cells(pack, width, lanes=_names(pack))]))
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


@lru_cache(maxsize=2)
def _lane(pack: Pack) -> int:
    """Cells from one lane to the next: room for the sides' labels, within reason."""
    return max(4, *(min(7, cell_len(side) + 1) for side in pack.sides), 0)


def _sides(pack: Pack, actors: tuple[str, ...]) -> set[int]:
    """The lanes of actors, a group's by its members."""
    lanes: set[int] = set()
    for id in actors:
        actor = pack.actors[id]
        if actor.side:
            lanes.add(pack.sides.index(actor.side))
        else:
            lanes |= _sides(pack, actor.members)
    return lanes


def _lanes(pack: Pack, event: Event, glyph: str, line: str) -> Line:
    """The lanes of one row: a mark where somebody acts, an arrow to whom it concerns."""
    acting = _sides(pack, pack.doers(event))
    others = _sides(pack, event.actors) - acting
    involved = acting | others
    low, high = (min(involved), max(involved)) if involved else (0, -1)
    parts: list[Fragment] = []
    for lane in range(len(pack.sides)):
        style = side_role(lane)
        is_inside = low <= lane <= high
        mark = glyph if lane in acting else line if lane in others or not is_inside else "┼"
        parts.append(Fragment(mark, style if lane in involved else "lane"))
        to_right = low <= lane < high
        gap = "─" * (_lane(pack) - 1) if to_right else " " * (_lane(pack) - 1)
        if to_right and acting and lane + 1 in others and lane + 1 > max(acting):
            gap = gap[:-1] + "▶"
        if to_right and acting and lane in others and lane < min(acting):
            gap = "◀" + gap[1:]
        parts.append(Fragment(gap, "lane"))
    return tuple(parts)


def _cells(
    pack: Pack,
    width: int,
    *,
    sign: str = "",
    time: Line = (),
    lanes: Line | None = None,
    line: str = PAST,
    name: Line = (),
) -> Line:
    """One line of the timeline: time words, sign, lanes, name."""
    time_width, _ = _columns(pack, width)
    parts = [*time, Fragment(" " * (time_width + 1 - width_of(time)))] if time_width else []
    parts.append(Fragment(sign.ljust(2), "accent"))
    parts += lanes or (Fragment(line.ljust(_lane(pack)), "lane") for _ in pack.sides)
    return (*parts, *name)


def _with_status(line: Line, event: Event, width: int, query: str) -> Line:
    """A line of an event with its status at the right."""
    status = text_lines(event.status, STATUS, items.DIM, query)[0]
    return (*line, Fragment(" " * max(0, width - width_of((*line, *status)))), *status)


def _columns(pack: Pack, width: int) -> tuple[int, int]:
    """The widths of the time words and of the name; without a column of their own (0) the time words stand below it."""
    lanes = _lane(pack) * len(pack.sides)
    if width >= WIDE:
        return TIME, width - 2 - TIME - 1 - lanes - STATUS
    return 0, max(8, width - 2 - lanes)


def _title(pack: Pack, title: str, note: str, line: str, width: int) -> list[Line]:
    """The heading of a phase, `title`, with the names of the lanes and its `note`; `line` is that of its lanes."""
    heading = Fragment(title.upper(), "heading")
    if _columns(pack, width)[0]:
        return [_cells(pack, width, time=(heading,), lanes=_names(pack), name=(Fragment(note, items.DIM),))]
    text = f"{title.upper()}{': ' if note else ''}{note}"
    first, *others = text_lines(text, _columns(pack, width)[1], "heading", "")
    lines = [_cells(pack, width, lanes=_names(pack), name=first)]
    return lines + [_cells(pack, width, line=line, name=each) for each in others]


def _height(pack: Pack, event: Event, width: int) -> int:
    """The number of lines of `_row`."""
    time_width, name_width = _columns(pack, width)
    time, name = Para(events.time(event)), Para(event.name).height(name_width)
    if not time_width:
        return name + Para(events.note(event)).height(name_width)
    return max(name, time.height(time_width) if time.text else 0)


def _row(pack: Pack, event: Event, sign: str, line: str, width: int, query: str) -> list[Line]:
    """An event: its time words, its mark in the lanes, its name and its status."""
    time_width, name_width = _columns(pack, width)
    time = events.time(event)
    times = text_lines(time, time_width, items.DIM, query) if time_width else []
    names = text_lines(event.name, name_width, "", query)
    if not time_width:
        names += text_lines(events.note(event), name_width, items.DIM, query)
    lines: list[Line] = []
    for row, (when, name) in enumerate(zip_longest(times, names, fillvalue=())):
        if row == 0:
            lanes = _lanes(pack, event, STATUSES[event.status].mark, line)
            first = _cells(pack, width, sign=sign, time=when, lanes=lanes, name=name)
            lines.append(_with_status(first, event, width, query) if time_width else first)
        else:
            lines.append(_cells(pack, width, time=when, line=line, name=name))
    return lines


def _pivot(pack: Pack, event: Event, width: int, query: str) -> list[Line]:
    """The event on which the timeline turns: a line across all lanes."""
    time_width, name_width = _columns(pack, width)
    acting, mark = _sides(pack, pack.doers(event)), STATUSES[event.status].mark
    time, step = events.time(event), _lane(pack)
    parts: list[Fragment] = []
    if time_width and time:
        when = Para(clip(time, time_width).upper(), "heading").lines(time_width, query=query)[0]
        parts += (*when, Fragment(" ", "heading"))
    parts.append(Fragment("━" * (2 + bool(time_width) * (time_width + 1) - width_of(parts)), "heading"))
    for lane in range(len(pack.sides)):
        parts.append(Fragment(mark, side_role(lane)) if lane in acting else Fragment("━", "heading"))
        parts.append(Fragment("━" * (step - 1) if lane < len(pack.sides) - 1 else "━" * (step - 2) + " ", "heading"))
    first, *names = text_lines(event.name, name_width, "title", query)
    lines: list[Line] = [(*parts, *first)]
    if time_width:
        lines[0] = _with_status(lines[0], event, width, query)
    else:
        names += text_lines(events.note(event), name_width, items.DIM, query)
    return lines + [_cells(pack, width, name=name) for name in names]


def _names(pack: Pack) -> Line:
    """The names of the lanes."""
    width = _lane(pack)
    return tuple(Fragment(clip(side, width - 1).ljust(width), side_role(lane)) for lane, side in enumerate(pack.sides))


PAGES = ViewPages(arrive, main, alter={"order": toggle_order})
