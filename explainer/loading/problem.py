"""A problem of a pack: where it stands and, in plain words, what it is."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from explainer.loading import limits

Level = Literal["error", "warning"]
Place = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and indexes, `("statements", 3, "source", 0)`."""


class Problem(Struct, frozen=True):
    """One thing that is wrong with a pack (an error), or that its author may want to know (a warning)."""

    path: str
    """The file, relative to the pack's folder."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    where: str
    """The way to the value within the file, `statements[3].source[0]`; empty for the file itself."""
    message: str
    """What is wrong, and where possible what to do."""
    level: Level = "error"
    """A pack with an error is never shown."""

    def __str__(self) -> str:
        """As it is printed, on one line."""
        where = f"{self.where}: " if self.where else ""
        warning = "warning: " if self.level == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}: {where}{warning}{self.message}"


class Problems(list[Problem]):
    """The problems of a pack in the order in which they are found: the first so many, and the number of the rest."""

    untold = 0
    """How many there are beside these."""

    @property
    def is_full(self) -> bool:
        """Whether the next one is only counted."""
        return len(self) >= limits.MOST_PROBLEMS

    def add(self, problem: Problem) -> None:
        """Add one, or count it."""
        if self.is_full:
            self.untold += 1
        else:
            self.append(problem)


def spell(place: Place) -> str:
    """`place` as it is printed: `statements[3].source[0]`."""
    return clip("".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix("."))


def clip(text: str) -> str:
    """`text`, or as much of it as a message can hold."""
    most = limits.MOST_IN_A_MESSAGE
    return text if len(text) <= most else f"{text[:most]} … ({len(text) - most:,} more characters)"


class Suggestions:
    """What a mistyped word was probably meant to be.

    In a pack with many mistakes not every word is compared with every other, which would take minutes.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], str | None] = {}
        self._left = limits.MOST_COMPARED

    def best(self, word: str, known: Iterable[str], kind: str = "") -> str | None:
        """The one of `known` that is most like `word`, if one is. `kind` names what is known."""
        if (word, kind) not in self._made:
            if len(self._made) >= limits.MOST_SUGGESTIONS or len(word) > limits.MOST_IN_A_SUGGESTION or self._left < 0:
                return None
            from difflib import get_close_matches  # here, because a good pack never needs it

            alike = [each for each in known if len(word) <= 3 * len(each) <= 9 * len(word)]  # any other is none
            self._left -= len(alike)
            if self._left < 0:
                return None
            self._made[word, kind] = next(iter(get_close_matches(word, alike, n=1, cutoff=0.6)), None)
        return self._made[word, kind]

    def did_you_mean(self, word: str, known: Iterable[str], kind: str = "") -> str:
        """The end of a message: `; did you mean 'white-house'?`, or nothing."""
        best = self.best(word, known, kind)
        return f"; did you mean {best!r}?" if best else ""
