"""The command line in a process of its own: pipes, closed streams, locales, interrupts, and what it imports."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PackFolder

ROOT = Path(__file__).parents[1]
PLAN = "sections/1-the-plan.yaml"


def run(*arguments: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    """`explainer` in a process of its own, away from any terminal."""
    given: dict[str, Any] = {"stdin": subprocess.DEVNULL, "capture_output": True, "encoding": "utf-8", "cwd": ROOT}
    return subprocess.run([sys.executable, "-m", "explainer", *map(str, arguments)], **given | more)


def test_check_without_a_pack_checks_the_shipped_one() -> None:
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("content/trump-putin-call: ")
    assert "\n15 of 15 sentences, " in done.stdout


@pytest.mark.parametrize("arguments", [("check",), ("schema",), ("--help",)])
def test_a_reader_who_leaves_early_hears_nothing(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(*arguments, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_check_tells_a_bad_pack_even_if_nobody_reads(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "form: direct", "form: dirct")
    reading, writing = os.pipe()
    os.close(reading)
    done = run("check", harbour.folder, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = run("check", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 4
    assert done.stderr == "explainer: cannot write the output: No space left on device\n"


@pytest.mark.parametrize("command", ["check", "--plain", ""])
@pytest.mark.parametrize("streams", [">&-", ">&- 2>&-", "<&- >&-"])
def test_closed_streams(command: str, streams: str) -> None:
    line = ["sh", "-c", f'"$0" -m explainer {command} {streams}', sys.executable]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 4
    assert done.stderr == ("explainer: cannot write the output: it is closed\n" if "2>&-" not in streams else "")


@pytest.mark.parametrize(
    "environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_a_locale_without_curly_quotes(harbour: PackFolder, environment: dict[str, str]) -> None:
    harbour.edit(PLAN, "cue: she said", "cue: “she”")
    done = run("check", harbour.folder, env=os.environ | environment)
    assert done.returncode == 1
    assert r"the cue \u2018\u201cshe\u201d\u2019 is not in the words of the anchor" in done.stdout
    assert done.stderr == ""


def test_ctrl_c_ends_without_a_traceback() -> None:
    code = (
        "import os, signal, sys, explainer.library as library\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent may have it ignored\n"
        "library.open_pack = lambda *_, **__: os.kill(os.getpid(), signal.SIGINT)\n"
        "from explainer.cli import main\n"
        "sys.exit(main(['check', 'x']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def _loaded(*arguments: str) -> set[str]:
    code = (
        "import sys; from explainer.cli import main; main(sys.argv[1:])\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert "explainer" in done.stderr
    return set(done.stderr.split())


def test_a_command_imports_only_what_it_needs() -> None:
    assert not _loaded("--version") & {"yaml", "msgspec", "rich", "textual"}
    assert not _loaded("--help") & {"yaml", "msgspec", "rich", "textual"}
    assert not _loaded("check") & {"rich", "textual", "difflib"}
    assert not _loaded("schema") & {"yaml", "rich", "textual"}
