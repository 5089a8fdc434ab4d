"""The README says only what is so: its commands are run, its pack is checked, its picture is taken again.

What it quotes from the program, and the picture, are written anew with

    python -m pytest tests/test_readme.py --snapshot-update
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from explainer import cli
from explainer.library import open_pack
from explainer.navigation.beginning import begin
from explainer.pack import Pack
from explainer.tui.app import ExplainerApp
from tests.bench.table import BUDGETS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PICTURE = ROOT / "tests" / "picture" / "section.svg"
PICTURED = "key-outcome"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^`([\w./-]+)`:\n\n```(?:yaml|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text() -> str:
    return README.read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    """The code blocks of one kind."""
    return [code for each, code in BLOCK.findall(text()) if each == kind]


def commands() -> Iterator[str]:
    """Every command that the README gives without its output."""
    for code in blocks("sh"):
        yield from (line.partition("  #")[0].strip() for line in code.splitlines())


@pytest.fixture
def is_updated(request: pytest.FixtureRequest) -> bool:
    """Whether outdated files are to be rewritten."""
    return bool(request.config.getoption("update_snapshots"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in it but the files that the README shows."""
    for name, content in FILE.findall(text()):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return tmp_path


def shell(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the README; `explainer` in it is this checkout's."""
    program = f'explainer() {{ {shlex.quote(sys.executable)} -m explainer "$@"; }}\n'
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["/bin/sh", "-c", program + command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        cwd=cwd,
        env=env,
    )


def replay(code: str, cwd: Path) -> str:
    """A block of commands, each after `$ `, and of what they print: as it comes out today."""
    replayed = ""
    for line in code.splitlines():
        if line.startswith("$ "):
            replayed += f"{line}\n{shell(line.removeprefix('$ '), cwd).stdout}"
    return replayed


def test_what_it_quotes_from_the_program_is_what_the_program_prints(folder: Path, is_updated: bool) -> None:
    told = text()
    assert "$ explainer keys\n" in told
    assert "$ explainer --help\n" in told
    shown = BLOCK.sub(
        lambda block: f"```console\n{replay(block[2], folder)}```" if block[1] == "console" else block[0], told
    )
    if is_updated:
        README.write_text(shown, encoding="utf-8")
    assert text() == shown


def test_its_other_commands_are_understood(folder: Path) -> None:
    own = [command for command in commands() if command.startswith("explainer")]
    assert len(own) > 5
    for command in own:
        done = shell(command, folder)
        is_demo = "--plain" not in command and ("--demo" in command or "--kiosk" in command)
        assert done.returncode == (cli.NO_TERMINAL if is_demo else cli.FINE), f"{command}: {done.stdout}"


def test_the_pack_in_it_is_a_pack_without_problems(folder: Path) -> None:
    checked = open_pack(folder / "my-pack", with_advice=True)
    assert checked.problems == ()
    assert checked.pack
    assert checked.pack.coverage.unused == ()


def test_one_command_runs_the_program_and_one_passes_the_tests() -> None:
    start, install = "python3 -m venv .venv", ".venv/bin/pip install --quiet"
    locked, project = "--require-hashes -r tests/requirements.txt", "--no-deps --no-build-isolation ."
    assert [command.split(" && ") for command in commands() if "venv" in command] == [
        [start, f"{install} .", ".venv/bin/explainer"],
        [start, f"{install} {locked}", f"{install} {project}", ".venv/bin/python -m pytest -n auto"],
    ]


def test_its_table_of_speeds_has_every_budget_of_the_benchmark() -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text().splitlines() if "|" in line]
    told = [(row[0], row[2]) for row in rows[rows.index(["what", "measured", "budget", ""]) + 2 :] if len(row) == 4]
    assert told[: len(BUDGETS)] == list(BUDGETS.items())


def test_every_file_that_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", text())
    assert os.path.relpath(PICTURE, ROOT) in links
    assert [link for link in links if not (ROOT / link).exists()] == []


ACTS = """
import asyncio, os, sys
from explainer import cli
from explainer.library import open_pack
from explainer.navigation.beginning import begin
from explainer.tui.app import ExplainerApp
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
def watch(event, given):
    if event == "open" and given[0] != os.devnull and isinstance(given[2], int) and given[2] & WRITING:
        print("writes", given[0])
    elif event in {"socket.connect", "socket.bind", "os.mkdir", "os.rename", "os.remove", "subprocess.Popen"}:
        print(event, *given)
async def use():
    app = ExplainerApp(begin(open_pack().pack))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*"123456", "down", "enter", "y", "slash", *"pause", "enter", "n", "T", "question_mark")
        print(type(app.screen).__name__)
sys.addaudithook(watch)
asyncio.run(use())
"""


def test_it_opens_no_connection_and_writes_no_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-c", ACTS],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}  # it would write
        | {"PYTHONPATH": str(ROOT)},
    )
    assert (done.stdout, done.stderr) == ("HelpScreen\n", "")


async def picture(pack: Pack, pilot: Pilot[None]) -> str:
    """The screen as an SVG, the same on every machine."""
    await pilot.pause()
    await pilot.wait_for_scheduled_animations()
    return pilot.app.export_screenshot(title=pack.explainer.title, simplify=True) + "\n"


@pytest.mark.picture
async def test_the_picture_is_what_the_program_shows(
    pack: Pack, is_updated: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("TEXTUAL")] + ["NO_COLOR"]:
        monkeypatch.delenv(name, raising=False)
    app = ExplainerApp(begin(pack, view="story", at=PICTURED))
    async with app.run_test(size=(120, 40)) as pilot:
        shown = await picture(pack, pilot)
    if is_updated:
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(shown, encoding="utf-8")
    is_true = PICTURE.read_text(encoding="utf-8") == shown
    assert is_true, "the screen looks different now; take its picture again, as the top of this file says"
