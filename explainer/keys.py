"""The keys, declared once: the screen binds them; footer, help, `--help`, the key table and the README's tell them."""

from collections.abc import Callable
from typing import NamedTuple

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
    """What it is called in the code; see `shown`."""
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
        return spelt(self.keys.split(",")[0])


def spelt(key: str) -> str:
    """One of Textual's names of keys as it stands on the keyboard."""
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
    Key(
        "e",
        "evidence",
        "navigate('alter', 'evidence')",
        "evidence",
        "only the evidence, or the whole text (Article)",
        "article",
    ),
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
BY_NAME = {key.name: key for key in KEYS}


def shown(name: str) -> str:
    """The key of this name as it stands on the keyboard, for a text that tells of it: `shown("exact_words")` is s."""
    return BY_NAME[name].shown


def table(can: Callable[[Key], bool] = lambda _key: True) -> list[tuple[str, str]]:
    """The keys that do something, and what they do; by default all."""
    views = f"the views: {', '.join(key.text for key in VIEW_KEYS)}"
    listed = [(f"{VIEW_KEYS[0].keys} to {VIEW_KEYS[-1].keys}", views)]
    for key in KEYS[len(VIEW_KEYS) :]:
        if can(key):
            listed.append((" ".join(map(spelt, key.keys.split(","))), key.tooltip))
    return listed
