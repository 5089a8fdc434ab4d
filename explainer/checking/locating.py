"""Where the words of a pack stand in the article: anchors, and in them cues and quotes, times and signals."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from explainer.article import Article, Place
from explainer.checking.messages import difference, shorten
from explainer.checking.node import Node
from explainer.facts.grammar import join
from explainer.loading import KeyPath, TextFile, limits
from explainer.matching import Span
from explainer.model import Event, Statement, Term

_SLACK = 100
"""Characters after the nearest sentence in which a hint looks for the rest of the words."""
_MOST_HINTS = 50
_MOST_HINTED = 500_000
"""Hundreds of characters that are looked through for hints."""
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
            given = [f"{name} {shorten(words)}" for name in ("prefix", "suffix") if (words := getattr(anchor, name))]
            message = f"the words are in the article, but not with {' and '.join(given)}"
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
                self._miss(statement, f"the cue {shorten(words)} is not in the words of the anchor", "cue")
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
        problem = self._unquoted(spans[0]) if spans else "not in the words of the anchor"
        self._miss(statement, f"{problem}: {shorten(words)}", name, index)
        return None

    def verbatim(self, event: Node[Event]) -> None:
        """Look for the time words and the signals of an event."""
        when = event.value.when
        if when and event.is_sound("when", "text") and when.text not in self._article:
            self._miss(event, f"not in the article: {shorten(when.text)}", "when", "text")
        for index, order in enumerate(event.value.order):
            if order.signal not in self._article and event.is_sound("order", index, "signal"):
                self._miss(event, f"not in the article: {shorten(order.signal)}", "order", index, "signal")

    def _unquoted(self, span: Span) -> str:
        whole = self._article.quotation(span)
        if whole:
            return f"only a part of what stands between quotation marks, {shorten(self._article.words(whole))}"
        return "not between quotation marks in the article"

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
            return f"not in the article: {shorten(words)}"
        behind = nearest.end + len(words) + _SLACK  # it may go on into the next sentence
        given, there = difference(words, self._article.text[nearest.start : behind])
        return f"not in the article: {shorten(given)}; the nearest sentence has {shorten(there)}"
