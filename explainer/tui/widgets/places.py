"""The list of the places that a search has found, above its field."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from explainer.navigation.navigation import Navigation
from explainer.navigation.places import Listed, listed
from explainer.text.layout import BESIDE, DOWN, IN_USE, UP
from explainer.tui.styles import Styles
from explainer.tui.widgets.bar import Bar
from explainer.tui.widgets.line_widget import joined

LEAST, PART = 2, 4
"""The lines that it has at least, and what part of the screen at most: one in so many."""


class Places(Bar):
    """Lists places, a line each; a click shows one."""

    def __init__(self, style_of: Styles, navigation: Navigation) -> None:
        super().__init__(style_of, id="places")
        self._navigation = navigation
        self._lines: tuple[Size, list[Listed]] | None = None

    def tell(self, navigation: Navigation) -> None:
        """List the places of `navigation`, and mark the one that is shown."""
        self._lines = None
        is_as_high = len(navigation.search.places) == self._number
        self._navigation = navigation
        self.refresh(layout=not is_as_high)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line a place, as far as there is room."""
        return min(self._number, max(LEAST, viewport.height // PART))

    def strip(self, y: int) -> Strip:
        """The line at `y`."""
        if self._lines is None or self._lines[0] != self.size:
            self._lines = self.size, listed(self._navigation, self.size.width - 4, self.size.height)
        lines, width = self._lines[1], self.size.width
        if y >= len(lines):
            return Strip.blank(width)
        line, at, is_next = lines[y]
        base = "bar selected" if is_next else "bar"
        bar = IN_USE if is_next else BESIDE
        parts = [(bar, f"{base} mark"), *((text, f"{base} {role}") for text, role, _ in line)]
        click = Style(meta={"run": f"navigate('place_at', {at})"})
        segments = joined((text, self.style_of(role) + click) for text, role in parts)
        goes_on = UP if at and not y else DOWN if y == len(lines) - 1 and at + 1 < self._number else " "
        strip = Strip(segments).adjust_cell_length(width - 1, self.style_of(base))
        return Strip.join([strip, Strip([Segment(goes_on, self.style_of(f"{base} dim"))])])

    @property
    def _number(self) -> int:
        """How many places there are."""
        return len(self._navigation.search.places)
