"""Esc comes back: selection and scroll, any depth, never out."""

import pytest

from explainer.navigation import visits
from tests.tui.conftest import Opens
from tests.tui.driver import look
from tests.tui.test_mouse import click

JUMPS = ("s", "2", "3", "4", "5", "6", "enter", "tab", "tab enter", "tab down down enter", "3 m", "5 enter")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16)])
async def test_escape_undoes_a_jump(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        await reader.press("right", *["down"] * 6)
        before = look(reader)
        for jump in JUMPS:
            keys = jump.split()
            await reader.press(*keys, *["escape"] * len([key for key in keys if key != "down"]))
            assert look(reader) == before, jump


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16)])
@pytest.mark.parametrize("view", ["1", "3"])
async def test_escape_comes_back_to_the_list(opens: Opens, size: tuple[int, int], view: str) -> None:
    async with opens(*size) as reader:
        await reader.press("4", view, "shift+tab", *["down"] * 2)
        before = look(reader)
        await reader.press("enter")
        assert look(reader) != before
        await reader.press("escape")
        assert look(reader) == before
        await reader.press("escape", "escape")
        assert "Where each side stands" in reader.text()


@pytest.mark.parametrize("size", [(160, 21), (170, 40)])
@pytest.mark.parametrize(
    ("keys", "first", "second"),
    [
        ("", "Zelensky’s response", "The call"),
        ("3", "The Kremlin  ", "Russia  "),
    ],
    ids=["sections", "speakers"],
)
async def test_escape_comes_back_from_what_was_clicked_in_the_first_pane(
    opens: Opens, size: tuple[int, int], keys: str, first: str, second: str
) -> None:
    async with opens(*size) as reader:
        await reader.press(*keys.split())
        places = []
        for words in (first, second):
            places.append(look(reader))
            await click(reader, words, "nav")
            assert look(reader) != places[-1]
            await reader.press("down")
        for place in reversed(places):
            await reader.press("escape")
            assert look(reader) == place, keys


@pytest.mark.parametrize("size", [(160, 21), (80, 24)])
@pytest.mark.parametrize(
    "keys",
    ["shift+tab down down down", "3 shift+tab G up up", "3 shift+tab pagedown down"],
)
async def test_one_escape_comes_back_from_a_walk_through_the_first_pane(
    opens: Opens, size: tuple[int, int], keys: str
) -> None:
    async with opens(*size) as reader:
        view, _, walk = keys.partition("shift+tab")
        await reader.press(*view.split())
        before = look(reader)
        await reader.press("shift+tab", *walk.split(), "escape")
        assert look(reader) == before
        await reader.press("shift+tab", *walk.split(), "enter", "escape", "down", "escape")
        assert look(reader) == before


@pytest.mark.parametrize("keys", ["3 m pageup s", "6 shift+tab home 5", "6 end b 2", "down down enter", "6 down enter"])
@pytest.mark.parametrize("size", [(80, 24), (50, 16), (40, 12)])
async def test_escape_restores_a_scroll_that_the_selection_had_left(
    opens: Opens, size: tuple[int, int], keys: str
) -> None:
    async with opens(*size) as reader:
        *before, jump = keys.split()
        await reader.press(*before)
        places = look(reader)
        await reader.press(jump)
        assert look(reader) != places
        await reader.press("escape")
        assert look(reader) == places


async def test_the_key_of_the_open_view_leaves_no_step_behind(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        before = look(reader)
        await reader.press("1", "4", "3", "down", "down", "3", "3", "escape", "escape")
        assert look(reader) == before


async def test_escape_comes_back_through_any_depth(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down", "down", "down")
        places = []
        for jump in ("2", "s", "enter", "3", "4", "6", "5", "1") * 4:
            places.append(look(reader))
            await reader.press(jump)
            assert look(reader) != places[-1]
            await reader.press("down")
        for place in reversed(places):
            await reader.press("escape")
            assert look(reader) == place


@pytest.mark.parametrize("key", ["escape", "backspace"])
async def test_escape_and_backspace_never_quit(opens: Opens, key: str) -> None:
    async with opens(80, 24) as reader:
        await reader.press("2", "s", *[key] * 12)
        assert "The call and the energy ceasefire" in reader.line("the editor’s words")
        await reader.press("right")
        assert "section 1 of 5" in reader.text()


async def test_backspace_goes_back_too(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down", "down", "down")
        before = look(reader)
        await reader.press("2", "s", "backspace", "backspace")
        assert look(reader) == before


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_escape_comes_back_to_the_link_that_was_followed(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, at="trump-very-good") as reader:
        await reader.press("enter", "down", "down")
        assert reader.selected("details").startswith("● Trump shares his view of the call")
        before = look(reader)
        await reader.press("enter", "escape")
        assert look(reader) == before


async def test_the_scroll_comes_back_where_one_pane_is_shown(opens: Opens) -> None:
    async with opens(82, 16) as reader:
        await reader.press("6", "G", "up")
        before = look(reader)
        await reader.press("s", "tab", "s")
        assert look(reader) == before


async def test_the_way_back_has_an_end(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visits, "MOST_VISITS", 3)
    async with opens() as reader:
        await reader.press(*"2345")
        kept = look(reader)
        await reader.press(*"612", *["escape"] * 3)
        assert look(reader) == kept
        await reader.press("escape")
        assert reader.selected().startswith("One article taken apart")


async def test_a_search_knows_its_places_after_a_long_way(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visits, "MOST_VISITS", 3)
    async with opens() as reader:
        await reader.press(*"234512")
        before = look(reader)
        await reader.press("slash", *"weapons", "enter")
        place = look(reader)
        await reader.press(*"61", "escape", "escape")
        assert look(reader) == place
        await reader.press("escape", "escape")
        assert look(reader) == before


async def test_the_key_of_the_open_view_scrolls_nothing(opens: Opens) -> None:
    async with opens(40, 12) as reader:
        await reader.press("right", "down")
        before = look(reader)
        await reader.press("1")
        assert look(reader) == before
