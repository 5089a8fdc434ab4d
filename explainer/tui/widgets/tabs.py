"""The line at the top: the title and the views."""

from explainer.text.blocks import Fragment, width_of
from explainer.tui.styles import Styles
from explainer.tui.widgets.bar import Bar
from explainer.view import VIEW_WORDS, View


class Tabs(Bar):
    """The title and the views, on their digits."""

    def __init__(self, title: str, style_of: Styles, *, id: str) -> None:
        super().__init__(style_of, id=id)
        self._title = title
        self._active: View | None = None

    def activate(self, view: View) -> None:
        """Show which view is open."""
        if view != self._active:
            self._active = view
            self.refresh()

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The title where there is room, then the views; shorter names where there is little."""
        full = {view: words.name for view, words in VIEW_WORDS.items()}
        short = {view: words.short for view, words in VIEW_WORDS.items()}
        only_active = {view: name if view == self._active else "" for view, name in short.items()}
        for names in (full, short, only_active):
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
            parts.append((Fragment(f" {f'{number} {name}'.strip()} ", style), f"navigate('open_view', '{view}')"))
        return parts
