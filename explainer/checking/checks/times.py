"""The times of events: what they say, whose they are, and that their order contradicts nothing."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

import msgspec

from explainer.checking.draft import Draft
from explainer.checking.messages import shorten
from explainer.checking.node import Node
from explainer.chronology import calendar_value, find_cycle
from explainer.facts.grammar import join
from explainer.facts.vocabulary import RELATIONS
from explainer.loading import limits
from explainer.matching import Span
from explainer.model import Event
from explainer.timex import TimexError, compare, parse

_MOST_CIRCLES = 20
_MOST_REORDERED = 40_000
"""Events that are put in order again to find one more contradiction."""
_AGAINST = {"before": ("after",), "after": ("before",), "during": ("before", "after"), "same_time": ("before", "after")}
"""What the calendar must not say of two events that stand in an order."""
_MOST_PLACED = 50
"""Time words of which it is told whose they are."""
_LONGEST = 300
"""Characters of a circle that are told beside the dates that it contradicts."""
_MOST_LINES = 3
"""Places that are named where time words stand."""


def values_are_timex3(draft: Draft) -> None:
    """The value of a time is a TIMEX3 value, and its days are in the calendar."""
    for event in draft.events:
        when = event.value.when
        if when is not None and when.value is not None and event.is_sound("when", "value"):
            try:
                parse(when.value)
            except TimexError as error:
                event.report(f"{shorten(when.value)}: {error}", "when", "value")


def time_words_are_the_events_own(draft: Draft) -> None:
    """They stand in its anchor, or in that of a statement on which it rests."""
    article, told = draft.article, 0
    if article is None:
        return
    most = article.compared + limits.MOST_SEARCHED + len(draft.events) * limits.MOST_SEARCHED_OF_EACH
    for event in draft.events:
        when, spans = event.value.when, _own(draft, event)
        if when is None or spans is None or not event.is_sound("when", "text") or when.text not in article:
            continue
        if len(when.text) > limits.MOST_IN_A_NAME:
            event.report(
                f"more than {limits.MOST_IN_A_NAME:,} characters; write only those that say when", "when", "text"
            )
            continue
        if article.compared > most:
            message = "the words above occur so often in the article that no more are looked for; make them longer"
            event.report(message, "when", "text")
            return
        if not any(article.find_in(when.text, span, 1) for span in spans):
            told += 1
            places = article.find(when.text, most=_MOST_LINES)
            where = join(_at(draft, span, with_holder=told <= _MOST_PLACED) for span in places)
            message = f"{shorten(when.text)} is not in the words of this event or of its basis, but {where}"
            message += "; write time words that are, or add the statement that has these to its basis"
            event.report(message, "when", "text")


def _own(draft: Draft, event: Node[Event]) -> tuple[Span, ...] | None:
    """The words of an event and of its basis, the shortest first; None where one of them is not known."""
    places = draft.located.places
    ids = (event.value.id, *event.value.basis)
    if not event.is_sound("basis") or any(id not in places for id in ids):
        return None
    return tuple(sorted({places[id].span for id in ids}, key=lambda span: span.end - span.start))


def _at(draft: Draft, span: Span, *, with_holder: bool) -> str:
    """The line of `span`, and the statement with the fewest words around it: `in line 3, in 'call-held'`."""
    line = f"in line {draft.article_file.line_column(span.start)[0]}" if draft.article_file else "elsewhere"
    places = draft.located.places
    ids = [each.value.id for each in draft.statements if each.value.id in places] if with_holder else []
    around = [(places[id].span.end - places[id].span.start, id) for id in ids if places[id].span.holds(span)]
    return f"{line}, in {min(around)[1]!r}" if around else line


def orders_agree_with_the_calendar(draft: Draft) -> None:
    """No event is said to be before another one if the values of their times say that it is later, and so on."""
    for event, index, other in _against_the_calendar(draft):
        name, id = event.value.order[index].relation or ("", "")
        words = f"{event.value.id} {RELATIONS[name]} {id}"
        event.report(_contradiction(words, event, other), "order", index)


def the_order_of_events_holds(draft: Draft) -> None:
    """No event comes after itself by what is stated and by the calendar: each contradiction is reported."""
    events = {event.value.id: event.value for event in draft.events}
    if find_cycle(events.values()) is None:
        return
    for event, index, _ in _against_the_calendar(draft):  # these are reported
        stated = event.value.order[index]
        kept = tuple(order for order in events[event.value.id].order if order != stated)
        events[event.value.id] = msgspec.structs.replace(events[event.value.id], order=kept)
    for _ in range(min(_MOST_CIRCLES, 1 + _MOST_REORDERED // max(len(events), 1))):
        chain = find_cycle(events.values())
        if chain is None:
            return
        _report(draft, events, chain)
        events |= {id: msgspec.structs.replace(events[id], order=()) for id in chain}


def _against_the_calendar(draft: Draft) -> Iterator[tuple[Node[Event], int, Node[Event]]]:
    """Each order that the values of the two events' times contradict: its event, its index, and the other event."""
    for event in draft.events:
        time = calendar_value(event.value) if event.value.order else None
        for index, order in enumerate(event.value.order if time else ()):
            name, id = order.relation or ("", "")
            other = draft.ids.node(id, "event")
            there = calendar_value(other.value) if other else None
            if time is None or other is None or there is None:
                continue
            calendar = compare(time, there)
            if name == "during" and calendar == "after" and other.value.status == "ongoing":
                continue  # it only began at its time
            if calendar in _AGAINST.get(name, ()):
                yield event, index, other


