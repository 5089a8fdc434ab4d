"""Article: its paragraphs, with who says what beside them and what can be selected in them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from explainer.facts import overview, words
from explainer.facts.words import Shown
from explainer.lists import Lists
from explainer.matching import Span
from explainer.pack import Pack
from explainer.refs import EventRef, PassageRef, StatementRef
from explainer.text.blocks import Block, Fragment, Line, Mark, Para, Spot, later
from explainer.views import items, voices

Beside = EventRef | PassageRef
"""What can be selected in the article where something has led to it."""
Words = StatementRef | Beside
"""What has words in the article."""
HEADLINE = "The headline as printed"


class Paragraph(NamedTuple):
    """A paragraph, and what of it can be selected."""

    number: int
    """From 1; 0: the headline."""
    begun: tuple[Words, ...] = ()
    """What begins in it: first what begins first, of these the longest."""
    continued: tuple[Words, ...] = ()
    """What begins above and goes on in it."""
    evidence: tuple[Span, ...] = ()
    """The only words that are wanted, which are shown in their sentences; none: all."""

    def block(self, pack: Pack) -> Block:
        """The paragraph, made when it comes near to what is seen."""
        return later(partial(_made, pack), self, spots=self.begun, continued=self.continued)


@lru_cache(maxsize=2)
def paragraphs(pack: Pack) -> tuple[Paragraph, ...]:
    """The headline and the paragraphs, with the statements in them."""
    spans = {id: pack.places[id].span for id in pack.statements}
    ids = sorted(spans, key=lambda each: (spans[each].start, -spans[each].end))
    touched = [(StatementRef(id), _numbers(pack, spans[id])) for id in ids]
    begun = Lists.of((there[0], ref) for ref, there in touched)
    continued = Lists.of((number, ref) for ref, there in touched for number in there[1:])
    return tuple(Paragraph(at, begun[at], continued[at]) for at in range(len(pack.article.paragraphs) + 1))


def with_another(pack: Pack, number: int, beside: Beside | None) -> Paragraph:
    """A paragraph, with something else to be selected if it stands there."""
    found, there = paragraphs(pack)[number], numbers(pack, beside) if beside else range(0)
    if not beside or number not in there:
        return found
    if number == there[0]:
        return found._replace(begun=tuple(sorted((*found.begun, beside), key=partial(_order, pack))))
    return found._replace(continued=tuple(sorted((*found.continued, beside), key=partial(_order, pack))))


def only(pack: Pack, paragraph: Paragraph, evidence: tuple[Span, ...]) -> Paragraph:
    """The same with only the sentences in which some words stand, and what can be selected there."""
    kept = _sentences(pack, evidence)
    begun, continued = (
        tuple(ref for ref in refs if any(_overlap(_place(pack, ref), each) for each in kept))
        for refs in (paragraph.begun, paragraph.continued)
    )
    return Paragraph(paragraph.number, begun, continued, evidence)


def numbers(pack: Pack, ref: Words) -> range:
    """The numbers of the paragraphs in which something stands."""
    return _numbers(pack, _place(pack, ref))


def _numbers(pack: Pack, span: Span) -> range:
    return range(pack.article.paragraph(span.start), pack.article.paragraph(max(span.start, span.end - 1)) + 1)


def _place(pack: Pack, ref: Words) -> Span:
    return ref.span if isinstance(ref, PassageRef) else pack.places[ref.id].span


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _order(pack: Pack, ref: Words) -> tuple[int, int]:
    """By what is sorted: what begins first, of that the longest."""
    span = _place(pack, ref)
    return span.start, -span.end


def _sentences(pack: Pack, evidence: Iterable[Span]) -> list[Span]:
    """The sentences in which some words of a paragraph stand."""
    return sorted({each for part in evidence for each in pack.article.sentences_at(part) or (part,)})


def _made(pack: Pack, paragraph: Paragraph) -> Block:
    """A paragraph with its number at the right, under the kinds of its furniture; or the headline over its source."""
    if paragraph.number == 0:
        span = words.headline(pack.article)
        shown = Shown(pack.article.words(span), ((0, span),)) if span else Shown(pack.article.headline, ())
        title = Para(shown.text, "title", spots=_spots(pack, paragraph, shown))
        return Block((title, Para(" · ".join((HEADLINE, *overview.printed(pack))), items.DIM)))
    span, printed = pack.article.paragraphs[paragraph.number - 1], words.furniture(pack)[paragraph.number]
    if paragraph.evidence:
        shown = words.folded(pack, span, _sentences(pack, paragraph.evidence))
    else:
        shown = Shown(pack.article.words(span), ((0, span),))
    refs = (*paragraph.continued, *paragraph.begun)
    heard = voices.voices(pack, [pack.statements[ref.id] for ref in refs if isinstance(ref, StatementRef)], shown)
    marks = (
        *voices.marks(pack, heard, shown),
        *(Mark(*part, "furniture") for piece, _ in printed for part in shown.within((piece,))),
        *(Mark(*part, items.DIM) for part in _beside_evidence(paragraph.evidence, shown)),
    )
    above = (
        [Para(" · ".join(dict.fromkeys(kind for _, kind in printed)), items.DIM, lead=margin(pack))] if printed else []
    )
    number, spots = (Fragment(f"¶{paragraph.number}", items.DIM),), _spots(pack, paragraph, shown)
    text = Para(shown.text, "", marks, margin(pack), tail=number, spots=spots, margin=voices.margin(pack, heard))
    return Block((*above, text))


def margin(pack: Pack) -> Line:
    """The room of the margin."""
    return (Fragment(" " * voices.width(pack)),)


def _beside_evidence(evidence: Sequence[Span], shown: Shown) -> Iterator[Span]:
    """What is shown beside the words that are wanted, if not all are."""
    behind = 0
    for start, end in sorted(shown.within(evidence)):
        if behind < start:
            yield Span(behind, start)
        behind = max(behind, end)
    if evidence and behind < len(shown.text):
        yield Span(behind, len(shown.text))


def _spots(pack: Pack, paragraph: Paragraph, shown: Shown) -> tuple[Spot, ...]:
    """What can be selected of a paragraph, and the marks that it then gets: what is said lit, the cue underlined."""
    return tuple(spot for ref in (*paragraph.continued, *paragraph.begun) for spot in _spots_of(pack, ref, shown))


def _spots_of(pack: Pack, ref: Words, shown: Shown) -> Iterator[Spot]:
    if isinstance(ref, PassageRef):
        yield from (Spot(ref, *part, (Mark(*part, "exact hit"),)) for part in shown.within((ref.span,)))
        return
    place, role = pack.places[ref.id], items.rule_of(pack, ref.id)
    lit = tuple(Mark(*part, "exact hit") for part in shown.within(place.content or (place.span,)))
    cue = "cue" if role == "rule" else f"{role} cue"
    for start, end in shown.within((place.span,)):
        yield Spot(ref, start, end, (*lit, *items.marks(pack.article, place, shown, "quote hit", cue)))
