"""The lines of a pane as they are drawn, each kept until the colours change."""

from textual.strip import Strip

from explainer.cells import cell_len
from explainer.text.layout import AT_REST, ScreenLine
from explainer.tui.styles import Styles
from explainer.tui.widgets.line_widget import joined

MOST_KEPT = 1000
"""Lines that are kept when another page comes."""
GUTTER, MARGIN = 2, 2
"""Cells before every line: the mark of the selected item, and a space. Behind it: a space, and the edge of the pane,
or an arrow where the page goes on."""
EDGE = "▕"
_RANKS = {True: {"heading": "title"}, False: {"title": "heading"}}
"""What the roles of the first line give way to in the pane in use, and in the others."""


def ranked(lines: list[ScreenLine], *, is_active: bool) -> list[ScreenLine]:
    """The lines of a pane: its title is bright where the keys move (`is_active`), and gives way elsewhere."""
    ranks, found = _RANKS[is_active], list(lines)
    for at, line in enumerate(lines):
        roles = [" ".join(ranks.get(role, role) for role in part.style.split()) for part in line.line]
        if roles == [part.style for part in line.line]:
            break  # the title ends here
        found[at] = line._replace(line=tuple(p._replace(style=each) for p, each in zip(line.line, roles, strict=True)))
    return found


class DrawnLines:
    """Draws lines, and keeps them."""

    def __init__(self, style_of: Styles) -> None:
        self._style_of = style_of
        self._strips: dict[tuple[ScreenLine, int, bool], Strip] = {}

    def clear(self) -> None:
        """Forget the colours of the theme before."""
        self._strips.clear()

    def limit(self) -> None:
        """Forget all lines when they are very many."""
        if len(self._strips) > MOST_KEPT:
            self._strips.clear()

    def get(self, line: ScreenLine, width: int, *, has_edge: bool) -> Strip:
        """A line in a width; `has_edge`: another pane stands at its right."""
        if (strip := self._strips.get((line, width, has_edge))) is None:
            strip = self._strips[line, width, has_edge] = self._draw(line, width, has_edge=has_edge)
        return strip

    def _draw(self, line: ScreenLine, width: int, *, has_edge: bool) -> Strip:
        look, base = self._style_of, "text selected " if line.has_ground else "text "
        mark = "lane" if line.bar == AT_REST else "mark"
        parts = [(line.bar, look(base + mark))]
        parts += ((text, look((base + name).replace("selected edge", "selected lane"))) for text, name, _ in line.line)
        room = width - 1 - sum([len(text) if text.isascii() else cell_len(text) for text, _ in parts])
        edge = EDGE if has_edge else " "
        parts += [(" " * room, look(base)), (line.more, look("text dim")) if line.more else (edge, look("text edge"))]
        segments = joined(parts)
        return Strip(segments, width) if room >= 0 else Strip(segments).adjust_cell_length(width)
