"""The views: what each is called and what it shows, for the pack, every edition and the command line."""

from typing import Literal, NamedTuple

View = Literal["story", "timeline", "who", "positions", "article", "terms"]
Kind = Literal["statement", "event", "section", "actor", "issue", "side", "part"]
"""What an id can name; `part` is a part of In brief that every pack names alike."""


class ViewWords(NamedTuple):
    """The words for a view, and what it shows."""

    name: str
    """What it is called."""
    short: str
    """The same where there is little room."""
    shows: tuple[Kind, ...]
    """What it shows as itself. Of everything else it shows what is nearest, which a caption cannot speak of."""


VIEW_WORDS: dict[View, ViewWords] = {
    "story": ViewWords("Story", "Story", ("section", "statement", "event", "part")),
    "timeline": ViewWords("Timeline", "Time", ("event",)),
    "who": ViewWords("Who said what", "Who", ("statement",)),
    "positions": ViewWords("Positions", "Pos", ("issue",)),
    "article": ViewWords("Article", "Text", ("statement", "event")),
    "terms": ViewWords("Terms & people", "Terms", ("actor",)),
}
"""The views in the order of their digits."""
