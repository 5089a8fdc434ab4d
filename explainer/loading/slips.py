"""What YAML silently makes of texts without quotation marks: what it cuts off, and where it splits them."""

import re
import unicodedata
from typing import Any

from explainer.loading.characters import Fault

# a comment is set apart from a text by two spaces before its # and one behind
_CUT = r"[ \t](#.*|[ \t]+#[^\s#].*)"
# what may be one item of a list, with words between “ ”
_CURLY = r"[\[,]([^\[\],“”]*“([^“”\n]*)”[^\[\],“”]*)(?=[,\]])"
# the spaces that are none for YAML
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INDENTATION = rf"(?m)^[ -]*[{_SPACES}][ {_SPACES}-]*"


def with_plain_spaces(text: str) -> tuple[str, list[Fault]]:
    """`text` with plain spaces throughout if others indent a line, and the first of these."""
    if text.isascii() or not any(space in text for space in _SPACES):
        return text, []
    first = re.search(_INDENTATION, text)
    if first is None:
        return text, []
    at = next(at for at in range(first.start(), first.end()) if text[at] in _SPACES)
    where = ", and on later lines" if re.compile(_INDENTATION).search(text, first.end()) else ""
    name = f"U+{ord(text[at]):04X} {unicodedata.name(text[at], '')}"
    plain = text.translate(dict.fromkeys(map(ord, _SPACES), " "))
    return plain, [(at, f"the line is indented with {name}; use ordinary spaces here{where}")]


def may_cut(text: str) -> bool:
    """Whether there may be comments behind texts in the file `text`."""
    return " #" in text or "\t#" in text


def cut_off(text: str, at: int) -> str | None:
    """What YAML takes for a comment behind the plain text that ends `at`, if that text may run on in it."""
    match = re.compile(_CUT).match(text, at) if text[at : at + 1] in (" ", "\t") else None  # which is soon seen
    return match[1].rstrip() if match else None


def may_split(text: str) -> bool:
    """Whether there may be words between “ ” in lists of the file `text`."""
    return "“" in text and "[" in text


def split_between_curly_marks(text: str, items: list[Any], start: Any, end: Any) -> str | None:
    """The first item with words between “ ” in the list between two marks that a comma splits.

    Its `items` show whether there can be one: the comma leaves one of the marks in each half.
    """
    if text.find("“", start.index, end.index) < 0:  # which is soon seen
        return None
    if not any(type(item) is str and "“" in item and "”" not in item[item.rindex("“") :] for item in items):
        return None
    matches = re.compile(_CURLY).finditer(text, start.index, end.index)
    return next((match[1].strip() for match in matches if "," in match[2]), None)
