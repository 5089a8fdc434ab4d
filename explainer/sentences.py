"""Where the sentences of a text end."""

import re
from collections.abc import Iterator
from functools import cache

from explainer.matching import Span

_compiled = cache(re.compile)
"""Patterns, compiled when they are first used: showing a pack needs few of them."""
# a set of characters comes first: only where one of them stands is more looked at
SENTENCE_END = r"[.!?…](?<![.!?…]{2})[.!?…]*[\"“”„‘’'»«」』)\]]*(?=\s+[\"“„‘'«»「『(\[]*([^\W_a-z]))"
"""Where a sentence may end that is not the last one; the group is the first letter or digit of the next one."""
_WORD = r"\w+$"
_SPACE = r"\s*"
_FIRST_WORD = r"[^\W\d_]+(?!\.\S|\.\s?[A-Z]|\w)"
_OPENING = "\"“„‘'«»「『"
_LONGEST_ABBREVIATION = 6
# each word between two spaces
_BEFORE_NAMES = (
    " Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Rev Revs Fr Msgr Hon Gov Govs Sen Sens Rep Reps Pres Amb Atty "
    "Supt Insp Det Gen Gens Adm Col Cols Maj Capt Cmdr Lt Sgt Cpl Pvt Pfc Brig St Ste Ft Mt v vs "
)
"""A full stop after one of these ends no sentence, nor in capitals (`ST. PAUL`)."""
_BEFORE_NUMBERS = " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Art Sec Vol Fig Ch p pp "
"""A full stop after one of these ends no sentence before a number."""
_BEFORE_ANYTHING = (
    " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore "
    "Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Inc Co Corp Ltd Bros Jr Sr Ave Blvd Dept Univ "
)
"""A full stop after one of these, after initials, a.m. and p.m. ends a sentence only where the next words begin one."""
_BEGINNINGS = (
    " A After All Also Although An And Another As At Because Before Both But By During Each Even Every For From "
    "He Her Here His How However I If In Instead It Its Many Meanwhile Most My No Not Now On Once Only Or Other "
    "Our She Since So Some Still Such That The Their Then There These They This Those Though To Under Until We "
    "What When Where Which While Who Why With Without Yet You Your "
)
"""Words with which sentences begin and hardly any name does."""


def split(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a `paragraph` of `text`; a full stop after an abbreviation ends none."""
    start, behind = paragraph
    space = _compiled(_SPACE)
    for end in _compiled(SENTENCE_END).finditer(text, start, behind):
        if end[1].islower() or (end[0] == "." and _is_abbreviated(text, start, end)):
            continue
        yield Span(start, end.end())
        gap = space.match(text, end.end(), behind)
        start = gap.end() if gap else end.end()
    if start < behind:
        yield Span(start, behind)


def _is_abbreviated(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the full stop at `end` abbreviates the word before it, and the sentence from `start` goes on."""
    dot, first = end.start(), end.start(1)
    word = _compiled(_WORD).search(text, max(start, dot - _LONGEST_ABBREVIATION), dot)
    if word is None:
        return False
    if _is_among(word[0].capitalize() if word[0].isupper() else word[0], _BEFORE_NAMES):
        return True
    if _is_among(word[0], _BEFORE_NUMBERS):
        return text[first].isdigit()
    initials = text[max(start, dot - 3) : dot]
    is_initial = len(word[0]) == 1 and word[0].isupper()
    if not is_initial and not _is_among(word[0], _BEFORE_ANYTHING) and initials not in ("a.m", "p.m"):
        return False
    if text[first - 1] in _OPENING:
        return is_initial and initials[-2:-1] != "."  # a nickname stands there, unless there are more initials
    begins = _compiled(_FIRST_WORD).match(text, first)
    return begins is None or not _is_among(begins[0], _BEGINNINGS)


def _is_among(word: str, words: str) -> bool:
    return f" {word} " in words
