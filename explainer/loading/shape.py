"""From plain data to a value of the model: unknown keys, missing keys and wrong types, all of them in one go."""

from contextlib import suppress
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from explainer.loading.budget import Budget
from explainer.loading.document import Document
from explainer.loading.problem import KeyPath
from explainer.loading.quoting import needs_marks, quoted
from explainer.loading.suggestions import Suggestions
from explainer.model import Part

T = TypeVar("T", bound=Part)
_MOST_PIECES = 100
"""Keys of a mapping in which pieces of a text are looked for."""


def fit(document: Document[Any], kind: type[T], budget: Budget) -> Document[T]:
    """The document with a `kind` in place of its plain data, and with every problem where they are none.

    What does not fit is replaced by a placeholder; all of it, if more is wrong than the `budget` of the pack allows.
    """
    data = document.value if document.marks else _placeholder(inspect.type_info(kind))
    if not document.repairs.is_cut(()):
        with suppress(msgspec.ValidationError):
            return _with(document, msgspec.convert(data, kind))
    repaired = document.copy()
    with suppress(_TooManyError):
        data = _Repairer(repaired, budget.counted).value(data, inspect.type_info(kind), ())
    if repaired.problems.is_full:
        repaired.repairs.add(())
        data = _placeholder(inspect.type_info(kind))
    return _with(repaired, msgspec.convert(data, kind))


def _with(document: Document[Any], value: T) -> Document[T]:
    return msgspec.structs.replace(document, value=value)


class _TooManyError(Exception):
    """So much is wrong that not even the number is worth the time."""


class _Repairer:
    """Walks data and type together, notes what does not fit, and puts something there that does."""

    def __init__(self, document: Document[Any], counted: int) -> None:
        self._document = document
        self._counted = counted
        self._suggestions = Suggestions()

    def value(self, data: Any, kind: inspect.Type, path: KeyPath) -> Any:
        """`data`, or what of it fits a `kind`, with placeholders for the rest."""
        if self._document.problems.untold > self._counted:
            raise _TooManyError
        match kind:
            case inspect.UnionType(types=types):  # in the model always: something or null
                if data is None:
                    return None
                return self.value(data, _not_null(types), path)
            case inspect.StructType() if isinstance(data, dict):
                return self._struct(data, kind, path)
            case inspect.VarTupleType(item_type=item) if isinstance(data, list):
                return [self.value(part, item, (*path, index)) for index, part in enumerate(data)]
            case inspect.LiteralType(values=words) if isinstance(data, str):
                if data in words:
                    return data
                best = self._suggestions.did_you_mean(data, map(str, words), str(words))
                return self._wrong(data, kind, path, f"{data!r} is not {_expected(kind)}{best}")
            case inspect.StrType() if isinstance(data, str):
                return data
            case inspect.BoolType() if isinstance(data, bool):
                return data
            case inspect.FloatType() if isinstance(data, int | float) and not isinstance(data, bool):
                return float(data)
        message = f"expected {_expected(kind)}, found {_found(data)}{_advice(data, kind, path)}"
        return self._wrong(data, kind, path, message)

    def _repair(self, path: KeyPath, lost: Any = None) -> None:
        if not self._document.problems.is_full:  # then nothing of the document is kept
            self._document.repairs.add(path, lost)

    def _wrong(self, data: Any, kind: inspect.Type, path: KeyPath, message: str) -> Any:
        self._document.note(path, message)
        self._repair(path, lost=data)
        return self._placeholder(kind)

    def _placeholder(self, kind: inspect.Type) -> Any:
        return None if self._document.problems.is_full else _placeholder(kind)

    def _struct(self, data: dict[str, Any], kind: inspect.StructType, path: KeyPath) -> dict[str, Any]:
        fields = {field.name: field for field in kind.fields}
        meant = self._unknown_keys(data, fields, path)
        is_cut = self._document.repairs.is_cut(path)
        fitted = {}
        for name, field in fields.items():
            if name in data:
                fitted[name] = self.value(data[name], field.type, (*path, name))
            elif field.required or name in meant or is_cut:
                if field.required and not (name in meant or is_cut):
                    self._document.note(path, f"missing key {name!r}: {_expected(field.type)}")
                self._repair((*path, name))
                if field.required:
                    fitted[name] = self._placeholder(field.type)
        return fitted

    def _unknown_keys(self, data: dict[str, Any], fields: dict[str, Any], path: KeyPath) -> set[str]:
        """Note the unknown keys. Returns the known ones that they were probably meant to be."""
        meant = set()
        absent = [name for name in fields if name not in data]
        kind, known = str(absent), ", ".join(fields)
        pieces = self._split_text(data, fields, path) if len(data) <= _MOST_PIECES else ()
        for key in data:
            if key not in fields and key not in pieces:
                best = self._suggestions.best(key, absent, kind)
                advice = f"did you mean {best!r}?" if best else f"the keys here are {known}"
                self._document.note((*path, key), f"unknown key {key!r}; {advice}", at_key=True)
                self._repair((*path, key), lost=data[key])
                if best:
                    meant.add(best)
        return meant

    def _split_text(self, data: dict[str, Any], fields: dict[str, Any], path: KeyPath) -> list[str]:
        """Note a text between braces that commas split. Returns the pieces, which look like keys without a value."""
        pieces: list[str] = []
        before = None
        for key, value in data.items():
            if key in fields or value is not None:
                if pieces:
                    break
                before = key if isinstance(value, str) else None
            elif before and self._line(path, before) == self._line(path, key):
                pieces.append(key)
        if before and pieces:
            advice = needs_marks(", ".join((data[before], *pieces)), before)
            self._document.note((*path, before), f"between {{ and }} a comma ends a text; {advice}")
            self._repair((*path, before), lost=[data[before], *pieces])
        return pieces

    def _line(self, path: KeyPath, key: str) -> int:
        return self._document.marks.position((*path, key), at_key=True)[0]


