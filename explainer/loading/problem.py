"""A problem of a pack: where it stands and, in plain words, what it is."""

from typing import Literal

from msgspec import Struct

from explainer.loading import limits

Level = Literal["error", "warning"]
KeyPath = tuple[str | int, ...]
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
    """Problems in the order in which they are found: the first so many of them, and how many more there are."""

    level: Level = "error"
    """What the problems are that are found now."""
    untold = 0
    """How many there are beside those in the list."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        """So many are told."""

    @property
    def is_full(self) -> bool:
        """Whether the next one is only counted."""
        return len(self) >= self.most

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self) + self.untold

    def add(self, problem: Problem) -> None:
        """Add one, or count it."""
        if self.is_full:
            self.untold += 1
        else:
            self.append(problem)

    def take(self, others: "Problems") -> None:
        """Add all of `others`, as far as there is room; count the rest."""
        room = max(0, self.most - len(self))
        self.extend(others[:room])
        self.untold += len(others[room:]) + others.untold


def printable(name: str) -> str:
    """The `name` of a file or a key as it may be printed: it can hold anything, even line breaks and escape codes."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)


def spell(path: KeyPath) -> str:
    """A key path as it is printed: `statements[3].source[0]`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return clip(printable("".join(steps).removeprefix(".")))


def clip(text: str, most: int = limits.MOST_IN_A_MESSAGE) -> str:
    """`text`, or as much of it as a message can hold."""
    return text if len(text) <= most else f"{text[:most]} … ({len(text) - most:,} more characters)"
