"""What is told of a statement, whoever tells it."""

from typing import Any

import pytest
from msgspec.structs import replace

from explainer.facts import statements, words
from explainer.facts.fact import Fact
from explainer.facts.names import UNNAMED, by_number, told_aloud, told_by
from explainer.library import open_pack
from explainer.matching import Span
from explainer.model import Form, Statement
from explainer.pack import Pack
from tests.conftest import PackFolder


def test_it_has_its_form_its_cue_and_where_it_was_said(harbour_pack: Pack) -> None:
    said = replace(harbour_pack.statements["will-be-rebuilt"], medium="the radio")
    assert list(statements.facts(harbour_pack, said)) == [
        Fact("by", "Ada Berg, Mayor", leads_to=harbour_pack.actors["berg"]),
        Fact("form", "paraphrase"),
        Fact("medium", "the radio", "Medium: the radio"),
    ]


def test_quotes_are_seen_in_the_words_and_told_aloud_where_they_are_a_part(harbour_pack: Pack) -> None:
    quoted = (harbour_pack.statements[id] for id in ("start-in-may", "union-welcomes"))
    direct, mixed = (list(statements.facts(harbour_pack, each)) for each in quoted)
    assert (direct[2].words, direct[2].sentence) == ("", "")
    assert (mixed[2].words, mixed[2].sentence) == ("", "In quotation marks: “long overdue”")


def test_a_name_is_told_as_one(harbour_pack: Pack) -> None:
    name = list(statements.facts(harbour_pack, harbour_pack.statements["blue-quarter"]))[2]
    assert (name.label, name.words) == ("quoted", "only as a name: “blue quarter”")
    assert name.sentence == "Quoted only as a name: “blue quarter”"


def test_it_says_through_whom_it_comes_and_leads_there(harbour_pack: Pack) -> None:
    outer, inner = harbour_pack.statements["union-tells"], harbour_pack.statements["nobody-loses-work"]
    assert list(statements.facts(harbour_pack, inner))[1] == Fact("told by", "the dock workers’ union", leads_to=outer)


def test_it_leads_to_what_lies_within_it_its_events_and_what_is_left_open(harbour_pack: Pack) -> None:
    outer, inner = harbour_pack.statements["union-tells"], harbour_pack.statements["nobody-loses-work"]
    promise = harbour_pack.events["promise"]
    assert [(each.title, each.items, each.sentence) for each in statements.related(harbour_pack, outer)] == [
        ("Events", (promise,), "About: Berg’s promise (happened, says the dock workers’ union)"),
        ("Within it", (inner,), "Within it: statement 6."),
    ]
    assert [(each.title, each.items) for each in statements.related(harbour_pack, inner)] == [
        ("Events", (promise,)),
    ]
    gamble, asked = harbour_pack.statements["a-gamble"], harbour_pack.open_questions[0]
    about = replace(harbour_pack.explainer, open_questions=(replace(asked, about=("a-gamble",)),))
    [left_open] = statements.related(replace(harbour_pack, explainer=about), gamble)
    assert (left_open.title, left_open.sentence) == ("Left open", "Left open: What does it cost?")
    assert left_open.items == about.open_questions


@pytest.mark.parametrize(
    ("form", "evaluative", "words"),
    [
        ("mixed", False, "part-quote"),
        ("mixed", True, "part-quote, a judgement"),
        ("narration", False, "its own words"),
        ("narration", True, "its own judgement"),
    ],
)
def test_its_form_in_words(harbour_pack: Pack, form: Form, evaluative: bool, words: str) -> None:
    assert statements.form(replace(harbour_pack.statements["a-gamble"], form=form, evaluative=evaluative)) == words


def test_through_whom_it_comes_to_the_reader(harbour_pack: Pack) -> None:
    inner, own = harbour_pack.statements["nobody-loses-work"], harbour_pack.statements["a-gamble"]
    assert told_by(harbour_pack, inner) == "the dock workers’ union"
    assert told_aloud(harbour_pack, inner) == "told by the dock workers’ union in statement 5"
    assert statements.attribution(harbour_pack, inner) == "Ada Berg, paraphrase, told by the dock workers’ union"
    assert told_by(harbour_pack, own) == told_aloud(harbour_pack, own) == ""
    assert statements.attribution(harbour_pack, own) == "the article, its own judgement"


def test_one_whom_nobody_names_tells_it(harbour: PackFolder) -> None:
    told = "    source: [{}]\n    cue: According to"
    harbour.edit("sections/2-the-doubts.yaml", told.format("union"), told.format(""))
    pack = opened(harbour)
    assert told_by(pack, pack.statements["nobody-loses-work"]) == UNNAMED


def opened(folder: PackFolder) -> Pack:
    """The pack in a folder."""
    pack = open_pack(folder.folder).pack
    assert pack, folder.problems()
    return pack


