"""The first screen, the five sections, and the exact words beside every statement."""

import pytest

from explainer.facts.names import speaker
from explainer.facts.statements import form
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import plain


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_first_screen_tells_the_whole_story(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        top = pack.explainer
        assert plain(top.brief) in reader.words("main")
        assert reader.pane("main")[0].strip().startswith(top.title)
        for glyphs in ("╺━┓ ╺━┓┏━┓ ╺┓ ╺━┓┏━╸", "┏━┛ ━┫ ┏━┓"):
            assert all(glyph in reader.text() for glyph in glyphs.split())
        assert plain(top.brief) in reader.selected()
        figures = reader.pane("main")
        for figure in top.figures:
            assert all(word in " ".join(figures) for word in figure.label.split())
        for number, section in enumerate(pack.sections, 1):
            line = reader.line(f"{number} {section.title}  ")
            assert str(len(section.statements)) in line.split()
        shown = await reader.walk()
        assert "WHAT THE ARTICLE DOES NOT SAY" in shown
        for question in top.open_questions:
            assert plain(question) in shown


async def test_at_120_columns_everything_stands_side_by_side(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        assert reader.selected("nav") == "In brief"
        assert "THE EXACT WORDS" in reader.pane("details")[0]
        assert "WHAT THE ARTICLE DOES NOT SAY" in reader.text()


async def test_right_and_left_turn_the_sections(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for number, section in enumerate(pack.sections, 1):
            await reader.press("right" if number % 2 else "l")
            reader.line(f"{number} · {section.title}")
            assert plain(section.question) in reader.words()
        await reader.press("right")
        reader.line("5 · The broader diplomacy")
        await reader.press("left", "h", "left", "h", "left")
        assert "THE STORY" in reader.text()
        await reader.press("left")
        assert "THE STORY" in reader.text()


async def test_enter_opens_a_section_from_in_brief(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for number, section in enumerate(pack.sections, 1):
            await reader.press(*["down"] * (number + 1), "enter")
            assert reader.pane("main")[0].startswith(f"  {number} · {section.title}")
            await reader.press("escape", "g")


async def test_a_section_is_chosen_in_the_list_too(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("shift+tab", "down", "down")
        assert reader.selected("nav") == "2 The energy ceasefire 9"
        reader.line("2 · The energy ceasefire")
        await reader.press("enter", "down")
        assert reader.selected().startswith("THE WHITE HOUSE · part-quote")


async def test_the_form_of_a_statement_stands_in_words(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("right")
        shown = await reader.walk()
        for line in (
            "DONALD TRUMP AND VLADIMIR PUTIN · paraphrase",
            "THE ARTICLE · in its own words",
            "THE ARTICLE · its own judgement",
            "DONALD TRUMP · part-quote",
        ):
            assert line in shown


async def test_a_nested_statement_shows_its_chain(opens: Opens) -> None:
    async with opens(120, 40, at="putin-reservations") as reader:
        assert reader.selected().startswith(
            "VLADIMIR PUTIN · paraphrase told by the Kremlin ← the article He still has"
        )
        assert "Vladimir Putin ← the Kremlin ← the article" in reader.words("details")


async def test_the_exact_words_stand_beside_each_of_the_31_statements(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40) as reader:
        shown = 0
        for section in pack.sections:
            await reader.press("right")
            assert plain(section.brief) in reader.selected()
            assert f"THE EXACT WORDS of {section.title}" in reader.words("details")
            await reader.press("down")
            for each in section.statements:
                label = f"{speaker(pack, each.source).upper()} · {form(each)}"
                assert reader.selected().startswith(label), each.id
                assert plain(each.content) in reader.selected()
                source = reader.words("details")
                assert source.startswith(f"THE EXACT WORDS ¶{pack.article.paragraph(pack.places[each.id].span.start)} ")
                assert plain(pack.article.words(pack.places[each.id].span)) in source
                assert each.cue is None or f"cue {plain(each.cue)}" in source
                shown += 1
                await reader.press("down")
        assert shown == 31


async def test_on_a_narrow_screen_they_are_one_key_away(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for section in pack.sections:
            await reader.press("right", "down")
            for each in section.statements:
                await reader.press("enter")
                source = await reader.walk(pane="details")
                assert plain(pack.article.words(pack.places[each.id].span)) in source
                assert source.endswith(f"statement {pack.numbers[each.id]} of 31")
                await reader.press("escape")
                assert plain(each.content) in reader.selected()
                await reader.press("down")


async def test_the_cue_is_underlined_and_the_quotation_set_off(opens: Opens) -> None:
    async with opens(120, 40, at="wh-names-the-pause") as reader:
        source = reader.pane("details")
        assert any("according to" in line for line in source)
        plain_words = reader.styles("The key outcome of their")
        assert all(style.underline for style in reader.styles("according to"))
        assert not any(style.underline for style in plain_words)
        assert {style.color for style in reader.styles("“energy and")} != {style.color for style in plain_words}


@pytest.mark.parametrize("key", ["space", "pagedown"])
async def test_a_page_on_is_a_page_on(opens: Opens, key: str) -> None:
    async with opens(80, 24) as reader:
        assert "WHAT THE ARTICLE DOES NOT SAY" not in reader.text()
        await reader.press(key)
        assert "WHAT THE ARTICLE DOES NOT SAY" in reader.text()
