"""What is copied of each kind of item, without a screen."""

import pytest

from explainer.copying import cite, cite_words
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    EventRef,
    FiguresRef,
    IssueRef,
    PositionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
)
from tests.refs import question, term

CITED = {
    StatementRef("wh-names-the-pause"): (
        "“energy and infrastructure ceasefire.” (the White House, part-quote; Special Poll, paragraph 2)"
    ),
    StatementRef("putin-reservations"): (
        "He still has significant reservations about Trump’s call for an unconditional halt to hostilities. "
        "(Vladimir Putin, paraphrase, told by the Kremlin ← the article; Special Poll, paragraph 1)"
    ),
    StatementRef("call-was-productive"): (
        "The call was productive. (the article, its own judgement; Special Poll, paragraph 1)"
    ),
    EventRef("energy-pause"): (
        "Russia to pause attacks on Ukrainian energy targets "
        "(agreed, “for 30 days”, said by Russia; Special Poll, paragraph 2)"
    ),
    ActorRef("trump"): "Donald Trump, President (Special Poll)",
    ActorRef("article"): "The article (Special Poll)",
    CellRef(("trump",), "zelenskys-response"): ("Donald Trump in “Zelensky’s response”: no statements (Special Poll)"),
    CellRef(("trump",), "the-call"): (
        "Donald Trump in “The call”: 4 statements (1 part-quote, 3 paraphrase; Special Poll)"
    ),
    SpeakerRef(("trump",)): "Donald Trump: 5 statements (1 part-quote, 4 paraphrase; Special Poll)",
    PositionRef("ceasefire-steps", "zelensky"): (
        "Volodymyr Zelensky on “Steps toward a ceasefire”: not stated in this article"
    ),
    IssueRef("ceasefire-steps"): "",
}
BEGINS = {
    BriefRef(None): "The call and the energy ceasefire: Following a two-hour phone discussion",
    SectionRef("the-call"): "The call: Following a two-hour phone discussion",
    FiguresRef(): "2 hours on the phone (Special Poll, paragraph 1); 30 days",
    question("Why “Special Poll”?"): "Why “Special Poll”? The headline as printed does not describe the text",
    PositionRef("ceasefire-steps", "trump"): "The two leaders on “Steps toward a ceasefire”: support.",
    term("energy and infrastructure ceasefire"): "energy and infrastructure ceasefire: What the agreement",
    term("Contract for Peace"): "Contract for Peace: Trump’s own name for something",
}
ENDS = {
    BriefRef(None): "(the editor’s brief of Special Poll)",
    SectionRef("the-call"): "(the editor’s brief of Special Poll)",
    question("Why “Special Poll”?"): "(noted by the editor)",
}
WORDS = {
    "wh-names-the-pause": "Special Poll, paragraph 2, on the White House, part-quote)",
    "putin-reservations": (
        "Special Poll, paragraph 1, on Vladimir Putin, paraphrase, told by the Kremlin ← the article)"
    ),
    "call-was-productive": "Special Poll, paragraph 1, the article, its own judgement)",
    "energy-pause": "Special Poll, paragraph 2, said by Russia)",
}


@pytest.mark.parametrize("ref", CITED)
def test_an_item_is_copied_with_its_attribution(pack: Pack, ref: Ref) -> None:
    assert cite(pack, ref) == CITED[ref]


@pytest.mark.parametrize("ref", BEGINS)
def test_what_is_long_is_copied_whole(pack: Pack, ref: Ref) -> None:
    assert cite(pack, ref).startswith(BEGINS[ref])
    assert cite(pack, ref).endswith(ENDS.get(ref, ")"))


def test_nothing_is_copied_of_nothing(pack: Pack) -> None:
    assert cite(pack, None) == ""


@pytest.mark.parametrize("id", WORDS)
def test_the_exact_words_are_copied_with_whose_words_they_report(pack: Pack, id: str) -> None:
    ref = StatementRef(id) if id in pack.statements else EventRef(id)
    assert cite_words(pack, ref) == f"“{pack.article.words(pack.places[id].span)}” ({WORDS[id]}"
