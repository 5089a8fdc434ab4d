"""In a real terminal: the program paints, quits, and leaves the terminal as it was."""

import signal
import subprocess

import pytest

from tests.terminal import ROOT, Terminal, environment, explainer


def test_it_opens_is_read_and_left_with_q() -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("The call and the energy ceasefire")
        terminal.wait_for("One article taken apart")
        terminal.press(b"2")
        terminal.wait_for("in time order")
        terminal.press(b"\x1b")
        terminal.wait_for("section 1")
        terminal.wait_for("/ search")
        terminal.press(b"q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over == []


def test_where_the_palette_finds_nothing_it_tells_no_position() -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b":")
        terminal.wait_for("1 of 106")
        terminal.settle()
        terminal.press(b"qqzz")
        terminal.wait_for("No matches")
        terminal.settle()
        assert terminal.text.endswith("Esc close")


def test_the_first_screen_is_laid_out_for_its_window_from_the_first() -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.settle()
        assert b"section 1" in terminal.raw
        assert b"IN THE ARTICLE" not in terminal.raw  # for them, this window is too narrow


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_when_it_is_told_to_end_it_still_tidies_up(number: signal.Signals, code: int) -> None:
    with Terminal(explainer(), columns=120, lines=40) as terminal:
        terminal.wait_for("IN THE ARTICLE")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == code
        assert terminal.left_over == []


@pytest.mark.parametrize("is_told", [True, False], ids=["by a signal", "without a word"])
def test_it_ends_when_its_terminal_is_gone(is_told: bool) -> None:
    with Terminal(explainer(), is_controlling=is_told) as terminal:
        terminal.wait_for("section 1")
        terminal.hang_up()
        assert terminal.wait_for_end() == 128 + signal.SIGHUP


def test_what_is_typed_in_one_go_is_taken_key_by_key() -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b"/q weapons\x7f\r")
        terminal.wait_for("not found")
        terminal.wait_for("q weapon\n")
        terminal.press(b"\x17\x17weapons\rnns")
        terminal.wait_for("1 of 2")
        terminal.wait_for("such as halting the supply of Western weapons")
        assert terminal.process.poll() is None
        terminal.press(b"\x11")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("keys", [b":\x1b[5~", b":\x1b[6~", b":\x1b[5~\x1b[5~"])
def test_keys_that_come_before_the_palette_stands_do_no_harm(keys: bytes) -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.press(keys)
        terminal.wait_for("COMMANDS")
        terminal.press(b"\x11")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(("then", "shown"), [(b"5", "Special Poll"), (b"3m", "Speakers by sections")])
def test_what_is_typed_behind_a_choice_in_the_palette_waits_for_it(then: bytes, shown: str) -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b":View: Pos\r" + then)
        terminal.wait_for(shown)
        terminal.press(b"q")
        assert terminal.wait_for_end() == 0


def test_ctrl_c_twice_quits_and_once_does_not() -> None:
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b"\x03")
        terminal.wait_for("Press Ctrl+C again to quit, or q.")
        assert terminal.process.poll() is None
        terminal.press(b"\x03")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over == []


def test_the_mouse_is_left_to_the_terminal_on_request() -> None:
    with Terminal(explainer("--no-mouse", "--view", "timeline", "--at", "energy-pause")) as terminal:
        terminal.wait_for("A pause in Russian attacks")
        assert b"\x1b[?1000h" not in terminal.raw
        assert b"\x1b[?1003h" not in terminal.raw
        terminal.press(b"\x11")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over == []


def test_no_color_sends_no_colour() -> None:
    with Terminal(explainer(), env=environment(NO_COLOR="1")) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b"2")
        terminal.wait_for("AFTER")
        assert b"38;" not in terminal.raw
        assert b"48;" not in terminal.raw
        terminal.press(b"q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("how", ["no input", "dumb"])
def test_where_no_screen_can_open_it_ends_by_itself(how: str) -> None:
    if how == "no input":
        done = subprocess.run(
            explainer(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=ROOT,
            env=environment(),
            timeout=30,
        )
        raw = done.stdout + done.stderr
    else:
        with Terminal(explainer(), env=environment(TERM="dumb")) as terminal:
            terminal.wait_for_end()
            raw = terminal.raw
    assert b"\x1b" not in raw
