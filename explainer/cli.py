"""The commands: the only module that knows all the others. What a command does not need is not imported."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explainer import __version__, keys, streams, usage
from explainer.imports import import_readers
from explainer.options import Asked, UsageError, asked, asked_to_check, check_demo, parser

if TYPE_CHECKING:
    from explainer.navigation.navigation import Demo
    from explainer.pack import Pack
    from explainer.view import View

FINE, PROBLEMS, USAGE, NO_TERMINAL, UNWRITTEN = 0, 1, 2, 3, 4


class Outcome(NamedTuple):
    """The outcome of a command."""

    code: int
    """The exit code."""
    out: str = ""
    """The data, for stdout."""
    err: str = ""
    """The messages, for stderr."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`, by default those of the process. Returns the exit code."""
    streams.prepare(sys.stdout, sys.stderr)
    outcome = _obey(list(sys.argv[1:] if arguments is None else arguments))
    streams.write(sys.stderr, outcome.err)
    if complaint := streams.write(sys.stdout, outcome.out):
        streams.write(sys.stderr, f"explainer: cannot write the output: {complaint}")
        return UNWRITTEN
    return outcome.code


def _obey(arguments: list[str]) -> Outcome:
    command, help_text = _COMMANDS.get(arguments[0] if arguments else "", (_screen, usage.SCREEN))
    given = arguments if command is _screen else arguments[1:]
    if "-h" in given or "--help" in given:
        return Outcome(FINE, help_text)
    try:
        return command(given)
    except UsageError as error:
        return Outcome(USAGE, err="\n".join(filter(None, (f"explainer: {error}", error.more))))


def _screen(arguments: list[str]) -> Outcome:
    """`explainer [PACK]`: open the screen."""
    given = asked(arguments)
    if given.demo and _wants_text():
        given.plain = True
        check_demo(given)
    if given.version:
        return Outcome(FINE, f"explainer {__version__}")
    if given.theme is not None and (complaint := _about_theme(given.theme)):
        raise UsageError(f"--theme: {complaint}")
    import_readers()
    from explainer.library import open_pack

    checked = open_pack(given.pack)
    if checked.pack is None:
        from explainer.report import Report

        report = Report(str(given.pack or "explainer"), checked).text()
        return Outcome(PROBLEMS, err=report + _meant(given.pack, arguments))
    if (given.demo or given.kiosk) and not checked.pack.explainer.tour:
        raise UsageError(f"--{'demo' if given.demo else 'kiosk'}: the pack has no tour")
    if given.demo and given.plain:
        from explainer.editions import plain

        spell = streams.spelling(sys.stdout)
        return Outcome(FINE, "\n".join(plain.tour(checked.pack, width=given.width or _width(), spell=spell)))
    if (given.demo or given.kiosk) and not _is_terminal():
        return Outcome(NO_TERMINAL, err="explainer: a demo needs a terminal; --demo --plain prints the tour")
    at = None if given.at is None else _id(checked.pack, given.at)
    if given.plain or not _is_terminal():
        return Outcome(FINE, "\n".join(_linear(checked.pack, given.view, at, given.width or _width())))
    from explainer.tui import run

    usual = os.environ.get("EXPLAINER_THEME") or None
    complaint = _about_theme(usual) if usual and given.theme is None else ""
    theme = given.theme or (None if complaint else usual)
    code = run(checked.pack, view=given.view, at=at, theme=theme, mouse=not given.no_mouse, demo=_demo(given))
    return Outcome(code, err=f"explainer: EXPLAINER_THEME: {complaint}" if complaint else "")


def _about_theme(name: str) -> str:
    """Why no theme can be `name`; empty if one is."""
    from explainer.tui import THEMES

    if name in THEMES:
        return ""
    from explainer.loading import Suggestions

    meant = Suggestions().did_you_mean(name, THEMES) or f"; there are {', '.join(THEMES)}"
    return f"no theme {name!r}{meant}"


def _demo(given: Asked) -> "Demo | None":
    """How the tour is to be played; None if it is not."""
    if not (given.demo or given.kiosk):
        return None
    from explainer.navigation.navigation import Demo

    idle = (given.idle or 60.0) if given.kiosk else None
    return Demo(given.speed or 1.0, given.loop or given.kiosk, idle)


