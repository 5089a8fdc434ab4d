"""Colours for terminals that have sixteen of them, and none of the same tint in any two.

Taken are those that can be read (at a contrast of 4.5:1) in the palettes of xterm, VGA, Windows and Tango; there are
three hues on a dark ground, and three on a light one. What has a tinted ground elsewhere is reversed.
"""

from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as TextualColor
from textual.filter import LineFilter
from textual.theme import Theme

_BLACK, _RED, _BLUE, _MAGENTA, _GREY, _DARK_GREY, _GREEN, _YELLOW, _CYAN, _WHITE = 0, 1, 4, 5, 7, 8, 10, 11, 14, 15
_ON_DARK = {
    "ink-title": _WHITE,
    "ink-accent": _YELLOW,
    "ink-quote": _GREEN,
    "edge": _DARK_GREY,
    "side-1": _CYAN,
    "side-2": _YELLOW,
    "side-3": _GREEN,
    "side-4": _WHITE,
}
_ON_LIGHT = {
    "ink-accent": _MAGENTA,
    "ink-quote": _BLUE,
    "edge": _DARK_GREY,
    "side-1": _BLUE,
    "side-2": _RED,
    "side-3": _MAGENTA,
}
"""What has no colour of its own here has that of the text: grey on black, and black on white."""
_REVERSED = ("picked", "hit", "found")


class SixteenColours(LineFilter):
    """Replaces a theme's own colours by the sixteen."""

    def __init__(self, theme: Theme, variables: dict[str, str]) -> None:
        """`variables`: the colours of `theme`, by name."""
        super().__init__()
        table = _ON_DARK if theme.dark else _ON_LIGHT
        self._inks = {_colour(variables[name]): number for name, number in table.items()}
        chosen = TextualColor.parse(variables["block-cursor-blurred-background"])  # in the palette's list
        self._grounds = {_colour(variables[name]) for name in _REVERSED}
        self._grounds.add((TextualColor.parse(variables["panel"]) + chosen).rich_color)
        self._ink, self._ground = (_GREY, _BLACK) if theme.dark else (_BLACK, _WHITE)
        self._is_dark = theme.dark
        self._style = lru_cache(1024)(self._find)

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """`segments` in the sixteen colours."""
        return [Segment(text, self._style(style or Style.null()), control) for text, style, control in segments]

    def _find(self, style: Style) -> Style:
        is_reversed = style.bgcolor in self._grounds
        ink = self._ink if is_reversed or style.color is None else self._inks.get(style.color, self._ink)
        return style + Style(
            color=Color.from_ansi(ink),
            bgcolor=Color.from_ansi(self._ground),
            bold=bool(style.bold) and self._is_dark,  # many terminals take brighter colours for it, too bright on white
            dim=False,
            reverse=is_reversed != bool(style.reverse),
        )


def _colour(name: str) -> Color:
    return TextualColor.parse(name).rich_color
