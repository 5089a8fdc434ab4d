"""The links between the parts of a pack: references, what must not be empty, and what must not go in a circle."""

from collections.abc import Iterator, Mapping, Set
from itertools import islice, pairwise
from typing import Any

import msgspec

from explainer import tour
from explainer.checking.draft import Draft, Item
from explainer.checking.ids import Ids, a
from explainer.chronology import find_cycle
from explainer.loading import limits
from explainer.model import Event, Statement, TourStep
from explainer.words import RELATIONS

MOST_CYCLES = 20
MOST_REORDERED = 40_000
"""Events that are put in order again to find one more contradiction."""


def check_links(draft: Draft, ids: Ids) -> None:
    """Report every link that leads nowhere, to the wrong kind of thing, or back to itself."""
    if draft.top:
        _explainer(draft.top, ids)
    for section in draft.tops:
        _not_empty(section, "statements", "a section needs a statement")
    for statement in draft.statements:
        _statement(statement, ids)
    for event in draft.events:
        _event(event, ids)
    _chains(draft.statements, "statement", ids, {each.value.id: [each.value.within] for each in draft.statements})
    _depth(draft.statements)
    _order(draft.events)
    for path, needed in ids.needed.items():
        if needed:
            message = f"{path!r} is not listed, but the pack refers to {needed[0]!r}, which stands in it"
            draft.explainer.report(("sections",), message, at_key=True)


def _not_empty(item: Item[Any], name: str, message: str) -> None:
    if not getattr(item.value, name):
        item.report(f"the list is empty; {message}", name)


def _explainer(top: Item[Any], ids: Ids) -> None:
    _not_empty(top, "sections", "a pack needs a section")
    for figure in top.parts("figures"):
        _not_empty(figure, "basis", "a figure rests on a statement")
        ids.refer_all(figure, "basis", "statement")
    actors = list(top.parts("actors"))
    for actor in actors:
        ids.refer_all(actor, "members", "actor")
        if actor.value.members and actor.value.kind != "group":
            actor.report(f"a {actor.value.kind} has no members; only a group has", "members")
    _chains(actors, "members", ids, {each.value.id: each.value.members for each in actors})
    authors = [actor for actor in actors if actor.value.kind == "author"]
    for actor in authors[1:]:
        actor.report(f"the article has one author actor, and it is {authors[0].value.id!r}", "kind")
    if top.value.pivot is not None and top.is_sound("pivot"):
        ids.refer(top, top.value.pivot, "event", "pivot")
    _positions(top, ids)
    for step in top.parts("tour"):
        _step(step, ids)


def _step(step: Item[TourStep], ids: Ids) -> None:
    """A step of the tour: the view shows what the caption speaks of, which has its time and its room."""
    view, id = step.value.view, step.value.at
    if id is not None and step.is_sound("at"):
        ids.refer(step, id, None, "at")
        kind = ids.kind(id)
        if kind and kind not in tour.SHOWN[view] and step.is_sound("view"):
            views = [each for each, kinds in tour.SHOWN.items() if kind in kinds]
            step.report(f"{id!r} is {a(kind)}, which is shown in the view {' or '.join(views)}, not in {view}", "at")
    seconds = step.value.seconds
    if seconds is not None and not tour.LEAST_STAY <= seconds <= tour.MOST_STAY and step.is_sound("seconds"):
        step.report(f"a step lasts from {tour.LEAST_STAY} to {tour.MOST_STAY:,} seconds", "seconds")
    if (width := tour.width(step.value.say)) > tour.MOST_CELLS:
        step.report(f"a caption {width} columns wide; at most {tour.MOST_CELLS} fit on a small screen", "say")


def _positions(top: Item[Any], ids: Ids) -> None:
    first: dict[tuple[str, str], Item[Any]] = {}
    for position in top.parts("positions"):
        for name in ("actor", "issue"):
            if position.is_sound(name):
                ids.refer(position, getattr(position.value, name), name, name)
        _not_empty(position, "basis", "a position rests on a statement")
        ids.refer_all(position, "basis", "statement")
        pair = (position.value.actor, position.value.issue)
        if pair in first and position.is_sound("actor") and position.is_sound("issue"):
            position.report(f"{pair[0]!r} already has a position on {pair[1]!r}, at {first[pair]}")
        first.setdefault(pair, position)
    members = {actor.id: actor.members for actor in top.value.actors}
    holders = {id for actor, _ in first for id in (actor, *members.get(actor, ()))}
    if len(holders) * len(top.value.issues) > limits.MOST_CELLS:
        size = f"{len(top.value.issues):,} issues by {len(holders):,} actors with a position"
        top.report(f"{size}; at most {limits.MOST_CELLS:,} positions are compared", "issues")


