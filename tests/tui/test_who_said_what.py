"""Who said what: the speakers by side, the filters, the matrix, and through whom the words come."""

import pytest

from explainer.facts import overview
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.statements import cue, how, manner, named, text
from explainer.facts.vocabulary import FORMS
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import plain


async def test_speakers_stand_by_side_with_their_counts(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="who") as reader:
        await reader.press("shift+tab", "g")
        shown = await reader.walk(pane="nav")
        sides = ["THE U.S.", "RUSSIA", "UKRAINE", "SEVERAL TOGETHER", "Nobody named", "The article"]
        at = [shown.index(side) for side in sides]
        assert at == sorted(at)
        for source in pack.attribution.said:
            assert all(word in shown for word in capital(speaker(pack, source)).split())
        assert "Donald Trump ◧□□□□ The White House □□□" in shown
        assert "Nobody named □□ The article ◇◆◆◆◆◆" in shown


async def test_right_goes_through_all_speakers_and_their_statements(opens: Opens, pack: Pack) -> None:
    said = pack.attribution.said
    async with opens(80, 24, view="who", at="trump-very-good") as reader:
        seen = set()
        for number in range(1, len(said) + 1):
            await reader.press("g")
            source = next(each for each in said if reader.words("main").startswith(capital(speaker(pack, each)) + " ←"))
            assert f" {number} of {len(said)} → " in reader.words("main")
            shown = await reader.walk()
            for each in said[source]:
                told = (cue(pack, each), how(pack, each), named(pack, each, source))
                mark, heading = FORMS[manner(each)].mark, pack.section_of[each.id].title.upper()
                assert plain(f"{mark} {' · '.join(filter(None, told))}") in shown
                assert plain(text(pack, each)) in shown
                assert heading in shown
                seen.add(each.id)
            await reader.press("right")
        assert seen == set(pack.statements)
        assert reader.words("main").startswith("Donald Trump ← speaker 1 of 12 →"), "round and round"


async def test_left_of_the_first_speaker_is_the_last(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="who", at="trump-very-good") as reader:
        await reader.press("h")
        number = len(pack.attribution.said)
        assert f"The article ← speaker {number} of {number} →" in reader.words()
        await reader.press("l")
        assert f"Donald Trump ← speaker 1 of {number} →" in reader.words()


async def test_what_is_quoted_stands_below_the_statements(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="who") as reader:
        await reader.press("G")
        shown = reader.words("main")
        assert "ALL THAT IS QUOTED WORD FOR WORD “very good and productive.” Donald Trump" in shown
        assert "QUOTED ONLY AS A NAME “Contract for Peace” Donald Trump" in shown
        assert shown.endswith(overview.the_rest(pack))


@pytest.mark.parametrize("size", [(72, 24), (80, 24), (110, 30), (120, 40), (200, 50)])
async def test_the_speakers_are_in_sight_beside_what_they_say(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="who") as reader:
        for key in ("g", "shift+tab", "down", "tab", "tab"):
            assert "1 THE CALL" in reader.words("main") or "2 THE ENERGY CEASEFIRE" in reader.words("main")
            await reader.press(key)
            assert "Donald Trump ◧□□□□" in reader.words("nav")
        assert "by The White House" in reader.words("details")
        await reader.press("m")
        assert not reader.pane("nav"), "the matrix names them itself"
        await reader.press("1")
        await reader.press("3")
        assert "Donald Trump ◧□□□□" in reader.words("nav")


async def test_below_72_columns_the_speaker_is_named_with_the_number(opens: Opens) -> None:
    async with opens(71, 24, view="who") as reader:
        assert not reader.pane("nav")
        assert reader.line("← speaker 1 of 12 →").strip().startswith("Donald Trump")
        await reader.press("shift+tab")
        assert not reader.pane("main")
        assert "Donald Trump ◧□□□□" in reader.words("nav")


async def test_with_a_filter_right_goes_to_speakers_of_whom_something_is_left(opens: Opens) -> None:
    async with opens(120, 40, view="who", at="kremlin-reservations") as reader:
        await reader.press("x", "right")
        assert "Vladimir Putin ← speaker 4 of 12 →" in reader.words("main")
        await reader.press("right")
        assert "Donald Trump and Vladimir Putin ← 8 of 12 →" in reader.words("main"), "who speak of the call"
        assert "Zelensky" not in reader.words("nav")
        await reader.press("left", "left", "left")
        assert "Donald Trump ← speaker 1 of 12 →" in reader.words("main")


async def test_nested_speech_says_who_tells_it(opens: Opens) -> None:
    async with opens(120, 40, view="who", at="leaders-agree-importance") as reader:
        assert reader.selected().startswith("□ agreed · paraphrase, told by the White House …")
        told = "by Donald Trump, President by Vladimir Putin, Russian President told by the White House"
        assert told in reader.words("details")


async def test_a_group_of_just_these_members_is_one_speaker_with_them(opens: Opens) -> None:
    async with opens(120, 40, view="who", at="leaders-optimism") as reader:
        assert "Donald Trump and Vladimir Putin ← 8 of 12 →" in reader.words("main")
        assert reader.selected().startswith("□ expressed optimism · paraphrase · as the two leaders")
        assert "The two leaders" not in reader.words("nav")


