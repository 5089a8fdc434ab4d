"""The order of a pack's events as far as the article states it, and their phases around the pivot.

The stated relations are TimeML's TLINK relations AFTER, BEFORE, IS_INCLUDED (`during`) and SIMULTANEOUS
(`same_time`). An event is an interval, and each relation orders the starts and ends of two of them; what follows
from all together is their transitive closure. Nothing is guessed: where no order follows, there is none.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from msgspec import Struct

from explainer.facts.vocabulary import STATUSES
from explainer.model import Event
from explainer.pack import Pack

Relation = Literal["before", "after", "same", "during", "includes"]
PhaseName = Literal["before", "at", "after", "happened", "unplaced", "ahead"]


class Row(NamedTuple):
    """An event in its phase."""

    event: Event
    relation: Relation | None
    """How it stands to the row directly above; None where that is not stated, and in the first row."""

    @property
    def follows(self) -> bool:
        """Whether it is stated to come after the row directly above."""
        return self.relation == "after"


class Phase(NamedTuple):
    """A part of the timeline.

    `before` the pivot; `at`: the pivot, then what is at its time, a part of it or around it; `after`: has happened
    since; `unplaced`: has happened, the order to the pivot is not stated; `ahead`: has not happened. Without a
    pivot, all that has happened is `happened`.
    """

    name: PhaseName
    rows: tuple[Row, ...]
    """At least one. They contradict no stated order; where that leaves a choice, they keep the article's."""


def find_cycle(events: Iterable[Event]) -> list[str] | None:
    """A contradiction in the stated order (TimeML's TLINKs): a chain of ids from one event round to itself.

    Each comes after the one before it, or is a part of it, around it or at its time. Ids that do not exist, and
    entries that do not state exactly one relation, are passed over.
    """
    points = _Points(events)
    try:
        TopologicalSorter(points.earlier).prepare()
    except CycleError as error:
        return points.chain(error.args[1][1:])
    return None


