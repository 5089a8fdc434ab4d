"""The keys, declared once: the screen binds them, and the footer, the key table and the README's tell them."""

from collections.abc import Callable
from typing import NamedTuple

from textual.actions import parse
from textual.binding import Binding

from explainer.navigation import tour
from explainer.navigation.navigation import Navigation
from explainer.navigation.search import places_told
from explainer.tui.widgets.hints import Hint
from explainer.view import VIEW_WORDS, View

_NAMES = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "f1": "F1",
}
QUITS = "ctrl+q"
"""The key that quits whatever goes on, a kiosk too."""


class Key(NamedTuple):
    """What a key does, and how it is told of."""

    keys: str
    """Textual's names of the keys; the footer shows the first."""
    name: str
    """What it is called in the code."""
    action: str
    """The action of the screen; `navigate` calls a function of `navigation.actions`."""
    text: str
    """What it does, for the footer."""
    tooltip: str
    """The same for the key table."""
    view: View | None = None
    """The only view in which it does something."""

    @property
    def shown(self) -> str:
        """The first key as it stands on the keyboard."""
        return _shown(self.keys.split(",")[0])

    def binding(self, *, priority: bool = False) -> Binding:
        """The key as Textual binds it."""
        return Binding(self.keys, self.action, self.text, show=False, priority=priority)


def _shown(key: str) -> str:
    return _NAMES.get(key) or (key if len(key) == 1 else "+".join(part.capitalize() for part in key.split("+")))


VIEW_KEYS = tuple(
    Key(str(number), view, f"navigate('open_view', '{view}')", words.name, f"the view {words.name}")
    for number, (view, words) in enumerate(VIEW_WORDS.items(), 1)
)
KEYS = (
    *VIEW_KEYS,
    Key("up,k", "previous", "move('step', -1)", "previous", "previous item"),
    Key("down,j", "next", "move('step', 1)", "next", "next item"),
    Key("left,h", "turn_back", "turn(-1)", "back", "previous section, speaker, event or column"),
    Key("right,l", "turn_on", "turn(1)", "on", "next section, speaker, event or column"),
    Key("space,pagedown", "page", "move('page', 1)", "page", "a page down"),
    Key("b,pageup", "page_back", "move('page', -1)", "page back", "a page up"),
    Key("g,home", "first", "move('leap', -1)", "first", "the first item"),
    Key("G,end", "last", "move('leap', 1)", "last", "the last item"),
    Key("tab", "pane", "navigate('pane', 1)", "pane", "next pane"),
    Key("shift+tab", "pane_back", "navigate('pane', -1)", "pane back", "previous pane"),
    Key("o", "order", "navigate('alter', 'order')", "order", "time order or article order (Timeline)", "timeline"),
    Key("f", "form", "navigate('alter', 'form')", "form", "only one form, such as part-quote (Who said what)", "who"),
    Key("x", "section", "navigate('alter', 'section')", "section", "only one section (Who said what)", "who"),
    Key("m", "matrix", "navigate('matrix')", "matrix", "speakers by sections (Who said what)", "who"),
    Key("s", "exact_words", "navigate('exact_words')", "in the article", "the exact words in the article, and back"),
    Key("enter", "open", "navigate('enter')", "open", "open what is selected; end a search where it has led to"),
    Key("escape,backspace", "back", "back", "back", "end a search; back one step; clears filters; never quits"),
    Key("slash", "search", "navigate('search')", "search", "search everything"),
    Key("n", "next_place", "navigate('place', 1)", "next", "the next place that is found"),
    Key("N", "previous_place", "navigate('place', -1)", "previous", "the previous place"),
    Key("y", "copy", "copy", "copy", "copy what is selected, with who said it and where"),
    Key("p", "play", "navigate('play')", "tour", "play the tour, or pause it"),
    Key("colon,ctrl+p", "palette", "app.command_palette", "palette", "everything by name"),
    Key("question_mark,f1", "help", "help", "help", "the keys of this view"),
    Key("T", "theme", "app.theme", "theme", "next theme"),
    Key("ctrl+z", "suspend", "app.suspend_process", "suspend", "back to the shell; fg returns"),
    Key("ctrl+l", "redraw", "app.redraw", "redraw", "redraw the screen"),
    Key("ctrl+c", "copy_marked", "screen.copy_text", "copy marked", "copy what the mouse has marked; twice: quit"),
    Key(f"q,{QUITS}", "quit", "quit", "quit", "quit"),
)
EVERYWHERE = tuple(key.binding(priority=True) for key in KEYS if key.name in ("suspend", "redraw"))
"""Those of the keys that act in dialogs and fields, too."""
_BY_NAME = {key.name: key for key in KEYS}
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
        onward = (Hint("Enter", "show", "navigate('enter')"),) if navigation.search.places else ()
        return (*onward, Hint("Esc", "end", "back"))
    has_search = bool(navigation.search.query) and not navigation.has_left_the_places
    keys = (_BY_NAME[name] for name in _wanted(navigation))
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
        wanted = ["previous_place", "next_place", "back"]
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


def table(can: Callable[[Key], bool] = lambda _key: True) -> list[tuple[str, str]]:
    """The keys that do something, and what they do; by default all."""
    views = f"the views: {', '.join(key.text for key in VIEW_KEYS)}"
    listed = [(f"{VIEW_KEYS[0].keys} to {VIEW_KEYS[-1].keys}", views)]
    for key in KEYS[len(VIEW_KEYS) :]:
        if can(key):
            listed.append((" ".join(map(_shown, key.keys.split(","))), key.tooltip))
    return listed
