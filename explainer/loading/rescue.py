"""What was read of a YAML file before an error in it."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from explainer.loading.document import Repairs
from explainer.loading.problem import KeyPath

Open = tuple[Any, bool]
"""A list or a mapping of which the end was not read yet: what was read of it, and whether it stands in brackets."""


def rescue(parts: Sequence[Open], path: KeyPath, repairs: Repairs, *, without_last: bool) -> Any:
    """The data in the open `parts`, each in the one before it; None if there are none. The `repairs` say what is cut.

    `path` is that of the innermost part, or of what was being read in it. What stands between brackets that are open
    is left out, and so is the last value `without_last`.
    """
    blocks = tuple(value for value, _ in takewhile(lambda part: not part[1], parts))
    if not blocks:
        return None
    innermost = blocks[-1]
    if without_last and innermost and len(blocks) == len(parts):
        innermost.popitem() if isinstance(innermost, dict) else innermost.pop()
    for outer, inner, step in zip(blocks, blocks[1:], path, strict=False):
        if isinstance(outer, dict):
            outer[step] = inner
        else:
            outer.append(inner)
    for depth in range(len(blocks)):
        repairs.cut(path[:depth])
    _cut_last(innermost, path[: len(blocks) - 1], repairs)
    return blocks[0]


def _cut_last(value: Any, path: KeyPath, repairs: Repairs) -> None:
    """What ended last in a list or mapping may have ended only because of the error."""
    while value and isinstance(value, dict | list):
        last = next(reversed(value)) if isinstance(value, dict) else len(value) - 1
        value, path = value[last], (*path, last)
        if isinstance(value, dict | list):
            repairs.cut(path)
