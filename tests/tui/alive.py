"""Whether the program in a terminal answers, and ends as it is told without leaving anything behind."""

import time
from collections.abc import Callable
from itertools import cycle

from tests.terminal import Terminal

OPENED = b"\x1b[?1049h"
QUIT = b"\x11"
VIEWS = cycle([(b"2", "in time order"), (b"5", "Special Poll"), (b"6", "TERMS"), (b"1", "section 1")])


def wait_until(terminal: Terminal, holds: Callable[[], bool], within: float = 15) -> None:
    """Read until something holds."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, terminal.text
        terminal.read(0.05)


def answers(terminal: Terminal, within: float = 30) -> None:
    """Check that a key opens its view; it may be pressed again, because a truncated sequence takes a while."""
    key, shown = next(VIEWS)
    end = time.monotonic() + within
    while shown not in terminal.text:
        assert time.monotonic() < end, terminal.text
        assert terminal.process.poll() is None, terminal.text
        terminal.press(key)
        pause = time.monotonic() + 1.5
        while shown not in terminal.text and time.monotonic() < pause:
            terminal.read(0.05)


def is_left_whole(terminal: Terminal) -> None:
    """Check that a key quits it and that it leaves nothing behind."""
    terminal.press(QUIT)
    assert terminal.wait_for_end() == 0, terminal.text
    assert terminal.left_over == []
    assert b"Traceback" not in terminal.raw
