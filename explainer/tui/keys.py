"""The keys on the screen: how they are bound, which of them do something, and which of these the footer tells."""

from collections.abc import Callable

from textual.actions import parse
from textual.binding import Binding

from explainer.keys import BY_NAME, KEYS, Key, shown
from explainer.navigation import tour
from explainer.navigation.navigation import Navigation
from explainer.navigation.search import has_others, places_told
from explainer.tui.widgets.hints import Hint


def _binding(key: Key, *, priority: bool = False) -> Binding:
    return Binding(key.keys, key.action, key.text, show=False, priority=priority)


BINDINGS = tuple(map(_binding, KEYS))
EVERYWHERE = tuple(_binding(BY_NAME[name], priority=True) for name in ("suspend", "redraw"))
"""Those of the keys that act in dialogs and fields, too."""
_BY_ACTION = {parse(key.action)[1:]: key for key in KEYS}
_NOT_IN_KIOSK = ("quit", "copy", "copy_marked")


def is_possible(
    action: str, parameters: tuple[object, ...], navigation: Navigation, *, is_too_small: bool = False
) -> bool:
    """Whether an action of the screen makes sense here: never blindly where there is no room to show what it does."""
    key = _BY_ACTION.get((action, parameters))
    name = key.name if key else ""
    if is_too_small:
        return name == "quit" and not navigation.is_kiosk
    if (navigation.is_kiosk and name in _NOT_IN_KIOSK) or (key and key.view not in (None, navigation.location.view)):
        return False
    match name:
        case "play":
            return bool(navigation.tour.steps)
        case "form" | "section":
            return not navigation.location.is_matrix
        case "open":
            return navigation.selected is not None
        case "next_place" | "previous_place":
            return bool(navigation.search.places)
    return True


def hints(navigation: Navigation, can: Callable[[Key], bool]) -> tuple[Hint, ...]:
    """At most seven keys for the footer: those that help most here; `can` tells which do something."""
    if navigation.tour.is_shown:
        return _of_tour(navigation)
    if navigation.search.is_typing:
        onward = (Hint(shown("open"), "show", "navigate('enter')"),) if navigation.search.places else ()
        return (*onward, Hint(shown("back"), "end", "back"))
    has_search = bool(navigation.search.query) and not navigation.has_left_the_places
    keys = (BY_NAME[name] for name in _wanted(navigation))
    return tuple(
        Hint(key.shown, "end" if key.name == "back" and has_search else key.text, key.action)
        for key in keys
        if can(key)
    )


def _of_tour(navigation: Navigation) -> tuple[Hint, ...]:
    """The keys of the tour while it plays or is paused."""
    steps = [by for by in (-1, 1) if tour.moved(navigation.tour, by) != navigation.tour]
    is_playing = navigation.tour.mode == "playing"
    toggle = Hint("Space", "pause" if is_playing else "play", "navigate('play')")
    back, on = Hint("←", "back", "navigate('tour_step', -1)"), Hint("→", "next step", "navigate('tour_step', 1)")
    leave = Hint("Esc", "leave", "navigate('tour_leave')")
    return (toggle, *[back] * (-1 in steps), *[on] * (1 in steps), leave)


def _wanted(navigation: Navigation) -> list[str]:
    """The names of the keys that this place needs, then of those that help anywhere.

    Where there is little room, the last two stay: of a tour that waits, one wants to know how it goes on.
    """
    visit = navigation.visit
    has_way_back = bool(navigation.back) or visit.pane != visit.landing or navigation.is_filtered
    if navigation.search.query:
        wanted = [*["previous_place", "next_place"] * has_others(navigation), "back"]
    elif navigation.location.view == "article":
        wanted = ["open", "search", *(["quit", "help", "back"] if has_way_back else ["help", "quit"])]
    elif visit.pane == "main":
        wanted = ["exact_words", "open", "search", "help", "back" if has_way_back else "quit"]
    else:
        wanted = ["exact_words", "open", "help", "back"]
    if navigation.tour.mode == "left":
        wanted.insert(-1 if "help" in wanted else 0, "play")
    elif navigation.location.is_in_brief:
        wanted.insert(0, "play")
    return wanted


def notes(navigation: Navigation) -> tuple[str, ...]:
    """What the footer says before the keys, ever shorter."""
    if navigation.tour.is_shown:
        return ("",)
    is_sought = bool(navigation.search.query)
    told = places_told(navigation) if is_sought else tour.tour_told(navigation.tour)
    if countdown := tour.countdown(navigation.tour):
        found = f"  {told[-1]}" if is_sought else ""
        return (f"{countdown}{found}", countdown)
    return told
