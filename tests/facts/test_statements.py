"""What is told of a statement, whoever tells it."""

from typing import Any

import pytest
from msgspec.structs import replace

from explainer.facts import statements
from explainer.facts.fact import Fact
from explainer.facts.names import by_number, told_aloud, told_by
from explainer.model import Form
from explainer.pack import Pack


def test_it_has_its_form_its_cue_and_where_it_was_said(harbour_pack: Pack) -> None:
    said = replace(harbour_pack.statements["will-be-rebuilt"], medium="the radio")
    assert list(statements.facts(said)) == [
        Fact("form", "paraphrase"),
        Fact("cue", "said"),
        Fact("on", "the radio", "Where it was said: the radio"),
    ]


def test_quotes_are_seen_in_the_words_and_told_aloud_where_they_are_a_part(harbour_pack: Pack) -> None:
    direct, mixed = (list(statements.facts(harbour_pack.statements[id])) for id in ("start-in-may", "union-welcomes"))
    assert (direct[2].words, direct[2].sentence, direct[2].sought) == ("", "", ("We start in May,",))
    assert (mixed[2].words, mixed[2].sentence) == ("", "In quotation marks: “long overdue”")


def test_a_name_is_told_as_one_and_found_by_its_words(harbour_pack: Pack) -> None:
    name = list(statements.facts(harbour_pack.statements["blue-quarter"]))[2]
    assert (name.label, name.words) == ("quoted", "only as a name: “blue quarter”")
    assert name.sentence == "Quoted only as a name: “blue quarter”"
    assert name.sought == ("blue quarter",)


def test_it_leads_to_who_tells_it_what_it_tells_and_its_events(harbour_pack: Pack) -> None:
    outer, inner = harbour_pack.statements["union-tells"], harbour_pack.statements["nobody-loses-work"]
    promise = harbour_pack.events["promise"]
    assert [(each.title, each.items, each.sentence) for each in statements.related(harbour_pack, outer)] == [
        ("Tells", (inner,), "Reports statement 6."),
        ("In time", (promise,), "About: Berg’s promise (happened)"),
    ]
    assert [(each.title, each.items) for each in statements.related(harbour_pack, inner)] == [
        ("Told in", (outer,)),
        ("In time", (promise,)),
    ]


@pytest.mark.parametrize(
    ("form", "evaluative", "words"),
    [
        ("mixed", False, "part-quote"),
        ("mixed", True, "part-quote, a judgement"),
        ("narration", False, "in its own words"),
        ("narration", True, "its own judgement"),
    ],
)
def test_its_form_in_words(harbour_pack: Pack, form: Form, evaluative: bool, words: str) -> None:
    assert statements.form(replace(harbour_pack.statements["a-gamble"], form=form, evaluative=evaluative)) == words


def test_through_whom_it_comes_to_the_reader(harbour_pack: Pack) -> None:
    inner, own = harbour_pack.statements["nobody-loses-work"], harbour_pack.statements["a-gamble"]
    assert told_by(harbour_pack, inner) == "the dock workers’ union ← the article"
    assert told_aloud(harbour_pack, inner) == "told by the dock workers’ union in statement 5, told by the article"
    assert statements.attribution(harbour_pack, inner).endswith("told by the dock workers’ union ← the article")
    assert told_by(harbour_pack, own) == told_aloud(harbour_pack, own) == ""
    assert statements.attribution(harbour_pack, own) == "the article, its own judgement"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], "statement 3"),
        ([2, 1], "statements 1 and 2"),
        ([1, 2, 3, 5, 7], "statements 1 to 3, 5 and 7"),
        ([4, 4], "statement 4"),
    ],
)
def test_statements_are_called_by_their_numbers(harbour_pack: Pack, numbers: list[int], words: str) -> None:
    said = list(harbour_pack.statements.values())
    assert by_number(harbour_pack, (said[number - 1] for number in numbers)) == words


def test_statements_are_counted_by_form(harbour_pack: Pack) -> None:
    assert statements.by_form(harbour_pack.statements.values()) == "1 quote, 1 part-quote, 4 paraphrase, 1 the article"


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (["will-be-rebuilt"], "1 statement (paraphrase)"),
        (["will-be-rebuilt", "union-tells"], "2 statements (all paraphrase)"),
        (["will-be-rebuilt", "start-in-may"], "2 statements (1 quote, 1 paraphrase)"),
        (["a-gamble"], "1 statement (in its own words, 1 of them its own judgement)"),
    ],
)
def test_how_many_there_are_in_which_forms(harbour_pack: Pack, ids: list[str], words: str) -> None:
    assert statements.counted([harbour_pack.statements[id] for id in ids]) == words


def test_judgements_of_speakers_are_counted(harbour_pack: Pack) -> None:
    said = replace(harbour_pack.statements["will-be-rebuilt"], evaluative=True)
    assert statements.counted([said]) == "1 statement (paraphrase, 1 of them a judgement)"


def test_in_which_sections_they_stand(harbour_pack: Pack) -> None:
    said = [harbour_pack.statements[id] for id in ("will-be-rebuilt", "start-in-may", "nobody-loses-work")]
    assert list(statements.by_section(harbour_pack, said)) == [
        "The plan: statements 1 and 2",
        "The doubts: statement 6",
    ]


LINKS = {"id", "source", "content", "within", "about", "anchor"}
"""What is no fact by itself: whose statement it is, its words, and where it leads."""
TOLD: dict[str, Any] = {
    "form": "mixed",
    "cue": "told us",
    "quotes": ("harbour",),
    "so_called": ("harbour",),
    "medium": "the radio",
    "evaluative": True,
}


def test_every_field_is_told_and_found(harbour_pack: Pack) -> None:
    said = harbour_pack.statements["will-be-rebuilt"]
    assert {*said.__struct_fields__} == LINKS | TOLD.keys(), "what is new has to be told, and a value to try it here"
    before = list(statements.facts(said))
    for field, value in TOLD.items():
        after = [fact for fact in statements.facts(replace(said, **{field: value})) if fact not in before]
        assert after, field
        texts = {text for fact in after for text in fact.sought}
        assert texts >= ({*value} if isinstance(value, tuple) else {value} if field in ("cue", "medium") else set())
