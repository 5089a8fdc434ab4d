"""Run the program, in a terminal or without one, and take the time."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from tests.terminal import ROOT, Terminal, environment

COLUMNS, LINES = 120, 40
HELLO = [sys.executable, "-m", "tests.bench.hello"]
HELLO_WORDS, WORDS = "hello, world", "q quit"
PAUSE, PATIENCE = 0.12, 300
"""Seconds without output, after which a key has been answered; and seconds in which something must happen."""


class Ran(NamedTuple):
    """A process that ran without a terminal."""

    seconds: float
    processor: float
    """Processor time, in seconds."""
    out: str


def run(command: Sequence[str]) -> Ran:
    """Run `command` until it ends; it must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT, env=environment()
    )
    with process:
        assert process.stdout
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{' '.join(command)}: exit code {process.returncode}"
    return Ran(seconds, usage.ru_utime + usage.ru_stime, out)


def opened(command: Sequence[str]) -> Terminal:
    """`command` in a terminal of the usual size."""
    return Terminal(command, columns=COLUMNS, lines=LINES)


def first_screen(terminal: Terminal, words: str = WORDS) -> float:
    """Seconds from the start to the first screen, which has `words` on it."""
    return terminal.wait_for(words, PATIENCE)


def leave(terminal: Terminal) -> None:
    """Quit."""
    terminal.press(b"\x11")
    assert terminal.wait_for_end() == 0


def answer(terminal: Terminal, keys: bytes = b"", *, columns: int = 0) -> tuple[float, float]:
    """Seconds from `keys`, or from another width of the window, to the first and to the last output that follows."""
    before, start = len(terminal.written), terminal.seconds
    if columns:
        terminal.resize(columns, LINES)
    else:
        terminal.press(keys)
    terminal.settle(PAUSE, PATIENCE)
    times = [piece.at - start for piece in terminal.written[before:]]
    assert times, f"nothing follows {keys!r}:\n{terminal.text}"
    return times[0], times[-1]
