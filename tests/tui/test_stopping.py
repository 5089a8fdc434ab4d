"""Going to the shell and coming back, and drawing anew what something else has written over."""

import os
import shlex
import signal
import sys

import pytest

from tests.terminal import Terminal, environment, explainer
from tests.tui.alive import OPENED, answers, is_left_whole, wait_until


def test_it_is_drawn_anew_after_it_was_stopped_by_force(terminal: Terminal) -> None:
    terminal.settle()
    before = terminal.text
    terminal.process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED)
    terminal.screen.cursor_position(5, 5)
    terminal.screen.draw("what the shell has written")
    terminal.process.send_signal(signal.SIGCONT)
    wait_until(terminal, lambda: terminal.text == before)
    answers(terminal)
    is_left_whole(terminal)


@pytest.mark.parametrize("opened", [b"", b"?", b":", b"/wea"], ids=["nothing", "help", "palette", "search"])
def test_ctrl_l_draws_anew_whatever_is_open(terminal: Terminal, opened: bytes) -> None:
    terminal.press(opened)
    terminal.settle()
    before = terminal.text
    terminal.screen.cursor_position(12, 5)
    terminal.screen.draw("what something else has written")
    terminal.press(b"\x0c")
    wait_until(terminal, lambda: terminal.text == before)
    is_left_whole(terminal)


@pytest.mark.parametrize("is_wrapped", [False, True], ids=["directly", "by another program"])
def test_ctrl_z_goes_to_the_shell_and_fg_comes_back(is_wrapped: bool) -> None:
    wrapper = [sys.executable, "-c", "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))"]
    command = shlex.join([*(wrapper if is_wrapped else []), *explainer()])
    with Terminal(["bash", "--norc", "--noprofile", "-i"], env=environment(PS1="$ ")) as terminal:

        def has_prompt() -> bool:
            return terminal.text.rstrip().endswith("$")

        wait_until(terminal, has_prompt)
        terminal.press(f"{command}\r".encode())
        terminal.wait_for("section 1")
        terminal.wait_for("q quit")
        before = terminal.text
        for _ in range(2):
            terminal.press(b"\x1a")
            wait_until(terminal, has_prompt)
            assert "Stopped" in terminal.text
            terminal.press(b"fg\r")
            wait_until(terminal, lambda: terminal.text == before)
        terminal.press(b"?\x1b[F")
        terminal.wait_for("Ctrl+Z")
        terminal.press(b"\x1b")
        terminal.wait_for("section 1")
        terminal.press(b"q")
        wait_until(terminal, has_prompt)  # what is typed before is lost with all that was meant for the program
        terminal.press(b"echo code $?\r")
        terminal.wait_for("code 0")
        terminal.press(b"exit\r")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over == []


def test_in_the_background_it_waits_and_draws_nothing() -> None:
    with Terminal(["bash", "--norc", "--noprofile", "-i"], env=environment(PS1="$ ")) as terminal:
        wait_until(terminal, lambda: terminal.text.rstrip().endswith("$"))
        terminal.press(f"{shlex.join(explainer())} &\r".encode())
        wait_until(terminal, lambda: _waits(terminal))
        assert OPENED not in terminal.raw
        terminal.press(b"fg\r")
        terminal.wait_for("section 1")
        answers(terminal)
        terminal.press(b"\x11")
        terminal.wait_for_bytes(b"\x1b[?1049l")
        wait_until(terminal, lambda: terminal.text.rstrip().endswith("$"))
        terminal.press(b"exit\r")
        assert terminal.wait_for_end() == 0  # a shell that reads a line has settings of its own
        assert terminal.left_over == []


def _waits(terminal: Terminal) -> bool:
    """Whether a job of the shell is stopped."""
    terminal.press(b"jobs\r")
    terminal.read(0.2)
    return "Stopped" in terminal.text


def test_ctrl_z_does_nothing_where_no_shell_could_go_on(terminal: Terminal) -> None:
    terminal.press(b"\x1a")
    answers(terminal)
    terminal.press(b"?\x1b[F")
    terminal.wait_for("Ctrl+L")
    assert "Ctrl+Z" not in terminal.text
    terminal.press(b"\x1b")
    is_left_whole(terminal)
