"""What the search finds: words in everything a pack shows, whatever their case, accents, quotation marks or dashes.

`hits` says which items of a pack a query finds and in which views; `find` says where it stands in one text.
A query is plain words, never a pattern. Folding goes further than the normalisation of anchors in `source`, which
must tell `é` from `e`; the search need not.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from msgspec import Struct

from explainer import links
from explainer.chronology import Chronology
from explainer.facts import events, overview, statements
from explainer.facts.fact import Fact
from explainer.facts.names import speaker
from explainer.facts.vocabulary import VIEWS
from explainer.matching import Span, normalise
from explainer.model import View
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, EventRef, FiguresRef, IssueRef, QuestionRef, Ref, StatementRef, TermRef

_SPACES = re.compile(r"\s\s+|[^\S ]")


class Hit(NamedTuple):
    """An item that a query finds, in the view that is its home."""

    view: View
    ref: Ref | None
    """The item; None: the article's own text."""
    start: int | None = None
    """Where in the article, where each sentence is a hit of its own: its first place; None elsewhere."""


_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters whose stroke Unicode does not take for an accent; as in CLDR's transliteration from Latin to ASCII."""


class _Pieces(dict[int, str]):
    """What each character, by its code, is folded to; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold()).translate(_STROKES)
        self[code] = piece = "".join(normalise(each) or each for each in bare if not unicodedata.combining(each))
        return piece


_PIECES = _Pieces()


def _plain(text: str) -> str:
    """`text` as the search compares it."""
    return _SPACES.sub(" ", text.lower() if text.isascii() else text.translate(_PIECES))


class Folded(Struct, frozen=True, dict=True):
    """A text as the search compares it, with the way back to the original's offsets."""

    original: str
    """The text as it is shown."""
    text: str
    """The same, folded."""

    def find(self, query: str) -> list[tuple[int, int]]:
        """Every place of `query`, itself folded, as offsets in the original: none overlaps another.

        A place that begins or ends inside a character which folds to several (ß) covers all of it.
        """
        if not query or query not in self.text:
            return []
        places = [place.span() for place in re.finditer(re.escape(query), self.text)]
        if not (spans := self._spans):
            return places
        found: list[tuple[int, int]] = []
        for start, end in places:
            if not found or spans[start][0] >= found[-1][1]:
                found.append((spans[start][0], spans[end - 1][1]))
        return found

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """For each folded character the part of the original that it stands for; empty where both texts run in step."""
        if len(self.text) == len(self.original) and all(len(_PIECES[ord(each)]) == 1 for each in set(self.original)):
            return []
        spans: list[tuple[int, int]] = []
        is_space = False
        for offset, character in enumerate(self.original):
            pieces = _PIECES[ord(character)]
            for piece in pieces:
                if not (is_space and piece.isspace()):
                    spans.append((offset, offset + 1))
                    is_space = piece.isspace()
            if spans:  # what folds to nothing, or runs on as white space, belongs to the character before it
                spans[-1] = (spans[-1][0], offset + 1)
        return spans


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """`text` without case and accents (NFKD, no combining marks); quotation marks, dashes, white space made equal."""
    return Folded(text, _plain(text))


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Every place of `query` in `text`, as offsets in `text`: none overlaps another.

    White space around the query does not count; a blank query finds nothing.
    """
    return fold(text).find(fold(query).text.strip())


@lru_cache(maxsize=4)
def hits(pack: Pack, query: str) -> tuple[Hit, ...]:
    """Everything in `pack` that `query` finds, nothing for a blank query.

    View by view, each item once, in the article each sentence. Who said what has no hits of its own: it shows the
    same statements as Story.
    """
    wanted = fold(query).text.strip()
    found: list[Hit] = []
    sentences = [span.start for span in pack.article.sentences]
    for hit, text, paragraph in index(pack) if wanted else ():
        if paragraph is None:
            if wanted in text:
                found.append(hit)
            continue
        offset, before = hit.start or 0, -1
        for start, _ in paragraph.find(wanted):
            sentence = bisect_right(sentences, offset + start)
            if sentence != before:
                found.append(hit._replace(start=offset + start))
            before = sentence
    return tuple(found)


@lru_cache(maxsize=2)
def ranks(pack: Pack) -> Mapping[Ref, int]:
    """The order in which items are found; of a cell of the positions, that of the first found in it."""
    found = reversed(list(enumerate(entry.hit.ref for entry in index(pack))))
    return {ref: rank for rank, ref in found if ref is not None}


def counts(hits: Iterable[Hit]) -> dict[View, int]:
    """How many of `hits` are in each view that has any, in the order of the views."""
    number = Counter(hit.view for hit in hits)
    return {view: number[view] for view in VIEWS if number[view]}


class _Entry(NamedTuple):
    """An item and the words by which it is found."""

    hit: Hit
    text: str
    paragraph: Folded | None = None


@lru_cache(maxsize=2)
def index(pack: Pack) -> tuple[_Entry, ...]:
    """All items with the words by which they are found; made once for a pack."""
    return (*_story(pack), *_timeline(pack), *_positions(pack), *_article(pack), *_terms(pack))


def _entry(view: View, ref: Ref, *texts: str | None) -> _Entry:
    """An entry for an item: no query reaches from one of its `texts` into the next, as none holds a line end."""
    return _Entry(Hit(view, ref), "\n".join(_plain(text) for text in texts if text))


def _sought(facts: Iterable[Fact]) -> Iterator[str]:
    return (text for fact in facts for text in fact.sought)


def _story(pack: Pack) -> Iterator[_Entry]:
    top = pack.explainer
    yield _entry("story", BriefRef(None), top.title, top.brief)
    yield _entry("story", FiguresRef(), *map(overview.figure, top.figures))
    for section in pack.sections:
        yield _entry("story", BriefRef(section.id), section.title, section.question, section.brief)
        for each in section.statements:
            said = (speaker(pack, each.source), each.content, *_sought(statements.facts(each)))
            yield _entry("story", StatementRef(each.id), *said)
    for question in pack.open_questions:  # what is said comes before what is not
        yield _entry("story", QuestionRef(question), question)


def _timeline(pack: Pack) -> Iterator[_Entry]:
    for each in (row.event for phase in Chronology(pack).phases for row in phase.rows):
        yield _entry("timeline", EventRef(each.id), each.name, *_sought(events.facts(pack, each)))


def _positions(pack: Pack) -> Iterator[_Entry]:
    for issue in pack.explainer.issues:
        asked = [issue.name, issue.question]  # found with the first of its positions, if it has any
        for each in pack.positions_on[issue.id]:
            texts = (pack.actors[each.actor].name, each.stance, each.summary, *asked)
            yield _entry("positions", links.cell(pack, each), *texts)
            asked = []
        if asked and pack.explainer.positions:
            yield _entry("positions", IssueRef(issue.id), *asked)


def _article(pack: Pack) -> Iterator[_Entry]:
    printed, paragraphs = pack.explainer.article, pack.article.paragraphs
    told = "\n".join(_plain(text) for text in (printed.publisher, printed.date_published) if text)
    yield _Entry(Hit("article", None), told)
    headline = Span(0, paragraphs[0].start if paragraphs else len(pack.article.text))
    for span in (headline, *paragraphs):
        original = pack.article.words(span)
        folded = Folded(original, _plain(original))
        yield _Entry(Hit("article", None, span.start), folded.text, folded)


def _terms(pack: Pack) -> Iterator[_Entry]:
    for term in pack.terms:
        yield _entry("terms", TermRef(term), term.term, term.definition)
    for actor in pack.explainer.actors:
        yield _entry("terms", ActorRef(actor.id), actor.name, actor.role)