def _statement(item: Item[Any], ids: Ids) -> None:
    statement = item.value
    _not_empty(item, "source", "somebody says it, or the article does")
    ids.refer_all(item, "source", "actor")
    ids.refer_all(item, "about", "event")
    if statement.within is not None and item.is_sound("within"):
        ids.refer(item, statement.within, "statement", "within")
    if statement.form != "narration" or not item.is_sound("form"):
        return
    if statement.cue is not None:
        item.report("narration is the article's own and has no cue", "cue")
    for index, id in enumerate(statement.source):
        actor = ids.item(id, "actor")
        if actor and actor.value.kind != "author" and actor.is_sound("kind"):
            item.report(f"narration is the article's own; {id!r} is not the author actor", "source", index)


def _event(item: Item[Any], ids: Ids) -> None:
    ids.refer_all(item, "actors", "actor")
    _not_empty(item, "basis", "an event rests on a statement")
    ids.refer_all(item, "basis", "statement")
    for order in item.parts("order"):
        given = [name for name in RELATIONS if getattr(order.value, name) is not None]
        if len(given) != 1 and all(order.is_sound(name) for name in RELATIONS):
            names = " and ".join(given) if given else "none"
            order.report(f"exactly one of {', '.join(RELATIONS)}; here it is {names}")
        for name in given:
            if order.is_sound(name):
                ids.refer(order, getattr(order.value, name), "event", name)


def _chains(items: list[Item[Any]], kind: str, ids: Ids, links: Mapping[str, Any]) -> None:
    """Report each circle in `links` once, where it is first come to; of very many only some."""
    word, field = ("within", "within") if kind == "statement" else ("contains", "members")
    rank = {item.value.id: at for at, item in reversed(list(enumerate(items)))}
    done: set[str] = set()
    cycles = (cycle for item in items for cycle in _cycles_from(item.value.id, links, done))
    for cycle in islice(cycles, MOST_CYCLES):
        id = min(cycle, key=lambda each: rank[each])
        start = cycle.index(id)
        chain = [*cycle[start:], *cycle[:start], id]
        what = "inside itself" if kind == "statement" else "a member of itself"
        items[rank[id]].report(f"{id!r} is {what}: {f' {word} '.join(chain)}", field)


def _cycles_from(start: str, links: Mapping[str, Any], done: set[str]) -> Iterator[list[str]]:
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
            waiting += [(other, True) for other in links[id] if other is not None]


def _depth(items: list[Item[Statement]]) -> None:
    """Report the statement of each chain that lies within too many others."""
    outer = {item.value.id: item.value.within for item in items}
    depth: dict[str | None, int] = {None: 0}
    for item in items:
        path: list[str] = []
        id: str | None = item.value.id
        while id not in depth and id is not None:
            path.append(id)
            depth[id] = 0  # for a circle, which is reported
            id = outer.get(id)
        for each in reversed(path):
            depth[each] = depth[id] + 1
            id = each
    for item in items:
        if depth[item.value.id] == limits.MOST_WITHIN + 1:
            item.report(f"more than {limits.MOST_WITHIN} statements, one within another", "within")


def _order(items: list[Item[Event]]) -> None:
    """Report each contradiction in the order of the events, with its chain."""
    events = {item.value.id: item.value for item in items}
    orders = [(item.value.id, order) for item in items for order in item.value.order]
    stated = {(id, *found) for id, order in orders if (found := order.relation)}
    for _ in range(min(MOST_CYCLES, 1 + MOST_REORDERED // max(len(events), 1))):
        chain = find_cycle(events.values())
        if chain is None:
            return
        among = set(chain)
        item, index = next(
            (item, index)
            for item in items
            if item.value.id in among
            for index, order in enumerate(events[item.value.id].order)
            if (found := order.relation) and found[1] in among
        )
        chain = chain[:0:-1]  # each now comes after the next
        start = chain.index(item.value.id)
        words = item.value.id
        for id, other in pairwise([*chain[start:], *chain[: start + 1]]):
            words += f" {_relation(stated, id, other)} {other}"
        item.report(f"the order contradicts itself: {words}", "order", index)
        events |= {id: msgspec.structs.replace(events[id], order=()) for id in chain}


def _relation(stated: Set[tuple[str, str, str]], id: str, other: str) -> str:
    """How `id`, which starts or ends after `other`, is said to stand to it."""
    if (id, "after", other) in stated or (other, "before", id) in stated:
        return "after"
    if (id, "during", other) in stated:
        return "during"
    return "around" if (other, "during", id) in stated else RELATIONS["same_time"]
