"""What must not go round in a circle, nor too deep: membership and nesting."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from explainer.checking.draft import Draft
from explainer.checking.node import Node, to_words
from explainer.loading import limits
from explainer.pack import Pack

_MOST_CIRCLES = 20


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


CHECKS = (no_group_is_a_member_of_itself,)

OF_THE_PACK = (statements_are_not_nested_too_deep,)
