"""How messages name things, and quote words."""

from collections.abc import Iterable

from explainer.matching import normalise
from explainer.model import ActorKind
from explainer.view import Kind

_MOST_SHOWN = 80
"""Characters of an excerpt."""
_AROUND = 4
"""Words before and after those that differ."""
_MOST_COMPARED = 200
"""Words that are compared."""
_MOST_ALIKE = 12
"""Words for which others are sought that are like them."""
_ALIKE = 0.75
_MOST_PIECES = 5
"""Of which it is told how to write them."""
_PUNCTUATION = '.,;:!?()“”„"«»'


def a(kind: Kind | ActorKind) -> str:
    """A kind in a message: `an event`, `a person`."""
    if kind == "part":
        return "a part of In brief"
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def either(words: Iterable[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} or {last}" if most else last


def shorten(words: str) -> str:
    """`words` between quotation marks, cut at a space where they are long."""
    words = " ".join(words[: 10 * _MOST_SHOWN].split())
    if len(words) > _MOST_SHOWN:
        words = words[:_MOST_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"‘{words}’"


def most_like(words: str, text: str) -> str | None:
    """The words in `text` that `words` were probably meant to be, if any are like them."""
    from difflib import get_close_matches  # here, because a good pack never needs it

    there = text.split()
    number = len(words.split())
    if not 0 < number <= _MOST_ALIKE:
        return None
    runs = {
        " ".join(there[first : first + length]).strip(_PUNCTUATION)
        for length in (number, number - 1, number + 1)
        for first in range(len(there) - length + 1 if length else 0)
    }
    spelt = {normalise(run): run for run in sorted(runs)}
    best = get_close_matches(normalise(words), spelt, n=1, cutoff=_ALIKE)
    return spelt[best[0]] if best else None


def difference(given: str, there: str) -> tuple[str, str]:
    """The words around the first difference, of both texts; what only surrounds the given words is none."""
    from difflib import SequenceMatcher  # here, because a good pack never needs it

    a, b = given.split()[:_MOST_COMPARED], there.split()[:_MOST_COMPARED]
    matcher = SequenceMatcher(None, list(map(normalise, a)), list(map(normalise, b)), autojunk=False)
    for tag, a_first, a_behind, b_first, b_behind in matcher.get_opcodes():
        if tag != "equal" and (a_first < a_behind or 0 < a_first < len(a)):
            return _around(a, a_first, a_behind), _around(b, b_first, b_behind)
    return _around(a, 0, 0), _around(b, 0, 0)


def pieces(given: str, there: str) -> list[str]:
    """The few pieces of `there` that are, in order, together the words that are `given`; none if it has no such."""
    from difflib import SequenceMatcher  # here, because a good pack never needs it

    a = [word for word in given.split()[: _MOST_COMPARED + 1] if word.strip(f"{_PUNCTUATION}[…]")]
    b = there.split()[:_MOST_COMPARED]
    one, other = ([normalise(word.strip(_PUNCTUATION)) for word in words] for words in (a, b))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < len(a) or not 1 < len(blocks) <= _MOST_PIECES:
        return []
    return [" ".join(b[block.b : block.b + block.size]).rstrip(",;:.") for block in blocks]


def _around(words: list[str], first: int, behind: int) -> str:
    """The words from `first` on, with some before and after them; dots say that there are more."""
    low, high = max(0, first - _AROUND), behind + _AROUND
    return f"{'… ' if low else ''}{' '.join(words[low:high])}{' …' if high < len(words) else ''}"
