"""The caption of the tour, at the foot of the screen: which step it is, how long it stays, and what it says."""

import re

from textual.geometry import Size
from textual.strip import Strip

from explainer import pace
from explainer.navigation.navigation import Tour
from explainer.text.blocks import Fragment, Line, Para, width_of
from explainer.tui.styles import Styles
from explainer.tui.widgets.line_widget import LineWidget, joined

MARGIN = 2
MEASURE = 76
"""The widest line, in cells: a long one is hard to read."""
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
        self._done, self._to_come = tour.at + 1, len(tour.steps) - tour.at - 1
        self._progress = f"step {tour.at + 1} of {len(tour.steps)}"
        stays = f"{pace.seconds(tour.step, tour.demo.speed):.0f} s"
        if tour.mode == "playing":
            self._notes = (f"playing for {stays}",)
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
        bar = (Fragment("━" * self._done, "mark"), Fragment("─" * self._to_come, "edge"))
        step: Line = (Fragment(f"{self._progress}  ", "mark"),)
        choices = [(head, (Fragment(note, "dim"),)) for note in self._notes for head in ((*step, *bar), step)]
        fitting = (each for each in choices if width_of(each[0]) + 2 + width_of(each[1]) <= room)
        head, tail = next(fitting, choices[-1])
        gap = Fragment(" " * max(1, room - width_of(head) - width_of(tail)))
        margin = Fragment(" " * MARGIN)
        text = Para(self._text, "title").lines(room)
        return [(margin, *line) for line in ((*head, gap, *tail), *text)]


def _together(caption: str) -> str:
    """A caption in which no sign ends a line, without the word that it stands for."""
    return _SIGN.sub("\\1\N{NO-BREAK SPACE}", caption)
