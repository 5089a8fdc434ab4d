"""The program, watched: `python -B tests/watched.py REPORT [--planted] [ARGUMENT ...]`.

What it does beyond reading, writing to its terminal, and drawing goes to REPORT, a line each behind the first.
"""

import os
import sys
from pathlib import Path
from typing import Any

WATCHING = "watching"
"""The first line of a report."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_DEEDS = (
    "os",
    "shutil",
    "tempfile",
    "socket",
    "subprocess",
    "pty",
    "sqlite3",
    "urllib",
    "webbrowser",
    "ftplib",
    "smtplib",
)
_HARMLESS: tuple[str, ...] = (
    "os.listdir",
    "os.scandir",
    "os.walk",
    "os.fwalk",
    "os.chdir",
    "os.getxattr",
    "os.listxattr",
    "os.putenv",
)
_HARMLESS += ("os.unsetenv", "os.add_dll_directory", "os.kill", "os.killpg", "socket.__new__", "socket.gethostname")


def is_terminal(path: str) -> bool:
    """Whether a program may write to `path`: a terminal, or the null device."""
    return path in ("/dev/null", "/dev/tty") or path.startswith("/dev/pts/")


def watch(report: Path) -> None:
    """Write what is done from now on into `report`."""
    out = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(out, f"{WATCHING}\n".encode())

    def hear(event: str, given: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = given
            if isinstance(path, int) or not flags & _WRITING or is_terminal(os.fsdecode(path)):
                return
        elif event.partition(".")[0] not in _DEEDS or event in _HARMLESS:
            return
        os.write(out, f"{event} {given}\n".encode(errors="backslashreplace"))

    sys.addaudithook(hear)


def plant(file: Path) -> None:
    """Make the program write `file` when something is copied."""
    from explainer.tui.app import ExplainerApp

    def write(_self: ExplainerApp, text: str) -> None:
        file.write_text(text, encoding="utf-8")

    ExplainerApp.copy_to_clipboard = write  # type: ignore[assignment,method-assign]


def main() -> int:
    """Run the program, watched."""
    report, *arguments = sys.argv[1:]
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from explainer import cli

    if arguments[:1] == ["--planted"]:
        arguments = arguments[1:]
        plant(Path(report).with_name("planted"))
    watch(Path(report))
    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
