"""Who said what: the speakers by side, the filters, the matrix, and through whom the words come."""

import pytest
from msgspec.structs import replace

from explainer.facts import overview
from explainer.facts.grammar import capital
from explainer.facts.names import speaker, told_by
from explainer.facts.statements import by_form, form
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import plain


async def test_speakers_stand_by_side_with_their_counts(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="who") as reader:
        await reader.press("shift+tab", "g")
        shown = await reader.walk(pane="nav")
        sides = ["THE U.S.", "RUSSIA", "UKRAINE", "SEVERAL TOGETHER", "THE ARTICLE ITSELF"]
        at = [shown.index(side) for side in sides]
        assert at == sorted(at)
        for source, said in pack.speakers.items():
            name = capital(speaker(pack, source))
            assert f"{by_form(said)}" in shown
            assert all(word in shown for word in name.split())
        assert "1 part-quote, 4 paraphrase" in shown
        assert "▓▒▒▒▒" in shown


async def test_right_goes_through_all_speakers_and_their_statements(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="who", at="trump-very-good") as reader:
        seen = set()
        for number in range(1, len(pack.speakers) + 1):
            await reader.press("g")
            shown = await reader.walk()
            assert f"← speaker {number} of {len(pack.speakers)} →" in shown
            source = next(each for each in pack.speakers if shown.startswith(capital(speaker(pack, each)) + " ←"))
            for each in pack.speakers[source]:
                assert plain(each.content) in shown
                assert f"{form(each).upper()} · {pack.section_of[each.id].title}" in shown
                if each.within:
                    assert f"told by {told_by(pack, each)}" in shown
                seen.add(each.id)
            await reader.press("right")
        assert seen == set(pack.statements)


async def test_it_says_what_is_quoted(opens: Opens) -> None:
    async with opens(80, 24, view="who") as reader:
        assert (
            "The article quotes word for word “very good and productive.” (Donald Trump) and “energy and "
            "infrastructure ceasefire.” (the White House); as a name “Contract for Peace” (Donald Trump); "
            "everything else is paraphrase or its own words."
        ) in reader.words()


def test_of_many_quotations_it_tells_the_number(pack: Pack) -> None:
    section = pack.sections[0]
    said = tuple(replace(each, quotes=("so",)) for each in section.statements)
    many = replace(pack, sections=(replace(section, statements=said), *pack.sections[1:]))
    assert overview.quoted(many).startswith("The article quotes 10 phrases word for word; 1 name; everything else")
    none = replace(pack, sections=(replace(section, statements=said[:1]),))
    assert overview.quoted(none).startswith("The article quotes word for word “so” (Donald Trump and Vladimir Putin);")
    nothing = replace(pack, sections=(replace(section, statements=(replace(said[0], quotes=()),)),))
    assert overview.quoted(nothing).startswith("The article quotes nothing word for word")


async def test_with_a_filter_right_goes_to_speakers_of_whom_something_is_left(opens: Opens) -> None:
    async with opens(80, 24, view="who", at="trump-very-good") as reader:
        await reader.press("f", "right")
        assert "The White House ← speaker 2 of 13 →" in reader.words()
        assert reader.selected().startswith("PART-QUOTE · The energy ceasefire")
        await reader.press("right")
        assert "The White House" in reader.words()
        await reader.press("left")
        assert "Donald Trump ← speaker 1 of 13 →" in reader.words()


async def test_nested_speech_shows_its_chain(opens: Opens) -> None:
    async with opens(120, 40, view="who", at="leaders-agree-importance") as reader:
        assert "told by the White House ← the article" in reader.selected()
        assert "Donald Trump Vladimir Putin ← the White House ← the article" in reader.words("details")
        assert "TOLD IN THE WHITE HOUSE · paraphrase" in reader.words("details")


async def test_f_cycles_the_form_filter_and_escape_clears_it(opens: Opens) -> None:
    async with opens(120, 40, view="who", at="trump-very-good") as reader:
        before = reader.text()
        told = []
        for _ in range(4):
            await reader.press("f")
            told.append(plain(reader.line("form: ").partition("form: ")[2]).split(" x section")[0])
        assert told == ["part-quote", "paraphrase", "the article", "all"]
        await reader.press("f")
        shown = " ".join(reader.pane("main"))
        assert "“very good and productive.”" in shown
        assert "Numerous aspects" not in shown
        assert any(line.endswith("Donald Trump        1 of 5") for line in reader.pane("nav"))
        await reader.press("escape")
        assert reader.text() == before


async def test_x_cycles_the_section_filter_and_escape_clears_it(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="who", at="wh-names-the-pause") as reader:
        before = reader.text()
        for section in pack.sections:
            await reader.press("x")
            assert f"section: {section.title}" in reader.text()
            shown = reader.words("main")
            for each in pack.speakers["white-house",]:
                assert (plain(each.content) in shown) == (pack.section_of[each.id] is section)
        await reader.press("x")
        assert "section: all" in reader.text()
        await reader.press("x", "f", "escape")
        assert "f form: all x section: all" in reader.words("main")
        await reader.press("x", "x", "escape")
        assert reader.text() == before


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_where_nothing_passes_it_says_so(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="who", at="zelensky-goodwill") as reader:
        await reader.press("f")
        assert "No statement passes the filters. ← → go to a speaker who has one;" in await reader.walk()
        await reader.press("down", "up", "enter", "y", "s", "escape", "escape")
        assert "Volodymyr Zelensky" in await reader.walk("up")


async def test_the_matrix_counts_speakers_by_sections(opens: Opens, pack: Pack) -> None:
    async with opens(40, 12, view="who") as reader:
        await reader.press("m", *["left"] * 5, "g")
        shown = await reader.walk()
        for number, section in enumerate(pack.sections, 1):
            assert f"{number} {section.title}" in shown
        assert "1 2 3 4 5 all" in shown
        assert "· 1 · · 2 3" in shown
        assert "· · 4 · · 4" in shown


async def test_enter_on_a_cell_lists_its_statements(opens: Opens) -> None:
    async with opens(80, 24, view="who", at="wh-notes-agreement") as reader:
        await reader.press("m")
        assert reader.selected() == "The White House · 1 · · [2] 3"
        before = reader.text()
        await reader.press("enter")
        shown = reader.words("main")
        assert "section: The broader diplomacy" in shown
        assert shown.count("PARAPHRASE · The broader diplomacy") == 2
        assert "The energy ceasefire" not in shown
        await reader.press("escape")
        assert reader.text() == before
        await reader.press("left", "left", "left")
        assert reader.selected() == "The White House · [1] · · 2 3"
        await reader.press("enter")
        assert "PART-QUOTE · The energy ceasefire" in reader.words("main")


async def test_the_matrix_is_walked_in_both_directions(opens: Opens) -> None:
    async with opens(80, 24, view="who", at="wh-notes-agreement") as reader:
        await reader.press("m", "up")
        assert reader.selected() == "Donald Trump 4 1 · · [·] 5"
        await reader.press("h", "h", "h", "h", "h", "down")
        assert reader.selected() == "The White House [·] 1 · · 2 3"
        await reader.press("m")
        assert "speaker 2 of 13" in reader.text()


@pytest.mark.parametrize(("id", "name"), [("trump", "Donald Trump"), ("putin", "Vladimir Putin")])
async def test_somebody_leads_to_what_they_say_alone(opens: Opens, id: str, name: str) -> None:
    async with opens(80, 24, view="terms", at=id) as reader:
        await reader.press("3")
        assert reader.line("← speaker").strip().startswith(f"{name}  ")


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
        assert "x section: all" in reader.text()
