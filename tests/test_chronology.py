"""How two events stand to each other: what follows from the stated relations."""

from itertools import permutations, product

import pytest

from explainer.model import Order
from tests.events import chronology, event, holds, in_random_time, order

INVERSE = {"before": "after", "after": "before", "same": "same", "during": "includes", "includes": "during"}


class TestRelation:
    def test_is_stated_or_follows_both_ways(self) -> None:
        times = chronology(event("a"), event("b", after="a"), event("c", after="b"), event("d", before="a"))
        assert times.relation("a", "b") == "before"
        assert times.relation("c", "a") == "after"
        assert times.relation("d", "c") == "before"

    def test_is_none_where_nothing_is_stated(self) -> None:
        times = chronology(event("a"), event("b", after="a"), event("c", after="a"))
        assert times.relation("b", "c") is None
        assert times.relation("c", "b") is None

    def test_a_part_takes_over_what_is_before_and_after_the_whole(self) -> None:
        times = chronology(
            event("part", during="whole"), event("whole", after="past"), event("past"), event("future", after="whole")
        )
        assert times.relation("part", "whole") == "during"
        assert times.relation("whole", "part") == "includes"
        assert times.relation("past", "part") == "before"
        assert times.relation("part", "future") == "before"

    def test_the_whole_takes_over_nothing_from_its_part(self) -> None:
        times = chronology(event("whole"), event("part", during="whole", after="past"), event("past"))
        assert times.relation("past", "part") == "before"
        assert times.relation("past", "whole") is None

    def test_parts_of_parts_are_parts(self) -> None:
        times = chronology(event("a", during="b"), event("b", during="c"), event("c"), event("d", after="c"))
        assert times.relation("a", "c") == "during"
        assert times.relation("d", "a") == "after"

    def test_parts_of_ordered_wholes_are_ordered_and_parts_of_one_are_not(self) -> None:
        times = chronology(event("a", during="x"), event("b", during="y"), event("x"), event("y", after="x"))
        assert times.relation("a", "b") == "before"
        assert chronology(event("a", during="x"), event("b", during="x"), event("x")).relation("a", "b") is None

    def test_what_lies_between_two_parts_is_a_part(self) -> None:
        times = chronology(
            event("whole"),
            event("first", during="whole"),
            event("last", during="whole"),
            event("between", after="first", before="last"),
        )
        assert times.relation("between", "whole") == "during"

    def test_same_time_shares_everything(self) -> None:
        times = chronology(
            event("a", same_time="b"),
            event("b", same_time="c"),
            event("c", after="x", during="w"),
            event("x"),
            event("w"),
        )
        assert times.relation("a", "c") == times.relation("c", "a") == "same"
        assert times.relation("a", "x") == "after"
        assert times.relation("w", "a") == "includes"

    def test_an_event_is_at_its_own_time(self) -> None:
        assert chronology(event("a")).relation("a", "a") == "same"

    def test_entries_without_exactly_one_relation_and_unknown_ids_say_nothing(self) -> None:
        times = chronology(
            event(
                "a", "happened", Order(signal="?"), Order(signal="?", after="b", before="b"), order("after", "nobody")
            ),
            event("b"),
        )
        assert times.relation("a", "b") is None

    @pytest.mark.parametrize("seed", range(30))
    def test_is_true_of_any_times_that_the_stated_order_fits(self, seed: int) -> None:
        events, span = in_random_time(seed, 14, ["before", "after", "during", "same_time"])
        times = chronology(*events)
        for a, b in permutations(span, 2):
            if found := times.relation(a, b):
                assert holds(found, span[a], span[b]), (a, found, b)

    @pytest.mark.parametrize("seed", range(30))
    def test_has_all_that_the_rules_give(self, seed: int) -> None:
        events, _ = in_random_time(seed, 10, ["before", "after", "during", "same_time"])
        times = chronology(*events)
        known = {
            (each.id, "same" if name == "same_time" else name, other)
            for each in events
            for entry in each.order
            for name in ("before", "after", "during", "same_time")
            if (other := getattr(entry, name))
        }
        rules = {("before", "before"): "before", ("during", "during"): "during", ("during", "before"): "before"}
        rules |= {("before", "includes"): "before"}
        rules |= {pair: name for name in INVERSE for pair in (("same", name), (name, "same"))}
        size = 0
        while size < len(known):
            size = len(known)
            known |= {(b, INVERSE[name], a) for a, name, b in known}
            known |= {
                (a, rules[one, two], c)
                for (a, one, b), (b2, two, c) in product(known, known)
                if b == b2 and a != c and (one, two) in rules
            }
        assert known
        assert {(a, times.relation(a, b), b) for a, _, b in known} == known

    @pytest.mark.parametrize("seed", range(10))
    def test_is_turned_round_with_its_events(self, seed: int) -> None:
        events, span = in_random_time(seed, 20, ["before", "after", "during", "same_time"])
        times = chronology(*events)
        found = {(a, b): times.relation(a, b) for a, b in permutations(span, 2)}
        assert {"before", "after"} <= set(found.values())
        assert all(found[b, a] == (INVERSE[name] if name else None) for (a, b), name in found.items())
