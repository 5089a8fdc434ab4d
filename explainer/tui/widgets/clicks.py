"""What the mouse does in a pane. The keys need no messages: who asks a pane to move sees what is selected then."""

from textual.message import Message

from explainer.refs import Ref


class Clicked(Message):
    """Something in a pane was clicked."""

    def __init__(self, pane: str, ref: Ref) -> None:
        """`pane`: the id of the pane."""
        super().__init__()
        self.pane = pane
        self.ref = ref


class Selected(Clicked):
    """An item was clicked: the cursor is there now."""


class Opened(Clicked):
    """The selected item was clicked: it is to be opened."""


class Pointed(Clicked):
    """A cell of a table was clicked that the cursor does not reach by itself: it moves from row to row."""
