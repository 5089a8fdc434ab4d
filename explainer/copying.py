"""What is copied: the article's exact words with who says them, and of what is the editor's, its basis.

Words of the article stand in quotation marks; the editor's never do, and are said to be the editor's.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from explainer import links
from explainer.facts import actors, events, overview, positions, statements, words
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.vocabulary import NOT_STATED, ORIGINS, STANCES
from explainer.lists import Lists
from explainer.matching import Span
from explainer.model import Claim, Event, Figure, Issue, Statement, Term
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    PassageRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
    TermRef,
)

_ONE_QUOTATION = re.compile('[“„"«][^“”„"«»]*[”“"»]')


def cite(pack: Pack, ref: Ref | None) -> str:
    """An item in lines of text, the last one where the article comes from; empty where there is nothing to copy.

    `“Ada Berg said that the harbour will be rebuilt” (Ada Berg, “said”, paraphrase; Harbour vote, paragraph 1)`
    """
    return _with_origin(pack, _lines(pack, ref))


def cite_words(pack: Pack, event: Event) -> str:
    """The exact words that name an event, without what else is told of it: with who says the words around them."""
    return _with_origin(pack, [_event_words(pack, event)])


def _with_origin(pack: Pack, lines: Iterable[str]) -> str:
    """Each of some lines once; behind them, where the article comes from, if that is stated."""
    distinct = dict.fromkeys(lines)
    origin = ". ".join(overview.stated(pack).values())
    return "\n".join([*distinct, *filter(None, (origin,))]) if distinct else ""


def _lines(pack: Pack, ref: Ref | None) -> Iterator[str]:
    match ref:
        case StatementRef(id):
            yield from _passages(pack, [pack.statements[id]])
        case EventRef(id):
            yield from _event(pack, pack.events[id])
        case SectionRef(id) | BriefRef(id):
            told = pack.section(id) if id else pack.explainer
            yield f"{told.title} ({overview.EDITORS})"
            yield from chain.from_iterable(_claim(pack, claim) for claim in told.brief)
        case ClaimRef(_, claim):
            yield from _claim(pack, claim)
        case FiguresRef():
            yield from chain.from_iterable(_figure(pack, figure) for figure in pack.explainer.figures)
        case QuestionRef(question):
            yield f"{overview.question(question)} ({overview.NOTED})"
            yield from _passages(pack, pack.basis(question))
        case TermRef(term):
            yield from _term(pack, term)
        case PositionRef(issue, actor):
            yield from _position(pack, pack.issues[issue], actor)
        case ActorRef(id):
            yield f"{actors.in_full(pack, pack.actors[id])} ({pack.article.headline})"
        case SpeakerRef() | CellRef():
            yield from _said(pack, ref)
        case PassageRef(span):
            yield _quoted(pack, span, words.untold(pack, span))


def _event(pack: Pack, event: Event) -> Iterator[str]:
    """An event, its words where its basis does not have them, and the words on which it rests."""
    yield f"{event.name} ({overview.EDITORS}; {events.attribution(pack, event)})"
    if not _around(pack, event):
        yield _event_words(pack, event)
    yield from _passages(pack, pack.basis(event))


def _claim(pack: Pack, claim: Claim) -> Iterator[str]:
    """A sentence of the editor's, and the words on which it rests."""
    yield f"{claim.say} ({overview.EDITORS})"
    yield from _passages(pack, pack.basis(claim))


def _figure(pack: Pack, figure: Figure) -> Iterator[str]:
    """A key figure, and the words on which it rests."""
    yield f"{overview.figure(figure)} ({overview.EDITORS})"
    yield from _passages(pack, pack.basis(figure))


def _term(pack: Pack, term: Term) -> Iterator[str]:
    """A term, and the words in which the article explains it."""
    whose = f"{overview.EDITORS}, " if term.origin == "article" else ""
    yield f"{term.term}: {term.definition} ({whose}{ORIGINS[term.origin]})"
    if span := pack.explained.get(term):
        yield _quoted(pack, span)


def _position(pack: Pack, issue: Issue, actor: str) -> Iterator[str]:
    """A position, and the words on which it rests."""
    held, on = pack.positions.stand(actor, issue.id), f"on {issue.name} ({overview.EDITORS})"
    if held is None:
        yield f"{capital(pack.actors[actor].name)} {on}: {NOT_STATED}"
        return
    reading = f"{STANCES[held.stance][1]} (the editor’s reading)"
    teller = positions.teller(pack, held)
    told = ", ".join(filter(None, (reading, f"“{positions.word(pack, held)}”", teller)))
    yield f"{positions.holders(pack, held)} {on}: {told}"
    yield from _passages(pack, pack.basis(held))


def _said(pack: Pack, ref: SpeakerRef | CellRef) -> Iterator[str]:
    """How much somebody says, and all of it."""
    said, name = links.statements(pack, ref), capital(speaker(pack, ref.source))
    where = f", section {pack.section_numbers[ref.section]}" if isinstance(ref, CellRef) else ""
    yield f"{name}: {statements.counted(said) if said else 'no statements'}; {pack.article.headline}{where}"
    yield from _passages(pack, said)


def _passages(pack: Pack, said: Iterable[Statement]) -> Iterator[str]:
    """The article's words on which some statements rest, each passage once, with who says it and what lies in it."""
    told = {each.id: pack.places[each.id].span for each in said}
    around: dict[Span, Span] = {}
    outer: Span | None = None
    for span in sorted(set(told.values()), key=lambda span: (span.start, -span.end)):
        outer = outer if outer and outer.holds(span) else span
        around[span] = outer
    by_passage = Lists.of((around[span], id) for id, span in told.items())
    for span in dict.fromkeys(around[each] for each in told.values()):
        inside = sorted(by_passage[span], key=lambda each: told[each] != span)  # who says all of it comes first
        about = dict.fromkeys(_attribution(pack, pack.statements[id]) for id in inside)
        yield _quoted(pack, span, "; ".join(about))


def _event_words(pack: Pack, event: Event) -> str:
    """The words that name an event, and who says the words around them."""
    said = min(_around(pack, event), key=lambda each: len(pack.article.words(pack.places[each.id].span)), default=None)
    about = _attribution(pack, said) if said else events.attribution(pack, event)
    return _quoted(pack, pack.places[event.id].span, about)


def _around(pack: Pack, event: Event) -> list[Statement]:
    """The statements of its basis among whose words are all of an event's."""
    return [each for each in pack.basis(event) if pack.attribution.holds(each, pack.places[event.id].span)]


def _attribution(pack: Pack, said: Statement) -> str:
    """Who says it, the article's word for that, the form, who tells it: `Ada Berg, “said”, paraphrase`."""
    told = statements.cue(pack, said)
    parts = (speaker(pack, said.source), f"“{told}”" if told else "", statements.how(pack, said))
    return ", ".join(filter(None, parts))


def _quoted(pack: Pack, span: Span, about: str = "") -> str:
    """Words of the article in quotation marks, unless their own enclose all of them; what they are; the place."""
    text = words.shown(pack, (span,)).text
    marked = text if _ONE_QUOTATION.fullmatch(text) else f"“{text}”"
    place = f"{pack.article.headline}, {words.where(pack.article, (span,))}"
    return f"{marked} ({'; '.join(filter(None, (about, place)))})"
