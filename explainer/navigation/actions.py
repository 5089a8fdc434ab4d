"""What the reader's keys do: functions from a navigation to the next one."""

from msgspec.structs import replace

from explainer import links
from explainer.navigation.navigation import Navigation, PaneName
from explainer.navigation.search import end_search, place, place_at, search, to_places
from explainer.navigation.tour import play, tour_leave, tour_step
from explainer.navigation.visits import arrive, cut, go, home, show, step_back, use_pane, walk
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
)
from explainer.view import VIEW_WORDS, View
from explainer.views import pages_of
from explainer.views.location import Location

__all__ = [
    "alter", "back", "enter", "exact_words", "matrix", "open_view", "pane", "place", "place_at", "play", "search",
    "tour_leave", "tour_step", "turn",
]  # fmt: skip
"""Those that a key stands for, by the names that the table of the keys has for them."""


def open_view(navigation: Navigation, view: View) -> Navigation:
    """Open a view; the selection goes along."""
    return go(navigation, arrive(navigation.pack, navigation.location, view))


def open_item(navigation: Navigation, ref: Ref) -> Navigation:
    """Go to an item, in the view where it is at home."""
    return go(navigation, home(navigation.pack, navigation.location, ref))


def select(navigation: Navigation, pane: PaneName, ref: Ref) -> Navigation:
    """Select what a pane shows; in the first pane that chooses a section or a speaker."""
    location, pages = navigation.location, pages_of(navigation.location.view)
    if ref == navigation.selected_in(pane):
        return navigation
    match pane:
        case "main":
            return show(navigation, replace(location, selected=ref))
        case "nav":
            return walk(navigation, pages.choose(navigation.pack, location, ref)) if pages.choose else navigation
        case "details":
            return navigation.at(replace(navigation.visit, link=ref))


def turn(navigation: Navigation, by: int) -> Navigation:
    """The next (1) or previous (-1) section, speaker or column."""
    pages = pages_of(navigation.location.view)
    if pages.turn is None:
        return navigation
    location = pages.turn(navigation.pack, navigation.location, by)
    if location.is_same_page(navigation.location):
        return show(navigation, location)
    return go(navigation, location, "nav" if navigation.visit.pane == "nav" else "main")


def pane(navigation: Navigation, by: int) -> Navigation:
    """The next pane (1), or the previous one (-1)."""
    panes = navigation.panes
    return use_pane(navigation, panes[(panes.index(navigation.visit.pane) + by) % len(panes)])


def enter(navigation: Navigation) -> Navigation:
    """To the places of a search, or its end where it has led to; elsewhere open what is selected."""
    if navigation.search.is_typing:
        return to_places(navigation)
    if navigation.is_at_a_place:
        return end_search(navigation)
    ref = navigation.selected
    return navigation if ref is None else open_selected(navigation, navigation.visit.pane, ref)


def open_selected(navigation: Navigation, pane: PaneName, ref: Ref) -> Navigation:
    """Where Enter leads in a pane: to the item, or to its details."""
    location = navigation.location
    match pane:
        case "nav":
            return go(navigation, location)
        case "details":
            return go(navigation, _followed(navigation, ref))
        case "main":
            opened = _opened(navigation, ref)
            return go(navigation, opened or location, "main" if opened else "details")


def _opened(navigation: Navigation, ref: Ref) -> Location | None:
    """Where Enter leads in the main pane; None: to the details pane."""
    pack, location = navigation.pack, navigation.location
    match location.view, ref:
        case _, CellRef():
            open_cell = pages_of(location.view).open_cell
            return open_cell(pack, location, ref) if open_cell else None
        case ("story", SectionRef() | EventRef()) | ("article", _):
            return home(pack, location, ref)
    return None


def _followed(navigation: Navigation, ref: Ref) -> Location:
    """Where a link leads: a statement is shown in the present view if that shows statements."""
    location = navigation.location
    if isinstance(ref, StatementRef) and "statement" in VIEW_WORDS[location.view].shows:
        return arrive(navigation.pack, location, location.view, ref)
    return home(navigation.pack, location, ref)


def exact_words(navigation: Navigation) -> Navigation:
    """The selected item in the article's text, and back."""
    if navigation.location.view == "article":
        return step_back(navigation) if navigation.back else open_view(navigation, "story")
    ref = meant(navigation)
    found = links.in_article(navigation.pack, ref)
    if found is None:
        return replace(navigation, note="There are no exact words of this in the article.")
    is_first = isinstance(ref, BriefRef | SectionRef | FiguresRef)
    is_first |= isinstance(ref, ClaimRef | QuestionRef) and len(links.statements(navigation.pack, ref)) > 1
    note = "The words that it rests on begin here." if is_first else ""
    there = arrive(navigation.pack, navigation.location, "article", found)
    return replace(go(navigation, there), note=note)


def meant(navigation: Navigation) -> Ref | None:
    """What is selected; if that is a speaker in the details of an item, the item, because its words are wanted."""
    ref, chosen = navigation.selected, navigation.location.selected
    is_aside = navigation.visit.pane == "details" and isinstance(ref, ActorRef | SpeakerRef)
    return chosen if is_aside and chosen and not isinstance(chosen, ActorRef) else ref or chosen


def back(navigation: Navigation) -> Navigation:
    """End the search, clear the filters, or go back to the visit before; without one, to where the reader began."""
    visit, sought = navigation.visit, navigation.search
    if sought.is_typing or (sought.query and not navigation.has_left_the_places):
        return end_search(navigation)
    if visit.pane != "details" and navigation.is_filtered:
        return alter(navigation, "clear")
    if visit.pane != visit.landing and not navigation.has_walked:
        return use_pane(show(navigation, visit.location), visit.landing)
    return step_back(navigation) if navigation.back else cut(navigation, navigation.beginning)


def copied(navigation: Navigation) -> str:
    """What `y` copies: the selected item with its attribution and its place; of an event in the article its words."""
    from explainer.copying import cite, cite_words  # here, as most readers copy nothing

    pack, ref = navigation.pack, meant(navigation)
    is_exact = navigation.location.view == "article" and navigation.visit.pane == "main"
    return cite_words(pack, pack.events[ref.id]) if is_exact and isinstance(ref, EventRef) else cite(pack, ref)


def alter(navigation: Navigation, what: str) -> Navigation:
    """Set what a key of the view alone sets: the order, the form or the section."""
    return show(navigation, _altered(navigation, what))


def matrix(navigation: Navigation) -> Navigation:
    """The matrix, and back."""
    return go(navigation, _altered(navigation, "matrix"))


def _altered(navigation: Navigation, what: str) -> Location:
    return pages_of(navigation.location.view).alter[what](navigation.pack, navigation.location)
