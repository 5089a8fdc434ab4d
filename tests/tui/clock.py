"""A clock for the tests of the tour: its time passes when it is told to."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual import events
from textual._xterm_parser import XTermParser
from textual.pilot import Pilot

from explainer.navigation.navigation import Demo
from explainer.pack import Pack
from explainer.tui.app import ExplainerApp
from explainer.view import View
from tests.tui.driver import Reader, reading

PLAYING = Demo()


@dataclass(eq=False)
class Call:
    """A call that is yet to come."""

    seconds: float
    call: Callable[[], None]
    is_stopped: bool = False

    def stop(self) -> None:
        """Cancel it."""
        self.is_stopped = True


class Clock:
    """Remembers what it was asked to call."""

    def __init__(self) -> None:
        self._last: Call | None = None

    def __call__(self, seconds: float, call: Callable[[], None]) -> Call:
        """Call something later; at most one call is pending."""
        assert self.waits() is None, "the call before is still to come"
        self._last = Call(seconds, call)
        return self._last

    def waits(self) -> float | None:
        """The seconds until the pending call, if there is one."""
        return self._last.seconds if self._last and not self._last.is_stopped else None

    def strike(self) -> None:
        """Make the pending call."""
        assert self._last, "nothing is to come"
        assert not self._last.is_stopped, "nothing is to come"
        call, self._last = self._last, None
        call.call()


class Visitor(Reader):
    """A reader who may have a tour playing."""

    def __init__(self, app: ExplainerApp, pilot: Pilot[None], clock: Clock) -> None:
        super().__init__(app, pilot)
        self.clock = clock

    async def wait(self, times: int = 1) -> None:
        """Let time pass until the next thing that happens by itself; several times."""
        for _ in range(times):
            self.app.screen_stack[0].call_later(self.clock.strike)
            await self.settle()

    async def wait_idly(self) -> None:
        """Leave a kiosk alone until it starts again."""
        while "starts again in" in self.text():
            await self.wait()

    async def click(self, words: str) -> None:
        """Press and release the mouse on some words."""
        x, y = self.at(words)
        await self.send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m")

    async def send(self, sequences: str) -> None:
        """Send something from the terminal, such as mouse reports."""
        assert self.app._driver
        for event in XTermParser().feed(sequences):
            self.app._driver.process_message(event)
            await self.settle()

    async def leaves(self, key: str) -> bool:
        """Press `key`; returns whether that ends the program."""
        self.app.post_message(events.Key(key, None))
        for _ in range(100):
            if not self.app.is_running:
                return True
            await self.pilot.pause(0.02)
        return False

    async def paste(self, text: str) -> None:
        """Paste something."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    @property
    def caption(self) -> str:
        """The tour's caption, with its step; empty if it is not shown."""
        found = self.app.screen_stack[0].query("#caption")
        if not found or not (region := found.first().region):
            return ""
        return " ".join(" ".join(self.lines()[region.y : region.bottom]).split())


@asynccontextmanager
async def touring(
    pack: Pack,
    width: int = 80,
    height: int = 24,
    *,
    demo: Demo | None = PLAYING,
    view: View = "story",
    at: str | None = None,
    theme: str | None = None,
) -> AsyncIterator[Visitor]:
    """The program with its tour playing, unless `demo` is None, and with a clock of its own."""
    clock = Clock()
    async with reading(pack, width, height, view=view, at=at, theme=theme, demo=demo, clock=clock) as reader:
        yield Visitor(reader.app, reader.pilot, clock)
