"""A terminal program, run and timed as somebody in front of it would see it."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyte

ROOT = Path(__file__).parents[2]
_QUERIES = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[c": b"\x1b[?62;22c", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
_FOREIGN = re.compile(  # what the emulator would print as text: private sequences, device strings, titles
    rb"\x1b\[[<>=?][\d;:]*[ -/]*[@-~]|\x1b\[[\d;]*[ -/]+[@-~]|\x1b[P\]X^_].*?(?:\x07|\x1b\\)", re.DOTALL
)


def environment(**more: str) -> dict[str, str]:
    """A user's environment: nothing that changes what Textual or Python do, bytecode is kept."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TEXTUAL", "PYTHON")) and name not in ("NO_COLOR", "COLUMNS", "LINES", "ROWS")
    }
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | more


class Terminal:
    """One program in one pseudo-terminal: all that it writes, and when."""

    def __init__(
        self,
        arguments: Sequence[str | Path],
        *,
        columns: int = 120,
        rows: int = 40,
        cwd: Path = ROOT,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Start `arguments`."""
        self._size = columns, rows
        self._log: list[tuple[float, bytes]] = []
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            arguments,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env=environment() if env is None else env,
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        """End the program if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)

    @property
    def seconds_to_last(self) -> float:
        """Seconds from the start to the last output so far."""
        return self._log[-1][0] - self.started

    @property
    def written(self) -> int:
        """How many bytes the program has written."""
        return sum(len(data) for _, data in self._log)

    def text(self, until: int | None = None) -> str:
        """The screen, after all that was written or the first `until` pieces of it."""
        screen = pyte.Screen(*self._size)
        stream = pyte.ByteStream(screen)
        stream.feed(_FOREIGN.sub(b"", b"".join(data for _, data in self._log[:until])))
        return "\n".join(line.rstrip() for line in screen.display)

    def seconds_to(self, words: str, limit: float = 30) -> float:
        """Seconds from the start to the piece of output that completed a screen with `words` on it."""
        end = time.perf_counter() + limit
        while words not in self.text():
            if time.perf_counter() > end or not self._read(end - time.perf_counter()):
                raise AssertionError(f"{words!r} is not shown:\n{self.text()}")
            self.settle()
        shown = next(number for number in range(1, len(self._log) + 1) if words in self.text(number))
        return self._log[shown - 1][0] - self.started

    def settle(self, quiet: float = 0.2) -> None:
        """Read until nothing was written for `quiet` seconds."""
        while self._read(quiet):
            pass

    def press(self, key: bytes, quiet: float = 0.12) -> tuple[float, float] | None:
        """Milliseconds from a key to the first and to the last output that follows; None where nothing does."""
        before = len(self._log)
        pressed = time.perf_counter()
        os.write(self._master, key)
        self._read(1)
        self.settle(quiet)
        times = [1000 * (at - pressed) for at, _ in self._log[before:]]
        return (times[0], times[-1]) if times else None

    def leave(self, key: bytes = b"\x11", limit: float = 10) -> int:
        """Press the key that quits. Returns the exit code."""
        os.write(self._master, key)
        end = time.perf_counter() + limit
        while self.process.poll() is None and time.perf_counter() < end:
            self._read(0.02)
        return self.process.wait(1)

    def cpu_seconds(self) -> float:
        """Processor time so far, of all threads (Linux)."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def _read(self, timeout: float) -> bool:
        """Wait for output and note it. False where none came."""
        if not select.select([self._master], [], [], max(timeout, 0))[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # the program has ended
            return False
        now = time.perf_counter()
        if not data:
            return False
        self._log.append((now, data))
        for query, answer in _QUERIES.items():
            if query in data:
                os.write(self._master, answer)
        return True


def explainer(*arguments: str | Path) -> list[str]:
    """The command of this checkout."""
    return [sys.executable, "-m", "explainer", *map(str, arguments)]
