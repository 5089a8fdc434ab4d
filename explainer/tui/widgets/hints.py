"""The line at the bottom: the keys that matter most, and which item is selected."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.text.blocks import Fragment, width_of
from explainer.text.wrapping import clip
from explainer.tui.styles import Styles
from explainer.tui.widgets.bar import Bar

ROOMY = 60
"""Cells from which on the position, in short, has its room before all hints are told."""


class Hint(NamedTuple):
    """A key that helps here."""

    key: str
    text: str
    action: str
    rank: int = 0
    """The greater, the sooner it gives way where there is little room; of equal ones the last."""


class Hints(Bar):
    """The keys that matter most here, after a note and before the position."""

    def __init__(self, style_of: Styles, position: Callable[[], str], *, id: str) -> None:
        """`position` tells which item is selected of how many: `statement 3 of 9`."""
        super().__init__(style_of, id=id)
        self._position = position
        self._told: tuple[tuple[Hint, ...], tuple[str, ...], str] = (), ("",), ""

    def tell(self, hints: tuple[Hint, ...], notes: tuple[str, ...]) -> None:
        """Show `hints` after the first of `notes` that fits; each note is shorter than the one before."""
        told = hints, notes, self._position()
        if told != self._told:
            self._told = told
            self.refresh()

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The note, in short where there is little room, the hints that fit whole, and the position."""
        hints, notes, _ = self._told
        position = self._position()  # what is selected can be known later than the keys
        note = _note(hints, notes, width)
        begin = Fragment(f" {note} " if note else " ", "title")
        room = width - cell_len(begin.text)
        short = position.partition(" ")[2]
        kept = _fitting(hints, room - (cell_len(short) + 3 if width >= ROOMY and not note else 0))
        parts = [(begin, ""), *((part, hint.action) for hint in kept for part in _parts(hint))]
        left = width - width_of(part for part, _ in parts) - 2
        told = next((each for each in (position, short) if each and cell_len(each) < left), "")
        return [*parts, (Fragment(told.rjust(left), "dim"), "")] if told else parts


def _parts(hint: Hint) -> tuple[Fragment, Fragment]:
    return Fragment(f" {hint.key}", "key"), Fragment(f" {hint.text} ", "dim")


def _width(hints: Iterable[Hint]) -> int:
    return width_of(part for hint in hints for part in _parts(hint))


def _note(hints: tuple[Hint, ...], notes: tuple[str, ...], width: int) -> str:
    """The note that stands: rather a long one than all hints, but rather two hints than a longer note."""
    first = sorted(hints, key=lambda hint: hint.rank)
    for least in (2, 1):
        for note in notes:
            if cell_len(note) + 2 + _width(first[:least]) <= width:
                return note
    return clip(notes[0], width - 2 - _width(first[:2]))


def _fitting(hints: tuple[Hint, ...], width: int) -> tuple[Hint, ...]:
    """The hints that fit, in their order; one stays at least."""
    kept = list(hints)
    while len(kept) > 1 and _width(kept) > width:
        least = max(range(len(kept)), key=lambda at: (kept[at].rank, at))
        del kept[least]
    return tuple(kept)
