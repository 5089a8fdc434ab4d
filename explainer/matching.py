"""Where words stand in a text, whatever their quotation marks, dashes and white space.

Words are compared after one normalisation: Unicode NFC, curly and straight quotation marks equal, all
dashes equal, any run of white space one space. Places are always given in the original text, as offsets
in characters. There is no fuzzy match.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import accumulate, count, islice
from operator import add
from typing import NamedTuple

EQUAL = dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("‐‑‒–—―−", "-")
"""What is taken for the same: quotation marks, and dashes."""
# a text is normalised in pieces, each up to a character that changes nothing before it and is changed by nothing
_PIECE = re.compile(r"[\s\S]{1,500}[^!-~]*")
_SPACES = re.compile(r"\s\s+|[^\S ]")
# all that may take more or less room when it is normalised
_UNEVEN = re.compile(r"\s\s+|[!-~]?[^\0-\x7f\s]+")
_BLOCK = 4
"""Characters of the blocks by which few words are looked up."""
_SHORT = 2 * _BLOCK - 1
"""Characters of words that hold a whole block wherever they stand; less are found fastest from the beginning."""
_FIRST = 100
"""Places of a word that are looked at to see whether more words stand there."""
_LONG = 10_000
"""Characters of a text in which searching from the beginning takes longer than looking up where to search."""
_PER_COMPARISON = 200
"""Characters that are searched from the beginning in the time of one comparison."""
_Steps = tuple[list[int], list[int]]
"""Places in a text and in its original: from each pair of them on the two run in step."""


class Span(NamedTuple):
    """A part of a text: the offsets of its first character and of the one after its last."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies in this one."""
        return self.start <= other.start and other.end <= self.end


