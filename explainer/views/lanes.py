"""The lanes of the timeline: one for each side, and the spine for all who stand on none."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts.vocabulary import STATUSES
from explainer.model import Event
from explainer.pack import Pack
from explainer.text.blocks import Fragment, Line, Mark, Para
from explainer.text.roles import side_role

TIME = 20
"""Cells of the column with the article's time words."""
WIDE = 74
"""From this width on the time words have a column of their own, if that leaves room for the names."""
SPINE = -1
"""The lane of those without a side, left of all others."""
PAST, FUTURE = "│", "┆"
"""How a lane is drawn."""
_LEAST_NAME = 24
"""Cells that the names of events have, or at least half of the width."""
_NARROWER = (3, 2)
"""Cells from one lane to the next where the labels have no room."""


class Lanes(NamedTuple):
    """How the lanes are drawn in a width."""

    names: tuple[str, ...]
    """What stands over each: its label, or its number; over the spine nothing."""
    step: int
    """Cells from one to the next."""
    time: int
    """Cells of the column with the time words; 0: these stand below the name of an event."""
    name: int
    """Cells of the column with the names of events."""


@lru_cache(maxsize=16)
def lanes_in(pack: Pack, width: int) -> Lanes:
    """How the lanes of `pack` are drawn in `width`: so that names of events keep room, rather than anything else."""
    numbers = list(lanes(pack))
    labels = {SPINE: "", **{number: side.label for number, side in enumerate(pack.sides.values())}}
    labelled = max(4, *(cell_len(label) + 1 for label in labels.values()))
    for step in (labelled, *_NARROWER):
        is_labelled = step == labelled
        names = tuple(labels[lane] if is_labelled else str(lane + 1) if lane >= 0 else "" for lane in numbers)
        for time in (TIME, 0) if width >= WIDE else (0,):
            room = width - 2 - step * len(numbers) - (time + 1 if time else 0)
            if room >= min(_LEAST_NAME, width // 2):
                return Lanes(names, step, time, room)
    return Lanes(names, step, 0, max(8, room))


def lanes(pack: Pack) -> range:
    """The lanes by number, from the left: those of the sides, in their order, after the spine if it is needed."""
    return range(SPINE if _needs_spine(pack) else 0, len(pack.sides))


@lru_cache(maxsize=2)
def _needs_spine(pack: Pack) -> bool:
    """Whether something stands on it; without any sides everything does."""
    return not pack.sides or any(SPINE in set().union(*_drawn(pack, event)) for event in pack.events.values())


@lru_cache(maxsize=2)
def _numbers(pack: Pack) -> dict[str, int]:
    return {side: number for number, side in enumerate(pack.sides)}


def _lanes_of(pack: Pack, actors: Iterable[str]) -> set[int]:
    """The lanes of actors, a group's by its members; of those without a side, and of nobody, the spine."""
    found: set[int] = set()
    seen: set[str] = set()
    waiting = list(actors)
    while waiting:
        id = waiting.pop()
        actor = pack.actors[id]
        if id in seen:
            continue
        seen.add(id)
        if actor.side:
            found.add(_numbers(pack)[actor.side])
        elif actor.members:
            waiting += actor.members
        else:
            found.add(SPINE)
    return found or {SPINE}


def _is_deed(event: Event) -> bool:
    """Whether it is told as done, or as agreed: what is only proposed, expected or hoped for is no deed of anybody."""
    return STATUSES[event.status].is_deed


def _drawn(pack: Pack, event: Event) -> tuple[set[int], set[int]]:
    """The lanes that have the mark of an event, and those to which an arrow leads from them.

    Of a deed that concerns somebody, of whom the article does not say who did it, the spine has the mark.
    """
    if not (_is_deed(event) and event.affected):
        return _lanes_of(pack, event.agents + event.affected), set()
    acting = _lanes_of(pack, event.agents)
    return acting, _lanes_of(pack, event.affected) - acting


def role(lane: int) -> str:
    """The role of what stands in a lane."""
    return side_role(lane) if lane >= 0 else "title"


def key(pack: Pack, width: int, query: str) -> list[Line]:
    """What stands over the lanes and between them."""
    names = lanes_in(pack, width).names[SPINE in lanes(pack) :]
    parts = [
        (f"{name}\N{NO-BREAK SPACE}{side.name}", role(lane))
        for lane, (name, side) in enumerate(zip(names, pack.sides.values(), strict=True))
    ]
    parts += [(f"{PAST} no side named", role(SPINE))] if pack.sides and SPINE in lanes(pack) else []
    parts += [("▶ whom it concerns", "")] if any(_drawn(pack, event)[1] for event in pack.events.values()) else []
    text, marks = "", []
    for part, style in parts:
        text += "  " if text else ""
        marks.append(Mark(len(text), len(text) + len(part.split()[0]), style or "dim"))
        text += part
    return Para(text, "dim", marks=tuple(marks)).lines(width, query=query) if text else []


def headings(pack: Pack, width: int) -> Line:
    """What stands over the lanes."""
    drawn = lanes_in(pack, width)
    return tuple(
        Fragment(name + " " * (drawn.step - cell_len(name)), role(lane))
        for lane, name in zip(lanes(pack), drawn.names, strict=True)
    )


def empty(pack: Pack, width: int, line: str) -> Line:
    """Nothing but the lanes."""
    return tuple(Fragment(line.ljust(lanes_in(pack, width).step), "lane") for _ in lanes(pack))


def marked(pack: Pack, event: Event, width: int, line: str) -> Line:
    """The lanes of one event: its mark where somebody takes part, an arrow from who acts to whom it concerns."""
    (acting, others), step = _drawn(pack, event), lanes_in(pack, width).step
    joined = acting | others if _is_deed(event) else {min(acting)}
    low, high = min(joined), max(joined)
    parts: list[Fragment] = []
    for lane in lanes(pack):
        is_inside = low < lane < high and lane not in others
        sign = STATUSES[event.status].mark if lane in acting else "┼" if is_inside else line
        parts.append(Fragment(sign, role(lane) if lane in acting | others else "lane"))
        gap = ("─" if low <= lane < high else " ") * (step - 1)
        if lane + 1 in others and lane + 1 > min(acting):
            gap = gap[:-1] + "▶"
        if lane in others and lane < min(acting):
            gap = "◀" + gap[1:]
        parts.append(Fragment(gap, "lane"))
    return tuple(parts)


def crossed(pack: Pack, event: Event, width: int) -> Iterator[Fragment]:
    """The lanes under a line across all of them, with the mark of an event where somebody takes part in it."""
    (acting, others), step = _drawn(pack, event), lanes_in(pack, width).step
    for lane in lanes(pack):
        is_marked = lane in acting | others
        yield Fragment(STATUSES[event.status].mark, role(lane)) if is_marked else Fragment("━", "heading")
        is_last = lane == len(pack.sides) - 1
        yield Fragment("━" * (step - 2) + " " if is_last else "━" * (step - 1), "heading")
