"""The texts of a pack, letter for letter: what begins like one of them must go on like it."""

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from explainer.library import open_pack
from explainer.pack import Pack
from tests.tui.hostile import make_hostile

HARBOUR = Path(__file__).parents[1] / "packs" / "harbour"
LEAST = 12  # letters that a text has at least, and by which it is known at least
DRAWN = str.maketrans(dict.fromkeys("┃│┆▕▐●◐○◌─▶◀┼━←→▸", " "))


@cache
def packs() -> dict[str, Pack]:
    """The packs to read, by name."""
    with TemporaryDirectory() as folder:
        hostile = make_hostile(copytree(HARBOUR, Path(folder) / "hostile"))
    found = {"shipped": open_pack().pack, "harbour": open_pack(HARBOUR).pack, "hostile": hostile}
    return {name: pack for name, pack in found.items() if pack}


@cache
def beginnings(name: str) -> dict[str, str]:
    """The texts of a pack without white space, each by the shortest beginning that no other text contains.

    One that begins with another is left out: where the other stands, anything may follow.
    """
    pack = packs()[name]
    article = [pack.article.words(each) for each in pack.article.paragraphs]
    texts = {"".join(text.split()) for text in _strings(msgspec.to_builtins((pack.explainer, pack.sections, article)))}
    found = {}
    for text in texts:
        if any(len(other) >= LEAST and text.startswith(other) for other in texts if other != text):
            continue
        others = [f"“{other}”".casefold() for other in texts if text not in other]
        known = (text[:length] for length in range(LEAST, len(text) + 1))
        if start := next((each for each in known if not any(each.casefold() in other for other in others)), None):
            found[start] = text
    return found


def broken(name: str, shown: str) -> list[str]:
    """The texts that begin in what is `shown` but do not continue.

    Between their words may stand others, as those of the next column do; cut short with … they are whole.
    """
    tokens = shown.translate(DRAWN).split()
    starts = [0, *accumulate(map(len, tokens))]
    letters = "".join(tokens)
    found = []
    for start, text in beginnings(name).items():
        if (at := letters.find(start)) >= 0:
            first = bisect_right(starts, at) - 1
            if not _goes_on(text, [tokens[first][at - starts[first] :], *tokens[first + 1 :]]):
                found.append(text)
    return found


def _goes_on(text: str, tokens: list[str]) -> bool:
    """Whether `text` is in `tokens`, in pieces that closely follow each other."""
    reached = last = {0}
    for token in tokens[: len(text) + 40]:
        cut = reached if len(token) > 1 else last
        if token.endswith("…") and any(text.startswith(token[:-1], at) for at in cut):
            return True
        if any(token.startswith(text[at:]) for at in reached):
            return True
        last = {at + len(token) for at in reached if text.startswith(token, at)}
        reached = reached | last
    return False


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for each in value for text in _strings(each)]
    return [value] if isinstance(value, str) else []
