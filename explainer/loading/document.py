"""A YAML file of a pack: its value, where everything in it stands, and what is wrong with it."""

import re
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from explainer.loading import limits, shape, syntax
from explainer.loading.budget import Budget
from explainer.loading.marks import Marks
from explainer.loading.problem import Level, Place, Problem, Problems, Suggestions, clip, spell
from explainer.loading.text import read
from explainer.model import Part

T = TypeVar("T", bound=Part)
_ID = r"(?:^|[\s{,\[-])[\"']?id[\"']?\s*:\s*[\"']?([^\s\"',}\]#]+)"


class Document(Generic[T]):
    """A YAML file as it was loaded, and where its problems go, to which the cross-checks add theirs."""

    def __init__(self, path: str, text: str, problems: Problems | None = None) -> None:
        self.path = path
        """Relative to the pack's folder."""
        self.text = text
        """Its text, until it has been read."""
        self.is_unread = not text
        """Whether there is none."""
        self.value: T | None = None
        """What it says; None where its YAML is broken or its top is no mapping. Mended where it was wrong."""
        self.problems = Problems() if problems is None else problems
        """What is wrong with it, and with the other files of its pack."""
        self.lost: set[str] = set()
        """Every string in the parts that were dropped: one of them may be an id that others refer to."""
        self.marks: Marks | None = None
        """Where everything in it stands; None where its YAML is broken."""
        self._mended: set[Place] = set()
        self._above_mended: set[Place] = set()

    def mend(self, place: Place, lost: object = None) -> None:
        """Note that what stands at `place` is a placeholder, or was dropped; `lost` is what stood there."""
        if self.problems.is_full:
            return
        self._mended.add(place)
        self._above_mended.update(place[:length] for length in range(len(place) + 1))
        self.lost.update(_strings(lost))

    def is_lost(self, place: Place) -> bool:
        """Whether a placeholder stands at `place` or above it."""
        return bool(self._mended) and any(place[:length] in self._mended for length in range(len(place) + 1))

    def is_sound(self, place: Place) -> bool:
        """Whether nothing at `place`, above it or below it was mended."""
        return not self._mended or not (place in self._above_mended or self.is_lost(place))

    def report(self, place: Place, message: str, *, level: Level = "error", at_key: bool = False) -> None:
        """Add a problem at `place`, or at its key; but none about a part that was mended."""
        if self.is_lost(place):
            return
        if self.problems.is_full:
            self.problems.untold += 1
        else:
            self.report_at(self.position(place, at_key=at_key), place, message, level)

    def report_at(self, position: tuple[int, int], place: Place, message: str, level: Level = "error") -> None:
        """Add a problem of which the line and the column are known."""
        self.problems.add(Problem(self.path, *position, spell(place), clip(message), level))

    def position(self, place: Place, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column of what stands at `place`; where nothing does, of the nearest thing around it."""
        return self.marks.position(place, at_key=at_key) if self.marks else (1, 1)

    def ids_by_sight(self) -> set[str]:
        """Whatever looks like an id in the text: the best guess where the YAML is broken."""
        return {found[1] for found in islice(re.finditer(_ID, self.text), limits.MOST_IDS_BY_SIGHT)}


def _strings(value: object) -> set[str]:
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        value = list(value.values())
    return {each for item in value for each in _strings(item)} if isinstance(value, list) else set()


def load(folder: Path, path: str, kind: type[T], budget: Budget | None = None) -> Document[T]:
    """The file `path` of the pack in `folder`, which is to be a `kind`, as far as the `budget` of the pack allows.

    Nothing is raised: what is wrong stands in the document's `problems`.
    """
    budget = budget or Budget()
    file = read(folder, path, budget)
    document: Document[T] = Document(path, file.text or "", budget.problems)
    for problem in file.problems:
        document.problems.add(problem)
    if file.text is None:
        return document
    data = syntax.parse(document, budget)
    if document.marks is not None:
        document.value = shape.fit(document, data, kind, Suggestions())
    if document.value is None:
        document.lost |= document.ids_by_sight()
    document.text = ""  # it can be large
    return document
