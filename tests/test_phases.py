"""The phases of a story, and in which order their events stand."""

import random
import time
from itertools import pairwise

import pytest

from explainer.chronology import find_cycle
from explainer.model import Order
from tests.events import chronology, event, in_random_time, order, shown


class TestPhases:
    def test_stand_in_time_and_hold_each_event_once(self) -> None:
        times = chronology(
            event("peace", "hoped"),
            event("gesture", "proposed"),
            event("unclear"),
            event("post", after="call"),
            event("pause", "agreed", after="call"),
            event("topics", during="call"),
            event("promise", "agreed", during="call"),
            event("call"),
            event("idea", "proposed", before="call"),
            event("raids", "ongoing", before="call"),
            event("talks", "ongoing", after="post"),
            event("march", "expected", after="pause"),
            pivot="call",
        )
        assert shown(times) == {
            "before": "idea raids",
            "at": "call topics promise",
            "after": "post talks",
            "unplaced": "unclear",
            "ahead": "peace gesture pause march",
        }
        assert list(shown(times)) == ["before", "at", "after", "unplaced", "ahead"]

    def test_the_empty_ones_are_left_out(self) -> None:
        assert shown(chronology(event("call"), event("later", after="call"), pivot="call")) == {
            "at": "call",
            "after": "later",
        }
        assert chronology().phases == ()

    def test_what_is_at_the_time_of_the_pivot_or_around_it_stands_with_it(self) -> None:
        times = chronology(
            event("war", "ongoing"),
            event("echo", same_time="call"),
            event("call", "agreed", during="war"),
            pivot="call",
        )
        assert shown(times) == {"at": "call war echo"}
        assert [row.relation for row in times.phases[0].rows] == [None, "includes", "during"]

    def test_the_phase_follows_from_derived_order(self) -> None:
        times = chronology(
            event("call", after="prelude"),
            event("prelude"),
            event("scene", during="prelude"),
            event("word", during="topic"),
            event("topic", during="call"),
            pivot="call",
        )
        assert shown(times) == {"before": "prelude scene", "at": "call topic word"}

    def test_without_a_pivot_what_has_happened_is_one_phase(self) -> None:
        times = chronology(event("c", "hoped"), event("b", after="a"), event("a", "ongoing"), event("d", "agreed"))
        assert shown(times) == {"happened": "a b", "ahead": "c d"}

    def test_ties_keep_the_order_of_the_article_then_of_reading(self) -> None:
        events = [event(id) for id in "abcd"]
        assert shown(chronology(*events, at={"a": 30, "b": 10, "c": 30, "d": 0})) == {"happened": "d b a c"}

    def test_only_what_must_wait_waits(self) -> None:
        times = chronology(event("a", after="c"), event("b"), event("c"), event("d"))
        assert shown(times) == {"happened": "b c a d"}

    def test_order_through_an_event_of_another_phase_counts_but_holds_up_nobody_else(self) -> None:
        times = chronology(
            event("late", after="plan"), event("free"), event("plan", "agreed", after="early"), event("early")
        )
        assert shown(times) == {"happened": "free early late", "ahead": "plan"}
        times = chronology(event("first", after="plan"), event("second"), event("plan", "agreed"))
        assert shown(times) == {"happened": "first second", "ahead": "plan"}

    def test_those_at_the_same_time_stand_together_and_wholes_above_their_parts(self) -> None:
        times = chronology(event("a"), event("part", during="whole"), event("b", same_time="a"), event("whole"))
        assert shown(times) == {"happened": "a b whole part"}
        assert [row.relation for row in times.phases[0].rows] == [None, "same", None, "during"]

    def test_a_row_follows_the_one_above_only_where_that_is_stated(self) -> None:
        times = chronology(
            event("a"), event("b", after="a"), event("c", after="a"), event("d", after="c"), event("e", during="d")
        )
        assert shown(times) == {"happened": "a b c d e"}
        assert [row.follows for row in times.phases[0].rows] == [False, True, False, True, False]
        assert [row.relation for row in times.phases[0].rows] == [None, "after", None, "after", "during"]

    def test_the_first_row_follows_nothing_even_where_the_phase_does(self) -> None:
        times = chronology(event("call"), event("post", after="call"), pivot="call")
        assert [[row.follows for row in phase.rows] for phase in times.phases] == [[False], [False]]

    @pytest.mark.parametrize("seed", range(30))
    def test_rows_contradict_no_derived_relation(self, seed: int) -> None:
        events, _ = in_random_time(seed, 25, ["before", "after", "during", "same_time"])
        times = chronology(*events, pivot="e7")
        rows = [row.event.id for phase in times.phases for row in phase.rows]
        assert sorted(rows) == sorted(each.id for each in events)
        for phase in times.phases:
            ids = [row.event.id for row in phase.rows if row.event.id != "e7"]
            for lower, upper in ((b, a) for at, a in enumerate(ids) for b in ids[at + 1 :]):
                assert times.relation(lower, upper) not in ("before", "includes")
            for above, row in pairwise(phase.rows):
                assert row.relation == times.relation(row.event.id, above.event.id)

    @pytest.mark.parametrize("seed", range(30))
    def test_the_first_in_the_article_that_can_come_next_comes_next(self, seed: int) -> None:
        events, _ = in_random_time(seed, 20, ["before", "after"])
        dice = random.Random(seed)
        times = chronology(*events, at={each.id: dice.randrange(9) for each in events})
        for phase in times.phases:
            ids = {row.event.id for row in phase.rows}
            left = [each.id for each in times.in_article_order if each.id in ids]
            for row in phase.rows:
                free = (a for a in left if all(times.relation(b, a) != "before" for b in left))
                assert row.event.id == next(free)
                left.remove(row.event.id)


def test_in_article_order_goes_by_the_anchor_then_by_reading() -> None:
    times = chronology(event("a", after="c"), event("b"), event("c"), at={"a": 7, "b": 3, "c": 7}, pivot="b")
    assert [each.id for each in times.in_article_order] == ["b", "a", "c"]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_thousand_events_are_quick(backwards: bool) -> None:
    dice = random.Random(1)
    time_of = [-number if backwards else number for number in range(1000)]
    orders: list[list[Order]] = [[] for _ in time_of]
    for a, b in [*pairwise(range(1000)), *(dice.sample(range(1000), 2) for _ in range(1000))]:
        orders[a].append(order("before" if time_of[a] < time_of[b] else "after", f"e{b}"))
    events = [event(f"e{number}", "happened", *each) for number, each in enumerate(orders)]
    times = chronology(*events, pivot="e500")
    started = time.process_time()
    assert find_cycle(events) is None
    assert len(times.phases) == 3
    assert all(times.relation("e500", each.id) for each in events)
    assert time.process_time() - started < 0.5  # measured: 0.05; quadratic work shows


def test_a_thousand_events_at_one_time_are_quick() -> None:
    ids = [f"e{number}" for number in range(1000)]
    events = [
        event(id, "happened", order("same_time", ids[at - 1]), order("same_time", "e0")) for at, id in enumerate(ids)
    ]
    times = chronology(*events)
    started = time.process_time()
    assert shown(times) == {"happened": " ".join(ids)}
    assert time.process_time() - started < 0.5  # measured: 0.01
