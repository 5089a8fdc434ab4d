"""The links to the article: every anchor stands in it once, and what is said to stand in an anchor does."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from explainer.article import Article, Place
from explainer.checking.draft import Draft, Item, first_line
from explainer.loading import Problem, limits
from explainer.matching import Span, normalise
from explainer.model import Event, Statement
from explainer.words import join

MOST_SHOWN = 80
AROUND = 4
MOST_COMPARED = 200
SLACK = 100
MOST_HINTS = 50
MOST_HINTED = 500_000
MOST_LINES = 5


def check_anchors(draft: Draft) -> dict[str, Place]:
    """Report every word that is not where the pack says. Returns the places of statements and events, by id."""
    article = draft.article
    if article is None or not _is_article(draft, article):
        return {}
    if draft.top:
        _file(draft, draft.top, article)
    finder = _Finder(draft, article)
    places: dict[str, Place] = {}
    for item in finder.affordable(draft.statements):
        span = finder.anchor(item)
        if span:
            places[item.value.id] = _parts(item, article, span, finder)
    for item in draft.statements:
        _nested(item, places)
    for event in finder.affordable(draft.events):
        span = finder.anchor(event)
        if span:
            places[event.value.id] = Place(span)
        _verbatim(event, article)
    if draft.top:
        for term in finder.affordable(draft.top.parts("glossary")):
            if term.value.anchor is not None:
                finder.anchor(term)
            elif term.value.origin == "article" and term.is_sound("origin"):
                term.report("a term that the article explains needs an anchor")
    return places


def _is_article(draft: Draft, article: Article) -> bool:
    """Whether the article has no more parts than are read; reported if it has."""
    many = article.more_than(limits.MOST_PARTS)
    if many:
        message = f"the article has more than {limits.MOST_PARTS:,} {many}, which are not read"
        path = draft.article_file.path if draft.article_file else ""
        draft.problems.add(Problem(path, 1, 1, "", message))
    return not many


def _file(draft: Draft, top: Item[Any], article: Article) -> None:
    """The article is the one that the pack was written for."""
    said = top.value.article
    if draft.article_file is None:
        return
    digest = sha256(draft.article_file.data).hexdigest()
    if said.sha256.lower() != digest:
        change = f"{draft.article_file.path!r} has the SHA-256 {digest}, expected {said.sha256}"
        top.report(f"{change}; the article is never edited: restore it", "article", "sha256")
    first = first_line(article.text)
    if normalise(said.headline) != normalise(first):
        top.report(f"the headline is not the first line of the article, {shorten(first)}", "article", "headline")


class _Finder:
    """Finds anchors in the article, and says what is wrong with those that are not there."""

    def __init__(self, draft: Draft, article: Article) -> None:
        self._article = article
        self._is_told = False
        self._hints = min(MOST_HINTS, MOST_HINTED // max(len(article.text) // 100, 1))
        items = len(draft.statements) + len(draft.events)
        self._most = limits.MOST_SEARCHED + items * limits.MOST_SEARCHED_OF_EACH

    def affordable(self, items: Iterable[Item[Any]]) -> Iterator[Item[Any]]:
        """The `items`, as long as it does not take too much to find what stands in them."""
        for item in items:
            if not self.can_afford(item):
                return
            yield item

    def can_afford(self, item: Item[Any], *steps: str | int) -> bool:
        """Whether more words are looked for; if not, that is reported, once, at `steps` from `item`."""
        if self._article.compared <= self._most:
            return True
        if not self._is_told:
            message = "words before these stand so often in the article that no more are looked for"
            item.report(f"{message}; give longer ones", *steps)
        self._is_told = True
        return False

    def anchor(self, item: Item[Any]) -> Span | None:
        """The one place of the anchor of `item`."""
        anchor = item.value.anchor
        if not item.is_sound("anchor"):
            return None
        found = self._article.find(anchor.exact, anchor.prefix, anchor.suffix, limits.MOST_PLACES + 1)
        if len(found) == 1:
            return found[0]
        anywhere = found or self._article.find(anchor.exact, most=1)
        if found:
            item.report(self._count(found), "anchor", "exact")
        elif anywhere:
            given = [f"{name} {shorten(words)}" for name in ("prefix", "suffix") if (words := getattr(anchor, name))]
            item.report(f"the words are in the article, but not with {' and '.join(given)}", "anchor", "exact")
        else:
            item.report(self._missing(anchor.exact), "anchor", "exact")
        return None

    def _count(self, found: list[Span]) -> str:
        lines = list(dict.fromkeys(self._article.line_column(span.start)[0] for span in found[:MOST_LINES]))
        where = f"line{'s' if lines[1:] else ''} {join(map(str, lines))}{' …' if found[MOST_LINES:] else ''}"
        advice = "add the words just before as prefix, or those just after as suffix"
        times = len(found) if len(found) <= limits.MOST_PLACES else f"over {limits.MOST_PLACES}"
        return f"stands {times} times in the article ({where}); {advice}"

    def _missing(self, words: str) -> str:
        """That `words` are not there, and where the nearest sentence begins to differ from them."""
        self._hints -= 1
        nearest = self._article.nearest(words) if self._hints >= 0 else None
        if nearest is None:
            return f"not in the article: {shorten(words)}"
        behind = nearest.end + len(words) + SLACK  # it may go on into the next sentence
        given, there = _difference(words, self._article.text[nearest.start : behind])
        return f"not in the article: {shorten(given)}; the nearest sentence has {shorten(there)}"


def _parts(item: Item[Statement], article: Article, span: Span, finder: _Finder) -> Place:
    """The place of a statement whose anchor is `span`: its cue and its quotes lie in it."""
    cue = None
    if item.value.cue is not None:
        found = article.find_in(item.value.cue, span, limits.MOST_PLACES)
        if found:
            cue = found[0]
        else:
            item.report(f"the cue {shorten(item.value.cue)} is not in the words of the anchor", "cue")
    quotes = []
    for name in ("quotes", "so_called"):
        for index, words in enumerate(getattr(item.value, name)):
            if not finder.can_afford(item, name, index):
                break
            found = article.find_in(words, span, limits.MOST_PLACES)
            quoted = [each for each in found if article.is_quoted(each)]
            if quoted:
                quotes.append(quoted[0])
            elif found:
                item.report(f"{_unquoted(article, found[0])}: {shorten(words)}", name, index)
            else:
                item.report(f"not in the words of the anchor: {shorten(words)}", name, index)
    return Place(span, cue, tuple(quotes))


def _unquoted(article: Article, span: Span) -> str:
    whole = article.quotation(span)
    if whole:
        return f"only a part of what stands between quotation marks, {shorten(article.words(whole))}"
    return "not between quotation marks in the article"


def _nested(item: Item[Statement], places: dict[str, Place]) -> None:
    outer = item.value.within
    if outer not in places or item.value.id not in places or not item.is_sound("within"):
        return
    if not places[outer].span.holds(places[item.value.id].span):
        item.report(f"the anchor does not lie within that of {outer!r}, which reports it", "within")


def _verbatim(item: Item[Event], article: Article) -> None:
    """The time words and the signals of an event are the article's own."""
    if item.value.when and item.is_sound("when", "text") and item.value.when.text not in article:
        item.report(f"not in the article: {shorten(item.value.when.text)}", "when", "text")
    for order in item.parts("order"):
        if order.is_sound("signal") and order.value.signal not in article:
            order.report(f"not in the article: {shorten(order.value.signal)}", "signal")


