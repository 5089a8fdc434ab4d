"""The desk with a search over it: its field, its hits, and the way back to where it began."""

from msgspec.structs import replace
from textual import on
from textual.geometry import Offset
from textual.widgets import Input

from explainer.navigation.search import Search
from explainer.pack import Pack
from explainer.tui.desk import DeskScreen, Place
from explainer.tui.styles import Styles
from explainer.tui.widgets.cursor import HasCursor, caret
from explainer.views.state import State


class SearchingScreen(DeskScreen, HasCursor):
    """Seeks words in a pack, and shows the hits one by one."""

    def __init__(self, pack: Pack, state: State, style_of: Styles) -> None:
        super().__init__(pack, state, style_of)
        self._search = Search()
        self._is_typing = False
        self._sought_from: tuple[Place, int] | None = None

    @property
    def cursor(self) -> Offset:
        """Where on the screen the selected item stands, or what is typed next."""
        return caret(self.focused) if isinstance(self.focused, Input) else self._panes[self._active].cursor

    def action_search(self) -> None:
        """Open the search field."""
        from explainer.search import index
        from explainer.tui.widgets.search_field import SearchField  # both here, as most readers read without a search

        if self._sought_from is None:
            self._sought_from = self._place(), len(self._history)
        if not self._is_typing:
            self._is_typing = True
            self.mount(field := SearchField(self._search.query), before=self._hints)
            self.set_focus(field)
            self._tell_keys()
            self.call_after_refresh(index, self.pack)  # by the first letter it stands

    def _close_field(self) -> None:
        self._is_typing = False
        self.query("SearchField").remove()

    def _activate(self, name: str) -> None:
        """Make a pane the one that the keys move in; the search field has them no more."""
        if self._is_typing:
            self._close_field()
            if not self._search.query:
                self._sought_from = None  # nothing was sought, so that nothing is left to come back from
        super()._activate(name)

    def _take_keys(self) -> None:
        """Back to where the keys went before the window was too small."""
        if self._is_typing:
            self.query("SearchField").focus()
        else:
            super()._take_keys()

    @on(Input.Changed)
    def _search_typed(self, event: Input.Changed) -> None:
        self._search = Search.of(self.pack, event.value)
        self._show(replace(self._state, query=event.value))

    @on(Input.Submitted)
    def _search_entered(self) -> None:
        if self._search.hits:
            self.action_hit(1)
        elif not self._search.query.strip():
            self._end_search()

    def action_hit(self, by: int) -> None:
        """The next or previous hit, in whichever view it is."""
        if self._sought_from:
            del self._history[self._sought_from[1] :]
        self._search = self._search.step(by, self.pack, self._state)
        self._show(self._search.show(self.pack, self._state))
        self._activate("main")
        self._seek(self._state)

    def _seek(self, state: State, patience: int = 5) -> None:
        """Let the hit of `state` be seen: what the main pane does not show of it, the source pane does.

        `patience`: how many refreshes to wait for the main pane to have its room.
        """
        if self._state is not state:
            return  # another key has led elsewhere meanwhile
        if not self._main.is_laid_out:
            if patience:
                self.call_after_refresh(self._seek, state, patience - 1)
        elif not self._main.seek():
            self._activate("source")

    def _end_search(self) -> None:
        """Nothing is sought any more; back to where the search began."""
        self._close_field()
        self._search = Search()
        if self._sought_from:
            place, depth = self._sought_from
            self._sought_from = None
            del self._history[depth:]
            self._return_to(place, "")

    on_search_field_cancelled = _end_search

    def _remember(self, place: Place) -> int:
        """Take `place` as the next one to return to; where the search began stays where it is among them."""
        forgotten = super()._remember(place)
        if self._sought_from:
            began, depth = self._sought_from
            self._sought_from = began, max(0, depth - forgotten)
        return forgotten

    def _has_left_the_hits(self) -> bool:
        return self._sought_from is not None and len(self._history) > self._sought_from[1]
