"""A line at the top or at the bottom of the screen."""

from rich.style import Style
from textual.events import Click
from textual.strip import Strip

from explainer.text.blocks import Fragment
from explainer.tui.widgets.line_widget import LineWidget, joined


class Bar(LineWidget):
    """One line of text; parts of it run an action when they are clicked."""

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """What stands in `width` cells: the text, and the action of a click, if any."""
        raise NotImplementedError

    def strip(self, _y: int) -> Strip:
        """The line, drawn: each part in its style, with its action, up to the width of the bar."""
        parts = []
        for part, action in self.line(self.size.width):
            style = self.style_of(f"bar {part.style}")
            parts.append((part.text, style + Style(meta={"run": action}) if action else style))
        return Strip(joined(parts)).adjust_cell_length(self.size.width, self.style_of("bar"))

    async def on_click(self, event: Click) -> None:
        """Do what the clicked part stands for."""
        if action := event.style.meta.get("run"):
            await self.screen.run_action(action)