def _not_null(types: tuple[inspect.Type, ...]) -> inspect.Type:
    """What may stand there beside null."""
    return next(kind for kind in types if not isinstance(kind, inspect.NoneType))


def _placeholder(kind: inspect.Type) -> Any:
    """The least that converts to a `kind`."""
    match kind:
        case inspect.StructType(fields=fields):
            return {field.name: _placeholder(field.type) for field in fields if field.required}
        case inspect.VarTupleType():
            return []
        case inspect.LiteralType(values=words):
            return words[0]
        case inspect.StrType():
            return ""
        case inspect.BoolType():
            return False
        case inspect.FloatType():
            return 0.0
    return None


def _expected(kind: inspect.Type) -> str:
    """What is to stand there, in a message."""
    match kind:
        case inspect.UnionType(types=types):
            return f"{_expected(_not_null(types))} or null"
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
        case inspect.FloatType():
            return "a number"
    return "text"


def _found(data: Any) -> str:
    """What stands there, in a message."""
    match data:
        case None:
            return "nothing"
        case bool():
            return str(data).lower()
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
    return "keys with values"


def _advice(data: Any, kind: inspect.Type, path: KeyPath) -> str:
    """What to do about a wrong type, where that is plain; else empty."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    match kind, data:
        case inspect.UnionType(types=types), _:
            return _advice(data, _not_null(types), path)
        case inspect.StrType(), None:
            return "; write it behind the ':'"
        case inspect.StrType(), bool() | int() | float():
            return "; put it in quotation marks"
        case inspect.StrType(), dict() if len(data) == 1:
            [(first, rest)] = data.items()
            return f"; {needs_marks(f'{first}: {rest}', key)}" if isinstance(rest, str) else ""
        case inspect.StrType(), list() if data and all(isinstance(item, str) for item in data):
            return f"; {needs_marks('[{}]'.format(', '.join(data)), key)}"
        case inspect.VarTupleType(item_type=inspect.StrType()), str():
            return f"; write {key}: [{data}]" if len(data) < 40 else "; write a list, each item after '- '"
        case inspect.StructType(fields=[first, *_]), str() if key and isinstance(first.type, inspect.StrType):
            return f"; write {key}: {{{quoted(data, first.name)}}}"
        case inspect.BoolType(), str():
            words = {"yes": "true", "on": "true", "no": "false", "off": "false"}
            return f"; write {words[data.casefold()]}" if data.casefold() in words else "; write true or false"
    return ""
