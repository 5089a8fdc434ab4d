"""What is copied: an item with its attribution and its place in the article."""

from explainer import links, words
from explainer.model import Event, Statement
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
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
    explainer = pack.explainer
    match ref:
        case StatementRef(id):
            return _statement(pack, pack.statements[id])
        case EventRef(id):
            event = pack.events[id]
            return f"{event.name} ({_status(event)}, {_said_by(pack, event)}; {_place(pack, id)})"
        case SectionRef(id) | BriefRef(id):
            found = pack.section(id) if id else explainer
            return f"{found.title}: {found.brief} (the editor’s brief of {pack.article.headline})"
        case FiguresRef():
            figures = explainer.figures
            return "; ".join(f"{each.value} {each.label} ({_place(pack, *each.basis)})" for each in figures)
        case QuestionRef(question):
            return f"{question} (noted by the editor)"
        case TermRef(term):
            told = links.statements(pack, ref)
            where = f"; {_place(pack, told[0].id)}" if told else ""
            return f"{term.term}: {term.definition} ({words.ORIGINS[term.origin]}{where})"
        case ActorRef(id):
            name = ", ".join(filter(None, (words.capital(words.people(pack, [id])), pack.actors[id].role)))
            return f"{name} ({pack.article.headline})"
        case PositionRef():
            return _position(pack, ref)
        case SpeakerRef(source) | CellRef(source):
            said = links.statements(pack, ref)
            name = words.capital(words.speaker(pack, source))
            if isinstance(ref, CellRef):
                name += f" in “{pack.section(ref.section).title}”"
            if not said:
                return f"{name}: no statements ({pack.article.headline})"
            return f"{name}: {words.count(len(said), 'statement')} ({words.counts(said)}; {pack.article.headline})"
    return ""


def cite_words(pack: Pack, ref: StatementRef | EventRef) -> str:
    """The exact words behind a statement or an event, with whose words they report.

    `“The key outcome ...” (Special Poll, paragraph 2, on the White House, part-quote)`
    """
    if said := pack.statements.get(ref.id):
        about = f", {'' if said.form == 'narration' else 'on '}{_attribution(pack, said)}"
    else:
        about = f", {_said_by(pack, pack.events[ref.id])}"
    return f"“{pack.article.words(pack.places[ref.id].span)}” ({_place(pack, ref.id)}{about})"


def _position(pack: Pack, ref: PositionRef) -> str:
    found = links.position(pack, ref)
    on = f"on “{pack.issues[ref.issue].name}”"
    if found is None:
        return f"{words.capital(pack.actors[ref.actor].name)} {on}: {words.NOT_STATED}"
    holder = words.capital(pack.actors[found.actor].name)
    return f"{holder} {on}: {found.stance}. {found.summary} ({_place(pack, *found.basis)})"


def _statement(pack: Pack, statement: Statement) -> str:
    quoted = " … ".join(f"“{quote}”" for quote in statement.quotes)
    return f"{quoted or statement.content} ({_attribution(pack, statement)}; {_place(pack, statement.id)})"


def _status(event: Event) -> str:
    """How an event stands, with the article's time words."""
    time = words.time(event)
    return f"{event.status}, “{time}”" if time else event.status


def _said_by(pack: Pack, event: Event) -> str:
    """Those on whose word an event rests: who is only reported is not among them."""
    outermost = [list(pack.chain(pack.statements[id]))[-1].source for id in event.basis]
    return f"said by {', '.join(words.speaker(pack, source) for source in dict.fromkeys(outermost))}"


def _attribution(pack: Pack, statement: Statement) -> str:
    """Who says it, in which form, told by whom."""
    told_by = f", told by {words.told_by(pack, statement)}" if statement.within else ""
    return f"{words.speaker(pack, statement.source)}, {words.form(statement)}{told_by}"


def _place(pack: Pack, *ids: str) -> str:
    """The article, and the paragraphs in which the items stand."""
    numbers = sorted({pack.paragraph(id) for id in ids})
    name = "paragraph" if len(numbers) == 1 else "paragraphs"
    return f"{pack.article.headline}, {name} {words.join(map(str, numbers))}"
