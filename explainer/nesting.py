"""Nested attribution: which statement lies within which, derived from where their words stand."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from explainer.matching import Span

_NEVER = 1 << 60


def innermost(anchors: dict[str, Span], contents: Iterable[tuple[Span, str]]) -> dict[str, str]:
    """The id of the smallest content in which each anchor lies, by the anchor's id; none where it lies in none.

    `contents` are pieces of what is said, each with the id of its statement. No anchor lies in its own content, nor
    in that of a statement with the very same anchor. Time: n log n, however they lie in each other.
    """
    starts = sorted(anchor.start for anchor in anchors.values())
    found: dict[str, str] = {}
    around = [each for each in contents if _has_others(starts, anchors[each[1]], each[0])]
    if not around:
        return found
    waiting = _Waiting(sorted(anchors, key=lambda each: anchors[each].start), anchors)
    for piece, owner in sorted(around, key=lambda each: (each[0].end - each[0].start, each[0])):
        same = []
        for id in waiting.take(piece):
            if anchors[id] == anchors[owner]:
                same.append(id)
            else:
                found[id] = owner
        waiting.put_back(same)
    return found


def _has_others(starts: list[int], anchor: Span, piece: Span) -> bool:
    """Whether more begins in a `piece` than the `anchor` of its statement; `starts`: where all begin, in order."""
    beginning = bisect_left(starts, piece.end) - bisect_left(starts, piece.start)
    return beginning > (piece.start <= anchor.start < piece.end)


class _Waiting:
    """Anchors that lie in nothing yet: a tree over where they begin, which knows the first end in each part."""

    def __init__(self, ids: list[str], anchors: dict[str, Span]) -> None:
        self._ids, self._anchors = ids, anchors
        self._at = {id: at for at, id in enumerate(ids)}
        self._starts = [anchors[id].start for id in ids]
        self._size = 1 << max(len(ids) - 1, 0).bit_length()
        self._ends = [_NEVER] * (2 * self._size)
        for at, id in enumerate(ids):
            self._ends[self._size + at] = anchors[id].end
        for node in range(self._size - 1, 0, -1):
            self._ends[node] = min(self._ends[2 * node : 2 * node + 2])

    def take(self, piece: Span) -> Iterator[str]:
        """Those that lie in `piece`, which wait no longer."""
        first = bisect_left(self._starts, piece.start)
        below = [1] if first < len(self._starts) and self._starts[first] < piece.end else []
        while below:
            node = below.pop()
            if self._ends[node] > piece.end:
                continue
            if node >= self._size:
                id = self._ids[node - self._size]
                if self._starts[node - self._size] >= piece.start:
                    self._set(node, _NEVER)
                    yield id
                continue
            if self._last_start(node) >= piece.start:
                below += (2 * node + 1, 2 * node)

    def put_back(self, ids: Iterable[str]) -> None:
        """Let these wait again."""
        for id in ids:
            self._set(self._size + self._at[id], self._anchors[id].end)

    def _last_start(self, node: int) -> int:
        """Where the last anchor below `node` begins."""
        leaf = ((node + 1) << (self._size.bit_length() - node.bit_length())) - 1
        return self._starts[min(leaf - self._size, len(self._starts) - 1)]

    def _set(self, node: int, end: int) -> None:
        self._ends[node] = end
        while node > 1:
            node //= 2
            self._ends[node] = min(self._ends[2 * node : 2 * node + 2])
