"""The order of events: what follows from the stated relations, what contradicts itself, and the phases."""

import random
import time
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from graphlib import CycleError
from itertools import pairwise, permutations, product
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.article import Article, Place
from explainer.chronology import Chronology, find_cycle
from explainer.matching import Span
from explainer.model import Anchor, ArticleFile, Event, Explainer, Order, Section, Status, When
from explainer.pack import Pack

INVERSE = {"before": "after", "after": "before", "same": "same", "during": "includes", "includes": "during"}


def event(id: str, status: Status = "happened", /, *more: Order, **relations: str) -> Event:
    """An event; each of `after="call"` and the like is an order entry."""
    orders = tuple(Order(signal="so", **{name: other}) for name, other in relations.items())
    return Event(
        id=id,
        name=id,
        agents=("someone",),
        order=(*orders, *more),
        status=status,
        basis=("s",),
        anchor=Anchor(exact=id),
    )


def dated(id: str, value: str, status: Status = "happened", **relations: str) -> Event:
    """An event whose time has this TIMEX3 value."""
    return replace(event(id, status, **relations), when=When(text="then", value=value))


def chronology(*events: Event, pivot: str | None = None, at: Mapping[str, int] | None = None) -> Chronology:
    """The chronology of a pack of these events; `at` gives their places in the article, by default one by one."""
    starts = at or {each.id: number for number, each in enumerate(events)}
    section = Section(id="s", title="", question="", brief=(), statements=(), events=events)
    article = ArticleFile(headline="", file="article.txt", sha256="", publisher=None, date_published=None)
    explainer = Explainer(format=1, article=article, title="", brief=(), actors=(), sections=("s",), pivot=pivot)
    places = {id: Place(Span(start, start + 5)) for id, start in starts.items()}
    return Chronology(Pack(folder=Path(), explainer=explainer, sections=(section,), article=Article(""), places=places))


def shown(of: Chronology) -> dict[str, str]:
    """The ids of each phase in order."""
    return {phase.name: " ".join(row.event.id for row in phase.rows) for phase in of.phases}


def in_random_time(seed: int, size: int, names: Iterable[str]) -> tuple[list[Event], dict[str, tuple[int, int]]]:
    """Events with some of the orders that are true of the (start, end) given for each."""
    dice, names = random.Random(seed), tuple(names)
    times = {f"e{number}": tuple(sorted(dice.sample(range(2 * size), 2))) for number in range(size)}
    for copy in range(0, size, 5):
        times[f"e{copy}"] = times[f"e{dice.randrange(size)}"]
    span = {id: (start, end) for id, (start, end) in times.items()}
    true = [(a, name, b) for a, b in permutations(span, 2) for name in names if holds(name, span[a], span[b])]
    stated = dice.sample(true, min(len(true), size * 3 // 2))
    return [
        event(id, dice.choice(["happened", "ongoing", "hoped"]), *[order(name, b) for a, name, b in stated if a == id])
        for id in span
    ], span


def order(name: str, other: str) -> Order:
    return Order(signal="so", **{name: other})


def holds(name: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether a relation holds between two times."""
    return {
        "before": a[1] < b[0],
        "after": b[1] < a[0],
        "during": b[0] < a[0] and a[1] < b[1],
        "includes": a[0] < b[0] and b[1] < a[1],
        "same_time": a == b,
        "same": a == b,
    }[name]


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


def test_a_cycle_through_a_thousand_events_is_found() -> None:
    found = find_cycle(event(f"e{number}", before=f"e{(number + 1) % 1000}") for number in range(1000))
    assert found
    assert len(found) == 1001


def test_a_thousand_events_at_one_time_are_quick() -> None:
    ids = [f"e{number}" for number in range(1000)]
    events = [
        event(id, "happened", order("same_time", ids[at - 1]), order("same_time", "e0")) for at, id in enumerate(ids)
    ]
    times = chronology(*events)
    started = time.process_time()
    assert shown(times) == {"happened": " ".join(ids)}
    assert time.process_time() - started < 0.5  # measured: 0.01


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
        days = {each.id: in_the_calendar(dice, span[each.id]) for each in events if dice.random() < 0.6}
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


def in_the_calendar(dice: random.Random, span: tuple[int, int]) -> str:
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
