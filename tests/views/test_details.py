"""The details pane, without a screen: what is new first, nothing twice, and where everything leads."""

import pytest

from explainer.pack import Pack
from explainer.refs import BriefRef, ClaimRef, EventRef, PassageRef, Ref, StatementRef, TermRef
from explainer.text.blocks import Fragment
from explainer.text.layout import Layout
from explainer.views.details import page


def shown(pack: Pack, ref: Ref, width: int = 66, *, is_beside_article: bool = False) -> list[str]:
    """The lines of the details of an item."""
    layout = Layout(page(pack, ref, is_beside_article=is_beside_article), width)
    return [line.rstrip() for line in layout.text.split("\n")]


def headings(lines: list[str]) -> list[str]:
    return [line.split(" ─")[0] for line in lines if " ──" in line]


def test_of_a_statement_what_is_new_comes_first_then_its_words_then_what_else_it_leads_to(pack: Pack) -> None:
    lines = shown(pack, StatementRef("putin-reservations"))
    assert lines[:4] == [
        "By whom",
        f"{'by      Vladimir Putin, Russian President':<65}›",
        f"{'told by the Kremlin':<65}›",
        "form    paraphrase",
    ]
    assert headings(lines)[:4] == ["EVENTS", "LEFT OPEN", "IN THE ARTICLE", "WITHIN IT"]


def test_its_words_are_lit_in_their_paragraph(pack: Pack) -> None:
    layout = Layout(page(pack, StatementRef("kremlin-reservations")), 66)
    parts = [part for at in range(layout.height) for part in (*layout.line(at), Fragment(" ")) if "▏" not in part.text]
    lit = " ".join("".join(part.text for part in parts if part.style.startswith("exact") or part.text == " ").split())
    assert lit == pack.article.words(pack.places["kremlin-reservations"].span)
    assert [part.text for part in parts if part.style == "exact cue"] == ["emphasized"]
    around = "".join(part.text for part in parts if part.style == "unused")
    assert around.startswith("President Donald Trump and Russian President")
    assert "discussion. While the call" in around


def test_beside_the_article_its_words_are_not_told_again(pack: Pack) -> None:
    ref = StatementRef("kremlin-reservations")
    assert "IN THE ARTICLE" not in headings(shown(pack, ref, is_beside_article=True))
    assert "unconditional halt to hostilities." not in " ".join(shown(pack, ref, is_beside_article=True))


def test_of_a_statement_whose_words_are_seen_already_only_the_heading_is_told(pack: Pack) -> None:
    lines = shown(pack, StatementRef("kremlin-reservations"))
    [within] = [at for at, line in enumerate(lines) if line.startswith("WITHIN IT")]
    assert lines[within + 1].startswith("VLADIMIR PUTIN  still holds significant reservations")
    assert lines[within + 2 :] == [] or not any("▏" in line for line in lines[within + 2 :])


def test_of_an_event_stands_how_it_stands_then_its_words_then_what_it_rests_on(pack: Pack) -> None:
    lines = shown(pack, EventRef("energy-pause"))
    assert lines[0] == pack.events["energy-pause"].name
    assert lines[1] == "The name is the editor’s."
    assert [each for each in headings(lines) if each in ("IN THE ARTICLE", "RESTS ON")] == [
        "IN THE ARTICLE",
        "RESTS ON",
    ]


@pytest.mark.parametrize("ref", [StatementRef("putin-conditions"), EventRef("call"), BriefRef("the-call")])
@pytest.mark.parametrize("width", [36, 66])
def test_whatever_leads_on_says_so_at_its_right_end(pack: Pack, ref: Ref, width: int) -> None:
    layout = Layout(page(pack, ref), width)
    for index in range(layout.number_of_targets):
        first = layout.target(index).first
        assert layout.words(first, first + 1).endswith("›")


def test_a_term_of_the_editors_shows_where_it_stands(pack: Pack, harbour_pack: Pack) -> None:
    kyiv = next(term for term in pack.terms if term.term == "Kyiv")
    lines = shown(pack, TermRef(kyiv))
    assert lines[:2] == ["Kyiv", "Term and definition are added by the editor."]
    assert lines[4] == "¶4"
    assert "weapons to Kyiv during a ceasefire" in " ".join(line.lstrip("▏ ") for line in lines)
    unused = next(term for term in pack.terms if term.term == "prisoner of war")
    assert shown(pack, TermRef(unused))[-1] == "The article does not have this word."


def test_the_sentences_of_a_section_stand_by_paragraph(pack: Pack) -> None:
    lines = shown(pack, BriefRef("the-call"))
    numbers = [line for line in lines if line.startswith("¶")]
    assert numbers == sorted(set(numbers)), "each paragraph once"
    assert "IN THE ARTICLE" in headings(lines)


def test_a_sentence_of_a_brief_is_not_told_again(pack: Pack) -> None:
    claim = pack.explainer.brief[0]
    lines = shown(pack, ClaimRef(None, claim), 400)
    assert claim.say not in lines
    assert lines[:2] == ["A sentence of the brief", "It is in the editor’s words."]


def test_of_words_in_no_statement_just_that_is_told(harbour_pack: Pack) -> None:
    span = harbour_pack.article.paragraphs[-1]
    assert shown(harbour_pack, PassageRef(span)) == ["Byline", "No statement rests on these words."]


def test_who_is_heard_stands_beside_in_brief_and_a_section(pack: Pack) -> None:
    lines = shown(pack, BriefRef(None), 40)
    assert lines[:2] == ["Who is heard in the article", "32 statements, a mark for each"]
    assert headings(lines)[:3] == ["THE U.S.", "RUSSIA", "UKRAINE"]
    [trump] = [line for line in lines if line.startswith("Donald Trump  ")]
    assert trump.split("  ")[-1].strip() == "◧□□□□ ›"
    section = shown(pack, BriefRef("the-prisoner-exchange"), 40)
    assert section[:2] == ["Who is heard in “The prisoner exchange”", "3 statements, a mark for each"]


def test_beside_the_article_stands_what_else_its_words_lead_to(pack: Pack) -> None:
    lines = shown(pack, StatementRef("trump-calls-for-halt"), 66, is_beside_article=True)
    assert headings(lines) == ["EVENTS", "POSITIONS THAT REST ON IT", "IN THE SAME SENTENCE"]
    assert any(line.startswith("section 1: The call") for line in lines)
    assert "+  An unconditional halt · Donald Trump: for, “call for”," in " ".join(lines)
    assert any(line.startswith("THE ARTICLE · its own judgement") for line in lines)
    terms = " ".join(shown(pack, StatementRef("key-outcome"), 66, is_beside_article=True))
    assert "TERMS IN IT" in terms
    assert "energy and infrastructure ceasefire: " in terms
