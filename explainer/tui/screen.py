"""The one screen: it draws a navigation, and turns keys and what the panes say into the next one."""

from collections.abc import Callable
from typing import Any, ClassVar, Concatenate, ParamSpec, cast

from msgspec.structs import replace
from rich.style import Style
from textual import events, on
from textual.actions import parse
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input, Static

from explainer.keys import Key, shown
from explainer.navigation import actions, search
from explainer.navigation.navigation import Navigation, PaneName, Scrolls
from explainer.navigation.visits import use_pane
from explainer.refs import Ref
from explainer.text.scroll import SOUGHT
from explainer.tui import searching
from explainer.tui.collector import undisturbed
from explainer.tui.keys import BINDINGS, hints, is_possible, notes
from explainer.tui.panes import Panes
from explainer.tui.sizes import TOO_SMALL, classes, is_too_small
from explainer.tui.styles import Styles
from explainer.tui.tour_player import Clock, TourPlayer
from explainer.tui.widgets.clicks import Opened, Pointed, Selected
from explainer.tui.widgets.cursor import HasCursor, caret
from explainer.tui.widgets.hints import Hints
from explainer.tui.widgets.pane import Pane
from explainer.tui.widgets.tabs import Tabs
from explainer.views import pages_of

# what only some readers ask for is imported when they do: the search field, the caption, copying, help, the palette

P = ParamSpec("P")
Action = Callable[Concatenate[Navigation, P], Navigation]
"""A function of `navigation`."""


