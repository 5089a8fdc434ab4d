"""The order of events that follows from the calendar."""

import random
import time
from datetime import date, timedelta
from itertools import pairwise, permutations

import pytest
from msgspec.structs import replace

from explainer.chronology import find_cycle
from explainer.model import When
from tests.events import chronology, dated, event, holds, in_random_time, order, shown


class TestCalendar:
    def test_dates_put_events_in_the_order_of_the_calendar(self) -> None:
        shuttles = (
            dated("columbia-lost", "2003-02-01"),
            dated("first-flight", "1981-04-12"),
            dated("challenger", "1986-01-28"),
        )
        times = chronology(*shuttles)
        assert shown(times) == {"happened": "first-flight challenger columbia-lost"}
        assert [row.follows for row in times.phases[0].rows] == [False, True, True]
        assert times.relation("first-flight", "columbia-lost") == "before"

    def test_they_do_so_beside_a_pivot_without_a_date(self) -> None:
        times = chronology(event("report"), dated("b", "2003-02-01"), dated("a", "1981-04-12"), pivot="report")
        assert shown(times) == {"at": "report", "unplaced": "a b"}

    def test_a_date_puts_an_event_before_or_after_a_pivot_with_one(self) -> None:
        times = chronology(
            dated("report", "2003-08-26"),
            dated("inquiry", "2003-02", "ongoing"),
            dated("return", "2005-07", "expected"),
            dated("memorial", "2004-01-28"),
            dated("loss", "2003-02-01"),
            pivot="report",
        )
        assert shown(times) == {"before": "inquiry loss", "at": "report", "after": "memorial", "ahead": "return"}

    @pytest.mark.parametrize(
        ("one", "other"),
        [("2003-02-01", "2003-02-01"), ("2003", "2003-02-01"), ("2003-02-01", "P30D"), ("banana", "2003-02-01")],
    )
    def test_what_the_values_leave_open_stays_open(self, one: str, other: str) -> None:
        times = chronology(dated("a", one), dated("b", other))
        assert times.relation("a", "b") is None
        assert shown(times) == {"happened": "a b"}

    def test_what_is_ongoing_began_then_and_may_last(self) -> None:
        times = chronology(dated("war", "2022-02-24", "ongoing"), dated("call", "2025-03-18"), dated("treaty", "1994"))
        assert times.relation("war", "call") is None
        assert times.relation("treaty", "war") == "before"
        assert shown(times) == {"happened": "treaty war call"}

    def test_dates_and_stated_orders_are_followed_together(self) -> None:
        times = chronology(event("a", before="b"), dated("b", "1986-01-28"), dated("c", "2003"), event("d", after="c"))
        assert times.relation("a", "d") == "before"

    def test_an_order_against_two_dates_is_a_circle(self) -> None:
        events = [dated("a", "1981-04-12", after="m"), event("m", after="b"), dated("b", "1986-01-28")]
        assert find_cycle(events) in (["a", "b", "m", "a"], ["b", "m", "a", "b"], ["m", "a", "b", "m"])

    def test_one_time_of_two_dates_is_a_circle(self) -> None:
        assert find_cycle([dated("a", "1981", same_time="b"), dated("b", "1986")])
        assert find_cycle([dated("a", "1981", "ongoing", same_time="b"), dated("b", "1986", "ongoing")]) == [
            "a",
            "b",
            "a",
        ]

    @pytest.mark.parametrize("seed", range(40))
    def test_what_follows_from_dates_and_orders_is_true(self, seed: int) -> None:
        events, span = in_random_time(seed, 14, ["before", "during", "same_time"])
        dice = random.Random(seed)
        days = {each.id: in_the_calendar(span[each.id]) for each in events if dice.random() < 0.6}
        events = [replace(each, when=When(text="then", value=days.get(each.id))) for each in events]
        times = chronology(*events)
        assert find_cycle(events) is None
        for a, b in permutations(span, 2):
            if relation := times.relation(a, b):
                assert holds(relation, span[a], span[b]), (a, relation, b)
        for a, b in permutations(days, 2):
            if days[a][:4] < days[b][:4] and times.pack.events[a].status != "ongoing":
                assert times.relation(a, b) == "before" or "X" in days[a] + days[b]

    @pytest.mark.parametrize("seed", range(40))
    def test_a_circle_goes_through_the_calendar_at_most_once(self, seed: int) -> None:
        dice = random.Random(seed)
        events = [dated(f"e{number}", str(dice.randrange(1990, 2020))) for number in range(12)]
        pairs = {(a, b) for a, b in (dice.sample(range(12), 2) for _ in range(12))}
        for a, b in sorted(pairs):
            events[a] = replace(events[a], order=(*events[a].order, order("after", f"e{b}")))
        years = [int(each.when.value or 0) for each in events if each.when]
        found = find_cycle(events)
        assert found or all(years[a] >= years[b] for a, b in pairs)
        hops = [
            (a, b) for a, b in pairwise(found or ()) if (int(b[1:]), int(a[1:])) not in {tuple(pair) for pair in pairs}
        ]
        assert len(hops) <= 1
        assert all(years[int(a[1:])] < years[int(b[1:])] for a, b in hops)


def in_the_calendar(span: tuple[int, int]) -> str:
    """A value for a time, a month long for each number: a month, or where that holds all of it the year."""
    first, last = (date(2000 + at // 12, at % 12 + 1, 1).isoformat()[:7] for at in span)
    return first if first == last else first[:4] if first[:4] == last[:4] else f"{first[:3]}X"


@pytest.mark.parametrize("days", [1, 30_000])
def test_thousands_of_dates_are_quick(days: int) -> None:
    dice = random.Random(1)
    events = [
        dated(f"e{number}", (date(1900, 1, 1) + timedelta(dice.randrange(days))).isoformat()) for number in range(5_000)
    ]
    times = chronology(*events, pivot="e0")
    started = time.process_time()
    assert find_cycle(events) is None
    assert sum(len(phase.rows) for phase in times.phases) == 5_000
    assert time.process_time() - started < 2  # measured: 0.3; pairs of them all would take minutes
