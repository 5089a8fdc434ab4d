"""What is written to stdout and stderr: in the letters that they can hold, and without complaints at the end."""

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
    """What stands for characters that the stream cannot hold: their plain forms, else their numbers."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end]
    return "".join(_PLAIN.get(each) or each.encode("ascii", "backslashreplace").decode() for each in unknown), error.end


codecs.register_error(_ERRORS, _spell)


def prepare(*streams: TextIO | None) -> None:
    """Make `streams` take every text: a locale without curly quotes is no reason to stop."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)


def spelling(stream: TextIO | None) -> Callable[[str], str]:
    """How a text will look in `stream`, so that it can be measured before it is written."""
    encoding = (stream and stream.encoding) or "utf-8"
    return lambda text: text.encode(encoding, _ERRORS).decode(encoding)


def write(stream: TextIO | None, text: str) -> str | None:
    """Write `text`, without characters that steer a terminal (arguments can hold some). Returns why that failed.

    A reader who has seen enough (`| head`) is no failure, nor is a terminal that went before the last screen was out.
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
    """Write `text` to its end: an unbuffered stream (PYTHONUNBUFFERED) is content with what one write takes."""
    if isinstance(stream, TextIOWrapper) and isinstance(stream.buffer, RawIOBase):
        with open(stream.fileno(), "w", encoding=stream.encoding, errors=stream.errors, closefd=False) as buffered:
            buffered.write(text)
    else:
        stream.write(text)


def _drop(stream: TextIO) -> None:
    """Let what is left in `stream` go nowhere, or Python would complain about it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
