"""Going to a location and back again: what every action is made of."""

from msgspec.structs import replace

from explainer.navigation.navigation import Navigation, PaneName, Scrolls, Search, Visit
from explainer.pack import Pack
from explainer.refs import ActorRef, EventRef, IssueRef, PositionRef, Ref, SpeakerRef, TermRef
from explainer.text.scroll import BEGINNING, KEPT
from explainer.view import View
from explainer.views import pages_of
from explainer.views.location import Location

MOST_VISITS = 1000
"""Visits that are kept on the way back."""
_HOMES: dict[type[Ref], View] = {
    EventRef: "timeline",
    PositionRef: "positions",
    IssueRef: "positions",
    TermRef: "terms",
    ActorRef: "terms",
    SpeakerRef: "who",
}
"""Where an item is at home; all others are at home in the story."""


def arrive(pack: Pack, location: Location, view: View, ref: Ref | None = None) -> Location:
    """`view`, with `ref` selected there, or what is nearest to it; without `ref` the selection goes along."""
    carried = ref or location.carried
    location = pages_of(view).arrive(pack, replace(location, view=view, selected=carried))
    return replace(location, carried=carried)


def home(pack: Pack, location: Location, ref: Ref) -> Location:
    """`ref` in the view where it is at home."""
    return arrive(pack, location, _HOMES.get(type(ref), "story"), ref)


def show(navigation: Navigation, location: Location) -> Navigation:
    """Show `location` in place of the present one: no step on the way back.

    A page that stays is shown from the same line on, another one from its beginning, and so are the details of the
    selected item.
    """
    visit, before = navigation.visit, navigation.location
    has_arrived = location.view != before.view or location.carried is not before.carried
    if location.selected != before.selected and not has_arrived:
        location = replace(location, carried=location.selected)  # the reader has selected: that travels on
    scrolls = Scrolls(KEPT, KEPT if location.is_same_page(before) else BEGINNING)
    return navigation.at(replace(visit, location=location, link=None, scrolls=scrolls))


def walk(navigation: Navigation, location: Location) -> Navigation:
    """Go on to what was chosen in the first pane; one step back leads out of all that is walked through there."""
    visit = navigation.visit
    if visit.location not in (visit.walked, location):
        here = replace(visit, pane=visit.landing if visit.pane == "nav" else visit.pane)
        navigation = remember(navigation, here)
    navigation = show(navigation, location)
    return navigation.at(replace(navigation.visit, walked=navigation.location))


def go(navigation: Navigation, location: Location, pane: PaneName = "main") -> Navigation:
    """Go on to another location, in `pane`; `back` returns from there."""
    here, there = (replace(each, carried=None, beside=None) for each in (navigation.location, location))
    if here == there and pane == navigation.visit.pane:
        return navigation.at(replace(navigation.visit, location=replace(navigation.location, carried=location.carried)))
    return land(show(remember(navigation, navigation.visit), location), pane)


def land(navigation: Navigation, pane: PaneName) -> Navigation:
    """Arrive in a pane: going back from another one leads to this one first."""
    navigation = use_pane(navigation, pane)
    return navigation.at(replace(navigation.visit, landing=navigation.visit.pane))


def use_pane(navigation: Navigation, pane: PaneName) -> Navigation:
    """Move in a pane from now on; the search field no longer has the keys."""
    if navigation.search.is_typing:
        navigation = leave_field(navigation)
    return navigation.at(replace(navigation.visit, pane=pane if pane in navigation.panes else "main"))


def leave_field(navigation: Navigation) -> Navigation:
    """Stop typing; if nothing was typed, the search is over."""
    search = replace(navigation.search, is_typing=False)
    return replace(navigation, search=search if search.query else Search())


def remember(navigation: Navigation, visit: Visit) -> Navigation:
    """Make `visit` the next one that `back` returns to; if there are very many, forget the oldest."""
    back = (*navigation.back, visit)[-MOST_VISITS:]
    forgotten = len(navigation.back) + 1 - len(back)
    search = replace(navigation.search, depth=max(0, navigation.search.depth - forgotten))
    return replace(navigation, back=back, search=search)


def step_back(navigation: Navigation) -> Navigation:
    """The visit before; the same where there is none."""
    if not navigation.back:
        return navigation
    *back, visit = navigation.back
    navigation = leave_field(navigation) if navigation.search.is_typing else navigation
    return replace(navigation, visit=visit, back=tuple(back))


def cut(navigation: Navigation, location: Location) -> Navigation:
    """Show `location` from its beginning, in the main pane: a cut, no step on the way back."""
    return navigation.at(Visit(location))
