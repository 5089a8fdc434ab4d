"""The text of a file of a pack, without anything in it that a terminal would obey or hide."""

import codecs
import os
import re
import stat
from array import array
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

from explainer.loading import limits
from explainer.loading.budget import Budget
from explainer.loading.characters import Fault, clean, without_invisible
from explainer.loading.paths import leaves, unspeakable
from explainer.loading.problem import Problem


class TextFile(Struct, frozen=True, dict=True):
    """A file as it was read."""

    path: str
    """Relative to the pack's folder."""
    text: str | None
    """Its text: no byte order mark, lines end in \\n, refused characters are replaced. None if it could not be read."""
    data: bytes = b""
    """Its bytes."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with it."""
    asides: list[Problem] = field(default_factory=list)
    """What was left out of its text: invisible characters, which an article may have, for it is never edited."""

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of `offset` in its text."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> "array[int]":
        return array("I", (0, *(line_break.end() for line_break in re.finditer("\n", self.text or ""))))


def read(folder: Path, path: str, budget: Budget, *, is_article: bool = False) -> TextFile:
    """The text of the file `path` of the pack in `folder`, as far as the `budget` of the pack allows.

    An article may have invisible characters, which are left out; no other file may. What is wrong is in `problems`;
    nothing is raised.
    """
    if message := unspeakable(path):
        return _unread(path, message)
    if leaves(folder, path):
        return _unread(path, "a path that leaves the pack; put the file into its folder")
    try:
        # O_NONBLOCK: a FIFO must not hang
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(folder / path, flags)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if message := _unreadable(status, budget):
                return _unread(path, message)
            data = file.read(status.st_size)  # not up to the limit: room for so much would be made first
    except FileNotFoundError:
        return _unread(path, "no such file")
    except IsADirectoryError:
        return _unread(path, "a folder, not a file")
    except (OSError, ValueError) as error:
        return _unread(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    budget.bytes -= len(data)
    return _decode(path, data, is_article=is_article)


def _unreadable(status: os.stat_result, budget: Budget) -> str | None:
    """Why an open file is not read: it is not a regular file, or too large."""
    if stat.S_ISDIR(status.st_mode):
        return "a folder, not a file"
    if not stat.S_ISREG(status.st_mode):
        return "not a regular file"
    if status.st_size > limits.MOST_BYTES:
        return f"the file has {status.st_size:,} bytes; at most {limits.MOST_BYTES:,} are read"
    if status.st_size > budget.bytes:
        budget.bytes = 0
        return f"not read: all files of a pack together have at most {limits.MOST_BYTES_IN_ALL:,} bytes"
    return None


def _unread(path: str, message: str) -> TextFile:
    return TextFile(path, None, problems=[Problem(path, 1, 1, "", message)])


def _decode(path: str, data: bytes, *, is_article: bool) -> TextFile:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:
        return _unread(path, "the file is UTF-16; save it as UTF-8")
    faults: list[Fault] = []
    behind_mark = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = behind_mark.decode()
    except UnicodeDecodeError as error:
        before = behind_mark[: error.start].decode().replace("\r\n", "\n")
        byte = behind_mark[error.start]
        message = f"not UTF-8: byte 0x{byte:02X}, in Windows-1252 {_as_windows(byte)!r}; save the file as UTF-8"
        faults.append((len(before), message))
        codecs.register_error(_Meant.NAME, _Meant())
        text = behind_mark.decode(errors=_Meant.NAME)
        data = text.encode()  # as it will be when it is saved so
    text = text.replace("\r\n", "\n")
    whole, asides = TextFile(path, text), list[Fault]()
    if is_article:
        text, asides = without_invisible(text)
    if not text.strip():
        return _unread(path, "the file is empty")
    text, refused = clean(text)
    if is_article:
        advice = "take it out, and then write the SHA-256 that is told"
        refused = [(at, message.replace("take it out", advice)) for at, message in refused]
    file = TextFile(path, text, data)
    file.asides.extend(Problem(path, *whole.line_column(at), "", message, "warning") for at, message in asides)
    file.problems.extend(Problem(path, *file.line_column(at), "", message) for at, message in (*faults, *refused))
    return file


class _Meant:
    """Decodes the bytes that are not UTF-8 as Windows-1252, which is what nearly all such files are.

    The first of them: where there are very many, the file is something else.
    """

    NAME = "windows-1252"

    def __init__(self) -> None:
        self._left = limits.MOST_MEANT

    def __call__(self, error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        self._left -= 1
        if self._left < 0:
            return error.object[error.start :].decode(errors="replace"), len(error.object)
        return _as_windows(error.object[error.start]), error.start + 1


def _as_windows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="replace")
