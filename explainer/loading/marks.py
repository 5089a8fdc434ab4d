"""Where the values of a YAML file stand, in a few bytes each: most are never asked for."""

from array import array
from bisect import bisect_left
from typing import Any

from explainer.loading.problem import KeyPath


def start_of(mark: Any) -> tuple[int, int]:
    """Line and column, both from 1, of a `mark` of the parser; without one, of the beginning."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class Marks:
    """The line and the column of every value of a file, a key being one too, in the order of the file."""

    def __init__(self) -> None:
        self._lines, self._columns = array("I"), array("I")
        # of each list and mapping, in order: its index, the index after everything in it, and which of the two it is
        self._around, self._behind, self._is_list = array("I"), array("I"), bytearray()
        # of each key, in order: its index, and its text
        self._keys, self._names = array("I"), list[str]()
        self._aliases: dict[int, int] = {}
        self._items: dict[int, list[int]] = {}
        self._pairs: dict[int, dict[str, tuple[int, int]]] = {}

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._lines)

    def add(self, mark: Any) -> None:
        """Add a value that begins at the parser's `mark`."""
        self._lines.append(mark.line + 1)
        self._columns.append(mark.column + 1)

    def open(self, *, is_list: bool) -> int:
        """Note that the value that was added last is a list, or a mapping. Returns what closes it."""
        self._around.append(len(self._lines) - 1)
        self._behind.append(0)
        self._is_list.append(is_list)
        return len(self._around) - 1

    def close(self, opened: int) -> None:
        """Note that a list or a mapping is at its end."""
        self._behind[opened] = len(self._lines)

    def alias(self, index: int) -> None:
        """Add one more place of the value `index`."""
        self._aliases[len(self._lines)] = index
        self._lines.append(self._lines[index])
        self._columns.append(self._columns[index])

    def name(self, index: int, text: str) -> None:
        """Note that a value is a key, and which; it stands behind all keys that were noted before."""
        self._keys.append(index)
        self._names.append(text)

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
            pair, opened = None, _at(self._around, value)
            if opened is None:
                break
            if not self._is_list[opened]:
                pair = self._pairs_of(value).get(str(step))
            elif isinstance(step, int) and step < len(items := self._items_of(value)):
                pair = items[step], items[step]
            if pair is None:
                break
            key, value = pair
        return self.at(key if at_key else value)

    def _items_of(self, index: int) -> list[int]:
        """What stands in a list or mapping, key and value in turn."""
        if index not in self._items:
            items, item, end = [], index + 1, self._behind_of(index)
            while item < end:
                items.append(item)
                item = self._behind_of(item)
            self._items[index] = items
        return self._items[index]

    def _behind_of(self, index: int) -> int:
        """The index after a value and everything in it."""
        opened = _at(self._around, index)
        return index + 1 if opened is None else self._behind[opened]

    def _pairs_of(self, index: int) -> dict[str, tuple[int, int]]:
        """The keys of a mapping with their values; where a key is doubled, the first."""
        if index not in self._pairs:
            items = self._items_of(index)
            pairs = reversed(list(zip(items[::2], items[1::2], strict=False)))  # the last key may be without a value
            named = ((_at(self._keys, key), key, value) for key, value in pairs)
            self._pairs[index] = {self._names[at]: (key, value) for at, key, value in named if at is not None}
        return self._pairs[index]


def _at(indexes: "array[int]", index: int) -> int | None:
    """Where `index` stands among others, which are in order; None if it is not there."""
    at = bisect_left(indexes, index)
    return at if at < len(indexes) and indexes[at] == index else None
