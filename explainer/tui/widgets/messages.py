"""What the mouse does in a pane. The keys need no messages: who asks a pane to move sees what is selected then."""

from textual.message import Message

from explainer.refs import Ref


class Selected(Message):
    """An item was clicked: the cursor is there now."""

    def __init__(self, pane: str, ref: Ref) -> None:
        """`pane`: the id of the pane."""
        super().__init__()
        self.pane = pane
        self.ref = ref


class Opened(Selected):
    """The selected item was clicked: it is to be opened."""


class Pointed(Selected):
    """A cell of a table was clicked that the cursor does not reach by itself: it moves from row to row."""
