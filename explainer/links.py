"""What leads to an item: its id, or another item that has statements and events behind it."""

from explainer.model import Event, Position, Statement
from explainer.pack import FIGURES, Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    IssueRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
    TermRef,
)

_TYPES: dict[str, type[StatementRef | EventRef | SectionRef | ActorRef | IssueRef]] = {
    "statement": StatementRef,
    "event": EventRef,
    "section": SectionRef,
    "actor": ActorRef,
    "issue": IssueRef,
}


def ref_of(pack: Pack, id: str) -> Ref | None:
    """What has the id `id`: a statement, an event, a section, an actor, an issue or a part of In brief."""
    match pack.kinds.get(id):
        case None:
            return None
        case "part":
            return FiguresRef() if id == FIGURES else QuestionRef(pack.open_questions[0])
        case kind:
            return _TYPES[kind](id)


def cell(pack: Pack, position: Position) -> PositionRef:
    """The cell of issues by actors in which `position` stands: the first of those of its holders."""
    sharing, holders = pack.positions.sharing(position), pack.positions.holders
    return PositionRef(position.issue, next((id for id in sharing if id in holders), sharing[0]))


def statements(pack: Pack, ref: Ref | None) -> tuple[Statement, ...]:
    """The statements behind an item, in reading order: its own, those it rests on, or those of its speaker."""
    match ref:
        case StatementRef(id):
            return (pack.statements[id],)
        case EventRef(id):
            return pack.evidence[id]
        case SectionRef(id) | BriefRef(id):
            return pack.section(id).statements if id else ()
        case ClaimRef(_, claim):
            return pack.basis(claim)
        case QuestionRef(question):
            return pack.basis(question)
        case TermRef(term):
            return pack.told_in(term)
        case SpeakerRef(source):
            return pack.attribution.said[source]
        case CellRef(source, section):
            return tuple(each for each in pack.attribution.said[source] if pack.section_of[each.id].id == section)
        case ActorRef(id):
            return pack.said_as(id)
        case IssueRef(id):
            return pack.positions.told_on[id]
        case PositionRef(issue, actor) if held := pack.positions.stand(actor, issue):
            return pack.basis(held)
    return ()


def near(pack: Pack, ref: Ref | None) -> tuple[Statement, ...]:
    """The statements behind an item; of an empty cell those on its issue, or by its speaker.

    Of a question without a basis those behind the first thing that it concerns and that has some.
    """
    behind = statements(pack, ref)
    match ref:
        case PositionRef(issue, actor) if not behind:
            return pack.positions.said_on(actor, issue) or pack.positions.told_on[issue]
        case CellRef(source) if not behind:
            return pack.attribution.said[source]
        case QuestionRef(question) if not behind:
            told = (statements(pack, ref_of(pack, id)) for id in question.about)
            return next(filter(None, told), ())
    return behind


def events(pack: Pack, ref: Ref | None) -> tuple[Event, ...]:
    """The events behind an item: its own, those that the statements behind it are about, or those of its actor."""
    match ref:
        case EventRef(id):
            return (pack.events[id],)
        case SectionRef(id) | BriefRef(id):
            return pack.section(id).events if id else ()
        case ActorRef(id):
            return pack.done_as(id)
    return tuple(dict.fromkeys(event for each in near(pack, ref) for event in pack.topics[each.id]))


def actors(pack: Pack, ref: Ref | None) -> tuple[str, ...]:
    """The actors behind an item: those who speak, act, or take the position."""
    match ref:
        case ActorRef(id):
            return (id,)
        case EventRef(id):
            return pack.events[id].agents + pack.events[id].affected
        case PositionRef(_, actor):
            return (actor,)
        case SpeakerRef(source) | CellRef(source):
            return source
    return next((each.source for each in statements(pack, ref)), ())


def in_article(pack: Pack, ref: Ref | None) -> StatementRef | EventRef | None:
    """What shows the words of an item in the article: itself, or the first statement behind it; None: it has none."""
    if isinstance(ref, StatementRef | EventRef):
        return ref
    if isinstance(ref, FiguresRef):
        return StatementRef(pack.explainer.figures[0].basis[0])
    if isinstance(ref, QuestionRef) and not ref.question.basis:
        about = (id for id in ref.question.about if id in pack.places)
        return next((StatementRef(id) if id in pack.statements else EventRef(id) for id in about), None)
    if ref == SectionRef(None) or ref == BriefRef(None):
        return StatementRef(next(iter(pack.statements)))
    said = pack.positions.said_on(ref.actor, ref.issue) if isinstance(ref, PositionRef) else ()
    if first := min(statements(pack, ref) or said, key=lambda each: pack.numbers[each.id], default=None):
        return StatementRef(first.id)
    event = next(iter(events(pack, ref)), None) if isinstance(ref, ActorRef) else None
    return EventRef(event.id) if event else None