class Matcher:
    """Finds words in a text: it holds the text as it is compared, and the way back to the original's offsets."""

    def __init__(self, text: str) -> None:
        self._original = text
        # where each piece begins, in the original and here
        self._origins, self._starts = array("I"), array("I")
        self._even_until = array("I")  # where it ends here if it takes as much room there, as most do; else _starts
        parts, length = list[str](), 0
        for piece in _PIECE.finditer(text):
            self._origins.append(piece.start())
            self._starts.append(length)
            parts.append(_SPACES.sub(" ", _even(piece[0])))
            length += len(parts[-1])
            is_even = len(parts[-1]) == piece.end() - piece.start() and _is_nfc(piece[0])
            self._even_until.append(length if is_even else self._starts[-1])
        self.text = "".join(parts)
        self._edges: dict[int, _Steps] = {}
        self._bounds = Span(0, 0), 0, 0  # a part of the original, and where it stands here: the last that was asked for
        self._is_there: dict[str, bool] = {}
        self.compared = 0
        """How many comparisons all searches together have taken."""

    def find(
        self, words: str, prefix: str | None = None, suffix: str | None = None, most: int | None = None
    ) -> list[Span]:
        """The places in the original where `words` stand, between `prefix` and `suffix` if they are given.

        All of them, or the first `most`.
        """
        spans = [
            self._span(at + len(left), at + len(left) + len(wanted))
            for left, wanted, right in _sides(words, prefix, suffix)
            for at in islice(self._everywhere(f"{left}{wanted}{right}"), most)
        ]
        return sorted(spans)[:most]

    def find_in(
        self, words: str, span: Span, most: int | None = None, prefix: str | None = None, suffix: str | None = None
    ) -> list[Span]:
        """The places in the `span` of the original where `words` stand, as `find` gives them.

        `prefix` and `suffix` may stand before it and behind it.
        """
        if span != self._bounds[0]:
            self._bounds = span, self._first(span.start), self._first(span.end)
        _, low, high = self._bounds
        spans = [
            self._span(at + len(left), at + len(left) + len(wanted))
            for left, wanted, right in _sides(words, prefix, suffix)
            for at in islice(self._between(f"{left}{wanted}{right}", max(0, low - len(left)), high + len(right)), most)
        ]
        return sorted(spans)[:most]

    def __contains__(self, words: str) -> bool:
        """Whether `words` stand anywhere; no words do."""
        wanted = normalise(words)
        if wanted not in self._is_there:
            is_whole = not wanted or self._stands_whole(wanted)
            self._is_there[wanted] = is_whole or next(self._everywhere(wanted), None) is not None
        return self._is_there[wanted]

    def _stands_whole(self, wanted: str) -> bool:
        """Whether `wanted` stands anywhere in whole words: in a long text that is soon seen of most that do."""
        if len(self.text) < _LONG:
            return False
        places, shift = self._by_word.rarest(*_words(wanted))
        places = places[:_FIRST]
        self.compared += len(places)
        return any(at >= shift and self.text.startswith(wanted, at - shift) for at in places)

    def _between(self, wanted: str, low: int, high: int) -> Iterator[int]:
        """The places of `wanted` from `low` on that end by `high`."""
        at = self.text.find(wanted, low, high)
        self.compared += (high - low) // _PER_COMPARISON + 1
        while at >= 0:
            self.compared += 1
            yield at
            at = self.text.find(wanted, at + 1, high)

    def _everywhere(self, wanted: str) -> Iterator[int]:
        """The places of `wanted` in order: thousands of anchors need not search all of the text."""
        if len(self.text) < _LONG or len(wanted) < _SHORT:
            return self._between(wanted, 0, len(self.text))
        candidates = self._candidates(wanted)
        effort = sum([len(places) for places, _ in candidates])
        if effort > len(self.text) // _PER_COMPARISON:
            return self._between(wanted, 0, len(self.text))
        self.compared += effort + 1
        is_here = self.text.startswith
        starts = [
            start
            for places, shift in candidates
            for at in places
            if (start := at - shift) >= 0 and is_here(wanted, start)
        ]
        return iter(sorted(starts))

    def _candidates(self, wanted: str) -> list[tuple["array[int]", int]]:
        """Places enough to find `wanted` anywhere, each time with how far into it they are.

        Those of its rarest whole word; or if there is none between spaces, those of the rarest blocks in it, of which
        one stands wherever it does.
        """
        if wanted.count(" ") > 1:
            words, starts = _words(wanted)
            return [self._by_word.rarest(words[1:-1], islice(starts, 1, None))]
        return [self._by_block.rarest(*_blocks(wanted, shift)) for shift in range(_BLOCK)]

    @cached_property
    def _by_word(self) -> "_Index":
        return _Index(*_words(self.text))

    @cached_property
    def _by_block(self) -> "_Index":
        return _Index(*_blocks(self.text))

    def _span(self, start: int, end: int) -> Span:
        self.compared += 10
        piece = bisect_right(self._starts, start) - 1
        if end <= self._even_until[piece]:
            shift = self._origins[piece] - self._starts[piece]
            return Span(start + shift, end + shift)
        return Span(self._origin(start), self._origin(end))

    def _origin(self, at: int) -> int:
        """The offset in the original of what stands `at` here."""
        piece = bisect_right(self._starts, at) - 1
        edges, origins = self._edges.get(piece) or self._steps(piece)
        at -= self._starts[piece]
        step = bisect_right(edges, at) - 1
        return self._origins[piece] + origins[step] + at - edges[step]

    def _first(self, offset: int) -> int:
        """The first place here of what stands at `offset` in the original, or after it."""
        piece = max(0, bisect_left(self._origins, offset) - 1)
        edges, origins = self._edges.get(piece) or self._steps(piece)
        offset -= self._origins[piece]
        step = max(0, bisect_left(origins, offset) - 1)
        at = edges[step] + offset - origins[step]
        return self._starts[piece] + (min(at, edges[step + 1]) if step + 1 < len(edges) else at)

    def _steps(self, piece: int) -> _Steps:
        """The steps of a piece, which are kept."""
        behind = self._origins[piece + 1] if piece + 1 < len(self._origins) else len(self._original)
        is_even = self._even_until[piece] > self._starts[piece]
        steps = self._edges[piece] = ([0], [0]) if is_even else _steps(self._original[self._origins[piece] : behind])
        return steps


