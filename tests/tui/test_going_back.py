"""The selection travels between the views, and Esc comes back: selection and scroll, any depth, never out."""

import pytest

from explainer.facts.statements import text
from explainer.navigation import visits
from explainer.pack import Pack
from explainer.tui.widgets.pane import Pane
from explainer.view import View
from tests.refs import WHY_POLL, asking
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, plain, reading
from tests.tui.test_mouse import click

VIEWS = ("1", "2", "3", "4", "5", "6")


def look(reader: Reader) -> str:
    """Everything shown above the footer."""
    return "\n".join(reader.lines()[:-1])


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


@pytest.mark.parametrize("size", [(160, 21), (120, 40)])
@pytest.mark.parametrize(
    ("keys", "first", "second"),
    [
        ("", "3 Zelensky’s response", "1 The call"),
        ("3", "The Kremlin  ", "Russia  "),
        ("3 m", "The Kremlin  ", "Russia  "),
    ],
    ids=["sections", "speakers", "matrix"],
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
    ["shift+tab down down down", "3 shift+tab G up up", "3 shift+tab pagedown down", "3 m shift+tab home down down"],
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
        assert "The call and the energy ceasefire" in reader.line("→ section 1")
        await reader.press("right")
        assert "1 · The call" in reader.text()


async def test_backspace_goes_back_too(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down", "down", "down")
        before = look(reader)
        await reader.press("2", "s", "backspace", "backspace")
        assert look(reader) == before


async def test_s_shows_the_words_in_the_article_and_s_comes_back(opens: Opens) -> None:
    async with opens(80, 24, at="trump-contract-for-peace") as reader:
        before = look(reader)
        await reader.press("s")
        assert "numerous aspects of what he called a “Contract for Peace” were discussed" in reader.selected()
        await reader.press("s")
        assert look(reader) == before


@pytest.mark.parametrize(
    ("view", "at"),
    [("story", "trump-contract-for-peace"), ("story", "ukraine-is-expected"), ("timeline", "drone-halt")],
)
async def test_s_beside_an_item_shows_its_words_not_those_of_its_speaker(
    opens: Opens, pack: Pack, view: View, at: str
) -> None:
    async with opens(80, 24, view=view, at=at) as reader:
        await reader.press("enter", "s")
        words = plain(pack.article.words(pack.places[at].span))
        assert words in reader.words("main").replace(" ¶2 ", " ")
        assert {line[:1] for line in reader.pane("main") if words[-12:] in line} == {"┃"}


@pytest.mark.parametrize("view", VIEWS[1:])
async def test_s_comes_back_to_any_view(opens: Opens, view: str) -> None:
    async with opens(80, 24, at="zelensky-goodwill") as reader:
        await reader.press(view, *([] if view == "4" else ["down", "down"]))
        before = look(reader)
        await reader.press("s", "s")
        assert look(reader) == before or view == "5"


async def test_the_selection_travels_through_all_six_views(opens: Opens) -> None:
    async with opens(120, 40, at="zelensky-goodwill") as reader:
        words = "a meaningful goodwill gesture from Russia, such as releasing Ukrainian prisoners of war"
        assert words in reader.selected()
        await reader.press("3")
        assert words in reader.selected()
        assert reader.selected("nav").startswith("Volodymyr Zelensky")
        await reader.press("5")
        assert words[2:] in reader.selected()
        assert reader.words("details").startswith("THE EXACT WORDS ¶4 ")
        await reader.press("1")
        assert words in reader.selected()
        await reader.press("2")
        assert "A goodwill gesture from Russia" in reader.selected()
        await reader.press("5")
        assert words[2:] in reader.selected()
        await reader.press("escape", "escape", "4")
        assert reader.selected().startswith("A goodwill")
        assert reader.words("details").startswith("POSITION A goodwill gesture from Russia")
        assert "+ Volodymyr Zelensky: for, “suggested”" in reader.words("details")
        await reader.press("escape", "6")
        assert reader.selected().startswith("Volodymyr Zelensky")


@pytest.mark.parametrize("via", ["3", "5"])
async def test_a_statement_comes_home_from_another_view(opens: Opens, via: str) -> None:
    async with opens(80, 24, at="allies-would-not-agree") as reader:
        before = reader.selected()
        await reader.press(via, "1")
        assert reader.selected() == before


async def test_links_are_followed_from_the_source_pane_and_back(opens: Opens) -> None:
    async with opens(120, 40, at="key-outcome") as reader:
        places = [look(reader)]
        for shown in ("THE WHITE HOUSE according to", "THE WHITE HOUSE according to", "The White House 3 statements"):
            assert reader.selected().startswith(shown)
            await reader.press("enter")
            places.append(look(reader))
        assert reader.selected("details").startswith("according to · paraphrase, a name quoted · The energy ceasefire")
        await reader.press("enter")
        assert reader.selected().startswith("THE WHITE HOUSE according to")
        for place in reversed(places):
            await reader.press("escape")
            assert look(reader) == place


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_escape_comes_back_to_the_link_that_was_followed(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, at="trump-very-good") as reader:
        await reader.press("enter", "down", "down")
        assert reader.selected("details").startswith("● Trump shares his view of the call")
        before = look(reader)
        await reader.press("enter", "escape")
        assert look(reader) == before


async def test_the_pane_in_use_is_marked_at_once(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        for active in ("main", "details", "nav", "main"):
            for name in ("nav", "main", "details"):
                bars = {line[:1] for line in reader.pane(name)} - {" ", ""}
                assert bars <= {"┃" if name == active else "│"}, (active, name)
            await reader.press("tab")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["6", "g"], "an agreement described as an “energy and infrastructure ceasefire.”"),
        (["1"], "President Donald Trump and Russian President Vladimir Putin agreed"),
        (["right", "right"], "The key outcome of their conversation"),
        (["4", "g", "down", "right"], "Putin still holds significant reservations"),
    ],
    ids=["a term", "in brief", "a section", "a position"],
)
async def test_s_leads_from_what_is_selected_here_to_its_words(opens: Opens, keys: list[str], words: str) -> None:
    async with opens(120, 40) as reader:
        await reader.press(*keys, "s")
        assert "Special Poll" in reader.text()
        lines = " ".join(line.removeprefix("┃") for line in reader.pane("main") if line.startswith("┃"))
        assert plain(words) in plain(lines)


