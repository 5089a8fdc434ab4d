"""Search: everything at once while typing, each place marked, the way through them and back."""

import pytest
from msgspec.structs import replace

from explainer.model import Issue
from explainer.pack import Pack
from explainer.search import places
from explainer.view import View
from tests.refs import WHY_POLL, asking
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, plain, reading


def is_set_off(reader: Reader, text: str) -> bool:
    """Whether `text` is set off from the rest of its line."""
    return all(cell.bgcolor != reader.styles(" 1 Story ")[0].bgcolor and cell.underline for cell in reader.styles(text))


async def test_the_places_are_told_while_typing(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("/")
        assert reader.footer == "  Esc end search"
        counted = []
        for letter in "optimism":
            await reader.type(letter)
            counted.append(int(reader.footer.split()[0]))
        assert counted == sorted(counted, reverse=True)
        assert reader.line("  optimism")
        assert reader.footer == " 3 places: ¶3, ¶4, ¶6  Enter show  Esc end search"
        await reader.press("backspace", "backspace", "backspace")
        assert int(reader.footer.split()[0]) == counted[4]


@pytest.mark.parametrize(
    ("width", "footer"),
    [
        (120, " “optimism” 2 of 3 · ¶4 · Volodymyr Zelensky, paraphrase · also in Positions  N previous  n next"),
        (80, " “optimism” 2 of 3 · ¶4 · Volodymyr Zelensky  n next"),
        (50, " “optimism” 2 of 3 · ¶4  n next"),
        (40, " 2 of 3 · ¶4  n next"),
    ],
)
async def test_what_is_told_at_a_place_stands_in_the_footer(opens: Opens, width: int, footer: str) -> None:
    async with opens(width, 24) as reader:
        await reader.press("/", *"optimism", "enter", "n")
        assert reader.footer == f"{footer}  Esc end search"


async def test_n_walks_through_all_places(pack: Pack) -> None:
    async with reading(asking(pack, WHY_POLL)) as reader:
        await reader.press("/", *"contract for peace", "enter")
        assert " 1 of 1 · ¶3 · Donald Trump, paraphrase with a quoted name" in reader.footer
        assert "also in Terms & people" in reader.footer or "Esc end search" in reader.footer
        assert is_set_off(reader, "Contract")
        assert reader.selected().startswith("DONALD TRUMP noted · paraphrase with a quoted name ¶3 … that")
        await reader.press("escape", "/", *"special poll", "enter")
        assert " 1 of 3 · headline · in no statement" in reader.footer
        assert is_set_off(reader, "Special Poll")
        assert reader.selected().startswith("Special Poll")
        assert reader.foot == "The headline as printed in no statement · headline"
        await reader.press("n")
        assert " 2 of 3 · ¶1 · the editor’s open question" in reader.footer
        assert reader.selected().startswith("? Which Tuesday was it?")
        await reader.press("n")
        assert " 3 of 3 · the editor’s own · an open question" in reader.footer
        assert reader.selected().startswith("? Why “Special Poll”?")
        await reader.press("n")
        assert " 1 of 3" in reader.footer
        await reader.press("N", "N")
        assert " 2 of 3" in reader.footer


async def test_n_stays_in_the_article(opens: Opens) -> None:
    async with opens(80, 24, view="article") as reader:
        await reader.press("/", *"optimism", "enter")
        for place in ("1 of 3 · ¶3", "2 of 3 · ¶4", "3 of 3 · ¶6"):
            assert place in reader.footer
            assert "optimism" in reader.selected()
            assert is_set_off(reader, "optimism")
            await reader.press("n")


async def test_letters_in_the_field_are_never_commands(opens: Opens) -> None:
    async with opens(80, 24, at="key-outcome") as reader:
        before = reader.text(), reader.selected()
        await reader.press("/")
        await reader.type("q?ynNsTgG:123456 hjklofxmb")
        assert reader.selected() == before[1]
        reader.line("q?ynNsTgG:123456 hjklofxmb")
        assert reader.footer.startswith(" not found")
        await reader.press("escape")
        assert reader.text() == before[0]


@pytest.mark.parametrize("size", [(120, 40), (50, 16)])
@pytest.mark.parametrize("end", ["escape", "enter"])
async def test_the_end_of_a_search_is_where_it_has_led_to_and_then_where_it_began(
    opens: Opens, size: tuple[int, int], end: str
) -> None:
    async with opens(*size, at="zelensky-goodwill") as reader:
        for view in "123456":
            await reader.press(view, "down", "down")
            before = reader.text()
            await reader.press("/", *"pea", "enter", "n", "n", "N", "n", "n")
            place = reader.selected()[:30]  # as much as is in sight beside the list, too
            await reader.press(end)
            assert reader.selected().startswith(place)
            assert not reader.found()
            await reader.press("escape")
            assert reader.text() == before
            await reader.press("/", "a", "escape")
            assert reader.text() == before


async def test_from_a_place_one_can_go_on_and_come_back(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        before = reader.text()
        await reader.press("/", *"weapons", "enter")
        place = reader.text()
        await reader.press("s", "enter", "2", "escape", "escape", "escape")
        assert reader.text() == place
        await reader.press("escape", "escape")
        assert reader.text() == before


async def test_after_the_search_nothing_is_marked(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("right", "/")
        await reader.type("trump")
        await reader.press("enter")
        assert is_set_off(reader, "Trump")
        await reader.press("escape")
        assert not is_set_off(reader, "Trump")


@pytest.mark.parametrize(
    ("view", "query", "text"),
    [
        ("1", "hostilities", "hostilities"),
        ("2", "bombardment", "bombardment"),
        ("3", "hostilities", "hostilities"),
        ("4", "hostilities", "hostilities"),
        ("5", "hostilities", "hostilities"),
        ("6", "moscow", "Moscow"),
    ],
)
async def test_what_is_sought_is_marked_in_every_view(opens: Opens, view: str, query: str, text: str) -> None:
    async with opens(120, 40, at="trump-calls-for-halt") as reader:
        await reader.press(view, "g", "/")
        await reader.type(query)
        assert is_set_off(reader, text)


async def test_what_is_nowhere_is_not_found(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        before = reader.text()
        await reader.press("/")
        await reader.type("zzz")
        assert reader.footer.startswith(" not found")
        await reader.press("enter")
        assert reader.footer.startswith(" not found")
        await reader.press("escape")
        assert reader.text() == before
        await reader.press("n", "N")
        assert reader.text() == before


async def test_a_search_can_be_changed(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        before = reader.text()
        await reader.press("/")
        await reader.type("contract")
        await reader.press("enter", "/")
        await reader.type("zz")
        assert reader.footer.startswith(" not found")
        await reader.press("backspace", "backspace")
        await reader.type("weapons")
        await reader.press("enter")
        assert "1 of " in reader.footer
        assert is_set_off(reader, "weapons")
        await reader.press("escape", "escape")
        assert reader.text() == before


async def test_an_empty_search_changes_nothing(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        before = reader.text()
        await reader.press("/", "enter")
        assert reader.text() == before
        await reader.press("/", "space", "enter")
        assert reader.text() == before


async def test_the_phrase_of_a_speaker_is_found_with_its_words(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("/")
        await reader.type("western weapons")
        await reader.press("enter", "n", "N")
        assert "VLADIMIR PUTIN proposed · paraphrase, told by Volodymyr Zelensky" in reader.words("main")
        assert "halting the supply of Western weapons" in reader.words("details")


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_tab_does_not_make_letters_commands(opens: Opens, key: str) -> None:
    async with opens(80, 24) as reader:
        await reader.press("/")
        await reader.type("peace")
        await reader.press(key)
        await reader.type("q2")
        assert reader.line("  peaceq2")
        await reader.press("escape")
        assert "One article taken apart" in reader.text()


@pytest.mark.parametrize("size", [(80, 24), (50, 16), (120, 40)])
@pytest.mark.parametrize("query", ["each side"])
async def test_what_stands_above_the_first_item_is_shown(opens: Opens, size: tuple[int, int], query: str) -> None:
    async with opens(*size, view="who") as reader:
        await reader.press("/")
        await reader.type(query)
        await reader.press("enter")
        assert query in " ".join(reader.found())
        assert reader.selected("main")


async def test_the_field_closes_when_the_palette_leads_elsewhere(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("/")
        await reader.type("peace")
        await reader.press("ctrl+p")
        await reader.sees("COMMANDS")
        await reader.type("view timel")
        await reader.misses("COMMANDS")
        await reader.press("enter")
        await reader.sees("in time order")
        assert "  peace" not in reader.lines()
        await reader.press("5")
        assert "Special Poll" in reader.text()


async def test_in_who_said_what_statements_are_shown_there(opens: Opens) -> None:
    async with opens(80, 24, view="who", at="trump-very-good") as reader:
        await reader.press("/")
        await reader.type("a quoted name")
        assert reader.footer.startswith(" 2 places: ¶2, ¶3 ")
        await reader.press("enter")
        assert "← speaker 1 of " in reader.words()
        await reader.press("n")
        assert "The White House ← speaker 2 of " in reader.words()


@pytest.mark.parametrize("size", [(30, 10), (39, 24)])
async def test_a_field_that_is_hidden_takes_no_keys(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(80, 24) as reader:
        await reader.press("/")
        await reader.type("peace")
        await reader.resize(*size)
        await reader.type("xx")
        await reader.resize(80, 24)
        await reader.type("ful")
        assert reader.line("  peaceful")


@pytest.mark.parametrize("size", [(120, 40), (40, 12)])
@pytest.mark.parametrize("query", ["conditional", "under this proposal", "30 days", "two leaders"])
async def test_every_place_is_marked_where_it_is_shown(
    opens: Opens, pack: Pack, size: tuple[int, int], query: str
) -> None:
    async with opens(*size) as reader:
        await reader.press("/")
        await reader.type(query)
        await reader.press("enter")
        assert places(pack, query)
        for place in places(pack, query):
            told = " ".join(reader.found()).casefold()
            assert any(word.casefold() in told for word in query.split()) or "┏━┓" in told, f"{place}:\n{reader.text()}"
            await reader.press("n")


async def test_the_key_figures_are_marked(opens: Opens) -> None:
    async with opens(160, 50) as reader:
        await reader.press("/")
        await reader.type("175 captured")
        assert "175 captured" in {plain(found) for found in reader.found()}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_first_place_is_the_next_one_from_where_one_is(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        await reader.press("5", "G")
        before = reader.selected()
        await reader.press("/")
        await reader.type("the")
        await reader.press("enter")
        assert reader.selected() == before
        await reader.press("escape", "g", "/")
        await reader.type("discussion")
        await reader.press("enter")
        assert "¶1" in reader.text()
        assert "discussion" in reader.selected()


async def test_the_first_place_is_in_the_section_that_one_reads(opens: Opens) -> None:
    async with opens(120, 40, at="kremlin-confirms-exchange") as reader:
        await reader.press("/")
        await reader.type("exchange")
        await reader.press("enter")
        assert "section 4 of 5" in reader.text()
        assert not reader.footer.startswith(" 1 of")


async def test_what_the_timeline_shows_is_marked_there(opens: Opens) -> None:
    async with opens(80, 24, view="timeline") as reader:
        for query, mark in (("hoped", "hoped"), ("tuesday", "Tuesday"), ("bombardment", "bombardment")):
            await reader.press("/")
            await reader.type(query)
            await reader.press("enter")
            assert mark in reader.found()
            await reader.press("escape")


async def test_what_a_figure_counts_is_marked(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("/")
        await reader.type("captured soldiers")
        assert any(each.startswith("captured") for each in reader.found())


async def test_a_place_is_shown_in_the_same_pane_whichever_way_one_comes(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40) as reader:
        await reader.press("/")
        await reader.type("ukrainian")
        await reader.press("enter")
        shown: dict[str, set[str]] = {}
        for key in ["n"] * len(places(pack, "ukrainian")) + ["N"] * len(places(pack, "ukrainian")):
            assert reader.selected()
            bars = "".join(line[:1] for line in reader.pane("main"))
            shown.setdefault(reader.footer.partition(" · ")[0], set()).add("main" if "┃" in bars else "details")
            await reader.press(key)
        assert all(len(panes) == 1 for panes in shown.values())
        assert {pane for panes in shown.values() for pane in panes} == {"main", "details"}


async def test_a_search_leaves_the_reader_where_he_is_in_the_exact_words(opens: Opens) -> None:
    async with opens(120, 40, view="terms", at="putin") as reader:
        await reader.press("/")
        await reader.type("putin")
        await reader.press("enter", "tab", "G")
        before = reader.pane("details")[-10:]
        await reader.resize(120, 38)
        assert reader.selected("details")
        await reader.resize(120, 40)
        assert reader.pane("details")[-10:] == before


async def test_an_issue_without_positions_is_found_in_its_row(pack: Pack) -> None:
    issue = Issue(id="sanctions", name="Lifting of sanctions", question="Should they be lifted?")
    other = replace(pack, explainer=replace(pack.explainer, issues=(*pack.explainer.issues, issue)))
    async with reading(other, 120, 40) as reader:
        await reader.press("/")
        await reader.type("sanctions")
        await reader.press("enter")
        assert reader.selected().startswith("Lifting of")
        assert "sanctions" in reader.found()


async def test_the_publisher_is_found(pack: Pack) -> None:
    printed = replace(pack.explainer.article, publisher="The Daily News")
    async with reading(replace(pack, explainer=replace(pack.explainer, article=printed)), 80, 24) as reader:
        await reader.press("/")
        await reader.type("daily")
        assert reader.footer.startswith(" 1 place: headline ")
        await reader.press("enter")
        assert reader.found() == ["Daily"]


@pytest.mark.parametrize(
    ("view", "at", "query", "shown"),
    [
        ("positions", "full-halt", "putin", "An unconditional"),
        ("story", "front-line-combat", "ceasefire", "THE ARTICLE · its own judgement ¶3 … this partial ceasefire"),
    ],
    ids=["a position", "an event in a section"],
)
async def test_from_anywhere_the_first_place_is_the_nearest(
    opens: Opens, view: View, at: str, query: str, shown: str
) -> None:
    async with opens(120, 40, view=view, at=at) as reader:
        await reader.press("/")
        await reader.type(query)
        await reader.press("enter")
        assert reader.selected().startswith(shown)


async def test_what_is_found_below_a_table_is_in_sight_there(opens: Opens) -> None:
    async with opens(80, 24, view="positions", at="full-halt") as reader:
        await reader.press("right", "/")
        await reader.type("significant reservations")
        await reader.press("enter")
        assert set(reader.found()) == {"significant reservations"}
        assert "An unconditional" in reader.text()


async def test_escape_ends_the_search_though_a_click_has_taken_the_keys_from_its_field(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        before = reader.text()
        await reader.press("/")
        await reader.pilot.click(offset=(60, 35))
        await reader.settle()
        assert "Search everything" in reader.text()
        await reader.press("escape")
        assert "Search everything" not in reader.text()
        await reader.press("escape")
        assert reader.text() == before


async def test_a_search_that_a_click_ends_before_it_began_is_forgotten(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        before = reader.text()
        await reader.press("right", "/")
        await reader.pilot.click(offset=reader.at("4 Positions"))
        await reader.settle()
        await reader.press("escape", "escape")
        assert reader.text() == before
        await reader.press("/", "enter")
        assert reader.text() == before


@pytest.mark.parametrize("size", [(250, 12), (120, 12), (200, 16)])
async def test_the_selected_item_stays_in_sight_beside_the_list_of_places(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="timeline") as reader:
        await reader.press("/", *"said", "enter")
        for _ in range(4):
            assert reader.selected().startswith("? "), reader.text()
            assert "said" in reader.found(), reader.text()
            await reader.press("n")
