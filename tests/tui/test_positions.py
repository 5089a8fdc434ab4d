"""Positions: a sign and the article's own word in each cell, who tells it, and the statements that it rests on."""

import pytest

from explainer.facts import positions
from explainer.facts.grammar import capital
from explainer.facts.vocabulary import STANCES
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, placeless, plain

COLUMNS = ("Trump", "Putin", "Russia", "Ukraine", "Zelensky")


async def go_to(reader: Reader, pack: Pack, issue: str, actor: str) -> None:
    """Select a cell of the table."""
    holders, issues = pack.positions.holders, list(pack.issues)
    await reader.press(*["left"] * len(holders), "g", *["down"] * issues.index(issue))
    await reader.press(*["right"] * holders.index(actor))


@pytest.mark.parametrize(
    ("at", "cell"),
    [
        ("kremlin-confirms-exchange", "Exchanging prisoners"),
        ("exchange-confirmed", "Exchanging prisoners"),
        ("energy-ceasefire", "The energy ceasefire"),
        ("falls-short", "Ending all hostilities immediately"),
        ("wh-highlights-discussions", "Halting nuclear proliferation"),
    ],
)
async def test_what_no_position_rests_on_leads_to_the_nearest_one(opens: Opens, at: str, cell: str) -> None:
    async with opens(120, 40, at=at) as reader:
        await reader.press("4")
        assert reader.words("details").startswith(f"{cell} ")


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ("1", "VOLODYMYR ZELENSKY emphasized · paraphrase … that Ukraine and its allies would not agree"),
        ("2", "A condition, halting Western weapons to Kyiv"),
        ("3", "□ emphasized · paraphrase … that Ukraine and its allies would not agree"),
        ("5", "Zelensky expressed cautious optimism"),
    ],
)
async def test_a_cell_leads_to_what_it_rests_on(opens: Opens, pack: Pack, view: str, shown: str) -> None:
    async with opens(120, 40, view="positions", at="western-weapons") as reader:
        await go_to(reader, pack, "western-weapons", "zelensky")
        assert "− Volodymyr Zelensky: against, “emphasized”" in reader.words("details")
        await reader.press(view)
        assert shown in placeless(reader.selected())


async def test_an_empty_cell_leads_to_the_statements_on_its_issue(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="positions") as reader:
        await go_to(reader, pack, "full-halt", "russia")
        assert "Russia: not stated in this article." in reader.words("details")
        await reader.press("1")
        assert reader.selected().startswith("DONALD TRUMP call for")


async def test_at_80_columns_the_whole_table_is_in_sight_and_what_is_said_of_a_cell_below_it(
    opens: Opens, pack: Pack
) -> None:
    async with opens(80, 24, view="positions") as reader:
        await reader.press("g")
        assert all(name in reader.text() for name in COLUMNS)
        assert plain(reader.line("THE U.S.")).replace("─", "").split() == ["THE", "U.S.", "RUSSIA", "UKRAINE"]
        row = reader.selected().replace("─", " ").split()
        assert row == ["Steps", "toward", "a", "ceasefire", "[+]━━━━━━", "+", *"···", "?"]
        for issue in pack.issues.values():
            assert all(word in reader.words() for word in issue.name.split())
        assert reader.foot.startswith("+ Donald Trump, with Vladimir Putin: for, “agreed” Should steps")
        assert reader.foot.endswith("agreed Tuesday to pursue steps aimed at achieving a ceasefire in Ukraine")
        before = reader.pane("main")[0]
        await reader.press("G", "right")
        assert reader.pane("main")[0] == before
        assert reader.foot.startswith("+ Vladimir Putin, with Donald Trump: for, “agreed”, says the White House")


@pytest.mark.parametrize("size", [(120, 40), (200, 50), (80, 50)])
async def test_each_cell_has_its_sign_the_word_and_who_tells_it(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size, view="positions") as reader:
        shown = reader.words("main")
        for position in pack.explainer.positions:
            assert all(word in shown for word in positions.word(pack, position).split())
            assert STANCES[position.stance][0] in shown
        assert shown.count("agreement") == 1, "once for both holders"
        assert shown.count("says the White House") == 3
        await go_to(reader, pack, "western-weapons", "trump")
        assert "[·] + · − − ?2" in plain(reader.selected().replace("─", " "))


async def test_the_heads_stay_while_the_table_scrolls(opens: Opens) -> None:
    async with opens(60, 20, view="positions") as reader:
        await reader.press("G")
        assert "Stronger" in reader.selected()
        assert all(name in reader.text() for name in COLUMNS)
        assert "Steps toward" not in reader.text()


