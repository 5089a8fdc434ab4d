"""What is copied: an item with its attribution and its place in the article."""

from explainer import links
from explainer.facts import actors, events, overview, positions, statements, words
from explainer.facts.grammar import capital, count, join
from explainer.facts.names import speaker
from explainer.facts.vocabulary import FORMS, ORIGINS
from explainer.model import Issue, Statement
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


def cite(pack: Pack, ref: Ref | None) -> str:
    """`“...” (the White House, part-quote; Special Poll, paragraph 2)`; empty where there is nothing to copy."""
    match ref:
        case StatementRef(id):
            return _statement(pack, pack.statements[id])
        case EventRef(id):
            event = pack.events[id]
            return f"{event.name} ({overview.EDITORS}; {events.attribution(pack, event)}; {_place(pack, id)})"
        case SectionRef() | BriefRef() | ClaimRef() | FiguresRef() | QuestionRef() | TermRef():
            return _editors(pack, ref)
        case ActorRef(id):
            return f"{actors.in_full(pack, pack.actors[id])} ({pack.article.headline})"
        case PositionRef(issue, actor):
            return _position(pack, pack.issues[issue], actor)
        case SpeakerRef(source) | CellRef(source):
            said = links.statements(pack, ref)
            name = capital(speaker(pack, source))
            if isinstance(ref, CellRef):
                name += f" in “{pack.section(ref.section).title}”"
            if not said:
                return f"{name}: no statements ({pack.article.headline})"
            return f"{name}: {count(len(said), 'statement')} ({statements.by_form(said)}; {pack.article.headline})"
    return ""


def _editors(pack: Pack, ref: SectionRef | BriefRef | ClaimRef | FiguresRef | QuestionRef | TermRef) -> str:
    """What the editor tells, as such, and where the words stand on which it rests."""
    match ref:
        case SectionRef(id) | BriefRef(id):
            told = pack.section(id) if id else pack.explainer
            brief = " ".join(claim.say for claim in told.brief)
            return f"{told.title}: {brief} ({overview.EDITORS}, on {pack.article.headline})"
        case ClaimRef(_, claim):
            return f"{claim.say} ({overview.EDITORS}; {_place(pack, *claim.basis)})"
        case FiguresRef():
            figures = pack.explainer.figures
            return "; ".join(f"{overview.figure(each)} ({_place(pack, *each.basis)})" for each in figures)
        case QuestionRef(question):
            where = f"; {_place(pack, *question.basis)}" if question.basis else ""
            return f"{overview.question(question)} ({overview.NOTED}{where})"
        case TermRef(term):
            around = pack.told_in(term)
            where = f"; {_place(pack, around[0].id)}" if around else ""
            return f"{term.term}: {term.definition} ({ORIGINS[term.origin]}{where})"


def cite_words(pack: Pack, ref: StatementRef | EventRef) -> str:
    """The exact words behind a statement or an event, with whose words they report.

    `“The key outcome ...” (Special Poll, paragraph 2, on the White House, part-quote)`
    """
    if said := pack.statements.get(ref.id):
        about = f", {'' if FORMS[said.form].is_articles_own else 'on '}{statements.attribution(pack, said)}"
    else:
        about = f", {events.attribution(pack, pack.events[ref.id])}"
    return f"“{pack.article.words(pack.places[ref.id].span)}” ({_place(pack, ref.id)}{about})"


def _statement(pack: Pack, statement: Statement) -> str:
    said = words.content(pack, statement.id).text
    return f"“{said}” ({statements.attribution(pack, statement)}; {_place(pack, statement.id)})"


def _position(pack: Pack, issue: Issue, actor: str) -> str:
    position = pack.positions.stand(actor, issue.id)
    told = positions.says(pack, issue, actor)
    return f"{told} ({_place(pack, *position.basis)})" if position else told


def _place(pack: Pack, *ids: str) -> str:
    """The article, and the paragraphs in which the items stand."""
    numbers = sorted({pack.paragraph(id) for id in ids})
    name = "paragraph" if len(numbers) == 1 else "paragraphs"
    return f"{pack.article.headline}, {name} {join(map(str, numbers))}"
