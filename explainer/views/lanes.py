"""The lanes of the timeline: one for each side, and the spine for all who stand on none."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.model import Event
from explainer.pack import Pack
from explainer.text.blocks import Fragment, Line, Mark, Para
from explainer.text.roles import side_role

TIME = 20
"""Cells of the column with the article's time words."""
STATUS = 10
"""Cells of the column with the status."""
WIDE = 74
"""From this width on the time words and the status have columns of their own, if that leaves room for the names."""
SPINE = -1
"""The lane of those without a side, left of all others."""
_LEAST_NAME = 24
"""Cells that the names of events have, or at least half of the width."""
_LONGEST_LABEL = 6
"""Cells of a label that stands over its lane; if one is longer, numbers do."""
_NARROWER = (3, 2)
"""Cells from one lane to the next where the labels have no room."""


class Lanes(NamedTuple):
    """How the lanes are drawn in a width."""

    names: tuple[str, ...]
    """What stands over each: its label, or its number; over the spine nothing."""
    step: int
    """Cells from one to the next."""
    time: int
    """Cells of the column with the time words; 0: these and the status stand below the name of an event."""
    name: int
    """Cells of the column with the names of events."""


@lru_cache(maxsize=16)
def lanes_in(pack: Pack, width: int) -> Lanes:
    """How the lanes of `pack` are drawn in `width`: so that names of events keep room, rather than anything else."""
    numbers = list(lanes(pack))
    labels = {SPINE: "", **dict(enumerate(pack.sides))}
    longest = max(cell_len(labels[lane]) for lane in numbers)
    steps = [max(4, longest + 1)] if longest <= _LONGEST_LABEL else []
    for step in (*steps, *_NARROWER):
        names = tuple(labels[lane] if step in steps else str(lane + 1) if lane >= 0 else "" for lane in numbers)
        for time in (TIME, 0) if width >= WIDE else (0,):
            room = width - 2 - step * len(numbers) - (time + 1 + STATUS if time else 0)
            if room >= min(_LEAST_NAME, width // 2):
                return Lanes(names, step, time, room)
    return Lanes(names, step, 0, max(8, room))


def lanes(pack: Pack) -> range:
    """The lanes by number, from the left: those of the sides, in their order, after the spine if it is needed."""
    return range(SPINE if _needs_spine(pack) else 0, len(pack.sides))


@lru_cache(maxsize=2)
def _needs_spine(pack: Pack) -> bool:
    """Whether somebody stands on it; without any sides everybody does."""
    return not pack.sides or any(SPINE in lanes_of(pack, event.actors) for event in pack.events.values())


def lanes_of(pack: Pack, actors: Iterable[str]) -> set[int]:
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
            found.add(pack.sides.index(actor.side))
        elif actor.members:
            waiting += actor.members
        else:
            found.add(SPINE)
    return found or {SPINE}


def role(lane: int) -> str:
    """The role of what stands in a lane."""
    return side_role(lane) if lane >= 0 else "title"


def key(pack: Pack, width: int, query: str) -> list[Line]:
    """What the numbers over the lanes mean; nothing where the labels themselves stand there."""
    names = lanes_in(pack, width).names
    if not pack.sides or names[-1] == pack.sides[-1]:
        return []
    text, marks = "Lanes: ", []
    for lane, side in enumerate(pack.sides):
        start = len(text)
        text += f"{lane + 1}\N{NO-BREAK SPACE}{side}"
        marks.append(Mark(start, len(text), side_role(lane)))
        text += ", " if lane < len(pack.sides) - 1 else ""
    return Para(text, "dim", marks=tuple(marks)).lines(width, query=query)


def headings(pack: Pack, width: int) -> Line:
    """What stands over the lanes."""
    drawn = lanes_in(pack, width)
    return tuple(
        Fragment(name.ljust(drawn.step - cell_len(name) + len(name)), role(lane))
        for lane, name in zip(lanes(pack), drawn.names, strict=True)
    )


def empty(pack: Pack, width: int, line: str) -> Line:
    """Nothing but the lanes."""
    return tuple(Fragment(line.ljust(lanes_in(pack, width).step), "lane") for _ in lanes(pack))


def marked(pack: Pack, event: Event, width: int, mark: str, line: str) -> Line:
    """The lanes of one event: its mark where somebody acts, an arrow to whom it concerns."""
    acting, step = lanes_of(pack, pack.doers(event)), lanes_in(pack, width).step
    others = lanes_of(pack, event.actors) - acting
    involved = acting | others
    low, high = min(involved), max(involved)
    parts: list[Fragment] = []
    for lane in lanes(pack):
        is_inside = low <= lane <= high
        sign = mark if lane in acting else line if lane in others or not is_inside else "┼"
        parts.append(Fragment(sign, role(lane) if lane in involved else "lane"))
        to_right = low <= lane < high
        gap = ("─" if to_right else " ") * (step - 1)
        if to_right and lane + 1 in others and lane + 1 > max(acting):
            gap = gap[:-1] + "▶"
        if to_right and lane in others and lane < min(acting):
            gap = "◀" + gap[1:]
        parts.append(Fragment(gap, "lane"))
    return tuple(parts)


def crossed(pack: Pack, event: Event, width: int, mark: str) -> Iterator[Fragment]:
    """The lanes under a line across all of them, with a mark where somebody acts."""
    acting, step = lanes_of(pack, pack.doers(event)), lanes_in(pack, width).step
    for lane in lanes(pack):
        yield Fragment(mark, role(lane)) if lane in acting else Fragment("━", "heading")
        is_last = lane == len(pack.sides) - 1
        yield Fragment("━" * (step - 2) + " " if is_last else "━" * (step - 1), "heading")
