"""The keys, declared once: the screen binds them; footer, help, `--help`, the key table and the README's tell them."""

from collections.abc import Callable, Iterator
from itertools import chain, groupby
from typing import Literal, NamedTuple

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


Group = Literal["views", "move", "selected", "view", "find", "program"]
"""What keys are for; `view`: for one view alone."""


class Key(NamedTuple):
    """What a key does, and how it is told of."""

    keys: str
    """Textual's names of the keys; the footer shows the first."""
    name: str
    """What it is called in the code; see `shown`."""
    action: str
    """The action of the screen; `navigate` calls a function of `navigation.actions`."""
    text: str
    """What it does, for the footer."""
    tooltip: str
    """The same in a few plain words, for help, palette and key table; two keys in a row can share it."""
    group: Group = "program"
    """Under which heading it stands there."""
    view: View | None = None
    """The only view in which it does something."""
    again: str = ""
    """What it does, for the footer, once it has been pressed."""

    @property
    def shown(self) -> str:
        """The first key as it stands on the keyboard."""
        return spelt(self.keys.split(",")[0])


def spelt(key: str) -> str:
    """One of Textual's names of keys as it stands on the keyboard."""
    return _NAMES.get(key) or (key if len(key) == 1 else "+".join(part.capitalize() for part in key.split("+")))


VIEW_KEYS = tuple(
    Key(str(number), view, f"navigate('open_view', '{view}')", words.name, words.name, "views")
    for number, (view, words) in enumerate(VIEW_WORDS.items(), 1)
)
_STEP, _TURN, _PAGE, _LEAP = (
    "one item up, down",
    "next section, speaker or column",
    "one page down, up",
    "first, last item",
)
_PLACES = "next, previous hit"
KEYS = (
    *VIEW_KEYS,
    Key("up,k", "previous", "move('step', -1)", "previous", _STEP, "move"),
    Key("down,j", "next", "move('step', 1)", "next", _STEP, "move"),
    Key("left,h", "turn_back", "turn(-1)", "back", _TURN, "move"),
    Key("right,l", "turn_on", "turn(1)", "on", _TURN, "move"),
    Key("space,pagedown", "page", "move('page', 1)", "page down", _PAGE, "move"),
    Key("b,pageup", "page_back", "move('page', -1)", "page up", _PAGE, "move"),
    Key("g,home", "first", "move('leap', -1)", "first", _LEAP, "move"),
    Key("G,end", "last", "move('leap', 1)", "last", _LEAP, "move"),
    Key("tab", "pane", "navigate('pane', 1)", "next pane", "next pane", "move"),
    Key("shift+tab", "pane_back", "navigate('pane', -1)", "previous pane", "previous pane", "move"),
    Key("enter", "open", "navigate('enter')", "open", "open it", "selected"),
    Key("s", "exact_words", "navigate('exact_words')", "exact words", "its exact words", "selected"),
    Key("y", "copy", "copy", "copy", "copy with source", "selected"),
    Key(
        "o",
        "order",
        "navigate('alter', 'order')",
        "article order",
        "article or time order",
        "view",
        "timeline",
        "time order",
    ),
    Key("f", "form", "navigate('alter', 'form')", "form", "only one form, such as quotes", "view", "who"),
    Key("x", "section", "navigate('alter', 'section')", "section", "only one section", "view", "who"),
    Key("m", "matrix", "navigate('matrix')", "matrix", "matrix of speakers", "view", "who", "list"),
    Key(
        "e",
        "evidence",
        "navigate('alter', 'evidence')",
        "only evidence",
        "only the evidence, or all",
        "view",
        "article",
        "whole text",
    ),
    Key("slash", "search", "navigate('search')", "search", "search everything", "find"),
    Key("n", "next_place", "navigate('place', 1)", "next", _PLACES, "find"),
    Key("N", "previous_place", "navigate('place', -1)", "previous", _PLACES, "find"),
    Key("colon,ctrl+p", "palette", "app.command_palette", "palette", "everything by name", "find"),
    Key("p", "play", "navigate('play')", "tour", "play or pause tour", "program"),
    Key("T", "theme", "app.theme", "next theme", "next theme", "program"),
    Key("question_mark,f1", "help", "help", "help", "help for this view", "program"),
    Key("escape,backspace", "back", "back", "back", "back; never quits", "program"),
    Key(f"q,{QUITS}", "quit", "quit", "quit", "quit", "program"),
    Key("ctrl+l", "redraw", "app.redraw", "redraw", "redraw the screen"),
    Key("ctrl+z", "suspend", "app.suspend_process", "suspend", "suspend until fg"),
    Key("ctrl+c", "copy_marked", "screen.copy_text", "copy marked", "copy marked words; twice quits"),
)
BY_NAME = {key.name: key for key in KEYS}


def shown(name: str) -> str:
    """The key of this name as it stands on the keyboard, for a text that tells of it: `shown("exact_words")` is s."""
    return BY_NAME[name].shown


class Row(NamedTuple):
    """Keys that are told of together."""

    names: list[str]
    """The first of each, as they stand on the keyboard."""
    others: list[str]
    """Those that do the same."""
    first: Key
    """The first of them."""


def rows(can: Callable[[Key], bool] = lambda _key: True) -> Iterator[Row]:
    """The keys that do something, by default all; those in a row that are told of in the same words together."""
    for _, found in groupby(filter(can, KEYS), key=lambda key: key.tooltip):
        keys = list(found)
        names = [list(map(spelt, key.keys.split(","))) for key in keys]
        yield Row([each[0] for each in names], list(chain(*(each[1:] for each in names))), keys[0])


def table() -> list[tuple[str, str]]:
    """The keys, and what they do."""
    views = f"the views: {', '.join(key.text for key in VIEW_KEYS)}"
    listed = [(f"{VIEW_KEYS[0].keys} to {VIEW_KEYS[-1].keys}", views)]
    for names, others, key in rows(lambda key: key not in VIEW_KEYS):
        where = f" ({VIEW_WORDS[key.view].name})" if key.view else ""
        listed.append((" ".join((*names, *others)), f"{key.tooltip}{where}"))
    return listed
