"""Ids: each can be written on a command line, and names one thing."""

from explainer.checking.draft import Draft
from explainer.checking.ids import PARTS, a


def ids_can_be_written(draft: Draft) -> None:
    """No id has white space in it or looks like an option."""
    for _, node in draft.ids.named:
        id = node.value.id
        if (id.startswith("-") or id.split() != [id]) and node.is_sound("id"):
            node.report(f"the id {id!r} has white space in it or begins with a hyphen", "id")


def ids_are_free(draft: Draft) -> None:
    """No id is one that every pack has."""
    for _, node in draft.ids.named:
        id = node.value.id
        if id in PARTS and node.is_sound("id"):
            node.report(f"the id {id!r} names a part of In brief in every pack; choose another", "id")


def ids_stand_once(draft: Draft) -> None:
    """No id is that of two things, whatever they are."""
    for node, (kind, first) in draft.ids.doubled:
        node.report(f"the id {node.value.id!r} is already the id of {a(kind)}, at {first.part('id')}", "id")


CHECKS = (ids_can_be_written, ids_are_free, ids_stand_once)