def _difference(given: str, there: str) -> tuple[str, str]:
    """The words around the first difference, of both texts; what only surrounds the given words is none."""
    from difflib import SequenceMatcher  # here, because a good pack never needs it

    a, b = given.split()[:MOST_COMPARED], there.split()[:MOST_COMPARED]
    matcher = SequenceMatcher(None, list(map(normalise, a)), list(map(normalise, b)), autojunk=False)
    for tag, a_first, a_behind, b_first, b_behind in matcher.get_opcodes():
        if tag != "equal" and (a_first < a_behind or 0 < a_first < len(a)):
            return _around(a, a_first, a_behind), _around(b, b_first, b_behind)
    return _around(a, 0, 0), _around(b, 0, 0)


def _around(words: list[str], first: int, behind: int) -> str:
    """The words from `first` on, with some before and behind them; dots say that there are more."""
    low, high = max(0, first - AROUND), behind + AROUND
    return f"{'… ' if low else ''}{' '.join(words[low:high])}{' …' if high < len(words) else ''}"


def shorten(words: str) -> str:
    """`words` between quotation marks, cut at a space where they are long."""
    words = " ".join(words[: 10 * MOST_SHOWN].split())
    if len(words) > MOST_SHOWN:
        words = words[:MOST_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"‘{words}’"
