"""The command line in a process of its own: pipes, closed streams, locales, interrupts, and what it imports."""

import fcntl
import os
import signal
import subprocess
import sys
import termios
from array import array
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PLAN, PackFolder

ROOT = Path(__file__).parents[1]


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


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_is_cut_is_not_called_written(tmp_path: Path, unbuffered: str) -> None:
    line = ["sh", "-c", 'ulimit -f 8; exec "$0" -m explainer --plain >"$1"', sys.executable, str(tmp_path / "out")]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}  # it writes more
    environment = kept | {"PYTHONUNBUFFERED": unbuffered, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(line, capture_output=True, encoding="utf-8", cwd=ROOT, env=environment)
    assert (done.returncode, done.stderr) == (4, "explainer: cannot write the output: File too large\n")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_without_a_buffer_the_same_is_written(encoding: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    usual, unbuffered = (run("--plain", env=environment | {"PYTHONUNBUFFERED": value}) for value in ("", "1"))
    assert (unbuffered.returncode, unbuffered.stderr, unbuffered.stdout) == (0, "", usual.stdout)
    assert usual.stdout.startswith("THE CALL AND")


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
    assert "not in the words of the anchor: '\"she\"'" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("width", [20, 80])
def test_the_width_holds_in_letters_that_the_locale_has(width: int) -> None:
    done = run("--plain", "--width", str(width), env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert '"very good and' in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= width


INTERRUPTED_WHILE_IT_IMPORTS = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent may have it ignored
module, sys.argv[1:] = sys.argv[1], ["check", "--format", "text"]
class Interrupter:
    def find_spec(name, *_):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)
from explainer.__main__ import main
sys.meta_path.insert(0, Interrupter)
sys.exit(main())
"""


@pytest.mark.parametrize("module", ["explainer.cli", "argparse", "explainer.library", "yaml", "explainer.report"])
def test_an_interrupt_ends_it_at_any_moment_without_a_word(module: str) -> None:
    code = INTERRUPTED_WHILE_IT_IMPORTS
    done = subprocess.run([sys.executable, "-c", code, module], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_an_interrupt_ends_it_while_nobody_reads_what_it_prints() -> None:
    reading, writing = os.pipe()
    room = fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    command = [sys.executable, "-m", "explainer", "--plain"]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=writing, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        held = array("i", [0])
        while held[0] < room:
            fcntl.ioctl(reading, termios.FIONREAD, held)
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=15)
    os.close(reading)
    os.close(writing)
    assert (process.returncode, said) == (130, b"")


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
    assert not _loaded("check") & {"rich", "textual", "difflib", "typing_extensions"}
    assert not _loaded("--plain", "--theme", "nord") & {"textual", "difflib", "typing_extensions"}
    assert not _loaded("keys") & {"yaml", "msgspec", "rich", "textual"}
    assert not _loaded("schema") & {"yaml", "rich", "textual"}
