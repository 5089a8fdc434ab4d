"""Plain data that are no value of the model: what is wrong with them, and what of them fits."""

from contextlib import suppress
from typing import Any

from msgspec import inspect

from explainer.loading.document import Document
from explainer.loading.expectations import advice, expected, found, not_null, text_in
from explainer.loading.problem import KeyPath
from explainer.loading.quoting import needs_marks, rejoin
from explainer.loading.suggestions import Suggestions
from explainer.loading.written import Written
from explainer.model import Part

_CLOSE = 0.8
"""How like a word of a list another one is that was meant to be it: `threatened` is not meant to be `happened`."""
_MOST_PIECES = 100
"""Keys of a mapping in which pieces of a text are looked for."""


def repair(document: Document[Any], kind: type[Part], counted: int, text: str) -> tuple[Document[Any], Any]:
    """The document with every problem, and of its data what fits a `kind`, with placeholders for the rest.

    Of more problems than are `counted` beside those that are told, nothing is kept. `text` is the file's.
    """
    meant = inspect.type_info(kind)
    data = document.value if document.marks else _placeholder(meant)
    if not document.marks and not document.repairs.is_cut(()):
        return document, data
    repaired = document.copy()
    with suppress(_TooManyError):
        data = _Repairer(repaired, counted, text).value(data, meant, ())
    if repaired.problems.is_full:
        repaired.repairs.add(())
        data = _placeholder(meant)
    return repaired, data


class _TooManyError(Exception):
    """So much is wrong that not even the number is worth the time."""


class _Repairer:
    """Walks data and type together, notes what does not fit, and puts something there that does."""

    def __init__(self, document: Document[Any], counted: int, text: str) -> None:
        self._document = document
        self._written = Written(text)
        self._counted = counted
        self._suggestions = Suggestions()

    def value(self, data: Any, kind: inspect.Type, path: KeyPath) -> Any:
        """`data`, or what of it fits a `kind`, with placeholders for the rest."""
        if self._document.problems.untold > self._counted:
            raise _TooManyError
        match kind:
            case inspect.UnionType(types=types):
                kinds = not_null(types)
                if data is None and len(kinds) < len(types):
                    return None
                meant = kinds[0] if len(kinds) == 1 else self._meant(data, kinds)
                if meant:
                    return self.value(data, meant, path)
            case inspect.StructType() if isinstance(data, dict):
                return self._struct(data, kind, path)
            case inspect.VarTupleType(item_type=item) if isinstance(data, list):
                return [self.value(part, item, (*path, index)) for index, part in enumerate(data)]
            case inspect.LiteralType(values=words) if isinstance(data, str):
                if data in words:
                    return data
                best = self._suggestions.did_you_mean(data, map(str, words), str(words), _CLOSE)
                return self._wrong(data, kind, path, f"{data!r} is not {expected(kind)}{best}")
            case inspect.StrType() | inspect.BoolType() | inspect.IntType() | inspect.FloatType() if _fits(data, kind):
                return data
        told = advice(data, kind, path, self._written, self._document.marks.position(path))
        return self._wrong(data, kind, path, f"expected {expected(kind)}, found {found(data, kind)}{told}")

    def _meant(self, data: Any, kinds: list[inspect.Type]) -> inspect.Type | None:
        """Which of several `kinds` the `data` are, right or wrong; None if they are none of them."""
        for kind in kinds:
            match kind, data:
                case (inspect.StrType(), str()) | (inspect.VarTupleType(), list()):
                    return kind
                case inspect.StructType(fields=fields), dict():
                    names = [field.name for field in fields]
                    if text_in(data) is None or any(self._suggestions.best(key, names, str(names)) for key in data):
                        return kind
        return None

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
                    self._document.note(path, f"missing key {name!r}: {expected(field.type)}")
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
                hint = f"did you mean {best!r}?" if best else f"the keys here are {known}"
                self._document.note((*path, key), f"unknown key {key!r}; {hint}", at_key=True)
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
                before = key if isinstance(value, str) or _is_number_for_text(value, fields.get(key)) else None
            elif before and self._line(path, before) == self._line(path, key):
                pieces.append(key)
        if before and pieces:
            whole = rejoin((str(data[before]), *pieces))
            hint = needs_marks(self._written.rejoined(whole, self._document.marks.position((*path, before))), before)
            self._document.note((*path, before), f"between {{ and }} a comma ends a text; {hint}")
            self._repair((*path, before), lost=[str(data[before]), *pieces])
        return pieces

    def _line(self, path: KeyPath, key: str) -> int:
        return self._document.marks.position((*path, key), at_key=True)[0]


def _is_number_for_text(data: Any, field: inspect.Field | None) -> bool:
    """Whether a number stands where a field is to be a text: the beginning of one, maybe."""
    if field is None or type(data) not in (int, float):
        return False
    types = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    return any(isinstance(kind, inspect.StrType) for kind in types)


def _fits(data: Any, kind: inspect.Type) -> bool:
    """Whether a text, a number, true or false is what is wanted."""
    if isinstance(kind, inspect.FloatType):
        return type(data) in (int, float)
    return type(data) is {inspect.StrType: str, inspect.BoolType: bool, inspect.IntType: int}[type(kind)]


def _placeholder(kind: inspect.Type) -> Any:
    """The least that converts to a `kind`."""
    match kind:
        case inspect.UnionType(types=types):
            return None if len(not_null(types)) < len(types) else _placeholder(types[0])
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
        case inspect.IntType():
            return 0
        case inspect.FloatType():
            return 0.0
    return None
