"""What must not go round in a circle, nor too deep: nesting and membership."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from explainer.checking.draft import Draft
from explainer.checking.node import Node
from explainer.loading import limits

_MOST_CIRCLES = 20


def no_group_is_a_member_of_itself(draft: Draft) -> None:
    """Neither directly nor through others."""
    actors = tuple(draft.explainer.parts("actors"))
    members = {actor.value.id: actor.value.members for actor in actors}
    for actor, chain in _circles(actors, members):
        actor.report(f"{chain[0]!r} is a member of itself: {' contains '.join(chain)}; take one of them out", "members")


def no_statement_is_within_itself(draft: Draft) -> None:
    """Neither directly nor through others."""
    outer: dict[str, tuple[str, ...]] = {}
    for statement in draft.statements:
        outer[statement.value.id] = () if statement.value.within is None else (statement.value.within,)
    for statement, chain in _circles(draft.statements, outer):
        statement.report(f"{chain[0]!r} is within itself: {' within '.join(chain)}; take one of these out", "within")


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


def statements_are_not_nested_too_deep(draft: Draft) -> None:
    """Of each chain of nested statements the first that is too deep is reported."""
    outer = {statement.value.id: statement.value.within for statement in draft.statements}
    depth: dict[str | None, int] = {None: 0}
    for statement in draft.statements:
        path: list[str] = []
        id: str | None = statement.value.id
        while id not in depth and id is not None:
            path.append(id)
            depth[id] = 0  # for a circle, which is reported
            id = outer.get(id)
        for inner in reversed(path):
            depth[inner] = depth[id] + 1
            id = inner
    for statement in draft.statements:
        if depth[statement.value.id] == limits.MOST_WITHIN + 1:
            statement.report(f"within more than {limits.MOST_WITHIN} other statements", "within")


CHECKS = (
    no_group_is_a_member_of_itself,
    no_statement_is_within_itself,
    statements_are_not_nested_too_deep,
)
