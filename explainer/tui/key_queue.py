"""Keys that come faster than they are answered: each one meets the screen that the one before has led to."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual.app import App
from textual.worker import WorkerError


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
        while self._answers:
            await self._rest()
            if not self._app.call_later(self._answers.popleft()):
                self._answers.clear()  # the app is leaving

    async def _rest(self) -> None:
        """Wait until the app has nothing left to do but to wait for the reader and the clock.

        Then no message is on its way, no screen or field is being opened or closed, the palette's list stands,
        and every pane has its room. None of these is waited for by itself, so none can keep the keys waiting for ever.
        """
        ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # all else that could run now
        while True:
            await asyncio.sleep(0)
            if ready:
                continue
            if not self._app.screen_stack:
                return
            screen = self._app.screen
            gathering = [each for each in self._app.workers if each.node is screen and not each.is_finished]
            is_due = bool(screen._layout_required or screen._callbacks) and not self._app._batch_count
            if gathering:
                with suppress(WorkerError):
                    await gathering[0].wait()
            elif not is_due or not screen.call_later(screen._on_timer_update):  # the refresh, ahead of its time
                return
