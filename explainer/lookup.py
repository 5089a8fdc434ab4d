"""Where words stand in a long text: looked up by one of them, as thousands of searches from its beginning take long."""

from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import accumulate, count, repeat
from operator import add, and_

_BLOCK = 4
"""Characters of the blocks by which few words are looked up."""
SHORT = 2 * _BLOCK - 1
"""Characters of words that hold a whole block wherever they stand; less are found fastest from the beginning."""
_FEW = 16
"""Searches from the beginning that take less time than to know where all blocks are."""
_FIRST = 100
"""Places of a word that are looked at to see whether more words stand there."""

Places = tuple["array[int]", int]
"""Where a part of some words stands, and how far it is into them."""


class Lookup:
    """Where the parts of a text stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._without_inner = 0  # searches for words without a whole one between spaces

    def candidates(self, wanted: str) -> list[Places] | None:
        """Places enough to find `wanted` anywhere; None where a search from the beginning is faster.

        Those of its rarest whole word; or if there is none between spaces, those of the rarest blocks in it, of which
        one stands wherever it does.
        """
        if wanted.count(" ") > 1:
            return [self._rarest(wanted.split(" ")[:-1], 1)]
        self._without_inner += 1
        if len(wanted) < SHORT or self._without_inner <= _FEW:
            return None
        found = ((shift, *self._by_block.rarest(_blocks(wanted, shift))) for shift in range(_BLOCK))
        return [(places, shift + number * _BLOCK) for shift, places, number in found]

    def first(self, wanted: str) -> Places:
        """The first places of its rarest word: of most words that stand in the text, one is that of all of them."""
        places, shift = self._rarest(wanted.split(" "), 0)
        return places[:_FIRST], shift

    def _rarest(self, words: list[str], first: int) -> Places:
        """The places of one of the `words` from the `first` that stands nearly nowhere else."""
        places, number = self._by_word.rarest(words[first:])
        return places, sum(map(len, words[: first + number])) + first + number

    @cached_property
    def _by_word(self) -> "_Index":
        words = self._text.split(" ")  # before each stand as many spaces as words
        return _Index(words, map(add, count(), accumulate(map(len, words[:-1]), initial=0)))

    @cached_property
    def _by_block(self) -> "_Index":
        return _Index(_blocks(self._text), count(0, _BLOCK))


def _blocks(text: str, first: int = 0) -> Iterator[str]:
    """The whole blocks from `first` on."""
    return (text[start : start + _BLOCK] for start in range(first, len(text) - _BLOCK + 1, _BLOCK))


class _Index:
    """Where the parts of a text stand: those with the same hash together, for each is compared anyway."""

    MOST = (1 << 16) - 1
    """So much of a hash tells parts apart: few enough for any text, and few parts share one."""
    FEW = 8
    """Places that are not worth looking for a rarer part."""
    NOWHERE = array("I")

    def __init__(self, parts: Iterable[str], starts: Iterable[int]) -> None:
        self._places: dict[int, array[int]] = defaultdict(partial(array, "I"))
        kinds = map(and_, map(hash, parts), repeat(self.MOST))
        deque(map(array.append, map(self._places.__getitem__, kinds), starts), maxlen=0)  # it only runs through them

    def rarest(self, parts: Iterable[str]) -> tuple["array[int]", int]:
        """The places of one of the `parts` that stands nearly nowhere else, and its number."""
        rarest, which = self.NOWHERE, -1
        for number, part in enumerate(parts):
            places = self._places.get(hash(part) & self.MOST, self.NOWHERE)
            if which < 0 or len(places) < len(rarest):
                rarest, which = places, number
            if len(rarest) <= self.FEW:
                break
        return rarest, which