@pytest.mark.parametrize("keys", [["1", "G"], ["6", "g", "down", "down"]], ids=["a question", "the editor's term"])
async def test_s_says_so_where_there_are_no_words(pack: Pack, keys: list[str]) -> None:
    async with reading(asking(pack, WHY_POLL)) as reader:
        await reader.press(*keys)
        before = reader.selected()[:12]
        await reader.press("s")
        await reader.sees("There are no exact words of this in the article.")
        assert reader.selected()[:12] == before


async def test_the_scroll_comes_back_where_one_pane_is_shown(opens: Opens) -> None:
    async with opens(82, 16) as reader:
        await reader.press("6", "G", "up")
        before = look(reader)
        await reader.press("s", "tab", "s")
        assert look(reader) == before


@pytest.mark.parametrize(
    "keys",
    [
        ("down", "tab", "2", "G"),
        ("down", "down", "enter", "down", "enter"),
        ("/", "q"),
        ("/", *"weapons", "enter", "n", "n", "s"),
        ("/", *"peace", "escape", "2", "/", *"zz", "enter", "backspace", "backspace", *"putin", "enter", "N"),
        ("?", "q", "3", "m", "right", "enter", "escape"),
        ("/", *"conditional", "enter", "n", "n", "n", "n", "escape"),
        (":", *"timel"),
    ],
)
@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_keys_typed_ahead_of_the_screen_lose_nothing(
    opens: Opens, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    seen = []
    for press in (Reader.press, Reader.press_at_once):
        async with opens(*size) as reader:
            await press(reader, *keys)
            if ":" in keys:
                await reader.sees("View: Timeline")
            seen.append(reader.text())
    assert seen[0] == seen[1]


@pytest.mark.parametrize("start", [("4", "g", "down", "right"), ("2",)], ids=["a position", "an event"])
async def test_s_in_the_source_pane_leads_to_the_words_of_what_is_selected_there(
    opens: Opens, pack: Pack, start: tuple[str, ...]
) -> None:
    async with opens(120, 40) as reader:
        await reader.press(*start, "enter")
        for _ in range(6):
            await reader.press("down")
            selected = reader.selected("details")
            for each in pack.statements.values():
                if selected.endswith(plain(text(pack, each))):
                    await reader.press("s")
                    assert plain(pack.article.words(pack.places[each.id].span)) in reader.words("details")
                    await reader.press("s")
                    assert reader.selected("details") == selected


async def test_the_way_back_has_an_end(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visits, "MOST_VISITS", 3)
    async with opens() as reader:
        await reader.press(*"2345")
        before = look(reader)
        await reader.press(*"612", *["escape"] * 9)
        assert look(reader) == before


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


@pytest.mark.parametrize("keys", ["2 G s", "2 down down s"])
async def test_the_words_of_an_event_can_be_left_and_come_back_to(opens: Opens, keys: str) -> None:
    async with opens(160, 50) as reader:
        await reader.press(*keys.split())
        words, place = reader.app.screen.query_one("#main", Pane).selected, look(reader)
        await reader.press("up")
        assert look(reader) != place
        await reader.press("down")
        assert reader.app.screen.query_one("#main", Pane).selected == words


async def test_the_key_of_the_open_view_scrolls_nothing(opens: Opens) -> None:
    async with opens(40, 12) as reader:
        await reader.press("right", "down")
        before = look(reader)
        await reader.press("1")
        assert look(reader) == before
