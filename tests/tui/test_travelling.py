"""The selection travels between the views, and along the links of the source pane."""

import pytest

from tests.tui.conftest import Opens
from tests.tui.driver import look


async def test_the_selection_travels_through_all_six_views(opens: Opens) -> None:
    async with opens(160, 40, at="zelensky-goodwill") as reader:
        words = "a meaningful goodwill gesture from Russia, such as releasing Ukrainian prisoners of war"
        assert words in reader.selected()
        await reader.press("3")
        assert words in reader.selected()
        assert reader.selected("nav").startswith("Volodymyr Zelensky")
        await reader.press("5")
        assert words[2:] in reader.selected()
        assert reader.words("details").startswith("By whom by Volodymyr Zelensky")
        await reader.press("1")
        assert words in reader.selected()
        await reader.press("2")
        assert "A goodwill gesture from Russia" in reader.selected()
        await reader.press("5")
        assert words[2:] in reader.selected()
        await reader.press("escape", "escape", "4")
        assert reader.selected().startswith("A goodwill")
        assert reader.words("details").startswith("A goodwill gesture from Russia")
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
        for shown in ("THE WHITE HOUSE according to", "THE WHITE HOUSE according to", "The White House 3"):
            assert reader.selected().startswith(shown)
            await reader.press("enter")
            places.append(look(reader))
        assert reader.selected("details").startswith("according to · paraphrase with a quoted name · The")
        await reader.press("enter")
        assert reader.selected().startswith("THE WHITE HOUSE according to")
        for place in reversed(places):
            await reader.press("escape")
            assert look(reader) == place


async def test_the_pane_in_use_is_marked_at_once(opens: Opens) -> None:
    async with opens(160, 40) as reader:
        for active in ("main", "details", "nav", "main"):
            for name in ("nav", "main", "details"):
                bars = {line[:1] for line in reader.pane(name)} - {" ", ""}
                marks = "┃" if name == active else "" if name == "details" else "┆"
                assert bars <= set(marks), (active, name)
            await reader.press("tab")
