"""Help: the keys of the view that one is in, from the bindings themselves."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset

from explainer.facts.vocabulary import THEN, bars_explained, forms_explained, marks_explained
from explainer.keys import BY_NAME, shown
from explainer.text.blocks import BLANK, Block, Fragment, Page, Para, heading, prose
from explainer.tui.dialogs.dialog import Dialog
from explainer.tui.styles import Styles
from explainer.tui.widgets.pane import Pane

_MOVES = {
    "previous": "scroll(-1)",
    "next": "scroll(1)",
    "page_back": "page(-1)",
    "page": "page(1)",
    "first": "leap(-1)",
    "last": "leap(1)",
}
"""What the keys that move elsewhere do in the help, by their names."""


class HelpScreen(Dialog):
    """Shows keys until one of its own is pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(BY_NAME[name].keys, "dismiss", "close") for name in ("back", "help", "open")),
        Binding("q", "dismiss", "close"),
        Binding("ctrl+c", "app.help_quit", show=False),
        *(Binding(BY_NAME[name].keys, action, show=False) for name, action in _MOVES.items()),
    ]

    def __init__(self, title: str, keys: Iterable[tuple[str, str]], style_of: Styles) -> None:
        """`keys`: each with what it does; `style_of` as for a pane."""
        super().__init__()
        self._title = title
        self._keys = tuple(keys)
        self._pane = Pane(style_of, id="help")

    @property
    def cursor(self) -> Offset:
        """Where on the screen the first line stands."""
        return self._pane.cursor

    def compose(self) -> ComposeResult:
        """The pane in which the keys stand."""
        yield self._pane

    def on_mount(self) -> None:
        """Fill the pane: the keys, then what the signs on the screen mean."""
        width = max(len(keys) for keys, _ in self._keys) + 2
        enter, s = shown("open"), shown("exact_words")
        blocks: list[Block] = [
            prose(self._title, "title", tail=(Fragment(f"{shown('back')} closes", "dim"),)),
            *(prose(does, lead=(Fragment(keys.ljust(width), "accent"),)) for keys, does in self._keys),
            BLANK,
            heading("How to read it"),
            Block((Para(forms_explained()),)),
            Block((Para(f"Bars: {bars_explained()}"),)),
            Block((Para(marks_explained()),)),
            Block((Para("On the timeline an arrow leads from who acts to whom it concerns,"),)),
            Block((Para(f"and “{THEN}” stands before what comes after the event above it."),)),
            Block((Para(f"{enter} opens what an item rests on; {s} shows it in the article."),)),
        ]
        self._pane.show(Page(tuple(blocks)))

    def action_scroll(self, by: int) -> None:
        """A line up or down."""
        self._pane.scroll_lines(by)

    def action_leap(self, by: int) -> None:
        """To the end or the beginning."""
        self._pane.leap(by)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        self._pane.page(by)
