"""A reader for the tests, who presses keys and sees what a person would see."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from explainer.navigation.beginning import begin
from explainer.navigation.navigation import Demo
from explainer.pack import Pack
from explainer.text.fitting import BESIDE_FOOT
from explainer.tui.app import ExplainerApp
from explainer.tui.screen import ReaderScreen
from explainer.tui.tour_player import Clock
from explainer.tui.widgets.pane import Pane
from explainer.view import View

_CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t", "backspace": "\x08"}
_EDGES = re.compile("[↑↓▕ ]$|▕|[↑↓](?= [ ┃┆])| ─{2,}(?= |▕|$)", re.MULTILINE)
"""The edges of panes, the arrows beside them, and the rules behind headings."""
_MARKS = str.maketrans("┃│┆▏╎›", "      ")
_PLACES = re.compile(r" ¶\d+(?:–\d+)?(?= |$)")

_BESIDE_TEXT = re.compile(r"^(..)(?:(?:◆ )?\S* *[│┊] |◆ +)(?=\S)|  +¶\d+(?:–\d+)?(?= |$)")
"""What stands in the margin of Article, with the cells for the cursor before it, and the numbers of its paragraphs."""


def plain(text: str) -> str:
    """The words of `text` in sequence, wherever the lines end."""
    return " ".join(_EDGES.sub("", text).translate(_MARKS).replace("▸", " ").split())


def placeless(text: str) -> str:
    """Plain words without the numbers of paragraphs at the right of what they stand beside."""
    return _PLACES.sub("", text)


class Reader:
    """Somebody who uses the program with a keyboard."""

    def __init__(self, app: ExplainerApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self._strips: list[Strip] | None = None

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each answered before the next."""
        for each in keys:
            await self.press_at_once(each)

    async def press_at_once(self, *keys: str) -> None:
        """Press keys faster than any of them can be answered."""
        for each in keys:
            key = _character_to_key(each) if len(each) == 1 else each
            self.app.post_message(events.Key(key, each if len(each) == 1 else _CHARACTERS.get(each)))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type `text`."""
        await self.press(*("space" if each == " " else each for each in text))

    async def settle(self) -> None:
        """Wait until every key is answered and nothing is left to do or draw."""
        self._strips = None
        async with asyncio.timeout(10):
            answered = asyncio.Event()
            self.app.call_later(self.app.keys.put, answered.set)
            await answered.wait()
            if self.app.keys._task:
                await self.app.keys._task

    async def sees(self, text: str, within: float = 5) -> None:
        """Wait for `text` to be shown, ignoring line ends."""
        waited = 0.0
        self._strips = None
        while plain(text) not in plain(self.text()):
            assert waited < within, f"{text!r} is not shown:\n{self.text()}"
            await self.pilot.pause(0.02)
            self._strips = None
            waited += 0.02

    async def misses(self, text: str, within: float = 5) -> None:
        """Wait until `text` is no longer shown."""
        waited = 0.0
        self._strips = None
        while plain(text) in plain(self.text()):
            assert waited < within, f"{text!r} is still shown:\n{self.text()}"
            await self.pilot.pause(0.02)
            self._strips = None
            waited += 0.02

    async def resize(self, width: int, height: int) -> None:
        """Resize the terminal."""
        await self.pilot.resize_terminal(width, height)
        for _ in range(1000):  # the app takes a new size a moment later
            if self.app.screen.size == (width, height):
                return await self.settle()
            await self.pilot.pause(0.005)
        raise AssertionError("the app does not take its new size")

    # what is seen

    def strips(self) -> list[Strip]:
        """The lines of the screen, with their colours."""
        if self._strips is None:
            self._strips = self.app.screen._compositor.render_strips()
        return self._strips

    def lines(self) -> list[str]:
        """The lines of the screen."""
        return ["".join(segment.text for segment in strip).rstrip() for strip in self.strips()]

    def overruns(self) -> list[str]:
        """The lines that reach into the last column, where only edges stand."""
        return [
            strip.text for strip in self.strips()[1:-1] if cell_len(strip.text.rstrip(" ▕↑↓")) >= self.app.size.width
        ]

    def text(self) -> str:
        """Everything on the screen."""
        return "\n".join(self.lines())

    def words(self, pane: str = "") -> str:
        """The words on the screen, or in one of its panes, ignoring line ends."""
        return plain("\n".join(self.pane(pane))) if pane else plain(self.text())

    def line(self, containing: str) -> str:
        """The first line that contains some words."""
        found = next((line for line in self.lines() if containing in line), None)
        assert found is not None, f"{containing!r} is not shown:\n{self.text()}"
        return found

    def pane(self, name: str) -> list[str]:
        """The lines of one pane, `nav`, `main` or `details`, without its edge, its foot and what stands beside Article.

        None if it is not shown.
        """
        return self._lines_of(name)[: self._foot(name)]

    @property
    def foot(self) -> str:
        """What stands below the page of the main pane."""
        below = self._lines_of("main")[self._foot("main") :]
        return plain("\n".join(line.removeprefix(BESIDE_FOOT.rstrip()) for line in below))

    def _foot(self, name: str) -> int:
        """The line of a pane with which its foot begins."""
        around = self.app.screen.query_one(f"#{name}", Pane)._around
        return len(around.head) + around.height

    def _lines_of(self, name: str) -> list[str]:
        region = self.app.screen.query_one(f"#{name}").region
        cut = (strip.crop(region.x, region.right - 1) for strip in self.strips()[region.y : region.bottom])
        lines = [strip.text.rstrip() for strip in cut] if region else []
        screen = self.app.screen
        has_margin = (
            name == "main" and isinstance(screen, ReaderScreen) and screen.navigation.location.view == "article"
        )
        return [_BESIDE_TEXT.sub(lambda found: found[1] or "", line) for line in lines] if has_margin else lines

    def selected(self, pane: str = "main") -> str:
        """The words on the lines of a pane that are marked as selected."""
        return plain("\n".join(line for line in self.pane(pane) if line[:2].rstrip() in ("┃", "┆")))

    @property
    def footer(self) -> str:
        """The last line."""
        return self.lines()[-1]

    @property
    def hints(self) -> str:
        """The last line without which item is selected."""
        return re.sub(r" {2,}(?:\w+ )?\d+ of \d+$", "", self.footer)

    def styles(self, words: str) -> list[Style]:
        """The style of each cell of the first line on which `words` stand, only of those words."""
        for strip in self.strips():
            if words in strip.text:
                start = strip.text.index(words)
                cells = [segment.style or Style.null() for segment in strip for _ in segment.text]
                return cells[start : start + len(words)]
        raise AssertionError(f"{words!r} is not shown:\n{self.text()}")

    def found(self) -> list[str]:
        """The text marked as found, line by line."""
        look = self.app.screen.query_one(Pane).style_of("text found")
        return [
            segment.text
            for strip in self.strips()
            for segment in strip
            if segment.style and (segment.style.bgcolor, segment.style.color) == (look.bgcolor, look.color)
        ]

    def at(self, words: str, pane: str = "") -> tuple[int, int]:
        """Column and line of the first place of `words`, on the screen or in one pane."""
        region = self.app.screen.query_one(f"#{pane}").region if pane else self.app.screen.region
        for y in range(region.y, region.bottom):
            line = self.strips()[y].crop(region.x, region.right).text
            if words in line:
                return region.x + line.index(words), y
        raise AssertionError(f"{words!r} is not shown:\n{self.text()}")

    async def walk(self, key: str = "down", pane: str = "main", most: int = 400) -> str:
        """Press `key` until nothing changes any more; returns the words of all lines of the pane seen on the way."""
        page: list[str] = []
        before: list[Strip] = []
        head = len(self.app.screen.query_one(f"#{pane}", Pane)._around.head)
        for _ in range(most):
            shown = [plain(line) for line in self.pane(pane)[head:]]
            overlap = next(
                (n for n in range(min(len(page), len(shown)), 0, -1) if page[-n:] == shown[:n]),
                0,
            )
            page += shown[overlap:]
            if self.strips() == before:
                return " ".join(" ".join(page).split())
            before = self.strips()
            await self.press(key)
        raise AssertionError(f"{key} has no end")


@asynccontextmanager
async def reading(
    pack: Pack,
    width: int = 120,
    height: int = 40,
    *,
    view: View = "story",
    at: str | None = None,
    theme: str | None = None,
    demo: Demo | None = None,
    clock: Clock | None = None,
) -> AsyncIterator[Reader]:
    """The program with `pack` in a terminal of that size."""
    assert at is None or at in pack.kinds, f"nothing has the id {at}"
    app = ExplainerApp(begin(pack, view=view, at=at, demo=demo), theme, clock)
    async with app.run_test(size=(width, height), notifications=True) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader


def look(reader: Reader) -> str:
    """Everything shown above the footer."""
    return "\n".join(reader.lines()[:-1])
