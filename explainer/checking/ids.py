"""The ids of a pack: each stands once, and each that is referred to stands somewhere."""

from collections.abc import Iterator
from typing import Any

from explainer.checking.draft import Draft, Item
from explainer.pack import FIGURES, OPEN_QUESTIONS, Kind

_PARTS = {FIGURES: "key figures", OPEN_QUESTIONS: "open questions"}


class Ids:
    """Every id of a draft: one namespace over the whole pack."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._first: dict[str, tuple[Kind, Item[Any]]] = {}
        self.used: set[str] = set()
        """Those that something refers to."""
        self.needed: dict[str, list[str]] = {path: [] for path in draft.unlisted}
        """The ids in files that are not listed, to which something refers."""
        self._lost = {id for document in draft.documents for id in document.lost}
        self._lost_kinds = _lost_kinds(draft)
        for kind, item in _items(draft):
            self._add(kind, item)
        if draft.top:
            for id, listed in ((FIGURES, draft.top.value.figures), (OPEN_QUESTIONS, draft.top.value.open_questions)):
                if listed:
                    self._first[id] = ("part", draft.top)

    def _add(self, kind: Kind, item: Item[Any]) -> None:
        id = item.value.id
        if not item.is_sound("id"):
            return
        if any(each.isspace() for each in id) or id.startswith("-"):
            item.report(f"the id {id!r}: no white space in an id, and no hyphen before it", "id")
        if id in _PARTS:
            item.report(f"the id {id!r} names a part of In brief in every pack; choose another", "id")
        elif id in self._first:
            first_kind, first = self._first[id]
            item.report(f"the id {id!r} is already that of {a(first_kind)}, at {first.part('id')}", "id")
        else:
            self._first[id] = (kind, item)

    def _of(self, kind: Kind | None) -> Iterator[str]:
        """The ids of one kind, or of any."""
        return (id for id, (each, _) in self._first.items() if kind in (each, None))

    def item(self, id: str, kind: Kind) -> Item[Any] | None:
        """What `id` names, if it is of that kind."""
        found = self._first.get(id)
        return found[1] if found and found[0] == kind else None

    def kind(self, id: str) -> Kind | None:
        """What `id` names, as far as that is known."""
        return self._first[id][0] if id in self._first else None

    def refer(self, item: Item[Any], id: str, kind: Kind | None, *steps: str | int) -> None:
        """Note that `item` refers to `id`; report it if there is none, or not of that `kind` (None: of any)."""
        found = self._first.get(id)
        self.used.add(id)
        if found:
            if kind and kind != found[0]:
                item.report(f"{id!r} is {a(found[0])}, not {a(kind)}", *steps)
        elif id in self._lost:
            pass  # it stands in a part that could not be read, which is reported
        elif path := next((path for path, ids in self._draft.unlisted.items() if id in ids), None):
            self.needed[path].append(id)
        elif kind is None and id in _PARTS:
            if self._draft.explainer.is_sound((id.replace("-", "_"),)):
                item.report(f"the pack has no {_PARTS[id]}", *steps)
        elif kind is None and None in self._lost_kinds:
            pass  # it may be one of those that nobody can know, however like another one it is
        else:
            meant = self._draft.suggestions.did_you_mean(id, self._of(kind), kind or "id")
            if meant or kind not in self._lost_kinds:
                item.report(f"no {kind or 'id'} {id!r}{meant}", *steps)

    def refer_all(self, item: Item[Any], name: str, kind: Kind) -> None:
        """Note that `item` refers to each id in its list `name`."""
        before: set[str] = set()
        for index, id in enumerate(getattr(item.value, name)):
            if id in before:
                item.report(f"{id!r} is named twice", name, index)
            elif item.is_sound(name, index):
                self.refer(item, id, kind, name, index)
            before.add(id)


def _lost_kinds(draft: Draft) -> set[Kind | None]:
    """The kinds of which ids are missing that nobody can know: one of these is unknown only if it is like another."""
    lost: set[Kind | None] = {"section", "statement", "event"} if draft.is_section_lost else set()
    lost |= {"actor"} if draft.top is None or draft.explainer.is_lost(("actors",)) else set()
    lost |= {"issue"} if draft.top is None or draft.explainer.is_lost(("issues",)) else set()
    return lost | {None} if lost else lost


def _items(draft: Draft) -> Iterator[tuple[Kind, Item[Any]]]:
    if draft.top:
        for actor in draft.top.parts("actors"):
            yield "actor", actor
        for issue in draft.top.parts("issues"):
            yield "issue", issue
    for section in draft.tops:
        yield "section", section
        for statement in section.parts("statements"):
            yield "statement", statement
        for event in section.parts("events"):
            yield "event", event


def a(kind: Kind) -> str:
    """`kind` in a message: `an event`."""
    if kind == "part":
        return "a part of In brief"
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
