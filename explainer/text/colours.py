"""The program's own themes: for each the colours of its grounds and of its texts. A new one is added here alone."""

from collections.abc import Mapping
from typing import NamedTuple


class OwnTheme(NamedTuple):
    """One of the program's own themes."""

    name: str
    is_dark: bool
    background: str
    """What lies behind all, as `#rrggbb`."""
    surface: str
    """What lies behind fields."""
    colours: Mapping[str, str]
    """The colours of text and of what lies behind some of it, by the names that the roles of text give them."""


DARK = OwnTheme(
    name="explainer-dark",
    is_dark=True,
    background="#131519",
    surface="#1d2026",
    colours={  # grounds are nearly grey: rounded to 256 colours they stay what they are, neither black nor navy
        "ink": "#d9dce3",
        "ink-dim": "#98a1b0",
        "ink-title": "#f4f5f8",
        "ink-accent": "#e3b568",
        "ink-quote": "#9fd8a8",
        "ink-open": "#ee93d6",
        "edge": "#39414e",
        "lane": "#7f8897",
        "bar": "#22262d",
        "picked": "#2a2e36",
        "hit": "#3a3420",
        "found": "#e3b568",
        "found-ink": "#14171c",
        "side-1": "#86b7ff",
        "side-2": "#ff9c94",
        "side-3": "#5fcfc4",
        "side-4": "#c6a6ff",
        "side-5": "#d6d27c",
    },
)
LIGHT = OwnTheme(
    name="explainer-light",
    is_dark=False,
    background="#fbfaf6",
    surface="#f0eee7",
    colours={
        "ink": "#24282f",
        "ink-dim": "#5a616d",
        "ink-title": "#0e1116",
        "ink-accent": "#8a4f00",
        "ink-quote": "#1c6b31",
        "ink-open": "#a01c7c",
        "edge": "#cfccc2",
        "lane": "#6a717c",
        "bar": "#e8e6de",
        "picked": "#e3e8f0",
        "hit": "#f7e7b4",
        "found": "#8a4f00",
        "found-ink": "#ffffff",
        "side-1": "#1a56b0",
        "side-2": "#a92a20",
        "side-3": "#00655f",
        "side-4": "#6a3fb5",
        "side-5": "#665900",
    },
)

OWN_THEMES = (DARK, LIGHT)
"""The first is the one that is put on by itself. Themes that are not the program's own take the colours of text from
the first that is as dark as they are."""
