"""The options of the command line, and what is wrong with those that were given."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from explainer.view import VIEW_WORDS, View

if TYPE_CHECKING:
    from argparse import ArgumentParser


MOST_IN_A_MESSAGE = 1_000
"""The longest message, in characters: messages repeat what was given."""


class UsageError(Exception):
    """The command line cannot be obeyed."""

    def __init__(self, message: str, more: str = "") -> None:
        super().__init__(message)
        self.more = more
        """What to choose from, in lines of their own below the message."""

    def __str__(self) -> str:
        """The message as it is printed: on one line, a long one cut in the middle."""
        text = super().__str__().replace("\n", "\N{REPLACEMENT CHARACTER}")
        half = MOST_IN_A_MESSAGE // 2
        return text if len(text) <= MOST_IN_A_MESSAGE else f"{text[:half]} … {text[-half:]}"


class Asked:
    """The options of `explainer`, with their defaults."""

    pack: Path | None = None
    view: View | None = None
    at: str | None = None
    theme: str | None = None
    no_mouse = False
    plain = False
    width: int | None = None
    version = False
    demo = False
    kiosk = False
    speed: float | None = None
    loop = False
    idle: float | None = None


class AskedToCheck:
    """The options of `explainer check`, with their defaults."""

    packs: Sequence[Path] = ()
    format = "text"


def parser(command: str) -> "ArgumentParser":
    """A parser that leaves printing and exiting to `main`."""
    from argparse import ArgumentParser, HelpFormatter  # here, as it is slow and most readers give no arguments

    def error(message: str) -> NoReturn:
        raise UsageError(f"{message}; see {command} --help")

    set_help = partial(HelpFormatter, width=80)  # else it asks the terminal for its width with each option
    parser = ArgumentParser(command, add_help=False, allow_abbrev=False, formatter_class=set_help)
    parser.error = error  # type: ignore[method-assign]
    return parser


def asked(arguments: Sequence[str]) -> Asked:
    """The options that `arguments`, those after `explainer`, ask for; raises UsageError."""
    given = Asked()
    if arguments:
        options = parser("explainer")
        options.add_argument("pack", nargs="?", type=Path)
        options.add_argument("--view", choices=VIEW_WORDS)
        options.add_argument("--at")
        options.add_argument("--theme")
        options.add_argument("--no-mouse", action="store_true")
        options.add_argument("--plain", action="store_true")
        options.add_argument("--width", type=_columns)
        options.add_argument("--demo", action="store_true")
        options.add_argument("--kiosk", action="store_true")
        options.add_argument("--speed", type=_number(0.1, 10))
        options.add_argument("--loop", action="store_true")
        options.add_argument("--idle", type=_number(1, 3600))
        options.add_argument("-V", "--version", action="store_true")
        _parse(options, arguments, given)
        check_demo(given)
    return given


def asked_to_check(arguments: Sequence[str]) -> AskedToCheck:
    """The options that `arguments`, those after `explainer check`, ask for; raises UsageError."""
    given = AskedToCheck()
    if arguments:
        options = parser("explainer check")
        options.add_argument("packs", nargs="*", type=Path)
        options.add_argument("--format", choices=("text", "json"))
        _parse(options, arguments, given)
    return given


def _parse(options: "ArgumentParser", arguments: Sequence[str], given: Asked | AskedToCheck) -> None:
    """Fill `given` from `arguments`; raises UsageError."""
    options.parse_args(arguments, given)
    for name, value in vars(given).items():
        if value == [] and name != "packs":  # --at=-- ends up so before Python 3.13, without a look at its type
            options.error(f"argument --{name}: expected one argument")


def _columns(text: str) -> int:
    """The value of `--width`."""
    from argparse import ArgumentTypeError

    digits = text.lstrip("0")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 4 and 10 <= int(digits) <= 1000):
        raise ArgumentTypeError(f"{text!r} is not a number from 10 to 1000")
    return int(digits)


def _number(least: float, most: float) -> Callable[[str], float]:
    """The type of an option that is a number from `least` to `most`."""

    def convert(text: str) -> float:
        from argparse import ArgumentTypeError

        try:
            value = float(text)
        except ValueError:
            value = 0
        is_plain = text.isascii() and text.isprintable() and not {" ", "_"} & set(text)  # float() accepts these
        if not (is_plain and least <= value <= most):
            raise ArgumentTypeError(f"{text!r} is not a number from {least:g} to {most:g}")
        return value

    return convert


def check_demo(given: Asked) -> None:
    """Refuse options of the demo that do not go together; raises UsageError."""
    if given.demo and given.kiosk:
        raise UsageError("--demo or --kiosk, not both; see explainer --help")
    if given.kiosk and given.plain:
        raise UsageError("--kiosk needs a screen; --demo --plain prints the tour")
    if given.demo and given.plain and (given.view or given.at is not None):
        raise UsageError("--demo --plain prints the whole tour, without --view or --at; see explainer --help")
    for name, of, is_there in (
        ("speed", "--demo or --kiosk", given.demo or given.kiosk),
        ("loop", "--demo or --kiosk", given.demo or given.kiosk),
        ("idle", "--kiosk", given.kiosk),
    ):
        if getattr(given, name) and not is_there:
            raise UsageError(f"--{name} goes with {of}; see explainer --help")
