"""The order of a pack's events as far as the article states it, and their phases around the pivot.

The stated relations are TimeML's TLINK relations AFTER, BEFORE, IS_INCLUDED (`during`) and SIMULTANEOUS
(`same_time`). An event is an interval, and each relation orders the starts and ends of two of them; what follows
from all together is their transitive closure. Nothing is guessed: where no order follows, there is none.

So do the calendar's: an event whose time has a TIMEX3 value starts and ends within the days that it names; one that is
`ongoing` starts in them. Hence two of the same day, or of a year and of a day in it, stand in no order.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from msgspec import Struct

from explainer.facts.vocabulary import STATUSES
from explainer.model import Event
from explainer.pack import Pack
from explainer.timex import Timex, in_calendar

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

    `before` the pivot, or begun before it; `at`: the pivot, then what is at its time, a part of it or around it;
    `after`: has happened since; `unplaced`: has happened, the order to the pivot is not stated; `ahead`: has not
    happened. Without a pivot, all that has happened is `happened`.
    """

    name: PhaseName
    rows: tuple[Row, ...]
    """At least one. They contradict no stated order; where that leaves a choice, they keep the article's. But those
    with dates are not taken apart: they come where the article has the first of them."""
    ordered: Literal["all", "some", "none"]
    """How many of them, but for the pivot, stand in an order: each comes after the one above, or just some do."""


def find_cycle(events: Iterable[Event]) -> list[str] | None:
    """A contradiction in the stated order (TimeML's TLINKs) and the calendar: ids from one event round to itself.

    Each comes after the one before it, or is a part of it, around it or at its time; at most once that is only by the
    calendar. Ids that do not exist, entries that do not state exactly one relation, and values that are not TIMEX3's
    are passed over.
    """
    points = _Points(events)
    try:
        TopologicalSorter(points.earlier).prepare()
    except CycleError as error:
        return points.chain(error.args[1][1:])
    return None


def calendar_value(event: Event) -> Timex | None:
    """The time of `event` where it is in the calendar."""
    return in_calendar(event.when.value) if event.when else None


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
        return tuple(self._arranged(name, events) for name, events in by_phase.items() if events)

    def relation(self, a: str, b: str) -> Relation | None:
        """How event `a` stands to event `b` (a TLINK, stated or derived), by their ids; None: not stated."""
        return self._relation(a, b, partial(self._points.is_earlier, places=self._places))

    def _relation(self, a: str, b: str, is_earlier: Callable[[int, int], bool]) -> Relation | None:
        start, other = self._points.start[a], self._points.start[b]
        if start == other:
            return "same"
        if is_earlier(start + 1, other):
            return "before"
        if is_earlier(other + 1, start):
            return "after"
        if is_earlier(other, start) and is_earlier(start + 1, other + 1):
            return "during"
        if is_earlier(start, other) and is_earlier(other + 1, start + 1):
            return "includes"
        return None

    @cached_property
    def _points(self) -> "_Points":
        return _Points(self.pack.events.values())

    @cached_property
    def _places(self) -> dict[int, int]:
        """The place of each point in an order that contradicts nothing."""
        return {point: at for at, point in enumerate(TopologicalSorter(self._points.earlier).static_order())}

    @cached_property
    def _around_pivot(self) -> set[tuple[int, int]]:
        """The pairs of points of which the first is earlier, and one is the start or the end of the pivot."""
        pivot = self._points.start[self.pack.explainer.pivot or ""]
        past = {(point, end) for end in (pivot, pivot + 1) for point in _reached([end], self._points.earlier)}
        return past | {(end, point) for end in (pivot, pivot + 1) for point in _reached([end], self._points.later)}

    def _phase(self, event: Event) -> PhaseName:
        realised, pivot = STATUSES[event.status].is_realised, self.pack.explainer.pivot
        if pivot is None:
            return "happened" if realised else "ahead"
        match self._relation(event.id, pivot, lambda point, other: (point, other) in self._around_pivot):
            case "before":
                return "before"
            case "same" | "during" | "includes":
                return "at"
            case "after" if realised:
                return "after"
            case None if realised and self._begins_before(event.id, pivot):
                return "before"
        return "unplaced" if realised else "ahead"

    def _begins_before(self, id: str, pivot: str) -> bool:
        """Whether an event begins before the pivot does, for all that is known of its end."""
        return (self._points.start[id], self._points.start[pivot]) in self._around_pivot

    def _arranged(self, name: PhaseName, events: list[Event]) -> Phase:
        rows = self._rows(events)
        others = rows[name == "at" :]  # all stand in some order to the pivot
        starts = {self._points.start[row.event.id] for row in others}
        is_any = len(starts) < len(others) or not starts.isdisjoint(_reached(starts, self._points.later))
        return Phase(name, rows, "all" if all(row.follows for row in others[1:]) else "some" if is_any else "none")

    def _rows(self, events: list[Event]) -> tuple[Row, ...]:
        ordered, places = self._sort(events)
        ordered.sort(key=lambda event: event.id != self.pack.explainer.pivot)
        is_earlier = partial(self._points.is_earlier, places=places)
        links = (self._relation(event.id, above.id, is_earlier) for above, event in pairwise(ordered))
        return tuple(map(Row, ordered, (None, *links)))

    def _sort(self, events: list[Event]) -> tuple[list[Event], dict[int, int]]:
        """`events` by their starts; where that leaves a choice, as they come; at the same time or with dates together.

        With the place of each point in an order in which no other points lie between two of them without need.
        """
        wanted: dict[int, list[Event]] = {}
        for event in events:
            wanted.setdefault(self._points.start[event.id], []).append(event)
        dated = self._points.dated
        first = next((at for at, point in enumerate(wanted) if point in dated), 0)
        rank = {point: (first if point in dated else at, at) for at, point in enumerate(wanted)}
        ordered: list[Event] = []
        places: dict[int, int] = {}
        ready: list[tuple[tuple[int, int], int]] = []
        sorter = TopologicalSorter(self._points.earlier)
        sorter.prepare()
        while sorter.is_active():
            while fresh := sorter.get_ready():
                for point in fresh:
                    if point in rank:
                        heappush(ready, (rank[point], point))
                    else:
                        places[point] = len(places)
                        sorter.done(point)
            if ready:
                point = heappop(ready)[1]
                ordered += wanted[point]
                places[point] = len(places)
                sorter.done(point)
        return ordered, places


