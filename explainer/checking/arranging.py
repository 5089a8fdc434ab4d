"""Where the cue and the pieces of the content of a statement stand, which share no words: told from all together."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from msgspec import Struct

from explainer.matching import Span


class Arrangement(Struct, frozen=True):
    """The place of each of several words, as far as it can be told."""

    places: list[Span | None]
    """Of each its place; None where it has none that is certain."""
    overlaps: dict[int, int]
    """Those that have words in common with another one, each with that, by their numbers."""


def arrange(candidates: Sequence[Sequence[Span]]) -> Arrangement:
    """A place for each of several words, from all the places where it stands, in the order in which they are written.

    Words that stand once are there. Those that stand more than once are meant at the one place that is apart from all
    the others; where there are several such places, or none, it cannot be told.
    """
    once = sorted((spans[0], number) for number, spans in enumerate(candidates) if len(spans) == 1)
    taken, overlaps = list[tuple[Span, int]](), dict[int, int]()
    for span, number in once:
        if taken and span.start < taken[-1][0].end:
            overlaps[number] = taken[-1][1]
        else:
            taken.append((span, number))
    for number, spans in enumerate(candidates):
        if len(spans) > 1:
            others = [_taker(span, taken) for span in spans]
            free = [span for span, other in zip(spans, others, strict=True) if other is None]
            if len(free) == 1:
                insort(taken, (free[0], number))
            elif not free and others[0] is not None:
                overlaps[number] = others[0]
    places: list[Span | None] = [None] * len(candidates)
    for span, number in taken:
        places[number] = span
    return Arrangement(places, overlaps)


def _taker(span: Span, taken: list[tuple[Span, int]]) -> int | None:
    """The number of the words at one of the places that are `taken`, if `span` has some of them."""
    at = bisect_left(taken, span.end, key=lambda each: each[0].start) - 1
    return taken[at][1] if at >= 0 and taken[at][0].end > span.start else None
