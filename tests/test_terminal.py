"""The terminal that the tests run programs in: what it tells of them is so."""

import signal
import sys

from tests.terminal import Terminal

RAW = "import sys, tty; tty.setraw(0); print('\\x1b[?1049h\\x1b[?25;1000hdrawn', end='', flush=True); "


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_it_tells_what_a_program_leaves_as_it_is_not_found() -> None:
    with Terminal(python(RAW + "print('\\x1b[?25l\\x1b[>1u', end='')")) as terminal:
        assert terminal.wait_for_end() == 0
        assert terminal.left_over == ["alternate screen", "cursor", "mouse", "keyboard protocol", "line settings"]


def test_the_screen_before_comes_back_behind_the_alternate_one() -> None:
    code = f"print('first'); {RAW} input(); print('\\x1b[?1049l', end='')"
    with Terminal(python(code)) as terminal:
        terminal.wait_for("drawn")
        assert "first" not in terminal.text
        terminal.press(b"\n")
        terminal.wait_for("first")
        assert "drawn" not in terminal.text


def test_the_window_is_resized_and_keys_become_signals() -> None:
    code = "import os, signal; signal.signal(28, lambda *_: print(os.get_terminal_size())); print('up'); signal.pause()"
    with Terminal(python(f"{code}; signal.pause()")) as terminal:
        terminal.wait_for("up")
        terminal.resize(50, 5)
        terminal.wait_for("columns=50, lines=5")
        terminal.press(b"\x03")
        assert terminal.wait_for_end() == 128 + signal.SIGINT


def test_more_can_be_typed_than_a_terminal_keeps() -> None:
    code = f"{RAW} print(len(sys.stdin.buffer.read(300_000)), 'bytes', end='', flush=True)"
    with Terminal(python(code)) as terminal:
        terminal.wait_for("drawn")
        terminal.press(b"x" * 300_000)
        terminal.wait_for("300000 bytes")


def test_it_settles_when_a_program_that_says_nothing_has_nothing_to_do() -> None:
    work = "import time; end = time.process_time() + 0.5\nwhile time.process_time() < end: pass\nprint('done')"
    with Terminal(python(f"print('begun', flush=True); {work}; input()")) as terminal:
        terminal.wait_for("begun")
        terminal.settle(0.1)
        assert "done" in terminal.text
        assert terminal.processor_seconds() > 0.5
        assert terminal.peak_memory() > 5
