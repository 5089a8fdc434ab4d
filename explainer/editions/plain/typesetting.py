"""How texts become lines: wrapped where words end, headings in capitals between blank lines."""

import re
from collections.abc import Callable, Iterable, Iterator

from explainer import cells

BLANK = ""
_HAN = "\u2e80-\u2fff\u3003-\u303f\u3041-\ua4cf\uf900-\ufaff\uff00-\uffef\U00020000-\U0003fffd"
_CLOSING = (
    "\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5d"
)
_OPENING = "\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff5b"
_WORDS = re.compile(r" *[^ ]+")
_PIECES = f" *[{_OPENING}]*(?:[{_HAN}]|[^ {_HAN}]+)[{_CLOSING}]*"
"""What a line can end after: a word, or a character of Chinese or Japanese, with the marks that open and close it."""


def set_lines(texts: Iterable[str], width: int, spell: Callable[[str], str] = str) -> Iterator[str]:
    """`texts`, as `spell` writes them, in lines of at most `width` cells.

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
        yield from _wrapped(spell(text), width)


def _wrapped(text: str, width: int) -> Iterator[str]:
    """All lines of `text` but the first are indented, where their first word leaves room for it.

    A word that is wider than a line is cut.
    """
    is_narrow = cells.is_narrow(text) is not None
    if is_narrow and "\n" not in text and (lines := _plainly_wrapped(text, width)):
        yield from lines
        return
    measure = len if is_narrow else cells.cell_len
    pieces = _WORDS if max(text, default="") < _HAN[0] else re.compile(_PIECES)
    line, used = "", 0
    for row in text.replace("\t", " ").split("\n"):
        is_first = True
        for piece in (found[0] for found in pieces.finditer(row)):
            room = measure(piece)
            if not is_first and used + room <= width:
                line += piece
                used += room
                continue
            if line:
                yield line.rstrip()
            word = piece.lstrip(" ")
            if (used := measure(word)) > width:
                at = 0
                while (end := max(cells.fit(word, at, width), at + 1)) < len(word):
                    yield word[at:end]
                    at = end
                word = word[at:]
                used = measure(word)
            line, used = (f"  {word}", used + 2) if line and used + 2 <= width else (word, used)
            is_first = False
    yield line.rstrip()


def _plainly_wrapped(text: str, width: int) -> list[str]:
    """The same in a tenth of the time, where each character is a cell and no word is long; else nothing."""
    text = text.strip(" ")
    lines: list[str] = []
    at, indent = 0, ""
    while len(text) - at > width - len(indent):
        end = text.rfind(" ", at, at + width - len(indent) + 1)
        if end < 0:
            return []
        lines.append(f"{indent}{text[at:end].rstrip()}")
        at, indent = end + 1, "  "
        while text[at] == " ":
            at += 1
    return [*lines, f"{indent}{text[at:].rstrip()}"]


def heading(text: str) -> Iterator[str]:
    """A heading with blank lines around."""
    yield from (BLANK, text.upper(), BLANK)
