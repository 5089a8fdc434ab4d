"""Textual's driver, with the guards in place of its own behaviour."""

import os
import selectors
import signal
from asyncio import TimerHandle
from codecs import getincrementaldecoder
from threading import Thread
from time import sleep
from typing import Any

from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

from explainer.tui.terminal.input import Input
from explainer.tui.terminal.tty import TERMINAL

MOST_COLUMNS, MOST_LINES = 1000, 500
"""What is drawn of a window that says it is larger: some say so that are none, and would take all the memory."""
_TURN = 0.0001
"""Seconds in which a waiting thread takes its turn."""
_SETTLED = 0.05
"""Seconds without a change of size after which everything is redrawn."""


class TerminalDriver(LinuxDriver):
    """Runs the app in a terminal.

    Stopping and going on is done between two events: Textual does it in the signal handler, whatever the signal has
    interrupted, and starts a second time where nothing was stopped (SIGCONT), so that the terminal is never restored.
    Sizes come from the system alone: terminals that tell them (mode 2048) are then asked for a mouse in pixels, which
    Textual never switches off, and whose size may be zero.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        can_stop = TERMINAL.has_job_control and signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._size = size or self._get_terminal_size()
        self._can_stop = can_stop
        self._is_on = False
        self._settling: TimerHandle | None = None
        self._wake, self._woken = os.pipe()
        for number in (signal.SIGTSTP, signal.SIGCONT):  # Textual's own
            signal.signal(number, signal.SIG_DFL)
        self._handlers = {signal.SIGTSTP: self._stop, signal.SIGCONT: self._go_on, signal.SIGWINCH: self._resized}

    @property
    def can_suspend(self) -> bool:
        """Whether there is a shell that the program can be stopped for."""
        return self._can_stop

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = super()._get_terminal_size()
        return min(width, MOST_COLUMNS), min(height, MOST_LINES)

    # on and off

    def start_application_mode(self) -> None:
        """Take the terminal and draw on it."""
        while TERMINAL.is_in_background:  # the shell says when
            os.kill(os.getpid(), signal.SIGSTOP)
        TERMINAL.open()
        self._is_on = True
        for number, handler in self._handlers.items():  # with them, any signal wakes the event loop
            self._loop.add_signal_handler(number, handler)
        self._writer_thread = WriterThread(TERMINAL)  # type: ignore[arg-type]  # it writes and flushes, no more
        self._writer_thread.start()
        self._set_modes()
        self._key_thread = Thread(target=self._run_input_thread, name="textual-input", daemon=True)
        self._key_thread.start()
        self._request_terminal_sync_mode_support()
        self._tell_size()

    def _set_modes(self) -> None:
        """Alternate screen, no cursor, focus reports, the keyboard protocol, paste, no line wrap, mouse."""
        self.write("\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[>29u")
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self._enable_mouse_support()

    def flush(self) -> None:
        """Give the thread that writes its turn: by itself, it waits until the event loop has nothing else to do."""
        sleep(_TURN)

    def disable_input(self) -> None:
        """Stop reading."""
        if self._key_thread is not None:
            os.write(self._woken, b".")
            self._key_thread.join()
            self._key_thread = None
            os.read(self._wake, 1)

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self._is_on = False
        self.disable_input()
        TERMINAL.restore()
        for number in self._handlers:  # the event loop closes what they write to before it takes them back
            self._loop.remove_signal_handler(number)

    def renew(self) -> None:
        """Redraw everything, and set the modes again: something else has written to the terminal."""
        TERMINAL.open()
        self.write("\x1b[<u")
        self._set_modes()
        self.send_message(self.SignalResume())

    # signals

    def suspend(self) -> None:
        """Let the shell have the terminal: stop, and with it what the shell has started to run the program."""
        self._stop(everybody=True)

    def _stop(self, *, everybody: bool = False) -> None:
        """SIGTSTP: give the terminal back first, then stop until the shell says to go on."""
        if not self._is_on:
            return
        self.suspend_application_mode()
        os.kill(0 if everybody else os.getpid(), signal.SIGTSTP)  # of no effect where no shell would say so
        self.resume_application_mode()
        self.send_message(self.SignalResume())

    def _go_on(self) -> None:
        """SIGCONT: after SIGSTOP, which nobody is told of, the shell has used the terminal."""
        if self._is_on:
            while TERMINAL.is_in_background:
                os.kill(os.getpid(), signal.SIGSTOP)
            self.renew()

    def _resized(self) -> None:
        """SIGWINCH: another size; and once it is the last one, draw all.

        Textual draws nothing where a size is what it was, though the terminal may have had others meanwhile.
        """
        self._tell_size()
        if self._settling:
            self._settling.cancel()
        self._settling = self._loop.call_later(_SETTLED, self.send_message, self.SignalResume())

    def _tell_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self.send_message(Resize(size, size))

    # input

    def _run_input_thread(self) -> None:
        """Read; a mistake in doing so ends the program with 1. Textual ends with a traceback and 0."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read until told to stop; it sleeps while nothing comes, where Textual looks every 100 ms."""
        received = Input()
        decode = getincrementaldecoder("utf-8")("replace").decode  # Textual ends at bytes that are no UTF-8
        with selectors.SelectSelector() as selector:
            selector.register(self._wake, selectors.EVENT_READ)
            selector.register(self.fileno, selectors.EVENT_READ)
            while True:
                ready = {key.fd for key, _ in selector.select(received.patience) or selector.select(0)}
                if self._wake in ready:
                    return
                events = received.feed(decode(self._read())) if ready else received.tick()
                for event in events:
                    self.process_message(event)

    def _read(self) -> bytes:
        try:
            data = os.read(self.fileno, 4096)
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        return data or TERMINAL.hang_up()
