"""What must not go round in a circle, nor too deep: membership, the order of events, and nesting."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise
from typing import Any

import msgspec

from explainer.checking.draft import Draft
from explainer.checking.node import Node, to_words
from explainer.chronology import find_cycle
from explainer.facts.vocabulary import RELATIONS
from explainer.loading import limits
from explainer.model import Event
from explainer.pack import Pack

_MOST_CIRCLES = 20
_MOST_REORDERED = 40_000
"""Events that are put in order again to find one more contradiction."""


def no_group_is_a_member_of_itself(draft: Draft) -> None:
    """Neither directly nor through others."""
    actors = tuple(draft.explainer.parts("actors"))
    members = {actor.value.id: actor.value.members for actor in actors}
    for actor, chain in _circles(actors, members):
        actor.report(f"{chain[0]!r} is a member of itself: {' contains '.join(chain)}; take one of them out", "members")


def _circles(nodes: Sequence[Node[Any]], links: Mapping[str, Collection[str]]) -> Iterator[tuple[Node[Any], list[str]]]:
    """Each circle in `links` once: the first of the `nodes` in it, and its ids round to that one; of many only some."""
    rank = {node.value.id: at for at, node in reversed(list(enumerate(nodes)))}
    done: set[str] = set()
    circles = (circle for node in nodes for circle in _circles_from(node.value.id, links, done))
    for circle in islice(circles, _MOST_CIRCLES):
        first = min(circle, key=rank.__getitem__)
        start = circle.index(first)
        yield nodes[rank[first]], [*circle[start:], *circle[:start], first]


def _circles_from(start: str, links: Mapping[str, Collection[str]], done: set[str]) -> Iterator[list[str]]:
    """The circles met on the way from `start`, without recursion; what was walked before is `done`."""
    path: dict[str, None] = {}
    waiting: list[tuple[str, bool]] = [(start, True)]
    while waiting:
        id, is_entered = waiting.pop()
        if not is_entered:
            path.popitem()
        elif id in path:
            yield list(path)[list(path).index(id) :]
        elif id in links and id not in done:
            done.add(id)
            path[id] = None
            waiting.append((id, False))
            waiting += [(other, True) for other in links[id]]


def statements_are_not_nested_too_deep(draft: Draft, pack: Pack) -> None:
    """Of each chain of nested statements the first that is too deep is reported."""
    outer = pack.attribution.within
    depth: dict[str, int] = {}
    for statement in draft.statements:
        path, id = [statement.value.id], statement.value.id
        while id in outer and id not in depth:
            id = outer[id].id
            path.append(id)
        for inner in reversed(path):
            depth[inner] = depth[outer[inner].id] + 1 if inner in outer else 0
        if depth[statement.value.id] == limits.MOST_WITHIN + 1:
            message = "these words lie in the content of another statement, that one's in that of a third, and so on"
            message += f" more than {limits.MOST_WITHIN} times; leave some of these statements out"
            statement.report(message, *to_words(statement.value.anchor, "anchor"))


def the_order_of_events_holds(draft: Draft) -> None:
    """No event comes after itself: each contradiction is reported with its chain."""
    events = {event.value.id: event.value for event in draft.events}
    orders = [(event.value.id, order) for event in draft.events for order in event.value.order]
    stated = {(id, *stated) for id, order in orders if (stated := order.relation)}
    for _ in range(min(_MOST_CIRCLES, 1 + _MOST_REORDERED // max(len(events), 1))):
        chain = find_cycle(events.values())
        if chain is None:
            return
        event, index = _first_order(draft.events, events, set(chain))
        chain = chain[:0:-1]  # each now comes after the next
        start = chain.index(event.value.id)
        words = event.value.id
        for id, other in pairwise([*chain[start:], *chain[: start + 1]]):
            words += f" {_relation(stated, id, other)} {other}"
        event.report(f"the order contradicts itself: {words}; take one of these out", "order", index)
        events |= {id: msgspec.structs.replace(events[id], order=()) for id in chain}


def _first_order(nodes: Sequence[Node[Event]], events: Mapping[str, Event], among: Set[str]) -> tuple[Node[Event], int]:
    """The first event `among` these ids whose order names another one of them, and the index of that order."""
    return next(
        (node, index)
        for node in nodes
        if node.value.id in among
        for index, order in enumerate(events[node.value.id].order)
        if (stated := order.relation) and stated[1] in among
    )


def _relation(stated: Set[tuple[str, str, str]], id: str, other: str) -> str:
    """How `id`, which starts or ends after `other`, is said to stand to it."""
    if (id, "after", other) in stated or (other, "before", id) in stated:
        return "after"
    if (id, "during", other) in stated:
        return "during"
    return "around" if (other, "during", id) in stated else RELATIONS["same_time"]


CHECKS = (
    no_group_is_a_member_of_itself,
    the_order_of_events_holds,
)

OF_THE_PACK = (statements_are_not_nested_too_deep,)
