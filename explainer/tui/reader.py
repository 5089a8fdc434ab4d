"""The reader's screen: what the keys and the panes lead to."""

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.binding import BindingType
from textual.command import Provider

from explainer import words
from explainer.model import View
from explainer.navigation import routes
from explainer.navigation.tour import Demo
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, CellRef, EventRef, PositionRef, Ref, SectionRef, StatementRef
from explainer.text.wrapping import clip
from explainer.tui.desk import is_too_small
from explainer.tui.keys import KEYS, Mode, Waiting, hints, table, tour_hints
from explainer.tui.styles import Styles
from explainer.tui.themes import ordered
from explainer.tui.touring import Clock, TouringScreen
from explainer.tui.widgets.messages import Opened, Pointed, Selected
from explainer.tui.widgets.pane import Pane
from explainer.views import article, positions, speakers, timeline
from explainer.views.state import State

# what only some readers ask for is imported when they do: citing, help, palette


def _pack_provider() -> type[Provider]:
    from explainer.tui.dialogs.palette import PackProvider

    return PackProvider


TOLD = 280  # cells that a toast takes at most; on small screens a quarter of them
_NOT_IN_KIOSK = ("quit", "copy", "screen.copy_text")
_ONLY_IN: dict[str, View] = {"order": "timeline", "form": "who", "section": "who", "matrix": "who"}


