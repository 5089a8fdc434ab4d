"""Timeline: one spine with a lane for each side, turning on the pivot; what is not stated is shown as such."""

from collections.abc import Collection
from functools import lru_cache, partial
from itertools import zip_longest

from msgspec.structs import replace

from explainer import links
from explainer.cells import cell_len
from explainer.chronology import Chronology, Phase
from explainer.facts import events, overview
from explainer.facts.vocabulary import PHASES, STATUSES, marks_explained
from explainer.model import Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Page, Para, later, prose, text_lines, width_of
from explainer.text.roles import side_role
from explainer.view import VIEW_WORDS
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

TIME = 20
"""Cells of the column with the article's time words."""
WIDE = 74
"""From this width on the time words have a column of their own."""
PAST, FUTURE = "│", "┆"
NAME = 30
"""Cells that are left for the names of the events beside it."""
SIGNS = {"?": "? not stated whether after the line above", "↓": "↓ after the line above"}
"""What the signs before the lines mean."""
ARROW = "▶ whom it concerns"
SPINE = ""
"""In place of a side's id: the lane of what the article says of nobody, or of somebody on no side."""


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
    blocks = [Block((title, *(Para(each, items.DIM) for each in (told, *_legend(pack)))))]
    if not pack.events:
        return (*blocks, BLANK, prose("The pack holds no events."))
    if by_time:
        for phase in chronology.phases:
            blocks += _phase(pack, phase)
    else:
        blocks.append(Block(layout=lambda width, _: [_cells(pack, width, lanes=_names(pack))]))
        blocks += [_event(pack, event, "", PAST) for event in chronology.in_article_order]
    return tuple(blocks)


def _signs(chronology: Chronology) -> str:
    """What the signs before the lines mean, as far as there are any."""
    rows = [row for phase in chronology.phases for row in phase.rows[1:]]
    signs = [SIGNS["?"]] if any(row.relation is None for row in rows) else []
    signs += [SIGNS["↓"]] if any(row.follows for row in rows) else []
    return f"By time. {'; '.join(signs)}{'.' if signs else ''}".rstrip()


def _legend(pack: Pack) -> list[str]:
    """What the marks and the lanes are."""
    lanes = [f"{side.label} {side.name}" for side in pack.sides.values()]
    lanes += ["the first lane: nobody of these"] if lanes and SPINE in _lanes(pack) else []
    lanes += [ARROW] if any(_arrows(pack, event) for event in pack.events.values()) else []
    return [marks_explained(), *(["  ".join(lanes)] if lanes else [])]


def _phase(pack: Pack, phase: Phase) -> list[Block]:
    """A line between the phases, then the phase: its heading, or the pivot in place of one, and its events."""
    first, *others = phase.rows
    line = FUTURE if phase.name == "ahead" else PAST
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


@lru_cache(maxsize=2)
def _lane(pack: Pack) -> int:
    """Cells from one lane to the next: room for the sides' labels."""
    return max((4, *(cell_len(side.label) + 1 for side in pack.sides.values())))


@lru_cache(maxsize=2)
def _lanes(pack: Pack) -> tuple[str, ...]:
    """The sides by their ids; before them the spine, where something stands on none of them."""
    taking_part = (_taking_part(pack, event.agents + event.affected) for event in pack.events.values())
    is_needed = not pack.sides or any(SPINE in lanes for lanes in taking_part)
    return (SPINE,) * is_needed + tuple(pack.sides)


def _taking_part(pack: Pack, actors: Collection[str]) -> set[str]:
    """The lanes of actors, a group's by its members; of nobody the spine."""
    lanes = {SPINE} if not actors else set[str]()
    for id in actors:
        actor = pack.actors[id]
        lanes |= {actor.side} if actor.side else _taking_part(pack, actor.members)
    return lanes


def _arrows(pack: Pack, event: Event) -> tuple[set[str], set[str]] | None:
    """The lanes of those who act and of those whom it concerns, where it is told as done to them; else None."""
    if not (STATUSES[event.status].is_realised or event.status == "agreed") or not event.agents or not event.affected:
        return None
    acting = _taking_part(pack, event.agents)
    concerned = _taking_part(pack, event.affected) - acting
    return (acting, concerned) if concerned else None


def _marks(pack: Pack, event: Event, line: str) -> Line:
    """The lanes of one row: a mark where somebody acts, an arrow to whom it concerns."""
    lanes, arrows = _lanes(pack), _arrows(pack, event)
    acting, others = arrows or (_taking_part(pack, event.agents + event.affected), set())
    marked, concerned = ({at for at, lane in enumerate(lanes) if lane in part} for part in (acting, others))
    involved = marked | concerned if arrows or _is_deed_of_all(event) else set()
    low, high = (min(involved), max(involved)) if involved else (0, -1)
    parts: list[Fragment] = []
    for lane in range(len(lanes)):
        is_inside = low <= lane <= high and lane not in concerned
        glyph = STATUSES[event.status].mark if lane in marked else "┼" if is_inside else line
        parts.append(Fragment(glyph, _role(pack, lane) if lane in marked | concerned else "lane"))
        gap = ("─" if low <= lane < high else " ") * (_lane(pack) - 1)
        if lane + 1 in concerned and lane + 1 > min(marked):
            gap = gap[:-1] + "▶"
        if lane in concerned and lane < min(marked):
            gap = "◀" + gap[1:]
        parts.append(Fragment(gap, "lane"))
    return tuple(parts)


