"""What an id of the pack refers to."""

from explainer.pack import FIGURES, Pack
from explainer.refs import ActorRef, EventRef, FiguresRef, IssueRef, QuestionRef, Ref, SectionRef, StatementRef

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
