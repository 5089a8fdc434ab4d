"""Where the terminal's own, hidden cursor belongs: braille displays and magnifiers follow it."""

from textual.geometry import Offset
from textual.widgets import Input

from explainer.cells import cell_len


class HasCursor:
    """A screen on which something is selected."""

    @property
    def cursor(self) -> Offset:
        """Where on the screen that stands."""
        raise NotImplementedError


def caret(field: Input) -> Offset:
    """Where on the screen the next letter is typed; Textual's own count is one cell off after the last letter."""
    before = cell_len(field.value[: field.cursor_position])
    return field.content_region.offset + Offset(before - field.scroll_offset.x, 0)