async def test_f_cycles_the_form_filter_and_escape_clears_it(opens: Opens) -> None:
    async with opens(120, 40, view="who", at="trump-very-good") as reader:
        before = reader.text()
        told = []
        for _ in range(4):
            await reader.press("f")
            told.append(next((line.strip() for line in reader.pane("main") if "Only" in line), ""))
        part, rest = "Only ◧ part-quote  1 of 5  Esc undoes this", "Only □ paraphrase  4 of 5  Esc undoes this"
        assert told == [part, rest, "", part], "the forms of what he says"
        shown = reader.words("main").partition("ALL THAT IS QUOTED")[0]
        assert "“very good and productive.”" in shown
        assert "numerous aspects" not in shown
        assert "Only ◧ part-quote Esc undoes this" in reader.words("nav")
        assert reader.words("nav").endswith("THE U.S. Donald Trump ◧····")
        await reader.press("escape")
        assert reader.text() == before


async def test_x_cycles_the_section_filter_and_escape_clears_it(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="who", at="key-outcome") as reader:
        before = reader.text()
        said = pack.attribution.said["white-house",]
        sections = list(dict.fromkeys(pack.section_of[each.id].title for each in said))
        assert 1 < len(sections) < len(pack.sections)
        for section in sections:
            await reader.press("x")
            number = next(number for number, each in enumerate(pack.sections, 1) if each.title == section)
            assert f"Only section {number}: {section}" in reader.words("main")
            shown = reader.words("main")
            for each in said:
                assert (plain(text(pack, each)) in shown) == (pack.section_of[each.id].title == section)
        await reader.press("x")
        assert "Only" not in reader.text()
        await reader.press("x", "f", "escape")
        assert "Only" not in reader.text()
        await reader.press("x", "escape")
        assert reader.text() == before


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
@pytest.mark.parametrize("at", ["zelensky-goodwill", "trump-very-good", "ukraine-is-expected", "falls-short"])
async def test_no_filter_ends_on_an_empty_list(opens: Opens, size: tuple[int, int], at: str) -> None:
    async with opens(*size, view="who", at=at) as reader:
        await reader.press("g")
        for key in ("f", "f", "x", "f", "right", "x", "x", "left", "f", "f"):
            await reader.press(key)
            assert reader.selected()
            await reader.press("down")


async def test_the_matrix_counts_speakers_by_sections(opens: Opens, pack: Pack) -> None:
    async with opens(40, 12, view="who") as reader:
        await reader.press("m", *["left"] * 5, "g")
        shown = await reader.walk()
        for number, section in enumerate(pack.sections, 1):
            assert f"{number} of 5: {section.title} →" in reader.text()
            assert "1 2 3 4 5 all" in reader.words(), "whatever is in sight"
            await reader.press("right")
        assert "The White House · 1 · · 2 3" in shown
        assert "· · 4 · · 4" in shown


async def test_enter_on_a_cell_lists_its_statements(opens: Opens) -> None:
    async with opens(80, 24, view="who", at="wh-notes-agreement") as reader:
        await reader.press("m")
        assert reader.selected() == "The White House · □ · · [□□] 3"
        before = reader.text()
        await reader.press("enter")
        shown = reader.words("main")
        assert "Only section 5: The broader diplomacy 2 of 3 Esc undoes this" in shown
        assert "2 THE ENERGY CEASEFIRE" not in shown
        await reader.press("escape")
        assert reader.text() == before
        await reader.press("left", "enter")
        assert reader.selected() == "The White House · □ · [·] □□ 3", "nothing is said there"
        await reader.press("left", "left", "enter")
        assert "according to · paraphrase with a quoted name" in reader.words("main")


async def test_the_matrix_is_walked_in_both_directions(opens: Opens) -> None:
    async with opens(80, 24, view="who", at="wh-notes-agreement") as reader:
        await reader.press("m", "up")
        assert reader.selected() == "Donald Trump ◧□□□ □ · · [·] 5"
        await reader.press("h", "h", "h", "h", "h", "down")
        assert reader.selected() == "The White House [·] □ · · □□ 3"
        await reader.press("m")
        assert "speaker 2 of 12" in reader.text()


@pytest.mark.parametrize(("id", "name"), [("trump", "Donald Trump"), ("putin", "Vladimir Putin")])
async def test_somebody_leads_to_what_they_say_alone(opens: Opens, id: str, name: str) -> None:
    async with opens(80, 24, view="terms", at=id) as reader:
        await reader.press("3")
        assert f"{name} ← speaker" in reader.words("main")


async def test_an_issue_leads_to_a_statement_that_its_positions_rest_on(opens: Opens) -> None:
    async with opens(120, 40, at="western-weapons") as reader:
        assert "Western weapons" in reader.selected()


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_escape_leaves_the_exact_words_before_it_clears_the_filters(opens: Opens, key: str) -> None:
    async with opens(80, 24, view="who") as reader:
        await reader.press("x")
        before = reader.text()
        await reader.press(key, "escape")
        assert reader.text() == before
        await reader.press("escape")
        assert "Only" not in reader.text()
