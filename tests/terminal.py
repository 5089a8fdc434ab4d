"""A terminal for tests and benchmarks: a program runs in it, and all that it writes is kept with its time."""

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
from typing import NamedTuple

import pyte

ROOT = Path(__file__).parents[1]
ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[c": b"\x1b[?62;22c", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
"""What a terminal is asked, and what this one says. Of two that begin alike, the longer one first."""

# a shell without a terminal gets the one it opens as its own: whence signals come when it is closed, resized, typed in
_WITH_ITS_OWN_TERMINAL = ["/bin/sh", "-c", 'exec "$@" <>"$0" >&0 2>&0']
_MODES = {7: "line wrapping", 25: "cursor", 1000: "mouse", 1049: "alternate screen", 2004: "bracketed paste"}
_ON_AT_FIRST = {7, 25}
_LAST = b"\0"
"""What no program writes."""
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_ALTERNATE = re.compile(rb"(\x1b\[\?1049[hl])")
FOREIGN = re.compile(  # what the emulator would print as text: private sequences, device strings, titles
    rb"\x1b\[[<>=?][\d;:]*[ -/]*[@-~]|\x1b\[[\d;]*[ -/]+[@-~]|\x1b[P\]X^_].*?(?:\x07|\x1b\\)", re.DOTALL
)
_UNFINISHED = re.compile(rb"\x1b(?:[ -/]*|\[[0-?]*[ -/]*|[P\]X^_][^\x07\x1b]*\x1b?)\Z")


def environment(**more: str) -> dict[str, str]:
    """The environment at an ordinary terminal: nothing in it changes what Python, Textual or the program do."""
    unwanted = ("TEXTUAL", "PYTHON", "EXPLAINER", "LC_", "NO_COLOR", "ACCESSIBLE", "COLUMNS", "LINES", "ROWS", "TMUX")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"} | more


def explainer(*arguments: str | Path) -> list[str]:
    """The command of this checkout."""
    return [sys.executable, "-m", "explainer", *map(str, arguments)]


class Written(NamedTuple):
    """A piece of the program's output."""

    at: float
    """When it was read, in seconds since the start."""
    data: bytes


class Terminal:
    """One program in a terminal of its own. Use it as a context manager, which kills a program that still runs."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        columns: int = 80,
        lines: int = 24,
        cwd: Path = ROOT,
        env: Mapping[str, str] | None = None,
        is_controlling: bool = True,
        answers: Mapping[bytes, bytes] = ANSWERS,
    ) -> None:
        """Start `command`, in the `environment()` where no other is given.

        `is_controlling`: whether the kernel sends the program the signals of a terminal (some terminals have none).
        """
        self.written: list[Written] = []
        """Everything that the program has written so far, piece by piece."""
        self._ours, self._theirs = pty.openpty()
        self._is_gone = False
        self._answers = answers
        self._shown = 0
        self._unfinished = b""
        self._screens = pyte.Screen(columns, lines), pyte.Screen(columns, lines)  # the normal and the alternate one
        self._streams = [pyte.ByteStream(screen) for screen in self._screens]
        self._is_alternate = False
        self.resize(columns, lines)
        self.line_settings_before = self.line_settings
        prefix = [*_WITH_ITS_OWN_TERMINAL, os.ttyname(self._theirs)] if is_controlling else []
        stream = None if is_controlling else self._theirs
        self._started = time.perf_counter()
        self.process = subprocess.Popen(
            [*prefix, *command],
            stdin=stream,
            stdout=stream,
            stderr=stream,
            cwd=cwd,
            env=environment() if env is None else env,
            start_new_session=True,
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if not self._is_gone:
            os.close(self._ours)
        os.close(self._theirs)

    # what a person does

    def press(self, keys: bytes) -> None:
        """Type or paste any amount of text, reading what the program writes meanwhile."""
        while keys:
            readable, writable, _ = select.select([self._ours], [self._ours], [], 10)
            if readable:
                self.read(0)
            elif writable:
                keys = keys[os.write(self._ours, keys[:512]) :]
            else:
                raise AssertionError(f"it does not take what is typed:\n{self.text}")

    def resize(self, columns: int, lines: int, width: int = 0, height: int = 0) -> None:
        """Resize the window, in cells and pixels."""
        self._draw()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, width, height))
        for screen in self._screens:
            screen.resize(max(lines, 1), max(columns, 1))

    def hang_up(self) -> None:
        """Go away without telling the program."""
        os.close(self._ours)
        self._is_gone = True

    # what a person sees, and when

    @property
    def text(self) -> str:
        """What is on the screen after everything that was read."""
        self._draw()
        return self._drawn()

    @property
    def screen(self) -> pyte.Screen:
        """The screen with its colours and its cursor."""
        self._draw()
        return self._screens[self._is_alternate]

    @property
    def raw(self) -> bytes:
        """Everything that the program has written so far."""
        return b"".join(piece.data for piece in self.written)

    @property
    def seconds(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._started

    def read(self, timeout: float) -> bool:
        """Wait for output, at most `timeout` seconds. Returns whether some came."""
        if self._is_gone or not select.select([self._ours], [], [], max(timeout, 0))[0]:
            return False
        try:
            data = os.read(self._ours, 1 << 16)
        except OSError:  # nobody writes any more
            return False
        self.written.append(Written(self.seconds, data))
        self._answer(data)
        return True

    def settle(self, quiet: float = 0.2, within: float = 60) -> None:
        """Read until for `quiet` seconds nothing came, and the program neither ran nor waited for a processor."""
        end = time.perf_counter() + within
        busy = self.busy_seconds()
        while self.read(quiet) or self.busy_seconds() - busy > quiet / 20:
            assert time.perf_counter() < end, f"it does not come to rest:\n{self.text}"
            busy = self.busy_seconds()

    def wait_for(self, text: str, within: float = 15) -> float:
        """Wait until `text` is shown. Returns the seconds from the start to the output that completed it."""
        end = time.perf_counter() + within
        while text not in self._drawn():
            if self._shown < len(self.written):
                self._draw_next()
                continue
            if self.process.poll() is not None:
                self._read_the_rest()
                assert self._shown < len(self.written), f"{text!r} was not shown before it ended:\n{self.text}"
            elif not self.read(0.05):
                assert time.perf_counter() < end, f"{text!r} is not shown:\n{self.text}"
            while self.read(0.01):  # the whole frame first, so that its times are right: drawing is slow
                pass
        return self.written[self._shown - 1].at if self._shown else 0

    def wait_for_bytes(self, data: bytes, within: float = 15) -> None:
        """Wait until the program has written `data`; returns as soon as it has."""
        end = time.perf_counter() + within
        while data not in self.raw:
            assert time.perf_counter() < end, f"{data!r} was not written:\n{self.text}"
            self.read(0.002)

    # how it ends

    def wait_for_end(self, within: float = 15) -> int:
        """Wait until the program has left. Returns its exit code as a shell tells it: 128 + n after signal n."""
        end = time.perf_counter() + within
        while self.process.poll() is None:
            assert time.perf_counter() < end, f"it does not end:\n{self.text}"
            if not self.read(0.02) and self._is_gone:
                time.sleep(0.02)
        self._read_the_rest()
        code = self.process.returncode
        return code if code >= 0 else 128 - code

    @property
    def line_settings(self) -> list[object]:
        """The terminal's present settings: whether it echoes, waits for whole lines, and so on."""
        return list(termios.tcgetattr(self._theirs))

    @property
    def left_over(self) -> list[str]:
        """What of the terminal is not as the program found it; nothing where all is well."""
        raw = self.raw
        modes = {int(mode): state == b"h" for some, state in _MODE.findall(raw) for mode in some.split(b";")}
        wrong = [_MODES.get(mode, f"mode {mode}") for mode, is_on in modes.items() if is_on != (mode in _ON_AT_FIRST)]
        if len(re.findall(rb"\x1b\[>\d*u", raw)) > len(re.findall(rb"\x1b\[<\d*u", raw)):
            wrong.append("keyboard protocol")
        if self.line_settings != self.line_settings_before:
            wrong.append("line settings")
        return wrong

    # what it costs (Linux)

    def processor_seconds(self) -> float:
        """Processor time so far, of all threads; 0 if unknown."""
        return self._scheduled(0)

    def busy_seconds(self) -> float:
        """The same, and the time in which a thread could have run but others did."""
        return self._scheduled(0) + self._scheduled(1)

    def peak_memory(self) -> float:
        """The most memory it has used so far, in megabytes (RSS)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def _scheduled(self, column: int) -> float:
        try:
            tasks = list(Path(f"/proc/{self.process.pid}/task").iterdir())
            return sum(int((task / "schedstat").read_text().split()[column]) for task in tasks) / 1e9
        except OSError:  # it has ended, or this is another system
            return 0

    def _read_the_rest(self) -> None:
        """Read all that was written before the end, which may be still on its way: what follows it arrives last."""
        if self._is_gone:
            return
        while self.read(0):
            pass
        termios.tcflow(self._theirs, termios.TCOON)
        os.write(self._theirs, _LAST)
        while not (self.written and self.written[-1].data.endswith(_LAST)):
            self.read(1)
        at, data = self.written.pop()
        if data := data.removesuffix(_LAST):
            self.written.append(Written(at, data))

    def _answer(self, data: bytes) -> None:
        """Answer what the program asks in `data`."""
        for query, answer in self._answers.items():
            for _ in range(data.count(query)):
                self.press(answer)

    def _draw(self) -> None:
        """Draw everything that was read."""
        while self._shown < len(self.written):
            self._draw_next()

    def _draw_next(self) -> None:
        """Draw the next piece, except for a sequence at its end that continues in the piece after it."""
        data = self._unfinished + self.written[self._shown].data
        self._shown += 1
        self._unfinished = found[0] if (found := _UNFINISHED.search(data)) else b""
        for part in _ALTERNATE.split(data.removesuffix(self._unfinished)):
            if _ALTERNATE.fullmatch(part):
                self._is_alternate = part.endswith(b"h")
                self._screens[True].reset()
            else:
                self._streams[self._is_alternate].feed(FOREIGN.sub(b"", part))

    def _drawn(self) -> str:
        return "\n".join(line.rstrip() for line in self._screens[self._is_alternate].display)
