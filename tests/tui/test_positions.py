"""Positions: a word in each cell, also where the article states nothing, and the statements that it rests on."""

import pytest

from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import plain


@pytest.mark.parametrize(
    ("at", "cell"),
    [
        ("kremlin-confirms-exchange", "Releasing prisoners"),
        ("exchange-confirmed", "Releasing prisoners"),
        ("ukraine-is-expected", "A pause in attacks"),
        ("meaningful-progress", "A pause in attacks"),
        ("falls-short", "A full halt to hostilities"),
        ("wh-highlights-discussions", "Halting nuclear proliferation"),
    ],
)
async def test_what_no_position_rests_on_leads_to_the_nearest_one(opens: Opens, at: str, cell: str) -> None:
    async with opens(120, 40, at=at) as reader:
        await reader.press("4")
        assert reader.words("details").startswith(f"POSITION {cell} ")


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ("1", "Ukraine and its allies would not agree to Putin’s proposed conditions"),
        ("2", "Putin’s proposed halt to"),
        ("3", "Ukraine and its allies would not agree to Putin’s proposed conditions"),
        ("5", "Ukraine and its allies would not agree to Putin’s proposed conditions"),
    ],
)
async def test_an_empty_cell_leads_to_what_its_actor_says_on_the_issue(opens: Opens, view: str, shown: str) -> None:
    async with opens(120, 40, view="positions", at="western-weapons") as reader:
        await reader.press(*["left"] * 5, "g", *["down"] * 3, *["right"] * 3)
        assert "Volodymyr Zelensky’s own position: not stated in this article." in reader.words("details")
        await reader.press(view)
        assert shown in plain(reader.selected())


async def test_at_80_columns_there_is_a_table(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="positions") as reader:
        assert "Trump Putin Russia Zelensky Ukraine" in reader.words()
        assert reader.line("Steps toward a").split()[:-1] == [
            "┃",
            "Steps",
            "toward",
            "a",
            "▸support",
            "support",
            *"···",
        ]
        assert reader.line("A full halt to").split()[-6:-1] == ["support", "conditional", *"···"]
        assert "· not stated in this article." in reader.text()
        shown = await reader.walk()
        for issue in pack.issues.values():
            assert all(word in shown for word in issue.name.split())
        assert "support jointly" not in reader.line("A full halt to")
        assert "jointly" in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_enter_leads_to_the_statements_and_enter_again_to_their_words(
    opens: Opens, size: tuple[int, int]
) -> None:
    async with opens(*size, view="positions") as reader:
        await reader.press(*["left"] * 5, "g", "down", "down", "enter")
        assert reader.selected("details").startswith("THE WHITE HOUSE · part-quote")
        await reader.press("enter", "s")
        assert "an agreement described as an “energy and infrastructure ceasefire.”" in plain(reader.selected())


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_an_empty_cell_says_that_its_actor_speaks_of_others(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="positions", at="western-weapons") as reader:
        await reader.press("g")
        assert "Of others: speaks of what others hold." in reader.words()
        shown = await reader.walk()
        assert ("of others" in shown) if size[0] >= 80 else ("Zelensky: not stated in this article, speaks of" in shown)
        await reader.press(*["left"] * 5, "g", *(["down"] * 3 + ["right"] * 3 if size[0] >= 80 else ["down"] * 18))
        await reader.press("s")
        assert "Ukraine and its allies would not agree" in plain(reader.selected())


async def test_the_columns_are_aligned(opens: Opens) -> None:
    async with opens(80, 24, view="positions") as reader:
        names = reader.line("Trump       Putin")
        await reader.press("g", "right", "right")
        for row in ("Steps toward a", "A full halt to", "A pause in"):
            line = reader.line(row)
            for name in ("Trump", "Putin", "Russia", "Zelensky", "Ukraine"):
                column = names.index(name)
                assert line[column - 1] in " ▸"
                assert line[column] != " "


@pytest.mark.parametrize("size", [(50, 16), (40, 12)])
async def test_on_a_narrow_screen_there_is_a_list(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="positions") as reader:
        shown = await reader.walk()
        for issue in pack.issues.values():
            assert plain(issue.name) in shown
        assert "Steps toward a ceasefire Donald Trump: support, jointly Vladimir Putin: support, jointly" in shown
        assert "Russia: not stated in this article" in shown


async def test_the_selected_line_of_the_list_is_in_sight_and_leads_to_its_words(opens: Opens, pack: Pack) -> None:
    async with opens(40, 12, view="positions") as reader:
        await reader.press("g", *["right"] * 4)
        assert reader.selected().startswith("Ukraine: not stated")
        await reader.press("down", "down")
        assert reader.selected() == "Vladimir Putin: conditional"
        await reader.press("enter")
        assert "A full halt to hostilities" in reader.words("details")
        await reader.press("escape")
        assert reader.selected() == "Vladimir Putin: conditional"
        await reader.resize(120, 40)
        assert "▸conditional" in reader.text()


async def test_a_joint_stance_names_the_group_and_one_not_stated_says_so(opens: Opens) -> None:
    async with opens(120, 40, view="positions") as reader:
        await reader.press("g")
        assert "Donald Trump, as one of the two leaders: support" in reader.words("details")
        await reader.press("right", "right")
        assert "Russia: not stated in this article." in reader.words("details")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16)])
async def test_enter_shows_the_statements_it_rests_on(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="positions") as reader:
        await reader.press("g", *(["down", "right"] if size[0] >= 80 else ["down"] * 6))
        before = reader.selected()
        await reader.press("enter")
        shown = await reader.walk(pane="details")
        issue = pack.issues["full-halt"]
        assert f"{issue.name} {issue.question}" in shown
        assert "Vladimir Putin: conditional" in shown
        assert "RESTS ON VLADIMIR PUTIN · paraphrase told by the Kremlin ← the article He still has" in shown
        await reader.press("g", "enter")
        assert reader.selected().startswith("VLADIMIR PUTIN · paraphrase")
        await reader.press("s")
        assert "Putin still holds significant reservations" in reader.selected()
        await reader.press("escape", "escape", "escape")
        assert reader.selected() == before


async def test_every_position_is_shown_with_its_summary(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="positions") as reader:
        seen = ""
        await reader.press("g", *["left"] * 6)
        for _ in pack.issues:
            for _ in range(5):
                seen += reader.words("details") + "\n"
                await reader.press("right")
            await reader.press(*["left"] * 5, "down")
        for position in pack.explainer.positions:
            assert plain(position.summary) in seen
        assert len(set(seen.split("\n"))) == 5 * len(pack.issues) + 1


async def test_beside_a_cell_stand_all_who_hold_something_on_the_issue(opens: Opens) -> None:
    async with opens(120, 40, view="positions") as reader:
        await reader.press("g", "down", "down", "down", "right", "right", "right")
        shown = reader.words("details")
        assert "Volodymyr Zelensky’s own position: not stated in this article." in shown
        assert (
            "VOLODYMYR ZELENSKY ON IT VOLODYMYR ZELENSKY · paraphrase Ukraine and its allies would not agree" in shown
        )
        assert shown.endswith("OTHER POSITIONS ON IT Vladimir Putin: seeks Ukraine and its allies: oppose")
        await reader.press("enter", "down", "down", "enter")
        assert "Ukraine, as one of Ukraine and its allies: oppose" in reader.words("details")
        await reader.press("escape", "escape")
        assert "Volodymyr Zelensky’s own position: not stated" in reader.words("details")
