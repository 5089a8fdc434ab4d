"""Small and large terminals: everything can be reached, nothing is too wide, and one's place is kept."""

import re

import pytest
from textual.events import Resize
from textual.geometry import Size

from explainer.facts.overview import question
from explainer.facts.statements import how
from explainer.facts.statements import text as text_of
from explainer.pack import Pack
from explainer.tui.widgets.pane import Pane
from tests.refs import headed
from tests.tui.conftest import Opens
from tests.tui.driver import placeless, plain

SIZES = [(200, 50), (120, 40), (84, 24), (80, 24), (50, 16), (40, 12)]
VIEWS = ("1", "2", "3", "4", "5", "6")
MEASURE = 80


@pytest.mark.parametrize("size", SIZES)
async def test_every_section_can_be_read_at_any_size(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    key = "down" if size[0] <= 80 else "space"
    async with opens(*size) as reader:
        shown = await reader.walk(key)
        for asked in pack.open_questions:
            assert plain(question(asked) if key == "down" else asked.question) in shown
        for section in pack.sections:
            await reader.press("right")
            assert section.title in reader.pane("main")[0]
            shown = await reader.walk(key)
            for text in (section.question, *(claim.say for claim in section.brief)):
                assert plain(text) in shown
            for each in section.statements:
                assert plain(f"{headed(pack, each)} · {how(pack, each)}") in placeless(shown), each.id
                assert plain(text_of(pack, each)) in shown, each.id


@pytest.mark.parametrize("size", [(200, 50), (80, 24), (40, 12)])
async def test_every_speaker_can_be_read_at_any_size(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="who", at="trump-very-good") as reader:
        seen = ""
        for _ in pack.attribution.said:
            await reader.press("g")
            seen += await reader.walk("space" if size[0] > 80 else "down")
            await reader.press("right")
        for each in pack.statements.values():
            assert plain(text_of(pack, each)) in seen


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_of_sections_and_speakers_can_be_reached(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size) as reader:
        await reader.press("shift+tab")
        assert "The broader diplomacy" in reader.words("nav")
        await reader.press("down", "enter")
        assert reader.words("main").startswith("The call ←")
        await reader.press("3", "shift+tab", "G")
        assert "The article" in reader.words("nav")
        await reader.press("enter")
        most = len(pack.attribution.said)
        assert f"{most} of {most} →" in reader.text()


@pytest.mark.parametrize("size", SIZES)
async def test_every_page_of_exact_words_can_be_read_to_its_end(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size, view="timeline", at="call") as reader:
        await reader.press("tab")
        shown = await reader.walk(pane="details")
        for each in pack.evidence["call"]:
            assert all(plain(piece) in shown for piece in pack.content(each))


@pytest.mark.parametrize("width", [200, 160, 120])
async def test_on_a_wide_screen_lines_stay_readable(opens: Opens, width: int) -> None:
    async with opens(width, 50, at="zelensky-rules-out-conditions") as reader:
        for view in "1356":
            await reader.press(view)
            for pane in ("main", "details"):
                longest = max((line[2:].rstrip(" ▐▕") for line in reader.pane(pane)), key=len)
                assert len(longest) <= MEASURE, longest


@pytest.mark.parametrize("width", [41, 44, 48])
async def test_what_stands_at_the_right_is_whole_in_a_narrow_window(opens: Opens, width: int) -> None:
    async with opens(width, 24, view="terms") as reader:
        await reader.press("g")
        assert re.search("Vladimir Putin( Russian)? 5 5", await reader.walk())


@pytest.mark.parametrize("size", [*SIZES, (100, 13), (60, 60)])
async def test_no_line_runs_out_of_the_screen(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, at="zelensky-goodwill") as reader:
        for view in VIEWS:
            for key in (view, "tab"):
                await reader.press(key)
                assert len(reader.strips()) == size[1]
                assert {strip.cell_length for strip in reader.strips()} == {size[0]}
                assert not reader.overruns(), f"in view {view}"


@pytest.mark.parametrize("size", [(39, 24), (80, 11)])
async def test_a_terminal_too_small_says_so_and_no_key_acts_blindly(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down")
        await reader.resize(*size)
        await reader.resize(80, 24)
        before = reader.text()
        await reader.resize(*size)
        notice = reader.text()
        if size[0] * size[1] > 100:
            assert "This window is too small. At least 40 columns by 12 lines are needed. q quits." in reader.words()
        keys = (*"123456jkhlgGbofxmsynNT/?:", "enter", "escape", "backspace", "tab", "space", "down", "right", "end")
        for key in (*keys, "shift+tab", "f1", "ctrl+p"):
            await reader.press(key)
            assert reader.text() == notice, key
        assert reader.app.clipboard == ""
        await reader.resize(80, 24)
        assert reader.text() == before


@pytest.mark.parametrize("width", [1, 4])
@pytest.mark.parametrize("opened", ["?", ":", "/"])
async def test_what_is_open_survives_the_narrowest_windows(opens: Opens, opened: str, width: int) -> None:
    async with opens(80, 24) as reader:
        before = reader.text()
        await reader.press(opened, "t")
        await reader.resize(width, 24)
        await reader.resize(80, 24)
        await reader.press("escape")
        assert reader.text() == before


@pytest.mark.parametrize("opened", ["?", ":"])
async def test_what_is_open_makes_way_for_the_notice(opens: Opens, opened: str) -> None:
    async with opens(80, 24) as reader:
        before = reader.text()
        await reader.press(opened)
        assert reader.text() != before
        await reader.resize(39, 11)
        await reader.sees("This window is too small.")
        await reader.press("enter")
        await reader.resize(80, 24)
        assert reader.text() == before


async def test_q_quits_even_there(opens: Opens) -> None:
    async with opens(30, 8) as reader:
        await reader.pilot.press("q")
        assert reader.app.return_code == 0


async def test_a_window_that_gets_too_small_while_the_program_leaves_does_no_harm(opens: Opens) -> None:
    async with opens() as reader:
        app, small = reader.app, Size(20, 5)
        app.exit()
        for each in (app, app.screen):  # the app tells the screen, as soon as it has the time
            each.post_message(Resize(small, small))
    assert app.return_code == 0


@pytest.mark.parametrize("view", VIEWS)
async def test_a_resize_keeps_the_selected_item_in_sight(opens: Opens, view: str) -> None:
    async with opens(120, 40, at="zelensky-goodwill") as reader:
        await reader.press(view)
        row = reader.selected().replace("?", " ").split()
        chosen = ["suggested"] if view in "45" else row[:1]  # a table's row is a list where there is less room
        assert chosen
        for size in ((40, 12), (200, 50)):
            await reader.resize(*size)
            assert all(word in reader.selected() for word in chosen), f"{chosen} at {size}:\n{reader.text()}"


@pytest.mark.parametrize("size", [(50, 16), (40, 12)])
async def test_the_exact_words_are_shown_from_their_beginning(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="terms") as reader:
        await reader.press("tab")
        assert reader.words("details").startswith(
            "Energy and infrastructure ceasefire The term is the article’s, the definition the editor’s. IN THE"
        )
        await reader.walk(pane="details")
        assert reader.selected("details")


async def test_a_page_back_ends_at_the_top_though_the_first_item_is_below(opens: Opens) -> None:
    async with opens(40, 12, view="who") as reader:
        await reader.press("home", "pagedown", *["pageup"] * 3)
        assert "← speaker" in reader.pane("main")[0]
        await reader.press("pageup")
        assert "← speaker" in reader.pane("main")[0]


async def test_a_resize_keeps_the_pane_in_use(opens: Opens) -> None:
    async with opens(120, 40, at="key-outcome") as reader:
        await reader.press("enter", "down")
        chosen = placeless(reader.selected("details"))
        for size in ((50, 16), (84, 24), (120, 40)):
            await reader.resize(*size)
            assert placeless(reader.selected("details")) == chosen


async def test_only_between_panes_stands_an_edge(opens: Opens) -> None:
    async with opens(150, 40, at="russia-ukraine-agree") as reader:
        for view in "151":
            await reader.press(view)
            assert all(strip.text[-1] in " ↑↓" for strip in reader.strips()[2:-1])
            source = reader.app.screen.query_one("#details").region
            assert all(strip.text[source.x - 1] in "▕↑↓" for strip in reader.strips()[2:-1])


async def test_a_hit_and_what_is_opened_stand_with_what_is_around_them(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("/")
        await reader.type("contract")
        await reader.press("enter")
        rows = [y for y, line in enumerate(reader.pane("main"), 1) if line.startswith("┃")]
        assert rows[0] > 2
        assert rows[-1] < 18


async def test_below_a_pane_that_is_getting_smaller_nothing_is_drawn(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        for pane in reader.app.screen.query(Pane):
            assert pane.strip(pane.size.height + 1).text == " " * pane.size.width


@pytest.mark.parametrize(
    ("keys", "pane", "words"),
    [
        (["3", "tab"], "details", "productive, the Kremlin emphasized that Putin still holds significant reservations"),
        (["2", "tab"], "details", "Trump’s call for an unconditional halt to hostilities."),
        (["right", "right"], "main", "IN THE ARTICLE’S 10 statements WORDS"),
        (["right", "right"], "main", "WHAT THE ARTICLE DOES NOT SAY"),
    ],
)
async def test_on_the_way_down_no_words_are_left_out(opens: Opens, keys: list[str], pane: str, words: str) -> None:
    async with opens(40, 12) as reader:
        await reader.press(*keys)
        assert words in re.sub(r" ─+ ", " ", plain(await reader.walk(pane=pane)))
