"""The article: its paragraphs, sentences and quotations, and where some words stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from explainer.matching import Matcher, Span, normalise
from explainer.quotations import DOUBLE, MARKS, SINGLE, Quotation, find_quotations, holding, trimmed
from explainer.sentences import SENTENCE_END, split

_OPENING_SINGLE, _CLOSING_SINGLE = "‘‚‛’'‹›", "’‘'›‹"
# compiled when they are first used: showing a pack needs few of them
_LINE = r"\S.*\S|\S"
_WORD = r"\w+(?:[’'.,-]\w+)*"
_USED, _FURNITURE = 1, 2


class Article:
    """The text of an article, where everything in it is found by offset.

    `headline` is the first line where the text begins with it; it belongs to no paragraph and no sentence.
    """

    def __init__(self, text: str, headline: str = "") -> None:
        self.text = text
        self.headline = headline
        self._matcher = Matcher(text)
        self._sentences: dict[Span, tuple[Span, ...]] = {}

    @cached_property
    def _lines(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """The line of the headline, if it is there, and the paragraphs."""
        lines = tuple(Span(*line.span()) for line in re.finditer(_LINE, self.text))
        behind = int(bool(lines) and normalise(self.words(lines[0])) == normalise(self.headline))
        return lines[:behind], lines[behind:]

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, a line each, without the headline."""
        return self._lines[1]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in reading order."""
        return tuple(span for paragraph in self.paragraphs for span in self._sentences_of(paragraph))

    def more_than(self, most: int) -> str | None:
        """What the article has more of than `most`, if anything: paragraphs, sentences or quotation marks."""
        marks = sum(map(self.text.count, MARKS))
        if marks + sum(map(self.text.count, "\n.!?…")) <= most:
            return None
        kinds: dict[str, Iterator[object]] = {
            "paragraphs": re.finditer(_LINE, self.text),
            "sentences": re.finditer(SENTENCE_END, self.text),
            "quotation marks": iter(range(marks)),
        }
        return next((name for name, parts in kinds.items() if next(islice(parts, most, None), None) is not None), None)

    def sentences_at(self, span: Span) -> list[Span]:
        """The sentences that `span` touches, in reading order."""
        touched: list[Span] = []
        for paragraph in self.paragraphs[self._touched(span)]:
            sentences = self._sentences_of(paragraph)
            first = bisect_right(sentences, span.start, key=_end)
            touched += sentences[first : bisect_left(sentences, span.end, key=_start)]
        return touched

    def _sentences_of(self, paragraph: Span) -> tuple[Span, ...]:
        """The sentences of a paragraph, split when they are first asked for."""
        if paragraph not in self._sentences:
            self._sentences[paragraph] = tuple(split(self.text, paragraph))
        return self._sentences[paragraph]

    def words(self, span: Span) -> str:
        """The original words of `span`."""
        return self.text[span.start : span.end]

    def find(
        self, words: str, prefix: str | None = None, suffix: str | None = None, most: int | None = None
    ) -> list[Span]:
        """The places where `words` stand, between `prefix` and `suffix` if they are given: all, or the first `most`."""
        return self._matcher.find(words, prefix, suffix, most)

    @property
    def compared(self) -> int:
        """How many comparisons all searches together have taken."""
        return self._matcher.compared

    def __contains__(self, words: str) -> bool:
        """Whether `words` stand anywhere in it."""
        return words in self._matcher

    def find_in(
        self, words: str, span: Span, most: int | None = None, prefix: str | None = None, suffix: str | None = None
    ) -> list[Span]:
        """The places within `span` where `words` stand, all or the first `most`; parts of words only if no others do.

        `prefix` and `suffix`, if they are given, may stand before it and behind it.
        """
        places = self._matcher.find_in(words, span, most, prefix, suffix)
        return [place for place in places if self._is_whole(place)] or places if places[1:] else places

    def _is_whole(self, span: Span) -> bool:
        """Whether `span` neither begins nor ends within a word."""
        before, behind = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        return not (before.isalnum() and self.text[span.start].isalnum()) and not (
            behind.isalnum() and self.text[span.end - 1].isalnum()
        )

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between double quotation marks, in reading order; a quotation may run over paragraphs."""
        return self._quotations(DOUBLE)

    def _quotations(self, marks: str) -> tuple[Quotation, ...]:
        """What stands between `marks`; nothing runs on from the headline."""
        return tuple(quotation for lines in self._lines for quotation in find_quotations(self.text, lines, marks))

    def quotation(self, span: Span) -> Quotation | None:
        """The quotation of which `span` is the whole or a part, if it is one; it may run over paragraphs."""
        return holding(self.quotations, span)

    def is_quoted(self, span: Span) -> bool:
        """Whether `span` is all or a part of what stands between quotation marks, be they double or single."""
        return self.quotation(span) is not None or self.is_between_single_marks(span)

    def is_between_single_marks(self, span: Span) -> bool:
        """Whether `span` is all or a part of what stands between single quotation marks, so far as they can be told.

        They are apostrophes too, so what stands between them is not among the `quotations`.
        """
        before, behind = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        if before and behind and before in _OPENING_SINGLE and behind in _CLOSING_SINGLE:
            return True
        return holding(self._between_single_marks, span) is not None

    @cached_property
    def _between_single_marks(self) -> tuple[Quotation, ...]:
        return self._quotations(SINGLE)

    def unused_quotations(self, spans: Iterable[Span]) -> tuple[Quotation, ...]:
        """The quotations that none of `spans` touches."""
        used = self._marked(spans)
        return tuple(each for each in self.quotations if not any(used.find(_USED, *piece) >= 0 for piece in each))

    def unused_quoted(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The words in quotations that are in none of `spans`, those that stand together in one."""
        used = self._marked(spans)
        gaps = re.compile(rb"\0+")
        parts = (
            part
            for quotation in self.quotations
            for piece in quotation
            for gap in gaps.finditer(used, *piece)
            for part in trimmed(self.text, Span(*gap.span()))
        )
        return tuple(part for part in parts if any(map(str.isalnum, self.words(part))))

    def by_paragraph(self, span: Span) -> tuple[Span, ...]:
        """The parts of `span`, one for each paragraph that it touches; that in the headline comes first."""
        headline, paragraphs = self._lines
        number = self.paragraph(span.start)
        if number and span.start < span.end <= paragraphs[number - 1].end:
            return (span,)  # most stand in one
        lines = (*headline, *paragraphs[self._touched(span)])
        parts = (Span(max(line.start, span.start), min(line.end, span.end)) for line in lines)
        return tuple(part for part in parts if part.start < part.end)

    def _touched(self, span: Span) -> slice:
        """Which of the paragraphs `span` touches, and perhaps the one before it."""
        return slice(max(0, self.paragraph(span.start) - 1), bisect_left(self._starts, span.end))

    def paragraph(self, offset: int) -> int:
        """The number, from 1, of the paragraph at `offset`; 0 for the headline."""
        return bisect_right(self._starts, offset)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each paragraph begins."""
        return [paragraph.start for paragraph in self.paragraphs]

    def nearest(self, words: str) -> Span | None:
        """The sentence that shares the most words with `words`: a hint for somebody who mistyped them."""
        wanted = _distinct_words(words)
        score = {sentence: len(wanted & there) for sentence, there in self._words_of_sentences.items()}
        best = max(score, key=score.__getitem__, default=None)
        return best if best and score[best] > len(wanted) / 3 else None

    @cached_property
    def _words_of_sentences(self) -> dict[Span, set[str]]:
        return {sentence: _distinct_words(self.words(sentence)) for sentence in self.sentences}

    def coverage(self, spans: Iterable[Span], furniture: Iterable[Span] = ()) -> "Coverage":
        """How much of the article `spans` rest on; what is `furniture` is not counted."""
        marked = self._marked(spans, furniture)
        words_in = re.compile(_WORD).finditer
        words, unused, apart = Counter[int](), list[Span](), 0
        for sentence in self.sentences:
            kinds = [max(marked[word.start() : word.end()]) for word in words_in(self.text, *sentence)]
            words.update(kinds)
            if marked.find(_FURNITURE, *sentence) >= 0 and all(kind == _FURNITURE for kind in kinds):
                apart += 1
            elif marked.find(_USED, *sentence) < 0:
                unused.append(sentence)
        number = words.total() - words[_FURNITURE]
        return Coverage(len(self.sentences) - apart, tuple(unused), number, words[_USED])

    def _marked(self, spans: Iterable[Span], furniture: Iterable[Span] = ()) -> bytearray:
        """For each character of the text, whether it is in none of `spans` and `furniture`, or in which."""
        marked = bytearray(len(self.text) + 1)
        for kind, parts in ((_USED, spans), (_FURNITURE, furniture)):
            behind = 0
            for start, end in sorted(parts):
                if (start := max(start, behind)) < end:
                    marked[start:end] = bytes((kind,)) * (end - start)
                    behind = end
        return marked


class Place(NamedTuple):
    """Where a statement, an event or a term stands in the article."""

    span: Span
    """Its anchor."""
    cue: Span | None = None
    """The attributing words."""
    content: tuple[Span, ...] = ()
    """The pieces of what is said, in the order of the article; of narration without content its anchor."""
    quotes: tuple[Span, ...] = ()
    """Its quoted words."""
    so_called: tuple[Span, ...] = ()
    """Words quoted only as a name."""


class Coverage(NamedTuple):
    """How much of an article is used."""

    sentences: int
    """All sentences that are not furniture."""
    unused: tuple[Span, ...]
    """Those that nothing rests on."""
    words: int
    """All words that are not furniture, without the headline."""
    words_used: int
    """Those that something rests on."""


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _distinct_words(words: str) -> set[str]:
    return set(normalise(words).casefold().split())
