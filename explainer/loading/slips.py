"""What YAML silently makes of texts without quotation marks: what it cuts off, and where it splits them."""

import re
import unicodedata
from typing import Any

from explainer.loading.characters import Fault

# a comment is set apart from a text by two spaces before its # and one behind
_CUT = re.compile(r"[ \t](#.*|[ \t]+#[^\s#].*)")
_CURLY = re.compile(r"[\[,]\s*“([^”\n]*,[^”\n]*)”\s*[,\]]")

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENTATION = re.compile(rf"^[ -]*[{_SPACES}][ {_SPACES}-]*", re.MULTILINE)


def with_plain_spaces(text: str) -> tuple[str, list[Fault]]:
    """`text` with plain spaces wherever others indent a line, and the first of these, if there are any."""
    if text.isascii():
        return text, []
    first = _INDENTATION.search(text)
    if first is None:
        return text, []
    unusual = re.compile(f"[{_SPACES}]")
    at = next(found.start() for found in unusual.finditer(text, first.start()))
    plain, number = _INDENTATION.subn(lambda found: unusual.sub(" ", found[0]), text)
    more = f" (and {number - 1:,} more)" if number > 1 else ""
    name = f"U+{ord(text[at]):04X} {unicodedata.name(text[at], '')}"
    return plain, [(at, f"this line{more} is indented with {name}; use ordinary spaces")]


def may_cut(text: str) -> bool:
    """Whether there may be comments behind texts in the file `text`."""
    return " #" in text or "\t#" in text


def cut_off(text: str, at: int) -> str | None:
    """What YAML takes for a comment behind the plain text that ends `at`, if that text may run on in it."""
    match = _CUT.match(text, at)
    return match[1].rstrip() if match else None


def split_between_curly_marks(text: str, items: list[Any], start: Any, end: Any) -> str | None:
    """The first text between “ ” in the list between two marks that a comma splits; its `items` show if one can."""
    if not any(type(item) is str and item[:1] == "“" for item in items):
        return None
    match = _CURLY.search(text, start.index, end.index)
    return match[1] if match else None
