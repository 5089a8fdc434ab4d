"""The text of a file of a pack, without anything in it that a terminal would obey or hide."""

import os
import re
import stat
import unicodedata
from collections import Counter
from itertools import chain, islice
from pathlib import Path

from msgspec import Struct, field

from explainer.loading import limits
from explainer.loading.budget import Budget
from explainer.loading.problem import Problem

_REPLACEMENT = "\ufffd"  # takes the place of a refused character, so that lines and columns stay

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# joiners, fillers, selectors and tags too: two texts that look alike must be alike
_INVISIBLE = (
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
_INVISIBLE_BEYOND = r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_NOT_CHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NOT_CHARACTERS_BEYOND = "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
# compiled when the first text needs them, which most never do
_REFUSED = (
    rf"(?P<control>[{_CONTROL}])|(?P<direction>[{_DIRECTION}])|(?P<invisible>[{_INVISIBLE}{_INVISIBLE_BEYOND}])"
    rf"|(?P<none>[{_NOT_CHARACTERS}{_NOT_CHARACTERS_BEYOND}])"
)
# the same and whatever is beyond the first 65,536 characters, in one set: ten times as fast to search for
_SUSPECT = rf"[{_CONTROL}{_DIRECTION}{_INVISIBLE}{_NOT_CHARACTERS}\U00010000-\U0010ffff]"
# those of them that Python calls printable: fillers and selectors
_UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0" + "".join(
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
_KINDS = {
    "control": "control character",
    "direction": "character that changes the direction of text,",
    "invisible": "invisible character",
    "none": "code that is no character,",
}


class TextFile(Struct, frozen=True):
    """A file as it was read."""

    path: str
    """Relative to the pack's folder."""
    text: str | None
    """Its text: no byte order mark, lines end in \\n, refused characters are replaced. None if it could not be read."""
    data: bytes = b""
    """Its bytes."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with it."""


def leaves(folder: Path, path: str) -> bool:
    """Whether `path`, taken from `folder`, leads out of it: absolute, by `..`, or by a symbolic link."""
    depth = 0
    for step in Path(path).parts:
        depth += -1 if step == os.pardir else 1
        if depth < 0:  # even where it comes back in, by the folder's own name
            return True
    home = os.path.realpath(folder)
    return os.path.isabs(path) or not os.path.realpath(os.path.join(home, path)).startswith(os.path.join(home, ""))


def unspeakable(path: str) -> str | None:
    """Why the system cannot look for `path`, where its language setting has no way to spell it."""
    try:
        os.fsencode(path)
    except UnicodeEncodeError as error:
        return f"its name cannot be spelt in the system's language setting ({error.encoding}); set LC_ALL=C.UTF-8"
    return None


def read(folder: Path, path: str, budget: Budget | None = None) -> TextFile:
    """The text of the file `path` of the pack in `folder`, as far as the `budget` of the pack allows.

    What is wrong is in `problems`; nothing is raised.
    """
    budget = budget or Budget()
    if message := unspeakable(path):
        return _unread(path, message)
    if leaves(folder, path):
        return _unread(path, "a path that leaves the pack")
    try:
        # O_NONBLOCK: a FIFO must not hang
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(folder / path, flags)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                return _unread(path, "a folder, not a file")
            if not stat.S_ISREG(status.st_mode):
                return _unread(path, "not a regular file")
            if status.st_size > limits.MOST_BYTES:
                most = f"at most {limits.MOST_BYTES:,} are read"
                return _unread(path, f"the file has {status.st_size:,} bytes; {most}")
            if status.st_size > budget.bytes:
                budget.bytes = 0
                most = f"at most {limits.MOST_BYTES_IN_ALL:,} bytes"
                return _unread(path, f"not read: all files of a pack together have {most}")
            data = file.read(limits.MOST_BYTES)
            budget.bytes -= len(data)
    except FileNotFoundError:
        return _unread(path, "no such file")
    except IsADirectoryError:
        return _unread(path, "a folder, not a file")
    except (OSError, ValueError) as error:
        return _unread(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    return _decode(path, data)


def is_missing(path: Path) -> bool:
    """Whether there is certainly nothing at `path`; what cannot be looked at is left to whoever reads it."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def _unread(path: str, message: str) -> TextFile:
    return TextFile(path, None, problems=[Problem(path, 1, 1, "", message)])


def _decode(path: str, data: bytes) -> TextFile:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unread(path, "the file is UTF-16; save it as UTF-8")
    problems: list[Problem] = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        message = f"not UTF-8: byte 0x{data[error.start]:02X}"
        problems.append(Problem(path, *line_column(before, len(before)), "", message))
        text = data.decode("utf-8-sig", errors="replace")
    text = text.replace("\r\n", "\n")
    if not text.strip():
        return _unread(path, "the file is empty")
    for clean, what in ((_without_refused, "refused characters"), (_without_crowds, "letters with too many marks")):
        text, found, number = clean(text)
        for at, message in found[: limits.MOST_CHARACTERS_REPORTED]:
            problems.append(Problem(path, *line_column(text, at), "", message))
        if rest := found[limits.MOST_CHARACTERS_REPORTED :]:
            message = f"{number - limits.MOST_CHARACTERS_REPORTED} more {what} from here on"
            problems.append(Problem(path, *line_column(text, rest[0][0]), "", message))
    return TextFile(path, text, data, problems)


def refused(text: str) -> tuple[str, str] | None:
    """What is wrong with `text`, a string of a pack, and the text without it; None if nothing is."""
    text, found, _ = _without_refused(text)
    text, crowds, _ = _without_crowds(text)
    return next(((message, text) for _, message in (*found, *crowds)), None)


_Cleaned = tuple[str, list[tuple[int, str]], int]
"""A text with something else for each fault in it, so that lines and columns stay; the first faults, each with its
offset and what is wrong; the number of all."""


def _without_refused(text: str) -> _Cleaned:
    """`text` without refused characters."""
    if _is_plain(text):
        return text, [], 0
    is_refused = re.compile(_REFUSED).match
    found = (one for each in re.finditer(_SUSPECT, text) if (one := is_refused(text, each.start())))
    first = [(each.start(), _describe(each)) for each in islice(found, limits.MOST_CHARACTERS_REPORTED + 1)]
    if not first:
        return text, [], 0
    number = {each: times for each, times in Counter(text).items() if is_refused(each)}
    return text.translate(dict.fromkeys(map(ord, number), _REPLACEMENT)), first, sum(number.values())


def _without_crowds(text: str) -> _Cleaned:
    """`text` without more combining marks on a letter than a script needs: the time to sort them is their square."""
    parts, done, first, number = list[str](), 0, list[tuple[int, str]](), 0
    for run in re.finditer(f"[^\0-\u02ff]{{{limits.MOST_MARKS + 1},}}", text):
        marks = 0
        for at, each in enumerate(chain(run[0], ("",)), run.start()):
            if each and unicodedata.combining(each):
                marks += 1
                continue
            if marks > limits.MOST_MARKS:
                number += 1
                parts += (text[done : at - marks], _REPLACEMENT * marks)
                done = at
                if len(first) <= limits.MOST_CHARACTERS_REPORTED:
                    message = f"{marks:,} combining marks on one letter; at most {limits.MOST_MARKS} are read"
                    first.append((at - marks, message))
            marks = 0
    return "".join((*parts, text[done:])) if parts else text, first, number


def _is_plain(text: str) -> bool:
    """Whether nothing in `text` is refused, as far as that is quickly seen."""
    return text.replace("\n", "").isprintable() and not any(each in text for each in _UNSEEN)


def printable(name: str) -> str:
    """A file's `name` as it may be printed: it can hold anything, line breaks and escape sequences too."""
    return "".join(each if each.isprintable() else _REPLACEMENT for each in name)


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of `offset` in `text`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _describe(found: re.Match[str]) -> str:
    kind = _KINDS[found.lastgroup or "none"]
    name = unicodedata.name(found[0], "")
    return f"{kind} U+{ord(found[0]):04X}{' ' if name else ''}{name}; take it out"
