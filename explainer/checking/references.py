"""Every field of a pack in which ids refer to something."""

from collections.abc import Iterator
from typing import Any

from explainer.checking.draft import Draft
from explainer.checking.node import Node
from explainer.pack import Kind
from explainer.words import RELATIONS

Reference = tuple[Node[Any], str, Kind | None]
"""A field that refers to something, by an id or by a list of them: its node, its name, and what the ids are to name;
None: anything."""


def references(draft: Draft) -> Iterator[Reference]:
    """All of them, in the order of the pack."""
    explainer = draft.explainer
    for figure in explainer.parts("figures"):
        yield figure, "basis", "statement"
    for actor in explainer.parts("actors"):
        yield actor, "members", "actor"
    yield explainer, "pivot", "event"
    for position in explainer.parts("positions"):
        yield position, "actor", "actor"
        yield position, "issue", "issue"
        yield position, "basis", "statement"
    for step in explainer.parts("tour"):
        yield step, "at", None
    for statement in draft.statements:
        yield statement, "source", "actor"
        yield statement, "about", "event"
        yield statement, "within", "statement"
    for event in draft.events:
        yield event, "actors", "actor"
        yield event, "basis", "statement"
        for order in event.parts("order"):
            for relation in RELATIONS:
                yield order, relation, "event"


def referred(reference: Reference) -> tuple[str, ...]:
    """The ids in a field that refers to something."""
    node, field, _ = reference
    value = getattr(node.value, field)
    return value if isinstance(value, tuple) else () if value is None else (value,)
