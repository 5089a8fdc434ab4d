"""The tour on the screen: its caption, the clock that moves it on, and whose the keys are meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from textual import events
from textual.screen import Screen
from textual.widgets import Static

from explainer.navigation import tour
from explainer.navigation.navigation import Navigation
from explainer.tui.sizes import is_too_small
from explainer.tui.styles import Styles
from explainer.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from explainer.tui.widgets.caption import Caption

_DELIBERATE = (events.Key, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp, events.Paste)


class Stoppable(Protocol):
    """A call that is yet to come."""

    def stop(self) -> None:
        """Cancel the call, if it has not come yet."""


Clock = Callable[[float, Callable[[], None]], Stoppable]
"""Calls something after some seconds."""


class TourPlayer:
    """Plays the tour of a navigation on a screen."""

    def __init__(
        self,
        screen: Screen[None],
        navigation: Navigation,
        do: Callable[[Callable[[Navigation], Navigation]], None],
        style_of: Styles,
        clock: Clock | None = None,
    ) -> None:
        """`do` does an action on the screen; `clock`: another one than the system's."""
        self._screen = screen
        self._navigation = navigation
        self._do = do
        self._style_of = style_of
        self._clock: Clock = clock or screen.set_timer
        self._timer: Stoppable | None = None
        self._caption: Caption | None = None
        self._first_theme = ""

    def draw(self, before: Navigation | None, after: Navigation) -> None:
        """Show the step of the tour with its caption, and set the clock for what comes by itself."""
        self._navigation = after
        if before is None:
            self._first_theme = self._screen.app.theme
        elif after.tour is before.tour:
            return
        shown = (after.tour.is_shown, after.tour.at)
        is_cut = before is None or shown != (before.tour.is_shown, before.tour.at)
        self._draw_caption()
        if is_cut or before is None or tour.due(after) != tour.due(before):
            self._wind()
        self.tell_dialog()

    def _draw_caption(self) -> None:
        told = self._navigation.tour
        if self._caption is None:
            if not told.is_shown:
                return
            from explainer.tui.widgets.caption import Caption  # here, as most readers never play a tour

            self._caption = Caption(self._style_of, id="caption")
            self._screen.mount(self._caption, before=self._screen.query_one(Hints))
        self._caption.display = told.is_shown
        self._caption.tell(told, tour.countdown(told))

    def _wind(self) -> None:
        """Set the clock for what happens by itself."""
        if self._timer:
            self._timer.stop()
            self._timer = None
        if (seconds := tour.due(self._navigation)) is not None:
            self._timer = self._clock(seconds, self._tick)

    def _tick(self) -> None:
        """Do what is due; but nobody misses a step in a window that is too small."""
        app, playing = self._screen.app, self._navigation.tour
        if playing.mode == "playing":
            if not is_too_small(self._screen.size):
                self._do(tour.tick)
        elif playing.seconds_left > 1:
            self._do(tour.tick)
        elif app.screen.is_mounted:  # a dialog that is closed before it stands ends the program
            while app.screen is not self._screen:
                app.pop_screen()
            app.theme = self._first_theme
            self._do(tour.tick)
        self._wind()

    def hear(self, event: events.InputEvent | events.Paste) -> bool:
        """Take what somebody does before anything else gets it; returns whether it was for the tour.

        Whatever is not for the tour pauses it.
        """
        if not isinstance(event, _DELIBERATE):
            return False
        if self._navigation.is_kiosk:
            self._do(tour.wait_again)
        hints = self._screen.query_one(Hints)
        if isinstance(event, events.MouseDown) and hints.region.contains_point(event.screen_offset):
            return False  # what is clicked there says itself what it does, and stays where it is
        if self._navigation.tour.is_leaving and self._screen.app.screen is self._screen:
            self._do(tour.go_on)
        if not self._navigation.tour.is_shown or is_too_small(self._screen.size):
            return False
        if isinstance(event, events.Key) and event.key in tour.KEYS:
            self._do(tour.KEYS[event.key])
            return True
        self._do(tour.interrupt)
        return False

    def tell_dialog(self) -> None:
        """Let the countdown of a kiosk stand over a dialog, too."""
        dialog, told = self._screen.app.screen, tour.countdown(self._navigation.tour)
        if not self._navigation.is_kiosk or dialog is self._screen:
            return
        for line in dialog.query("#countdown").results(Static):
            line.update(told)
        if not dialog.query("#countdown"):
            dialog.mount(Static(told, id="countdown", markup=False))
