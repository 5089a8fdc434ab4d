"""The mouse works too: tabs, items, wheel, and words that are marked and copied."""

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from explainer.tui.widgets.pane import Pane
from tests.tui.conftest import Opens
from tests.tui.driver import Reader


async def click(reader: Reader, words: str, pane: str = "") -> None:
    """Click on some words."""
    await reader.pilot.click(offset=reader.at(words, pane))
    await reader.settle()


async def wheel(reader: Reader, words: str, event: type[MouseScrollDown] | type[MouseScrollUp]) -> None:
    """Turn the wheel one notch over some words."""
    await reader.pilot._post_mouse_events([event], offset=reader.at(words), button=0)
    await reader.settle()


async def drag(reader: Reader, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Mark from one cell to another."""
    await reader.pilot.hover(offset=start)
    await reader.settle()
    await reader.pilot.mouse_down(offset=start)
    await reader.pilot.hover(offset=end)
    await reader.pilot.mouse_up(offset=end)
    await reader.settle()


async def test_a_click_on_a_tab_opens_the_view(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        for tab, shown in (
            ("2 Timeline", "in time order"),
            ("3 Who said", "← speaker"),
            ("4 Positions", "Where each side stands"),
            ("5 Article", "Special Poll"),
            ("6 Terms", "TERMS"),
            ("1 Story", "One article taken apart"),
        ):
            await click(reader, tab)
            await reader.press("g")
            assert shown in reader.text()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_click_in_a_table_selects_that_cell_and_another_one_opens_it(
    opens: Opens, size: tuple[int, int]
) -> None:
    async with opens(*size, view="positions") as reader:
        await click(reader, " ± ─")
        assert "[±]" in reader.text()
        await click(reader, "±]")
        await reader.sees("Vladimir Putin: mixed")
        await reader.press("3", "m")
        top = reader.pane("main")[0]
        place = reader.at("□        ·", "main")  # of the Kremlin, on the prisoners
        await reader.pilot.click(offset=place)
        await reader.sees("The Kremlin □ · · [□]")
        assert reader.pane("main")[0] == top
        await reader.pilot.click(offset=place)
        await reader.sees("Only section 4: The prisoner exchange")


async def test_a_double_click_opens_and_one_escape_comes_back(opens: Opens) -> None:
    async with opens(80, 24, view="positions") as reader:
        await click(reader, "± ──")
        before = reader.text()
        await reader.press("left")
        await reader.pilot.click(offset=reader.at("± ──"), times=2)
        await reader.sees("Vladimir Putin: mixed")
        await reader.press("escape")
        assert reader.text() == before


async def test_a_click_on_a_hint_does_what_it_says(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await click(reader, "? help")
        assert "Keys in Story" in reader.text()


async def test_a_click_selects_and_a_click_on_the_selected_opens(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right")
        await click(reader, "… the call was productive")
        assert reader.selected().startswith("THE ARTICLE · its own judgement")
        await click(reader, "… the call was productive")
        assert "IN THE ARTICLE" in reader.text()
        await click(reader, "The article", "details")
        assert "PEOPLE AND GROUPS" in await reader.walk("up") or reader.selected().startswith("The article")


async def test_where_a_click_leads_something_is_selected(opens: Opens) -> None:
    async with opens(160, 40) as reader:
        await click(reader, "Following a two-hour call", "main")
        assert reader.words("details").startswith("A sentence of the brief")
        await click(reader, "following a two-hour phone", "details")
        assert reader.selected().startswith("THE ARTICLE")
        assert "its own words" in reader.words("details")
        await reader.press("escape")
        await click(reader, "The energy ceasefire  ", "main")
        await click(reader, "The energy ceasefire  ", "main")
        assert reader.words("main").startswith("The energy ceasefire ←")


async def test_a_section_and_a_speaker_are_chosen_by_a_click(opens: Opens) -> None:
    async with opens(160, 40) as reader:
        await click(reader, "The prisoner exchange", "nav")
        assert "section 4 of 5" in reader.text()
        await reader.press("3")
        await click(reader, "Ukraine  ", "nav")
        assert reader.words("main").startswith("Ukraine ← speaker")


async def test_a_span_of_the_article_is_selected_by_a_click(opens: Opens) -> None:
    async with opens(120, 40, view="article") as reader:
        await click(reader, "“energy and")
        assert reader.foot.startswith("NOBODY NAMED described as")
        assert "by Nobody named" in reader.words("details")


async def test_the_wheel_scrolls_and_the_selection_stays(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("right")
        chosen, top = reader.selected("nav"), reader.pane("main")[1]
        await wheel(reader, "What followed the call", MouseScrollDown)
        assert reader.pane("main")[1] != top
        assert reader.selected("nav") == chosen
        assert reader.pane("main")[1] != top
        for _ in range(3):
            await wheel(reader, "… to pursue steps", MouseScrollUp)
        assert reader.selected().startswith("What followed the call")
        assert reader.pane("main")[1] == top


async def test_marked_words_are_copied_with_ctrl_c(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        x, y = reader.at("Following a two-hour")
        await drag(reader, (x, y), (x + 8, y + 1))
        await reader.press("ctrl+c")
        assert " ".join(reader.app.clipboard.split()) == (
            "Following a two-hour call, Trump and Putin agreed Tuesday to pursue steps aimed at"
        )


async def test_marking_the_selected_words_shows_them_marked_and_opens_nothing(opens: Opens) -> None:
    async with opens(80, 24, view="article", at="leaders-agree-steps") as reader:
        x, y = reader.at("President Donald Trump")
        await drag(reader, (x, y), (x + 21, y))
        assert "Special Poll" in reader.text()
        assert all(cell.reverse for cell in reader.styles("President Donald"))
        assert not any(cell.reverse for cell in reader.styles("Vladimir Putin"))
        await reader.press("ctrl+c")
        assert reader.app.clipboard.strip().startswith("President Donald Trump")


async def test_after_marking_escape_only_unmarks(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right")
        title = reader.pane("main")[0]
        x, y = reader.at("Following a two-hour")
        await drag(reader, (x, y), (x + 20, y))
        await reader.press("escape")
        assert reader.pane("main")[0] == title


@pytest.mark.parametrize("key", ["enter", "5"])
async def test_marks_that_are_out_of_sight_keep_no_escape_for_themselves(opens: Opens, key: str) -> None:
    async with opens(59, 36, view="positions") as reader:
        before = reader.text()
        x, y = reader.at("Where each side")
        await drag(reader, (x, y), (x + 5, y))
        await reader.press(key)
        assert reader.text() != before
        await reader.press("escape")
        assert reader.text() == before


async def test_marked_words_are_forgotten_when_others_take_their_place(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "end")
        x, y = reader.at("┃", "main")
        await drag(reader, (x + 4, y), (x + 9, y))
        await reader.press("g", "down", "4", "ctrl+c")
        assert reader.app.clipboard == ""
        await reader.sees("Press Ctrl+C again to quit, or q.")


async def test_a_pane_without_room_can_be_asked_what_is_under_the_mouse(opens: Opens) -> None:
    async with opens(60, 20) as reader:
        hidden = [pane for pane in reader.app.screen.query(Pane) if not pane.size]
        assert {pane.render_line(0).text for pane in hidden} == {""}


async def test_below_the_last_line_there_is_nothing_to_copy(opens: Opens) -> None:
    async with opens(160, 40) as reader:
        x, y = reader.at("The broader diplomacy", "nav")
        await reader.press("y")
        copied = reader.app.clipboard
        await drag(reader, (x, y + 1), (x + 5, y + 1))
        await reader.press("ctrl+c")
        assert reader.app.clipboard == copied != ""
        assert reader.app.is_running


async def test_a_click_takes_the_keys_from_the_search_field(opens: Opens) -> None:
    async with opens(100, 29) as reader:
        await reader.press("right", "slash")
        await click(reader, "DONALD TRUMP AND VLADIMIR PUTIN", "main")
        await reader.press("down", "down", "2")
        assert "Timeline" in reader.pane("main")[0]
        assert not reader.app.screen.query("SearchField")


@pytest.mark.parametrize("keys", ["enter", "tab escape"])
async def test_what_the_wheel_has_left_comes_into_sight_with_its_details(opens: Opens, keys: str) -> None:
    async with opens(120, 40, view="terms") as reader:
        chosen = reader.selected()
        for _ in range(5):
            await reader.pilot._post_mouse_events([MouseScrollDown], offset=(20, 20), button=0)
        await reader.settle()
        assert reader.selected() != chosen
        await reader.press(*keys.split())
        assert reader.selected() == chosen
