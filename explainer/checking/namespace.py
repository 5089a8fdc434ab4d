"""What each id of a pack names: one namespace over all of its files."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from explainer.checking.node import Node
from explainer.matching import normalise
from explainer.model import Explainer, Section
from explainer.pack import FIGURES, OPEN_QUESTIONS
from explainer.view import Kind

PARTS: Mapping[str, str] = {FIGURES: "key figures", OPEN_QUESTIONS: "open questions"}
"""The parts of In brief that have the same id in every pack, with their names."""


Named = tuple[Kind, Node[Any]]
"""Something with an id of its own, and what kind of thing it is."""


def _named(explainer: Node[Explainer], sections: tuple[Node[Section], ...]) -> Iterator[Named]:
    """Everything in a pack that has an id of its own, in the order of the pack."""
    for side in explainer.parts("sides"):
        yield "side", side
    for actor in explainer.parts("actors"):
        yield "actor", actor
    for issue in explainer.parts("issues"):
        yield "issue", issue
    for section in sections:
        yield "section", section
        for statement in section.parts("statements"):
            yield "statement", statement
        for event in section.parts("events"):
            yield "event", event


class Ids:
    """What each id names; if several things have one id, the first."""

    def __init__(self, explainer: Node[Explainer], sections: tuple[Node[Section], ...]) -> None:
        self.named = tuple(_named(explainer, sections))
        """Everything that has an id of its own."""
        self.kinds: dict[str, Kind] = {}
        """The kind of what each id names."""
        self.doubled: list[tuple[Node[Any], Named]] = []
        """What has the id of something else, each with that."""
        self._nodes: dict[str, Node[Any]] = {}
        for kind, node in self.named:
            id = node.value.id
            if id in PARTS or not node.is_sound("id"):
                continue
            if id in self.kinds:
                self.doubled.append((node, (self.kinds[id], self._nodes[id])))
            else:
                self.kinds[id], self._nodes[id] = kind, node
        self.kinds |= {FIGURES: "part"} if explainer.value.figures else {}
        self.kinds |= {OPEN_QUESTIONS: "part"} if explainer.value.open_questions else {}

    def of(self, kinds: Iterable[Kind]) -> Iterator[str]:
        """The ids of these kinds."""
        return chain.from_iterable(self._by_kind.get(kind, ()) for kind in kinds)

    @cached_property
    def _by_kind(self) -> dict[Kind, list[str]]:
        ids: dict[Kind, list[str]] = {}
        for id, kind in self.kinds.items():
            ids.setdefault(kind, []).append(id)
        return ids

    def by_name(self, name: str, kinds: Collection[Kind]) -> str | None:
        """The id of what has that name or title, or that id in other letters, if it is of these kinds."""
        return next((id for kind, id in self._by_name.get(_spelling(name), ()) if kind in kinds), None)

    @cached_property
    def _by_name(self) -> dict[str, list[tuple[Kind, str]]]:
        names: dict[str, list[tuple[Kind, str]]] = {}
        for kind, node in self.named:
            name = getattr(node.value, "title" if kind == "section" else "name", None)
            label = getattr(node.value, "label", None)
            for word in filter(None, (name, label, node.value.id)):
                names.setdefault(_spelling(word), []).append((kind, node.value.id))
        return names

    def node(self, id: str, kind: Kind) -> Node[Any] | None:
        """What `id` names, if it is of that kind."""
        return self._nodes.get(id) if self.kinds.get(id) == kind else None


def _spelling(name: str) -> str:
    """A name as it is compared."""
    return normalise(name).casefold()