def _sides(words: str, prefix: str | None, suffix: str | None) -> list[tuple[str, str, str]]:
    """`words` as they are compared, each time with what may stand just before them and just behind them."""
    wanted = normalise(words)
    if not wanted or not (prefix or suffix):
        return [("", wanted, "")] if wanted else []
    before, behind = normalise(prefix or ""), normalise(suffix or "")
    lefts, rights = dict.fromkeys((before, before and f"{before} ")), dict.fromkeys((behind, behind and f" {behind}"))
    return [(left, wanted, right) for left in lefts for right in rights]


def _words(text: str) -> tuple[list[str], Iterator[int]]:
    """What stands between spaces, and where."""
    words = text.split(" ")
    return words, map(add, count(), accumulate(map(len, words[:-1]), initial=0))  # before each are as many spaces


def _blocks(text: str, first: int = 0) -> tuple[Iterator[str], Iterable[int]]:
    """The whole blocks from `first` on, and where they stand."""
    starts = range(first, len(text) - _BLOCK + 1, _BLOCK)
    return (text[start : start + _BLOCK] for start in starts), starts


class _Index:
    """Where the parts of a text stand: those with the same hash together, for each is compared anyway."""

    MOST = (1 << 16) - 1
    """So much of a hash tells parts apart: few enough for any text, and few parts share one."""
    FEW = 8
    """Places that are not worth looking for a rarer part."""
    NOWHERE = array("I")

    def __init__(self, parts: Iterable[str], starts: Iterable[int]) -> None:
        self._places: dict[int, array[int]] = defaultdict(partial(array, "I"))
        places = self._places
        for part, start in zip(map(self.MOST.__and__, map(hash, parts)), starts, strict=True):
            places[part].append(start)

    def rarest(self, parts: Iterable[str], starts: Iterable[int]) -> tuple["array[int]", int]:
        """The places of one of the `parts` that stands nearly nowhere else, and where that part begins."""
        rarest, first = self.NOWHERE, -1
        for part, start in zip(parts, starts, strict=False):
            places = self._places.get(hash(part) & self.MOST, self.NOWHERE)
            if first < 0 or len(places) < len(rarest):
                rarest, first = places, start
            if len(rarest) <= self.FEW:
                break
        return rarest, first


def _steps(text: str) -> _Steps:
    edges, origins = [0], [0]
    shift = 0  # how much less room was taken so far than in the original
    for uneven in _UNEVEN.finditer(text):
        start = uneven.start()
        units = (uneven[0],) if uneven[0].isspace() else () if _is_nfc(uneven[0]) else _units(uneven[0])
        for unit in units:
            length = 1 if unit.isspace() else len(_nfc(unit))
            if len(unit) > 1 or length > 1:
                first = start - shift
                edges += range(first + 1, first + length + 1)
                origins += [*[start] * (length - 1), start + len(unit)]
                shift += len(unit) - length
            start += len(unit)
    return edges, origins


def _units(text: str) -> Iterator[str]:
    """The parts of `text` that NFC changes each for itself: in the main, characters with their combining marks."""
    unit = text[0]
    for character in text[1:]:
        if unicodedata.combining(character) or _nfc(unit + character) != _nfc(unit) + _nfc(character):
            unit += character
        else:
            yield unit
            unit = character
    yield unit


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


def normalise(words: str) -> str:
    """`words` as they are compared, without white space around them."""
    return " ".join(_even(words).split())


def _even(words: str) -> str:
    """`words` in NFC, all quotation marks and dashes alike."""
    if words.isascii():
        return words
    words = _nfc(words)
    for variant, plain in EQUAL.items():
        if variant in words:
            words = words.replace(variant, plain)
    return words
