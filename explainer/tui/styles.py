"""The styles of text: what each of its roles looks like in the theme that is on."""

from collections.abc import Callable, Mapping

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color

from explainer.text.roles import ROLES, Role

WIDGETS = {
    "SearchField, SearchField:focus": "field",
    "SearchField > .input--placeholder": "dim",
    "CommandPalette Input > .input--placeholder": "dim",
    "CommandPalette CommandList > .option-list--option": "text",
    "CommandPalette CommandList > .option-list--option-highlighted": "text selected",
    "#notice": "text",
    "#countdown": "bar dim",
    "HelpScreen": "text",
}
"""What Textual draws by itself, in the terms of its stylesheets, and which roles its text has."""


def stylesheet() -> str:
    """The colours of `WIDGETS`, as Textual reads them."""
    return "\n".join(f"{selector} {{ {_rules(roles)} }}" for selector, roles in WIDGETS.items())


def _rules(roles: str) -> str:
    found = [ROLES[role] for role in roles.split()]
    inks = [f"color: ${role.colour};" for role in found if role.colour]
    return " ".join([*inks, *(f"background: ${role.ground};" for role in found if role.ground)])


class Styles:
    """The style of each role of text in the theme that is on."""

    def __init__(self, variables: Callable[[], Mapping[str, str]], *, is_colourless: bool = False) -> None:
        """`variables` gives the colours of that theme by name, and another mapping after a change of theme."""
        self._find = variables
        self._is_colourless = is_colourless
        self._variables: Mapping[str, str] = {}
        self._styles: dict[str, Style] = {}

    def __call__(self, roles: str) -> Style:
        """The style of a text of all `roles`, names with spaces between; where they differ the last counts."""
        if (variables := self._find()) is not self._variables:
            self._variables = variables
            self._styles.clear()
        if (style := self._styles.get(roles)) is None:
            style = self._styles[roles] = Style.combine(self._style(ROLES[role]) for role in roles.split())
        return style

    def _style(self, role: Role) -> Style:
        return Style(
            color=self._colour(role.colour),
            bgcolor=self._colour(role.ground),
            bold=role.is_bold,
            underline=role.is_underlined,
            italic=role.is_italic,
            reverse=role.is_reversed or (role.is_reversed_colourless and self._is_colourless) or None,
            dim=(role.is_faint_colourless and self._is_colourless) or None,
        )

    def _colour(self, name: str) -> RichColor | None:
        return Color.parse(self._variables[name]).rich_color if name else None
