"""What to do about words that are not where the pack says: the end of a message, taken from the article."""

from collections.abc import Sequence

from explainer.article import Article
from explainer.checking.messages import difference, most_like, pieces, shorten
from explainer.facts.grammar import join
from explainer.loading import KeyPath, TextFile, limits, quoted
from explainer.matching import Span, normalise
from explainer.model import Anchor

_SLACK = 100
"""Characters after the nearest sentence in which a hint looks for the rest of the words."""
_MOST_HINTS = 50
_MOST_HINTED = 500_000
"""Hundreds of characters that are looked through for hints."""
_MOST_LIKENED = 100_000
"""Letters of words that are not in the article times the words of it with which they are compared."""
_MARKS = "“”„‟«»\"‘’'"
_LETTERS_IN_A_WORD = 6
_AROUND = 20
"""Characters around words among which those before them or behind them are looked for."""
_MOST_LINES = 5
"""Lines that are named where words stand too often."""
_FEW = 12
"""Words that are likened to others as a whole; of more it is told where they begin to differ."""


class Hints:
    """What the article, which is in `file`, has in place of words that are not there: of few, for each takes time."""

    def __init__(self, file: TextFile, article: Article) -> None:
        self._file, self._article = file, article
        self._left = min(_MOST_HINTS, _MOST_HINTED // max(len(article.text) // 100, 1))
        self._likened = _MOST_LIKENED

    def nowhere(self, words: str) -> str:
        """That `words` are not in the article, and where the nearest sentence begins to differ from them."""
        self._left -= 1
        nearest = self._article.nearest(words) if self._left >= 0 else None
        if nearest is None:
            return f"not in the article: {shorten(words)}{self.meant(words) or '; copy the words from there'}"
        behind = nearest.end + len(words) + _SLACK  # it may go on into the next sentence
        given, there = difference(words, self._article.text[nearest.start : behind])
        return f"not in the article: {shorten(given)}; the nearest sentence has {shorten(there)}"

    def outside(self, words: str, span: Span, steps: KeyPath) -> str:
        """That the `words` at `steps` from a statement are not in the `span` of its anchor, and what to do about it."""
        if elsewhere := self._article.find(words, most=1):
            line, _ = self._file.line_column(elsewhere[0].start)
            message = f"not in the words of the anchor, but in line {line}: {shorten(words)}"
            return f"{message}; make the anchor longer, or write words that it has"
        message = f"not in the words of the anchor: {shorten(words)}"
        self._left -= 1
        if self._left >= 0 and steps[0] in ("content", "cue") and (parts := pieces(words, self._article.words(span))):
            return f"{message}; these words stand there in pieces: {_in_pieces(parts, steps)}"
        if hint := self.meant(words, span):
            return f"{message}{hint}"
        if self._left >= 0 and len(words.split()) > _FEW:
            given, there = difference(words, self._article.words(span))
            return f"not in the words of the anchor: {shorten(given)}; the anchor has {shorten(there)}"
        return f"{message}; copy the words from there"

    def meant(self, words: str, span: Span | None = None) -> str:
        """The words of the article, or of its `span`, that are most like `words`; empty if none are."""
        bare = words.strip(_MARKS)
        if bare != words and normalise(bare) and self._is_in(bare, span):
            return f"; write it without the quotation marks: {shorten(bare)}"
        span = span or Span(0, len(self._article.text))
        effort = len(words) * ((span.end - span.start) // _LETTERS_IN_A_WORD + 1)
        if effort > self._likened:
            return ""
        self._likened -= effort
        best = most_like(words, self._article.words(span))
        return f"; did you mean {shorten(best)}?" if best else ""

    def _is_in(self, words: str, span: Span | None) -> bool:
        return bool(self._article.find_in(words, span, 1)) if span else words in self._article

    def beside(self, words: Anchor, first: Span) -> str:
        """That words are there, first at the place `first`, but not with their prefix and suffix: what stands there."""
        given, there = [], []
        if words.prefix:
            given.append(f"prefix {shorten(words.prefix)}")
            before = self._article.text[max(0, first.start - len(words.prefix) - _AROUND) : first.start]
            there.append(f"{shorten(' '.join(before.split()[-len(words.prefix.split()) :]))} before them")
        if words.suffix:
            given.append(f"suffix {shorten(words.suffix)}")
            behind = self._article.text[first.end : first.end + len(words.suffix) + _AROUND]
            there.append(f"{shorten(' '.join(behind.split()[: len(words.suffix.split())]))} behind them")
        line, _ = self._file.line_column(first.start)
        return f"the words are there, but not with {join(given)}; line {line} has {join(there)}"

    def too_often(self, spans: Sequence[Span], where: str) -> str:
        """That words stand at all these `spans` in the article, or `where` that is in it: how to say which is meant."""
        lines = list(dict.fromkeys(self._file.line_column(span.start)[0] for span in spans[:_MOST_LINES]))
        named = f"line{'s' if lines[1:] else ''} {join(map(str, lines))}{' …' if spans[_MOST_LINES:] else ''}"
        times = len(spans) if len(spans) <= limits.MOST_PLACES else f"over {limits.MOST_PLACES}"
        return f"stands {times} times in {where} ({named}); {self._which(spans)}"

    def _which(self, spans: Sequence[Span]) -> str:
        """How to write which of the `spans` is meant, the first of them for example."""
        words = self._article.words(spans[0])
        text = self._article.text
        before = ["".join(text[max(0, span.start - _AROUND) : span.start].split()[-1:]) for span in spans]
        behind = ["".join(text[span.end : span.end + _AROUND].split()[:1]) for span in spans]
        for name, beside, is_same in (("prefix", before, str.endswith), ("suffix", behind, str.startswith)):
            if beside[0] and sum(is_same(other, beside[0]) for other in beside) == 1:
                example = f"{{{quoted(words, 'exact')}, {quoted(beside[0], name)}}}"
                return f"write which one, by the words beside it: the first is {example}"
        return "write which one: add the words just before it as prefix, or those just behind it as suffix"

    def unquoted(self, words: str) -> str:
        """That `words` are in the anchor, but not between quotation marks."""
        bare = words.strip(_MARKS)
        if bare != words and normalise(bare):
            advice = f"write the words without the marks, {shorten(bare)}"
        else:
            advice = "leave it out"
        return f"not between quotation marks in the article: {shorten(words)}; {advice}"


def _in_pieces(parts: Sequence[str], steps: KeyPath) -> str:
    """What to write, at `steps` from a statement, of words that stand in the article in `parts`."""
    if steps[0] == "cue":
        return "a cue is only the words that attribute, in one piece, such as said; leave the speaker out of it"
    listed = ", ".join(map(quoted, parts))
    return f"write {listed} in its place" if steps[1:] else f"write content: [{listed}]"
