"""The lanes of the timeline: one for each side, and the spine for all who stand on none."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from explainer.cells import cell_len
from explainer.facts.vocabulary import STATUSES
from explainer.model import Event
from explainer.pack import Pack
from explainer.text.blocks import Fragment, Line, Mark, Para, width_of
from explainer.text.roles import side_role

SPINE = -1
"""The lane of those without a side, left of all others."""
LANE, BAR = "│", "━"
"""How a lane is drawn, and the line across all of them."""
BETWEEN = "  "
"""What stands between two explanations."""
GAP = 2
"""Cells behind the last lane."""
_NARROWER = (3, 2)
"""Cells from the lane of one side to the next where events would have too little room beside wider ones."""
_TO_SPINE = 2
"""Cells from the spine to the first of them."""
_SHORT = 32
"""Letters of an explanation that is kept on one line."""


@lru_cache(maxsize=16)
def _places(pack: Pack, room: int) -> tuple[int, ...]:
    """In which cell each lane is: the sides as far apart as fits in `room` cells, the spine close by."""
    spine = [0] if lanes(pack)[0] == SPINE else []
    for step in (max(4, _longest_label(pack) + 1), *_NARROWER):
        places = [*spine, *(len(spine) * _TO_SPINE + step * number for number in range(len(pack.sides)))]
        if places[-1] + 1 + GAP <= room:
            break
    return tuple(places)


@lru_cache(maxsize=2)
def _longest_label(pack: Pack) -> int:
    return max((cell_len(side.label) for side in pack.sides.values()), default=0)


def width_in(pack: Pack, room: int) -> int:
    """The cells of the lanes with the gap behind them, in `room` cells if they are not too many."""
    return _places(pack, room)[-1] + 1 + GAP


@lru_cache(maxsize=2)
def lanes(pack: Pack) -> range:
    """The lanes by number, from the left: those of the sides, in their order, after the spine if it is needed.

    Without any sides everything stands on it.
    """
    needs_spine = not pack.sides or any(SPINE in set().union(*_drawn(pack, event)) for event in pack.events.values())
    return range(SPINE if needs_spine else 0, len(pack.sides))


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


def style_of_mark(mark: str, side: str = "title") -> str:
    """The style of the mark of a status: the weaker it is, the fainter."""
    return "dim" if mark == STATUSES["expected"].mark else f"{side} speaker"


Explanations = list[tuple[str, str]]
"""Each with its style; of what is left open, only the sign has it."""


def sides(pack: Pack) -> Explanations:
    """The names of the sides in the order of their lanes; with their labels, if two have the same colour."""
    has_labels = len(pack.sides) > len({role(lane) for lane in range(len(pack.sides))})
    names = [f"{side.label} {side.name}" if has_labels else side.name for side in pack.sides.values()]
    return [(name, role(lane)) for lane, name in enumerate(names)]


def signs(pack: Pack) -> Explanations:
    """What the spine is, and what leads from one lane to another."""
    has_spine = bool(pack.sides) and SPINE in lanes(pack)
    has_arrows = any(_drawn(pack, event)[1] for event in pack.events.values())
    return [(f"{LANE} no side", "dim")] * has_spine + [("▶ whom it concerns", "dim")] * has_arrows


def legend(parts: Explanations) -> Para:
    """Explanations in one paragraph, none of which is broken over two lines if it is short."""
    text, marks = "", []
    for part, style in parts:
        text += BETWEEN if text else ""
        marks.append(Mark(len(text), len(text) + (1 if style == "open" else len(part)), style))
        text += part.replace(" ", "\N{NO-BREAK SPACE}") if len(part) <= _SHORT else part
    return Para(text, "dim", tuple(marks))


def labels(pack: Pack, room: int) -> list[Line]:
    """What stands over the lanes: the labels of the sides, in turn on as many lines as they need."""
    places = _places(pack, room)[-len(pack.sides) :]
    step = places[1] - places[0] if places[1:] else room
    lines = -(-(_longest_label(pack) + 1) // step)
    found: list[Line] = []
    for number in range(lines):
        line: Line = ()
        for lane, side in list(enumerate(pack.sides.values()))[number::lines]:
            line = (*line, Fragment(" " * (places[lane] - width_of(line))), Fragment(side.label, role(lane)))
        found.append(line)
    return found


def _gaps(pack: Pack, room: int) -> dict[int, int]:
    """The cells between each lane and the next one, and behind the last."""
    places = _places(pack, room)
    return dict(zip(lanes(pack), [*(end - start - 1 for start, end in pairwise(places)), GAP], strict=True))


def empty(pack: Pack, room: int) -> Line:
    """Nothing but the lanes."""
    return (Fragment("".join(LANE + " " * gap for gap in _gaps(pack, room).values()), "edge"),)


def marked(pack: Pack, event: Event, room: int) -> Line:
    """The lanes of one event: its mark where somebody takes part, an arrow from who acts to whom it concerns."""
    acting, others = _drawn(pack, event)
    joined = acting | others if _is_deed(event) else {min(acting)}
    low, high = min(joined), max(joined)
    mark = STATUSES[event.status].mark
    parts: list[Fragment] = []
    for lane, cells in _gaps(pack, room).items():
        if lane in acting:
            parts.append(Fragment(mark, style_of_mark(mark, role(lane))))
        elif lane in others:
            parts.append(Fragment(LANE, f"{role(lane)} speaker"))
        else:
            parts.append(Fragment("┼", "lane") if low < lane < high else Fragment(LANE, "edge"))
        gap = ("─" if low <= lane < high else " ") * cells
        if lane + 1 in others and lane + 1 > min(acting):
            gap = gap[:-1] + "▶"
        if lane in others and lane < min(acting):
            gap = "◀" + gap[1:]
        parts.append(Fragment(gap, "lane"))
    return tuple(parts)


def crossed(pack: Pack, event: Event, room: int) -> Line:
    """A line across all lanes, with the mark of an event where somebody takes part in it."""
    acting, others = _drawn(pack, event)
    mark = STATUSES[event.status].mark
    parts: list[Fragment] = []
    for lane, cells in _gaps(pack, room).items():
        is_marked = lane in acting | others
        parts.append(Fragment(mark, style_of_mark(mark, role(lane))) if is_marked else Fragment(BAR, "lane"))
        parts.append(Fragment(BAR * cells if lane < len(pack.sides) - 1 else f"{BAR} ", "lane"))
    return tuple(parts)