def _meant(path: Path | None, arguments: list[str]) -> str:
    """A hint for a mistyped command, which is taken for a folder; empty if there is none."""
    if path is None or os.path.exists(path) or str(path) not in arguments:  # ./check is meant as a folder
        return ""
    from explainer.loading import Suggestions

    best = Suggestions().best(str(path), _COMMANDS)
    return f"\nexplainer: did you mean the command 'explainer {best}'?" if best else ""


def _linear(pack: "Pack", view: "View | None", at: str | None, width: int) -> Iterator[str]:
    """The linear edition, or the part of it that was asked for: an item, a view, or both."""
    from explainer.editions import plain

    spell = streams.spelling(sys.stdout)
    if at is not None:
        yield from plain.item(pack, at, width=width, spell=spell)
    if at is not None and view:
        yield ""
    if at is None or view:
        yield from plain.lines(pack, width=width, view=view, spell=spell)


def _width() -> int:
    """The width of the terminal on stdout, else 80."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 80
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _id(pack: "Pack", asked: str) -> str:
    """The id that `--at` asks for: given itself, or as the number of a statement. Raises UsageError."""
    if asked in pack.kinds:
        return asked
    for id, number in pack.numbers.items():
        if asked == str(number):
            return id
    from explainer.editions import plain
    from explainer.loading import Suggestions

    meant = Suggestions().did_you_mean(asked, pack.kinds)
    there_are = "\n".join(plain.ids(pack, width=_width(), spell=streams.spelling(sys.stderr)))
    raise UsageError(f"--at: nothing in the pack has the id {asked!r}{meant}", there_are)


def _wants_text() -> bool:
    """Whether ACCESSIBLE asks for text and can be obeyed: in a browser there is nothing but the screen."""
    from explainer.tui import is_served

    return bool(os.environ.get("ACCESSIBLE")) and not is_served()


def _is_terminal() -> bool:
    """Whether a screen can be opened: keys arrive on stdin, and on stdout is a terminal that can place text.

    A server that shows the screen in a browser is as good as a terminal.
    """
    from explainer.tui import is_served

    if is_served():
        return True
    if _wants_text():
        return False
    if os.name == "posix" and os.environ.get("TERM", "") in ("", "dumb", "unknown"):
        return False
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)) and (
        sys.stdout.encoding.casefold().replace("-", "") == "utf8"
    )


def _check(arguments: list[str]) -> Outcome:
    """`explainer check`: every problem of the packs, and their coverage."""
    given = asked_to_check(arguments)
    import_readers()
    from explainer.library import open_pack, shipped
    from explainer.report import Report, as_json, as_text

    reports = [Report(_name(path), open_pack(path, with_advice=True)) for path in given.packs or shipped()]
    code = FINE if reports and all(report.is_good for report in reports) else PROBLEMS
    return Outcome(code, as_json(reports) if given.format == "json" else as_text(reports))


def _name(path: Path) -> str:
    """`path` as short as it can be written in the present folder."""
    try:
        here = Path.cwd()
    except OSError:  # it has been deleted
        return str(path)
    return str(path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path)


def _schema(arguments: list[str]) -> Outcome:
    """`explainer schema`: the JSON Schema of the files."""
    options = parser("explainer schema")
    options.add_argument("kind", nargs="?", choices=("explainer", "section"))
    given = options.parse_args(arguments)
    from explainer.schema import as_json

    return Outcome(FINE, as_json(given.kind))


def _keys(arguments: list[str]) -> Outcome:
    """`explainer keys`: the key table."""
    parser("explainer keys").parse_args(arguments)
    listed = keys.table()
    width = max(len(each) for each, _ in listed)
    return Outcome(FINE, "\n".join(f"{each:<{width}}  {does}" for each, does in listed))


_COMMANDS: dict[str, tuple[Callable[[list[str]], Outcome], str]] = {
    "check": (_check, usage.CHECK),
    "schema": (_schema, usage.SCHEMA),
    "keys": (_keys, usage.KEYS),
}
