"""Help, without a screen: the keys in groups and the signs of the views, in columns where there is room."""

import re

import pytest

from explainer.facts.vocabulary import FORMS, STANCES, statuses_by_mark
from explainer.keys import KEYS
from explainer.text.fitting import fitted
from explainer.text.layout import Layout
from explainer.view import VIEW_WORDS, View
from explainer.views import help as pages


def lines(view: View, width: int, height: int = 23) -> list[str]:
    """What help shows in some room in a view where every key of it does something."""
    page = fitted(pages.page(view, lambda key: key.view in (None, view)), width, height).page
    return [line.rstrip() for line in Layout(page, width).text.replace("\N{NO-BREAK SPACE}", " ").splitlines()]


def headings(view: View, width: int, height: int = 23) -> list[str]:
    """The headings, line by line, from the left."""
    return [
        each
        for line in lines(view, width, height)
        for each in re.findall(r"(?<![^ ])[A-Z][A-Z ]+[A-Z](?= ─| {2})", line)
    ]


@pytest.mark.parametrize("view", VIEW_WORDS)
def test_it_fits_a_window_of_80_by_24_whole(view: View) -> None:
    shown = lines(view, 76)
    assert len(shown) <= 23
    assert max(map(len, shown)) <= 76
    assert shown[0] == " ".join(f"{at} {words.name}" for at, words in enumerate(VIEW_WORDS.values(), 1))
    assert shown[1] == ""
    assert {"MOVE", "FIND", "PROGRAM", "WHAT IS SELECTED", "THE SAME", "HOW TO READ IT"} < {*headings(view, 76)}


@pytest.mark.parametrize("view", VIEW_WORDS)
@pytest.mark.parametrize(("width", "height"), [(116, 38), (196, 48)])
def test_where_there_is_room_it_tells_all_signs_in_columns_of_like_height(view: View, width: int, height: int) -> None:
    shown = lines(view, width, height)
    assert len(shown) <= height
    assert {"HOW TO READ IT", "TIMELINE", "WHO SAID WHAT", "POSITIONS", "ARTICLE"} < {*headings(view, width, height)}
    assert sum(len(line) > width * 2 // 3 for line in shown) > len(shown) * 3 // 5
    for told in (*statuses_by_mark(), *(form.mark for form in FORMS.values()), *(sign for sign, _ in STANCES.values())):
        assert any(f"{told} " in line for line in shown), told


@pytest.mark.parametrize(("width", "height"), [(36, 11), (56, 19), (76, 23), (116, 38), (196, 48)])
@pytest.mark.parametrize("view", ["timeline", "who", "positions", "article"])
def test_the_signs_of_the_view_come_first(view: View, width: int, height: int) -> None:
    shown = headings(view, width, height)
    signs = [each for each in shown if each in ("HOW TO READ IT", "TIMELINE", "WHO SAID WHAT", "POSITIONS", "ARTICLE")]
    assert signs[0] == VIEW_WORDS[view].name.upper()


@pytest.mark.parametrize(("width", "height"), [(56, 19), (76, 23), (116, 38), (196, 48)])
def test_in_a_column_all_explanations_of_keys_begin_at_one_cell(width: int, height: int) -> None:
    shown = lines("story", width, height)
    tabs = [line for line in shown if line.startswith(("Space b", "Shift+Tab", "g G"))]
    texts = ("one page", "first,", "previous")
    assert len({line.index(text) for line, text in zip(tabs, texts, strict=True)}) == 1


@pytest.mark.parametrize("width", [36, 46, 56, 67, 76, 116, 148])
def test_it_tells_every_key_at_every_width(width: int) -> None:
    for view in VIEW_WORDS:
        shown = " ".join(lines(view, width))
        for key in KEYS:
            if key.view in (None, view):
                assert f"{key.shown} " in shown, key
        assert (f"IN {VIEW_WORDS[view].name.upper()}" in shown) == any(key.view == view for key in KEYS)


def test_below_72_columns_there_is_one() -> None:
    assert [line for line in lines("story", 66) if "MOVE" in line and "WHAT IS" in line] == []
    assert any(line.startswith("MOVE ─") for line in lines("story", 66))


def test_the_signs_are_those_that_the_views_show() -> None:
    told: dict[View, str] = {
        "story": "▏ article’s words",
        "timeline": "◐ agreed",
        "who": "◧ part-quote",
        "positions": "±  mixed",
        "article": "a grey",
    }
    for view, sign in told.items():
        assert any(sign in line for line in lines(view, 76)), sign


@pytest.mark.parametrize(("width", "height", "note"), [(76, 23, "editor’s"), (116, 38, "the editor’s reading")])
@pytest.mark.parametrize("view", ["timeline", "positions"])
def test_it_says_whose_the_signs_are(view: View, width: int, height: int, note: str) -> None:
    assert any(re.search(rf"{view.upper()} [─ ]+{note}", line) for line in lines(view, width, height))


@pytest.mark.parametrize("width", [46, 76, 116])
def test_keys_that_do_the_same_as_others_are_listed(width: int) -> None:
    shown = lines("story", width)
    for names, key in (("PgDn PgUp", "Space b"), ("Home End", "g G"), ("Backspace", "Esc"), ("Ctrl+Q", "q")):
        assert any(f"{names} " in line and f" as {key}" in line for line in shown), names
