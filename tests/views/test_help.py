"""Help, without a screen: the keys in groups, in columns where there is room."""

import pytest

from explainer.keys import KEYS
from explainer.text.layout import Layout
from explainer.view import VIEW_WORDS, View
from explainer.views import help as pages


def lines(view: View, width: int) -> list[str]:
    """What help shows in a view where every key of it does something."""
    page = pages.page(view, lambda key: key.view in (None, view))
    return [line.rstrip() for line in Layout(page, width).text.replace("\N{NO-BREAK SPACE}", " ").splitlines()]


@pytest.mark.parametrize("view", VIEW_WORDS)
def test_it_fits_a_window_of_80_by_24_whole(view: View) -> None:
    shown = lines(view, 76)
    assert len(shown) <= 23
    assert max(map(len, shown)) <= 76
    assert shown[0] == " ".join(f"{at} {words.name}" for at, words in enumerate(VIEW_WORDS.values(), 1))
    assert shown[1].split(" ─")[0] == "FIND"
    assert "MOVE" in shown[1]
    assert "HOW TO READ IT" in shown[1]


@pytest.mark.parametrize("width", [36, 46, 56, 67, 76, 116, 148])
def test_it_tells_every_key_at_every_width(width: int) -> None:
    for view in VIEW_WORDS:
        shown = " ".join(lines(view, width))
        for key in KEYS:
            if key.view in (None, view):
                assert f"{key.shown} " in shown, key
        assert (f"IN {VIEW_WORDS[view].name.upper()}" in shown) == any(key.view == view for key in KEYS)


def test_below_72_columns_there_is_one() -> None:
    assert [line for line in lines("story", 66) if "MOVE" in line and "FIND" in line] == []
    assert any(line.startswith("MOVE ─") for line in lines("story", 66))


def test_the_signs_are_those_that_the_views_show() -> None:
    shown = lines("who", 76)
    for sign in (
        "▏ the article’s words",
        "◐  agreed",
        "◧ part-quote",
        "± mixed: like the marks of events, the editor’s reading",
    ):
        assert any(sign in line for line in shown), sign


@pytest.mark.parametrize("width", [46, 76, 116])
def test_keys_that_do_the_same_as_others_are_listed(width: int) -> None:
    shown = lines("story", width)
    for names, key in (("PgDn PgUp", "Space b"), ("Home End", "g G"), ("Backspace", "Esc"), ("Ctrl+Q", "q")):
        assert any(f"{names}  " in line and f"  as {key}" in line for line in shown), names
