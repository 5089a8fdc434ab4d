"""Where the words of a pack stand in the article: anchors, and in them cue, content and quotes; times and signals."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Any

from msgspec import Struct

from explainer.article import Article, Place
from explainer.checking.arranging import Arrangement, arrange
from explainer.checking.hints import Hints
from explainer.checking.messages import shorten
from explainer.checking.node import Node, to_words
from explainer.loading import KeyPath, TextFile, limits
from explainer.matching import Span
from explainer.model import Event, Furniture, Position, Statement, Term, Words, anchor

Miss = tuple[Node[Any], str, KeyPath]
"""Words that are not where a node says: the node, what is wrong, and the way from the node to them."""

Told = tuple[Span, Node[Statement]]
"""The place of a cue or of a piece of content, and its statement."""


class Located(Struct, frozen=True):
    """What was found in the article, and what was not."""

    places: dict[str, Place]
    """The places of statements and events, by id."""
    furniture: tuple[Span, ...]
    """The places of the furniture, in the order of the pack."""
    misses: list[Miss]
    """What is not there, or not once."""


class Wanted(Struct, frozen=True, kw_only=True):
    """The parts of a pack that have words of the article."""

    statements: tuple[Node[Statement], ...]
    events: tuple[Node[Event], ...]
    terms: tuple[Node[Term], ...]
    furniture: tuple[Node[Furniture], ...]
    positions: tuple[Node[Position], ...]


def locate(file: TextFile, article: Article, wanted: Wanted) -> Located:
    """Find all words that are `wanted` in the `article`, which is in `file`, if it does not take too much time."""
    finder = _Finder(file, article, items=len(wanted.statements) + len(wanted.events))
    places: dict[str, Place] = {}
    told: list[Told] = []
    for statement in finder.affordable(wanted.statements):
        if span := finder.find(statement, "anchor"):
            places[statement.value.id] = place = finder.statement(statement, span)
            told += [(piece, statement) for piece in (place.cue, *place.content) if piece]
    for event in finder.affordable(wanted.events):
        if span := finder.find(event, "anchor"):
            places[event.value.id] = Place(span)
        finder.verbatim(event)
    for term in finder.affordable(wanted.terms):
        finder.find(term, "anchor")
    for position in finder.affordable(wanted.positions):
        finder.word(position, places)
    furniture = [(span, part) for part in finder.affordable(wanted.furniture) if (span := finder.find(part, "words"))]
    finder.set_apart(furniture, told)
    return Located(places, tuple(span for span, _ in furniture), finder.misses)


class _Finder:
    """Finds words in the article, and says what is wrong with those that are not there."""

    def __init__(self, file: TextFile, article: Article, items: int) -> None:
        self.misses: list[Miss] = []
        self._article, self._hints = article, Hints(file, article)
        self._is_spent = False
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

    def find(self, node: Node[Any], name: str) -> Span | None:
        """The one place in the article of the words that `node` has under `name`, if it has any."""
        given: Words | None = getattr(node.value, name)
        if given is None or not node.is_sound(name):
            return None
        words = anchor(given)
        spans = self._article.find(words.exact, words.prefix, words.suffix, limits.MOST_PLACES + 1)
        if len(spans) == 1:
            return spans[0]
        if spans:
            message = self._hints.too_often(spans, "the article")
        elif elsewhere := self._article.find(words.exact, most=1):
            message = self._hints.beside(words, elsewhere[0])
        else:
            message = self._hints.nowhere(words.exact)
        self._miss(node, message, *to_words(given, name))
        return None

    def statement(self, statement: Node[Statement], span: Span) -> Place:
        """The place of a statement whose anchor is `span`: its cue, its content and its quotes lie in it."""
        cue, content = self._cue_and_content(statement, span)
        value = statement.value
        if not content and value.content is None and value.is_articles_own:
            content = (span,)
        taken: set[Span] = set()
        quotes = tuple(self._quotes(statement, "quotes", span, content, taken)) if value.quotes else ()
        so_called = tuple(self._quotes(statement, "so_called", span, content, taken)) if value.so_called else ()
        return Place(span, cue, content, quotes, so_called)

    def _cue_and_content(self, statement: Node[Statement], span: Span) -> tuple[Span | None, tuple[Span, ...]]:
        """The places of the cue and of the pieces of the content, in the order of the article."""
        value = statement.value
        cue = None if value.is_articles_own else value.cue
        parts = _pieces(value)
        if cue is not None:
            parts.append((cue, ("cue",)))
        candidates = [self._within(statement, words, span, steps) for words, steps in parts]
        within_limits = [spans if len(spans) <= limits.MOST_PLACES else [] for spans in candidates]
        arrangement = arrange(within_limits, None if cue is None else len(parts) - 1, self._article.text)
        places = arrangement.places
        if None in places:
            self._tell_apart(statement, parts, candidates, arrangement)
        found = None if cue is None else places.pop()
        return found, tuple(sorted(filter(None, places)))

    def _tell_apart(
        self,
        statement: Node[Statement],
        parts: Sequence[tuple[Words, KeyPath]],
        candidates: Sequence[list[Span]],
        arrangement: Arrangement,
    ) -> None:
        """Say which of the `parts` have words in common, and which may be meant at several of the `candidates`."""
        for number, ((words, steps), spans) in enumerate(zip(parts, candidates, strict=True)):
            if number in arrangement.overlaps:
                other = parts[arrangement.overlaps[number]]
                self._miss(statement, _in_common(steps, *other), *to_words(words, *steps))
            elif spans and arrangement.places[number] is None:
                self._miss(statement, self._hints.too_often(spans, "the anchor"), *to_words(words, *steps))

    def _within(self, node: Node[Any], given: Words, span: Span, steps: KeyPath) -> list[Span]:
        """The places in the `span` of an anchor of words that are given at `steps` from `node`; a miss if none is."""
        if not node.is_sound(*steps) or not self._can_afford(node, *steps):
            return []
        if isinstance(given, str):
            spans = self._article.find_in(given, span, limits.MOST_PLACES + 1)
        else:
            spans = self._article.find_in(given.exact, span, limits.MOST_PLACES + 1, given.prefix, given.suffix)
        if not spans:
            words = anchor(given)
            beside = self._article.find_in(words.exact, span, 1) if words.prefix or words.suffix else []
            message = self._hints.beside(words, beside[0]) if beside else self._hints.outside(words.exact, span, steps)
            self._miss(node, message, *to_words(given, *steps))
        return spans

    def _quotes(
        self, statement: Node[Statement], name: str, span: Span, content: tuple[Span, ...], taken: set[Span]
    ) -> Iterator[Span]:
        """The places of the quoted words under `name`: within the anchor, which is `span`.

        Those that stand more than once are at the first place that is not `taken` yet, in the `content` if may be.
        """
        for number, words in enumerate(getattr(statement.value, name)):
            spans = self._within(statement, words, span, (name, number))
            quoted = [each for each in spans if self._article.is_quoted(each)]
            if quoted:
                best = quoted[0]
                if quoted[1:]:
                    best = min(quoted, key=lambda each: (each in taken, not _is_in(each, content)))
                taken.add(best)
                yield best
            elif spans:
                self._miss(statement, self._hints.unquoted(words), name, number)

    def verbatim(self, event: Node[Event]) -> None:
        """Look for the time words and the signals of an event."""
        when = event.value.when
        if when and event.is_sound("when", "text") and when.text not in self._article:
            self._miss(event, self._absent(when.text), "when", "text")
        for index, order in enumerate(event.value.order):
            if order.signal not in self._article and event.is_sound("order", index, "signal"):
                self._miss(event, self._absent(order.signal), "order", index, "signal")

    def _absent(self, words: str) -> str:
        """That `words` are not in the article, and what to do about it."""
        return f"not in the article: {shorten(words)}{self._hints.meant(words) or '; copy the words from there'}"

    def word(self, position: Node[Position], places: Mapping[str, Place]) -> None:
        """Look for the word of a position: it stands in the anchor of a statement on which the position rests."""
        word, basis = position.value.word, dict.fromkeys(position.value.basis)
        spans = [places[id].span for id in basis if id in places]
        if len(spans) < len(basis) or not spans or not position.is_sound("word"):
            return  # what is wrong is told elsewhere
        if not any(self._article.find_in(word, span, 1) for span in spans):
            hints = (self._hints.meant(word, span) for span in spans)
            advice = next(filter(None, hints), "; copy the word from there")
            self._miss(position, f"not in the anchor of a statement of its basis: {shorten(word)}{advice}", "word")

    def set_apart(self, furniture: list[tuple[Span, Node[Furniture]]], told: list[Told]) -> None:
        """Make sure that `furniture` has none of the headline or of what is `told`: it may stand between the pieces."""
        told = sorted(told, key=itemgetter(0)) if furniture else []
        last = list(accumulate(told, _later))  # of those up to each, the one that ends last
        for span, part in furniture:
            at = bisect_left(told, span.end, key=_start) - 1
            if at >= 0 and last[at][0].end > span.start:
                statement = last[at][1]
                message = f"the statement {statement.value.id!r}, at {statement}, has some of these words"
                message += "; furniture belongs to no statement: leave them out of one of the two"
                self._miss(part, message, *to_words(part.value.words, "words"))
            elif not self._article.paragraph(span.start):
                message = "has words of the headline, which is shown as such; leave them out, or leave all of it out"
                self._miss(part, message, *to_words(part.value.words, "words"))


def _pieces(statement: Statement) -> list[tuple[Words, KeyPath]]:
    """The pieces of the content of a statement, each with the way to it."""
    content = statement.content
    if isinstance(content, tuple):
        return [(piece, ("content", number)) for number, piece in enumerate(content)]
    return [] if content is None else [(content, ("content",))]


def _start(told: Told) -> int:
    return told[0].start


def _later(one: Told, other: Told) -> Told:
    return other if other[0].end > one[0].end else one


def _is_in(span: Span, pieces: tuple[Span, ...]) -> bool:
    """Whether `span` lies in one of `pieces`, which are in the order of the article."""
    at = bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1
    return at >= 0 and pieces[at].holds(span)


def _in_common(steps: KeyPath, other: Words, others: KeyPath) -> str:
    """That the words at `steps` from a statement overlap `other` ones, which are at `others`."""
    message = f"has words in common with the {others[0]} {shorten(anchor(other).exact)}"
    if steps[0] == others[0]:
        return f"{message}; leave them out of one of the two"
    return f"{message}; leave the cue out of the content, which may be a list of the pieces around it"
