"""From plain data to a value of the model: unknown keys, missing keys and wrong types, all of them in one go."""

from contextlib import suppress
from typing import Any, TypeVar

import msgspec

from explainer.loading.budget import Budget
from explainer.loading.document import Document
from explainer.model import Part

T = TypeVar("T", bound=Part)


def fit(document: Document[Any], kind: type[T], budget: Budget, text: str = "") -> Document[T]:
    """The document with a `kind` in place of its plain data, and with every problem where they are none.

    What does not fit is replaced by a placeholder; all of it, if more is wrong than the `budget` of the pack allows.
    `text` is the file's, out of which messages show how a value is to be written.
    """
    if document.marks and not document.repairs.is_cut(()):
        with suppress(msgspec.ValidationError):
            return _with(document, msgspec.convert(document.value, kind))
    from explainer.loading.repairing import repair  # here, because a good pack never needs it

    document, data = repair(document, kind, budget.counted, text)
    return _with(document, msgspec.convert(data, kind))


def _with(document: Document[Any], value: T) -> Document[T]:
    return msgspec.structs.replace(document, value=value)