async def test_another_size_keeps_the_selected_cell(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="positions") as reader:
        await go_to(reader, pack, "western-weapons", "ukraine")
        for size in ((80, 24), (50, 16), (200, 50), (80, 50), (40, 12), (80, 24)):
            await reader.resize(*size)
            selected = reader.selected()
            assert ("[−]" if size[0] > 50 else "− Ukraine, with Ukraine’s") in selected, size


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_enter_leads_to_the_statements_and_enter_again_to_their_words(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size, view="positions") as reader:
        await go_to(reader, pack, "pause-in-attacks", "trump")
        await reader.press("enter")
        assert reader.selected("details").startswith("THE WHITE HOUSE according to · paraphrase")
        await reader.press("enter", "s")
        assert "an agreement described as an “energy and infrastructure ceasefire.”" in plain(reader.selected())


async def test_the_columns_are_aligned(opens: Opens) -> None:
    async with opens(80, 24, view="positions") as reader:
        names = next(line for line in reader.lines() if all(name in line for name in COLUMNS))
        starts = [names.index(name) for name in COLUMNS]
        await reader.press("g", "right", "right")
        for row in ("Steps toward", "An unconditional", "Ending all", "The energy"):
            line = reader.line(row)
            for start in starts:
                assert line[start - 1] in " ["
                assert line[start] in "+−±·"


@pytest.mark.parametrize("size", [(50, 16), (40, 12)])
async def test_on_a_narrow_screen_there_is_a_list_with_the_same_facts(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size, view="positions") as reader:
        shown = await reader.walk()
        for issue in pack.issues.values():
            assert plain(issue.name.upper()) in shown
        for position in pack.explainer.positions:
            told = positions.teller(pack, position)
            word = f"“{positions.word(pack, position)}”{f', {told}' if told else ''}"
            (first, *_) = pack.positions.holding(position)
            assert f"{STANCES[position.stance][0]} {capital(pack.actors[first].name)}" in shown
            assert plain(word) in shown
        assert (
            "+ Donald Trump and Vladimir Putin: “agreed” · Not stated: Russia, Ukraine and Volodymyr Zelensky" in shown
        )


async def test_the_selected_name_of_the_list_is_in_sight_and_leads_to_its_words(opens: Opens) -> None:
    async with opens(40, 12, view="positions") as reader:
        await reader.press("g", "right")
        assert reader.selected() == "+ Donald Trump and Vladimir Putin:"
        await reader.press(*["right"] * 3)
        assert reader.selected() == "Volodymyr Zelensky"
        await reader.press("down", "down")
        putin = "± Vladimir Putin: “significant"
        assert reader.selected() == putin
        await reader.press("enter")
        assert "An unconditional halt Should hostilities halt" in reader.words("details")
        await reader.press("escape")
        assert reader.selected() == putin
        await reader.resize(120, 40)
        assert "[±]" in reader.text()


async def test_a_joint_position_names_who_shares_it_and_one_not_stated_says_so(opens: Opens) -> None:
    async with opens(120, 40, view="positions") as reader:
        await reader.press("g")
        assert "+ Donald Trump, with Vladimir Putin: for, “agreed”" in reader.words("details")
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
        assert "± Vladimir Putin: mixed, “significant reservations”, says the Kremlin" in shown
        rests = "RESTS ON VLADIMIR PUTIN still holds significant reservations · paraphrase, told by the Kremlin … about"
        assert rests in shown
        await reader.press("g", "enter")
        assert placeless(reader.selected()).startswith(
            "VLADIMIR PUTIN still holds significant reservations · paraphrase"
        )
        await reader.press("s")
        assert "Putin still holds significant reservations" in reader.selected()
        await reader.press("escape", "escape", "escape")
        assert reader.selected() == before


async def test_every_position_is_told_in_the_details(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="positions") as reader:
        seen = ""
        holders = pack.positions.holders
        for issue in pack.issues:
            await go_to(reader, pack, issue, holders[0])
            for _ in holders:
                seen += reader.words("details") + "\n"
                await reader.press("right")
        for position in pack.explainer.positions:
            assert plain(positions.in_short(pack, position)) in seen
        assert len(set(seen.split("\n"))) == len(holders) * len(pack.issues) + 1


async def test_beside_a_cell_stand_all_who_hold_something_on_the_issue(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="positions") as reader:
        await go_to(reader, pack, "western-weapons", "zelensky")
        shown = reader.words("details")
        told = (
            "OTHER POSITIONS ON IT + Vladimir Putin: for, “proposed”, says Volodymyr Zelensky "
            "− Ukraine and its allies: against, “would not agree”, says Volodymyr Zelensky"
        )
        assert told in shown
        await reader.press("enter", "down", "down", "enter")
        assert "Ukraine, as one of Ukraine and its allies: against" in reader.words("details")
        await reader.press("escape", "escape")
        assert "Volodymyr Zelensky: against, “emphasized”" in reader.words("details")


async def test_how_much_is_left_open_on_an_issue_stands_in_its_row_and_in_full_beside_it(
    opens: Opens, pack: Pack
) -> None:
    async with opens(120, 40, view="positions") as reader:
        await go_to(reader, pack, "western-weapons", "putin")
        (first, *_) = asked = pack.asked_of["western-weapons"]
        assert f"?{len(asked)}" in reader.selected().split()
        assert f"LEFT OPEN ? {plain(first.question)}" in await reader.walk(pane="details")
