"""The list of the palette: names letter for letter, the mark of the one that Enter chooses, arrows where it goes on."""

from rich.segment import Segment
from textual.command import CommandList
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from explainer.text.blocks import Para
from explainer.text.layout import IN_USE
from explainer.tui.styles import Styles
from explainer.tui.widgets.drawn_lines import GUTTER, MARGIN
from explainer.tui.widgets.line_widget import joined


class Drawn(Visual):
    """A paragraph as Textual's list shows it: letter for letter."""

    def __init__(self, para: Para, style_of: Styles, query: str = "", above: int = 0) -> None:
        """`above`: the blank lines above it."""
        self._para, self._style_of, self._query, self._above = para, style_of, query, above

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Its lines on the ground that the list has there."""
        base, lines = style.rich_style, [()] * self._above + self._para.lines(width, query=self._query)
        looks = [[(text, base + self._style_of(role) if role else base) for text, role, _ in line] for line in lines]
        return [Strip(joined(parts)).extend_cell_length(width, base) for parts in looks]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the room that there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The number of its lines."""
        return self._above + self._para.height(width)


class Names(CommandList):
    """Textual's list, with the mark of what is selected, and arrows where it goes on."""

    def __init__(self, style_of: Styles) -> None:
        super().__init__()
        self._style_of = style_of

    def render_line(self, y: int) -> Strip:
        """The line at `y`."""
        strip, line = super().render_line(y), self.scroll_offset.y + y
        if (width := strip.cell_length) < GUTTER + MARGIN:
            return strip
        if line < len(self._lines) and self._lines[line][0] == self.highlighted:
            mark = Strip([Segment(IN_USE, self._style_of("text selected mark"))], GUTTER)
            strip = Strip.join([mark, strip.crop(GUTTER)])
        arrow = "↑" if not y and line else "↓" if y == self.size.height - 1 and line < len(self._lines) - 1 else ""
        more = Strip([Segment(arrow, self._style_of("text dim"))])
        return Strip.join([strip.crop(0, width - 1), more]) if arrow else strip
