"""What the search finds: which places, in which order, and what is told there."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    EventRef,
    FiguresRef,
    PositionRef,
    QuestionRef,
    Ref,
    StatementRef,
    TermRef,
)
from explainer.search import Hit, Place, places
from explainer.view import View


def hits(pack: Pack, query: str) -> list[Hit]:
    """Everything that is found, place by place."""
    return [hit for place in places(pack, query) for hit in place.hits]


@pytest.mark.parametrize(
    ("query", "view", "ref"),
    [
        ("The call and the energy ceasefire", "story", BriefRef(None)),
        ("following a two-hour phone discussion, Donald", "story", BriefRef(None)),
        ("175 captured soldiers for each", "story", FiguresRef()),
        ("what came of the call", "story", BriefRef("the-call")),
        ("numerous aspects of what he called", "story", StatementRef("trump-contract-for-peace")),
        ("shared on truth social that", "story", StatementRef("trump-very-good")),
        ("Donald Trump and Vladimir Putin", "story", StatementRef("leaders-agree-steps")),
        ("his view of the call", "timeline", EventRef("truth-social-post")),
        ("would eventually lead to", "timeline", EventRef("comprehensive-ceasefire")),
        ("tuesday", "timeline", EventRef("call")),
        ("the two leaders", "timeline", EventRef("agree-on-steps")),
        ("western weapons", "positions", PositionRef("western-weapons", "putin")),
        ("is halting nuclear", "positions", PositionRef("nuclear-proliferation", "trump")),
        ("conditional", "positions", PositionRef("full-halt", "putin")),
        ("Ukraine and its allies", "positions", PositionRef("western-weapons", "ukraine")),
        ("It committed to pausing", "positions", PositionRef("pause-in-attacks", "russia")),
        ("volodymyr", "terms", ActorRef("zelensky")),
        ("russian president", "terms", ActorRef("putin")),
    ],
)
def test_everything_in_a_pack_is_found_once(query: str, view: View, ref: Ref, pack: Pack) -> None:
    assert hits(pack, query).count(Hit(view, ref)) == 1


@pytest.mark.parametrize(
    ("query", "start"),
    [
        ("which tuesday", "Which Tuesday was it?"),
        ("contract for peace", "Contract for Peace"),
        ("a social media service", "Truth Social"),
    ],
)
def test_terms_and_open_questions_are_found(query: str, start: str, pack: Pack) -> None:
    refs = [hit.ref for hit in hits(pack, query)]
    terms = [ref for ref in refs if isinstance(ref, TermRef) and ref.term.term == start]
    questions = [ref for ref in refs if isinstance(ref, QuestionRef) and ref.question.startswith(start)]
    assert len(terms) + len(questions) == 1


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\u0301"])
def test_a_blank_query_finds_no_place(query: str, pack: Pack) -> None:
    assert places(pack, query) == ()


def test_a_word_of_three_sentences_has_three_places(pack: Pack) -> None:
    found = places(pack, "optimism")
    told = [[hit.ref for hit in place.hits] for place in found]
    assert told == [
        [None, StatementRef("trump-optimism"), BriefRef(None)],
        [
            None,
            StatementRef("zelensky-cautious-optimism"),
            PositionRef("pause-in-attacks", "zelensky"),
            BriefRef("zelenskys-response"),
        ],
        [None, StatementRef("leaders-optimism"), BriefRef("the-broader-diplomacy")],
    ]
    sentences = [pack.article.words(place.sentence) for place in found if place.sentence]
    assert sentences == [each for each in map(pack.article.words, pack.article.sentences) if "optimism" in each]


@pytest.mark.parametrize("query", ["e", "the", "putin", "ceasefire", "hoped"])
def test_places_are_in_the_order_of_the_article_each_once(query: str, pack: Pack) -> None:
    found = places(pack, query)
    starts = [place.sentence.start for place in found if place.sentence]
    assert starts == sorted(set(starts))
    assert [place.sentence for place in found[len(starts) :]] == [None] * (len(found) - len(starts))
    everything = [hit for place in found for hit in place.hits if hit.ref]
    assert len(set(everything)) == len(everything)


@pytest.mark.parametrize("query", ["the", "trump's", "special poll", "president donald"])
def test_the_article_has_the_words_where_it_is_said_to(query: str, pack: Pack) -> None:
    article, words = pack.article, query.replace("'", "’").split()
    found = [place.sentence for place in places(pack, query) if Hit("article", None) in place.hits]
    headline = article.text.partition("\n")[0]
    told = [article.words(each).strip() for each in found if each]
    every = [headline, *map(article.words, article.sentences)]
    assert told == [each for each in every if all(word in each.casefold() for word in words)] != []


def test_what_an_item_rests_on_is_its_place_where_the_article_has_other_words(pack: Pack) -> None:
    (place,) = places(pack, "oppose weapons")
    assert place.hits == (Hit("positions", PositionRef("western-weapons", "ukraine")),)
    held = pack.stand("ukraine", "western-weapons")
    assert held
    assert place.sentence in pack.article.sentences_at(pack.places[held.basis[0]].span)


def test_what_is_not_in_the_article_comes_last(pack: Pack) -> None:
    *told, last = places(pack, "contract for peace")
    assert [place.sentence is None for place in told] == [False]
    assert last.sentence is None
    assert [type(hit.ref) for hit in last.hits] == [QuestionRef]


def test_several_words_are_found_in_any_order(pack: Pack) -> None:
    assert places(pack, "peace contract for") == places(pack, "contract for peace") != ()
    assert places(pack, "contract zzz") == ()
    assert len(places(pack, "putin halt")) < len(places(pack, "halt"))


def test_either_spelling_is_found(pack: Pack) -> None:
    assert places(pack, "judgement") == places(pack, "judgment") != ()


def test_words_of_different_items_are_not_found_together(pack: Pack) -> None:
    assert places(pack, "optimism")
    assert places(pack, "175")
    assert places(pack, "optimism 175") == ()


def test_two_thousand_statements(pack: Pack) -> None:
    section = pack.sections[0]
    first = section.statements[0]
    statements = tuple(
        structs.replace(first, id=f"number-{number}", content=f"Motion {number} is “a plan”, déjà vu.")
        for number in range(2000)
    )
    span = pack.places[first.id]
    where = {**pack.places, **{each.id: span for each in statements}}
    sections = (structs.replace(section, statements=statements), *pack.sections[1:])
    large = replace(pack, sections=sections, places=where)
    assert hits(large, 'motion 1234 is "A PLAN", deja') == [Hit("story", StatementRef("number-1234"))]
    (place,) = places(large, "motion")
    assert place == Place(place.sentence, tuple(Hit("story", StatementRef(each.id)) for each in statements))
    assert places(pack, "motion") == ()
