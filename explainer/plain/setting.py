"""How texts become lines: wrapped at white space, headings in capitals between blank lines."""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len

BLANK = ""
_PIECE = re.compile(r" *[^ ]+")


def set_lines(texts: Iterable[str], width: int) -> Iterator[str]:
    """`texts` in lines of at most `width` cells, a single wider word excepted.

    Never two blank lines, and none at either end.
    """
    is_blank, has_begun = False, False
    for text in texts:
        if text == BLANK:
            is_blank = has_begun
            continue
        if is_blank:
            yield BLANK
        is_blank, has_begun = False, True
        yield from _wrapped(text, width)


def _wrapped(text: str, width: int) -> Iterator[str]:
    """All lines of `text` but the first are indented, where their first word leaves room for it."""
    measure = len if cell_len(text) == len(text) else cell_len
    line, used = "", 0
    for row in text.replace("\t", " ").split("\n"):
        is_first = True
        for piece in _PIECE.findall(row):
            cells = measure(piece)
            if not is_first and used + cells <= width:
                line += piece
                used += cells
                continue
            if line:
                yield line.rstrip()
            word = piece.lstrip(" ")
            used = measure(word)
            line, used = (f"  {word}", used + 2) if line and used + 2 <= width else (word, used)
            is_first = False
    yield line.rstrip()


def heading(text: str) -> Iterator[str]:
    """A heading with blank lines around."""
    yield from (BLANK, text.upper(), BLANK)


def listed(names: Iterable[str]) -> str:
    """Names that may hold commas themselves."""
    return "; ".join(names)
