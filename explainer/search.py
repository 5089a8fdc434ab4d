"""What the search finds: the places of an article where some words stand, or on which what is told with them rests.

They are in the order of the article, each once: a sentence, with all items that are told there and have the words.
What rests on no words of the article comes behind them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from explainer import links
from explainer.facts import events, overview, positions, statements
from explainer.folding import plain
from explainer.matching import Span
from explainer.pack import Pack
from explainer.query import Word, parse
from explainer.refs import (
    ActorRef,
    BriefRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    IssueRef,
    QuestionRef,
    Ref,
    StatementRef,
    TermRef,
)
from explainer.view import View

_TEXT_ENDS, _ITEM_ENDS = "\0 ", "\1 "
"""Between the texts of an item, and between items: no pack holds them. So each text begins with a space."""


class Hit(Struct, frozen=True, gc=False):
    """An item that has the words, in the view that is its home."""

    view: View
    ref: Ref | None
    """The item; None: the article's own text."""


class Place(Struct, frozen=True, gc=False):
    """A place in the article, and what is found there."""

    sentence: Span | None
    """A sentence, or the headline; None: no words of the article."""
    hits: tuple[Hit, ...]
    """The article's text if it has the words, then what is told there: statements, events, what the editor adds."""


class _Entry(Struct, frozen=True, gc=False):
    """An item, with the words by which it is found and where they are told."""

    hit: Hit
    texts: Iterable[str | None]
    homes: Sequence[int] = ()


class _Index(Struct, frozen=True, gc=False):
    """All that can be found, with the words by which it is found: the headline and each sentence, then the items.

    In tuples, because Python looks for garbage in every list again and again, and these are long.
    """

    sentences: tuple[Span, ...]
    hits: tuple[Hit, ...]
    texts: tuple[str, ...]
    """The words of each of `hits`."""
    homes: tuple[Sequence[int], ...]
    """The numbers of the sentences in which each of `hits` stands or on which it rests."""


@lru_cache(maxsize=4)
def places(pack: Pack, query: str) -> tuple[Place, ...]:
    """The places that `query` finds in `pack`; none for a blank query."""
    known, words = index(pack), parse(query).words
    found = min((_holding(pack, word) for word in words), key=len, default=())
    for word in words:
        others = set(_holding(pack, word))
        found = tuple([number for number in found if number in others])
    told: dict[int, list[Hit]] = {}
    elsewhere: list[Place] = []
    for number in found:
        home, hit = known.homes[number], known.hits[number]
        if not home:
            elsewhere.append(Place(None, (hit,)))
        elif (there := home[0]) in told:
            told[there].append(hit)
        else:  # rather where the words stand than where it begins
            told.setdefault(next((each for each in home if each in told), there), []).append(hit)
    return (*(Place(known.sentences[number], tuple(told[number])) for number in sorted(told)), *elsewhere)


@lru_cache(maxsize=16)
def _holding(pack: Pack, word: Word) -> tuple[int, ...]:
    """The numbers of what holds a word; those of the words before are known while another one is typed."""
    return tuple(word.among(index(pack).texts))


@lru_cache(maxsize=2)
def index(pack: Pack) -> _Index:
    """All that can be found; made once for a pack."""
    article, printed = pack.article, pack.explainer.article
    headline = Span(0, article.paragraphs[0].start if article.paragraphs else len(article.text))
    sentences = [headline, *article.sentences]
    origin = (printed.publisher, printed.date_published, *printed.authors, printed.url, printed.licence)
    heading = _Entry(Hit("article", None), (article.words(headline), *origin), (0,))
    text = (_Entry(heading.hit, (article.words(span),), (number,)) for number, span in enumerate(article.sentences, 1))
    entries = [heading, *text, *_told(pack, sentences), *_issues(pack)]
    joined = _ITEM_ENDS.join(_TEXT_ENDS.join(filter(None, entry.texts)) for entry in entries)
    return _Index(
        tuple(sentences),
        tuple([entry.hit for entry in entries]),
        tuple(plain(f" {joined}").split(_ITEM_ENDS[0])),
        tuple([entry.homes for entry in entries]),
    )


class _Homes:
    """The numbers of the sentences in which something stands."""

    def __init__(self, pack: Pack, sentences: Sequence[Span]) -> None:
        self._ends = [sentence.end for sentence in sentences]
        self._starts = [sentence.start for sentence in sentences]
        self.told = {id: self.at(place.span) for id, place in pack.places.items()}
        """Those of each statement and event, by id."""

    def at(self, span: Span) -> range:
        """Those that `span` touches."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def of(self, *basis: Iterable[str]) -> Sequence[int]:
        """Those of some statements and events by id."""
        return tuple([number for ids in basis for id in ids for number in self.told[id]])


def _told(pack: Pack, sentences: Sequence[Span]) -> Iterator[_Entry]:
    """What rests on words of the article: first what is told there, then what the editor adds."""
    homes = _Homes(pack, sentences)
    for said in pack.statements.values():
        yield _Entry(Hit("story", StatementRef(said.id)), statements.sought(pack, said), homes.told[said.id])
    for event in pack.events.values():
        yield _Entry(
            Hit("timeline", EventRef(event.id)), events.sought(pack, event), homes.of((event.id, *event.basis))
        )
    for issue in pack.explainer.issues:
        asked: list[str] = [issue.question]  # found with the first of its positions, if it has any
        for held in pack.positions.on[issue.id]:
            texts = (positions.holders(pack, held), positions.sought(pack, held), issue.name, *asked)
            yield _Entry(Hit("positions", links.cell(pack, held)), texts, homes.of(held.basis))
            asked = []
    for actor in pack.explainer.actors:
        part = [each.id for each in pack.said_as(actor.id)] or [each.id for each in pack.done_as(actor.id)]
        yield _Entry(Hit("terms", ActorRef(actor.id)), (actor.name, actor.role), homes.of(part))
    yield from _added(pack, homes)


def _added(pack: Pack, homes: _Homes) -> Iterator[_Entry]:
    """What the editor adds: terms, figures, questions, headings and briefs."""
    for term in pack.terms:
        words = homes.at(pack.explained[term]) if term in pack.explained else ()
        yield _Entry(Hit("terms", TermRef(term)), (term.term, term.definition), words)
    figures = pack.explainer.figures
    yield _Entry(Hit("story", FiguresRef()), map(overview.figure, figures), homes.of(*(each.basis for each in figures)))
    for question in pack.open_questions:
        concerned = question.basis or tuple(id for id in question.about if id in pack.places)
        yield _Entry(Hit("story", QuestionRef(question)), (overview.question(question),), homes.of(concerned))
    for section in pack.sections:
        heading = (section.title, section.question)
        yield _Entry(Hit("story", BriefRef(section.id)), heading, homes.of(each.id for each in section.statements))
    yield _Entry(Hit("story", BriefRef(None)), (pack.explainer.title,), homes.of(pack.statements))
    for id, brief in (*((each.id, each.brief) for each in pack.sections), (None, pack.explainer.brief)):
        for claim in brief:
            yield _Entry(Hit("story", ClaimRef(id, claim)), (claim.say,), homes.of(claim.basis))


def _issues(pack: Pack) -> Iterator[_Entry]:
    """The issues on which nobody has a position: they rest on no words of the article."""
    for issue in pack.explainer.issues:
        if pack.explainer.positions and not pack.positions.on[issue.id]:
            yield _Entry(Hit("positions", IssueRef(issue.id)), (issue.name, issue.question))
