"""The program's own two themes, its colours in every other one, and what each kind of text looks like."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.color import Color
from textual.theme import Theme

_DARK = {
    "ink": "#d9dce3",
    "ink-dim": "#98a1b0",
    "ink-title": "#f4f5f8",
    "ink-accent": "#e3b568",
    "ink-quote": "#9fd8a8",
    "edge": "#39414e",
    "lane": "#7f8897",
    "bar": "#22262d",
    "picked": "#2a2e36",
    "span": "#1c1f24",
    "hit": "#3a3420",
    "found": "#e3b568",
    "found-ink": "#14171c",
    "side-1": "#86b7ff",
    "side-2": "#ff9c94",
    "side-3": "#e6d37a",
    "side-4": "#c6a6ff",
}
"""The grounds are nearly grey: rounded to 256 colours they stay what they are, and become neither black nor navy."""
_LIGHT = {
    "ink": "#24282f",
    "ink-dim": "#5a616d",
    "ink-title": "#0e1116",
    "ink-accent": "#8a4f00",
    "ink-quote": "#1c6b31",
    "edge": "#cfccc2",
    "lane": "#6a717c",
    "bar": "#e8e6de",
    "picked": "#e3e8f0",
    "span": "#f1efe8",
    "hit": "#f7e7b4",
    "found": "#8a4f00",
    "found-ink": "#ffffff",
    "side-1": "#1a56b0",
    "side-2": "#a92a20",
    "side-3": "#6d5a00",
    "side-4": "#6a3fb5",
}

DARK = Theme(
    name="explainer-dark",
    primary="#86b7ff",
    accent="#e3b568",
    foreground="#d9dce3",
    background="#131519",
    surface="#1d2026",
    panel="#22262d",
    dark=True,
    variables=_DARK,
)
LIGHT = Theme(
    name="explainer-light",
    primary="#1a56b0",
    accent="#8a4f00",
    foreground="#24282f",
    background="#fbfaf6",
    surface="#f0eee7",
    panel="#e8e6de",
    dark=False,
    variables=_LIGHT,
)


def ink(theme: Theme) -> dict[str, str]:
    """The colours of text, and of what lies behind it, for a theme that has none of its own for them."""
    colours = _DARK if theme.dark else _LIGHT
    if "ink" in theme.variables or not theme.background or theme.ansi:
        return colours
    back = Color.parse(theme.background)
    away = back.blend(Color.parse("black" if theme.dark else "white"), 0.5)  # where its ink is read even better
    picked = max((Color.parse(colours["picked"]), away), key=lambda each: abs(each.brightness - back.brightness))
    return colours | {"bar": picked.hex, "picked": picked.hex, "span": back.blend(picked, 0.4).hex}


class Look(NamedTuple):
    """What a kind of text adds to the text around it."""

    colour: str = ""
    """The name of its colour; empty where it keeps the one that it has."""
    back: str = ""
    """The name of the colour behind it."""
    is_bold: bool | None = None
    """None: as the text around it is."""
    is_underlined: bool | None = None
    """None: as the text around it is."""
    is_reversed_colourless: bool = False
    """Whether it is reversed where there are no colours."""
    is_faint_colourless: bool = False
    """Whether it is faint where there are no colours."""


LOOKS: dict[str, Look] = {
    "text": Look("ink", "background"),
    "bar": Look("ink", "bar"),
    "accent": Look("ink-accent"),
    "active": Look("ink-title", "background", is_bold=True, is_underlined=True),
    "cue": Look("ink-accent", is_underlined=True),
    "dim": Look("ink-dim"),
    "edge": Look("edge"),
    "exact": Look("ink-title"),
    "figure": Look("ink-accent", is_bold=True),
    "found": Look("found-ink", "found", is_underlined=True, is_reversed_colourless=True),
    "heading": Look("ink-dim", is_bold=True),
    "hit": Look("", "hit", is_bold=True),
    "lane": Look("lane"),
    "quote": Look("ink-quote", is_bold=True),
    "selected": Look("", "picked"),
    "side-1": Look("side-1"),
    "side-2": Look("side-2"),
    "side-3": Look("side-3"),
    "side-4": Look("side-4"),
    "span": Look("ink", "span"),
    "speaker": Look(is_bold=True),
    "title": Look("ink-title", is_bold=True),
    "unused": Look("ink-dim", is_faint_colourless=True),
}
"""Each kind of text that a pane or a bar shows."""


def ordered(themes: Iterable[Theme]) -> list[str]:
    """The names of `themes`: the program's own come first; those of the terminal's own colours are passed over."""
    return [
        name
        for _, name in sorted((not each.name.startswith("explainer"), each.name) for each in themes if not each.ansi)
    ]
