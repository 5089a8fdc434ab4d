"""Plain data as a value of the model: unknown keys, missing keys and wrong types, all of them in one go."""

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import inspect

from explainer.loading import limits
from explainer.loading.problem import Place, Suggestions
from explainer.model import Part

if TYPE_CHECKING:
    from explainer.loading.document import Document

T = TypeVar("T", bound=Part)


def fit(document: "Document[Any]", data: Any, kind: type[T], suggestions: Suggestions) -> T | None:
    """`data` as a `kind`: mended, and every problem reported to `document`, where it is not one.

    None where there is nothing to mend, because `data` is no mapping or more is wrong than is told.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError:
        try:
            mended = _Mender(document, suggestions).value(data, inspect.type_info(kind), ())
        except _TooManyError:
            return None
    return msgspec.convert(mended, kind) if isinstance(data, dict) and not document.problems.is_full else None


class _TooManyError(Exception):
    """So much is wrong that not even the number is worth the time."""


class _Mender:
    """Walks data and type together. What it returns always converts."""

    def __init__(self, document: "Document[Any]", suggestions: Suggestions) -> None:
        self._document = document
        self._suggestions = suggestions

    def value(self, data: Any, kind: inspect.Type, place: Place) -> Any:
        """`data`, or a placeholder of the same `kind`."""
        if self._document.problems.untold > limits.MOST_COUNTED:
            raise _TooManyError
        match kind:
            case inspect.UnionType(types=types):  # in the model always: something or null
                if data is None:
                    return None
                rest = [each for each in types if not isinstance(each, inspect.NoneType)]
                return self.value(data, rest[0], place)
            case inspect.StructType() if isinstance(data, dict):
                return self._struct(data, kind, place)
            case inspect.VarTupleType(item_type=item) if isinstance(data, list):
                return [self.value(each, item, (*place, index)) for index, each in enumerate(data)]
            case inspect.LiteralType(values=words) if isinstance(data, str):
                if data in words:
                    return data
                best = self._suggestions.did_you_mean(data, map(str, words), str(words))
                return self._wrong(data, kind, place, f"{data!r} is not {_expected(kind)}{best}")
            case inspect.StrType() if isinstance(data, str):
                return data
            case inspect.BoolType() if isinstance(data, bool):
                return data
            case inspect.FloatType() if isinstance(data, int | float) and not isinstance(data, bool):
                return float(data)
        message = f"expected {_expected(kind)}, found {_found(data)}{_advice(data, kind, place)}"
        return self._wrong(data, kind, place, message)

    def _wrong(self, data: Any, kind: inspect.Type, place: Place, message: str) -> Any:
        self._document.report(place, message)
        self._document.mend(place, lost=data)
        return None if self._document.problems.is_full else _placeholder(kind)

    def _struct(self, data: dict[str, Any], kind: inspect.StructType, place: Place) -> dict[str, Any]:
        fields = {field.name: field for field in kind.fields}
        meant = self._unknown_keys(data, fields, place)
        mended = {}
        for name, field in fields.items():
            if name in data:
                mended[name] = self.value(data[name], field.type, (*place, name))
            elif field.required:
                if name not in meant:
                    self._document.report(place, f"missing key {name!r}: {_expected(field.type)}")
                self._document.mend((*place, name))
                mended[name] = None if self._document.problems.is_full else _placeholder(field.type)
            elif name in meant:
                self._document.mend((*place, name))
        return mended

    def _unknown_keys(self, data: dict[str, Any], fields: dict[str, Any], place: Place) -> set[str]:
        """Report the unknown keys. Returns the known ones that they were probably meant to be."""
        meant = set()
        absent = [name for name in fields if name not in data]
        kind, all_of_them = str(absent), ", ".join(fields)
        for key in data:
            if key not in fields:
                best = self._suggestions.best(key, absent, kind)
                advice = f"did you mean {best!r}?" if best else f"the keys here are {all_of_them}"
                self._document.report((*place, key), f"unknown key {key!r}; {advice}", at_key=True)
                self._document.mend((*place, key), lost=data[key])
                if best:
                    meant.add(best)
        return meant


def _placeholder(kind: inspect.Type) -> Any:
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
    match kind:
        case inspect.UnionType(types=types):
            rest = next(each for each in types if not isinstance(each, inspect.NoneType))
            return f"{_expected(rest)} or null"
        case inspect.StructType(fields=fields):
            return f"a mapping with the keys {', '.join(field.name for field in fields)}"
        case inspect.VarTupleType(item_type=inspect.StructType()):
            return "a list of mappings"
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
    return "a mapping"


def _advice(data: Any, kind: inspect.Type, place: Place) -> str:
    """What to do about a wrong type, where that is plain."""
    if isinstance(kind, inspect.StrType) and isinstance(data, bool | int | float):
        return "; put it in quotation marks"
    if isinstance(kind, inspect.StrType) and isinstance(data, dict) and len(data) == 1:
        return "; a text with ': ' in it needs quotation marks"
    if isinstance(kind, inspect.VarTupleType) and isinstance(data, str):
        return f"; write {place[-1]}: [{data}]" if len(data) < 40 else "; write a list, each item after '- '"
    return ""
