"""Where the values of a YAML file stand, in a few bytes each: most are never asked for."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from explainer.loading import limits
from explainer.loading.characters import one_line
from explainer.loading.problem import KeyPath

_STARTS, _ENDS = (SequenceStartEvent, MappingStartEvent), (SequenceEndEvent, MappingEndEvent)
_VALUES = (ScalarEvent, AliasEvent, *_STARTS)


def start_of(mark: Any) -> tuple[int, int]:
    """Line and column, both from 1, of a `mark` of the parser; without one, of the beginning."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class Marks:
    """The line and the column of every value of a file, a key being one too, in the order of the file.

    They are read when one is asked for: of a file in which nothing is wrong that is never.
    """

    def __init__(self, parser: Callable[[], Any] | None = None, values: int = 0) -> None:
        """`parser` makes another one of the same file, of which `values` were read."""
        self._parser, self._values = parser, values
        self._places = array("Q")  # line and column in one number
        # of each list and mapping, in order: its index, the index after everything in it, and which of the two it is
        self._around, self._behind, self._is_list = array("I"), array("I"), bytearray()
        # of each key, in order: its index, and its text
        self._keys, self._names = array("I"), list[str]()
        self._aliases: dict[int, int] = {}
        self._anchors: dict[str, tuple[int, str | None]] = {}  # each with its index, and its text
        self._items: dict[int, list[int]] = {}
        self._pairs: dict[int, dict[str, tuple[int, int]]] = {}

    def __len__(self) -> int:
        """How many values there are."""
        return self._values

    def _read(self) -> None:
        """Read them all, if that has not been done."""
        if self._parser is None:
            return
        parser, self._parser = self._parser(), None
        with suppress(YAMLError, RecursionError):
            self._walk(iter(parser.get_event, None))
        parser.dispose()

    def _walk(self, events: Iterator[Any]) -> None:
        """Take in the values that `events` tell of, as many as were read."""
        around: list[tuple[int, bool]] = []  # of each list and mapping that is open, its number, and if a key is next
        for event in events:
            if type(event) in _ENDS:
                self._behind[around.pop()[0]] = len(self._places)
            elif type(event) in _VALUES:
                if len(self._places) == self._values:
                    return
                text = self._add(event)
                if around:
                    opened, is_key = around[-1]
                    if is_key and text is not None:
                        self._keys.append(len(self._places) - 1)
                        self._names.append(text)
                    around[-1] = opened, not is_key and not self._is_list[opened]
                if type(event) in _STARTS:
                    around.append((len(self._around), type(event) is MappingStartEvent))
                    self._around.append(len(self._places) - 1)
                    self._behind.append(self._values)
                    self._is_list.append(type(event) is not MappingStartEvent)

    def _add(self, event: Any) -> str | None:
        """Add the value that begins with `event`. Returns its text, if it is one."""
        index, place, text = len(self._places), event.start_mark.line << 32 | event.start_mark.column, None
        if type(event) is ScalarEvent:
            text = event.value.removesuffix("\n") if event.style in ("|", ">") else event.value
            text = _as_key(one_line(text, is_escaped=event.style == '"')[0])
        if type(event) is AliasEvent:
            if event.anchor in self._anchors:
                self._aliases[index], text = self._anchors[event.anchor]
                place = self._places[self._aliases[index]]
        elif event.anchor is not None:
            self._anchors[event.anchor] = index, text
        self._places.append(place)
        return text

    def at(self, index: int) -> tuple[int, int]:
        """The line and the column of a value."""
        return (self._places[index] >> 32) + 1, (self._places[index] & 0xFFFFFFFF) + 1

    def position(self, path: KeyPath, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column of what stands at `path`, or of its key; where nothing does, of what is around it."""
        self._read()
        if not self._places:
            return 1, 1
        key = value = 0
        for step in path:
            value = self._aliases.get(value, value)
            pair, opened = None, _at(self._around, value)
            if opened is None:
                break
            if not self._is_list[opened]:
                pair = self._pairs_of(value).get(_as_key(str(step)))
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


def _as_key(text: str) -> str:
    """As much of a key as is compared."""
    return text[: limits.MOST_IN_A_NAME]


def _at(indexes: "array[int]", index: int) -> int | None:
    """Where `index` stands among others, which are in order; None if it is not there."""
    at = bisect_left(indexes, index)
    return at if at < len(indexes) and indexes[at] == index else None
