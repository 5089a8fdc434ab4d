"""A machine that reads: keys, mouse, sizes, search, palette and help in any order."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar, get_args

from hypothesis import settings, strategies
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from rich.cells import cell_len
from textual._xterm_parser import XTermParser

from explainer.keys import KEYS as BOUND
from explainer.tui.screen import ReaderScreen
from explainer.tui.sizes import is_too_small
from explainer.tui.widgets.pane import Pane
from explainer.view import VIEW_WORDS, View
from tests.fuzz import done
from tests.fuzz.letters import broken, packs
from tests.tui.clock import Clock
from tests.tui.driver import Reader, reading

T = TypeVar("T")
QUITTING = ("q", "ctrl+q", "ctrl+c")
ALIASES = [key.keys.split(",") for key in BOUND]
KEYS = [key for keys in ALIASES for key in keys]
OTHER_KEYS = ["a", "Z", "0", "é", "漢", "[", "delete", "insert", "f5", "ctrl+a", "ctrl+w", "alt+x", "shift+up"]
VIEW_KEYS = "123456"
MOVES = ["up", "down", "left", "right", "enter", "tab", "shift+tab", "home", "end", "pageup", "pagedown", "m", "f", "x"]
WALKS = ["shift+tab down", "shift+tab end", "shift+tab home down"]
SPELT = {"Esc": "escape", "/": "slash", "?": "question_mark", "←": "left", "→": "right"}

some_key = (
    strategies.sampled_from([*ALIASES, OTHER_KEYS])
    .flatmap(strategies.sampled_from)
    .filter(lambda key: key not in QUITTING)
)
shown_size = strategies.tuples(strategies.integers(40, 170), strategies.integers(12, 60))
any_size = shown_size | strategies.tuples(strategies.integers(1, 60), strategies.integers(1, 20))
percent = strategies.integers(0, 99)  # of the screen's width or height
a_pane = strategies.tuples(percent, strategies.integers(9, 80))  # neither the tabs nor the hints
some_step = strategies.sampled_from(WALKS) | strategies.sampled_from([*MOVES, *VIEW_KEYS]) | a_pane
some_button = strategies.sampled_from([0, 0, 0, 1, 2, 64, 65, 66, 67])  # left, others, wheel
sought = strategies.sampled_from(["", "a", "the", "harbour", "Trump", "30", "[sic]", "zzz", "  "]) | strategies.text(
    strategies.characters(codec="utf-8", categories=["L", "N", "P", "Zs"], exclude_characters="q"), max_size=5
)


class ScreenMachine(RuleBasedStateMachine):
    """A reader who never tires.

    No rule has a precondition: what is tried next must not hang on what the app has done within some milliseconds.
    """

    reader: Reader

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._parser = XTermParser()
        done["screen: examples"] += 1

    @initialize(
        pack=strategies.sampled_from(["harbour", "hostile", "shipped"]),
        size=shown_size,
        view=strategies.sampled_from(get_args(View)),
        item=strategies.none() | strategies.integers(0, 200),
    )
    def open(self, pack: str, size: tuple[int, int], view: View, item: int | None) -> None:
        self._name, self._pack, self._steps = pack, packs()[pack], 0
        known = [*self._pack.statements, *self._pack.events, *self._pack.actors, *self._pack.issues]
        at = None if item is None else known[item % len(known)]
        self._opened = reading(self._pack, *size, view=view, at=at, clock=Clock())  # no step of a tour comes in between
        self.reader = self._run(self._opened.__aenter__())
        self._began = self._whereabouts

    def teardown(self) -> None:
        if hasattr(self, "reader"):
            self._run(self._opened.__aexit__(None, None, None))
        self._runner.close()

    # what it does

    @rule(view=strategies.sampled_from(VIEW_KEYS), keys=strategies.lists(some_key, min_size=3, max_size=12))
    def press(self, view: str, keys: list[str]) -> None:
        for key in (view, *keys):
            self._answer_or_quit(self.reader.press_at_once(key))  # the last command in the palette is to quit
            self.holds()

    @rule(keys=strategies.lists(some_key, min_size=1, max_size=8))
    def press_at_once(self, keys: list[str]) -> None:
        self._answer_or_quit(self.reader.press_at_once(*keys))

    @rule(query=sought, then=strategies.lists(strategies.sampled_from(["enter", "n", "N", "escape"]), max_size=4))
    def search(self, query: str, then: list[str]) -> None:
        self._answer(self.reader.press_at_once("slash", *query, *then))

    @rule(name=sought, then=strategies.sampled_from(["enter", "escape", "down"]))
    def choose_from_the_palette(self, name: str, then: str) -> None:
        self._answer_or_quit(self.reader.press_at_once("colon", *name, then))  # what is found first may be to quit

    @rule(x=percent, y=percent, button=some_button, times=strategies.integers(1, 3))
    def click(self, x: int, y: int, button: int, times: int) -> None:
        for _ in range(times):
            self._answer_or_quit(self._click(button, x, y))  # there may stand: q quit

    @rule(x=percent, y=percent, to_x=percent, to_y=percent, then=some_key)
    def mark_and_copy(self, x: int, y: int, to_x: int, to_y: int, then: str) -> None:
        self._answer_or_quit(self._move((0, x, y, "M"), (32, to_x, to_y, "M"), (0, to_x, to_y, "m")))
        self.holds()
        self._answer(self.reader.press(then, "ctrl+c", "f5"))

    @rule(size=any_size)
    def resize(self, size: tuple[int, int]) -> None:
        self._answer(self.reader.resize(*size))

    @rule(sizes=strategies.lists(any_size, min_size=1, max_size=3))
    def resize_and_back(self, sizes: list[tuple[int, int]]) -> None:
        if not self._is_reading:
            return
        before, was_in_sight, size = self._selected, self._is_selection_in_sight, self.reader.app.size
        for each in [*sizes, size]:
            self._answer(self.reader.resize(*each))
        assert self._selected == before, self.reader.text()
        assert self._is_selection_in_sight or not was_in_sight, f"the selection is out of sight:\n{self.reader.text()}"

    @rule(number=strategies.integers(0, 4))
    def obey_a_hint(self, number: int) -> None:
        if self._is_reading and (hints := [key for key in self._hints if key not in QUITTING]):
            key, before, footer = hints[number % len(hints)], self._seen, self.reader.footer
            self._answer(self.reader.press_at_once(SPELT.get(key, key.lower() if len(key) > 1 else key)))
            assert self._seen != before, f"{key} does nothing, though there stands: {footer}"

    @rule(view=strategies.sampled_from(VIEW_KEYS), steps=strategies.lists(some_step, min_size=1, max_size=4))
    def come_back(self, view: str, steps: list[str | tuple[int, int]]) -> None:
        self._answer(self.reader.press_at_once(view))
        if not self._is_reading or self.reader.app.screen.query("SearchField"):
            return
        before, shown = self._whereabouts, self.reader.text()
        for step in steps:
            self._answer(self._click(0, *step) if isinstance(step, tuple) else self.reader.press_at_once(*step.split()))
        for _ in range(4 * len(steps) + 1):
            if self._whereabouts == before:
                return
            self._answer(self.reader.press_at_once("escape"))
        raise AssertionError(f"Esc does not lead back to {before}, but to {self._whereabouts}, from:\n{shown}")

    @rule()
    def go_home(self) -> None:
        if is_too_small(self.reader.app.size):
            return
        for _ in range(10 * self._steps + 10):
            before = self._seen
            self._answer(self.reader.press_at_once("escape"))
            if self._is_reading and self._whereabouts == self._began and self._seen == before:
                return
        raise AssertionError(f"Esc does not lead to {self._began}, but to {self._whereabouts}")

    @rule(key=strategies.sampled_from(["q", "ctrl+q"]))
    def leave(self, key: str) -> None:
        if self._steps < 25:
            return
        app = self.reader.app
        is_letter = self._is_reading and not self.reader.app.screen.query("SearchField")
        self._run(self.reader.pilot.press(key if is_letter else "ctrl+q"))
        assert not app.is_running
        self._open_again()

    # how it does it

    def _open_again(self) -> None:
        app, (width, height) = self.reader.app, self.reader.app.size
        assert app.return_code == 0
        self._run(self._opened.__aexit__(None, None, None))
        self._opened = reading(self._pack, max(40, width), max(12, height), clock=Clock())
        self.reader = self._run(self._opened.__aenter__())
        self._began, self._steps = self._whereabouts, 0

    def _run(self, doing: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(doing)

    def _answer(self, doing: Coroutine[Any, Any, object]) -> None:
        self._steps += 1
        done["screen: steps"] += 1
        self._run(self._see(doing))

    def _answer_or_quit(self, doing: Coroutine[Any, Any, object]) -> None:
        """Do something that may end the program; if it does, open the program again."""
        try:
            self._answer(doing)
        except TimeoutError:
            if self.reader.app.is_running:
                raise
            self._open_again()

    async def _see(self, doing: Coroutine[Any, Any, object]) -> None:
        """Do something and return the result, in the app's own context."""
        app = self.reader.app
        try:
            await doing
        except TimeoutError:
            raise app._exception or TimeoutError from None  # it is why nothing came to an end
        if app.is_running:
            self.reader.strips()

    async def _click(self, button: int, x: int, y: int) -> None:
        await self._move((button, x, y, "M"), (button, x, y, "m"))

    async def _move(self, *moves: tuple[int, int, int, str]) -> None:
        """Move the mouse; each move: the button as terminals number it, where in percent, M (pressed, moved) or m."""
        app, (width, height) = self.reader.app, self.reader.app.size
        assert app._driver
        for button, x, y, state in moves:
            code = f"\x1b[<{button};{1 + x * width // 100};{1 + y * height // 100}{state}"
            for event in self._parser.feed(code):
                app._driver.process_message(event)
            await asyncio.sleep(0)
            await self.reader.settle()

    # what it sees

    @property
    def _desk(self) -> ReaderScreen:
        """The reader's screen, even behind a dialog."""
        screen = self.reader.app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def _is_reading(self) -> bool:
        return self.reader.app.screen is self._desk and not is_too_small(self.reader.app.size)

    @property
    def _view(self) -> View:
        """The view that is open."""
        return self._desk.navigation.location.view

    @property
    def _whereabouts(self) -> tuple[object, ...]:
        """Where the reader is, whatever is selected: the view, and in it the section, speaker or matrix."""
        at = self._desk.navigation.location
        return at.view, at.section or "In brief", at.is_matrix or at.speaker

    @property
    def _panes(self) -> list[Pane]:
        """Those that there is room for."""
        return [pane for pane in self._desk.query(Pane) if pane.region and pane.is_laid_out]

    @property
    def _selected(self) -> dict[str, object]:
        return {pane.id or "": pane.selected for pane in self._panes}

    @property
    def _is_selection_in_sight(self) -> bool:
        return any(self.reader.selected(pane.id or "") for pane in self._panes if pane.is_active)

    @property
    def _hints(self) -> list[str]:
        """The keys in the footer."""
        parts = [part for part in self.reader.strips()[-1] if part.style and "run" in part.style.meta]
        return [part.text.strip() for part in parts[::2]]

    @property
    def _seen(self) -> tuple[object, ...]:
        """Everything that shows a person that something has happened."""
        app = self.reader.app
        return self.reader.strips(), self._selected, app.clipboard, [note.identity for note in app._notifications]

    # what must hold

    @invariant()
    def holds(self) -> None:
        app, panes, lines = self.reader.app, self._panes, self.reader.strips()
        if app._exception:
            raise app._exception
        assert app.is_running
        width = app.size.width
        for line in lines:
            assert (line.cell_length, cell_len(line.text)) == (width, width), f"of {width} columns: {line.text!r}"
        for pane in panes:
            assert not broken(self._name, pane.text), f"not letter for letter:\n{pane.text}"
        if self._is_reading:
            aimless = [pane for pane in panes if pane._window._layout.number_of_targets and pane.selected is None]
            assert not aimless, self.reader.text()
            view, opened = self._view, [part.text for part in lines[0] if part.style and part.style.underline]
            assert len(opened) == 1, f"the header shows {opened}"
            assert opened[0].strip(" 123456") in VIEW_WORDS[view][:2]
            assert app._notifications or not self.reader.overruns(), f"in the last column:\n{self.reader.text()}"


def look(how: settings) -> None:
    """Run the machine."""
    run_state_machine_as_test(ScreenMachine, settings=how)
