"""Texts as they must be written in YAML: what a message tells an author to write."""

from collections.abc import Iterable

_CLOSING = tuple("”’»")
_MOST_SHOWN = 120
"""Characters of a text that is shown whole, ready to be copied."""


def quoted(text: str, key: str | None = None) -> str:
    """`text` in straight quotation marks, behind its `key` if there is one; of a long text only the beginning."""
    text = text.replace("\t", " ")  # a message is one line of what can be seen
    if len(text) > _MOST_SHOWN:
        text = text[:_MOST_SHOWN].rsplit(" ", 1)[0] + " …"
    is_plain = '"' not in text and "\\" not in text
    marked = f'"{text}"' if is_plain else "'{}'".format(text.replace("'", "''"))
    return f"{key}: {marked}" if key else marked


def rejoin(parts: Iterable[str]) -> str:
    """The text that commas have split into `parts`; after a comma stands a space, but before a closing mark."""
    first, *others = parts
    return first + "".join(f",{part}" if part[:1] in _CLOSING else f", {part}" for part in others)


def needs_marks(text: str, key: str | None = None) -> str:
    """What to do with a `text` that YAML does not read as one: the end of a message."""
    if text[:1] == "“" and text[-1:] == "”":
        return f"put the text in straight quotation marks instead of “ ”: {quoted(text[1:-1], key)}"
    return f"put the text in quotation marks: {quoted(text, key)}"
