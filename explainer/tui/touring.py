"""The screen with a tour over it: what plays, pauses and leaves it, and the clock that moves it on."""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace
from textual import events
from textual.widgets import Static

from explainer import tour as pace
from explainer.navigation import routes
from explainer.navigation.search import Search
from explainer.navigation.tour import Demo, Tour, shown
from explainer.pack import Pack
from explainer.text.heights import START
from explainer.tui.desk import Place, is_too_small
from explainer.tui.searching import SearchingScreen
from explainer.tui.styles import Styles
from explainer.views.state import State

if TYPE_CHECKING:
    from explainer.tui.widgets.caption import Caption

_STEPS = {"left": -1, "h": -1, "right": 1, "l": 1}
_TOGGLES = ("space", "p")
_WAYS_OUT = ("escape", "backspace")
_DELIBERATE = (events.Key, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp, events.Paste)


class Stoppable(Protocol):
    """A call that is yet to come."""

    def stop(self) -> None:
        """Let it not come."""


Clock = Callable[[float, Callable[[], None]], Stoppable]
"""Calls something after some seconds."""


class TouringScreen(SearchingScreen):
    """Plays the tour of a pack."""

    def __init__(
        self, pack: Pack, state: State, style_of: Styles, demo: Demo | None = None, clock: Clock | None = None
    ) -> None:
        super().__init__(pack, state, style_of)
        self._is_demo = demo is not None
        self._demo = demo or Demo()
        self._clock: Clock = clock or self.set_timer
        self._timer: Stoppable | None = None
        self._tour = Tour(pack.explainer.tour, self._demo.is_endless)
        self._home: Place | None = None
        self._beginning = self._state
        self._caption: Caption | None = None
        self._theme = ""
        self._idle_seconds = 0.0

    @property
    def is_kiosk(self) -> bool:
        """Whether no key but Ctrl+Q leaves the program."""
        return self._demo.idle is not None

    @property
    def countdown(self) -> str:
        """When a kiosk that was left alone starts again; empty elsewhere."""
        return f"starts again in {ceil(self._idle_seconds)} s" if self.is_kiosk and self._tour.mode != "playing" else ""

    @property
    def allow_select(self) -> bool:
        """Whether the mouse marks words: not in a kiosk, where nobody can copy them."""
        return not self.is_kiosk

    def on_mount(self) -> None:
        """In a demo the tour plays at once."""
        super().on_mount()
        if self._is_demo:
            self._theme = self.app.theme
            self.action_tour()
            if self._home:  # nothing was scrolled there yet: the selected item comes into sight by itself
                self._home = self._home._replace(tops={})

    # what the keys do

    def hear(self, event: events.InputEvent | events.Paste) -> bool:
        """Take what somebody does before anything else gets it; returns whether it was for the tour.

        Whatever is not for the tour pauses it.
        """
        if not isinstance(event, _DELIBERATE):
            return False
        self._idle_seconds = self._demo.idle or 0
        if not self._tour.is_shown or is_too_small(self.size):
            self._count_down()
            return False
        if isinstance(event, events.Key):
            return self._take_key(event.key)
        if isinstance(event, events.MouseDown) and self._hints.region.contains_point(event.screen_offset):
            return False  # what is clicked there says itself what it does
        self._leave()
        return False

    def _take_key(self, key: str) -> bool:
        if key in _TOGGLES:
            self.action_tour()
        elif key in _STEPS:
            self.action_tour_step(_STEPS[key])
        elif key in _WAYS_OUT:
            self.action_tour_leave()
        else:
            self._leave()
            return False
        return True

    def action_tour(self) -> None:
        """Play the tour from where it was, or pause it."""
        if not self._tour.is_shown:
            self._drop_search()
            self._home = self._place()
        self._go_on(self._tour.toggled())

    def action_tour_step(self, by: int) -> None:
        """A step on, or back."""
        self._go_on(self._tour.moved(by))

    def action_tour_leave(self) -> None:
        """Pause the tour, and go to where the reader was before it."""
        home, self._home = self._home, None
        self._go_on(self._tour.left())
        if home:
            self._return_to(home, "")

    def _leave(self) -> None:
        """Pause the tour: the keys are the reader's, and lead back to where they were before it."""
        if self._home and not self._home.looks_like(self._place()):
            self._remember(self._home)
        self._home = None
        self._go_on(self._tour.left())

    # what follows from the tour

    def _go_on(self, tour: Tour) -> None:
        """Let the screen, the caption and the clock follow from `tour`."""
        before, self._tour = self._tour, tour
        self._main.point(is_pointing=tour.is_shown)
        if tour.is_shown and (tour.at, True) != (before.at, before.is_shown):
            self._show_anew(shown(self.pack, tour.step))
        elif tour.mode == "off":
            if self._home and not self._home.state.is_in_brief:
                self._remember(self._home)
            self._home = None
            self._show_anew(routes.show(self.pack, State(), "story"))
        self._tell_caption()
        self._wind()
        self._tell_keys()

    def _show_anew(self, state: State) -> None:
        """Cut to `state`: it is no step on the way back."""
        self.app.clear_notifications()
        self._main.show_from(START)
        self._nav.show_from(START)
        self._show(state, is_new=True)
        self._land("main")

    def _tell_caption(self) -> None:
        if self._caption is None:
            if not self._tour.is_shown:
                return
            from explainer.tui.widgets.caption import Caption  # here, as most readers never play a tour

            self._caption = Caption(self.style_of, id="caption")
            self.mount(self._caption, before=self._hints)
        self._caption.display = self._tour.is_shown
        self._caption.tell(self._tour, self._demo.speed, self.countdown)

    def _wind(self) -> None:
        """Set the clock for what comes by itself: the next step, or in a kiosk the next second of the countdown."""
        if self._timer:
            self._timer.stop()
            self._timer = None
        if self._tour.mode == "playing":
            self._timer = self._clock(pace.seconds(self._tour.step, self._demo.speed), self._step_by_itself)
        elif self.is_kiosk:
            self._timer = self._clock(1, self._second_passed)

    def _step_by_itself(self) -> None:
        """The time of a step is over; but nobody misses one in a window that is too small."""
        self._go_on(self._tour if is_too_small(self.size) else self._tour.gone_on())

    # a kiosk that is left alone

    def on_screen_suspend(self) -> None:
        """A dialog has been opened: the countdown stands over it from the first."""
        self._count_down()

    def _count_down(self) -> None:
        """Say how long it is until the kiosk starts again, also over a dialog."""
        if not self.is_kiosk:
            return
        self._tell_caption()
        self._tell_keys()
        if (dialog := self.app.screen) is not self:
            for told in dialog.query("#countdown").results(Static):
                told.update(self.countdown)
            if not dialog.query("#countdown"):
                dialog.mount(Static(self.countdown, id="countdown", markup=False))

    def _second_passed(self) -> None:
        self._idle_seconds = max(0, self._idle_seconds - 1)
        is_opening = not self.app.screen.is_mounted  # a dialog that is closed before it stands ends the program
        if self._idle_seconds or is_opening:
            self._count_down()
            self._wind()
        else:
            self._start_anew()

    def _start_anew(self) -> None:
        """Begin as at the very first: no dialog, no way back, no search, no filter, the colours as they were."""
        while self.app.screen is not self:
            self.app.pop_screen()
        self._drop_search()
        self._history.clear()
        self.app.theme = self._theme
        self._show_anew(self._beginning)
        self._tour = Tour(self._tour.steps, self._tour.is_endless)
        self.action_tour()

    def _drop_search(self) -> None:
        """Seek nothing any more; the reader stays, and comes back to where the search began."""
        if self._is_typing:
            self._close_field()
        self._search = Search()
        if self._sought_from:
            place, depth = self._sought_from
            self._sought_from = None
            if replace(place.state, query="") != replace(self._state, query=""):
                self._history.insert(depth, place)
