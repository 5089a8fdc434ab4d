"""What a mistyped word was probably meant to be."""

from collections.abc import Iterable

from explainer.loading import limits

_LIKE = 0.6
"""How like each other two words are of which one may be meant to be the other."""


class Suggestions:
    """What a mistyped word was probably meant to be.

    In a pack with many mistakes not every word is compared with every other, which would take minutes.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], str | None] = {}
        self._left = limits.MOST_COMPARED

    def best(self, word: str, known: Iterable[str], kind: str = "", like: float = _LIKE) -> str | None:
        """The one of `known` that is most like `word`, if one is, and how much. `kind` names what is known."""
        if (word, kind) not in self._made:
            if len(self._made) >= limits.MOST_SUGGESTIONS or len(word) > limits.MOST_IN_A_SUGGESTION or self._left < 0:
                return None
            from difflib import get_close_matches  # here, because a good pack never needs it

            alike = [other for other in known if len(word) <= 3 * len(other) <= 9 * len(word)]  # no other can be meant
            self._left -= len(alike)
            if self._left < 0:
                return None
            self._made[word, kind] = next(iter(get_close_matches(word, alike, n=1, cutoff=like)), None)
        return self._made[word, kind]

    def did_you_mean(self, word: str, known: Iterable[str], kind: str = "", like: float = _LIKE) -> str:
        """The end of a message: `; did you mean 'white-house'?`, or nothing."""
        best = self.best(word, known, kind, like)
        return f"; did you mean {best!r}?" if best else ""
