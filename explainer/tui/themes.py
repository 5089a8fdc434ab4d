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
    back, picked = Color.parse(theme.background), Color.parse(found["picked"])
    towards, away = map(Color.parse, ("white", "black") if theme.dark else ("black", "white"))
    part = (picked.brightness - back.brightness) / (towards.brightness - back.brightness)
    grounds = back.blend(towards, max(0, part)), back.blend(away, 0.5)  # as bright as its own; where ink is read better
    picked = max(grounds, key=lambda each: abs(each.brightness - back.brightness))
    edge, bar = back.blend(Color.parse(found["lane"]), 0.35), back.blend(picked, 0.6)
    return found | {"edge": edge.hex, "bar": bar.hex, "picked": picked.hex}


def ordered(themes: Iterable[Theme]) -> list[str]:
    """The names of `themes`: the program's own come first; those of the terminal's own colours are passed over."""
    own = [each.name for each in THEMES]
    return own + sorted(each.name for each in themes if not each.ansi and each.name not in own)
