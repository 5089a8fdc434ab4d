"""Keys that come faster than they are answered: each one meets the screen that the one before has led to."""

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial

from textual.app import App
from textual.screen import Screen

from explainer.tui import collector

_PAUSE = 0.02
"""Seconds without another key before garbage is sought: what was drawn last is written meanwhile, by a thread."""


class KeyQueue:
    """Has keys answered one by one, each when everything that the key before it started is finished."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._answers: deque[Callable[[], object]] = deque()
        self._task: asyncio.Task[None] | None = None

    def put(self, answer: Callable[..., object], *args: object) -> None:
        """Call `answer`, among the messages of the app, when it is its turn."""
        self._answers.append(partial(answer, *args))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._hand_out())

    async def _hand_out(self) -> None:
        await self._rest()
        while self._answers:
            if not self._app.call_later(self._answers.popleft()):
                self._answers.clear()  # the app is leaving
            await self._rest()
            if not self._answers and collector.is_due():
                await asyncio.sleep(_PAUSE)
                if not self._answers:
                    collector.look()

    async def _rest(self) -> None:
        """Wait until the app has nothing left to do but to wait for the reader and the clock.

        Then no message is on its way, no screen or field is being opened or closed, every pane has its room, and after
        the last key all is drawn. None of these is waited for by itself, so none can keep the keys waiting for ever.
        """
        ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # all else that could run now
        while self._app.screen_stack:
            await asyncio.sleep(0)
            if ready or not self._app.screen_stack:
                continue
            screen = self._app.screen
            if not self._is_due(screen) or not screen.call_later(screen._on_timer_update):  # ahead of its time
                return

    def _is_due(self, screen: Screen[object]) -> bool:
        """Whether a refresh would do something; what would only be drawn can wait while a key does."""
        if self._app._batch_count:
            return False
        return bool(screen._layout_required or screen._callbacks or (screen._dirty_widgets and not self._answers))
