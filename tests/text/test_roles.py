"""The table of roles: each has one meaning, is used, and is told of in the guide."""

import re
from pathlib import Path

from explainer.text.colours import OWN_THEMES
from explainer.text.roles import ROLES

ROOT = Path(__file__).parents[2]
RANKS = {"title", "heading", "dim", "edge", "lane"}


def test_each_colour_stands_for_one_thing() -> None:
    having: dict[str, set[str]] = {}
    for name, role in ROLES.items():
        for colour in filter(None, (role.colour, role.ground)):
            having.setdefault(colour, set()).add(name)
    assert having["ink-accent"] == {"key", "mark"}
    assert having["ink-quote"] == {"quote"}
    assert having["ink-open"] == {"open"}
    sides = [name for name in ROLES if name.startswith("side-")]
    assert [having[name] for name in sides] == [{name} for name in sides]
    for theme in OWN_THEMES:
        assert set(theme.colours) == set(having) - {"background"}
        hues = [theme.colours[name] for name in ("ink-accent", "ink-quote", "ink-open", *sides)]
        assert len(set(hues)) == len(hues)


def test_only_cues_the_open_tab_and_what_is_found_are_underlined() -> None:
    assert {name for name, role in ROLES.items() if role.is_underlined} == {"cue", "active", "found"}


def test_each_role_is_used_and_means_something_of_its_own() -> None:
    files = [file for file in (ROOT / "explainer").rglob("*.py") if file.name not in ("roles.py", "colours.py")]
    words = set(re.findall(r"[\w-]+", "\n".join(file.read_text(encoding="utf-8") for file in files)))
    assert [name for name in ROLES if name not in words and not name.startswith("side-")] == []
    assert len({role.means for role in ROLES.values()}) == len(ROLES)


def test_the_guide_tells_of_the_ranks_and_of_all_that_has_a_colour() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([\w-]+)`", guide.partition("## How it looks")[2].partition("\n## ")[0]))
    coloured = {"key", "mark", "hit", "found", "quote", "open", "side-1", "side-5", "exact", "cue"}
    assert RANKS | coloured <= told
