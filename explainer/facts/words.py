"""The article's own words as they are shown: with … where they begin in mid-sentence, and between their pieces."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from explainer.article import Article
from explainer.facts.grammar import join, numbered
from explainer.facts.vocabulary import FURNITURE
from explainer.lists import Lists
from explainer.matching import Span
from explainer.pack import Pack

GAP, FOLD = "…", "[…]"
"""What stands for words that are left out before those that are shown, or between them; and for folded sentences."""
IN_NO_STATEMENT = "in no statement"
"""What words are that nothing rests on."""


class Shown(Struct, frozen=True):
    """Words of the article in one line, and where each piece of them stands."""

    text: str
    """The words."""
    pieces: tuple[tuple[int, Span], ...]
    """Where each piece begins in the text, and its place in the article; in order."""

    def within(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Where parts of the article stand in the text, each in as many parts as are shown of it."""
        for span in spans:
            for start, piece in self.pieces:
                first, end = max(piece.start, span.start), min(piece.end, span.end)
                if first < end:
                    yield Span(start + first - piece.start, start + end - piece.start)


def shown(pack: Pack, spans: Iterable[Span]) -> Shown:
    """The words of some `spans` of the article, which do not overlap and are in order."""
    article, text, pieces = pack.article, "", []
    before: Span | None = None
    for span in spans:
        gap = _gap(pack, before, span)
        text += gap if not text else f" {gap}"
        for part in article.by_paragraph(span):
            text += " " if text and not text.endswith(" ") else ""
            pieces.append((len(text), part))
            text += article.words(part)
        before = span
    return Shown(text, tuple(pieces))


def folded(pack: Pack, paragraph: Span, spans: Iterable[Span]) -> Shown:
    """Only some sentences of a paragraph, the others folded."""
    text, pieces, behind = "", [], paragraph.start
    for span in spans:
        text += f" {FOLD} " if pack.article.text[behind : span.start].strip() else " " if text else ""
        text = text.lstrip()
        pieces.append((len(text), span))
        text += pack.article.words(span)
        behind = span.end
    return Shown(text + f" {FOLD}" if behind < paragraph.end else text, tuple(pieces))


def _gap(pack: Pack, before: Span | None, span: Span) -> str:
    """What stands before a piece: nothing where a sentence begins with it, or where nothing is left out."""
    if before is None:
        return "" if _begins_sentence(pack, span) else f"{GAP} "
    return "" if not pack.article.text[before.end : span.start].strip() else f"{GAP} "


def _begins_sentence(pack: Pack, span: Span) -> bool:
    """Whether nothing but marks and furniture stands before `span` in its sentence, or in the headline."""
    sentences = pack.article.sentences_at(span)
    return _first_word(pack, sentences[0].start if sentences else 0) >= span.start


def _first_word(pack: Pack, start: int) -> int:
    """Where the first word that is no furniture stands in the sentence that begins at `start`, or behind it."""
    found = _first_words(pack)
    if start not in found:
        found[start] = _word_from(pack, start)
    return found[start]


@lru_cache(maxsize=2)
def _first_words(pack: Pack) -> dict[int, int]:
    """The same, by where sentences begin: of those with furniture, and of the others that were asked for."""
    found: dict[int, int] = {}
    for part in sorted(pack.furniture):
        for sentence in pack.article.sentences_at(part):
            first = found.get(sentence.start)
            first = _word_from(pack, sentence.start) if first is None else first
            found[sentence.start] = _word_from(pack, part.end) if first >= part.start else first
    return found


def _word_from(pack: Pack, at: int) -> int:
    """Where the first letter or digit stands from `at` on."""
    found = re.compile(r"[^\W_]").search(pack.article.text, at)
    return found.start() if found else len(pack.article.text)


def sentences(pack: Pack) -> int:
    """How many sentences the article has; furniture is none."""
    touched = {each for part in pack.furniture for each in pack.article.sentences_at(part)}
    return len(pack.article.sentences) - sum(_first_word(pack, each.start) >= each.end for each in touched)