def _report(draft: Draft, events: Mapping[str, Event], chain: list[str]) -> None:
    """Report a `chain` of ids of which each comes after the one before it, the last after itself."""
    stated = {(each.id, *stated) for each in events.values() for order in each.order if (stated := order.relation)}
    event, index = _first_order(draft.events, events, set(chain))
    chain = chain[:0:-1]  # each now comes after the next
    start = chain.index(event.value.id)
    circle = [*chain[start:], *chain[: start + 1]]
    how = [_relation(stated, events[id], events[other]) for id, other in pairwise(circle)]
    if None in how:
        at = how.index(None)
        later, earlier = draft.ids.node(circle[at], "event"), draft.ids.node(circle[at + 1], "event")
        words = _told([*circle[at + 1 : -1], *circle[: at + 1]], [*how[at + 1 :], *how[:at]])
        if earlier and later:
            event.report(_contradiction(words, earlier, later), "order", index)
    else:
        event.report(f"the order contradicts itself: {_told(circle, how)}; take one of these out", "order", index)


def _told(ids: Sequence[str], how: Sequence[str | None]) -> str:
    """Events, and how each stands to the next: `a after b during c`."""
    return ids[0] + "".join(f" {relation or 'after'} {id}" for relation, id in zip(how, ids[1:], strict=True))


def _contradiction(words: str, one: Node[Event], other: Node[Event]) -> str:
    """A message that the calendar contradicts an order; `words`: of the two events and those between them."""
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2].rpartition(' ')[0]} … {words[-_LONGEST // 2 :].partition(' ')[2]}"
    times = " and ".join(f"{each.value.id} is {_value(each)}" for each in (one, other))
    return f"the order contradicts the calendar: {words}, but {times}; correct the order or one of the values"


def _value(event: Node[Event]) -> str:
    """The value of an event's time, and where it stands."""
    when = event.part("when")
    return f"{shorten(when.value.value)} ({when.part('value')})"


def _first_order(nodes: Sequence[Node[Event]], events: Mapping[str, Event], among: Set[str]) -> tuple[Node[Event], int]:
    """The first event `among` these ids whose order names another one of them, and the index of that order."""
    return next(
        (node, node.value.order.index(order))
        for node in nodes
        if node.value.id in among
        for order in events[node.value.id].order
        if (stated := order.relation) and stated[1] in among
    )


def _relation(stated: Set[tuple[str, str, str]], event: Event, other: Event) -> str | None:
    """How `event`, which starts or ends after `other`, is said to stand to it; None if only the calendar says so."""
    if (event.id, "after", other.id) in stated or (other.id, "before", event.id) in stated:
        return "after"
    if (event.id, "during", other.id) in stated:
        return "during"
    if (other.id, "during", event.id) in stated:
        return "around"
    time, earlier = calendar_value(event), calendar_value(other)
    return None if time and earlier and compare(time, earlier) == "after" else RELATIONS["same_time"]


CHECKS = (
    values_are_timex3,
    time_words_are_the_events_own,
    orders_agree_with_the_calendar,
    the_order_of_events_holds,
)
