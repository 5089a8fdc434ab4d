"""The key s: from whatever is selected to its exact words in the article, and back."""

import pytest

from explainer.facts.statements import text
from explainer.pack import Pack
from explainer.refs import StatementRef
from explainer.tui.widgets.pane import Pane
from explainer.view import View
from tests.refs import WHY_POLL, asking
from tests.tui.conftest import Opens
from tests.tui.driver import look, plain, reading

VIEWS = ("1", "2", "3", "4", "5", "6")


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


@pytest.mark.parametrize(
    "keys", [["1", "G", "up"], ["6", "g", "down", "down"]], ids=["a question", "the editor's term"]
)
async def test_s_says_so_where_there_are_no_words(pack: Pack, keys: list[str]) -> None:
    async with reading(asking(pack, WHY_POLL)) as reader:
        await reader.press(*keys)
        before = reader.selected()[:12]
        await reader.press("s")
        await reader.sees("There are no exact words of this in the article.")
        assert reader.selected()[:12] == before


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
                    assert reader.app.screen.query_one("#main", Pane).selected == StatementRef(each.id)
                    await reader.press("s")
                    assert reader.selected("details") == selected


@pytest.mark.parametrize("keys", ["2 G s", "2 down down s"])
async def test_the_words_of_an_event_can_be_left_and_come_back_to(opens: Opens, keys: str) -> None:
    async with opens(160, 50) as reader:
        await reader.press(*keys.split())
        words, place = reader.app.screen.query_one("#main", Pane).selected, look(reader)
        await reader.press("up")
        assert look(reader) != place
        await reader.press("down")
        assert reader.app.screen.query_one("#main", Pane).selected == words
