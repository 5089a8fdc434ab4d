"""References: each id that something refers to names something of the right kind."""

from typing import Any

from explainer.checking.draft import Draft
from explainer.checking.ids import PARTS, a
from explainer.checking.node import Node
from explainer.checking.references import references, referred
from explainer.pack import Kind


def references_lead_somewhere(draft: Draft) -> None:
    """Each names something of its kind, and no list names it twice."""
    kinds = draft.ids.kinds
    for node, field, kind in references(draft):
        value = getattr(node.value, field)
        if isinstance(value, tuple):
            before: set[str] = set()
            for index, id in enumerate(value):
                if id in before:
                    node.report(f"{id!r} is named twice", field, index)
                elif kind is None or kinds.get(id) != kind:
                    _report(draft, node, id, kind, field, index)
                before.add(id)
        elif value is not None and (kind is None or kinds.get(value) != kind):
            _report(draft, node, value, kind, field)


def _report(draft: Draft, node: Node[Any], id: str, kind: Kind | None, *steps: str | int) -> None:
    """Report that `id` names nothing, or nothing of that `kind` (None: of any), unless that cannot be known."""
    if not node.is_sound(*steps):
        return
    known = draft.ids.kinds.get(id)
    if known:
        if kind:
            node.report(f"{id!r} is {a(known)}, not {a(kind)}", *steps)
    elif id in draft.lost_ids or _unlisted(draft, id):
        pass  # that is a problem elsewhere
    elif kind is None and id in PARTS:
        if draft.explainer.is_sound(id.replace("-", "_")):
            node.report(f"the pack has no {PARTS[id]}", *steps)
    elif kind is None and draft.lost_kinds:
        pass  # it may be one of those that nobody can know, however like another one it is
    else:
        suggestion = draft.suggestions.did_you_mean(id, draft.ids.of(kind), kind or "id")
        if suggestion or kind not in draft.lost_kinds:
            node.report(f"no {kind or 'id'} {id!r}{suggestion}", *steps)


def _unlisted(draft: Draft, id: str) -> str | None:
    """The file that is not listed and in which `id` seems to stand."""
    return next((path for path, ids in draft.unlisted.items() if id in ids), None)


def needed_sections_are_listed(draft: Draft) -> None:
    """Nothing refers to what stands in a file that is not listed."""
    needed: dict[str, str] = {}
    for reference in references(draft) if draft.unlisted else ():
        for id in referred(reference):
            if id not in draft.ids.kinds and id not in draft.lost_ids and (path := _unlisted(draft, id)):
                needed.setdefault(path, id)
    for path in draft.unlisted:
        if path in needed:
            message = f"{path!r} is not listed, but the pack refers to {needed[path]!r}, which stands in it"
            draft.explainer.report(message, "sections", at_key=True)


CHECKS = (references_lead_somewhere, needed_sections_are_listed)
