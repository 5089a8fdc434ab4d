"""What the search finds: which places, in which order, and what is told there."""

import pytest
from msgspec.structs import replace

from explainer.model import Claim, Section
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    ClaimRef,
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
from tests.refs import WHY_POLL, asking, question, unfounded


def hits(pack: Pack, query: str) -> list[Hit]:
    """Everything that is found, place by place."""
    return [hit for place in places(pack, query) for hit in place.hits]


@pytest.mark.parametrize(
    ("query", "view", "ref"),
    [
        ("The call and the energy ceasefire", "story", BriefRef(None)),
        ("175 captured soldiers for each", "story", FiguresRef()),
        ("what followed the call", "story", BriefRef("the-call")),
        ("numerous aspects of what he called", "story", StatementRef("trump-contract-for-peace")),
        ("shared on truth social that", "story", StatementRef("trump-very-good")),
        ("Donald Trump and Vladimir Putin", "story", StatementRef("leaders-agree-steps")),
        ("his view of the call", "timeline", EventRef("truth-social-post")),
        ("comprehensive ceasefire and an end", "timeline", EventRef("comprehensive-ceasefire")),
        ("tuesday", "timeline", EventRef("agree-on-steps")),
        ("kremlin confirms", "timeline", EventRef("exchange-confirmed")),
        ("these reciprocal steps mirror", "timeline", EventRef("ukrainian-suggestion")),
        ("western weapons", "positions", PositionRef("western-weapons", "putin")),
        ("is halting nuclear", "positions", PositionRef("nuclear-proliferation", "trump")),
        ("still holds", "story", StatementRef("putin-reservations")),
        ("mixed reservations", "positions", PositionRef("full-halt", "putin")),
        ("against western weapons", "positions", PositionRef("western-weapons", "zelensky")),
        ("Ukraine and its allies", "positions", PositionRef("western-weapons", "ukraine")),
        ("for committed", "positions", PositionRef("pause-in-attacks", "russia")),
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
    questions = [ref for ref in refs if isinstance(ref, QuestionRef) and ref.question.question.startswith(start)]
    assert len(terms) + len(questions) == 1


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\u0301"])
def test_a_blank_query_finds_no_place(query: str, pack: Pack) -> None:
    assert places(pack, query) == ()


def test_a_word_of_three_sentences_has_three_places_first_where_it_stands_and_whose_it_is(pack: Pack) -> None:
    found = places(pack, "optimism")
    assert [place.hits[:2] for place in found] == [
        (Hit("article", None), Hit("story", StatementRef(id)))
        for id in ("trump-optimism", "zelensky-cautious-optimism", "leaders-optimism")
    ]
    sentences = [pack.article.words(place.sentence) for place in found if place.sentence]
    assert sentences == [each for each in map(pack.article.words, pack.article.sentences) if "optimism" in each]


@pytest.mark.parametrize("query", ["optimism", "ceasefire", "would not agree", "prisoner"])
def test_what_is_the_editors_comes_after_the_articles_words_and_statements(pack: Pack, query: str) -> None:
    for place in places(pack, query):
        editors = [isinstance(hit.ref, ClaimRef | QuestionRef | BriefRef | TermRef | FiguresRef) for hit in place.hits]
        assert editors == sorted(editors)


def test_each_sentence_of_a_brief_is_found_where_it_rests(pack: Pack) -> None:
    for section in (None, *pack.sections):
        for claim in section.brief if section else pack.explainer.brief:
            (place,) = (each for each in places(pack, claim.say) if Hit("story", _claim(section, claim)) in each.hits)
            assert place.sentence
            rests = [each for id in claim.basis for each in pack.article.sentences_at(pack.places[id].span)]
            assert place.sentence in rests


def _claim(section: Section | None, claim: Claim) -> ClaimRef:
    return ClaimRef(section.id if section else None, claim)


def test_an_open_question_is_found_at_what_it_rests_on_else_at_what_it_concerns(pack: Pack) -> None:
    founded, asked = question("Does anybody on Ukraine’s side"), unfounded("Does it hold?", "putin-reservations")
    for ref, query, told in (
        (founded, "does anybody on", "kremlin-confirms-exchange"),
        (asked, "does it hold?", "putin-reservations"),
    ):
        (place,) = places(asking(pack, asked), query)
        assert place.hits == (Hit("story", ref),)
        assert place.sentence in pack.article.sentences_at(pack.places[told].span)


@pytest.mark.parametrize("query", ["Harbour vote", "Jo Lund", "news.example", "CC BY"])
def test_the_headline_and_where_the_article_comes_from_are_found_before_its_text(
    harbour_pack: Pack, query: str
) -> None:
    first = places(harbour_pack, query)[0]
    assert first.hits[0] == Hit("article", None)
    assert first.sentence
    assert harbour_pack.article.words(first.sentence).strip() == "Harbour vote"


def test_furniture_is_found_as_the_articles_text(harbour_pack: Pack) -> None:
    *_, last = places(harbour_pack, "reporting by")
    assert last.hits == (Hit("article", None),)
    assert last.sentence
    assert harbour_pack.article.words(last.sentence) == "Reporting by Jo Lund"


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
    (place,) = places(pack, "against western weapons emphasized")
    assert place.hits == (Hit("positions", PositionRef("western-weapons", "zelensky")),)
    held = pack.positions.stand("zelensky", "western-weapons")
    assert held
    assert place.sentence in pack.article.sentences_at(pack.places[held.basis[0]].span)


def test_what_is_not_in_the_article_comes_last(pack: Pack) -> None:
    *within, last = places(asking(pack, WHY_POLL), "special poll")
    assert all(place.sentence for place in within)
    assert within
    assert last == Place(None, (Hit("story", WHY_POLL),))


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
        replace(first, id=f"number-{number}", medium=f"Radio {number}, déjà vu") for number in range(2000)
    )
    where = {**pack.places, **{each.id: pack.places[first.id] for each in statements}}
    sections = (replace(section, statements=(*section.statements, *statements)), *pack.sections[1:])
    large = replace(pack, sections=sections, places=where)
    assert hits(large, "radio 1234, DEJA") == [Hit("story", StatementRef("number-1234"))]
    (place,) = places(large, "radio")
    assert place == Place(place.sentence, tuple(Hit("story", StatementRef(each.id)) for each in statements))
    assert places(pack, "radio") == ()
