"""A YAML file of a pack as it was read: what it says, where that stands, what was repaired, and what is wrong."""

from typing import Any, Generic, TypeVar

from msgspec import Struct

from explainer.loading.marks import Marks
from explainer.loading.problem import KeyPath, Problem, Problems, clip, spell

T = TypeVar("T")


class Repairs:
    """What a file does not say itself: where a placeholder stands for something wrong, or where that was left out."""

    def __init__(self) -> None:
        self.lost: set[str] = set()
        """Every text in the parts that were left out: one of them may be an id that others refer to."""
        self.above: set[KeyPath] = set()
        """The way to each of these places, and to all that is around it."""
        self._paths: set[KeyPath] = set()
        self._cut: set[KeyPath] = set()

    def copy(self) -> "Repairs":
        """The same, to go on from."""
        copy = Repairs()
        copy.lost, copy._paths = set(self.lost), set(self._paths)
        copy.above, copy._cut = set(self.above), set(self._cut)
        return copy

    def add(self, path: KeyPath, lost: Any = None) -> None:
        """Note that a placeholder stands at `path`, or nothing; `lost` is what stood there."""
        self._paths.add(path)
        self.above.update(path[:length] for length in range(len(path) + 1))
        self.lost.update(_texts(lost))

    def cut(self, path: KeyPath) -> None:
        """Note that the list or mapping at `path` may go on: an error stands in it, behind which nothing was read."""
        self._cut.add(path)
        self.above.update(path[:length] for length in range(len(path) + 1))

    def is_cut(self, path: KeyPath) -> bool:
        """Whether the list or mapping at `path` may go on."""
        return path in self._cut

    def cover(self, path: KeyPath) -> bool:
        """Whether something was repaired at `path` or above it."""
        return bool(self._paths) and any(path[:length] in self._paths for length in range(len(path) + 1))

    def touch(self, path: KeyPath) -> bool:
        """Whether something was repaired at `path`, above it or below it, or what stands there may go on."""
        return bool(self.above) and (path in self.above or self.cover(path))


def _texts(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {text for part in parts for text in _texts(part)}


class Document(Struct, Generic[T], frozen=True):
    """A YAML file of a pack, as far as it was read."""

    path: str
    """Relative to the pack's folder."""
    value: T
    """What it says: plain data, or what was made of it. Where something was wrong it is repaired."""
    marks: Marks
    """Where everything in it stands; without any, nothing could be read of it."""
    repairs: Repairs
    """What of the value is not what the file says."""
    problems: Problems
    """What is wrong."""
    is_unread: bool = False
    """Whether there is no text in it."""

    def copy(self) -> "Document[T]":
        """The same, to which more repairs and problems can be added."""
        problems = Problems(self.problems.most)
        problems.take(self.problems)
        return Document(self.path, self.value, self.marks, self.repairs.copy(), problems, self.is_unread)

    def note(self, path: KeyPath, message: str, *, at_key: bool = False) -> None:
        """Add a problem at `path`, or at its key; but none about what was repaired, which is noted already."""
        if self.repairs.cover(path):
            return
        if self.problems.is_full:
            self.problems.untold += 1
            return
        position = self.marks.position(path, at_key=at_key)
        self.problems.append(Problem(self.path, *position, spell(path), clip(message), self.problems.level))
