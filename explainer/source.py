"""The article's text: its paragraphs and sentences, and where exactly some words stand in it.

Words are compared after one normalisation: Unicode NFC, curly and straight quotation marks equal, all
dashes equal, any run of white space one space. Places are always given in the original text, as offsets
in characters. There is no fuzzy match.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

_EQUAL = dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("‐‑‒–—―−", "-")
_OPENING, _CLOSING = "\"“„‟‘‚‛'", "\"”“’'"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# all that the normalisation may change: white space but a single space, whatever is not ASCII, and a character
# with its combining marks, which are one unit of NFC
_UNUSUAL = re.compile(rf"\s\s+|[^\S ]|\S[{_MARKS}]+|[^\0-\x7f]")
# these are compiled when they are first used: showing a pack needs few of them
_END = r"(?<![.!?…])[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9À-Þ])|$"
# a full stop after these does not end a sentence: one capital letter (U.S., J. Smith) and titles
_ABBREVIATION = r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|vs))\.$"
_LONGEST_ABBREVIATION = 8
_BLOCK = 32
_WORD = r"\w+(?:[’'.,-]\w+)*"


class Span(NamedTuple):
    """A part of a text: the offsets of its first character and of the one behind its last."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies in this one."""
        return self.start <= other.start and other.end <= self.end


class Normal:
    """A text as it is compared, with the way back to the original's offsets."""

    def __init__(self, text: str) -> None:
        parts: list[str] = []
        # from _edges[i] in this text on, and _origins[i] in the original, the two run in step
        self._edges, self._origins = [0], [0]
        done = length = 0
        for unusual in _UNUSUAL.finditer(text):
            start, end = unusual.span()
            words = unusual[0]
            normal = " " if words.isspace() else _even(words)
            parts += (text[done:start], normal)
            length += start - done
            if len(words) > 1 or len(normal) > 1:
                self._edges += range(length + 1, length + len(normal) + 1)
                self._origins += [*[start] * (len(normal) - 1), end]
            length += len(normal)
            done = end
        parts.append(text[done:])
        self.text = "".join(parts)

    def _origin(self, at: int) -> int:
        """The offset in the original of what stands `at` here."""
        edge = bisect_right(self._edges, at) - 1
        return self._origins[edge] + at - self._edges[edge]

    def _first(self, offset: int) -> int:
        """The first place here of what stands at `offset` in the original, or behind it."""
        edge = max(0, bisect_left(self._origins, offset) - 1)
        at = self._edges[edge] + offset - self._origins[edge]
        return min(at, self._edges[edge + 1]) if edge + 1 < len(self._edges) else at

    def find(self, words: str, prefix: str | None = None, suffix: str | None = None) -> list[Span]:
        """Every place in the original where `words` stand, between `prefix` and `suffix` if they are given."""
        before, behind = normalise(prefix or ""), normalise(suffix or "")
        return [
            Span(self._origin(at), self._origin(end))
            for at, end in self._matches(normalise(words), 0, len(self.text))
            if self._ends_with(before, at) and self._goes_on_with(behind, end)
        ]

    def find_in(self, words: str, span: Span) -> list[Span]:
        """Every place in the `span` of the original where `words` stand."""
        found = self._matches(normalise(words), self._first(span.start), self._first(span.end))
        return [Span(self._origin(at), self._origin(end)) for at, end in found]

    def __contains__(self, words: str) -> bool:
        """Whether `words` stand anywhere."""
        return normalise(words) in self.text

    def _matches(self, wanted: str, low: int, high: int) -> Iterator[tuple[int, int]]:
        if len(wanted) >= 2 * _BLOCK - 1:  # long enough to hold a whole block of the text wherever it stands
            for at in sorted(self._candidates(wanted)):
                if low <= at <= high - len(wanted) and self.text.startswith(wanted, at):
                    yield at, at + len(wanted)
            return
        at = self.text.find(wanted, low, high) if wanted else -1
        while at >= 0:
            yield at, at + len(wanted)
            at = self.text.find(wanted, at + 1, high)

    def _candidates(self, wanted: str) -> Iterator[int]:
        for shift in range(_BLOCK):
            for block in self._blocks.get(wanted[shift : shift + _BLOCK], ()):
                yield block - shift

    @cached_property
    def _blocks(self) -> dict[str, list[int]]:
        """Where each block stands, the text cut into blocks: thousands of anchors need not scan it all."""
        found: dict[str, list[int]] = {}
        for at in range(0, len(self.text), _BLOCK):
            found.setdefault(self.text[at : at + _BLOCK], []).append(at)
        return found

    def _ends_with(self, words: str, at: int) -> bool:
        end = at - 1 if at and self.text[at - 1] == " " else at
        return self.text.endswith(words, 0, end)

    def _goes_on_with(self, words: str, at: int) -> bool:
        return self.text.startswith(words, at + 1 if self.text.startswith(" ", at) else at)


def normalise(words: str) -> str:
    """`words` as they are compared, without white space around them."""
    return " ".join((words if words.isascii() else _even(words)).split())


