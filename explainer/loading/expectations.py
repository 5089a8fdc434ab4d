"""What may stand in a place of a pack, what does stand there, and what to write instead: the words of messages."""

from collections.abc import Sequence
from typing import Any

from msgspec import inspect

from explainer.loading.core import number_in
from explainer.loading.problem import KeyPath
from explainer.loading.quoting import needs_marks, quoted, rejoin
from explainer.loading.written import Written
from explainer.model import FORMAT, Anchor

_WORDS = "the words of the article as a text"
_ANCHOR = "{exact: ..., prefix: ..., suffix: ...} where they stand more than once"
_VERBATIM = ("word", "text", "signal")
"""The keys of words of the article that are one text."""
_NOBODY = ("none", "nobody", "nothing", "-")
_MOST_WRITTEN = 3
"""Keys of an item that are written out in advice."""


def not_null(types: Sequence[inspect.Type]) -> list[inspect.Type]:
    """What may stand there beside null."""
    return [kind for kind in types if not isinstance(kind, inspect.NoneType)]


def expected(kind: inspect.Type) -> str:
    """What is to stand there."""
    match kind:
        case inspect.UnionType(types=types) if _are_words(types):
            if any(isinstance(each, inspect.VarTupleType) for each in types):
                return f"{_WORDS}, {_ANCHOR}, or a list of these where they stand in pieces"
            return f"{_WORDS}, or {_ANCHOR}"
        case inspect.UnionType(types=types):  # in the model always: something or null
            return f"{expected(not_null(types)[0])} or null"
        case inspect.StructType(fields=fields):
            return f"the keys {', '.join(field.name for field in fields)}, each with its value"
        case inspect.VarTupleType(item_type=inspect.StructType(fields=fields)):
            return f"a list, each item with the keys {', '.join(field.name for field in fields)}"
        case inspect.VarTupleType():
            return "a list"
        case inspect.LiteralType(values=words):
            return f"one of {', '.join(map(str, words))}"
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType():  # in the model always the format
            return f"the number of the format, which is {FORMAT}"
        case inspect.FloatType():
            return "a number"
    return "text"


def found(data: Any, kind: inspect.Type) -> str:
    """What stands there instead of a `kind`."""
    match data:
        case None:
            return "nothing"
        case bool():
            return str(data).lower()
        case float() if isinstance(kind, inspect.IntType):
            return str(data)
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
    return "keys with values"


def advice(data: Any, kind: inspect.Type, path: KeyPath, written: Written, position: tuple[int, int]) -> str:
    """What to do about a wrong type at a `position` in what is `written`, where that is plain; else empty."""
    key = path[-1] if path and isinstance(path[-1], str) else None
    match kind:
        case inspect.UnionType(types=types) if _are_words(types) and isinstance(data, list):
            return "; write one text, from the first of the words to the last"
        case inspect.UnionType() | inspect.StrType():
            return _about_text(data, key, written, position)
        case inspect.VarTupleType(item_type=item):
            return _about_list(data, item, key or "")
        case inspect.StructType(fields=fields) if isinstance(data, str):
            whole = _item(data, fields)
            return whole and (f"; write {key}: {whole}" if key else f"; write {whole}")
        case inspect.BoolType() if isinstance(data, str):
            words = {"yes": "true", "on": "true", "no": "false", "off": "false"}
            return f"; write {words[data.casefold()]}" if data.casefold() in words else "; write true or false"
        case inspect.IntType() if data is None or str(data) in (f"{FORMAT}", f"{FORMAT}.0"):
            return f"; write {key}: {FORMAT}"
        case inspect.FloatType() if isinstance(data, str) and number_in(data) is not None:
            return f"; write {key}: {data}"
    return ""


def text_in(data: Any) -> str | None:
    """The text that a mapping probably was meant to be: one with a comma or a colon, without quotation marks."""
    if not isinstance(data, dict) or not data:
        return None
    values = [value for value in data.values() if value is not None]
    if len(values) > 1 or not all(isinstance(value, str) for value in values):
        return None
    return rejoin(key if value is None else f"{key}: {value}" for key, value in data.items())


def _about_text(data: Any, key: str | None, written: Written, position: tuple[int, int]) -> str:
    match data:
        case None:
            return "; write it behind the ':'" if key else "; write it behind the '-'"
        case bool() | int() | float():
            plain = written.plain(position)
            return f"; write {quoted(plain, key)}" if plain else "; put it in quotation marks"
        case {"exact": str(words)}:
            return f"; write {quoted(words, key)}"
        case dict() if text := text_in(data):
            return f"; {needs_marks(written.rejoined(text, position), key)}"
        case list() if key in _VERBATIM:
            return "; write one text: words of the article in one piece"
        case list() if data and all(isinstance(item, str) for item in data) and written.behind(position)[:1] == "[":
            return f"; {needs_marks('[{}]'.format(', '.join(data)), key)}"
        case list():
            return "; write one text"
    return ""


def _about_list(data: Any, item: inspect.Type, key: str) -> str:
    match item, data:
        case _, None:
            return f"; write {key}: [] if there are none" if key else ""
        case inspect.StrType(), str() if data.casefold() in _NOBODY:
            return f"; write {key}: []"
        case inspect.StrType(), str():
            return f"; write {key}: [{data}]" if len(data) < 40 else "; write a list, each item after '- '"
        case inspect.StructType(fields=fields), str() if written := _item(data, fields):
            return f"; write each as - {written}"
        case inspect.StructType(fields=fields), dict() if any(field.name in data for field in fields):
            return "; put '- ' before each item"
    return ""


def _item(text: str, fields: Sequence[inspect.Field]) -> str:
    """A mapping with `text` in the first field that holds one, and with all that it needs beside; empty if too long."""
    needed = [field for field in fields if field.required]
    first = next((field for field in needed if isinstance(field.type, inspect.StrType) or _is_words(field.type)), None)
    if first is None or len(needed) > _MOST_WRITTEN:
        return ""
    open_list = {field.name: "[...]" for field in needed if isinstance(field.type, inspect.VarTupleType)}
    pairs = (
        quoted(text, field.name) if field is first else f"{field.name}: {open_list.get(field.name, '...')}"
        for field in needed
    )
    return f"{{{', '.join(pairs)}}}"


def _is_words(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.UnionType) and _are_words(kind.types)


def _are_words(types: Sequence[inspect.Type]) -> bool:
    """Whether words of the article may stand there."""
    return any(isinstance(kind, inspect.StructType) and kind.cls is Anchor for kind in types)
