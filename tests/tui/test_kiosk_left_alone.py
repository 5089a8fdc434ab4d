"""The kiosk in a real terminal, and for long."""

import gc
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from explainer.pack import Pack
from tests.terminal import Terminal, explainer
from tests.tui.clock import touring
from tests.tui.test_kiosk import KIOSK

ROUND = 12
"""Steps of the shipped tour."""


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """A kiosk that starts again after a second, at its first step."""
    with Terminal(explainer("--kiosk", "--idle", "1")) as terminal:
        terminal.wait_for("step 1 of 12")
        terminal.settle()
        yield terminal


def cells(terminal: Terminal) -> list[list[object]]:
    """Every cell of the screen with its colours, and where the cursor is."""
    screen = terminal.screen
    rows: list[list[object]] = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    return [*rows, [screen.cursor.y, screen.cursor.x, screen.cursor.hidden]]


def becomes(terminal: Terminal, wanted: list[list[object]], within: float = 30) -> None:
    """Wait until every cell is as `wanted`: what was sent last may be answered late."""
    end = time.monotonic() + within
    while cells(terminal) != wanted:
        assert time.monotonic() < end, f"it does not start as it did at first:\n{terminal.text}"
        terminal.read(0.1)


def some_bytes(chance: Random, length: int = 40) -> bytes:
    """What nobody would send, apart from Ctrl+Q."""
    codes = chance.choices([*range(256), *b"\x1b\x1b\x1b\x03\x03\x1a\x1aqpT/:?\r123456[<;M"], k=length)
    return bytes(code for code in codes if code != 0x11)


def test_random_bytes_neither_end_it_nor_leave_a_trace(terminal: Terminal) -> None:
    first = cells(terminal)
    chance = Random(6)
    for _ in range(10):
        terminal.press(some_bytes(chance))
        terminal.press(
            b"\x1b[<%d;%d;%dM" % (chance.choice([0, 2, 64, 65]), chance.randint(1, 90), chance.randint(1, 30))
        )
    terminal.settle(0.1)
    assert terminal.process.poll() is None
    terminal.press(b"\x1b[201~\x1b\\x")  # the end of a paste, or of a string, that has begun
    becomes(terminal, first)
    terminal.press(b"\x11")
    assert terminal.wait_for_end() == 0
    assert terminal.left_over == []


def test_a_signal_ends_it(terminal: Terminal) -> None:
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.wait_for_end() == 128 + signal.SIGTERM
    assert terminal.left_over == []


async def test_it_needs_no_more_memory_the_longer_it_plays(pack: Pack) -> None:
    async with touring(pack, 50, 16, demo=KIOSK) as visitor:
        await visitor.wait(10 * ROUND)
        before = blocks()
        await visitor.wait(30 * ROUND)
        assert blocks() - before < 2 * 30 * ROUND, "some blocks for each step"


def blocks() -> int:
    """The number of memory blocks that Python has in use."""
    gc.collect()
    return sys.getallocatedblocks()


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="nobody counts processor time here")
def test_between_its_steps_it_does_nothing(terminal: Terminal) -> None:
    before = terminal.processor_seconds()
    assert not terminal.read(2)
    assert terminal.processor_seconds() - before < 0.005
