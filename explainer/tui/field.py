"""The search field."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchField(Input):
    """Where the reader types what is sought. Letters typed here are never commands."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "end the search", show=False)]

    class Cancelled(Message):
        """The search was given up."""

    def __init__(self, query: str) -> None:
        super().__init__(query, placeholder="Search everything", compact=True)

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()

    def action_cancel(self) -> None:
        """Say so."""
        self.post_message(self.Cancelled())
