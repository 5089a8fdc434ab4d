"""The roles of text: what each adds to the text around it. Their colours are those of the theme that is on."""

from typing import NamedTuple


class Role(NamedTuple):
    """What a role adds to the text around it."""

    colour: str = ""
    """The name of its colour; empty where it keeps the one that it has."""
    ground: str = ""
    """The name of the colour of its ground."""
    is_bold: bool | None = None
    """None: as the text around it is."""
    is_underlined: bool | None = None
    """None: as the text around it is."""
    is_italic: bool | None = None
    """None: as the text around it is."""
    is_reversed: bool | None = None
    """None: as the text around it is."""
    is_reversed_colourless: bool = False
    """Whether it is reversed where there are no colours."""
    is_faint_colourless: bool = False
    """Whether it is faint where there are no colours."""


ROLES: dict[str, Role] = {
    "text": Role("ink", "background"),
    "bar": Role("ink", "bar"),
    "field": Role("ink", "picked"),
    "contrary": Role(is_bold=True, is_reversed=True),
    "accent": Role("ink-accent"),
    "active": Role("ink-title", "background", is_bold=True, is_underlined=True),
    "cue": Role(is_underlined=True),
    "dim": Role("ink-dim"),
    "edge": Role("edge", is_faint_colourless=True),
    "exact": Role("ink-title"),
    "figure": Role("ink-title", is_bold=True),
    "found": Role("found-ink", "found", is_underlined=True, is_reversed_colourless=True),
    "furniture": Role("ink-dim", is_italic=True),
    "heading": Role("ink-dim", is_bold=True),
    "hit": Role("", "hit", is_bold=True),
    "judgement": Role(is_italic=True),
    "key": Role("ink-accent", is_bold=True),
    "lane": Role("lane"),
    "margin": Role(),
    "open": Role("ink-open", is_bold=True),
    "quote": Role("ink-quote", is_bold=True),
    "rule": Role("lane"),
    "selected": Role("", "picked"),
    "side-1": Role("side-1"),
    "side-2": Role("side-2"),
    "side-3": Role("side-3"),
    "side-4": Role("side-4"),
    "side-5": Role("side-5"),
    "span": Role("ink", "span"),
    "speaker": Role(is_bold=True),
    "title": Role("ink-title", is_bold=True),
    "unused": Role("ink-dim", is_faint_colourless=True),
}
"""Each role that a text can have."""

_SIDES = tuple(name for name in ROLES if name.startswith("side-"))


def side_role(number: int) -> str:
    """The role of a side by its number from 0; the sixth looks like the first."""
    return _SIDES[number % len(_SIDES)]
