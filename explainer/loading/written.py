"""How a value was written in its file, where what YAML makes of it does not tell: numbers, and texts cut at commas."""

import re
from array import array
from functools import cached_property
from itertools import chain

from explainer.loading.core import WORDS, number_in

_MOST_CHARACTERS = 1_000
"""Characters of a text that is followed."""
_PLAIN = r"[^\s,\[\]{}]+"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?!\d)[^,\[\]{}\n]*"
"""A number with commas between its thousands, and the words behind it."""


class Written:
    """The text of a file."""

    def __init__(self, text: str) -> None:
        self._text = text

    def behind(self, position: tuple[int, int]) -> str:
        """What stands there from a `position` on, as far as one text is followed."""
        line, column = position
        start = self._starts[min(line, len(self._starts)) - 1] + column - 1
        return self._text[start : start + _MOST_CHARACTERS]

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each line begins."""
        return array("I", chain((0,), (end.end() for end in re.finditer("\n", self._text))))

    def plain(self, position: tuple[int, int]) -> str | None:
        """The number at a `position`, true or false, as it is written there; with words that a comma cut off it."""
        behind = self.behind(position)
        if grouped := re.match(_GROUPED, behind):
            return grouped[0].rstrip()
        token = re.match(_PLAIN, behind)
        return token[0] if token and (token[0] in WORDS or number_in(token[0]) is not None) else None

    def rejoined(self, text: str, position: tuple[int, int]) -> str:
        """The `text` that commas have split, with the spaces that stand behind them at a `position`."""
        if len(text) > _MOST_CHARACTERS:
            return text
        parts = (r"\s+".join(map(re.escape, part.split())) for part in text.split(","))
        match = re.match(r"\{?\s*(" + r"\s*,\s*".join(parts) + ")", self.behind(position))
        return " ".join(match[1].split()) if match else text
