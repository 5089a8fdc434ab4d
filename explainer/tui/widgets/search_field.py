"""The search field at the foot of the screen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchField(Input):
    """Where the reader types what is sought. Letters typed here are never commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "end the search", show=False),
        Binding("tab,shift+tab", "stay", show=False),  # elsewhere the letters that follow would be commands
    ]

    class Cancelled(Message):
        """The search was given up."""

    def __init__(self, query: str) -> None:
        super().__init__(query, placeholder="Search everything", compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """What was sought before is replaced by what is typed."""
        self.action_select_all()

    def on_unmount(self) -> None:
        """Let go of the screen, which would hold on to Textual's own field for ever."""
        self.screen.text_selection_started_signal.unsubscribe(self)

    def action_stay(self) -> None:
        """Do nothing: the field keeps the keys."""

    def action_cancel(self) -> None:
        """Give the search up: the screen hears of it by a message."""
        self.post_message(self.Cancelled())
