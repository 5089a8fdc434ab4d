"""Which views there are, and where Enter leads in each of them."""

from msgspec.structs import replace

from explainer.model import View
from explainer.pack import FIGURES, Pack
from explainer.refs import Kind, Ref
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
_HOMES: dict[Kind, View] = {
    "event": "timeline",
    "position": "positions",
    "issue": "positions",
    "term": "terms",
    "actor": "terms",
}
"""Where an item is at home; all others are at home in the story."""


def find(pack: Pack, id: str) -> Ref | None:
    """What has the id `id`: a statement, an event, a section, an actor, an issue or a part of In brief."""
    match pack.kinds.get(id):
        case None:
            return None
        case "part":
            return Ref("figure", "") if id == FIGURES else Ref("question", "0")
        case kind:
            return Ref(kind, id)


def show(pack: Pack, state: State, view: View, ref: Ref | None = None) -> State:
    """`view`, with `ref` selected there, or what is nearest to it; without `ref` the selection goes along."""
    carried = ref or (state.carried if state.selected == state.landed else state.selected)
    state = VIEWS[view].arrive(pack, replace(state, view=view, selected=carried))
    return replace(state, carried=carried, landed=state.selected)


def home(pack: Pack, state: State, ref: Ref) -> State:
    """`ref` in the view where it is at home."""
    return show(pack, state, _HOMES.get(ref.kind, "story"), ref)


def follow(pack: Pack, state: State, ref: Ref) -> State:
    """Where a link leads: a statement is shown in the present view if that shows statements."""
    if ref.kind == "statement" and state.view in ("story", "who", "article"):
        return show(pack, state, state.view, ref)
    return home(pack, state, ref)


def opened(pack: Pack, state: State, ref: Ref) -> State | None:
    """Where Enter leads in the main pane; None: to the source pane."""
    match state.view, ref:
        case "who", Ref("cell", _):
            return speakers.open_cell(pack, state, ref)
        case "story", Ref("section" | "event", _):
            return home(pack, state, ref)
        case "article", _:
            return home(pack, state, ref)
    return None
