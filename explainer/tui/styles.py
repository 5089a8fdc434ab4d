"""The styles of text: what each of its roles looks like in the theme that is on."""

from collections.abc import Callable, Mapping

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color

from explainer.tui.themes import LOOKS, Look


class Styles:
    """The style of each kind of text in the theme that is on."""

    def __init__(self, variables: Callable[[], Mapping[str, str]], *, is_colourless: bool = False) -> None:
        """`variables` gives the colours of that theme by name, and another mapping after a change of theme."""
        self._find = variables
        self._is_colourless = is_colourless
        self._variables: Mapping[str, str] = {}
        self._styles: dict[str, Style] = {}

    def __call__(self, kinds: str) -> Style:
        """The style of a text that is of all `kinds`, names with spaces between; where they differ the last counts."""
        if (variables := self._find()) is not self._variables:
            self._variables = variables
            self._styles.clear()
        if (style := self._styles.get(kinds)) is None:
            style = self._styles[kinds] = Style.combine(self._style(LOOKS[kind]) for kind in kinds.split())
        return style

    def _style(self, look: Look) -> Style:
        return Style(
            color=self._colour(look.colour),
            bgcolor=self._colour(look.back),
            bold=look.is_bold,
            underline=look.is_underlined,
            reverse=(look.is_reversed_colourless and self._is_colourless) or None,
            dim=(look.is_faint_colourless and self._is_colourless) or None,
        )

    def _colour(self, name: str) -> RichColor | None:
        return Color.parse(self._variables[name]).rich_color if name else None
