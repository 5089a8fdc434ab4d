"""The linear edition of one item alone."""

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from explainer.editions import plain
from explainer.facts import names, words
from explainer.facts.actors import NO_PART
from explainer.model import Anchor
from explainer.pack import Pack
from tests.editions.telling import missing, one, told


def test_who_acts_is_told_apart_from_whom_it_concerns(pack: Pack) -> None:
    assert "Who acts: Ukraine; whom it concerns: Russia Order to" in told(pack, view="timeline")
    assert "Who acts: not stated; whom it concerns: Ukraine" in one(pack, "bombardment")


def test_what_somebody_without_a_position_says_on_an_issue_is_named(pack: Pack) -> None:
    said = "zelensky-rules-out-conditions"
    others = (each for each in pack.explainer.positions if not (each.actors == ("zelensky",) and said in each.basis))
    held = tuple(replace(each, basis=(*each.basis, said)) for each in others)
    text = one(replace(pack, explainer=replace(pack.explainer, positions=held)), "western-weapons")
    assert f"- Volodymyr Zelensky on it: statement {pack.numbers[said]}." in text


def test_everybody_has_what_they_said_and_did(pack: Pack) -> None:
    assert "Volodymyr Zelensky: Ukrainian President; person; side: Ukraine Source of: statements" in told(pack)
    putin = one(pack, "putin")
    alone = names.by_number(pack, pack.attribution.said["putin",])
    jointly = names.by_number(pack, pack.attribution.said["trump", "putin"])
    assert f"Source of: {alone}; jointly with Donald Trump: {jointly} In events: " in putin
    assert "An unconditional halt: mixed, “significant reservations”" in putin
    goodwill = one(pack, "ukraine")
    assert "against, “would not agree”, says Volodymyr Zelensky, jointly as Ukraine and its allies" in goodwill


def test_open_questions_stand_beside_what_they_concern_with_what_the_article_does_say(pack: Pack) -> None:
    question = next(each for each in pack.open_questions if "exchange" in each.question and each.because)
    text = told(pack)
    basis = names.by_number(pack, pack.basis(question))
    assert f"- {question.question} {question.because} Rests on {basis}. It concerns: " in text
    for id in question.about:
        assert question.question in one(pack, id)


def test_a_statement_alone(pack: Pack) -> None:
    text = one(pack, "putin-reservations")
    own, outer = pack.numbers["putin-reservations"], pack.numbers["kremlin-reservations"]
    assert text.startswith(
        f"Statement {own}. VLADIMIR PUTIN (paraphrase, still holds significant reservations): … about"
    )
    assert f"Told by the Kremlin in statement {outer}." in text
    assert "In section 1: The call" in text
    assert text.count(f"Statement {own}. ") == text.count(f"Statement {outer}. ") == 1
    assert "The sentence before: President Donald Trump" in text
    assert "The sentence before" not in one(pack, "two-hour-call")  # it stands in the first


def test_an_event_alone_has_the_statements_that_it_rests_on(pack: Pack) -> None:
    text = one(pack, "drone-halt")
    event = pack.events["drone-halt"]
    assert text.startswith(f"Event: {event.name} (expected, the article does not say by whom)")
    said = words.content(pack, "ukraine-is-expected").text
    assert missing(text, [said, "In section 2: The energy ceasefire"]) == []


def test_an_actor_an_issue_and_a_section_alone(pack: Pack) -> None:
    assert missing(one(pack, "putin"), [words.content(pack, each.id).text for each in pack.said_by("putin")]) == []
    issue = one(pack, "western-weapons")
    assert missing(issue, ["Should the supply", "against", words.content(pack, "putin-conditions").text]) == []
    section = one(pack, "the-prisoner-exchange")
    assert missing(section, [words.content(pack, each.id).text for each in pack.sections[3].statements]) == []


def test_the_open_questions_alone_have_the_statements_that_they_name(pack: Pack) -> None:
    text = one(pack, "open-questions")
    asked = [id for each in pack.open_questions for id in (*each.basis, *each.about) if id in pack.statements]
    assert missing(text, [f"Statement {pack.numbers[id]}. " for id in asked]) == []


def test_somebody_who_is_only_named_is_said_to_be_so(pack: Pack) -> None:
    named = replace(pack.actors["kremlin"], id="named", name="Somebody Named")
    pack = replace(pack, explainer=replace(pack.explainer, actors=(*pack.explainer.actors, named)))
    assert NO_PART in one(pack, "named")
    acting = {id for each in pack.statements.values() for id in each.source}
    acting |= {id for each in pack.events.values() for id in each.agents + each.affected}
    acting |= {id for each in pack.explainer.positions for id in each.actors}
    assert [id for id in pack.actors if NO_PART in one(pack, id)] == [
        id for id in pack.actors if acting.isdisjoint(pack.acting(id)) and not pack.asked_of[id]
    ]


def test_every_item_of_a_pack_can_be_told_alone(any_pack: Pack) -> None:
    sections = (each.id for each in any_pack.sections)
    for id in (*any_pack.statements, *any_pack.events, *any_pack.actors, *any_pack.issues, *sections):
        assert all(cell_len(line) <= 40 for line in plain.item(any_pack, id, width=40))


def test_what_is_unknown_is_refused(pack: Pack) -> None:
    for ask in (lambda: plain.item(pack, "trump+putin"), lambda: plain.item(pack, ""), lambda: told(pack, view="x")):  # type: ignore[arg-type]
        with pytest.raises(KeyError):
            ask()


def test_a_term_has_its_own_place_in_the_article(pack: Pack) -> None:
    twice = replace(
        pack.explainer.glossary[0], anchor=Anchor(exact="Ukraine", prefix="steps aimed at achieving a ceasefire in")
    )
    explainer = replace(pack.explainer, glossary=(twice,))
    assert "Exact words (paragraph 1): … Ukraine Told in statement" in told(replace(pack, explainer=explainer))


def test_a_term_names_the_statements_around_its_words_and_people_what_they_did_jointly(pack: Pack) -> None:
    told = pack.numbers["trump-contract-for-peace"]
    assert any(line.startswith("Told in") and str(told) in line for line in plain.lines(pack, view="terms", width=1000))
    assert "Economic cooperation and stability, were peace achieved (hoped by the two leaders" in one(
        pack, "two-leaders"
    )
