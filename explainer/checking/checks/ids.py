"""Ids: each can be written on a command line and names one thing, and what refers to one finds it."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from explainer.checking.draft import Draft
from explainer.checking.messages import a, either
from explainer.checking.namespace import PARTS
from explainer.checking.node import Node
from explainer.facts.grammar import join
from explainer.facts.vocabulary import RELATIONS
from explainer.loading import limits
from explainer.model import Explainer
from explainer.view import Kind

Reference = tuple[Node[Any], str, tuple[Kind, ...]]
"""A field that refers to something, by an id or by a list of them: its node, its name, and what the ids may name."""

_MOST_LISTED = 6
"""Ids that are told where one names nothing and is like none of them."""
_WITHOUT = {
    "source": "; add it to actors, or write source: [] if the article names nobody",
    "agents": "; add it to actors, or leave it out if the article does not say who acts",
    "affected": "; add it to actors, or leave it out",
    "actors": "; add it to actors: who holds a position has a name there",
    "issue": "; add it to issues",
    "basis": "; write the id of one, or add it to a section",
    "about": "; write the id of one, or leave it out",
}
"""What to do where an id names nothing and is like none, by the key under which it stands."""
_SELECTED: tuple[Kind, ...] = ("section", "statement", "event", "actor", "issue", "part")
"""What a step of the tour can show."""
_CONCERNED: tuple[Kind, ...] = ("section", "statement", "event", "actor", "issue")
"""What an open question can be about."""


def references(draft: Draft) -> Iterator[Reference]:
    """All of them, in the order of the pack."""
    yield from _of_explainer(draft.explainer)
    for section in draft.sections:
        for claim in section.parts("brief"):
            yield claim, "basis", ("statement",)
    for statement in draft.statements:
        yield statement, "source", ("actor",)
        yield statement, "about", ("event",)
    for event in draft.events:
        yield event, "agents", ("actor",)
        yield event, "affected", ("actor",)
        yield event, "basis", ("statement",)
        for order in event.parts("order"):
            for relation in RELATIONS:
                yield order, relation, ("event",)


def _of_explainer(explainer: Node[Explainer]) -> Iterator[Reference]:
    for name in ("brief", "figures"):
        for part in explainer.parts(name):
            yield part, "basis", ("statement",)
    for actor in explainer.parts("actors"):
        yield actor, "side", ("side",)
        yield actor, "members", ("actor",)
    yield explainer, "pivot", ("event",)
    for position in explainer.parts("positions"):
        yield position, "actors", ("actor",)
        yield position, "issue", ("issue",)
        yield position, "basis", ("statement",)
    for question in explainer.parts("open_questions"):
        yield question, "basis", ("statement",)
        yield question, "about", _CONCERNED
    for step in explainer.parts("tour"):
        yield step, "at", _SELECTED


def referred(reference: Reference) -> tuple[str, ...]:
    """The ids in a field that refers to something."""
    node, field, _ = reference
    value = getattr(node.value, field)
    return value if isinstance(value, tuple) else () if value is None else (value,)


def ids_can_be_written(draft: Draft) -> None:
    """No id has white space in it or looks like an option."""
    for _, node in draft.ids.named:
        id = node.value.id
        if (id.startswith("-") or id.split() != [id]) and node.is_sound("id"):
            node.report(f"the id {id!r} has white space in it or begins with a hyphen; write {_written(id)!r}", "id")


def _written(id: str) -> str:
    """An id like `id` that can be written."""
    return "-".join(id.split()).lstrip("-")


def ids_are_free(draft: Draft) -> None:
    """No id is one that every pack has."""
    for _, node in draft.ids.named:
        id = node.value.id
        if id in PARTS and node.is_sound("id"):
            node.report(f"the id {id!r} names a part of In brief in every pack; choose another", "id")


def ids_stand_once(draft: Draft) -> None:
    """No id is that of two things, whatever they are."""
    for node, (kind, first) in draft.ids.doubled:
        node.report(
            f"the id {node.value.id!r} is already the id of {a(kind)}, at {first.part('id')}; choose another", "id"
        )


def references_lead_somewhere(draft: Draft) -> None:
    """Each names something of its kind, and no list names it twice."""
    known = draft.ids.kinds
    for node, field, kinds in references(draft):
        value = getattr(node.value, field)
        if isinstance(value, tuple):
            if kinds == ("actor",) and len(value) > limits.MOST_TOGETHER:
                message = f"{len(value):,} actors; at most {limits.MOST_TOGETHER} stand in a list: name groups of them"
                node.report(message, field)
            before: set[str] = set()
            for index, id in enumerate(value):
                if id in before:
                    node.report(f"{id!r} is named twice; once is enough", field, index)
                elif known.get(id) not in kinds:
                    _report(draft, node, id, kinds, field, index)
                before.add(id)
        elif value is not None and known.get(value) not in kinds:
            _report(draft, node, value, kinds, field)


def _report(draft: Draft, node: Node[Any], id: str, kinds: tuple[Kind, ...], *steps: str | int) -> None:
    """Report that `id` names nothing, or nothing of these `kinds`, unless that cannot be known."""
    if not node.is_sound(*steps):
        return
    known = draft.ids.kinds.get(id)
    if known:
        meant = a(kinds[0]) if len(kinds) == 1 else "one"
        node.report(f"{id!r} is {a(known)}, not {either(map(a, kinds))}; write the id of {meant}", *steps)
    elif id in draft.lost_ids or _unlisted(draft, id):
        pass  # that is a problem elsewhere
    elif "part" in kinds and id in PARTS:
        if draft.explainer.is_sound(id.replace("-", "_")):
            node.report(f"the pack has no {PARTS[id]}; add some, or leave at out", *steps)
    elif not (lost := draft.lost_kinds.intersection(kinds)) or len(kinds) == 1:
        name = kinds[0] if len(kinds) == 1 else "id"
        if advice := _advice(draft, id, kinds, name):
            node.report(f"no {name} {id!r}{advice}", *steps)
        elif not lost:
            node.report(f"no {name} {id!r}{_what_there_is(draft, kinds)}{_WITHOUT.get(str(steps[0]), '')}", *steps)


def _advice(draft: Draft, id: str, kinds: tuple[Kind, ...], name: str) -> str:
    """What a mistyped `id` was probably meant to be: the end of a message, or nothing."""
    named = draft.ids.by_name(id, kinds)
    if named and named != id:
        return f"; its id is {named!r}"
    return draft.suggestions.did_you_mean(id, draft.ids.of(kinds), name)


def _what_there_is(draft: Draft, kinds: tuple[Kind, ...]) -> str:
    """The ids of these `kinds`, if they are few; that there are none, where that may surprise."""
    some = list(islice(draft.ids.of(kinds), _MOST_LISTED + 1))
    if not some and kinds == ("side",):
        return "; list the sides under sides in explainer.yaml, each with id, label and name"
    return f"; the pack has {join(map(repr, some))}" if 0 < len(some) <= _MOST_LISTED and len(kinds) == 1 else ""


def _unlisted(draft: Draft, id: str) -> str | None:
    """The file that is not listed and in which `id` seems to stand."""
    return next((path for path, ids in draft.unlisted.items() if id in ids), None)


def needed_sections_are_listed(draft: Draft) -> None:
    """Nothing refers to what is in a file that is not listed."""
    needed: dict[str, str] = {}
    for reference in references(draft) if draft.unlisted else ():
        for id in referred(reference):
            if id not in draft.ids.kinds and id not in draft.lost_ids and (path := _unlisted(draft, id)):
                needed.setdefault(path, id)
    for path in draft.unlisted if draft.explainer.is_sound("sections") else ():
        if path in needed:
            message = f"{path!r} is not listed, but the pack refers to {needed[path]!r}, which stands in it; list it"
            draft.explainer.report(message, "sections", at_key=True)


CHECKS = (
    ids_can_be_written,
    ids_are_free,
    ids_stand_once,
    references_lead_somewhere,
    needed_sections_are_listed,
)