def by_paragraph(pack: Pack, span: Span) -> tuple[Shown, ...]:
    """The words of `span`, those of each paragraph by themselves."""
    return tuple(shown(pack, (part,)) for part in pack.article.by_paragraph(span))


def where(article: Article, spans: Iterable[Span]) -> str:
    """The paragraphs that some `spans` touch: `paragraph 3`, `paragraphs 3 and 4`, `headline and paragraph 1`."""
    touched = {
        number for span in spans for number in range(article.paragraph(span.start), article.paragraph(span.end - 1) + 1)
    }
    numbers = touched - {0}
    told = f"{'paragraph' if len(numbers) == 1 else 'paragraphs'} {numbered(numbers)}" if numbers else ""
    return join(filter(None, ("headline" if 0 in touched else "", told)))


@lru_cache(maxsize=2)
def furniture(pack: Pack) -> Lists[int, tuple[Span, str]]:
    """What is furniture in each paragraph, by its number, and what that is called."""
    printed = zip(pack.furniture, pack.explainer.article.furniture, strict=True)
    parts = ((part, each) for span, each in printed for part in pack.article.by_paragraph(span))
    return Lists.of((pack.article.paragraph(part.start), (part, FURNITURE[each.kind])) for part, each in parts)


def untold(pack: Pack, span: Span) -> str:
    """What words are that no statement has: `byline`, `in no statement`."""
    printed = furniture(pack)[pack.article.paragraph(span.start)]
    return next((kind for part, kind in printed if part.holds(span)), IN_NO_STATEMENT)


def with_marks(article: Article, quote: Span) -> Span:
    """Quoted words with the marks that stand right beside them."""
    before, behind = article.text[quote.start - 1 : quote.start], article.text[quote.end : quote.end + 1]
    return Span(quote.start - _is_mark(before), quote.end + _is_mark(behind))


def _is_mark(letter: str) -> bool:
    return bool(letter) and not letter.isalnum() and not letter.isspace()


def headline(article: Article) -> Span | None:
    """Where the headline stands; None: the text begins without it."""
    behind = article.paragraphs[0].start if article.paragraphs else len(article.text)
    return next(iter(article.by_paragraph(Span(0, behind))), None)


def content(pack: Pack, id: str) -> Shown:
    """What is said in a statement."""
    return shown(pack, pack.places[id].content)


def anchor(pack: Pack, id: str) -> Shown:
    """The words on which a statement or an event rests."""
    return shown(pack, (pack.places[id].span,))


def before(pack: Pack, span: Span) -> str:
    """The sentence before the one in which `span` begins, in its paragraph or the one before; furniture is none."""
    return pack.article.words(_before(pack, span))


def _before(pack: Pack, span: Span) -> Span:
    """Where the sentence before stands; an empty span if there is none."""
    touched = pack.article.sentences_at(span)
    start = touched[0].start if touched else span.start
    earlier = pack.article.sentences_at(Span(max(0, start - 2), max(0, start - 1)))
    if not earlier or earlier[-1].end > start or _first_word(pack, earlier[-1].start) >= earlier[-1].end:
        return Span(start, start)
    return earlier[-1]


def around(pack: Pack, span: Span) -> Span:
    """The sentences in which `span` stands, the one before, and the one behind in its paragraph; furniture is none."""
    touched = pack.article.sentences_at(span)
    if not touched:
        return span
    behind = pack.article.sentences_at(Span(touched[-1].end, touched[-1].end + 2))
    is_next = behind and pack.article.paragraph(behind[-1].start) == pack.article.paragraph(touched[-1].start)
    is_text = is_next and _first_word(pack, behind[-1].start) < behind[-1].end
    return Span(_before(pack, span).start, behind[-1].end if is_text else touched[-1].end)
