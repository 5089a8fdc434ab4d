"""The lines at the top and at the bottom of the screen: the views, and the keys."""

from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style
from textual.events import Click
from textual.strip import Strip

from explainer import words
from explainer.model import View
from explainer.text.blocks import Fragment, width_of
from explainer.tui.themes import Palette
from explainer.tui.widgets.drawn import Drawn, joined


class Bar(Drawn):
    """One line of text; parts of it run an action when they are clicked."""

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """What stands in `width` cells: the text, and the action of a click, if any."""
        raise NotImplementedError

    def strip(self, _y: int) -> Strip:
        """The line."""
        parts = []
        for part, action in self.line(self.size.width):
            style = self.palette(f"bar {part.style}")
            parts.append((part.text, style + Style(meta={"run": action}) if action else style))
        return Strip(joined(parts)).adjust_cell_length(self.size.width, self.palette("bar"))

    async def on_click(self, event: Click) -> None:
        """Do what the clicked part stands for."""
        if action := event.style.meta.get("run"):
            await self.screen.run_action(action)


class Tabs(Bar):
    """The title and the views, on their digits."""

    def __init__(self, title: str, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self._title = title
        self._active: View | None = None

    def activate(self, view: View) -> None:
        """Show which view is open."""
        if view != self._active:
            self._active = view
            self.refresh()

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The title where there is room, then the views; shorter names where there is little."""
        only_active = {view: name if view == self._active else "" for view, name in words.SHORT_VIEWS.items()}
        for names in (words.VIEWS, words.SHORT_VIEWS, only_active):
            tabs = self._tabs(names)
            if width_of(part for part, _ in tabs) <= width:
                break
        gap = width - width_of(part for part, _ in tabs)
        title: list[tuple[Fragment, str]] = []
        if gap > len(self._title) + 3:
            title = [(Fragment(f"  {self._title}".ljust(gap), "title"), "")]
        return title + tabs

    def _tabs(self, names: dict[View, str]) -> list[tuple[Fragment, str]]:
        parts: list[tuple[Fragment, str]] = []
        for number, (view, name) in enumerate(names.items(), 1):
            style = "active" if view == self._active else "dim"
            parts.append((Fragment(f" {f'{number} {name}'.strip()} ", style), f"view('{view}')"))
        return parts


class Hint(NamedTuple):
    """A key that helps here."""

    key: str
    text: str
    action: str


class Hints(Bar):
    """The keys that matter most here, behind a note."""

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self._hints: tuple[Hint, ...] = ()
        self._notes: tuple[str, ...] = ("",)

    def tell(self, hints: tuple[Hint, ...], notes: tuple[str, ...]) -> None:
        """Show `hints` behind the first of `notes` that fits; each note is shorter than the one before."""
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
        # rather a long note than all hints, but rather two hints than a longer note; the shortest one only at last
        choices = [(note, 2) for note in self._notes[:3]] + [(note, 1) for note in self._notes]
        fitting = (note for note, least in choices if cell_len(note) + 2 + taken[least] <= width)
        note = next(fitting, self._notes[-1])
        parts = [(Fragment(f" {note} " if note else " ", "title"), "")]
        while len(hints) > 1 and width_of(part for hint in (parts, *hints) for part, _ in hint) > width:
            del hints[max(0, len(hints) - 3)]
        return [part for hint in (parts, *hints) for part in hint]
