"""A pack in which every string would do harm if it were anything but data."""

import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from explainer.library import open_pack
from explainer.pack import Pack
from tests.tui.driver import plain

TAIL = (
    "[sic] [/] [/b] [A] [5%] [@click=app.quit]x[/] [link=https://x.example]y[/link] [red on blue]z [[w]] \\[v] "
    "$var ${x} {y} %s <b> &amp; ::before 漢字かな交じり文のとても長い列を折り返す行 🙂👍 é "
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgesetz[sic]undsoweiter"
)
"""Stands after every string that is only shown, but for the captions of the tour, which are short."""
_WORDS = {
    "the": "[the]",
    "harbour": "[/]harbour",
    "plan": "plan$[@click=app.quit]",
    "Berg": "[Berg]",
    "May": "[x='1]May",
}
_IN_ARTICLE = (
    *("exact", "prefix", "suffix", "anchor", "cue", "content", "signal", "headline", "text", "quotes", "so_called"),
    *("word", "words"),
)
_SHOWN = (
    *("title", "say", "label", "value", "name", "role", "question", "because", "term", "definition", "medium"),
    *("authors", "licence"),
)
_LABELS = {"town": "[/]", "work": "[b]"}
"""Of the sides: they are short."""


def disturb(text: str) -> str:
    """The article's words and those taken from it, each the same wherever it occurs."""
    return re.sub(r"\b(" + "|".join(_WORDS) + r")\b", lambda word: _WORDS[word[0]], text)


def _twist(node: Any, key: str = "") -> Any:
    if isinstance(node, dict):
        return {name: _twist(value, name) if name != "tour" else value for name, value in node.items()}
    if isinstance(node, list):
        return [_twist(each, key) for each in node]
    if isinstance(node, str) and key in _IN_ARTICLE:
        return disturb(node)
    if key == "label" and node in _LABELS:
        return _LABELS[node]
    return f"{node} {TAIL}" if isinstance(node, str) and key in _SHOWN else node


def make_hostile(folder: Path) -> Pack:
    """Turn the pack in `folder` into a hostile one, and read it."""
    article = folder / "article.txt"
    article.write_text(disturb(article.read_text(encoding="utf-8")), encoding="utf-8")
    for file in folder.rglob("*.yaml"):
        data = _twist(yaml.safe_load(file.read_text(encoding="utf-8")))
        if "article" in data:
            data["article"]["sha256"] = sha256(article.read_bytes()).hexdigest()
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    checked = open_pack(folder)
    assert checked.pack, checked.problems
    return checked.pack


def squeezed(text: str) -> str:
    """`text` without white space: long words are broken anywhere."""
    return re.sub(r"←speaker\dof\d→|(?:\d(?:statements?|events?),?){1,2}", "", "".join(plain(text).split()))
