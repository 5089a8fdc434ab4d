"""Where the cue and the pieces of the content of a statement stand, which share no words: told from all together."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from msgspec import Struct

from explainer.matching import Span, normalise

_Taken = tuple[Span, int]
"""A place, and the number of the words that stand there."""
_BETWEEN = frozenset(" \"'«»‹›「」『』,:-")
"""What may stand between a cue and the content beside it: no word, and no end of a sentence."""
_MOST_BETWEEN = 10


class Arrangement(Struct, frozen=True):
    """The place of each of several words, as far as it can be told."""

    places: list[Span | None]
    """Of each its place; None where it has none that is certain."""
    overlaps: dict[int, int]
    """Those that have words in common with another one, each with that, by their numbers."""


def arrange(candidates: Sequence[Sequence[Span]], cue: int | None, text: str) -> Arrangement:
    """A place in `text` for each of several words, from all the places where it stands, in the order of writing.

    `cue` is the number of the cue, if there is one; all others are pieces of the content. Words that stand once are
    there. Those that stand more than once are meant at the one place that is apart from all the others; if several are,
    at the one of them where cue and content are beside each other. Otherwise it cannot be told.
    """
    once = sorted([(spans[0], number) for number, spans in enumerate(candidates) if len(spans) == 1])
    taken: list[_Taken] = []
    overlaps: dict[int, int] = {}
    for span, number in once:
        if taken and span.start < taken[-1][0].end:
            overlaps[number] = taken[-1][1]
        else:
            taken.append((span, number))
    for number, spans in enumerate(candidates):
        if len(spans) > 1:
            others = [_taker(span, taken) for span in spans]
            free = [span for span, other in zip(spans, others, strict=True) if other is None]
            meant = free if len(free) == 1 else [span for span in free if _is_beside(span, number, taken, cue, text)]
            if len(meant) == 1:
                insort(taken, (meant[0], number))
            elif not free and others[0] is not None:
                overlaps[number] = others[0]
    places: list[Span | None] = [None] * len(candidates)
    for span, number in taken:
        places[number] = span
    return Arrangement(places, overlaps)


def _taker(span: Span, taken: list[_Taken]) -> int | None:
    """The number of the words at one of the places that are `taken`, if `span` has some of them."""
    at = bisect_left(taken, span.end, key=lambda each: each[0].start) - 1
    return taken[at][1] if at >= 0 and taken[at][0].end > span.start else None


def _is_beside(span: Span, number: int, taken: list[_Taken], cue: int | None, text: str) -> bool:
    """Whether the words of that `number`, if they stand at `span`, are content beside the cue, or a cue beside content.

    Marks alone are beside nothing.
    """
    at = bisect_left(taken, (span, number))
    return any(
        cue in (number, other) and _is_between(text, *sorted((span, place)))
        for place, other in taken[max(0, at - 1) : at + 1]
    ) and not _BETWEEN.issuperset(normalise(text[span.start : span.end]))


def _is_between(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but what may stand there is between `one` place and the `other`, which is behind it."""
    return other.start - one.end <= _MOST_BETWEEN and _BETWEEN.issuperset(normalise(text[one.end : other.start]))
