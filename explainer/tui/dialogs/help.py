"""Help: the keys of the view that one is in, from the bindings themselves, and how to read it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset

from explainer.keys import BY_NAME, Key, shown
from explainer.text.blocks import Fragment, width_of
from explainer.tui.dialogs.dialog import Dialog
from explainer.tui.styles import Styles
from explainer.tui.widgets.bar import Bar
from explainer.tui.widgets.pane import Pane
from explainer.view import VIEW_WORDS, View
from explainer.views import help as pages

_MOVES = {
    "previous": "scroll(-1)",
    "next": "scroll(1)",
    "page_back": "page(-1)",
    "page": "page(1)",
    "first": "leap(-1)",
    "last": "leap(1)",
}
"""What the keys that move elsewhere do in the help, by their names."""


class _Title(Bar):
    """Which keys are told, and how one comes back."""

    def __init__(self, style_of: Styles, title: str) -> None:
        super().__init__(style_of, id="title")
        self._title = title

    def line(self, width: int) -> list[tuple[Fragment, str]]:
        """The title, and at the right the key that closes."""
        title = Fragment(f"  {self._title}", "title")
        key, closes = Fragment(shown("back"), "key"), Fragment(" closes  ", "dim")
        gap = Fragment(" " * (width - width_of((title, key, closes))))
        return [(title, ""), (gap, ""), (key, "dismiss"), (closes, "dismiss")]


class HelpScreen(Dialog):
    """Shows keys until one of its own is pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(BY_NAME[name].keys, "dismiss", "close") for name in ("back", "help", "open")),
        Binding("q", "dismiss", "close"),
        Binding("ctrl+c", "app.help_quit", show=False),
        *(Binding(BY_NAME[name].keys, action, show=False) for name, action in _MOVES.items()),
    ]

    def __init__(self, view: View, can: Callable[[Key], bool], style_of: Styles) -> None:
        """`can` tells which keys do something in the view; `style_of` as for a pane."""
        super().__init__()
        self._page = pages.page(view, can)
        self._title = _Title(style_of, f"Keys in {VIEW_WORDS[view].name}")
        self._pane = Pane(style_of, id="help")

    @property
    def cursor(self) -> Offset:
        """Where on the screen the first line stands."""
        return self._pane.cursor

    def compose(self) -> ComposeResult:
        """The title, and the pane in which the keys stand."""
        yield self._title
        yield self._pane

    def on_mount(self) -> None:
        """Fill the pane."""
        self._pane.show(self._page)

    def action_scroll(self, by: int) -> None:
        """A line up or down."""
        self._pane.scroll_lines(by)

    def action_leap(self, by: int) -> None:
        """To the end or the beginning."""
        self._pane.leap(by)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        self._pane.page(by)
