"""The roles of text: what each adds to the text around it. Their colours are those of the theme that is on."""

from typing import NamedTuple


class Role(NamedTuple):
    """What a role adds to the text around it."""

    means: str
    """What the text is that has it."""
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
    # the ground of everything, the bars at the top and at the bottom, and fields
    "text": Role("any text", "ink", "background"),
    "bar": Role("what stands in a bar", "ink", "bar"),
    "field": Role("what is typed", "ink", "picked"),
    # ranks of emphasis, beside that of the text itself
    "title": Role("the title of a pane, a name in its place", "ink-title", is_bold=True),
    "heading": Role("a heading over a group", "ink-dim", is_bold=True),
    "dim": Role("what is said about a text", "ink-dim"),
    "edge": Role("a line of the program", "edge", is_faint_colourless=True),
    "lane": Role("a line that tells something: a lane, a tie, a mark at rest", "lane"),
    "margin": Role("what stands beside the lines of the article and is not copied with them"),
    # the article's words
    "exact": Role("words of the article", "ink-title"),
    "rule": Role("the rule before them", "lane"),
    "cue": Role("the word with which the article credits them", is_underlined=True),
    "quote": Role("what it quotes word for word", "ink-quote", is_bold=True),
    "judgement": Role("its own judgement", "ink-title", is_bold=True, is_italic=True),
    "furniture": Role("what a newspaper prints around its text", "ink-dim", is_italic=True),
    "unused": Role("words on which nothing rests", "ink-dim", is_faint_colourless=True),
    # who speaks or acts
    "speaker": Role("the name of a speaker, a term, what is chosen", is_bold=True),
    "side-1": Role("the first side", "side-1"),
    "side-2": Role("the second side", "side-2"),
    "side-3": Role("the third side", "side-3"),
    "side-4": Role("the fourth side", "side-4"),
    "side-5": Role("the fifth side", "side-5"),
    "chip": Role("the sign of a position, with the blanks beside it", is_bold=True, is_reversed=True),
    # what is left open
    "open": Role("the ? before an open question", "ink-open", is_bold=True),
    # the reader: what is amber
    "key": Role("a key", "ink-accent", is_bold=True),
    "mark": Role("the mark of what is selected, what is done of a tour", "ink-accent"),
    "hit": Role("words that are selected in the article", "", "hit", is_bold=True, is_reversed_colourless=True),
    "found": Role("what is sought", "found-ink", "found", is_underlined=True, is_reversed_colourless=True),
    # states
    "selected": Role("the ground of what is selected", "", "picked"),
    "active": Role("the tab of the view that is open", "ink-title", "background", is_bold=True, is_underlined=True),
}
"""Each role that a text can have."""

_SIDES = tuple(name for name in ROLES if name.startswith("side-"))


def side_role(number: int) -> str:
    """The role of a side by its number from 0; the sixth looks like the first."""
    return _SIDES[number % len(_SIDES)]
