"""The way to a browser, through a server such as textual-serve."""

import signal

from textual.drivers.web_driver import WebDriver

from explainer.tui.terminal.tty import TERMINAL


class ServedDriver(WebDriver):
    """Textual's driver for a browser. By itself it ends with 0 whatever the signal, and stays when its server goes."""

    def start_application_mode(self) -> None:
        """Begin; take back the two signals that Textual takes."""
        super().start_application_mode()
        for number in (signal.SIGINT, signal.SIGTERM):
            self._loop.remove_signal_handler(number)
        TERMINAL.guard()

    def run_input_thread(self) -> None:
        """Read what the server sends, until it is gone."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            TERMINAL.hang_up()
