"""The line at the bottom: the keys that matter most."""

from typing import NamedTuple

from rich.cells import cell_len

from explainer.text.blocks import Fragment, width_of
from explainer.tui.styles import Styles
from explainer.tui.widgets.bar import Bar


class Hint(NamedTuple):
    """A key that helps here."""

    key: str
    text: str
    action: str


class Hints(Bar):
    """The keys that matter most here, after a note."""

    def __init__(self, style_of: Styles, *, id: str) -> None:
        super().__init__(style_of, id=id)
        self._hints: tuple[Hint, ...] = ()
        self._notes: tuple[str, ...] = ("",)

    def tell(self, hints: tuple[Hint, ...], notes: tuple[str, ...]) -> None:
        """Show `hints` after the first of `notes` that fits; each note is shorter than the one before."""
        if (hints, notes) != (self._hints, self._notes):
            self._hints, self._notes = hints, notes
            self.refresh()

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The note, in short where there is little room, and the hints that fit whole; the last two stay longest."""
        hints = [
            [(Fragment(f" {key}", "figure"), action), (Fragment(f" {text} ", "dim"), action)]
            for key, text, action in self._hints
        ]
        taken = {least: width_of(part for hint in hints[-least:] for part, _ in hint) for least in (1, 2)}
        # rather a long note than all hints, but rather two hints than a longer note
        choices = [(note, least) for least in (2, 1) for note in self._notes]
        fitting = (note for note, least in choices if cell_len(note) + 2 + taken[least] <= width)
        note = next(fitting, self._notes[-1])
        parts = [(Fragment(f" {note} " if note else " ", "title"), "")]
        while len(hints) > 1 and width_of(part for hint in (parts, *hints) for part, _ in hint) > width:
            del hints[max(0, len(hints) - 3)]
        return [part for hint in (parts, *hints) for part in hint]
