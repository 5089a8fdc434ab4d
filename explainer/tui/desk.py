"""The desk: three panes that follow from one state, and the way back."""

from typing import NamedTuple

from msgspec.structs import replace
from rich.style import Style
from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from explainer.navigation import routes
from explainer.pack import Pack
from explainer.refs import Ref
from explainer.text.heights import Position
from explainer.text.window import BEGINNING, KEPT, SOUGHT
from explainer.tui.styles import Styles
from explainer.tui.widgets.hints import Hints
from explainer.tui.widgets.pane import Pane
from explainer.tui.widgets.tabs import Tabs
from explainer.views import source
from explainer.views.state import State

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
WIDTHS = ((160, "-wide"), (120, "-three"), (84, "-two"), (0, "-one"))
HEIGHTS = ((30, "-high"), (0, "-short"))
"""From which size on the screen is of a class."""
MOST_PLACES = 1000
"""Steps on the way back that are kept."""
TOO_SMALL = f"This window is too small.\nAt least {LEAST_WIDTH} columns by {LEAST_HEIGHT} lines are needed."


def is_too_small(size: Size) -> bool:
    """Whether there is no room to show anything."""
    return bool(size.width) and (size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT)


class Place(NamedTuple):
    """Where the reader was."""

    state: State
    pane: str
    """The pane in use."""
    landing: str
    """The pane that was in use on arrival there."""
    link: Ref | None
    """The link that was selected in the source pane."""
    tops: dict[str, Position]
    """How far each pane was scrolled."""
    walked: State | None
    """What the last choice in the first pane had led to."""

    def looks_like(self, other: "Place") -> bool:
        """Whether a reader would see no difference."""
        here, there = (replace(each.state, carried=None, landed=None) for each in (self, other))
        return here == there and self[1:4] == other[1:4] and self.tops.items() <= other.tops.items()