class ReaderScreen(TouringScreen):
    """Turns keys, and what the panes say, into the next state."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_pack_provider}
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(
        self, pack: Pack, state: State, style_of: Styles, demo: Demo | None = None, clock: Clock | None = None
    ) -> None:
        """`demo`: the tour plays at once; `clock`: another one than the system's."""
        super().__init__(pack, state, style_of, demo, clock)
        self._has_unmarked = False

    def _tell_keys(self) -> None:
        if self._tour.is_shown:
            steps = [by for by in (-1, 1) if self._tour.moved(by) != self._tour]
            self._hints.tell(tour_hints(steps, is_playing=self._tour.mode == "playing"), ("",))
            return
        mode: Mode = "article" if self._state.view == "article" else "view" if self._active == "main" else "aside"
        has_way_back = bool(self._history) or self._active != self._landing or self._is_filtered()
        if self._is_typing or self._search.query:
            mode = "typing" if self._is_typing else "beyond" if self._has_left_the_hits() else "hits"
        notes = self._search.told if self._search.query else self._tour.told
        if self.countdown:
            found = f"  {notes[-1]}" if self._search.query else ""
            notes = (f"{self.countdown}{found}", self.countdown)
        tour: Waiting = "paused" if self._tour.mode == "left" else "offered" if self._state.is_in_brief else "none"
        self._hints.tell(hints(self.can, mode, has_way_back=has_way_back, tour=tour), notes)

    # what the panes say

    @on(Selected)
    def _follow(self) -> None:
        """Let the state follow the cursors; so that all panes are drawn together."""
        state, ref, chosen = self._state, self._main.selected, self._nav.selected
        choose = routes.VIEWS[state.view].choose
        if ref is not None and ref != state.selected:
            self._state = replace(state, landed=None)  # from now on it is the reader who selects
            state = replace(self._state, selected=ref)
            if isinstance(ref, CellRef):
                state = replace(state, speaker=ref.source)
            elif isinstance(ref, PositionRef):
                state = positions.pick(self.pack, state, ref)
        elif choose and chosen is not None and chosen != self._chosen:
            self._walk(choose(self.pack, state, chosen))
            return
        if state != self._state:
            self._show(state)

    @on(Pointed)
    def _pointed(self, event: Pointed) -> None:
        """Move to a cell: its row and its column."""
        if isinstance(event.ref, PositionRef):
            self._show(positions.pick(self.pack, self._state, event.ref))
        elif isinstance(event.ref, CellRef):
            self._show(speakers.pick(self.pack, self._state, event.ref))

    @on(Opened)
    def _opened(self, event: Opened) -> None:
        self._open(event.pane, event.ref)

    def _open(self, pane: str, ref: Ref) -> None:
        """Open an item of a pane."""
        if pane == "nav":
            self._go(self._state)
        elif pane == "source":
            self._go(routes.follow(self.pack, self._state, ref))
        else:
            state = routes.opened(self.pack, self._state, ref)
            self._go(state or self._state, "main" if state else "source")

    # what the keys do

    def can(self, action: str) -> bool:
        """Whether an action makes sense here."""
        return self.check_action(action, ()) is True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action makes sense here: never blindly on a screen that is too small to show it."""
        if action == "app.suspend_process":
            return self.app.check_action("suspend_process", ())
        if is_too_small(self.size):
            return action == "quit" and not self.is_kiosk
        if self.is_kiosk and action in _NOT_IN_KIOSK:
            return False
        if action == "tour":
            return bool(self._tour.steps)
        if self._state.is_matrix and action in ("form", "section"):
            return False
        if self._is_elsewhere(action):
            return False
        if action == "theme":
            return not self.app.no_color
        if action == "open":
            return self._panes[self._active].selected is not None
        return bool(self._search.hits) if action == "hit" else True

    def open_item(self, ref: Ref) -> None:
        """Go to an item, in the view where it is at home."""
        self._go(routes.home(self.pack, self._state, ref))

    def action_view(self, view: View) -> None:
        """Open a view; the selection goes along."""
        self._go(routes.show(self.pack, self._state, view))

    async def run_command(self, action: str) -> None:
        """Do what a key does, in the view where it does it."""
        if self._is_elsewhere(action):
            self.action_view(_ONLY_IN[action])
        await self.run_action(action)

    def offers(self, action: str) -> bool:
        """Whether an action makes sense here, or in the view that is opened for it."""
        return self.can(action) or self._is_elsewhere(action)

    def _is_elsewhere(self, action: str) -> bool:
        return _ONLY_IN.get(action, self._state.view) != self._state.view

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self._move(self._active, Pane.step, by)

    def action_page(self, by: int) -> None:
        """Move by a page."""
        self._move(self._active, Pane.page, by)

    def action_leap(self, by: int) -> None:
        """Move to the first or last item."""
        self._move(self._active, Pane.leap, by)

    def _move(self, name: str, how: Callable[[Pane, int], None], by: int) -> None:
        """Move the cursor in a pane."""
        how(self._panes[name], by)
        self._follow()

    def action_turn(self, by: int) -> None:
        """The next section, speaker or column; elsewhere the next item."""
        if turn := routes.VIEWS[self._state.view].turn:
            state = turn(self.pack, self._state, by)
            if replace(state, column=0, selected=None) == replace(self._state, column=0, selected=None):
                self._show(state)
            else:
                self._go(state, "nav" if self._active == "nav" else "main")
        else:
            self._move("main", Pane.step, by)

    def action_pane(self, by: int) -> None:
        """The next pane."""
        names = [name for name in self._panes if name != "nav" or routes.VIEWS[self._state.view].nav]
        self._activate(names[(names.index(self._active) + by) % len(names)])

    def action_open(self) -> None:
        """Open what is selected."""
        if (ref := self._panes[self._active].selected) is not None:
            self._open(self._active, ref)

    def action_source(self) -> None:
        """The selected item in the article's text, and back."""
        state, ref = self._state, self._meant
        if state.view != "article":
            if found := article.find(self.pack, ref):
                self._go(routes.show(self.pack, state, "article", found))
                if isinstance(ref, BriefRef | SectionRef):
                    self._say("The words that it rests on begin here.")
            else:
                self._say("There are no exact words of this in the article.")
        elif self._history:
            self._return_to(self._history.pop(), state.query)
        else:
            self.action_view("story")

    def _key_escape(self) -> None:
        """Textual takes the mark off the words that the mouse has marked; that is what this Esc was for."""
        self._has_unmarked = any(pane.shows_marks for pane in self._panes.values())
        super()._key_escape()

    def action_back(self) -> None:
        """End the search, clear the filters, or go back to the place before."""
        state = self._state
        if self._has_unmarked:
            self._has_unmarked = False
        elif self._is_typing or (self._search.query and not self._has_left_the_hits()):
            self._end_search()
        elif self._active != "source" and self._is_filtered():
            self._show(speakers.clear(self.pack, state))
        elif self._active != self._landing and not self._has_walked:
            self._show(state)
            self._activate(self._landing)
        elif self._history:
            self._return_to(self._history.pop(), state.query)

    def _is_filtered(self) -> bool:
        """Whether the reader has set a filter, other than by a cell of the matrix."""
        state = self._state
        is_from_matrix = bool(self._history) and self._history[-1].state.is_matrix
        return state.view == "who" and bool(state.form or state.only) and not is_from_matrix

    def action_order(self) -> None:
        """Time order or article order."""
        self._show(timeline.toggle_order(self.pack, self._state))

    def action_form(self) -> None:
        """The next form as the filter."""
        self._show(speakers.cycle_form(self.pack, self._state))

    def action_section(self) -> None:
        """The next section as the filter."""
        self._show(speakers.cycle_section(self.pack, self._state))

    def action_matrix(self) -> None:
        """The matrix, and back."""
        self._go(speakers.toggle_matrix(self.pack, self._state))

    @property
    def _meant(self) -> Ref | None:
        """What is selected; where that is somebody beside an item, the item: its words are wanted."""
        ref, chosen = self._panes[self._active].selected, self._state.selected
        is_aside = isinstance(ref, ActorRef) and chosen is not None and not isinstance(chosen, ActorRef)
        return chosen if is_aside else ref or chosen

    def action_copy(self) -> None:
        """Copy the selected item with its attribution and its place."""
        from explainer.citing import cite, cite_words

        ref = self._meant
        is_exact = self._state.view == "article" and self._active == "main"
        copied = cite_words if is_exact and isinstance(ref, StatementRef | EventRef) else cite
        if text := copied(self.pack, ref):  # type: ignore[arg-type]  # is checked in the line above
            self.app.copy_to_clipboard(text)
            self._say(f"Sent to the terminal’s clipboard: {text}")

    def action_theme(self) -> None:
        """The next theme."""
        themes = self.themes
        at = themes.index(self.app.theme) if self.app.theme in themes else -1
        self.put_on(themes[(at + 1) % len(themes)])

    @property
    def themes(self) -> list[str]:
        """The themes that can be put on, the program's own first."""
        return [] if self.app.no_color else ordered(self.app.available_themes.values())

    def put_on(self, theme: str) -> None:
        """Change the colours."""
        self.app.theme = theme
        self._say(f"Theme: {theme}")

    def _say(self, text: str) -> None:
        """Tell the reader something in a toast, in place of the one before."""
        self.app.clear_notifications()
        width, height = self.size
        self.notify(clip(text, min(TOLD, width * height // 4)), markup=False, timeout=3)

    def action_help(self) -> None:
        """The keys of this view."""
        from explainer.tui.dialogs.help import HelpScreen

        title = f"Keys in {words.VIEWS[self._state.view]}"
        listed = table(lambda action: action == "hit" or self.can(action))
        self.app.push_screen(HelpScreen(title, listed, self.style_of))