def _reached(points: Iterable[int], links: Mapping[int, Iterable[int]]) -> set[int]:
    """All points to which `links` lead from `points`, directly or through others."""
    reached: set[int] = set()
    waiting = list(points)
    while waiting:
        new = [other for other in links.get(waiting.pop(), ()) if other not in reached]
        reached.update(new)
        waiting += new
    return reached


class _Points:
    """The starts and ends of events as numbered points: an end is start + 1; events at the same time share both.

    Where a day or another stretch of the calendar begins or ends is a point with a number below 0, the first with -1.
    So all events before it are earlier than all behind it, without a link between every two of them.
    """

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
        # for each point those just earlier: its own start, or as two events state it, or as the calendar puts one
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
        self._date(events)

    def _date(self, events: Iterable[Event]) -> None:
        """Put the events that are in the calendar between its points."""
        dated = [(event, timex.interval) for event in events if (timex := calendar_value(event)) and timex.interval]
        self.dated = {self.start[event.id] for event, _ in dated}
        moments = sorted({moment for _, interval in dated for moment in interval})
        points = {moment: -at for at, moment in enumerate(moments, 1)}
        self.earlier |= {point: {point + 1: None} if point < -1 else {} for point in points.values()}
        for event, interval in dated:
            start = self.start[event.id]
            last = start if event.status == "ongoing" else start + 1
            self.earlier[start][points[interval.start]] = ("", event.id)
            self.earlier[points[interval.end]][last] = (event.id, "")

    @cached_property
    def later(self) -> dict[int, list[int]]:
        """For each point those just later."""
        later: dict[int, list[int]] = {}
        for point, others in self.earlier.items():
            for other in others:
                later.setdefault(other, []).append(point)
        return later

    def is_earlier(self, point: int, other: int, places: Mapping[int, int]) -> bool:
        """Whether `point` is earlier than `other`; `places`: of all points in an order that contradicts nothing.

        Only the points between the two are looked at.
        """
        first = places[point]
        seen: set[int] = set()
        waiting = [other]
        while waiting:
            for each in self.earlier[waiting.pop()]:
                if each == point:
                    return True
                if places[each] > first and each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return False

    def chain(self, cycle: list[int]) -> list[str]:
        """The ids along a cycle of points, each once, and the first again."""
        by_calendar: dict[tuple[int, int], tuple[str, str]] = {}
        if any(point < 0 for point in cycle):  # one way through the calendar is enough: from its earliest point to
            first = cycle.index(max(point for point in cycle if point < 0))  # where it is left just before that one
            cycle = cycle[first:] + cycle[:first]
            left = max(index for index, point in enumerate(cycle) if point < 0)
            earliest, latest, *cycle = cycle[0], *cycle[left:]
            step = (self.earlier[earliest][cycle[-1]] or ("", ""))[0], (self.earlier[cycle[0]][latest] or ("", ""))[1]
            by_calendar[cycle[-1], cycle[0]] = step
        at = {point: index for index, point in enumerate(cycle)}
        ends = [point for point in cycle if point % 2 and point - 1 in at]
        if ends:  # from an end round to its own start is a cycle already: take the shortest
            length, first = min(((at[end - 1] - at[end]) % len(cycle) + 1, at[end]) for end in ends)
            cycle = (cycle + cycle)[first : first + length]
        pairs = pairwise([*cycle, cycle[0]])
        steps = [by_calendar.get((point, other)) or self.earlier[other][point] for point, other in pairs]
        stated = [step for step in steps if step]
        chain = [stated[0][0]]
        for id, other in stated:
            chain += [other] if id == chain[-1] else [id, other]
        return chain if chain[-1] == chain[0] else [*chain, chain[0]]
