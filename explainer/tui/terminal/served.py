"""The way to a browser, through a server such as textual-serve."""

from textual.drivers.web_driver import WebDriver

from explainer.tui.terminal.tty import TERMINAL


class ServedDriver(WebDriver):
    """Textual's driver for a browser. By itself it ends with 0 whatever the signal, and stays when its server goes."""

    def start_application_mode(self) -> None:
        """Begin; the signals are guarded anew, as Textual takes two of them."""
        super().start_application_mode()
        TERMINAL.guard()

    def run_input_thread(self) -> None:
        """Read what the server sends, until it is gone."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            TERMINAL.hang_up()
