"""The lines at the top and at the bottom of the screen: the views, and the keys."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget

from explainer.model import View
from explainer.tui.page import Fragment, width_of


class Bar(Widget):
    """One line of text; parts of it run an action when they are clicked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--active", "bar--dim", "bar--key", "bar--title"}

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._styles: dict[str, RichStyle] = {}

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """What stands in `width` cells: the text, and the action of a click, if any."""
        raise NotImplementedError

    def notify_style_update(self) -> None:
        """Forget the colours of the theme before."""
        self._styles.clear()
        super().notify_style_update()

    def _style(self, name: str) -> RichStyle:
        if name not in self._styles:
            part = self.get_component_rich_style(f"bar--{name}", partial=True) if name else RichStyle.null()
            self._styles[name] = self.rich_style + part
        return self._styles[name]

    def render_line(self, _y: int) -> Strip:
        """The line."""
        segments = [
            Segment(part.text, self._style(part.style) + RichStyle(meta={"run": action} if action else {}))
            for part, action in self.line(self.size.width)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self._style(""))

    async def on_click(self, event: Click) -> None:
        """Do what the clicked part stands for."""
        if action := event.style.meta.get("run"):
            await self.screen.run_action(action)


class Tabs(Bar):
    """The title and the views, on their digits."""

    def __init__(self, title: str, views: dict[View, tuple[str, str]], *, id: str) -> None:
        """`views` holds the name of each view and a shorter one for narrow screens."""
        super().__init__(id=id)
        self._title = title
        self._views = views
        self._active: View | None = None

    def activate(self, view: View) -> None:
        """Show which view is open."""
        if view != self._active:
            self._active = view
            self.refresh()

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The title where there is room, then the views; shorter names where there is little."""
        tabs = self._tabs(0)
        if width_of(part for part, _ in tabs) > width:
            tabs = self._tabs(1)
        gap = width - width_of(part for part, _ in tabs)
        title: list[tuple[Fragment, str]] = []
        if gap > len(self._title) + 3:
            title = [(Fragment(f"  {self._title}".ljust(gap), "title"), "")]
        return title + tabs

    def _tabs(self, length: int) -> list[tuple[Fragment, str]]:
        parts: list[tuple[Fragment, str]] = []
        for number, (view, names) in enumerate(self._views.items(), 1):
            style = "active" if view == self._active else "dim"
            parts.append((Fragment(f" {number} {names[length]} ", style), f"view('{view}')"))
        return parts


class Hints(Bar):
    """The keys that matter most here."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._hints: tuple[tuple[str, str, str], ...] = ()

    def tell(self, hints: tuple[tuple[str, str, str], ...]) -> None:
        """Show `hints`: key, what it does, and its action."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The hints that fit whole; the last one always does."""
        hints = [
            [(Fragment(f" {key}", "key"), action), (Fragment(f" {text} ", "dim"), action)]
            for key, text, action in self._hints
        ]
        while len(hints) > 1 and 1 + sum(width_of(part for part, _ in hint) for hint in hints) > width:
            del hints[-2]
        return [(Fragment(" "), ""), *(part for hint in hints for part in hint)]
