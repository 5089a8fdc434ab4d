"""Copying: the selected item with its attribution and its place, and what the reader is told of it."""

import pytest

from explainer.pack import Pack
from tests.tui.conftest import Opens

COPIED = {
    "trump-very-good": (
        "“Following the conversation, Trump shared on Truth Social that he considered the exchange “very good and "
        "productive.”” (Donald Trump, “shared on Truth Social”, part-quote; Special Poll, paragraph 3)"
    ),
    "putin-reservations": (
        "“… Putin still holds significant reservations about Trump’s call for an unconditional halt to hostilities” "
        "(Vladimir Putin, “still holds significant reservations”, paraphrase, told by the Kremlin; "
        "Special Poll, paragraph 1)"
    ),
}


@pytest.mark.parametrize("id", COPIED)
async def test_y_copies_the_item_with_its_attribution_and_says_so(opens: Opens, id: str) -> None:
    async with opens(120, 40, view="story", at=id) as reader:
        await reader.press("y")
        assert reader.app.clipboard == COPIED[id]
        assert reader.footer.strip().startswith(f"Sent to the clipboard: {COPIED[id][:40]}")


@pytest.mark.parametrize(
    ("keys", "start"),
    [
        (["1"], "The call and the energy ceasefire (the editor’s words)\nFollowing a two-hour call"),
        (
            ["2", "g"],
            "The phone call of Trump and Putin (the editor’s words; happened, “two-hour”)\n“… following a two-hour",
        ),
        (
            ["4", "g"],
            "Donald Trump and Vladimir Putin on Steps toward a ceasefire (the editor’s words): for (the editor",
        ),
        (["5", "g"], "“President Donald Trump and Russian President Vladimir Putin agreed Tuesday"),
        (["6", "G", *["up"] * 3, "enter", "y"], "Donald Trump, President (Special Poll)"),
        (["3", "m", "right", "right"], "Donald Trump: no statements; Special Poll, section 3"),
        (["3", "shift+tab"], "Donald Trump: 5 statements (1 part-quote, 4 paraphrase); Special Poll\n“"),
    ],
)
async def test_whatever_is_selected_can_be_copied(opens: Opens, keys: list[str], start: str) -> None:
    async with opens(120, 40) as reader:
        await reader.press(*keys, "y")
        assert reader.app.clipboard.startswith(start)


async def test_of_an_event_in_the_article_its_words_are_copied_with_who_says_them(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="article", at="energy-pause") as reader:
        await reader.press("y")
        words = pack.article.words(pack.places["energy-pause"].span)
        about = "Russia, “committed”, paraphrase"
        assert reader.app.clipboard == f"“… {words}” ({about}; Special Poll, paragraph 2)"


@pytest.mark.parametrize("id", COPIED)
async def test_beside_an_item_the_one_who_says_it_stands_for_it(opens: Opens, id: str) -> None:
    async with opens(80, 24, view="story", at=id) as reader:
        await reader.press("enter", "y")
        assert reader.app.clipboard == COPIED[id]


async def test_ctrl_c_without_a_selection_only_tells_how_to_quit(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("ctrl+c")
        await reader.sees("Press Ctrl+C again to quit, or q.")
        await reader.press("down", "ctrl+c")
        assert "One article taken apart" in reader.text()


@pytest.mark.parametrize("size", [(80, 24), (50, 16), (40, 12)])
async def test_what_was_copied_is_told_in_the_footer_until_the_next_key(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="terms") as reader:
        await reader.press("down")
        before = reader.lines()
        await reader.press("y")
        assert reader.footer.strip().startswith("Sent to the clipboard")
        assert "…" in reader.footer
        assert reader.lines()[:-1] == before[:-1], "nothing is covered"
        await reader.press("down")
        assert "Sent" not in reader.footer
