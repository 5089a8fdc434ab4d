"""The linear edition: all that a pack holds, as text that needs no layout."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.editions import plain
from explainer.facts import names
from explainer.facts.vocabulary import NOT_SAID
from explainer.pack import Pack
from explainer.view import VIEW_WORDS
from tests.editions.telling import VIEWS, WIDTHS, everything, flat, headings, missing, one, told


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_that_a_pack_holds_is_told(any_pack: Pack, width: int) -> None:
    assert missing(told(any_pack, width=width), everything(any_pack)) == []


def test_a_statement_stands_once_with_all_that_belongs_to_it(pack: Pack) -> None:
    text = told(pack)
    number = pack.numbers["trump-very-good"]
    assert (
        f"Statement {number}. DONALD TRUMP (part-quote, shared on Truth Social): Following the conversation … that he "
        "considered the exchange “very good and productive.” In quotation marks: “very good and productive.” "
        "Medium: on Truth Social Exact words (paragraph 3): Following the conversation, Trump shared on Truth "
        "Social that he considered the exchange “very good and productive.” About: "
    ) in text
    named = pack.numbers["trump-contract-for-peace"]
    assert f"Statement {named}. DONALD TRUMP (paraphrase with a quoted name, noted)" in text
    assert "Quoted only as a name: “Contract for Peace”" in text
    assert [text.count(f"Statement {number}. ") for number in pack.numbers.values()] == [1] * len(pack.numbers)


def pieces_read(pack: Pack, width: int) -> dict[int, list[str]]:
    """The pieces of what each statement says, by its number, as they are read off the printed lines."""
    read: dict[int, list[str]] = {}
    said = ""
    for line in (*plain.lines(pack, width=width), ""):
        if line.startswith("  ") and said:
            said += f" {line.strip()}"
            continue
        if found := re.fullmatch(r"Statement (\d+)\. .*?[^(]\([^)]*\): (.*)", said):
            read[int(found[1])] = [piece.strip() for piece in found[2].split("…") if piece.strip()]
        said = line if line.startswith("Statement ") else ""
    return read


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_word_of_a_statement_is_the_articles_own(any_pack: Pack, width: int) -> None:
    article = flat(any_pack.article.text)
    read = pieces_read(any_pack, width)
    assert read.keys() == set(any_pack.numbers.values())
    assert [piece for pieces in read.values() for piece in pieces if piece not in article] == []
    told = {id: [flat(piece) for piece in any_pack.content(each)] for id, each in any_pack.statements.items()}
    assert {any_pack.numbers[id]: pieces for id, pieces in told.items()} == read


def test_nested_speech_is_told_in_words(pack: Pack) -> None:
    text = told(pack)
    kremlin, putin = pack.numbers["kremlin-reservations"], pack.numbers["putin-reservations"]
    assert f"Within statement {putin} (Vladimir Putin), told by the Kremlin in statement {kremlin}." in text
    assert f"Within it: statement {putin}." in text
    assert "Told by the White House in statement" in text
    assert "NOBODY NAMED (paraphrase, is expected): In return, Ukraine … to cease" in text
    assert "←" not in text


def test_a_brief_is_told_by_sentence_each_with_what_it_rests_on(any_pack: Pack) -> None:
    lines = list(plain.lines(any_pack, width=2000))
    first = 0
    for brief in (any_pack.explainer.brief, *(section.brief for section in any_pack.sections)):
        begins = f"- {brief[0].say} Rests on {names.by_number(any_pack, any_pack.basis(brief[0]))}."
        first = lines.index(begins, first + 1)
        assert "brief: the editor’s words." in lines[first - 1]
        wanted = [f"- {claim.say} Rests on {names.by_number(any_pack, any_pack.basis(claim))}." for claim in brief]
        assert [line.partition("; each ")[0] for line in lines[first : first + len(brief)]] == wanted


def test_what_is_the_editors_is_said_to_be(pack: Pack) -> None:
    assert "Their names: the editor’s words; how each stands: the editor’s reading." in told(pack, view="timeline")
    assert "Issues and their questions: the editor’s words." in told(pack, view="positions")
    assert "Key figures, in the editor’s words:" in told(pack, view="story")
    assert "Its name: the editor’s words." in one(pack, "drone-halt")
    assert "Name and question: the editor’s words." in one(pack, "western-weapons")
    assert "the editor’s words" in flat("\n".join(plain.tour(pack)))


def test_it_ends_with_every_id_that_can_be_asked_for(any_pack: Pack) -> None:
    *_, ids = "\n".join(plain.lines(any_pack, width=1000)).partition("THE IDS OF ALL ITEMS\n")
    assert set(re.findall("^- ([a-z0-9-]+): ", ids, re.MULTILINE)) == set(any_pack.kinds)


def test_it_reads_in_order(pack: Pack) -> None:
    parts = [f"PART {number}: {words.name.upper()}" for number, words in enumerate(VIEW_WORDS.values(), 1)]
    sections = [f"{number}. {section.title.upper()}" for number, section in enumerate(pack.sections, 1)]
    wanted = [pack.explainer.title.upper(), parts[0], "IN BRIEF", *sections, *parts[1:], NOT_SAID.upper()]
    assert [line for line in headings(pack) if line in wanted] == wanted
    text = told(pack)
    places = [text.index(f"Statement {number}. ") for number in pack.numbers.values()]
    assert places == sorted(places)


def test_a_pack_that_holds_little_is_told_too(pack: Pack) -> None:
    explainer = replace(pack.explainer, figures=(), pivot=None, issues=(), positions=(), glossary=(), open_questions=())
    sections = tuple(
        replace(each, events=(), statements=tuple(replace(one, about=()) for one in each.statements))
        for each in pack.sections
    )
    bare = replace(pack, explainer=explainer, sections=sections)
    assert "0 events" in told(bare)
    assert NOT_SAID not in told(bare)
    assert all(list(plain.lines(bare, view=view)) for view in VIEWS)


def test_it_loads_no_textual() -> None:
    code = "import explainer.editions.plain, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[1]).returncode == 0


def test_it_says_where_the_article_comes_from(harbour_pack: Pack) -> None:
    for view in (None, *VIEWS):
        text = told(harbour_pack, view=view)
        for stated in (
            "Headline as printed",
            "Harbour vote",
            "By: Jo Lund",
            "https://news.example/harbour",
            "CC BY 4.0",
        ):
            assert stated in text or stated.lower() in text
        assert "Publisher and date: not stated in this article" in text
