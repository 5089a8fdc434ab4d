"""The caption of the tour, at the foot of the screen: which step it is, how long it stays, and what it says."""

import re

from textual.geometry import Size
from textual.strip import Strip

from explainer import pace
from explainer.cells import cell_len
from explainer.navigation.navigation import Tour
from explainer.text.blocks import Fragment, Line, Para
from explainer.tui.styles import Styles
from explainer.tui.widgets.line_widget import LineWidget, joined

MARGIN = 2
MEASURE = 76
"""The widest line, in cells: a long one is hard to read."""
LEAST = 8
"""Cells that the bar has at least."""
_SIGN = re.compile(r"(?<!\S)([^\w\s]+) ")
"""A sign that stands alone, with the space behind it."""


class Caption(LineWidget):
    """Says what the tour shows."""

    def __init__(self, style_of: Styles, *, id: str) -> None:
        super().__init__(style_of, id=id)
        self._text = self._progress = ""
        self._captions: tuple[str, ...] = ()
        self._notes: tuple[str, ...] = ("",)
        self._done = self._to_come = 0

    def tell(self, tour: Tour, countdown: str) -> None:
        """Show the step of `tour`, and when the next one comes; `countdown` is what a kiosk says."""
        self._captions = tuple(_together(step.say) for step in tour.steps)
        self._text = self._captions[tour.at]
        last = len(tour.steps)
        self._done, self._to_come = tour.at + 1, last - tour.at - 1
        self._progress = f"step {tour.at + 1} of {last}".ljust(len(f"step {last} of {last}"))
        stays = f"{pace.seconds(tour.step, tour.demo.speed):.0f} s"
        if tour.mode == "playing":
            self._notes = (f"playing for {stays}", "playing")
        else:
            self._notes = (f"paused · {countdown}", countdown) if countdown else ("paused",)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of its lines in `width` cells: for all steps the same, so that nothing moves between them."""
        room = min(MEASURE, width - 2 * MARGIN)
        return 1 + max(Para(each).height(room) for each in self._captions)

    def strip(self, y: int) -> Strip:
        """The line at `y`."""
        lines = self._lines(self.size.width)
        line = lines[y] if y < len(lines) else ()
        parts = [(part.text, self.style_of(f"bar {part.style}")) for part in line]
        return Strip(joined(parts)).adjust_cell_length(self.size.width, self.style_of("bar"))

    def _lines(self, width: int) -> list[Line]:
        room = min(MEASURE, width - 2 * MARGIN)
        left = room - cell_len(self._progress) - 4
        note = next((each for each in self._notes if cell_len(each) + LEAST <= left), self._notes[-1])
        bar = left - cell_len(note)
        done, signs = bar * self._done // (self._done + self._to_come), "━─" if bar >= LEAST else "  "
        parts = ("  ", ""), (signs[0] * done, "mark"), (signs[1] * (bar - done), "edge"), ("  ", ""), (note, "dim")
        head = [Fragment(self._progress, "mark"), *(Fragment(*part) for part in parts)]
        text = Para(self._text, "title").lines(room)
        return [(Fragment(" " * MARGIN), *line) for line in (head, *text)]


def _together(caption: str) -> str:
    """A caption in which no sign ends a line, without the word that it stands for."""
    return _SIGN.sub("\\1\N{NO-BREAK SPACE}", caption)
