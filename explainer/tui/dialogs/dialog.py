"""What help and the palette have in common."""

from textual.events import Resize
from textual.screen import ModalScreen

from explainer.tui.sizes import classes, is_too_small
from explainer.tui.widgets.cursor import HasCursor


class Dialog(ModalScreen[None], HasCursor):
    """A screen over the one that one reads on."""

    CSS_PATH = "dialogs.tcss"

    def on_resize(self, event: Resize) -> None:
        """Take the new room, or make way for the notice where there is not enough."""
        self.set_class(classes(event.size)["-high"], "-high")
        if self.is_current and is_too_small(event.size):
            self.dismiss()
