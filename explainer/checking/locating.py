"""Where the words of a pack stand in the article: anchors, and in them cues and quotes, times and signals."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from explainer.article import Article, Place
from explainer.checking.messages import difference, most_like, shorten
from explainer.checking.node import Node
from explainer.facts.grammar import join
from explainer.loading import KeyPath, TextFile, limits
from explainer.matching import Span, normalise
from explainer.model import Anchor, Event, Statement, Term

_SLACK = 100
"""Characters after the nearest sentence in which a hint looks for the rest of the words."""
_MOST_HINTS = 50
_MOST_HINTED = 500_000
"""Hundreds of characters that are looked through for hints."""
_MOST_LIKENED = 100_000
"""Letters of words that are not in the article times the words of it with which they are compared."""
_MARKS = "“”„‟«»\"‘’'"
_MOST_GIVEN = 100
"""Characters of a quotation that is given whole."""
_LETTERS_IN_A_WORD = 6
_AROUND = 20
"""Characters around words among which those before them or behind them are looked for."""
_MOST_LINES = 5
"""Lines that are named where words stand too often."""


Miss = tuple[Node[Any], str, KeyPath]
"""Words that are not where a node says: the node, what is wrong, and the way from the node to them."""


class Located(Struct, frozen=True):
    """What was found in the article, and what was not."""

    places: dict[str, Place]
    """The places of statements and events, by id."""
    misses: list[Miss]
    """What is not there, or not once."""


def locate(
    file: TextFile,
    article: Article,
    statements: Iterable[Node[Statement]],
    events: Iterable[Node[Event]],
    terms: Iterable[Node[Term]],
) -> Located:
    """Find everything that has an anchor in the `article`, which is in `file`, if it does not take too much time."""
    statements, events = tuple(statements), tuple(events)
    finder = _Finder(file, article, items=len(statements) + len(events))
    places: dict[str, Place] = {}
    for statement in finder.affordable(statements):
        if span := finder.anchor(statement):
            places[statement.value.id] = finder.statement(statement, span)
    for event in finder.affordable(events):
        if span := finder.anchor(event):
            places[event.value.id] = Place(span)
        finder.verbatim(event)
    for term in finder.affordable(terms):
        if term.value.anchor is not None:
            finder.anchor(term)
    return Located(places, finder.misses)


class _Finder:
    """Finds words in the article, and says what is wrong with those that are not there."""

    def __init__(self, file: TextFile, article: Article, items: int) -> None:
        self.misses: list[Miss] = []
        self._file, self._article = file, article
        self._is_spent = False
        self._hints = min(_MOST_HINTS, _MOST_HINTED // max(len(article.text) // 100, 1))
        self._likened = _MOST_LIKENED
        self._most = limits.MOST_SEARCHED + items * limits.MOST_SEARCHED_OF_EACH

    def affordable(self, nodes: Iterable[Node[Any]]) -> Iterator[Node[Any]]:
        """The `nodes`, as long as it does not take too much to find what stands in them."""
        for node in nodes:
            if not self._can_afford(node):
                return
            yield node

    def _can_afford(self, node: Node[Any], *steps: str | int) -> bool:
        """Whether more words are looked for; the first that are not are a miss."""
        if self._article.compared <= self._most:
            return True
        if not self._is_spent:
            message = "the words above occur so often in the article that no more are looked for"
            self._miss(node, f"{message}; make them longer", *steps)
        self._is_spent = True
        return False

    def _miss(self, node: Node[Any], message: str, *steps: str | int) -> None:
        self.misses.append((node, message, steps))

    def anchor(self, node: Node[Any]) -> Span | None:
        """The one place of the anchor of `node`."""
        anchor = node.value.anchor
        if not node.is_sound("anchor"):
            return None
        spans = self._article.find(anchor.exact, anchor.prefix, anchor.suffix, limits.MOST_PLACES + 1)
        if len(spans) == 1:
            return spans[0]
        if spans:
            message = self._too_often(spans)
        elif self._article.find(anchor.exact, most=1):
            message = self._elsewhere(anchor)
        else:
            message = self._nowhere(anchor.exact)
        self._miss(node, message, "anchor", "exact")
        return None

    def statement(self, statement: Node[Statement], span: Span) -> Place:
        """The place of a statement whose anchor is `span`: its cue and its quotes lie in it."""
        cue, words = None, statement.value.cue
        if words is not None:
            cue = next(iter(self._article.find_in(words, span, limits.MOST_PLACES)), None)
            if cue is None:
                advice = self._meant(words, span) or "; write it as it stands there"
                self._miss(statement, f"the cue {shorten(words)} is not in the words of the anchor{advice}", "cue")
        quotes = (
            quote
            for name in ("quotes", "so_called")
            for index, words in enumerate(getattr(statement.value, name))
            if self._can_afford(statement, name, index) and (quote := self._quote(statement, span, words, name, index))
        )
        return Place(span, cue, tuple(quotes))

    def _quote(self, statement: Node[Statement], span: Span, words: str, name: str, index: int) -> Span | None:
        """The place of quoted words in the `span` of the statement's anchor."""
        spans = self._article.find_in(words, span, limits.MOST_PLACES)
        for quote in spans:
            if self._article.is_quoted(quote):
                return quote
        if spans:
            message = self._unquoted(words, spans[0])
        else:
            message = f"not in the words of the anchor: {shorten(words)}{self._meant(words, span)}"
        self._miss(statement, message, name, index)
        return None

    def verbatim(self, event: Node[Event]) -> None:
        """Look for the time words and the signals of an event."""
        when = event.value.when
        if when and event.is_sound("when", "text") and when.text not in self._article:
            self._miss(event, f"not in the article: {shorten(when.text)}{self._meant(when.text)}", "when", "text")
        for index, order in enumerate(event.value.order):
            if order.signal not in self._article and event.is_sound("order", index, "signal"):
                message = f"not in the article: {shorten(order.signal)}{self._meant(order.signal)}"
                self._miss(event, message, "order", index, "signal")

    def _meant(self, words: str, span: Span | None = None) -> str:
        """The words of the article, or of its `span`, that are most like `words`; empty if none are."""
        text = self._article.words(span) if span else self._article.text
        bare = words.strip(_MARKS)
        if bare != words and normalise(bare) and (bare in self._article if span is None else self._is_in(bare, span)):
            return f"; write it without the quotation marks: {shorten(bare)}"
        effort = len(words) * (len(text) // _LETTERS_IN_A_WORD + 1)
        if effort > self._likened:
            return ""
        self._likened -= effort
        best = most_like(words, text)
        return f"; did you mean {shorten(best)}?" if best else ""

    def _is_in(self, words: str, span: Span) -> bool:
        return bool(self._article.find_in(words, span, 1))

    def _elsewhere(self, anchor: Anchor) -> str:
        """That the words of an anchor are there, but not with its prefix and its suffix: what stands there."""
        [first] = self._article.find(anchor.exact, most=1)
        given, there = [], []
        if anchor.prefix:
            given.append(f"prefix {shorten(anchor.prefix)}")
            before = self._article.text[max(0, first.start - len(anchor.prefix) - _AROUND) : first.start]
            there.append(f"{shorten(' '.join(before.split()[-len(anchor.prefix.split()) :]))} before them")
        if anchor.suffix:
            given.append(f"suffix {shorten(anchor.suffix)}")
            behind = self._article.text[first.end : first.end + len(anchor.suffix) + _AROUND]
            there.append(f"{shorten(' '.join(behind.split()[: len(anchor.suffix.split())]))} behind them")
        line, _ = self._file.line_column(first.start)
        return f"the words are in the article, but not with {join(given)}; line {line} has {join(there)}"

    def _unquoted(self, words: str, span: Span) -> str:
        """That `words` are there, in `span`, but are no quotation."""
        message = f"not between quotation marks in the article: {shorten(words)}"
        bare = words.strip(_MARKS)
        if bare != words and normalise(bare):
            return f"{message}; write the words without the marks, {shorten(bare)}"
        return f"{message}; leave it out"

    def _too_often(self, spans: list[Span]) -> str:
        """That words stand at all these `spans`."""
        lines = list(dict.fromkeys(self._file.line_column(span.start)[0] for span in spans[:_MOST_LINES]))
        where = f"line{'s' if lines[1:] else ''} {join(map(str, lines))}{' …' if spans[_MOST_LINES:] else ''}"
        advice = "add the words just before as prefix, or those just after as suffix"
        times = len(spans) if len(spans) <= limits.MOST_PLACES else f"over {limits.MOST_PLACES}"
        return f"stands {times} times in the article ({where}); {advice}"

    def _nowhere(self, words: str) -> str:
        """A message that `words` are not there, and where the nearest sentence begins to differ from them."""
        self._hints -= 1
        nearest = self._article.nearest(words) if self._hints >= 0 else None
        if nearest is None:
            return f"not in the article: {shorten(words)}{self._meant(words) or '; copy the words from there'}"
        behind = nearest.end + len(words) + _SLACK  # it may go on into the next sentence
        given, there = difference(words, self._article.text[nearest.start : behind])
        return f"not in the article: {shorten(given)}; the nearest sentence has {shorten(there)}"
