"""What a pane says of its items."""

from typing import TYPE_CHECKING

from textual.message import Message

from explainer.refs import Ref

if TYPE_CHECKING:
    from explainer.tui.widgets.pane import Pane


class Selected(Message):
    """The cursor moved to an item."""

    def __init__(self, pane: "Pane", ref: Ref) -> None:
        super().__init__()
        self.pane = pane
        self.ref = ref

    @property
    def control(self) -> "Pane":
        """The pane that it happened in."""
        return self.pane


class Opened(Selected):
    """An item was opened: Enter, or a click on the selected one."""


class Pointed(Selected):
    """A cell of a table was clicked that the cursor does not reach by itself: it moves from row to row."""
