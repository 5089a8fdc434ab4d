"""Where the values of a YAML file stand, in a few bytes each: most are never asked for."""

from array import array
from typing import Any

from explainer.loading.problem import KeyPath

_TEXT, _LIST, _MAPPING = range(3)


def start_of(mark: Any) -> tuple[int, int]:
    """Line and column, both from 1, of a `mark` of the parser; without one, of the beginning."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class Marks:
    """The line and the column of every value of a file, a key being one too, in the order of the file."""

    def __init__(self) -> None:
        self._lines, self._columns = array("I"), array("I")
        self._behind = array("I")  # for each, the index after everything in it
        self._names: list[str | None] = []  # of each key its text
        self._kinds = bytearray()
        self._aliases: dict[int, int] = {}
        self._items: dict[int, list[int]] = {}
        self._pairs: dict[int, dict[str, tuple[int, int]]] = {}

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._lines)

    def add(self, mark: Any) -> int:
        """Add a value that begins at the parser's `mark`. Returns its index."""
        index = len(self._lines)
        self._lines.append(mark.line + 1)
        self._columns.append(mark.column + 1)
        self._behind.append(index + 1)
        self._names.append(None)
        self._kinds.append(_TEXT)
        return index

    def alias(self, index: int) -> None:
        """Add one more place of the value `index`."""
        self._aliases[len(self._lines)] = index
        self._lines.append(self._lines[index])
        self._columns.append(self._columns[index])
        self._behind.append(len(self._lines))
        self._names.append(None)
        self._kinds.append(_TEXT)

    def name(self, index: int, text: str) -> None:
        """Note that a value is a key, and which."""
        self._names[index] = text

    def close(self, index: int, *, is_list: bool) -> None:
        """Note that a list is at its end, or a mapping."""
        self._behind[index] = len(self._lines)
        self._kinds[index] = _LIST if is_list else _MAPPING

    def at(self, index: int) -> tuple[int, int]:
        """The line and the column of a value."""
        return self._lines[index], self._columns[index]

    def position(self, path: KeyPath, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column of what stands at `path`, or of its key; where nothing does, of what is around it."""
        if not self:
            return 1, 1
        key = value = 0
        for step in path:
            value = self._aliases.get(value, value)
            pair = None
            if self._kinds[value] == _MAPPING:
                pair = self._pairs_of(value).get(str(step))
            elif self._kinds[value] == _LIST and isinstance(step, int) and step < len(items := self._items_of(value)):
                pair = items[step], items[step]
            if pair is None:
                break
            key, value = pair
        return self.at(key if at_key else value)

    def _items_of(self, index: int) -> list[int]:
        """What stands in a list or mapping, key and value in turn."""
        if index not in self._items:
            items, item = [], index + 1
            while item < self._behind[index]:
                items.append(item)
                item = self._behind[item]
            self._items[index] = items
        return self._items[index]

    def _pairs_of(self, index: int) -> dict[str, tuple[int, int]]:
        """The keys of a mapping with their values; where a key is doubled, the first."""
        if index not in self._pairs:
            items = self._items_of(index)
            pairs = reversed(list(zip(items[::2], items[1::2], strict=False)))  # the last key may be without a value
            self._pairs[index] = {name: (key, value) for key, value in pairs if (name := self._names[key]) is not None}
        return self._pairs[index]