def _even(words: str) -> str:
    """`words` in NFC, all quotation marks and dashes alike."""
    words = unicodedata.normalize("NFC", words)
    for each, plain in _EQUAL.items():
        if each in words:
            words = words.replace(each, plain)
    return words


class Article:
    """The text of an article, where everything in it is found by offset.

    `headline` is the first line where the text begins with it; it belongs to no paragraph and no sentence.
    """

    def __init__(self, text: str, headline: str = "") -> None:
        self.text = text
        self.headline = headline
        self._normal = Normal(text)
        self._split: dict[Span, tuple[Span, ...]] = {}

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, a line each, without the headline."""
        lines = [Span(*line.span()) for line in re.finditer(r"\S.*\S|\S", self.text)]
        if lines and normalise(self.words(lines[0])) == normalise(self.headline):
            lines = lines[1:]
        return tuple(lines)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in reading order."""
        return tuple(span for paragraph in self.paragraphs for span in self._sentences_of(paragraph))

    def sentences_at(self, span: Span) -> list[Span]:
        """The sentences that `span` touches, in reading order."""
        found: list[Span] = []
        first = max(0, bisect_right(self.paragraphs, span.start, key=lambda each: each.start) - 1)
        behind = bisect_left(self.paragraphs, span.end, key=lambda each: each.start)
        for paragraph in self.paragraphs[first:behind]:
            all_of_it = self._sentences_of(paragraph)
            low = bisect_right(all_of_it, span.start, key=lambda each: each.end)
            found += all_of_it[low : bisect_left(all_of_it, span.end, key=lambda each: each.start)]
        return found

    def _sentences_of(self, paragraph: Span) -> tuple[Span, ...]:
        """The sentences of a paragraph, split when they are first asked for."""
        if paragraph not in self._split:
            self._split[paragraph] = tuple(_sentences(self.text, paragraph))
        return self._split[paragraph]

    def words(self, span: Span) -> str:
        """The original words of `span`."""
        return self.text[span.start : span.end]

    def find(self, words: str, prefix: str | None = None, suffix: str | None = None) -> list[Span]:
        """Every place where `words` stand, between `prefix` and `suffix` if they are given."""
        return self._normal.find(words, prefix, suffix)

    def __contains__(self, words: str) -> bool:
        """Whether `words` stand anywhere in it."""
        return words in self._normal

    def find_in(self, words: str, span: Span) -> list[Span]:
        """The places within `span` where `words` stand; whole words come first."""
        return sorted(self._normal.find_in(words, span), key=lambda each: not self._is_whole(each))

    def _is_whole(self, span: Span) -> bool:
        before, behind = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        return not (before.isalnum() and self.text[span.start].isalnum()) and not (
            behind.isalnum() and self.text[span.end - 1].isalnum()
        )

    def is_quoted(self, span: Span) -> bool:
        """Whether `span` stands between quotation marks, and they enclose nothing else."""
        before, behind = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        return bool(before and behind) and before in _OPENING and behind in _CLOSING

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between double quotation marks."""
        return tuple(Span(*found.span(1)) for found in re.finditer(r"[“\"„]([^“”\"„\n]+)[”\"“]", self.text))

    def paragraph(self, offset: int) -> int:
        """The number, from 1, of the paragraph at `offset`; 0 for the headline."""
        return bisect_right(self.paragraphs, offset, key=lambda span: span.start)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of `offset`."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def nearest(self, words: str) -> Span | None:
        """The sentence that shares the most words with `words`: a hint for whoever mistyped them."""
        wanted = _bag(words)
        score = {span: len(wanted & bag) for span, bag in self._bags.items()}
        best = max(score, key=lambda span: score[span], default=None)
        return best if best and score[best] > len(wanted) / 3 else None

    @cached_property
    def _bags(self) -> dict[Span, set[str]]:
        return {span: _bag(self.words(span)) for span in self.sentences}

    def coverage(self, spans: Iterable[Span]) -> "Coverage":
        """How much of the article `spans` rest on."""
        used = bytearray(len(self.text) + 1)
        for span in spans:
            used[span.start : span.end] = b"\1" * (span.end - span.start)
        words = [
            used.find(1, *word.span()) >= 0
            for start, end in self.paragraphs
            for word in re.compile(_WORD).finditer(self.text, start, end)
        ]
        sentences = tuple(span for span in self.sentences if used.find(1, *span) < 0)
        return Coverage(len(self.sentences), sentences, len(words), sum(words))


class Coverage(NamedTuple):
    """How much of an article is used."""

    sentences: int
    """All sentences."""
    unused: tuple[Span, ...]
    """Those that nothing rests on."""
    words: int
    """All words, without the headline."""
    words_used: int
    """Those that something rests on."""


def _bag(words: str) -> set[str]:
    return set(normalise(words).casefold().split())


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    abbreviation, space = re.compile(_ABBREVIATION), re.compile(r"\s*")
    for end in re.compile(_END).finditer(text, paragraph.start, paragraph.end):
        if end[0] and abbreviation.search(text, max(start, end.end() - _LONGEST_ABBREVIATION), end.end()):
            continue
        if end.end() > start:
            yield Span(start, end.end())
        found = space.match(text, end.end(), paragraph.end)
        start = found.end() if found else end.end()