@pytest.mark.parametrize(
    ("under", "source", "words"),
    [
        (("berg",), ("berg",), ""),
        (("berg",), ("berg", "union"), "jointly with the dock workers’ union"),
        (("union", "berg"), ("berg", "union"), ""),
        (("berg",), ("everybody",), "as the mayor and the union"),
        (("everybody",), ("berg", "union"), "as Ada Berg and the dock workers’ union"),
        ((), (), ""),
    ],
)
def test_how_a_speaker_is_named_where_that_differs(
    harbour_pack: Pack, under: tuple[str, ...], source: tuple[str, ...], words: str
) -> None:
    said: Statement = replace(harbour_pack.statements["will-be-rebuilt"], source=source)
    assert statements.named(harbour_pack, said, under) == words


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("will-be-rebuilt", "… that the harbour will be rebuilt"),
        ("start-in-may", "“We start in May,”"),
        ("blue-quarter", "What … the “blue quarter” would follow after the harbour"),
        ("a-gamble", "The plan is a gamble – a dear one – for the town, and the harbour is old."),
    ],
)
def test_its_words_are_the_articles_with_what_is_left_out(harbour_pack: Pack, id: str, shown: str) -> None:
    assert statements.text(harbour_pack, harbour_pack.statements[id]) == shown
    for start, piece in words.content(harbour_pack, id).pieces:
        assert shown[start:].startswith(harbour_pack.article.words(piece))


def test_a_sentence_that_begins_with_furniture_begins_behind_it(river_pack: Pack) -> None:
    text = statements.text(river_pack, river_pack.statements["talks-collapsed"])
    assert text.startswith("Ten days of talks over the Sarn River collapsed")
    assert statements.text(river_pack, river_pack.statements["neither-sign-nor-leave"]).startswith("… ")


@pytest.mark.parametrize("id", ["talks-collapsed", "older-quarrel", "admitted-in-february"])
def test_furniture_is_no_sentence_before(river_pack: Pack, id: str) -> None:
    assert words.before(river_pack, river_pack.places[id].span) == ""


def test_the_sentence_before_is_the_articles_across_paragraphs_too(harbour_pack: Pack) -> None:
    spans = {id: harbour_pack.places[id].span for id in ("will-be-rebuilt", "start-in-may", "union-tells", "promise")}
    assert {id: words.before(harbour_pack, span)[:12] for id, span in spans.items()} == {
        "will-be-rebuilt": "",
        "start-in-may": "Mayor Ada Be",
        "union-tells": "The dock wor",
        "promise": "The dock wor",
    }


def test_quotation_marks_belong_to_what_they_enclose(harbour_pack: Pack) -> None:
    article = harbour_pack.article
    [quote] = harbour_pack.places["union-welcomes"].quotes
    assert article.words(words.with_marks(article, quote)) == "“long overdue”"
    part = Span(quote.start + len("long "), quote.end)
    assert article.words(words.with_marks(article, part)) == "overdue”"


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([3], "statement 3"),
        ([2, 1], "statements 1 and 2"),
        ([1, 2, 3, 5, 7], "statements 1 to 3, 5 and 7"),
        ([4, 4], "statement 4"),
    ],
)
def test_statements_are_called_by_their_numbers(harbour_pack: Pack, numbers: list[int], told: str) -> None:
    said = list(harbour_pack.statements.values())
    assert by_number(harbour_pack, (said[number - 1] for number in numbers)) == told


def test_statements_are_counted_by_form(harbour_pack: Pack) -> None:
    everything = tuple(harbour_pack.statements.values())
    told = "1 quote, 1 part-quote, 4 paraphrase, 1 the article’s judgement"
    assert statements.forms(everything) == told


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (["will-be-rebuilt"], "1 statement (paraphrase)"),
        (["will-be-rebuilt", "union-tells"], "2 statements (all paraphrase)"),
        (["will-be-rebuilt", "start-in-may"], "2 statements (1 quote, 1 paraphrase)"),
        (["a-gamble"], "1 statement in its own words, 1 of them its own judgement"),
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


LINKS = {"id", "source", "cue", "content", "about", "anchor"}
"""What is told from elsewhere: whose statement it is, its words as the article has them, and where it leads."""
TOLD: dict[str, Any] = {
    "form": "mixed",
    "quotes": ("harbour",),
    "so_called": ("harbour",),
    "medium": "the radio",
    "evaluative": True,
}


def test_every_field_is_told_and_found(harbour_pack: Pack) -> None:
    said = harbour_pack.statements["will-be-rebuilt"]
    assert {*said.__struct_fields__} == LINKS | TOLD.keys(), "what is new has to be told, and a value to try it here"
    before = list(statements.facts(harbour_pack, said))
    for field, value in TOLD.items():
        after = [fact for fact in statements.facts(harbour_pack, replace(said, **{field: value})) if fact not in before]
        assert after, field
        texts = statements.sought(harbour_pack, replace(said, **{field: value}))
        assert {*texts} >= ({*value} if isinstance(value, tuple) else {value} if field == "medium" else set())
