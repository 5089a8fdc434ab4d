"""Orders that contradict themselves: where, and that nothing else is called so."""

import random
from graphlib import CycleError
from itertools import pairwise, permutations

import pytest

from explainer.chronology import find_cycle
from explainer.model import Event, Order
from tests.events import chronology, event, in_random_time


class TestFindCycle:
    @pytest.mark.parametrize(
        "events",
        [
            [],
            [event("a"), event("b")],
            [event("a", after="b"), event("b", after="c"), event("c"), event("d", before="a", after="c")],
            [event("a", after="b"), event("b", before="a")],  # said twice
            [event("a", same_time="b"), event("b", same_time="a")],
            [event("a", during="b"), event("c", during="b", after="a"), event("b", same_time="d"), event("d")],
        ],
    )
    def test_finds_none_in_an_order_that_fits(self, events: list[Event]) -> None:
        assert find_cycle(events) is None

    @pytest.mark.parametrize(
        ("events", "ids"),
        [
            ([event("a", after="b"), event("b", after="a")], "ab"),
            ([event("a", before="b"), event("b", before="c"), event("c", before="a"), event("d", after="a")], "abc"),
            ([event("a", after="a")], "a"),
            ([event("a", during="a")], "a"),
            ([event("a", during="b"), event("b", during="a")], "ab"),
            ([event("a", during="b"), event("b", during="c"), event("c", during="a")], "abc"),
            ([event("a", after="b", during="b"), event("b")], "ab"),
            ([event("a", before="b", during="b"), event("b")], "ab"),
            ([event("a", same_time="b", after="b"), event("b")], "ab"),
            ([event("a", same_time="b", during="b"), event("b")], "ab"),
            ([event("a", during="b"), event("b", before="c"), event("c", before="a")], "abc"),
            ([event("a", same_time="b", before="c"), event("b"), event("c", before="b")], "abc"),
            ([event("x", before="a"), event("a", before="b"), event("b", before="a"), event("y", after="b")], "ab"),
        ],
    )
    def test_is_a_chain_that_ends_where_it_starts(self, events: list[Event], ids: str) -> None:
        found = find_cycle(events)
        assert found
        assert found[0] == found[-1]
        assert sorted(found[1:]) == list(ids)

    def test_goes_forward_in_time(self) -> None:
        found = find_cycle([event("a", before="b"), event("b", before="c"), event("c", before="a")])
        assert found
        assert "".join(found) in ("abca", "bcab", "cabc")

    def test_leaves_out_a_detour(self) -> None:
        # b is a part of a, and so is c, which is also after it: only a and c contradict each other
        events = [event("b", during="a"), event("a"), event("c", during="a", after="a")]
        found = find_cycle(events)
        assert found
        assert sorted(set(found)) == ["a", "c"]

    def test_passes_over_unknown_ids_and_entries_without_exactly_one_relation(self) -> None:
        none, both = Order(signal="?"), Order(signal="?", after="b", before="b")
        loose = [event("a", "happened", none, both, after="nobody", before="nobody"), event("b", during="ghost")]
        assert find_cycle(loose) is None
        assert find_cycle([*loose, event("c", after="d"), event("d", after="c")]) in (["c", "d", "c"], ["d", "c", "d"])

    def test_takes_all_that_is_said_under_a_doubled_id(self) -> None:
        assert find_cycle([event("a", before="b"), event("a", after="b"), event("b")]) is not None

    def test_takes_any_iterable(self) -> None:
        assert find_cycle(each for each in [event("a", before="b"), event("b", before="a")]) is not None

    @pytest.mark.parametrize("seed", range(30))
    def test_finds_what_contradicts_a_derived_relation(self, seed: int) -> None:
        events, span = in_random_time(seed, 12, ["before", "after", "during"])
        times = chronology(*events)
        assert find_cycle(events) is None
        dice = random.Random(seed)
        derived = [pair for pair in permutations(span, 2) if times.relation(*pair) in ("before", "during")]
        for a, b in dice.sample(derived, min(5, len(derived))):
            found = find_cycle([*events, event(a, after=b)])
            assert found
            assert found[0] == found[-1]
            assert len(set(found[1:])) == len(found[1:])
            linked = {(each.id, other) for each in events for entry in each.order for other in entry_ids(entry)} | {
                (a, b)
            }
            assert all((one, two) in linked or (two, one) in linked for one, two in pairwise(found))

    def test_a_pack_that_contradicts_itself_is_refused(self) -> None:
        with pytest.raises(CycleError):
            _ = chronology(event("a", after="b"), event("b", after="a")).phases


def entry_ids(entry: Order) -> list[str]:
    return [other for other in (entry.after, entry.before, entry.during, entry.same_time) if other]


def test_a_cycle_through_a_thousand_events_is_found() -> None:
    found = find_cycle(event(f"e{number}", before=f"e{(number + 1) % 1000}") for number in range(1000))
    assert found
    assert len(found) == 1001
