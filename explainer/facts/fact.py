"""A fact about an item, and the other items to which it leads."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from explainer.model import Actor, Event, Issue, OpenQuestion, Position, Section, Statement, Term


class Fact(Struct, frozen=True):
    """Something that is told of an item, in words."""

    label: str = ""
    """What stands before the words on a line of their own; empty: they have none."""
    words: str = ""
    """The words."""
    sentence: str = ""
    """The same in a line of text that needs no layout; empty: another line says it, such as the item's first."""
    leads_to: Actor | Event | Issue | Position | Section | Statement | Term | None = None
    """What it is about, if that is an item of its own."""


class Related(Struct, frozen=True):
    """Other items to which one leads, under one heading."""

    title: str
    """The heading."""
    items: tuple[Statement | Event | OpenQuestion | Fact, ...]
    """Statements, events, open questions, or facts that lead to something else."""
    sentence: str = ""
    """The same in a line of text, where statements are called by their numbers; empty: another line says it."""
    speaker: tuple[str, ...] = ()
    """Whose statements they are, where the heading says it already."""


def left_open(asked: Sequence[OpenQuestion]) -> Iterator[Related]:
    """The open questions that concern an item, if there are any."""
    if asked:
        yield Related("Left open", tuple(asked), f"Left open: {' '.join(each.question for each in asked)}")
