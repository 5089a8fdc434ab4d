"""The terminal itself: what is written to it, and the way back to how it was. Knows no Textual."""

import os
import select
import signal
import sys
import termios
import tty
from contextlib import suppress
from threading import RLock
from time import sleep
from types import FrameType
from typing import Any, Final, NoReturn

ENDING: Final = tuple(
    getattr(signal, name)
    for name in ("SIGHUP", "SIGINT", "SIGQUIT", "SIGALRM", "SIGTERM", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGPROF")
)
"""The signals that end a program which does nothing about them, except those that tell of a crash."""

_AS_IT_WAS: Final = (
    b"\x1b\\"  # ends what may have been cut off
    b"\x1b[?2026l"  # synchronized output
    b"\x1b[0m\x1b[?7h\x1b[?2004l"  # colours, line wrap, bracketed paste
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l"  # mouse, focus reports
    b"\x1b[<u"  # the keyboard protocol, which each screen has of its own
    b"\x1b[?1049l\x1b[?25h"  # the alternate screen, the cursor
)
_PATIENCE = 0.5
"""Seconds that a terminal may take to accept the way back; it may be stuck, and the program must end all the same."""
_WORD = 0.2
"""Seconds in which a signal may say why the terminal is gone; its number is the better exit code."""


class Terminal:
    """The terminal that the program runs in, as a file for what is drawn.

    Textual restores a terminal only where its event loop comes to the end of its work: not when a signal ends the
    program, nor when one comes while it starts or stops. Here one call does it, from anywhere, a signal handler too.
    """

    def __init__(self) -> None:
        self._keys, self._screen = 0, 1
        self._settings: list[Any] | None = None
        self._held: list[str] = []
        self._lock = RLock()
        self._is_open = False

    def guard(self) -> None:
        """From here on, a signal that ends the program leaves the terminal as it was found; the exit code is 128 + n.

        Textual handles none. Ending at once needs no event loop, so it works while that starts, stops or is stuck;
        there is nothing to be saved.
        """
        self._keys, self._screen = sys.stdin.fileno(), sys.stdout.fileno()
        for number in ENDING:
            # a parent may want one ignored (nohup); but shells do so with two to all that they do not wait for
            if number in (signal.SIGINT, signal.SIGQUIT) or signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._end)

    def hang_up(self) -> NoReturn:
        """End as at a hangup: the terminal is gone, and not every one sends the signal.

        Textual would go on reading from it for ever, with a whole processor.
        """
        sleep(_WORD)
        self._end(signal.SIGHUP)

    def _end(self, number: int, _frame: FrameType | None = None) -> NoReturn:
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # a second one shall not come in between
        self.restore()
        os._exit(128 + number)

    @property
    def is_in_background(self) -> bool:
        """Whether the shell has the terminal, and the program is not to touch it."""
        try:
            return os.tcgetpgrp(self._keys) != os.getpgrp()
        except OSError:  # it is not the one that the program was started from
            return False

    @property
    def has_job_control(self) -> bool:
        """Whether there is a shell that can stop and continue the program; without one it would stop for ever."""
        return os.getpgrp() != os.getsid(0)

    def open(self) -> None:
        """Take the terminal, keys unread and unechoed; from now on what is written arrives."""
        if not self._is_open:
            try:
                self._settings = termios.tcgetattr(self._keys)
            except termios.error:
                self._settings = None
            self._is_open = True
        if self._settings is None:
            return
        raw = [*self._settings[:6], [*self._settings[6]]]
        raw[tty.IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        raw[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        raw[tty.CC][termios.VMIN], raw[tty.CC][termios.VTIME] = 1, 0
        self._set(raw)

    def restore(self) -> None:
        """Give the terminal back as it was found. Does nothing where that has been done."""
        if not self._is_open:
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})  # no shell is to stop it here
        is_mine = self._lock.acquire(timeout=_PATIENCE)  # else what writes to it is stuck
        try:
            if is_mine and select.select([], [self._screen], [], _PATIENCE)[1]:
                os.write(self._screen, _AS_IT_WAS)
            termios.tcflush(self._keys, termios.TCIFLUSH)  # reports that come late are not for the shell
        except (OSError, termios.error):
            pass  # it is gone
        if self._settings is not None and not self.is_in_background:  # else the shell has set its own
            self._set(self._settings)
        self._is_open = False  # only now: a signal that comes meanwhile does all of it once more
        if is_mine:
            self._lock.release()
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _set(self, settings: list[Any]) -> None:
        with suppress(termios.error):  # it is gone
            termios.tcsetattr(self._keys, termios.TCSANOW, settings)

    # what Textual's writing thread asks of a file

    def write(self, text: str) -> int:
        """Hold `text` until `flush`."""
        self._held.append(text)
        return len(text)

    def flush(self) -> None:
        """Write what is held, unless the terminal has been given back meanwhile."""
        with self._lock:
            data = "".join(self._held).encode(errors="replace")
            self._held.clear()
        while data:
            with self._lock:
                if not self._is_open:
                    return
                try:
                    data = data[os.write(self._screen, data[:4096]) :]
                    continue
                except BlockingIOError:  # another program has set it so
                    pass
                except OSError:
                    self.hang_up()
            select.select([], [self._screen], [], _PATIENCE)


TERMINAL: Final = Terminal()
"""The terminal of this process; there is only one."""
