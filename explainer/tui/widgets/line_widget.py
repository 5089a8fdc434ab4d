"""What the program's own widgets have in common: they draw lines of text, with no frame."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from explainer.tui.styles import Styles


def joined(parts: Iterable[tuple[str, Style]]) -> list[Segment]:
    """`parts` as segments, those as one that look the same: each costs the terminal some forty bytes."""
    found: list[tuple[str, Style]] = []
    for text, style in parts:
        if not text:
            continue
        if found:
            before, look = found[-1]
            if style == look or (_shows_no_ink(look, style) and (before.isspace() or text.isspace())):
                found[-1] = before + text, style if before.isspace() else look
                continue
        found.append((text, style))
    return [Segment(text, style) for text, style in found]


def _shows_no_ink(one: Style, other: Style) -> bool:
    """Whether a space looks the same in both."""
    shows = (look.underline or look.reverse or look.meta for look in (one, other))
    return one.bgcolor == other.bgcolor and not any(shows)


class LineWidget(Widget):
    """Shows lines, each drawn when it is asked for."""

    def __init__(self, style_of: Styles, *, id: str) -> None:
        """`style_of`: the style of each role of text."""
        super().__init__(id=id)
        self.style_of = style_of

    def strip(self, y: int) -> Strip:
        """The line at `y`, as wide as the widget."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line at `y`."""
        return self.strip(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in `crop`. There is no border, padding or opacity that Textual would have to add, 4 ms a pane."""
        strips, background = [self.strip(y) for y in crop.line_range], self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return [strip.crop(*crop.column_span) for strip in strips]
