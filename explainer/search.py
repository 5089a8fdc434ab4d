"""What the search finds: words in everything a pack shows, whatever their case, accents, quotation marks or dashes.

`hits` says which items of a pack a query finds and in which views; `find` says where it stands in one text.
A query is plain words, never a pattern. Folding goes further than the normalisation of anchors in `matching`, which
must tell `é` from `e`; the search need not.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from itertools import chain

from msgspec import Struct

from explainer import links
from explainer.chronology import Chronology
from explainer.facts import events, overview, statements
from explainer.facts.fact import Fact
from explainer.facts.names import speaker
from explainer.matching import Span, normalise
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, EventRef, FiguresRef, IssueRef, QuestionRef, Ref, StatementRef, TermRef
from explainer.view import VIEW_WORDS, View

_TEXT_ENDS, _ITEM_ENDS = "\0", "\1"
"""After each text of an item, and after its last: no pack holds them, so no query reaches from one into the next."""
_WHITE = re.compile(r"[^\S ]")
_SPACES = re.compile("  +")
_NOT_ASCII = re.compile("[^\0-\x7f]")


class Hit(Struct, frozen=True, gc=False):
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
    if not text.isascii():
        if 8 * (len(text.encode()) - len(text)) > len(text):
            text = text.translate(_PIECES)
        else:  # in a long text with few such letters this is quicker
            text = _NOT_ASCII.sub(lambda found: _PIECES[ord(found[0])], text)
    text = _WHITE.sub(" ", text.lower())
    return _SPACES.sub(" ", text) if "  " in text else text


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
        others = set(_NOT_ASCII.findall(self.original))
        if len(self.text) == len(self.original) and all(len(_PIECES[ord(each)]) == 1 for each in others):
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
    return _folded(text)


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
    return tuple(hit for part in index(pack) for hit in part.found(wanted)) if wanted else ()


@lru_cache(maxsize=2)
def ranks(pack: Pack) -> Mapping[Ref, int]:
    """The order in which items are found; of a cell of the positions, that of the first found in it."""
    found = [hit.ref for part in index(pack) if isinstance(part, _Items) for hit in part.hits]
    return {ref: rank for rank, ref in reversed(list(enumerate(found))) if ref is not None}


def counts(hits: Iterable[Hit]) -> dict[View, int]:
    """How many of `hits` are in each view that has any, in the order of the views."""
    number = Counter(hit.view for hit in hits)
    return {view: number[view] for view in VIEW_WORDS if number[view]}


_Entry = tuple[Hit, Iterable[str | None]]
"""An item, and the texts by which it is found."""


class _Items(Struct, frozen=True):
    """Items, and all the words by which they are found in one text: it is searched as a whole."""

    hits: tuple[Hit, ...]
    text: str
    ends: list[int]
    """Where the texts of each item end."""

    @classmethod
    def of(cls, entries: Iterable[_Entry]) -> "_Items":
        """Those items."""
        found = [(hit, _TEXT_ENDS.join(filter(None, texts))) for hit, texts in entries]
        text = _plain("".join(f"{texts}{_ITEM_ENDS}" for _, texts in found))
        return cls(tuple(hit for hit, _ in found), text, [end.start() for end in re.finditer(_ITEM_ENDS, text)])

    def found(self, wanted: str) -> Iterator[Hit]:
        """Each item that holds `wanted`, itself folded."""
        at = self.text.find(wanted)
        while at >= 0:
            item = bisect_left(self.ends, at)
            if item == len(self.ends):
                return
            if at + len(wanted) <= self.ends[item]:
                yield self.hits[item]
            at = self.text.find(wanted, self.ends[item] + 1)


class _Paragraph(Struct, frozen=True, dict=True):
    """A paragraph of the article, or what stands before the first: each of its sentences is a hit of its own."""

    start: int
    folded: Folded
    split: Callable[[], list[int]]
    """Where its sentences end, in the article."""

    @cached_property
    def _ends(self) -> list[int]:
        """The same; they are split when something is found in it."""
        return self.split()

    def found(self, wanted: str) -> Iterator[Hit]:
        """The first place of `wanted` in each sentence that holds it."""
        behind = -1
        for place, _ in self.folded.find(wanted):
            start = self.start + place
            if start >= behind:
                sentence = bisect_right(self._ends, start)
                is_last = sentence == len(self._ends)
                behind = self.start + len(self.folded.original) + 1 if is_last else self._ends[sentence]
                yield Hit("article", None, start)


@lru_cache(maxsize=2)
def index(pack: Pack) -> tuple[_Items | _Paragraph, ...]:
    """All items with the words by which they are found; made once for a pack."""
    before = chain(_story(pack), _timeline(pack), _positions(pack), _printed(pack))
    return _Items.of(before), *_article(pack), _Items.of(_terms(pack))


def _sought(facts: Iterable[Fact]) -> Iterator[str]:
    """What can be sought of some facts."""
    return (text for fact in facts for text in fact.sought)


def _story(pack: Pack) -> Iterator[_Entry]:
    top = pack.explainer
    yield Hit("story", BriefRef(None)), (top.title, top.brief)
    yield Hit("story", FiguresRef()), map(overview.figure, top.figures)
    for section in pack.sections:
        yield Hit("story", BriefRef(section.id)), (section.title, section.question, section.brief)
        for each in section.statements:
            said = (speaker(pack, each.source), each.content, *_sought(statements.facts(each)))
            yield Hit("story", StatementRef(each.id)), said
    for question in pack.open_questions:  # what is said comes before what is not
        yield Hit("story", QuestionRef(question)), (question,)


def _timeline(pack: Pack) -> Iterator[_Entry]:
    for each in (row.event for phase in Chronology(pack).phases for row in phase.rows):
        yield Hit("timeline", EventRef(each.id)), (each.name, *_sought(events.facts(pack, each)))


def _positions(pack: Pack) -> Iterator[_Entry]:
    for issue in pack.explainer.issues:
        asked = [issue.name, issue.question]  # found with the first of its positions, if it has any
        for each in pack.positions_on[issue.id]:
            texts = (pack.actors[each.actor].name, each.stance, each.summary, *asked)
            yield Hit("positions", links.cell(pack, each)), texts
            asked = []
        if asked and pack.explainer.positions:
            yield Hit("positions", IssueRef(issue.id)), asked


def _printed(pack: Pack) -> Iterator[_Entry]:
    printed = pack.explainer.article
    yield Hit("article", None), (printed.publisher, printed.date_published)


def _article(pack: Pack) -> Iterator[_Paragraph]:
    article = pack.article
    headline = Span(0, article.paragraphs[0].start if article.paragraphs else len(article.text))
    yield _Paragraph(0, _folded(article.words(headline)), list)
    for span in article.paragraphs:
        yield _Paragraph(span.start, _folded(article.words(span)), partial(_sentence_ends, pack, span))


def _folded(text: str) -> Folded:
    return Folded(text, _plain(text))


def _sentence_ends(pack: Pack, paragraph: Span) -> list[int]:
    return [sentence.end for sentence in pack.article.sentences_at(paragraph)]


def _terms(pack: Pack) -> Iterator[_Entry]:
    for term in pack.terms:
        yield Hit("terms", TermRef(term)), (term.term, term.definition)
    for actor in pack.explainer.actors:
        yield Hit("terms", ActorRef(actor.id)), (actor.name, actor.role)
