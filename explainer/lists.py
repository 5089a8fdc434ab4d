"""What belongs together: several values for each key."""

from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Lists(dict[K, tuple[T, ...]]):
    """What belongs to each key, in order; to a key that is not there belongs nothing."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[K, T]]) -> "Lists[K, T]":
        """All that is paired with each key."""
        lists: dict[K, list[T]] = {}
        for key, value in pairs:
            lists.setdefault(key, []).append(value)
        return cls((key, tuple(values)) for key, values in lists.items())

    def __missing__(self, key: K) -> tuple[T, ...]:
        return ()
