"""The keys on the screen: how they are bound, which of them do something, and which of these the footer tells."""

from collections.abc import Callable

from textual.actions import parse
from textual.binding import Binding

from explainer import links
from explainer.keys import BY_NAME, KEYS, Key, shown
from explainer.navigation import tour
from explainer.navigation.actions import meant
from explainer.navigation.navigation import Navigation
from explainer.navigation.search import has_others
from explainer.refs import CellRef
from explainer.tui.widgets.hints import Hint


def _binding(key: Key, *, priority: bool = False) -> Binding:
    return Binding(key.keys, key.action, key.text, show=False, priority=priority)


BINDINGS = tuple(map(_binding, KEYS))
EVERYWHERE = tuple(_binding(BY_NAME[name], priority=True) for name in ("suspend", "redraw"))
"""Those of the keys that act in dialogs and fields, too."""
_BY_ACTION = {parse(key.action)[1:]: key for key in KEYS}
_KEPT = ("back", "quit", "next_place", "help", "", "play", "previous_place", "exact_words", "open", "search", "copy")
"""The keys in the footer, first those that it keeps longest where there is little room; empty: the view's own."""
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
            ref = navigation.selected
            return ref is not None and not (isinstance(ref, CellRef) and not links.statements(navigation.pack, ref))
        case "exact_words" | "copy":
            return meant(navigation) is not None
        case "next_place" | "previous_place":
            return bool(navigation.search.places)
    return True


def hints(navigation: Navigation, can: Callable[[Key], bool]) -> tuple[Hint, ...]:
    """The keys for the footer, in the same order everywhere; `can` tells which do something."""
    if navigation.tour.is_shown:
        return _of_tour(navigation)
    if navigation.search.is_typing:
        onward = (Hint(shown("open"), "show", "navigate('enter')"),) if navigation.search.places else ()
        return (*onward, Hint(shown("back"), "end search", "back"))
    keys = (BY_NAME[name] for name in _wanted(navigation))
    return tuple(
        Hint(key.shown, _text(navigation, key), key.action, _rank(navigation, key)) for key in keys if can(key)
    )


def _text(navigation: Navigation, key: Key) -> str:
    """What a key does here."""
    location = navigation.location
    if key.name == "back" and navigation.search.query and not navigation.has_left_the_places:
        return "end search"
    pressed = {"order": location.order == "article", "matrix": location.is_matrix, "evidence": location.evidence}
    return key.again if pressed.get(key.name) else key.text


def _rank(navigation: Navigation, key: Key) -> int:
    if key.name == "play" and _has_to_offer_tour(navigation):
        return 1
    return _KEPT.index("" if key.view else key.name)


def _has_to_offer_tour(navigation: Navigation) -> bool:
    """Whether the key that plays the tour on is told before others: as it has just been left, or in a kiosk."""
    return navigation.tour.is_leaving or (navigation.is_kiosk and navigation.tour.mode == "left")


def _of_tour(navigation: Navigation) -> tuple[Hint, ...]:
    """The keys of the tour while it plays or is paused; where one does nothing is its room, so that none moves."""
    is_playing = navigation.tour.mode == "playing"
    toggle = Hint("Space", "pause" if is_playing else "play", "navigate('play')", 1)
    back, on = Hint("←", "back", "navigate('tour_step', -1)", 2), Hint("→", "next", "navigate('tour_step', 1)")
    steps = (
        hint if tour.moved(navigation.tour, by) != navigation.tour else Hint(" ", " " * len(hint.text), "", hint.rank)
        for by, hint in ((-1, back), (1, on))
    )
    return (toggle, *steps, Hint("Esc", "leave", "navigate('tour_leave')"))


def _wanted(navigation: Navigation) -> list[str]:
    """The names of the keys that this place needs: the view's own, what they do with the selected item, the rest."""
    visit, view = navigation.visit, navigation.location.view
    has_way_back = bool(navigation.back) or visit.pane != visit.landing or navigation.is_filtered
    leave = "back" if has_way_back else "quit"
    own = [key.name for key in KEYS if key.view == view]
    if navigation.tour.mode == "left" or navigation.location.is_in_brief:
        own.insert(0, "play")
    if navigation.search.query:
        waiting = ["play"] * _has_to_offer_tour(navigation)
        return [*waiting, *["previous_place", "next_place"] * has_others(navigation), "back"]
    return [*own, *["exact_words"] * (view != "article"), "open", "copy", "search", "help", leave]


def notes(navigation: Navigation) -> tuple[str, ...]:
    """What the footer says before the keys, ever shorter."""
    if navigation.search.query:
        from explainer.navigation.places import places_told  # here, as most readers read without a search

        told = places_told(navigation)
    else:
        told = ("",) if navigation.tour.is_shown else tour.tour_told(navigation.tour)
    if (countdown := tour.countdown(navigation.tour)) and not navigation.tour.is_shown:
        return (f"{countdown}  {told[-1]}", countdown) if navigation.search.query else (countdown,)
    if navigation.note:
        return tuple(f"{each} · {navigation.note}" if each else navigation.note for each in told)
    return told
