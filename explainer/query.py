"""What a reader types to search: plain words, in any order, in British or in American spelling.

One word is found inside others, too. Of several words, each must begin a word. A spelling that was not typed is found
only as a whole word, so that “under” does not find “hundred” for the sake of “centre” and “center”.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from explainer.folding import fold

_ENDINGS = {
    ("our", "or"): " s ed ing er ers able al ful hood hoods ite ites less",
    ("is", "iz"): "e es ed er ers ing able ation ations",
    ("ys", "yz"): "e es ed er ers ing",
    ("re", "er"): " s",
    ("red", "ered"): "",
    ("ring", "ering"): "",
    ("ence", "ense"): " s d less",
    ("ctis", "ctic"): "e es ed ing",
    ("dgement", "dgment"): " s al",
    ("ell", "el"): "ed er ers ing ings or ors ery",
    ("nall", "nal"): "ed ing",
    ("vall", "val"): "ed ing",
    ("lfil", "lfill"): " s ment",
    ("rol", "roll"): " s ment ments",
    ("logue", "log"): " s",
    ("gramme", "gram"): " s",
    ("oeuvre", "euver"): " s",
    ("oeuvred", "euvered"): "",
    ("oeuvring", "euvering"): "",
    ("eable", "able"): "",
}
"""What is spelt differently at the end of British and of American words, and what can follow it there."""
_LEAST = 2
"""Letters that stand before such an ending."""
_SHORT = 3
"""Letters of words such as “the” and “for”, which are marked only where all words stand."""


def _pairs() -> Iterator[tuple[str, str]]:
    for (british, american), more in _ENDINGS.items():
        for end in more.split(" "):
            yield british + end, american + end
            yield american + end, british + end


_PAIRS = tuple(_pairs())
_BEGINS, _ENDS = "(?<![a-z0-9])", "(?![a-z0-9])"
"""Where words begin and end; in scripts that have no such letters, anywhere."""


def spellings(word: str) -> tuple[str, ...]:
    """How else a word, in small letters, is spelt: `centre` for `center`; most of them are no words at all."""
    stems = ((word.removesuffix(one), other) for one, other in _PAIRS if word.endswith(one))
    return tuple(dict.fromkeys(stem + other for stem, other in stems if len(stem) >= _LEAST))


class Word(Struct, frozen=True):
    """One of the words that are sought."""

    spelt: tuple[str, ...]
    """As it was typed, then as it is spelt elsewhere."""
    is_only: bool
    """Whether it is the only one."""

    @property
    def pattern(self) -> str:
        """What finds it in a folded text."""
        typed, *others = map(re.escape, self.spelt)
        begins = "" if self.is_only or not self.spelt[0][0].isalnum() else _BEGINS
        return "|".join([*(f"{_BEGINS}{other}{_ENDS}" for other in others), begins + typed])  # the whole word first

    def among(self, texts: Iterable[str]) -> list[int]:
        """The indices of those texts that hold it, folded ones that begin with a space."""
        typed, others = self.spelt[0], self.spelt[1:]
        sure = typed if self.is_only else f" {typed}"  # most texts are told by this alone
        if self.is_only and not others:
            return [number for number, text in enumerate(texts) if sure in text]
        holds = re.compile(self.pattern).search
        if not others:
            return [number for number, text in enumerate(texts) if sure in text or (typed in text and holds(text))]
        return [
            number
            for number, text in enumerate(texts)
            if sure in text or (any(each in text for each in self.spelt) and holds(text))
        ]


class Query(Struct, frozen=True):
    """The words that are sought; none: nothing is."""

    words: tuple[Word, ...]
    phrase: str
    """All together as they were typed, folded."""
    patterns: "tuple[re.Pattern[str], ...]"
    """What finds the words one by one in a folded text: each word, any, and any that is not too short to tell much."""

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where the words stand in a folded text: all together, else one by one; none overlaps another."""
        if not self.words:
            return []
        if len(self.words) > 1 and self.phrase in text:
            pattern = re.compile(re.escape(self.phrase))
        else:
            *each, every, telling = self.patterns
            pattern = every if all(one.search(text) for one in each) else telling
        return [found.span() for found in pattern.finditer(text)]


@lru_cache(maxsize=8)
def parse(query: str) -> Query:
    """The words of a query, whatever their case, accents, quotation marks, dashes and white space."""
    phrase = fold(query).text.strip()
    typed = sorted(dict.fromkeys(phrase.split()), key=len, reverse=True)  # of two that begin alike the longer one
    words = tuple(Word((each, *spellings(each)), len(typed) == 1) for each in typed)
    telling = [word for word in words if len(word.spelt[0]) > _SHORT or not word.spelt[0].isalpha()] or words
    groups = [*((word,) for word in words), words, telling]
    patterns = (re.compile("|".join(word.pattern for word in group)) for group in groups)
    return Query(words, phrase, tuple(patterns))


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Where the words of `query` stand in `text`, as offsets in `text`: none overlaps another.

    Where they all stand together as they were typed, only that is found; where not all stand, no short ones are.
    A blank query finds nothing.
    """
    folded = fold(text)
    return folded.in_original(parse(query).places(folded.text))
