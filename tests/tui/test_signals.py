"""Signals: it has ended as it was told, or goes on; and tidies up."""

import signal
import time

import pytest

from tests.terminal import Terminal, explainer
from tests.tui.alive import OPENED, QUIT, answers, is_left_whole

CLOSED = b"\x1b[?1049l"
ENDING = ("SIGHUP", "SIGINT", "SIGQUIT", "SIGALRM", "SIGTERM", "SIGUSR1", "SIGUSR2")


@pytest.mark.parametrize("name", ENDING)
def test_a_signal_ends_it(terminal: Terminal, name: str) -> None:
    number = signal.Signals[name]
    terminal.process.send_signal(number)
    terminal.process.send_signal(number)
    assert terminal.wait_for_end() == 128 + number
    assert terminal.left_over == []
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
@pytest.mark.parametrize("moment", [OPENED, b"\x1b[?2004h", b"\x1b[1;1H"], ids=["opening", "modes", "first paint"])
def test_a_signal_ends_it_while_it_starts(name: str, moment: bytes) -> None:
    number = signal.Signals[name]
    with Terminal(explainer()) as terminal:
        terminal.wait_for_bytes(moment)
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.left_over == []
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGTSTP"])
def test_a_signal_while_it_ends_does_no_harm(terminal: Terminal, name: str) -> None:
    number = signal.Signals[name]
    terminal.press(QUIT)
    terminal.wait_for_bytes(CLOSED)
    terminal.process.send_signal(number)
    if name == "SIGTSTP":
        terminal.process.send_signal(signal.SIGCONT)
    assert terminal.wait_for_end() in (0, 128 + number)
    assert terminal.left_over == []
    assert b"Traceback" not in terminal.raw


def test_other_signals_do_no_harm(terminal: Terminal) -> None:
    for number in (signal.SIGPIPE, signal.SIGCONT, signal.SIGCONT, signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT):
        terminal.process.send_signal(number)
        answers(terminal)
    is_left_whole(terminal)


def test_it_ends_though_the_terminal_takes_nothing_more(terminal: Terminal) -> None:
    for _ in range(50):  # each has it draw all anew, and nobody reads
        terminal.process.send_signal(signal.SIGCONT)
        time.sleep(0.01)
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.process.wait(15) == 128 + signal.SIGTERM
    assert terminal.line_settings == terminal.line_settings_before


@pytest.mark.parametrize("name", ["INT", "QUIT"])
def test_it_ends_by_a_signal_that_the_shell_ignores_for_what_it_does_not_wait_for(name: str) -> None:
    command = ["sh", "-c", f"trap '' {name}; exec \"$@\"", "sh", *explainer()]
    with Terminal(command) as terminal:
        terminal.wait_for("section 1")
        number = signal.Signals[f"SIG{name}"]
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.left_over == []
