"""Which views there are, and where Enter leads in each of them."""

from msgspec.structs import replace

from explainer.model import View
from explainer.pack import FIGURES, Pack
from explainer.refs import (
    ActorRef,
    CellRef,
    EventRef,
    FiguresRef,
    IssueRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    StatementRef,
    TermRef,
)
from explainer.views import article, positions, speakers, story, terms, timeline
from explainer.views.state import State, ViewPages

VIEWS: dict[View, ViewPages] = {
    "story": story.PAGES,
    "timeline": timeline.PAGES,
    "who": speakers.PAGES,
    "positions": positions.PAGES,
    "article": article.PAGES,
    "terms": terms.PAGES,
}
_HOMES: dict[type[Ref], View] = {
    EventRef: "timeline",
    PositionRef: "positions",
    IssueRef: "positions",
    TermRef: "terms",
    ActorRef: "terms",
}
"""Where an item is at home; all others are at home in the story."""

_TYPES: dict[str, type[StatementRef | EventRef | SectionRef | ActorRef | IssueRef]] = {
    "statement": StatementRef,
    "event": EventRef,
    "section": SectionRef,
    "actor": ActorRef,
    "issue": IssueRef,
}


def find(pack: Pack, id: str) -> Ref | None:
    """What has the id `id`: a statement, an event, a section, an actor, an issue or a part of In brief."""
    match pack.kinds.get(id):
        case None:
            return None
        case "part":
            return FiguresRef() if id == FIGURES else QuestionRef(pack.open_questions[0])
        case kind:
            return _TYPES[kind](id)


def show(pack: Pack, state: State, view: View, ref: Ref | None = None) -> State:
    """`view`, with `ref` selected there, or what is nearest to it; without `ref` the selection goes along."""
    carried = ref or (state.carried if state.selected == state.landed else state.selected)
    state = VIEWS[view].arrive(pack, replace(state, view=view, selected=carried))
    return replace(state, carried=carried, landed=state.selected)


def home(pack: Pack, state: State, ref: Ref) -> State:
    """`ref` in the view where it is at home."""
    return show(pack, state, _HOMES.get(type(ref), "story"), ref)


def follow(pack: Pack, state: State, ref: Ref) -> State:
    """Where a link leads: a statement is shown in the present view if that shows statements."""
    if isinstance(ref, StatementRef) and state.view in ("story", "who", "article"):
        return show(pack, state, state.view, ref)
    return home(pack, state, ref)


def opened(pack: Pack, state: State, ref: Ref) -> State | None:
    """Where Enter leads in the main pane; None: to the source pane."""
    match state.view, ref:
        case "who", CellRef():
            return speakers.open_cell(pack, state, ref)
        case "story", SectionRef() | EventRef():
            return home(pack, state, ref)
        case "article", _:
            return home(pack, state, ref)
    return None
