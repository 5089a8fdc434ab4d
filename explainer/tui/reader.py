"""The reader's screen: three panes that follow from one state, and the way back."""

from dataclasses import replace
from typing import ClassVar, NamedTuple

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from explainer.model import View
from explainer.pack import Pack
from explainer.tui.bars import Hints, Tabs
from explainer.tui.keys import KEYS
from explainer.tui.page import Ref
from explainer.tui.pane import Pane
from explainer.tui.state import State, ViewPages
from explainer.tui.views import article, source, speakers, story, timeline

VIEWS: dict[View, ViewPages] = {
    "story": story.PAGES,
    "timeline": timeline.PAGES,
    "who": speakers.PAGES,
    "article": article.PAGES,
}
NAMES: dict[View, tuple[str, str]] = {
    "story": ("Story", "Story"),
    "timeline": ("Timeline", "Time"),
    "who": ("Who said what", "Who"),
    "article": ("Article", "Text"),
}

TOO_SMALL = "This window is too small.\nAt least 40 columns by 12 lines are needed.\nq quits."


class _Place(NamedTuple):
    """Where the reader was: the state, the pane in use, and how far each pane was scrolled."""

    state: State
    pane: str
    scrolls: dict[str, int]


class ReaderScreen(Screen[None]):
    """Shows a state of a pack, and turns keys into the next state."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("reader--accent", "reader--bar", "reader--cue", "reader--dim", "reader--edge", "reader--exact"),
        *(
            "reader--figure",
            "reader--heading",
            "reader--hit",
            "reader--lane",
            "reader--quote",
            "reader--selected",
            "reader--span",
        ),
        *("reader--speaker", "reader--title", "reader--side-1", "reader--side-2", "reader--side-3", "reader--side-4"),
    }
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]
    AUTO_FOCUS = "#main"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-slim"),
        (40, "-one"),
        (84, "-two"),
        (120, "-three"),
        (160, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-short"), (30, "-high")]  # noqa: RUF012

    def __init__(self, pack: Pack, state: State) -> None:
        super().__init__()
        self._pack = pack
        self._state = VIEWS[state.view].arrive(pack, state)
        self._history: list[_Place] = []
        self._nav = Pane(self._style, id="nav")
        self._main = Pane(self._style, id="main", classes="-active")
        self._source = Pane(self._style, id="source")
        self._panes = {"nav": self._nav, "main": self._main, "source": self._source}
        self._active = "main"
        self._chosen: Ref | None = None
        self._tabs = Tabs(pack.explainer.title, NAMES, id="tabs")
        self._hints = Hints(id="hints")

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"reader--{name}", partial=True)

    def compose(self) -> ComposeResult:
        """The bars and the panes."""
        yield self._tabs
        with Horizontal(id="body"):
            yield from self._panes.values()
        yield self._hints
        yield Static(TOO_SMALL, id="notice", markup=False)

    def on_mount(self) -> None:
        """Show the first state."""
        self._show(self._state)

    # showing a state

    def _show(self, state: State) -> None:
        """Make the panes follow from `state`; what is not affected stays as it is."""
        before, self._state = self._state, state
        pages = VIEWS[state.view]
        is_same_page = replace(before, selected=None) == replace(state, selected=None)
        self._main.select(state.selected)
        if not is_same_page or self._main.selected != state.selected:
            self._main.show(pages.main(self._pack, state))
            self._nav.set_class(pages.nav is None, "-absent")
            if pages.nav:
                self._nav.show(pages.nav(self._pack, state), self._nav.top)
                self._chosen = self._nav.selected
        self._source.show(source.page(self._pack, state.selected))
        self._tabs.activate(state.view)
        self._tell_keys()

    def _go(self, state: State, pane: str = "main") -> None:
        """On to another place; `back` returns from there."""
        if state == self._state and pane == self._active:
            return
        self._history.append(self._place())
        self._show(state)
        self._activate(pane)

    def _place(self) -> _Place:
        scrolls = {name: each.top for name, each in self._panes.items()}
        return _Place(self._state, self._active, scrolls)

    def _activate(self, name: str) -> None:
        """Make one pane the one that the keys move in; on a narrow screen it is the one that is shown."""
        if name == "nav" and VIEWS[self._state.view].nav is None:
            name = "main"
        self._active = name
        for each, pane in self._panes.items():
            pane.set_class(each == name, "-active")
        self.set_class(name == "nav", "-choosing")
        self._panes[name].focus(scroll_visible=False)

    def _open_view(self, view: View, state: State | None = None) -> None:
        state = replace(state or self._state, view=view)
        self._go(VIEWS[view].arrive(self._pack, state))

    def _tell_keys(self) -> None:
        enabled = [
            (key.key_display or key.key, key.description, key.action)
            for key in KEYS
            if key.show and self.check_action(key.action, ())
        ]
        own = [hint for hint in enabled if hint[2] in ("order", "form", "section", "matrix")]
        rest = [hint for hint in enabled if hint not in own]
        self._hints.tell((*own, *rest[: min(4 - len(own), len(rest) - 1)], rest[-1]))

    # what the panes say

    @on(Pane.Selected)
    def _follow(self) -> None:
        """Let the state follow the cursors; after a key at once, so that all panes are drawn together."""
        state, ref = self._state, self._main.selected
        chosen = self._nav.selected
        if ref is not None and ref != state.selected:
            state = replace(state, selected=ref)
            if ref.kind == "cell":
                state = replace(state, speaker=speakers.source(ref.id))
        elif (choose := VIEWS[state.view].choose) and chosen is not None and chosen != self._chosen:
            state = choose(self._pack, state, chosen)
        if state != self._state:
            self._show(state)

    @on(Pane.Opened, "#nav")
    def _nav_opened(self, event: Pane.Opened) -> None:
        event.stop()
        self._activate("main")

    @on(Pane.Opened, "#main")
    def _main_opened(self, event: Pane.Opened) -> None:
        event.stop()
        match self._state.view, event.ref:
            case "story", Ref("section", _):
                self._go(story.choose(self._pack, self._state, event.ref))
            case "story", Ref("event", _):
                self._open_view("timeline")
            case "who", Ref("cell", _):
                self._go(speakers.open_cell(self._pack, self._state, event.ref))
            case "article", Ref("event", _):
                self._open_view("timeline")
            case "article", _:
                self._open_view("story")
            case _:
                self._go(self._state, "source")

    @on(Pane.Opened, "#source")
    def _source_opened(self, event: Pane.Opened) -> None:
        event.stop()
        view: View = self._state.view
        if event.ref.kind == "event":
            view = "timeline"
        elif event.ref.kind == "section" or view == "timeline":
            view = "story"
        self._open_view(view, replace(self._state, selected=event.ref))

    # what the keys do

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action makes sense here: never blindly on a screen that is too small to show it."""
        if self.size.width and (self.size.width < 40 or self.size.height < 12):
            return action in ("app.quit", "quit")
        match action:
            case "order":
                return self._state.view == "timeline"
            case "form" | "section":
                return self._state.view == "who" and not self._state.is_matrix
            case "matrix":
                return self._state.view == "who"
        return True

    def action_view(self, view: View) -> None:
        """Open a view; the selection goes along."""
        if view in VIEWS:
            self._open_view(view)

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self._panes[self._active].step(by)
        self._follow()

    def action_page(self, by: int) -> None:
        """Move by a page."""
        self._panes[self._active].turn(by)
        self._follow()

    def action_leap(self, by: int) -> None:
        """Move to the first or last item."""
        self._panes[self._active].leap(by)
        self._follow()

    def action_turn(self, by: int) -> None:
        """The next section, speaker or column; elsewhere the next item."""
        if turn := VIEWS[self._state.view].turn:
            self._go(turn(self._pack, self._state, by), self._active if self._active == "nav" else "main")
        else:
            self._main.step(by)
            self._follow()

    def action_pane(self, by: int) -> None:
        """The next pane."""
        names = [name for name in self._panes if name != "nav" or VIEWS[self._state.view].nav]
        self._activate(names[(names.index(self._active) + by) % len(names)])

    def action_open(self) -> None:
        """Open what is selected."""
        self._panes[self._active].open()

    def action_source(self) -> None:
        """The selected item in the article's text, and back."""
        if self._state.view != "article":
            self._open_view("article")
        elif self._history:
            self.action_back()
        else:
            self._open_view("story")

    def action_back(self) -> None:
        """Clear the filters, or leave the pane, or go back to the place before."""
        state = self._state
        if state.view == "who" and (state.form or state.only) and not (self._history and self._is_from_matrix()):
            self._show(speakers.clear(self._pack, state))
        elif self._history:
            place = self._history.pop()
            self._show(place.state)
            for name, line in place.scrolls.items():
                self._panes[name].scroll_lines(line)
            self._activate(place.pane)
        elif self._active != "main":
            self._activate("main")

    def _is_from_matrix(self) -> bool:
        return self._history[-1].state.is_matrix

    def action_order(self) -> None:
        """Time order or article order."""
        self._show(timeline.toggle_order(self._pack, self._state))

    def action_form(self) -> None:
        """The next form as the filter."""
        self._show(speakers.cycle_form(self._pack, self._state))

    def action_section(self) -> None:
        """The next section as the filter."""
        self._show(speakers.cycle_section(self._pack, self._state))

    def action_matrix(self) -> None:
        """The matrix, and back."""
        self._go(speakers.toggle_matrix(self._pack, self._state))

    def action_theme(self) -> None:
        """The next theme."""
        names = sorted(self.app.available_themes)
        self.app.theme = names[(names.index(self.app.theme) + 1) % len(names)]

    def on_resize(self, _event: Resize) -> None:
        """The hints depend on the room."""
        self._tell_keys()