class ReaderScreen(Screen[None], HasCursor):
    """Draws a navigation. All that it knows by itself is what the terminal gives: sizes, colours, a clock."""

    AUTO_FOCUS = "#main"
    BINDINGS: ClassVar[list[BindingType]] = [*BINDINGS]

    def __init__(self, navigation: Navigation, style_of: Styles, clock: Clock | None = None) -> None:
        """`clock`: another one than the system's."""
        super().__init__()
        self.navigation = navigation
        self.style_of = style_of
        self._panes = Panes(style_of)
        self._tabs = Tabs(navigation.pack.explainer.title, style_of, id="tabs")
        self._hints = Hints(style_of, self._position, id="hints")
        self.player = TourPlayer(self, navigation, self.do, style_of, clock)
        self._has_unmarked = False

    def compose(self) -> ComposeResult:
        """The bars and the panes."""
        self.update_classes(classes(self.app.size), animate=False)
        yield self._tabs
        yield from self._panes
        yield self._hints

    def on_mount(self) -> None:
        """Show where the reader begins."""
        self._draw(None, self.navigation)

    # one action

    def do(self, action: Action[P], *arguments: P.args, **options: P.kwargs) -> None:
        """Go on from where the reader is to what `action` makes of it."""
        self._do(self._panes.scrolls(), action, *arguments, **options)

    def _do(self, scrolls: Scrolls, action: Action[P], *arguments: P.args, **options: P.kwargs) -> None:
        visit = replace(self.navigation.visit, scrolls=scrolls)
        before = replace(self.navigation, visit=visit, note="")
        self._draw(before, action(before, *arguments, **options))

    def _draw(self, before: Navigation | None, after: Navigation) -> None:
        """Make the screen show `after`; `before`: what it shows now."""
        self.navigation = after
        self._panes.draw(before, after)
        # on a narrow screen only one pane is shown, or the list of speakers and one
        shape = {"-choosing": after.visit.pane == "nav", "-listed": after.has_lasting_nav}
        self.update_classes(shape, animate=False)
        self._tabs.activate(after.location.view)
        searching.draw(self, after, self.style_of, self._hints)
        if not after.search.is_typing:  # a click may have taken them to a pane meanwhile
            self._take_keys()
        self.player.draw(before, after)
        self.tell_keys()
        if after.visit.scrolls.main == SOUGHT:
            self._seek(after)

    def _seek(self, at: Navigation, patience: int = 5) -> None:
        """Bring the present place into sight: if not in the main pane, in the details pane.

        `patience`: how many refreshes to wait for the main pane to have its room.
        """
        if self.navigation is not at:
            return  # another key has led elsewhere meanwhile
        if not self._panes["main"].is_laid_out:
            if patience:
                self.call_after_refresh(self._seek, at, patience - 1)
        elif not self._panes["main"].seek():
            self.do(use_pane, "details")

    def _take_keys(self) -> None:
        """Give the keys to the pane in use or to the search field; what is hidden gets none."""
        if is_too_small(self.size):
            self.set_focus(None)
        elif self.navigation.search.is_typing:
            self.query("SearchField").focus()
        elif not (pane := self._panes[self.navigation.visit.pane]).has_focus:
            pane.focus(scroll_visible=False)

    def on_screen_suspend(self) -> None:
        """A dialog has been opened: show the countdown of a kiosk over it from the start."""
        self.player.tell_dialog()

    # what the panes and the field say

    @on(Selected)
    @on(Pointed)
    def _selected(self, event: Selected | Pointed) -> None:
        self._select(cast("PaneName", event.pane), event.ref)

    @on(Opened)
    def _opened(self, event: Opened) -> None:
        self.do(actions.open_selected, cast("PaneName", event.pane), event.ref)

    def _select(self, name: PaneName, ref: Ref | None) -> None:
        """Take what is selected in a pane now."""
        if ref is not None:
            self._do(self._panes.scrolls(has_walked=name == "nav"), actions.select, name, ref)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if self.navigation.search.is_typing:
            with undisturbed():  # in a large pack a letter finds very many places
                self.do(search.seek, event.value)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.do(actions.enter)

    def on_search_field_cancelled(self) -> None:
        """Esc in the search field."""
        self.do(search.end_search)

    # what the keys do: `navigate` calls a function of `navigation.actions`

    def action_navigate(self, name: str, *arguments: Any) -> None:
        """Do what `navigation.actions` has under this name."""
        self.do(getattr(actions, name), *arguments)

    def action_move(self, how: str, by: int) -> None:
        """Move the cursor in the pane in use: by a `step`, by a `page`, or by a `leap` to its end."""
        self._move(self.navigation.visit.pane, getattr(Pane, how), by)

    def action_turn(self, by: int) -> None:
        """The next section, speaker or column; elsewhere the next item."""
        if pages_of(self.navigation.location.view).turn:
            self.do(actions.turn, by)
        else:
            self._move("main", Pane.step, by)

    def _move(self, name: PaneName, how: Callable[[Pane, int], None], by: int) -> None:
        """Move the cursor in a pane."""
        how(self._panes[name], by)
        self._select(name, self._panes[name].selected)

    def _key_escape(self) -> None:
        """Textual takes the mark off the words that the mouse has marked; that is what this Esc was for."""
        self._has_unmarked = any(pane.shows_marks for pane in self._panes)
        super()._key_escape()

    def action_back(self) -> None:
        """One step back."""
        if self._has_unmarked:
            self._has_unmarked = False
        else:
            self.do(actions.back)

    def action_copy(self) -> None:
        """Copy what is selected, with who said it and where."""
        if text := actions.copied(self.navigation):
            self.app.copy_to_clipboard(text)
            self.say(f"Sent to the clipboard: {' '.join(text.split())}")

    def say(self, text: str) -> None:
        """Tell the reader something in the footer, until something else is done."""
        self.navigation = replace(self.navigation, note=text)
        self.tell_keys()

    def action_help(self) -> None:
        """The keys of this view."""
        from explainer.tui.dialogs.help import HelpScreen

        walks = ("next_place", "previous_place")  # how places are walked is told before there are any
        view = self.navigation.location.view
        self.app.push_screen(HelpScreen(view, lambda key: key.name in walks or self.can(key), self.style_of))

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()

    # what can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action makes sense here."""
        return is_possible(action, parameters, self.navigation, is_too_small=is_too_small(self.size))

    def can(self, key: Key) -> bool:
        """Whether a key does something here."""
        whose, action, parameters = parse(key.action)
        return (self.app if whose == "app" else self).check_action(action, parameters) is True

    @property
    def allow_select(self) -> bool:
        """Whether the mouse marks words: not in a kiosk, where nobody can copy them."""
        return not self.navigation.is_kiosk

    def get_selected_text(self) -> str | None:
        """What the mouse has marked; blanks are nothing, and would empty the clipboard."""
        marked = super().get_selected_text()
        return marked if marked and not marked.isspace() else None

    def text_select_all(self) -> None:
        """Mark nothing: fast clicks open what is under them."""

    # what is told, and the room for it

    def tell_keys(self) -> None:
        """Say in the footer what can be done here."""
        self._hints.tell(hints(self.navigation, self.can), notes(self.navigation))

    @on(Pane.Fitted)
    def _fitted(self) -> None:
        self.tell_keys()

    def _position(self) -> str:
        """Which item of its kind is selected where one chooses, and how many there are; of some it is not told.

        At a place of a search that place is counted instead, by the note.
        """
        if self.navigation.search.places and not self.navigation.has_left_the_places:
            return ""
        if self.navigation.visit.pane == "details" and self.has_class("-one"):
            return ""  # where one chooses is out of sight, and may not have been laid out
        pane = self._panes["nav" if self.navigation.visit.pane == "nav" else "main"]
        at, number = pane.position
        noun = getattr(pane.selected, "noun", "")
        return f"{noun} {at} of {number}" if noun and number > 1 else ""

    @property
    def cursor(self) -> Offset:
        """Where on the screen the selected item stands, or what is typed next."""
        return (
            caret(self.focused) if isinstance(self.focused, Input) else self._panes[self.navigation.visit.pane].cursor
        )

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground between the panes. There is nothing else that Textual would have to look for."""
        ground = self.background_colors[1]
        line = Strip.blank(crop.width, Style(bgcolor=ground.rich_color))
        for line_filter in self.get_line_filters():
            line = line.apply_filter(line_filter, ground)
        return [line] * crop.height

    def on_resize(self, event: events.Resize) -> None:
        """What can be done depends on the room; where there is too little, a notice stands in front of all."""
        if not self.is_attached:
            return  # the program is leaving
        self.update_classes(classes(event.size), animate=False)
        is_hidden = is_too_small(self.size)
        if is_hidden != bool(notices := self.query("#notice")):
            notices.remove()
            if is_hidden:
                way_out = f"\n{shown('quit')} quits." if self.check_action("quit", ()) else ""
                self.mount(Static(f"{TOO_SMALL}{way_out}", id="notice", markup=False))
            self._take_keys()
        self.tell_keys()
