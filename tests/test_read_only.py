"""Read-only, proved: whatever is done with the program, it writes to nothing but its terminal.

It is watched from within, by Python's own audit events, and from without, by its system calls where that can be done.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HARBOUR
from tests.terminal import ROOT, Terminal, environment
from tests.watched import WATCHING, is_terminal

STRACE = shutil.which("strace")
CALLS = "%network,open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,unlink,unlinkat,rmdir"
CALLS += ",link,linkat,symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat,chown,fchown,fchownat,lchown"
CALLS += ",utimensat,setxattr,fsetxattr,fallocate,execve,execveat,fork,vfork,clone,clone3,memfd_create"
HARMLESS = re.compile(
    r"socketpair\(|(?:getsockopt|getsockname|shutdown|recvfrom|recvmsg)\(|clone.*CLONE_THREAD|sendto\(\d+, \"\\0\""
)
OPENED = re.compile(r'open(?:at)?\((?:\w+, )?"(?P<path>[^"]*)", (?P<flags>[\w|]+)')
WRITING = re.compile("O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
PRINTED = [
    ("--plain",),
    ("--plain", "--view", "who", "--at", "call"),
    ("--demo", "--plain"),
    ("check", "--format", "json"),
    ("check", str(HARBOUR)),
    ("schema",),
    ("keys",),
    ("--help",),
    ("--version",),
    ("--at", "nothing"),
    ("/nowhere",),
]


class Watch:
    """Runs the program, and tells what it did."""

    def __init__(self, folder: Path) -> None:
        self._report, self._trace = folder / "report", folder / "trace"
        self.env = {name: value for name, value in environment().items() if not name.startswith("COVERAGE")}
        self.env["HOME"] = str(folder)

    def command(self, *arguments: str) -> list[str]:
        """The program, watched from inside and, where possible, from outside."""
        traced = (
            [STRACE, "-f", "--seccomp-bpf", "-qq", "-o", str(self._trace), "-e", f"trace={CALLS}"] if STRACE else []
        )
        return [*traced, sys.executable, "-B", str(ROOT / "tests" / "watched.py"), str(self._report), *arguments]

    @property
    def heard(self) -> list[str]:
        """What Python's audit events report."""
        first, *others = self._report.read_text(encoding="utf-8").splitlines()
        assert first == WATCHING
        return others

    @property
    def traced(self) -> list[str]:
        """What the system calls show, apart from the start of the program and its report."""
        lines = self._trace.read_text(encoding="utf-8", errors="replace").splitlines() if STRACE else []
        calls = [
            call for line in lines if "(" in (call := line.partition(" ")[2].strip()) and not call.startswith("<...")
        ]
        assert not STRACE or calls.pop(0).startswith("execve(")
        return [call for call in calls if not self._is_harmless(call)]

    def _is_harmless(self, call: str) -> bool:
        if opened := OPENED.match(call):
            path = opened["path"]
            return not WRITING.search(opened["flags"]) or is_terminal(path) or path == str(self._report)
        return bool(HARMLESS.match(call))


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    """The code that watches the program."""
    return Watch(tmp_path)


def read_everything(watch: Watch, *arguments: str) -> int:
    """Do everything that a reader can do in a terminal. Returns the exit code."""
    with Terminal(watch.command(*arguments), columns=120, lines=30, env=watch.env) as terminal:
        terminal.wait_for("section 1")
        for view in "123456":
            terminal.press(view.encode() + b"\x1b[B\x1b[C")
            terminal.settle(0.05)
        terminal.press(b"3ym")
        terminal.wait_for("Speakers by sections")
        terminal.press(b"2os\t/peace\rnN\x1b")
        terminal.wait_for("THE")
        terminal.press(b"?")
        terminal.wait_for("Keys in")
        terminal.press(b"q:")
        terminal.wait_for("COMMANDS")
        terminal.press(b"kreml\r")
        terminal.settle()
        terminal.press(b"TyTT\x0c\x1b[<0;9;9M\x1b[<32;30;9M\x1b[<0;30;9m\x03")
        terminal.settle()
        terminal.press(b"p")
        terminal.wait_for("step 1 of 12")
        terminal.press(b"\x1b[C\x1b[C  ")
        terminal.wait_for("step 3 of 12")
        terminal.resize(39, 11)
        terminal.wait_for("too small")
        terminal.resize(80, 24)
        terminal.wait_for("step 3 of 12")
        terminal.press(b"\x1b")
        terminal.wait_for("paused at step 3")
        terminal.press(b"q")
        return terminal.wait_for_end()


def test_on_the_screen_it_writes_nothing(watch: Watch) -> None:
    assert read_everything(watch) == 0
    assert watch.heard == []
    assert watch.traced == []


def test_a_kiosk_writes_nothing(watch: Watch) -> None:
    with Terminal(watch.command("--kiosk", "--idle", "1", "--speed", "10"), env=watch.env) as terminal:
        terminal.wait_for("step 3 of 12", within=30)
        terminal.press(b"3yT")
        terminal.wait_for("starts again in 1 s")
        terminal.wait_for("step 2 of 12", within=30)
        terminal.press(b"\x11")
        assert terminal.wait_for_end() == 0
    assert watch.heard == []
    assert watch.traced == []


@pytest.mark.parametrize("arguments", PRINTED)
def test_what_it_prints_goes_nowhere_else(watch: Watch, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(watch.command(*arguments), env=watch.env, cwd=ROOT, capture_output=True, check=False)
    assert done.stdout + done.stderr
    assert watch.heard == []
    assert watch.traced == []


def test_a_write_would_be_seen(watch: Watch, tmp_path: Path) -> None:
    with Terminal(watch.command("--planted"), env=watch.env) as terminal:
        terminal.wait_for("section 1")
        assert watch.heard == []
        terminal.press(b"y")
        terminal.wait_for("Sent to")
        terminal.press(b"q")
        assert terminal.wait_for_end() == 0
    assert (tmp_path / "planted").exists()
    [heard] = watch.heard
    assert heard.startswith("open ")
    assert "planted" in heard
    assert not STRACE or ["planted" in call for call in watch.traced] == [True]


DEEDS = {
    "a folder": "os.mkdir('made')",
    "a new name": "os.rename('kept', 'renamed')",
    "a removal": "os.remove('kept')",
    "a link": "os.symlink('kept', 'linked')",
    "a file opened for both": "open('kept', 'r+').close()",
    "a file opened below": "os.close(os.open('made', os.O_CREAT))",
    "a temporary file": "tempfile.TemporaryFile().close()",
    "other rights": "os.chmod('kept', 0o600)",
    "a connection": "socket.socket(socket.AF_UNIX).connect_ex('nowhere')",
    "a program": "subprocess.run(['true'])",
    "a shell": "os.system('true')",
    "a process": "os.fork() or os._exit(0)",
}


@pytest.mark.parametrize("deed", DEEDS)
def test_whatever_it_would_do_would_be_seen(watch: Watch, tmp_path: Path, deed: str) -> None:
    (tmp_path / "kept").touch()
    code = "import os, socket, subprocess, sys, tempfile; from pathlib import Path; from tests.watched import watch; "
    code += f"watch(Path({str(tmp_path / 'report')!r})); {DEEDS[deed]}"
    command = watch.command()
    start = command[: command.index(sys.executable)]
    env = {**watch.env, "PYTHONPATH": str(ROOT)}
    subprocess.run([*start, sys.executable, "-B", "-c", code], cwd=tmp_path, env=env, check=True)
    assert watch.heard
    assert not STRACE or watch.traced
