"""Terminals, systems and mistakes of its own: it lives and answers, or says why not; and tidies up."""

import os
import random
import sys
from pathlib import Path

import pytest

from explainer.tui.terminal.driver import MOST_LINES
from explainer.tui.terminal.environment import WEB_DRIVER, tame
from tests.terminal import Terminal, environment, explainer
from tests.tui.alive import OPENED, answers, is_left_whole, wait_until

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


def test_of_a_window_that_cannot_be_only_a_part_is_drawn() -> None:
    with Terminal(explainer(), columns=80, lines=3000) as terminal:
        terminal.wait_for("q quit")
        lines = terminal.text.split("\n")
        assert "q quit" in lines[MOST_LINES - 1]
        assert not any(lines[MOST_LINES:])
        is_left_whole(terminal)


# the environment


def test_it_follows_the_window_though_a_shell_exports_its_size() -> None:
    with Terminal(explainer(), env=environment(COLUMNS="50", LINES="16")) as terminal:
        terminal.wait_for("6 Terms & people")
        assert "q quit" in terminal.text.split("\n")[-1]
        terminal.resize(120, 40)
        terminal.wait_for("IN THE ARTICLE")
        is_left_whole(terminal)


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
