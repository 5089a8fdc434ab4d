"""The keys, declared once: the screen binds them, and the footer, the key table and the README's tell them."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Literal

from textual.binding import Binding

from explainer import words
from explainer.tui.widgets.hints import Hint

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


def _key(keys: str, action: str, text: str, tooltip: str) -> Binding:
    """A binding whose id is its action; the first of its keys is the one that the footer shows."""
    return Binding(
        keys,
        action,
        text,
        show=False,
        key_display=_name(keys.split(",")[0]),
        tooltip=tooltip,
        id=action.replace("'", ""),
    )


def _name(key: str) -> str:
    """A key as it stands on the keyboard."""
    return _NAMES.get(key) or (key if len(key) == 1 else "+".join(part.capitalize() for part in key.split("+")))


QUITS = "ctrl+q"
"""The key that quits whatever goes on, a kiosk too."""

KEYS: list[Binding] = [
    *(
        _key(str(number), f"view('{view}')", name, f"the view {name}")
        for number, (view, name) in enumerate(words.VIEWS.items(), 1)
    ),
    _key("up,k", "step(-1)", "previous", "previous item"),
    _key("down,j", "step(1)", "next", "next item"),
    _key("left,h", "turn(-1)", "back", "previous section, speaker, event or column"),
    _key("right,l", "turn(1)", "on", "next section, speaker, event or column"),
    _key("space,pagedown", "page(1)", "page", "a page down"),
    _key("b,pageup", "page(-1)", "page back", "a page up"),
    _key("g,home", "leap(-1)", "first", "the first item"),
    _key("G,end", "leap(1)", "last", "the last item"),
    _key("tab", "pane(1)", "pane", "next pane"),
    _key("shift+tab", "pane(-1)", "pane back", "previous pane"),
    _key("o", "order", "order", "time order or article order (Timeline)"),
    _key("f", "form", "form", "only one form, such as part-quote (Who said what)"),
    _key("x", "section", "section", "only one section (Who said what)"),
    _key("m", "matrix", "matrix", "speakers by sections (Who said what)"),
    _key("s", "source", "in the article", "the exact words in the article, and back"),
    _key("enter", "open", "open", "open what is selected"),
    _key("escape,backspace", "back", "back", "back one step; clears filters; never quits"),
    _key("slash", "search", "search", "search everything"),
    _key("n", "hit(1)", "next hit", "next hit"),
    _key("N", "hit(-1)", "previous", "previous hit"),
    _key("y", "copy", "copy", "copy what is selected, with who said it and where"),
    _key("p", "tour", "tour", "play the tour, or pause it"),
    _key("colon,ctrl+p", "app.command_palette", "palette", "everything by name"),
    _key("question_mark,f1", "help", "help", "the keys of this view"),
    _key("T", "theme", "theme", "next theme"),
    _key("ctrl+z", "app.suspend_process", "suspend", "back to the shell; fg goes on"),
    _key("ctrl+l", "app.redraw", "redraw", "draw the screen anew"),
    _key("ctrl+c", "screen.copy_text", "copy marked", "copy what the mouse has marked; twice: quit"),
    _key(f"q,{QUITS}", "quit", "quit", "quit"),
]
EVERYWHERE: list[Binding] = [
    replace(key, priority=True) for key in KEYS if key.action in ("app.suspend_process", "app.redraw")
]
"""Those of the keys that act in dialogs and fields, too."""

Mode = Literal["view", "article", "aside", "typing", "hits", "beyond"]
"""What the keys move in: the main pane; the article's; another pane; the search field; the hits, or
what they led to."""

Waiting = Literal["none", "offered", "paused"]
"""Whether there is a tour to be told of: one that can be played, or one that can be played on."""


def tour_hints(steps: Collection[int], *, is_playing: bool) -> tuple[Hint, ...]:
    """The keys of the tour, for the footer; `steps` are those that there are, on (1) and back (-1)."""
    toggle = Hint("Space", "pause" if is_playing else "play", "tour")
    back, on = Hint("←", "back", "tour_step(-1)"), Hint("→", "next step", "tour_step(1)")
    return (toggle, *[back] * (-1 in steps), *[on] * (1 in steps), Hint("Esc", "leave", "tour_leave"))


def hints(
    can: Callable[[str], bool],
    mode: Mode,
    *,
    has_way_back: bool = False,
    tour: Waiting = "none",
) -> tuple[Hint, ...]:
    """At most six keys for the footer: those that this mode needs, then the ones that help anywhere.

    Where there is little room, the last two stay: of a tour that waits, one wants to know how it goes on.
    """
    way_out = "back" if has_way_back else "quit"
    if mode == "typing":
        return (*((Hint("Enter", "to the hits", "search"),) if can("hit") else ()), Hint("Esc", "end", "back"))
    shown = {key.action: key for key in KEYS if can(key.action.partition("(")[0])}
    wanted = {
        "view": ["source", "open", "search", "help", way_out],
        "article": ["open", "search", *(["quit", "help", "back"] if has_way_back else ["help", "quit"])],
        "aside": ["source", "open", "help", "back"],
        "hits": ["hit(-1)", "hit(1)", "back"],
        "beyond": ["hit(-1)", "hit(1)", "back"],
    }[mode]
    if tour != "none":
        wanted.insert(-1 if tour == "paused" and "help" in wanted else 0, "tour")
    shown["back"] = Binding("escape", "back", "end" if mode == "hits" else "back", key_display="Esc")
    return tuple(Hint(shown[each].key_display or "", shown[each].description, each) for each in wanted if each in shown)


def table(can: Callable[[str], bool] = lambda _action: True) -> list[tuple[str, str]]:
    """The keys whose action is possible, and what they do; by default all."""
    views = [key for key in KEYS if key.action.startswith("view(")]
    listed = [(f"{views[0].key} to {views[-1].key}", f"the views: {', '.join(key.description for key in views)}")]
    for key in KEYS:
        if key not in views and can(key.action.partition("(")[0]):
            listed.append((" ".join(map(_name, key.key.split(","))), key.tooltip))
    return listed
