"""Terminals, shells and systems that misbehave: it lives and answers, or has ended as it was told; and tidies up."""

import os
import random
import shlex
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest

from explainer.tui.terminal.environment import WEB_DRIVER, tame
from tests.terminal import Terminal, environment, explainer

OPENED = b"\x1b[?1049h"
CLOSED = b"\x1b[?1049l"
QUIT = b"\x11"
ENDING = ("SIGHUP", "SIGINT", "SIGQUIT", "SIGALRM", "SIGTERM", "SIGUSR1", "SIGUSR2")
VIEWS = cycle([(b"2", "o article order"), (b"5", "Special Poll"), (b"6", "TERMS"), (b"1", "section 1")])
STRANGE = {
    "Latin-1": b"\xe9\xff\xfe",
    "an old mouse report": b"\x1b[M\xa0\xff\xff",
    "a key that is released": b"\x1b[97;1:3u",
    "sizes in pixels of zero": b"\x1b[?2048;1$y\x1b[48;30;100;0;0t\x1b[<0;20;10M\x1b[<0;20;10m",
    "the colour of the background": b"\x1b]11;rgb:0c0c/0c0c/0c0c\x1b\\",
    "the device": b"\x1b[?64;1;2;6;22c\x1b[>41;380;0c\x1bP!|00000000\x1b\\",
    "the cut beginning of a sequence": b"\x1b[3",
    "the cut beginning of a string": b"\x1b]52;c;cXFx",
    "the cut beginning of a paste": b"\x1b[200~q",
    "numbers that are no characters": b"\x1b[1114112u\x1b[55296u\x1b[97;1;99999999u",
    "the mouse far away": b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m\x1b[<35;-1;-1M\x1b[<64;500;500M",
}


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """The program, open in a terminal."""
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.wait_for("q quit")
        yield terminal


def wait_until(terminal: Terminal, holds: Callable[[], bool], within: float = 15) -> None:
    """Read until something holds."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, terminal.text
        terminal.read(0.05)


def answers(terminal: Terminal, within: float = 30) -> None:
    """Check that a key opens its view; it may be pressed again, because a truncated sequence takes a while."""
    key, shown = next(VIEWS)
    end = time.monotonic() + within
    while shown not in terminal.text:
        assert time.monotonic() < end, terminal.text
        assert terminal.process.poll() is None, terminal.text
        terminal.press(key)
        pause = time.monotonic() + 1.5
        while shown not in terminal.text and time.monotonic() < pause:
            terminal.read(0.05)


def is_left_whole(terminal: Terminal) -> None:
    """Check that a key quits it and that it leaves nothing behind."""
    terminal.press(QUIT)
    assert terminal.wait_for_end() == 0, terminal.text
    assert terminal.left_over == []
    assert b"Traceback" not in terminal.raw


# what is sent


def test_strange_input_does_no_harm(terminal: Terminal) -> None:
    for sent in STRANGE.values():
        terminal.press(sent)
        answers(terminal)
    is_left_whole(terminal)


def test_a_click_far_away_pauses_the_tour(terminal: Terminal) -> None:
    terminal.press(b"p")
    terminal.wait_for("playing")
    terminal.press(b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m")
    terminal.wait_for("paused")
    is_left_whole(terminal)


@pytest.mark.parametrize("seed", range(3))
def test_random_bytes_do_no_harm(terminal: Terminal, seed: int) -> None:
    chance = random.Random(seed)
    harmless = [bytes([code]) for code in range(256) if code not in b"q\x03\x11\x1a"]
    for _ in range(20):
        terminal.press(b"".join(chance.choice([b"\x1b[", *harmless, *STRANGE.values()]) for _ in range(40)))
        terminal.read(0)
    for _ in range(4):  # out of whatever it has opened
        terminal.settle()
        terminal.press(b"\x1b")
    terminal.settle()
    is_left_whole(terminal)


@pytest.mark.parametrize("is_bracketed", [True, False], ids=["bracketed", "bare"])
def test_a_long_paste_is_no_keys_and_costs_nothing(terminal: Terminal, is_bracketed: bool) -> None:
    before = terminal.processor_seconds()
    words = b"quit, q, now\r" * 25_000
    terminal.press(b"\x1b[200~" + words + b"\x1b[201~" if is_bracketed else words)
    answers(terminal)
    assert terminal.processor_seconds() - before < 3
    is_left_whole(terminal)


def test_the_search_takes_a_paste(terminal: Terminal) -> None:
    terminal.press(b"/")
    terminal.wait_for("Esc end")
    terminal.press(b"\x1b[200~weapons\x1b[201~\r")
    terminal.wait_for("of 2")
    is_left_whole(terminal)


# signals


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


# stopping and drawing anew


def test_it_is_drawn_anew_after_it_was_stopped_by_force(terminal: Terminal) -> None:
    terminal.process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED)
    terminal.screen.cursor_position(5, 5)
    terminal.screen.draw("what the shell has written")
    terminal.process.send_signal(signal.SIGCONT)
    wait_until(terminal, lambda: "what the shell has written" not in terminal.text)
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


def test_ctrl_z_does_nothing_where_no_shell_could_go_on(terminal: Terminal) -> None:
    terminal.press(b"\x1a")
    answers(terminal)
    terminal.press(b"?\x1b[F")
    terminal.wait_for("Ctrl+L")
    assert "Ctrl+Z" not in terminal.text
    terminal.press(b"\x1b")
    is_left_whole(terminal)


# sizes


def test_sizes_that_end_where_they_began_leave_a_whole_screen(terminal: Terminal) -> None:
    terminal.settle()
    before = terminal.text
    for sizes in ([(40, 12)], [(100, 30), (20, 5)], [(1, 1), (200, 60), (79, 23)]):
        for columns, lines in sizes:
            terminal.resize(columns, lines)
        terminal.resize(80, 24)
        wait_until(terminal, lambda: terminal.text == before)
    is_left_whole(terminal)


@pytest.mark.parametrize("seed", range(3))
def test_storms_of_sizes_do_no_harm(terminal: Terminal, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        terminal.resize(chance.choice([0, 1, 39, 40, 84, 120, 300]), chance.choice([0, 1, 11, 12, 24, 100]))
        terminal.read(chance.choice([0, 0.01, 0.03]))
    terminal.resize(80, 24)
    answers(terminal)
    is_left_whole(terminal)


@pytest.mark.parametrize(("columns", "lines"), [(0, 0), (1, 1), (300, 100)])
def test_it_opens_in_a_window_of_any_size(columns: int, lines: int) -> None:
    with Terminal(explainer(), columns=columns, lines=lines) as terminal:
        terminal.wait_for_bytes(OPENED)
        terminal.settle()
        terminal.resize(80, 24)
        answers(terminal)
        is_left_whole(terminal)


# the environment


@pytest.mark.parametrize("name", ["xterm", "linux", "vt100", "screen", "tmux-256color", "no such terminal"])
def test_it_opens_in_every_terminal(name: str) -> None:
    with Terminal(explainer(), env=environment(TERM=name, COLORTERM="")) as terminal:
        answers(terminal)
        is_left_whole(terminal)


def test_the_environment_of_developers_does_no_harm(tmp_path: Path) -> None:
    strange = {
        "TEXTUAL": "debug,devtools,headless",
        "TEXTUAL_ANIMATIONS": "x",
        "TEXTUAL_COLOR_SYSTEM": "bogus",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_DEVTOOLS_PORT": "x",
        "TEXTUAL_DRIVER": "no.such:Driver",
        "TEXTUAL_FILTERS": "x",
        "TEXTUAL_FPS": "x",
        "TEXTUAL_LOG": str(tmp_path / "log"),
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
        "TEXTUAL_SHOW_RETURN": "1",
        "TEXTUAL_SLOW_THRESHOLD": "x",
        "TEXTUAL_THEME": "nope",
        "ESCDELAY": "x",
        "COLUMNS": "x",
        "LINES": "-1",
        "LANG": "xx",
    }
    with Terminal(explainer(), env=environment(**strange)) as terminal:
        answers(terminal)
        is_left_whole(terminal)
        assert b"returned" not in terminal.raw
    assert list(tmp_path.iterdir()) == []


def test_what_a_server_asks_for_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"TEXTUAL_DRIVER": WEB_DRIVER, "COLUMNS": "142", "TEXTUAL_COLOR_SYSTEM": "truecolor"}
    monkeypatch.setattr(os, "environ", asked | {"TEXTUAL_LOG": "x", "NO_COLOR": ""})
    tame()
    assert os.environ == asked


# its own mistakes


@pytest.mark.parametrize(
    "where", ["screen.ReaderScreen.action_help", "terminal.input.Input.feed"], ids=["a key", "input"]
)
def test_a_mistake_of_its_own_is_told_in_short_and_the_terminal_is_whole(where: str) -> None:
    module, kind, method = where.rsplit(".", 2)
    code = (
        "import sys\n"
        f"from explainer.tui.{module} import {kind}\n"
        "def fail(*_):\n"
        "    private = 'a private word'\n"
        "    raise RuntimeError('a mistake \\x1b[2J')\n"
        f"{kind}.{method} = fail\n"
        "from explainer.cli import main\n"
        "sys.exit(main([]))\n"
    )
    with Terminal([sys.executable, "-c", code], answers={}) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b"?")
        assert terminal.wait_for_end() == 1
        assert terminal.left_over == []
        assert "RuntimeError: a mistake [2J" in terminal.text
        assert b"a private word" not in terminal.raw.replace(b"= 'a private word'", b"")


@pytest.mark.parametrize("name", ["INT", "QUIT"])
def test_it_ends_by_a_signal_that_the_shell_ignores_for_what_it_does_not_wait_for(name: str) -> None:
    command = ["sh", "-c", f"trap '' {name}; exec \"$@\"", "sh", *explainer()]
    with Terminal(command) as terminal:
        terminal.wait_for("section 1")
        number = signal.Signals[f"SIG{name}"]
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.left_over == []
