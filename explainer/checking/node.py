"""A part of a pack and where it stands: what checks read, and through which they report."""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from msgspec import Struct

from explainer.loading import Document, KeyPath
from explainer.model import Words

T = TypeVar("T")


class Node(Struct, Generic[T], frozen=True, eq=False):
    """A part of a pack, as one of its files says it."""

    value: T
    """The part."""
    document: Document[Any]
    """Its file."""
    path: KeyPath
    """Its place there."""

    def report(self, message: str, *steps: str | int, at_key: bool = False) -> None:
        """Add a problem at `steps` from here, or at the key there; but none about what is repaired."""
        self.document.note((*self.path, *steps), message, at_key=at_key)

    def is_sound(self, *steps: str | int) -> bool:
        """Whether what stands at `steps` from here is what the file says."""
        repairs = self.document.repairs
        return not repairs.above or not repairs.touch((*self.path, *steps))

    def parts(self, name: str) -> "Iterator[Node[Any]]":
        """The parts in the list `name`."""
        for index, part in enumerate(getattr(self.value, name)):
            yield Node(part, self.document, (*self.path, name, index))

    def part(self, name: str) -> "Node[Any]":
        """The part `name`."""
        return Node(getattr(self.value, name), self.document, (*self.path, name))

    def __str__(self) -> str:
        """Where it stands, as a message about another place says it: `explainer.yaml:12:5`."""
        return "{}:{}:{}".format(self.document.path, *self.document.marks.position(self.path))


def to_words(words: Words, *steps: str | int) -> KeyPath:
    """The way to `words` that stand at `steps`: into the mapping, where they are written as one."""
    return steps if isinstance(words, str) else (*steps, "exact")