def _is_deed_of_all(event: Event) -> bool:
    """Whether it is told as done, or agreed, by all who take part in it together."""
    return (STATUSES[event.status].is_realised or event.status == "agreed") and not event.affected


def _role(pack: Pack, lane: int) -> str:
    """The role of a lane by its number from 0: that of its side."""
    number = lane - len(_lanes(pack)) + len(pack.sides)
    return side_role(number) if number >= 0 else "title"


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
    parts += lanes or (Fragment(line.ljust(_lane(pack)), "lane") for _ in _lanes(pack))
    return (*parts, *name)


def _columns(pack: Pack, width: int) -> tuple[int, int]:
    """The widths of the time words and of the name; without a column of their own (0) the time words stand below it."""
    lanes = _lane(pack) * len(_lanes(pack))
    if width >= WIDE and width - 2 - TIME - 1 - lanes >= NAME:
        return TIME, width - 2 - TIME - 1 - lanes
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


def _told(pack: Pack, event: Event, width: int, style: str = "") -> list[Para]:
    """What stands beside the lanes: the name, who vouches for it, without a column of their own the time words."""
    time_width, name_width = _columns(pack, width)
    note = events.standing(pack, event) if time_width else events.note(pack, event)
    is_beside = time_width and cell_len(event.name) + 2 + cell_len(note) <= name_width
    named = Para(event.name, style, tail=(Fragment(note, items.DIM),) if is_beside else ())
    paras = [named] if is_beside else [named, Para(note, items.DIM)]
    asked = pack.asked_of[event.id]
    return paras + [Para(each.question, items.DIM, lead=(Fragment("? ", "accent"),)) for each in asked]


def _height(pack: Pack, event: Event, width: int) -> int:
    """The number of lines of `_row` and of `_pivot`."""
    time_width, name_width = _columns(pack, width)
    told = sum(para.height(name_width) for para in _told(pack, event, width))
    time = Para(events.time(event))
    return max(told, time.height(time_width) if time_width and time.text else 0)


def _row(pack: Pack, event: Event, sign: str, line: str, width: int, query: str) -> list[Line]:
    """An event: its time words, its mark in the lanes, its name and who vouches for it."""
    time_width, name_width = _columns(pack, width)
    times = text_lines(events.time(event), time_width, items.DIM, query) if time_width else []
    told = [each for para in _told(pack, event, width) for each in para.lines(name_width, query=query)]
    return [
        _cells(
            pack,
            width,
            sign="" if row else sign,
            time=when,
            lanes=None if row else _marks(pack, event, line),
            line=line,
            name=name,
        )
        for row, (when, name) in enumerate(zip_longest(times, told, fillvalue=()))
    ]


def _pivot(pack: Pack, event: Event, width: int, query: str) -> list[Line]:
    """The event on which the timeline turns: a line across all lanes."""
    time_width, name_width = _columns(pack, width)
    times = text_lines(events.time(event).upper(), time_width, "heading", query) if time_width else []
    told = [each for para in _told(pack, event, width, "title") for each in para.lines(name_width, query=query)]
    first, *others = zip_longest(times, told, fillvalue=())
    when = (*first[0], Fragment(" ", "heading")) if first[0] else ()
    bar = Fragment("━" * (2 + bool(time_width) * (time_width + 1) - width_of(when)), "heading")
    below = (_cells(pack, width, time=time, name=name) for time, name in others)
    return [(*when, bar, *_across(pack, event), *first[1]), *below]


def _across(pack: Pack, event: Event) -> Line:
    """The lanes of the pivot."""
    acting, lanes = _taking_part(pack, event.agents + event.affected), _lanes(pack)
    parts: list[Fragment] = []
    for number, lane in enumerate(lanes):
        mark = Fragment(STATUSES[event.status].mark, _role(pack, number))
        is_last = number == len(lanes) - 1
        line = "━" * (_lane(pack) - 1 - is_last) + " " * is_last
        parts += (mark if lane in acting else Fragment("━", "heading"), Fragment(line, "heading"))
    return tuple(parts)


def _names(pack: Pack) -> Line:
    """The labels of the lanes."""
    labels = (pack.sides[lane].label if lane else "" for lane in _lanes(pack))
    return tuple(Fragment(label.ljust(_lane(pack)), _role(pack, number)) for number, label in enumerate(labels))


PAGES = ViewPages(arrive, main, alter={"order": toggle_order})
