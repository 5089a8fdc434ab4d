"""A real terminal for the tests: a pseudo-terminal with a screen behind it that knows what it shows."""

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
from pathlib import Path
from types import TracebackType

import pyte

ROOT = Path(__file__).parents[2]
# what pyte does not know and would print as text
_UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\]22;[^\x07]*\x07|\x1b\[>[0-9;]*[a-z]")


def environment(**more: str) -> dict[str, str]:
    """That of an ordinary terminal."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TEXTUAL", "NO_COLOR"))}
    for name in ("COLUMNS", "LINES"):
        kept.pop(name, None)
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | more


class Terminal:
    """`python -m explainer` in a terminal of its own."""

    def __init__(self, *arguments: str, columns: int = 80, lines: int = 24, **more: str) -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.modes = termios.tcgetattr(theirs)
        self.raw = b""
        self._ours, self._theirs = ours, theirs
        self._is_gone = False
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "explainer", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=ROOT,
            env=environment(**more),
            start_new_session=True,
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if not self._is_gone:
            os.close(self._ours)
        os.close(self._theirs)

    def hang_up(self) -> None:
        """Be gone, without a word to the program."""
        os.close(self._ours)
        self._is_gone = True

    @property
    def text(self) -> str:
        """What it shows."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, keys: bytes) -> None:
        """Type."""
        os.write(self._ours, keys)

    def _read(self, timeout: float) -> bool:
        if not select.select([self._ours], [], [], timeout)[0]:
            return False
        try:
            some = os.read(self._ours, 65536)
        except OSError:
            return False
        self.raw += some
        # a sequence may come in two pieces
        self._screen.reset()
        self._stream.feed(_UNKNOWN.sub(b"", self.raw))
        return True

    def wait_for(self, text: str, within: float = 15) -> None:
        """Wait until `text` is shown."""
        end = time.monotonic() + within
        while text not in self.text:
            assert time.monotonic() < end, f"{text!r} is not shown:\n{self.text}"
            self._read(0.05)

    def wait_for_end(self, within: float = 15) -> int:
        """Wait until the program has left; its exit code."""
        end = time.monotonic() + within
        while self.process.poll() is None:
            assert time.monotonic() < end, f"it does not end:\n{self.text}"
            self._read(0.05)
        while self._read(0):
            pass
        return self.process.returncode

    @property
    def is_restored(self) -> bool:
        """Whether the terminal was left as it was found: screen, cursor, mouse, paste, keys, modes."""
        undone = {b"1049": b"l", b"25": b"h", b"1000": b"l", b"1003": b"l", b"1006": b"l", b"1015": b"l", b"2004": b"l"}
        last = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", self.raw))
        screen = all(last.get(mode, state) == state for mode, state in undone.items())
        return screen and b"1049" in last and termios.tcgetattr(self._theirs) == self.modes
