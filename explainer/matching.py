"""Where words stand in a text, whatever their quotation marks, dashes and white space.

Words are compared after one normalisation: Unicode NFC, curly and straight quotation marks equal, all
dashes equal, any run of white space one space. Places are always given in the original text, as offsets
in characters. There is no fuzzy match.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from explainer.lookup import Lookup

EQUAL = dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("‐‑‒–—―−", "-")
"""What is taken for the same: quotation marks, and dashes."""
# a text is normalised in pieces, each up to a character that changes nothing before it and is changed by nothing
_PIECE = re.compile(r"[\s\S]{1,2000}[^!-~]*")
_SPACES = re.compile(r"\s\s+|[^\S ]")
# all that may take more or less room when it is normalised
_UNEVEN = re.compile(r"\s\s+|[!-~]?[^\0-\x7f\s]+")
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
        # where each piece begins, in the original and here; pieces that take as much room there are one
        self._origins, self._starts = array("I"), array("I")
        self._even_until = array("I")  # where it ends here if it does; else where it begins
        parts, length = list[str](), 0
        for found in _PIECE.finditer(text):
            piece = found[0]
            parts.append(_with_single_spaces(_even(piece)))
            before, length = length, length + len(parts[-1])
            is_even = len(parts[-1]) == len(piece) and (piece.isascii() or _is_nfc(piece))
            if is_even and self._even_until and self._even_until[-1] == before:
                self._even_until[-1] = length  # one with the piece before it
                continue
            self._origins.append(found.start())
            self._starts.append(before)
            self._even_until.append(length if is_even else before)
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
        if prefix or suffix:
            return self._beside(words, prefix, suffix, most)
        wanted = normalise(words)
        return [self._span(at, at + len(wanted)) for at in self._everywhere(wanted, most)]

    def find_in(
        self, words: str, span: Span, most: int | None = None, prefix: str | None = None, suffix: str | None = None
    ) -> list[Span]:
        """The places in the `span` of the original where `words` stand, as `find` gives them.

        `prefix` and `suffix` may stand before it and behind it.
        """
        if span != self._bounds[0]:
            self._bounds = span, self._first(span.start), self._first(span.end)
        _, low, high = self._bounds
        if prefix or suffix:
            return self._beside(words, prefix, suffix, most, low, high)
        wanted = normalise(words)
        return [self._span(at, at + len(wanted)) for at in self._between(wanted, low, high, most)]

    def _beside(
        self,
        words: str,
        prefix: str | None,
        suffix: str | None,
        most: int | None,
        low: int = 0,
        high: int | None = None,
    ) -> list[Span]:
        """The places of `words` between `prefix` and `suffix`, anywhere or from `low` on to `high`."""
        found = list[Span]()
        for left, wanted, right in _sides(words, prefix, suffix):
            whole = f"{left}{wanted}{right}"
            if high is None:
                places = self._everywhere(whole, most)
            else:
                places = self._between(whole, max(0, low - len(left)), high + len(right), most)
            found += [self._span(at + len(left), at + len(left) + len(wanted)) for at in places]
        return sorted(found)[:most]

    def __contains__(self, words: str) -> bool:
        """Whether `words` stand anywhere; no words do."""
        wanted = normalise(words)
        if wanted not in self._is_there:
            self._is_there[wanted] = not wanted or self._stands_whole(wanted) or bool(self._everywhere(wanted, 1))
        return self._is_there[wanted]

    def _stands_whole(self, wanted: str) -> bool:
        """Whether `wanted` stands anywhere in whole words: in a long text that is soon seen of most that do."""
        if self._lookup is None:
            return False
        places, shift = self._lookup.first(wanted)
        self.compared += len(places)
        return any(at >= shift and self.text.startswith(wanted, at - shift) for at in places)

    def _between(self, wanted: str, low: int, high: int, most: int | None) -> list[int]:
        """The places of `wanted` from `low` on that end by `high`, or the first `most` of them, in order."""
        places: list[int] = []
        find = self.text.find
        at = find(wanted, low, high) if wanted else -1
        while at >= 0:
            places.append(at)
            at = find(wanted, at + 1, high) if len(places) != most else -1
        self.compared += (high - low) // _PER_COMPARISON + 1 + len(places)
        return places

    def _everywhere(self, wanted: str, most: int | None) -> list[int]:
        """The same of all of the text."""
        candidates = self._lookup.candidates(wanted) if self._lookup else None
        effort = sum([len(places) for places, _ in candidates]) if candidates else 0
        if candidates is None or effort > len(self.text) // _PER_COMPARISON:
            return self._between(wanted, 0, len(self.text), most)
        self.compared += effort + 1
        is_here = self.text.startswith
        starts = [
            start
            for places, shift in candidates
            for at in places
            if (start := at - shift) >= 0 and is_here(wanted, start)
        ]
        return sorted(starts)[:most]

    @cached_property
    def _lookup(self) -> "Lookup | None":
        """By which words are found in a long text."""
        if len(self.text) < _LONG:
            return None
        from explainer.lookup import Lookup  # here, because most articles are short

        return Lookup(self.text)

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
        offset -= self._origins[piece]
        if self._even_until[piece] > self._starts[piece]:
            return self._starts[piece] + offset
        edges, origins = self._edges.get(piece) or self._steps(piece)
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
    if not (wanted := normalise(words)):
        return []
    before, behind = normalise(prefix or ""), normalise(suffix or "")
    lefts, rights = dict.fromkeys((before, before and f"{before} ")), dict.fromkeys((behind, behind and f" {behind}"))
    return [(left, wanted, right) for left in lefts for right in rights]


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
    if words.isascii() and words.isprintable() and "  " not in words:
        return words.strip(" ")
    return _with_single_spaces(_even(words)).strip(" ")


def _with_single_spaces(text: str) -> str:
    """`text` with a space for each run of white space."""
    text = text.replace("\n", " ")
    return text if text.isprintable() and "  " not in text else _SPACES.sub(" ", text)


def _even(words: str) -> str:
    """`words` in NFC, all quotation marks and dashes alike."""
    if words.isascii():
        return words
    words = _nfc(words)
    for variant, plain in EQUAL.items():
        if variant in words:
            words = words.replace(variant, plain)
            if words.isascii():  # there is no more
                break
    return words