class Chronology(Struct, frozen=True, dict=True):
    """The events of a pack in time. Everything is worked out once, when it is first asked for."""

    pack: Pack

    @cached_property
    def in_article_order(self) -> tuple[Event, ...]:
        """The events by the start of their anchor, then in reading order."""
        return tuple(sorted(self.pack.events.values(), key=lambda event: self.pack.places[event.id].span.start))

    @cached_property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that hold something, in time; `unplaced` stands between `after` and `ahead`."""
        by_phase: dict[PhaseName, list[Event]] = {name: [] for name in get_args(PhaseName)}
        for event in self.in_article_order:
            by_phase[self._phase(event)].append(event)
        return tuple(Phase(name, self._rows(events)) for name, events in by_phase.items() if events)

    def relation(self, a: str, b: str) -> Relation | None:
        """How event `a` stands to event `b` (a TLINK, stated or derived), by their ids; None: not stated."""
        start, other = self._points.start[a], self._points.start[b]
        if start == other:
            return "same"
        if self._is_earlier(start + 1, other):
            return "before"
        if self._is_earlier(other + 1, start):
            return "after"
        if self._is_earlier(other, start) and self._is_earlier(start + 1, other + 1):
            return "during"
        if self._is_earlier(start, other) and self._is_earlier(other + 1, start + 1):
            return "includes"
        return None

    @cached_property
    def _points(self) -> "_Points":
        return _Points(self.pack.events.values())

    @cached_property
    def _place(self) -> dict[int, int]:
        """The place of each point in an order that contradicts nothing stated."""
        return {point: at for at, point in enumerate(TopologicalSorter(self._points.earlier).static_order())}

    @cached_property
    def _past(self) -> dict[int, int]:
        """Of each point all that are earlier: a number with the bits of their places."""
        past: dict[int, int] = {}
        for point in self._place:
            past[point] = 0
            for other in self._points.earlier[point]:
                past[point] |= past[other] | 1 << self._place[other]
        return past

    def _is_earlier(self, point: int, other: int) -> bool:
        return bool(self._past[other] >> self._place[point] & 1)

    def _phase(self, event: Event) -> PhaseName:
        realised, pivot = STATUSES[event.status].is_realised, self.pack.explainer.pivot
        if pivot is None:
            return "happened" if realised else "ahead"
        match self.relation(event.id, pivot):
            case "before":
                return "before"
            case "same" | "during" | "includes":
                return "at"
            case "after" if realised:
                return "after"
        return "unplaced" if realised else "ahead"

    def _rows(self, events: list[Event]) -> tuple[Row, ...]:
        ordered = sorted(self._sort(events), key=lambda event: event.id != self.pack.explainer.pivot)
        links = (self.relation(event.id, above.id) for above, event in pairwise(ordered))
        return tuple(map(Row, ordered, (None, *links)))

    def _sort(self, events: list[Event]) -> Iterator[Event]:
        """`events` by their starts; where that leaves a choice, as they come; those at the same time together."""
        wanted: dict[int, list[Event]] = {}
        for event in events:
            wanted.setdefault(self._points.start[event.id], []).append(event)
        rank = {point: at for at, point in enumerate(wanted)}
        left = sum(1 << self._place[point] for point in wanted)
        ready: list[tuple[int, int]] = []
        waiting: dict[int, list[int]] = {}  # by the place of the latest that must come first
        fresh = list(wanted)
        while left:
            for point in fresh:
                if blockers := self._past[point] & left:
                    waiting.setdefault(blockers.bit_length() - 1, []).append(point)
                else:
                    heappush(ready, (rank[point], point))
            point = heappop(ready)[1]
            yield from wanted[point]
            left -= 1 << self._place[point]
            fresh = waiting.pop(self._place[point], [])


class _Points:
    """The starts and ends of events as numbered points: an end is start + 1; events at the same time share both."""

    def __init__(self, events: Iterable[Event]) -> None:
        events = tuple(events)
        groups = {event.id: [event.id] for event in events}  # each with all that are at its time
        number = {id: 2 * at for at, id in enumerate(groups)}
        relations = [(event.id, order.relation) for event in events for order in event.order]
        stated = [(id, *relation) for id, relation in relations if relation and relation[1] in groups]
        for id, name, other in stated:
            if name == "same_time" and groups[id] is not groups[other]:
                small, large = sorted((groups[id], groups[other]), key=len)
                large += small
                groups.update(dict.fromkeys(small, large))
        self.start = {id: number[group[0]] for id, group in groups.items()}
        # for each point those just earlier: its own start, or as two events state it
        self.earlier: dict[int, dict[int, tuple[str, str] | None]] = {}
        for start in self.start.values():
            self.earlier |= {start: {}, start + 1: {start: None}}
        for id, name, other in stated:
            a, b = self.start[id], self.start[other]
            if name == "before":
                self.earlier[b][a + 1] = (id, other)
            elif name == "after":
                self.earlier[a][b + 1] = (other, id)
            elif name == "during":
                self.earlier[a][b] = (other, id)
                self.earlier[b + 1][a + 1] = (id, other)

    def chain(self, cycle: list[int]) -> list[str]:
        """The ids along a cycle of points, each once, and the first again."""
        at = {point: index for index, point in enumerate(cycle)}
        ends = [point for point in cycle if point % 2 and point - 1 in at]
        if ends:  # from an end round to its own start is a cycle already: take the shortest
            length, first = min(((at[end - 1] - at[end]) % len(cycle) + 1, at[end]) for end in ends)
            cycle = (cycle + cycle)[first : first + length]
        steps = [step for point, other in pairwise([*cycle, cycle[0]]) if (step := self.earlier[other][point])]
        chain = [steps[0][0]]
        for id, other in steps:
            chain += [other] if id == chain[-1] else [id, other]
        return chain if chain[-1] == chain[0] else [*chain, chain[0]]