class DeskScreen(Screen[None]):
    """Shows a state of a pack. What leads from one state to the next is left to those who inherit from it."""

    AUTO_FOCUS = "#main"

    def __init__(self, pack: Pack, state: State, style_of: Styles) -> None:
        super().__init__()
        self.pack = pack
        self.style_of = style_of
        self._state = routes.show(pack, state, state.view)
        self._history: list[Place] = []
        self._nav = Pane(style_of, id="nav")
        self._main = Pane(style_of, id="main")
        self._source = Pane(style_of, id="source")
        self._panes = {"nav": self._nav, "main": self._main, "source": self._source}
        self._active = self._landing = "main"
        self._chosen: Ref | None = None
        self._walked: State | None = None
        self._tabs = Tabs(pack.explainer.title, style_of, id="tabs")
        self._hints = Hints(style_of, id="hints")

    def compose(self) -> ComposeResult:
        """The bars and the panes."""
        self._fit(self.app.size)
        yield self._tabs
        yield from self._panes.values()
        yield self._hints

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground that shows between the panes. There is nothing else that Textual would have to look for."""
        ground = self.background_colors[1]
        line = Strip.blank(crop.width, Style(bgcolor=ground.rich_color))
        for line_filter in self.get_line_filters():
            line = line.apply_filter(line_filter, ground)
        return [line] * crop.height

    def on_mount(self) -> None:
        """Show the first state."""
        self._show(self._state, is_new=True)
        self._main.is_active = True

    # showing a state

    def _show(self, state: State, *, is_new: bool = False) -> None:
        """Make the panes follow from `state`; what is not affected stays as it is."""
        before, self._state = self._state, state
        pages, query = routes.VIEWS[state.view], state.query
        is_same = not is_new and replace(before, selected=state.selected) == state
        if is_same:
            self._main.select(state.selected)
        if not is_same or self._main.selected != state.selected:
            speaker = state.speaker if state.is_matrix else before.speaker
            cell = replace(before, selected=state.selected, row=state.row, column=state.column, speaker=speaker)
            is_same_place = replace(cell, query=query) == state
            is_moving = self._nav.has_class("-absent") != (pages.nav is None)
            self._nav.set_class(pages.nav is None, "-absent")
            scroll = KEPT if is_same_place else BEGINNING
            self._main.show(pages.main(self.pack, state), scroll, query, is_resizing=is_moving)
            if pages.nav:
                self._nav.show(pages.nav(self.pack, state), KEPT, query)
                self._chosen = self._nav.selected
        self._source.show(source.page(self.pack, state.selected), SOUGHT, query)
        self._tabs.activate(state.view)
        self._tell_keys()

    def _go(self, state: State, pane: str = "main") -> None:
        """On to another place; `back` returns from there."""
        here, there = (replace(each, carried=None, landed=None) for each in (self._state, state))
        if here == there and pane == self._active:
            self._state = state
            return
        self._remember(self._place())
        self._show(state)
        self._land(pane)

    def _walk(self, state: State) -> None:
        """On to what was chosen in the first pane; all that is walked through there is one step back, out of it."""
        if self._state not in (self._walked, state):
            here = self._place()
            pane = self._landing if self._active == "nav" else self._active
            tops = here.tops | {"nav": self._nav.top_before}
            self._remember(here._replace(pane=pane, tops=tops))
        self._show(state)
        self._walked = state

    @property
    def _has_walked(self) -> bool:
        """Whether the last thing done was a choice in the first pane, which is in use."""
        return bool(self._history) and self._active == "nav" and self._state == self._walked

    def _remember(self, place: Place) -> int:
        """Take `place` as the next one that `back` returns to; how many of the oldest are forgotten for it."""
        self._history.append(place)
        forgotten = max(0, len(self._history) - MOST_PLACES)
        del self._history[:forgotten]
        return forgotten

    def _place(self) -> Place:
        tops = {name: each.top for name, each in self._panes.items()}
        return Place(self._state, self._active, self._landing, self._source.selected, tops, self._walked)

    def _return_to(self, place: Place, query: str) -> None:
        self._show(replace(place.state, query=query))
        self._source.select(place.link)
        for name, top in place.tops.items():
            self._panes[name].show_from(top)
        self._walked = place.walked
        self._land(place.landing)
        self._activate(place.pane)

    def _land(self, name: str) -> None:
        """Arrive in a pane: going back from another one leads to this one first."""
        self._activate(name)
        self._landing = self._active

    def _activate(self, name: str) -> None:
        """Make one pane the one that the keys move in; on a narrow screen it is the one that is shown."""
        if name == "nav" and routes.VIEWS[self._state.view].nav is None:
            name = "main"
        self._active = name
        for each, pane in self._panes.items():
            pane.is_active = each == name
        self.set_class(name == "nav", "-choosing")
        if not self._panes[name].has_focus:
            self._panes[name].focus(scroll_visible=False)
        self._tell_keys()

    def _tell_keys(self) -> None:
        """Say what can be done here."""

    def _fit(self, size: Size) -> None:
        """Take on the classes of `size`. Textual's breakpoints do so behind a layout, and need a second one."""
        fitting = {next(name for least, name in WIDTHS if size.width >= least)}
        fitting.add(next(name for least, name in HEIGHTS if size.height >= least))
        self.update_classes({name: name in fitting for _, name in WIDTHS + HEIGHTS}, animate=False)

    def on_resize(self, event: Resize) -> None:
        """What can be done depends on the room; where there is too little, a notice stands in front of all."""
        if not self.is_attached:
            return  # the program is leaving
        self._fit(event.size)
        is_hidden = is_too_small(self.size)
        if is_hidden != bool(notices := self.query("#notice")):
            notices.remove()
            if is_hidden:
                way_out = "\nq quits." if self.check_action("quit", ()) else ""
                self.mount(Static(f"{TOO_SMALL}{way_out}", id="notice", markup=False))
                self.set_focus(None)  # what is hidden takes no keys
            else:
                self._take_keys()
        self._tell_keys()

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()

    def text_select_all(self) -> None:
        """Mark nothing: fast clicks open what is under them."""

    def _take_keys(self) -> None:
        """Let the keys go to the pane in use."""
        self._panes[self._active].focus(scroll_visible=False)
