"""What the program's own widgets have in common: they draw lines of styled text, with nothing around them."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from explainer.tui.themes import Palette


class Drawn(Widget):
    """Shows lines, each drawn when it is asked for."""

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(id=id)
        self.palette = palette
        """What the words look like."""

    def strip(self, y: int) -> Strip:
        """The line at `y`, as wide as the widget."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line at `y`."""
        return self.strip(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in `crop`. There is no border, padding or opacity that Textual would have to add: 4 ms less."""
        strips, background = [self.strip(y) for y in crop.line_range], self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return [strip.crop(*crop.column_span) for strip in strips]
