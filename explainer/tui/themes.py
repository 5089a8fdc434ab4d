"""The program's own themes as Textual's, and the program's colours in every other theme."""

from collections.abc import Iterable

from textual.color import Color
from textual.theme import Theme

from explainer.text.colours import OWN_THEMES, OwnTheme


def _theme(own: OwnTheme) -> Theme:
    colours = dict(own.colours)
    return Theme(
        name=own.name,
        dark=own.is_dark,
        background=own.background,
        surface=own.surface,
        panel=colours["bar"],
        foreground=colours["ink"],
        primary=colours["side-1"],
        accent=colours["ink-accent"],
        variables=colours,
    )


THEMES = tuple(map(_theme, OWN_THEMES))
"""The program's own; the first is put on by itself."""


def colours(theme: Theme) -> dict[str, str]:
    """The colours of text and its grounds, for a theme that has none of its own for them."""
    found = next(own for own in THEMES if own.dark == theme.dark).variables
    if "ink" in theme.variables or not theme.background or theme.ansi:
        return found
    back = Color.parse(theme.background)
    away = back.blend(Color.parse("black" if theme.dark else "white"), 0.5)  # where its ink is read even better
    picked = max((Color.parse(found["picked"]), away), key=lambda each: abs(each.brightness - back.brightness))
    return found | {"bar": picked.hex, "picked": picked.hex}


def ordered(themes: Iterable[Theme]) -> list[str]:
    """The names of `themes`: the program's own come first; those of the terminal's own colours are passed over."""
    own = [each.name for each in THEMES]
    return own + sorted(each.name for each in themes if not each.ansi and each.name not in own)
