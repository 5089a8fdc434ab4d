"""How much of a pack is read: more than any honest pack has, and so little that none can cost more than it is worth.

All limits on what stands in the files of a pack, in one place. Each is told to an author with what to do about it.
"""

from collections.abc import Sequence

MOST_BYTES = 5_000_000
"""Of a file."""
MOST_BYTES_IN_ALL = 50_000_000
"""Of all files of a pack together."""
MOST_SECTIONS = 2_000
"""Section files of a pack."""
MOST_UNLISTED = 200
"""Files in the sections' folder that are searched although they are not listed."""
MOST_DEPTH = 50
"""Levels of YAML, one in another: a pack needs 6."""
TOO_DEEP = f"more than {MOST_DEPTH} levels of nesting; a pack needs 6"
"""The message about more."""
MOST_VALUES = 400_000
"""Keys, texts, lists and mappings in the files of a pack, beside those of its statements and events."""
MOST_VALUES_OF_EACH = 60
"""What each statement and each event may add to them on average."""
MOST_CHARACTERS = 5_000_000
"""Characters of the texts in the files of a pack, beside those of its statements and events."""
MOST_CHARACTERS_OF_EACH = 2_000
"""What each statement and each event may add to them on average."""
MOST_ALIASED = 10_000
"""Values that aliases may add in a file: a few written ones can stand for billions."""
MOST_ALIASED_CHARACTERS = 1_000_000
"""Characters that aliases may add in a file."""
MOST_IN_A_TEXT = 100_000
"""Characters in one text."""
MOST_IN_A_NAME = 1_000
"""Characters in a text that stands wherever somebody refers to it: an id, a name, a title, a position's word."""
NAMES = frozenset({"id", "name", "title", "side", "label", "role", "term", "word"})
"""The keys of such texts."""
MOST_MARKS = 30
"""Combining marks on one letter: those of UAX 15's stream-safe text, beyond any script's need."""
MOST_PLACES = 100
"""Places of the same words that are counted."""
MOST_SEARCHED = 3_000_000
"""Comparisons that are made to find words in the article."""
MOST_SEARCHED_OF_EACH = 2_000
"""What each statement and each event adds to them."""
MOST_PARTS = 100_000
"""Paragraphs of an article, and its sentences, and its quotations."""
MOST_CELLS = 200_000
"""Issues times the actors who hold a position: what is compared."""
MOST_TOGETHER = 100
"""Actors in one list: who speak or act together, are concerned, hold a position, or are the members of a group."""
MOST_WITHIN = 20
"""Statements, one within another."""
MOST_PROBLEMS = 1_000
"""Problems that are told one by one; the rest is counted."""
MOST_COUNTED = 100_000
"""Problems in the shape of the files that are counted."""
MOST_MEANT = 10_000
"""Bytes of a file that are not UTF-8 and are read as Windows-1252 all the same."""
MOST_CHARACTERS_REPORTED = 20
"""Characters of a file that are refused one by one; the rest is counted."""
MOST_IN_A_MESSAGE = 1_000
"""Characters of a message, and of the place that it is about."""
MOST_SUGGESTIONS = 50
"""Mistyped words for which a better one is sought."""
MOST_COMPARED = 100_000
"""Words with which they are compared."""
MOST_IN_A_SUGGESTION = 100
"""Characters of a word that is compared."""
MOST_IDS_BY_SIGHT = 100_000
"""What looks like an id in a file that could not be read."""


def most_characters(path: Sequence[str | int]) -> int:
    """How long a text can be that stands at a key path."""
    return MOST_IN_A_NAME if path and path[-1] in NAMES else MOST_IN_A_TEXT


class LimitError(Exception):
    """More of something than is read; its arguments are where, and the message."""
