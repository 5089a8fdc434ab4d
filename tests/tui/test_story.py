"""The first screen, the five sections, and the exact words beside every statement."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.facts import statements, words
from explainer.facts.names import speaker
from explainer.library import open_pack
from explainer.model import Statement
from explainer.pack import Pack
from explainer.refs import ClaimRef, QuestionRef
from explainer.tui.widgets.pane import Pane
from tests.conftest import HARBOUR, PackFolder
from tests.refs import headed
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, placeless, plain, reading

EDITORS = "the editor’s words"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_first_screen_says_which_article_is_taken_apart(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size) as reader:
        title, which = reader.pane("main")[:2]
        assert plain(title) == f"{pack.explainer.title} {EDITORS} section 1 →"
        assert plain(which) == "One article taken apart: “Special Poll”; publisher and date not stated"
        assert reader.selected() == plain(which)
        extent = f"{pack.coverage.sentences} sentences, {len(pack.statements)} statements"
        assert f"THE STORY p plays it in 2 minutes {extent}" in reader.words("main")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_whole_story_is_in_sight_and_what_the_article_does_not_say_begins(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size) as reader:
        shown, asked = reader.words("main"), [plain(each.question) for each in pack.open_questions]
        assert all(plain(claim.say) in shown for claim in pack.explainer.brief)
        for section in pack.sections:
            assert f"{section.title} {plain(section.question)} {len(section.statements)}" in shown
        assert f"WHAT THE ARTICLE DOES NOT SAY {len(asked)} questions, noted by the editor ? {asked[0]}" in shown
        if size == (120, 40):
            assert all(f"? {each}" in shown for each in asked)


async def test_nothing_stands_twice_on_the_first_screen(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40) as reader:
        for words in (*(each.question for each in pack.sections), *(each.question for each in pack.open_questions)):
            assert reader.text().count(words) == 1, words
        assert reader.pane("nav") == []


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16)])
async def test_the_key_figures_can_be_read(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        await reader.press("G")
        shown = placeless(reader.words("main"))
        for figure in pack.explainer.figures:
            assert f"{figure.value} {plain(figure.label)}" in shown
        assert any(line.endswith("¶2") for line in reader.pane("main") if " days, the pause" in line)


async def test_each_sentence_of_the_brief_is_lit_alone(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for claim in pack.explainer.brief:
            await reader.press("down")
            begin, end = claim.say.split(" ", 1)[0], claim.say.rsplit(" ", 1)[-1]
            assert begin in reader.selected()
            assert end in reader.selected()
            assert lit(reader) == plain(claim.say)


def lit(reader: Reader) -> str:
    """The words of the main pane that are lit."""
    look = reader.app.screen.query_one("#main", Pane).style_of("text title selected")
    strips = reader.strips()[1:-1]
    lines = (
        "".join(part.text for part in strip if part.style and part.style.bgcolor == look.bgcolor) for strip in strips
    )
    return plain(" ".join(lines))


async def test_at_160_columns_everything_stands_side_by_side(opens: Opens) -> None:
    async with opens(160, 40) as reader:
        assert reader.selected("nav") == "In brief"
        assert "IN THE ARTICLE" in reader.words("details")
        assert "THE STORY" in reader.words("main")


async def test_right_and_left_turn_the_sections(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for number, section in enumerate(pack.sections, 1):
            await reader.press("right" if number % 2 else "l")
            assert section.title in reader.line(f"section {number} of 5")
            assert plain(section.question) in reader.words()
        await reader.press("right")
        assert "The broader diplomacy" in reader.line("section 5 of 5")
        await reader.press("left", "h", "left", "h", "left")
        assert pack.explainer.title in reader.line("section 1 →")
        await reader.press("left")
        assert pack.explainer.title in reader.line("section 1 →")


async def test_the_neighbours_of_a_section_are_named_where_there_is_room(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "right")
        assert "← The call section 2 of 5 Zelensky’s response →" in reader.words("main")
        await reader.resize(50, 16)
        assert "The energy ceasefire ← section 2 of 5 →" in reader.words("main")
        await reader.resize(40, 16)
        assert plain(reader.pane("main")[0]) == "The energy ceasefire ← 2 of 5 →"
        await reader.press("left")
        assert "← In brief section 1 of 5 The" not in reader.words("main")


async def to(reader: Reader, words: str, most: int = 100) -> None:
    """Go down until what is lit begins with `words`."""
    for _ in range(most):
        if placeless(lit(reader)).startswith(words):
            return
        await reader.press("down")
    raise AssertionError(f"{words!r} is not selected on the way down:\n{reader.text()}")


async def test_enter_opens_a_section_from_in_brief(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for number, section in enumerate(pack.sections, 1):
            await to(reader, f"{section.title} {plain(section.question)}")
            await reader.press("enter")
            assert section.title in reader.line(f"section {number} of 5")
            assert reader.selected().startswith(plain(section.question))
            await reader.press("escape", "g")


async def test_a_section_is_chosen_in_the_list_too(opens: Opens, pack: Pack) -> None:
    section = pack.sections[1]
    async with opens(120, 40) as reader:
        await reader.press("shift+tab", "down", "down")
        assert reader.selected("nav") == section.title
        assert section.title in reader.line("section 2 of 5")
        await reader.press("enter", "down")
        assert lit(reader) == plain(section.brief[0].say)


# what is the editor's


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_each_sentence_of_a_brief_leads_to_the_words_it_rests_on(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size) as reader:
        for brief in (pack.explainer.brief, pack.sections[0].brief):
            for claim in brief:
                await to(reader, plain(claim.say)[:30])
                await reader.press("enter")
                told = await reader.walk(pane="details")
                assert told.startswith("A sentence of the brief It is in the editor’s words. RESTS ON ")
                for each in pack.basis(claim):
                    assert speaker(pack, each.source).upper() in told
                    assert plain(statements.text(pack, each)) in told
                await reader.press("escape", "s")
                first = min(pack.basis(claim), key=lambda each: pack.numbers[each.id])
                assert reader.foot.startswith(speaker(pack, first.source).upper())
                await reader.press("s")
                assert lit(reader) == plain(claim.say)
            await reader.press("g", "right")


async def test_it_is_said_that_only_the_first_words_are_shown_where_there_are_more(opens: Opens, pack: Pack) -> None:
    several = next(each for each in pack.explainer.brief if len(each.basis) > 1)
    async with opens(80, 24) as reader:
        await to(reader, plain(several.say)[:30])
        await reader.press("s")
        await reader.sees("The words that it rests on begin here.")


async def test_a_title_and_a_question_are_said_to_be_the_editors(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40) as reader:
        await reader.press("right")
        section = pack.sections[0]
        assert reader.selected() == f"{plain(section.question)} {EDITORS}"


async def test_what_a_section_tells_of_is_called_events_and_their_names_the_editors(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for section in pack.sections:
            await reader.press("g", "right")
            shown = await reader.walk()
            assert "EVENTS names: the editor’s words" in shown
            assert all(plain(each.name) in shown for each in section.events)


async def test_what_a_section_leaves_open_stands_at_its_end(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for section in pack.sections:
            await reader.press("g", "right")
            shown = await reader.walk()
            asked = pack.asked_in(section)
            assert ("WHAT THE ARTICLE DOES NOT SAY" in shown) == bool(asked)
            end = shown[shown.find("WHAT THE ARTICLE DOES NOT SAY") :]
            assert all(f"? {plain(each.question)}" in end for each in asked)
            assert all(plain(each.because or "") in end for each in asked), "below the question that is selected"


async def test_an_open_question_says_what_the_article_does_say_and_what_it_concerns(opens: Opens, pack: Pack) -> None:
    asked = next(each for each in pack.open_questions if each.because and each.basis and each.about)
    async with opens(80, 24) as reader:
        await to(reader, f"? {plain(asked.question)}")
        await reader.press("enter")
        told = await reader.walk(pane="details")
        assert told.startswith(f"{plain(asked.question)} Left open, noted by the editor. {plain(asked.because or '')}")
        assert "THE ARTICLE’S WORDS ON IT" in told
        assert plain(statements.text(pack, pack.basis(asked)[0])) in told
        assert "IT CONCERNS" in told


async def test_it_stays_in_its_section_on_the_way_through_the_article(opens: Opens, pack: Pack) -> None:
    section, asked = next((s, each) for s in pack.sections for each in pack.asked_in(s) if each.basis)
    async with opens(80, 24) as reader:
        await reader.press(*["right"] * pack.section_numbers[section.id])
        await to(reader, f"? {plain(asked.question)}")
        await reader.press("5", "1")
        assert reader.selected().startswith(f"? {plain(asked.question)}")
        await reader.press("g")
        assert section.title in reader.pane("main")[0]
        assert plain(section.question) in reader.selected()


# statements


async def test_who_says_it_with_which_word_and_in_which_form_stands_over_it(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("right")
        shown = await reader.walk()
        for line in (
            "THE ARTICLE · its own words … following a two-hour phone discussion",
            "THE ARTICLE · its own judgement … the call was productive",
            "THE KREMLIN emphasized · paraphrase … that Putin still holds significant reservations",
            "VLADIMIR PUTIN still holds significant reservations · paraphrase, told by the Kremlin … about Trump’s",
        ):
            assert line in placeless(shown)


async def test_who_is_not_named_is_said_to_be_just_that(opens: Opens, pack: Pack) -> None:
    said = next(each for each in pack.statements.values() if not each.source)
    async with opens(120, 40, at=said.id) as reader:
        assert reader.selected().startswith("NOBODY NAMED ")
        assert "by Nobody named" in reader.words("details")
        await reader.press("enter", "enter")
        assert "Nobody named ← speaker" in reader.words("main")


async def test_through_whom_a_nested_statement_comes_stands_in_words(opens: Opens) -> None:
    async with opens(120, 40, at="trump-calls-for-halt") as reader:
        assert "paraphrase, told by the Kremlin" in reader.selected()
        await reader.press("tab")
        told = await reader.walk(pane="details")
        for words in (
            "by Donald Trump, President within statement 5 (Vladimir Putin) told by the Kremlin form paraphrase",
        ):
            assert words in told
        await reader.press("g", "down", "enter")
        assert reader.selected().startswith("VLADIMIR PUTIN still holds significant reservations")


async def test_the_exact_words_stand_beside_every_statement(opens: Opens, pack: Pack) -> None:
    async with opens(120, 60) as reader:
        shown = 0
        for section in pack.sections:
            await reader.press("right")
            assert reader.words("details").startswith(f"Who is heard in “{section.title}”")
            await reader.press(*["down"] * (len(section.brief) + 1))
            for each in section.statements:
                selected, place = placeless(reader.selected()), pack.places[each.id]
                head = f"{headed(pack, each)} · {statements.how(pack, each)}"
                assert selected.startswith(plain(head)), each.id
                assert selected.endswith(plain(statements.text(pack, each)))
                told = reader.words("details")
                assert told.startswith("By whom by ")
                number = pack.article.paragraph(place.span.start)
                assert re.search(
                    rf"IN THE ARTICLE .*¶{number} .*{re.escape(plain(pack.article.words(place.span)))}", told
                )
                shown += 1
                await reader.press("down")
        assert shown == len(pack.statements)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 16)])
async def test_every_word_below_a_heading_stands_in_the_article(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    article = plain((pack.folder / pack.explainer.article.file).read_text(encoding="utf-8"))
    read = 0
    async with opens(*size) as reader:
        for section in pack.sections:
            await reader.press("right", *["down"] * 3)
            for each in section.statements:
                head = plain(f"{headed(pack, each)} · {statements.how(pack, each)}")
                await to(reader, head)
                shown = placeless(reader.selected()).removeprefix(head).removeprefix(f" {context(pack, each)}")
                pieces = [piece.strip() for piece in shown.split("…")]
                assert all(piece in article for piece in pieces), pieces
                assert "".join(pieces)
                read += 1
    assert read == len(pack.statements)


def context(pack: Pack, each: Statement) -> str:
    """The sentence before its words."""
    before = plain(words.before(pack, pack.places[each.id].span))
    return f"Before it: {before}" if before else ""


async def test_on_a_narrow_screen_they_are_one_key_away(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24) as reader:
        for section in pack.sections:
            await reader.press("right", *["down"] * (len(section.brief) + 1))
            for each in section.statements:
                await reader.press("enter")
                told = await reader.walk(pane="details")
                assert plain(pack.article.words(pack.places[each.id].span)) in told
                assert told.startswith("By whom by ")
                await reader.press("escape")
                assert reader.selected().endswith(plain(statements.text(pack, each)))
                await reader.press("down")


async def test_the_cue_is_underlined_and_the_quotation_set_off(opens: Opens, pack: Pack) -> None:
    said = next(each for each in pack.statements.values() if statements.cue(pack, each) == "according to")
    async with opens(120, 40, at=said.id) as reader:
        plain_words = reader.styles("The key outcome of their\n".strip())
        underlined = [
            "".join(segment.text for segment in strip if segment.style and segment.style.underline)
            for strip in reader.strips()[2:-1]
        ]
        assert "according to" in " ".join(underlined)
        assert not any(style.underline for style in plain_words)
        assert {style.color for style in reader.styles("“energy and")} != {style.color for style in plain_words}


async def test_the_sentence_before_stands_dim_above_the_exact_words() -> None:
    harbour = open_pack(HARBOUR).pack
    assert harbour
    async with reading(harbour, 120, 40, at="start-in-may") as reader:
        assert "Mayor Ada Berg said on Monday that the harbour will be rebuilt. “We start in May,” she said." in (
            reader.words("details")
        )
        before, exact = reader.styles("Mayor Ada Berg said on"), reader.styles("start in May,” she said")
        assert {cell.color for cell in before}.isdisjoint(cell.color for cell in exact)


async def test_words_over_two_paragraphs_stand_there_whole(harbour: PackFolder) -> None:
    async with reading(over_two_paragraphs(harbour), 120, 40, at="union-welcomes") as reader:
        assert reader.selected().endswith("asked for guarantees. According … the union")
        assert "the plan as “long overdue” but asked for guarantees. According to the union" in reader.words("details")
        assert any(line.strip(" ▏").startswith("According to the union") for line in reader.pane("details"))
        assert re.search("IN THE ARTICLE .*¶1–2 ", reader.words("details"))


def over_two_paragraphs(harbour: PackFolder) -> Pack:
    """A pack in which the words of `union-welcomes` run over two paragraphs, in pieces."""
    path, content = "sections/2-the-doubts.yaml", "the plan as “long overdue” but asked for guarantees"
    harbour.edit(path, f"union welcomed {content}.", f"union welcomed {content}. According to the union")
    harbour.edit(path, f"content: {content}", f"content: [{content}. According, the union]")
    pack = open_pack(Path(harbour.folder)).pack
    assert pack, harbour.problems()
    return pack


@pytest.mark.parametrize("key", ["space", "pagedown"])
async def test_a_page_on_is_a_page_on(opens: Opens, key: str) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right")
        before = reader.pane("main")
        await reader.press(key)
        title, first, *_ = reader.pane("main")
        assert title == before[0]
        assert plain(first) == plain(before[-1])


def test_every_sentence_and_question_can_be_selected(pack: Pack) -> None:
    from explainer.views.location import Location
    from explainer.views.story import main

    for section in (None, *(each.id for each in pack.sections)):
        refs = {ref for block in main(pack, Location(section=section)).blocks for ref in block.refs}
        told = pack.section(section) if section else pack.explainer
        assert {ClaimRef(section, claim) for claim in told.brief} <= refs
        asked = pack.asked_in(pack.section(section)) if section else pack.open_questions
        assert {QuestionRef(each) for each in asked} <= refs


# the line that stays


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (50, 16), (40, 12)])
async def test_the_title_of_a_section_stays_in_sight(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:
        for number, section in enumerate(pack.sections, 1):
            await reader.press("right", "G")
            assert f"{section.title} ←" in plain(reader.pane("main")[0])
            assert f"{number} of {len(pack.sections)}" in plain(reader.pane("main")[0])


async def test_a_title_that_is_too_long_for_its_line_stands_whole_below(pack: Pack) -> None:
    explainer = replace(pack.explainer, title="A title " * 12 + "ends")
    async with reading(replace(pack, explainer=explainer), 80, 24) as reader:
        assert "… →" in plain(reader.pane("main")[0])
        assert explainer.title in reader.selected()


async def test_who_says_what_a_brief_tells_is_in_the_colour_of_the_side(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        pane = reader.app.screen.query_one("#main", Pane)
        parts = [(part.text, part.style) for strip in reader.strips()[1:-1] for part in strip]
        for name, side in (("Trump", "side-1"), ("The White House", "side-1"), ("the Kremlin", "side-2")):
            look = pane.style_of(f"text speaker {side}").color
            assert any(text == name and style and style.color == look for text, style in parts), name
        assert not any(text == "Ukraine" and style and style.bold for text, style in parts if "expected" in text)
