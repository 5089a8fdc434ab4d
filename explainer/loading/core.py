"""The core schema of YAML 1.2: its tags, and which plain words are no text but nothing, true, false or numbers."""

import re

from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

CORE = "tag:yaml.org,2002:"
TAGS = {
    ScalarEvent: {CORE + name for name in ("str", "int", "float", "bool", "null")},
    SequenceStartEvent: {CORE + "seq"},
    MappingStartEvent: {CORE + "map"},
}
"""The tags that each kind of value may have: its own."""
WORDS = {"": None, "~": None} | {
    spelling: value
    for word, value in {"null": None, "true": True, "false": False}.items()
    for spelling in (word, word.capitalize(), word.upper())
}
"""The words that are no text, with their values."""
LONGEST_WORD = max(map(len, WORDS))
_NUMBER = (
    r"(?P<int>[-+]?[0-9]+)|(?P<base>0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<special>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)


def number_in(text: str) -> float | None:
    """The number that `text` spells, if it is one."""
    match = re.fullmatch(_NUMBER, text) if text[:1] in tuple("-+.0123456789") else None
    if match is None:
        return None
    if match["base"]:
        return int(text, 0)
    if match["special"]:
        return float(text.replace(".", ""))
    return int(text) if match["int"] and len(text) < 300 else float(text)


def about_tag(tag: str) -> str:
    """What is wrong with a tag that is not allowed."""
    return (
        f"{tag.replace(CORE, '!!')!r} is a tag, which is not allowed; take it out, or put the text in quotation marks"
    )
