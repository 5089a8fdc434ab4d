"""Help and footer: what the keys do, from the bindings themselves."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.keys import KEYS
from explainer.pack import Pack
from explainer.tui.screen import ReaderScreen
from tests.tui.conftest import Opens
from tests.tui.driver import plain, reading

ROOT = Path(__file__).parents[2]
VIEWS = {"1": "Story", "2": "Timeline", "3": "Who said what", "4": "Positions", "5": "Article", "6": "Terms & people"}
SHOWN = {"question_mark": "?", "slash": "/", "colon": ":", "escape": "Esc", "pageup": "PgUp", "pagedown": "PgDn"}
SHOWN |= {"up": "↑", "down": "↓", "left": "←", "right": "→"}


def spelt(key: str) -> str:
    """A key as it stands on the keyboard."""
    return SHOWN.get(key) or (key if len(key) == 1 else "+".join(part.capitalize() for part in key.split("+")))


@pytest.mark.parametrize("view", VIEWS)
async def test_help_tells_the_keys_of_the_view(opens: Opens, view: str) -> None:
    async with opens(80, 24) as reader:
        await reader.press(view)
        before = reader.text()
        bindings = reader.app.screen.active_bindings
        own = {name for name, found in bindings.items() if isinstance(found.node, ReaderScreen) and found.enabled}
        await reader.press("?" if view < "4" else "f1")
        shown = f" {await reader.walk(pane='help')} "
        assert reader.lines()[0].split() == ["Keys", "in", *VIEWS[view].split(), "Esc", "closes"]
        own -= {*"123456", "super+c"} | {name for name in own if bindings[name].binding.system}
        for name in own:
            assert f" {spelt(name)} " in shown, name
        assert ("article or time" in shown) == (view == "2")
        assert ("matrix of speakers" in shown) == (view == "3")
        await reader.press("escape")
        assert reader.text() == before


async def test_help_tells_how_to_walk_places_before_there_are_any(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("?")
        assert "n N next, previous hit" in reader.words()


async def test_in_the_article_the_footer_is_the_same_beside_it(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("5")
        before = reader.footer
        await reader.press("tab")
        assert reader.footer == before


async def test_where_nothing_is_selected_nothing_is_offered_for_it(pack: Pack) -> None:
    bare = replace(pack.explainer, issues=(), positions=(), open_questions=(), tour=())
    async with reading(replace(pack, explainer=bare), 120, 40) as reader:
        await reader.press("4")
        assert reader.footer.split() == ["/", "search", "?", "help", "Esc", "back"]


async def test_nothing_is_offered_to_open_in_an_empty_cell_of_the_matrix(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("3", "m")
        assert "Enter open" in reader.footer
        await reader.press("down", "down", "right")
        assert "[·]" in reader.text()
        assert "Enter open" not in reader.footer
        await reader.press("enter")
        assert "[·]" in reader.text()


async def test_escape_in_the_matrix_leads_to_the_filtered_list(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("3", "f")
        before = reader.text()
        await reader.press("m", "escape")
        assert reader.text() == before


async def test_help_is_left_with_any_key_that_one_would_try(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down")
        before = reader.text()
        for key in ("escape", "q", "?", "f1", "enter", "backspace"):
            await reader.press("?", "down", "j", "space", "2", "n")
            assert reader.text() != before
            await reader.press(key)
            assert reader.text() == before


@pytest.mark.parametrize("size", [(200, 50), (80, 24), (50, 16), (40, 12)])
async def test_help_is_readable_at_any_size(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        await reader.press("?")
        shown = await reader.walk(pane="help")
        for text in ("copy with source", "back; never quits", "article’s words", "side colours"):
            assert text in shown


@pytest.mark.parametrize("width", [40, 50, 64, 80, 120, 200])
async def test_the_footer_never_clips(opens: Opens, width: int) -> None:
    async with opens(width, 24, at="trump-very-good") as reader:
        hints = {f"{key.shown} {text}" for key in KEYS for text in (key.text, key.again)}
        for view in VIEWS:
            for keys in ([view], ["m"] if view == "3" else [], ["tab"]):
                await reader.press(*keys)
                shown = re.split(r"\s{2,}", reader.hints.strip())
                assert set(shown) <= hints, f"{reader.footer!r} in view {view}"
                assert len(shown) >= 2
                assert {"q quit", "Esc back"} & set(shown)


@pytest.mark.parametrize("width", [50, 60, 80, 120])
@pytest.mark.parametrize("name", ["shipped", "river"])
async def test_the_keys_of_a_view_are_always_in_the_footer_and_in_the_same_order(
    pack: Pack, river_pack: Pack, name: str, width: int
) -> None:
    order = [*dict.fromkeys(f"{key.shown} {text}" for key in KEYS if key.view for text in (key.text, key.again))]
    order += ["s exact words", "Enter open", "y copy", "/ search", "? help", "Esc back", "q quit"]
    own = {"2": ["o"], "3": ["f", "x", "m"], "m": ["m"], "5": ["e"]}
    async with reading(pack if name == "shipped" else river_pack, width, 24) as reader:
        for keys in ("1", "2", "2o", "3", "3f", "3x", "m", "4", "5", "5e", "6"):
            await reader.press(*keys)
            shown = re.split(r"\s{2,}", reader.hints.strip())
            found = [order.index(each) for each in shown if each != "p tour"]
            assert found == sorted(found), reader.footer
            assert [each[0] for each in shown if each[0] in "ofxme"] == own.get(keys[0], []), reader.footer
            assert "? help" in shown


@pytest.mark.parametrize("width", [40, 44, 48, 50, 80, 84, 120, 200])
async def test_all_six_views_stand_at_the_top(opens: Opens, width: int) -> None:
    async with opens(width, 24) as reader:
        top = reader.lines()[0]
        assert all(f"{number} {name}" in top for number, name in VIEWS.items()) or width < 80
        assert [each for each in top.split() if each.isdigit()] == list(VIEWS)
        assert top.split()[-1] in ("people", "Terms", "6")


def test_the_key_table_names_every_binding() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "keys"], capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    )
    table = plain(done.stdout).split()
    for bound in KEYS:
        for key in bound.keys.split(","):
            assert key in "23456" or spelt(key) in table, key


async def test_help_knows_the_first_and_the_last_line_too(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("?")
        top = reader.pane("help")[0]
        for key, back in (("G", "g"), ("end", "home")):
            await reader.press(key)
            assert "Ctrl+Q as q" in reader.words()
            await reader.press(back)
            assert reader.pane("help")[0] == top


async def test_the_footer_tells_the_way_back_as_soon_as_there_is_one(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        assert reader.hints.endswith("q quit")
        await reader.press("4", "enter", "enter")
        assert reader.hints.endswith("Esc back")
        await reader.press("5")
        await reader.resize(40, 12)
        assert reader.hints.endswith("Esc back")
        await reader.resize(80, 24)
        await reader.press("escape")
        await reader.press("escape", "escape", "escape")
        assert reader.hints.endswith("q quit")


async def test_the_article_tells_of_a_way_back_only_where_there_is_one(opens: Opens) -> None:
    async with opens(80, 24, view="article") as reader:
        assert "Esc" not in reader.footer
        await reader.press("tab")
        assert reader.hints.endswith("Esc back")


async def test_enter_is_told_only_where_there_is_something_to_open(opens: Opens) -> None:
    async with opens(138, 13, view="terms") as reader:
        await reader.press("down", "down")  # a term of the editor's, which leads nowhere
        assert "Enter open" in reader.footer
        await reader.press("tab")
        assert "Enter open" not in reader.footer


async def test_ctrl_c_is_told_once_however_often_one_thinks_again(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press(*["ctrl+c", "down"] * 8, "ctrl+c")
        assert reader.text().count("Press Ctrl+C again to quit, or q.") == 1


@pytest.mark.parametrize("opened", ["?", ":", "/"])
async def test_ctrl_c_twice_quits_from_whatever_is_open(opens: Opens, opened: str) -> None:
    async with opens(80, 24) as reader:
        await reader.press(opened, "ctrl+c")
        await reader.sees("Press Ctrl+C again to quit, or q.")
        await reader.pilot.press("ctrl+c")
        assert reader.app.return_code == 0
