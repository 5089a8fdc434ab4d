"""What is copied: the article's exact words with who says them, and of what is the editor's, its basis.

Words of the article stand in quotation marks; the editor's never do, and are said to be the editor's.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from explainer import links
from explainer.facts import actors, events, overview, positions, statements, words
from explainer.facts.grammar import capital, count
from explainer.facts.names import speaker
from explainer.facts.vocabulary import NOT_STATED, ORIGINS, STANCES
from explainer.matching import Span
from explainer.model import Claim, Event, Issue, Statement, Term
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
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

    `“… that the harbour will be rebuilt” (Ada Berg, “said”, paraphrase; Harbour vote, paragraph 1)`
    """
    return _with_origin(pack, _lines(pack, ref))


def cite_words(pack: Pack, ref: StatementRef | EventRef) -> str:
    """The exact words on which a statement or an event rests, with whose words they report.

    `“Ada Berg said that the harbour will be rebuilt” (on Ada Berg, “said”, paraphrase; Harbour vote, paragraph 1)`
    """
    said = pack.statements.get(ref.id)
    return _with_origin(pack, [_anchor(pack, said) if said else _event_words(pack, pack.events[ref.id])])


def _with_origin(pack: Pack, lines: Iterable[str]) -> str:
    """Each of some lines once; behind them, where the article comes from, if that is stated."""
    distinct = dict.fromkeys(lines)
    origin = ". ".join(overview.stated(pack).values())
    return "\n".join([*distinct, *filter(None, (origin,))]) if distinct else ""


def _lines(pack: Pack, ref: Ref | None) -> Iterator[str]:
    match ref:
        case StatementRef(id):
            yield _content(pack, pack.statements[id])
        case EventRef(id):
            event = pack.events[id]
            yield f"{event.name} ({overview.EDITORS}; {events.attribution(pack, event)})"
            yield from chain((_event_words(pack, event),), _basis(pack, pack.basis(event)))
        case SectionRef(id) | BriefRef(id):
            told = pack.section(id) if id else pack.explainer
            yield f"{told.title} ({overview.EDITORS})"
            yield from chain.from_iterable(_claim(pack, claim) for claim in told.brief)
        case ClaimRef(_, claim):
            yield from _claim(pack, claim)
        case FiguresRef():
            for figure in pack.explainer.figures:
                yield f"{overview.figure(figure)} ({overview.EDITORS})"
                yield from _basis(pack, pack.words_of(figure))
        case QuestionRef(question):
            yield f"{overview.question(question)} ({overview.NOTED})"
            yield from _basis(pack, pack.basis(question))
        case TermRef(term):
            yield from _term(pack, term)
        case PositionRef(issue, actor):
            yield from _position(pack, pack.issues[issue], actor)
        case ActorRef(id):
            yield f"{actors.in_full(pack, pack.actors[id])} ({pack.article.headline})"
        case SpeakerRef() | CellRef():
            yield from _said(pack, ref)


def _claim(pack: Pack, claim: Claim) -> Iterator[str]:
    """A sentence of the editor's, and the words on which it rests."""
    yield f"{claim.say} ({overview.EDITORS})"
    yield from _basis(pack, pack.basis(claim))


def _term(pack: Pack, term: Term) -> Iterator[str]:
    """A term, and the words in which the article explains it."""
    whose = f"{overview.EDITORS}, " if term.origin == "article" else ""
    yield f"{term.term}: {term.definition} ({whose}{ORIGINS[term.origin]})"
    if span := pack.explained.get(term):
        yield _quoted(pack, words.shown(pack, (span,)).text, "", (span,))


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
    yield from _basis(pack, pack.basis(held))


def _said(pack: Pack, ref: SpeakerRef | CellRef) -> Iterator[str]:
    """How much somebody says, and all of it."""
    said, name = links.statements(pack, ref), capital(speaker(pack, ref.source))
    where = f", section {pack.section_numbers[ref.section]}" if isinstance(ref, CellRef) else ""
    number = f"{count(len(said), 'statement')}: {statements.by_form(said)}" if said else "no statements"
    yield f"{name} ({pack.article.headline}{where}; {number})"
    yield from (_content(pack, each) for each in said)


def _basis(pack: Pack, basis: Iterable[Statement]) -> Iterator[str]:
    return (_anchor(pack, each) for each in basis)


def _content(pack: Pack, said: Statement) -> str:
    """What is said, and who says it."""
    content = pack.places[said.id].content
    return _quoted(pack, words.content(pack, said.id).text, _attribution(pack, said), content)


def _anchor(pack: Pack, said: Statement) -> str:
    """All words on which a statement rests, and on whom they report."""
    on = "" if said.is_articles_own else "on "
    text = words.anchor(pack, said.id).text
    return _quoted(pack, text, f"{on}{_attribution(pack, said)}", (pack.places[said.id].span,))


def _event_words(pack: Pack, event: Event) -> str:
    """The words that name an event, and on whom the statement around them reports."""
    span = pack.places[event.id].span
    around = [each for each in pack.basis(event) if pack.attribution.holds(each, span)]
    said = min(around, key=lambda each: len(pack.article.words(pack.places[each.id].span)), default=None)
    on = "" if said is None or said.is_articles_own else "on "
    about = f"{on}{_attribution(pack, said)}" if said else events.attribution(pack, event)
    return _quoted(pack, words.anchor(pack, event.id).text, about, (span,))


def _attribution(pack: Pack, said: Statement) -> str:
    """Who says it, the article's word for that, the form, who tells it: `Ada Berg, “said”, paraphrase`."""
    told = statements.cue(pack, said)
    parts = (speaker(pack, said.source), f"“{told}”" if told else "", statements.how(pack, said))
    return ", ".join(filter(None, parts))


def _quoted(pack: Pack, text: str, about: str, spans: Iterable[Span]) -> str:
    """Words of the article in quotation marks, unless their own enclose all of them; what they are; the place."""
    marked = text if _ONE_QUOTATION.fullmatch(text) else f"“{text}”"
    place = f"{pack.article.headline}, {words.where(pack.article, spans)}"
    return f"{marked} ({'; '.join(filter(None, (about, place)))})"
