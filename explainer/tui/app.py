"""The app: themes, colours and the terminal's manners. What it shows is the reader's screen."""

import os
import traceback
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual._styles_cache import StylesCache
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme

from explainer.keys import QUITS, shown
from explainer.navigation.navigation import Navigation
from explainer.tui import collector
from explainer.tui.key_queue import KeyQueue
from explainer.tui.keys import EVERYWHERE
from explainer.tui.screen import ReaderScreen
from explainer.tui.sizes import is_too_small
from explainer.tui.styles import Styles, stylesheet
from explainer.tui.terminal.driver import TerminalDriver
from explainer.tui.terminal.environment import is_served
from explainer.tui.terminal.output import SafeOutput, harmless
from explainer.tui.themes import THEMES, colours, ordered
from explainer.tui.tour_player import Clock
from explainer.tui.widgets.cursor import HasCursor


def _driver() -> type[Driver]:
    """What the app speaks through: to a terminal, or to a browser."""
    if is_served():
        from explainer.tui.terminal.served import ServedDriver

        return ServedDriver
    return TerminalDriver


class ExplainerApp(App[None]):
    """The program on the screen: one pack, the themes, and the keys in the order in which they come."""

    CSS_PATH = "explainer.tcss"
    CSS = stylesheet()
    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE]
    theme: Reactive[str] = Reactive(THEMES[0].name)
    _SAFE_OUTPUT = SafeOutput()

    def __init__(
        self,
        navigation: Navigation,
        theme: str | None = None,
        clock: Clock | None = None,
    ) -> None:
        """`navigation`: where to begin; `theme`: the name of one of the program's own themes or of Textual's.

        `clock`: another one than the system's.
        """
        is_colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(_driver(), ansi_color=True if is_colourless else None)
        self._disable_notifications = self._disable_tooltips = True  # Textual's, which nobody uses: 1 ms
        self._is_leaving = False
        self.keys = KeyQueue(self)
        self._sixteen: tuple[object, LineFilter] | None = None
        self.title = navigation.pack.explainer.title
        self.animation_level = "none"
        name = "ansi-dark" if is_colourless else theme or self.theme
        if self.available_themes[name].ansi:
            self.theme = name
        elif name != self.theme:  # set before any style is read: a change of theme would have all of them read twice
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())

        style_of = Styles(lambda: self.theme_variables, is_colourless=self.no_color)
        self._reader = ReaderScreen(navigation, style_of, clock)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The program's own themes and Textual's. Had they to be registered, Textual would first put on another one."""
        return {own.name: own for own in THEMES} | super().available_themes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The program's own colours, where the theme has none."""
        return colours(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, the colours of a terminal that has few, and the last net."""
        return [*super().get_line_filters(), *self._few_colours(), self._SAFE_OUTPUT]

    def _few_colours(self) -> list[LineFilter]:
        if self.console.color_system != "standard" or self.native_ansi_color or self.is_headless:
            return []
        if self._sixteen is None or self._sixteen[0] is not self.theme_variables:
            from explainer.tui.sixteen_colours import SixteenColours  # here, as most terminals have more

            self._sixteen = self.theme_variables, SixteenColours(self.current_theme, self.theme_variables)
        return [self._sixteen[1]]

    def get_default_screen(self) -> Screen[None]:
        """The only screen."""
        return self._reader

    def on_mount(self) -> None:
        """Redraw everything when the driver asks for it: something else may have written to the terminal."""
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands, hidden: braille displays and magnifiers follow it.

        Textual puts it there with whatever it draws.
        """
        return self.screen.cursor if isinstance(self.screen, HasCursor) else Offset()

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        """Ignore what input fields set; the getter asks what is on the screen."""

    def on_ready(self) -> None:
        """Start collecting garbage again, which the command line has stopped: everything is set up now."""
        collector.start()

    async def on_event(self, event: events.Event) -> None:
        """Take the keys one by one, so that fast ones do not miss the field or pane that they are meant for."""
        if isinstance(event, events.Key) and event.key == QUITS:  # it waits for nothing
            self.exit()
        elif isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self.keys.put(self._answer, event)
        elif not isinstance(event, events.InputEvent) or event.is_forwarded or not self._reader.player.hear(event):
            await super().on_event(event)

    async def _answer(self, event: events.Key | events.Paste) -> None:
        """Do what a key stands for, or take a text that was pasted."""
        if not isinstance(event, events.Key) or event.key != "ctrl+c":
            self._is_leaving = False  # anything but a second Ctrl+C means that the reader stays
        if not self._reader.player.hear(event):
            await super().on_event(event)

    def delay_update(self, delay: float = 0.05) -> None:
        """Do not delay: what was chosen in the palette is shown at once, and the next key need not wait."""

    def action_command_palette(self) -> None:
        """Open the palette."""
        from explainer.tui.dialogs.palette import PackPalette  # here, as most readers never ask for it

        if isinstance(self.screen, ReaderScreen) and not is_too_small(self.size):
            self.push_screen(PackPalette(self.screen, self, self.screen.style_of))
            StylesCache.get_inner_outer.cache_clear()  # Textual keeps the lines of a thousand widgets that are gone

    def copy_to_clipboard(self, text: str) -> None:
        """Send `text` to the terminal's clipboard; in a kiosk that is not the visitors' own."""
        if not self._reader.navigation.is_kiosk:
            super().copy_to_clipboard(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action makes sense here: stopping, where there is a shell to come back from, and no kiosk."""
        if action == "theme":
            return not self.no_color and not is_too_small(self.size)
        if action == "suspend_process":
            return self._driver is not None and self._driver.can_suspend and not self._reader.navigation.is_kiosk
        return super().check_action(action, parameters)

    def action_suspend_process(self) -> None:
        """Give the terminal to the shell until it is given back."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.suspend()

    @property
    def themes(self) -> list[str]:
        """The themes that can be put on, the program's own first."""
        return [] if self.no_color else ordered(self.available_themes.values())

    def put_on(self, theme: str) -> None:
        """Change the colours."""
        self.theme = theme
        self._reader.say(f"Theme: {theme}")

    def action_theme(self) -> None:
        """The next theme."""
        at = self.themes.index(self.theme) if self.theme in self.themes else -1
        self.put_on(self.themes[(at + 1) % len(self.themes)])

    def action_redraw(self) -> None:
        """Redraw everything."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.renew()
        else:
            self.refresh(layout=True)

    def action_help_quit(self) -> None:
        """Ctrl+C with nothing to copy: say what a second one does, then do it."""
        if self._reader.navigation.is_kiosk:
            return
        if self._is_leaving:
            self.exit()
        self._is_leaving = True
        if self.screen is not self._reader:
            self.pop_screen()  # a dialog, over which the footer is not seen
        self._reader.say(f"Press {shown('copy_marked')} again to quit, or {shown('quit')}.")

    def _fatal_error(self) -> None:
        """End with a traceback. Textual's own shows the values of variables, which takes seconds and tells too much."""
        lines = "".join(traceback.format_exception(self._exception)).splitlines()
        self.panic(Text("\n".join(map(harmless, lines))))
