"""The keys, declared once: the screen binds them, and the footer, the key table and the README's tell them."""

from textual.binding import Binding

from explainer import words

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


def _key(keys: str, action: str, text: str, tooltip: str, *, show: bool = False) -> Binding:
    """A binding whose id is its action; the first of its keys is the one that the footer shows."""
    return Binding(keys, action, text, show, _name(keys.split(",")[0]), tooltip=tooltip, id=action.replace("'", ""))


def _name(key: str) -> str:
    """A key as it stands on the keyboard."""
    return _NAMES.get(key) or (key if len(key) == 1 else "+".join(part.capitalize() for part in key.split("+")))


KEYS: list[Binding] = [
    *(
        _key(str(number), f"view('{view}')", name, f"the view {name}")
        for number, (view, name) in enumerate(words.VIEWS.items(), 1)
    ),
    _key("up,k", "step(-1)", "previous", "previous item"),
    _key("down,j", "step(1)", "next", "next item"),
    _key("left,h", "turn(-1)", "back", "previous section, speaker, event or column"),
    _key("right,l", "turn(1)", "on", "next section, speaker, event or column"),
    _key("space,pagedown", "page(1)", "page", "a page on"),
    _key("b,pageup", "page(-1)", "page back", "a page back"),
    _key("g,home", "leap(-1)", "first", "the first item"),
    _key("G,end", "leap(1)", "last", "the last item"),
    _key("tab", "pane(1)", "pane", "next pane"),
    _key("shift+tab", "pane(-1)", "pane back", "previous pane"),
    _key("o", "order", "order", "time order or article order (Timeline)", show=True),
    _key("f", "form", "form", "only one form: quote, part-quote, paraphrase (Who said what)", show=True),
    _key("x", "section", "section", "only one section (Who said what)", show=True),
    _key("m", "matrix", "matrix", "speakers by sections (Who said what)", show=True),
    _key("s", "source", "exact words", "the exact words in the article, and back", show=True),
    _key("enter", "open", "open", "open what is selected", show=True),
    _key("escape,backspace", "back", "back", "back one step; clears filters; never quits"),
    _key("T", "theme", "theme", "next theme"),
    _key("q,ctrl+q", "app.quit", "quit", "quit", show=True),
]


def table() -> list[tuple[str, str]]:
    """Every key and what it does, in words."""
    return [(" ".join(map(_name, key.key.split(","))), key.tooltip) for key in KEYS]
