"""Texts as the search compares them: without case and accents, with quotation marks, dashes and white space made equal.

Folding goes further than the normalisation of anchors in `matching`, which must tell `é` from `e`.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache

from msgspec import Struct

from explainer.matching import EQUAL, normalise

_WHITE = re.compile(r"[^\S ]")
_WHITE_ASCII = {code: " " for code in range(128) if _WHITE.match(chr(code))}
_SPACES = re.compile("  +")
_NOT_ASCII = re.compile("[^\0-\x7f]")
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters whose stroke Unicode does not take for an accent; as in CLDR's transliteration from Latin to ASCII."""


class _Pieces(dict[int, str]):
    """What each character, by its code, is folded to; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold()).translate(_STROKES)
        self[code] = piece = "".join(normalise(each) or each for each in bare if not unicodedata.combining(each))
        return piece


_PIECES = _Pieces()


def plain(text: str) -> str:
    """`text` as the search compares it."""
    if not text.isascii():  # in most texts these few characters make the difference
        for variant, same in EQUAL.items():
            text = text.replace(variant, same)
    if not text.isascii():
        if 8 * (len(text.encode()) - len(text)) > len(text):
            text = text.translate(_PIECES)
        else:  # in a long text with few such letters this is quicker
            text = _NOT_ASCII.sub(lambda found: _PIECES[ord(found[0])], text)
    text = text.lower()
    text = text.translate(_WHITE_ASCII) if text.isascii() else _WHITE.sub(" ", text)
    return _SPACES.sub(" ", text) if "  " in text else text


class Folded(Struct, frozen=True, dict=True):
    """A text as the search compares it, with the way back to the original's offsets."""

    original: str
    """The text as it is shown."""
    text: str
    """The same, folded."""

    def in_original(self, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Places in the folded text, in order, as offsets in the original: none overlaps another.

        A place that begins or ends inside a character which folds to several (ß) covers all of it.
        """
        if not (spans := self._spans):
            return list(places)
        found: list[tuple[int, int]] = []
        for start, end in places:
            if not found or spans[start][0] >= found[-1][1]:
                found.append((spans[start][0], spans[end - 1][1]))
        return found

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """For each folded character the part of the original that it stands for; empty where both texts run in step."""
        others = set(_NOT_ASCII.findall(self.original))
        if len(self.text) == len(self.original) and all(len(_PIECES[ord(each)]) == 1 for each in others):
            return []
        spans: list[tuple[int, int]] = []
        is_space = False
        for offset, character in enumerate(self.original):
            pieces = _PIECES[ord(character)]
            for piece in pieces:
                if not (is_space and piece.isspace()):
                    spans.append((offset, offset + 1))
                    is_space = piece.isspace()
            if spans:  # what folds to nothing, or runs on as white space, belongs to the character before it
                spans[-1] = (spans[-1][0], offset + 1)
        return spans


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """`text` without case and accents (NFKD, no combining marks); quotation marks, dashes, white space made equal."""
    return Folded(text, plain(text))
