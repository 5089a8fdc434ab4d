"""Writing to stdout and stderr: in characters that they can encode, and without complaints when the program ends."""

import codecs
import os
from collections.abc import Callable
from io import RawIOBase, TextIOWrapper
from typing import TextIO

_CONTROL = (*range(9), *range(11, 32), *range(127, 160), 0x2028, 0x2029)
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMLESS = dict.fromkeys((*_CONTROL, *_DIRECTION), "\N{REPLACEMENT CHARACTER}")
_PLAIN = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\N{NO-BREAK SPACE}": " "}
_ERRORS = "explainer"


def _spell(error: UnicodeError) -> tuple[str | bytes, int]:
    """What replaces characters that the stream cannot encode: their plain forms, else their numbers."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end]
    return "".join(_PLAIN.get(each) or each.encode("ascii", "backslashreplace").decode() for each in unknown), error.end


codecs.register_error(_ERRORS, _spell)


def prepare(*streams: TextIO | None) -> None:
    """Make `streams` accept every text: a locale without curly quotes must not end the program."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)


def spelling(stream: TextIO | None) -> Callable[[str], str]:
    """A function that gives a text as it will look in `stream`, so that it can be measured before it is written."""
    encoding = (stream and stream.encoding) or "utf-8"
    return lambda text: text.encode(encoding, _ERRORS).decode(encoding)


def write(stream: TextIO | None, text: str) -> str | None:
    """Write `text`, without characters that control a terminal (arguments can hold some). Returns why that failed.

    It is not a failure if the reader has seen enough (`| head`), or if the terminal went away before the last screen.
    """
    if stream is None:
        return "it is closed" if text else None
    if not text.replace("\n", "").isprintable():
        text = text.translate(_HARMLESS)
    try:
        if text:
            _write_all(stream, f"{text.rstrip()}\n")
        stream.flush()
    except OSError as error:
        _drop(stream)
        return None if not text or isinstance(error, BrokenPipeError) else error.strerror or str(error)
    return None


def _write_all(stream: TextIO, text: str) -> None:
    """Write all of `text`: an unbuffered stream (PYTHONUNBUFFERED) stops at what one write takes."""
    if isinstance(stream, TextIOWrapper) and isinstance(stream.buffer, RawIOBase):
        with open(stream.fileno(), "w", encoding=stream.encoding, errors=stream.errors, closefd=False) as buffered:
            buffered.write(text)
    else:
        stream.write(text)


def _drop(stream: TextIO) -> None:
    """Send what is left in `stream` nowhere, or Python would complain about it when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
