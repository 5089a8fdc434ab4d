"""What the search finds, where, and in which order."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from explainer.chronology import Chronology
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, EventRef, FiguresRef, PositionRef, QuestionRef, StatementRef, TermRef
from explainer.search import Hit, counts, find, fold, hits
from explainer.view import VIEW_WORDS


def found(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in find(query, text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("PEACE", "peace, Peace", ["peace", "Peace"]),
        ("cafe", "Café CAFÉ", ["Café", "CAFÉ"]),
        ("café", "a cafe", ["cafe"]),
        ('"energy', "an “energy and", ["“energy"]),
        ("“energy”", 'an "energy"', ['"energy"']),
        ("trump's", "Trump’s call", ["Trump’s"]),
        ("u.s.-russia", "the U.S.–Russia", ["U.S.–Russia"]),
        ("U.S.—Russia", "the U.S.-Russia", ["U.S.-Russia"]),
        ("a b", "a \n\t b", ["a \n\t b"]),
        ("  a\tb ", "a b", ["a b"]),
        ("30 days", "30\N{NO-BREAK SPACE}days", ["30\N{NO-BREAK SPACE}days"]),
        ("...", "so…", ["…"]),
        ("ΣΟΦΟΣ", "σοφος", ["σοφος"]),
        ("istanbul", "İstanbul", ["İstanbul"]),
        ("lodz", "in Łódź", ["Łódź"]),
        ("Ærø", "by aero", ["aero"]),
    ],
)
def test_case_accents_quotes_dashes_and_white_space_are_equal(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("strasse", "die Straße.", [(4, 10)]),
        ("ße", "Strasse", [(4, 7)]),
        ("s", "aßb", [(1, 2)]),
        ("as", "aßb", [(0, 2)]),
        ("sb", "aßb", [(1, 3)]),
        ("i", "ﬁn", [(0, 1)]),
        ("find", "ﬁnd ﬁnd", [(0, 3), (4, 7)]),
        ("e", "cafe\u0301!", [(3, 5)]),
        ("cafe!", "cafe\u0301!", [(0, 6)]),
        ("é", "cafe\u0301 ße", [(3, 5), (7, 8)]),
        ("b", "ß  a  b", [(6, 7)]),
        ("a b", "ßa  b", [(1, 5)]),
    ],
)
def test_places_are_exact_where_one_character_folds_to_several(
    query: str, text: str, expected: list[tuple[int, int]]
) -> None:
    assert find(query, text) == expected


@pytest.mark.parametrize(
    "text", ["plain", "a  b\n", "“ﬁne” Straße", "cafe\u0301", "\u0301a", " \u0301 x", "각 ½ …  ´ x"]
)
def test_every_folded_character_leads_back_to_a_part_of_the_original(text: str) -> None:
    folded = fold(text)
    places = [place for character in dict.fromkeys(folded.text) for place in folded.find(character)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert folded.find(folded.text)[0][1] == len(text)


@pytest.mark.parametrize("query", [".*", "[", "(", "\\", "a|b", "^", "$", "e+", "[/b]", "{0}"])
def test_a_query_is_plain_words(query: str) -> None:
    assert find(query, "a b e ee") == []
    assert found(query, f"a {query} b") == [query]


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\N{NO-BREAK SPACE}", "\u0301"])
def test_a_blank_query_finds_nothing(query: str, pack: Pack) -> None:
    assert find(query, "some words") == find(query, "") == []
    assert hits(pack, query) == ()


def test_places_do_not_overlap() -> None:
    assert find("aa", "aaaaa") == [(0, 2), (2, 4)]
    assert find("s", "ßs") == [(0, 1), (1, 2)]
    assert find("ana", "banana") == [(1, 4)]


@pytest.mark.parametrize(
    ("query", "hit"),
    [
        ("The call and the energy ceasefire", Hit("story", BriefRef(None))),
        ("following a two-hour phone discussion, Donald", Hit("story", BriefRef(None))),
        ("175 captured soldiers for each", Hit("story", FiguresRef())),
        ("what came of the call", Hit("story", BriefRef("the-call"))),
        ("numerous aspects of what he called", Hit("story", StatementRef("trump-contract-for-peace"))),
        ("shared on truth social that", Hit("story", StatementRef("trump-very-good"))),
        ("Donald Trump and Vladimir Putin", Hit("story", StatementRef("leaders-agree-steps"))),
        ("his view of the call", Hit("timeline", EventRef("truth-social-post"))),
        ("would eventually lead to", Hit("timeline", EventRef("comprehensive-ceasefire"))),
        ("tuesday", Hit("timeline", EventRef("call"))),
        ("the two leaders", Hit("timeline", EventRef("agree-on-steps"))),
        ("western weapons", Hit("positions", PositionRef("western-weapons", "putin"))),
        ("is halting nuclear", Hit("positions", PositionRef("nuclear-proliferation", "trump"))),
        ("conditional", Hit("positions", PositionRef("full-halt", "putin"))),
        ("Ukraine and its allies", Hit("positions", PositionRef("western-weapons", "ukraine"))),
        ("It committed to pausing", Hit("positions", PositionRef("pause-in-attacks", "russia"))),
        ("special poll", Hit("article", None, 0)),
        ("president donald", Hit("article", None, 13)),
        ("volodymyr", Hit("terms", ActorRef("zelensky"))),
        ("russian president", Hit("terms", ActorRef("putin"))),
    ],
)
def test_everything_in_a_pack_is_found(query: str, hit: Hit, pack: Pack) -> None:
    assert hits(pack, query).count(hit) == 1


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


def test_one_query_walks_through_the_views(pack: Pack) -> None:
    assert [(hit.view, type(hit.ref)) for hit in hits(pack, "Contract for Peace")] == [
        ("story", StatementRef),
        ("story", QuestionRef),
        ("article", type(None)),
        ("terms", TermRef),
    ]
    assert hits(pack, "no such words") == ()


def test_hits_come_in_the_order_of_reading_each_item_once(pack: Pack) -> None:
    everything = hits(pack, "e")
    assert len(set(everything)) == len(everything)
    assert list(dict.fromkeys(hit.view for hit in everything)) == ["story", "timeline", "positions", "article", "terms"]
    ids = [hit.ref.id for hit in everything if isinstance(hit.ref, StatementRef)]
    assert ids == [id for id in pack.statements if id in ids]
    in_time = [row.event.id for phase in Chronology(pack).phases for row in phase.rows]
    assert [hit.ref.id for hit in everything if isinstance(hit.ref, EventRef)] == in_time
    sections = [hit.ref.section for hit in everything if isinstance(hit.ref, BriefRef)]
    assert sections == [None, *(section.id for section in pack.sections)]


def test_each_sentence_of_the_article_is_a_hit(pack: Pack) -> None:
    starts = [hit.start or 0 for hit in hits(pack, "the") if hit.view == "article"]
    sentences = [next(each for each in pack.article.sentences if each.start <= start < each.end) for start in starts]
    told = [each for each in pack.article.sentences if "the" in pack.article.words(each).lower()]
    assert sentences == told
    assert len(told) < len(find("the", pack.article.text))


def test_a_hit_in_the_article_is_the_first_place_in_its_sentence(pack: Pack) -> None:
    article = pack.article
    starts = [hit.start for hit in hits(pack, "trump's") if hit.view == "article" and hit.start is not None]
    assert len(starts) == article.text.count("Trump’s") > 1
    assert all(article.text.startswith("Trump’s", start) for start in starts)
    assert not [hit for hit in hits(pack, "poll President Donald") if hit.view == "article"]


def test_no_query_reaches_from_one_text_into_the_next(pack: Pack) -> None:
    first = pack.explainer.issues[0]
    assert hits(pack, first.name)
    assert not hits(pack, f"{first.name} {first.question}")
    assert not hits(pack, f"{first.name}\n{first.question}")


def test_counts_are_in_the_order_of_the_views(pack: Pack) -> None:
    assert counts(()) == {}
    assert list(counts(reversed(hits(pack, "ceasefire"))).items()) == [
        ("story", 12),
        ("timeline", 4),
        ("positions", 5),
        ("article", 6),
        ("terms", 2),
    ]
    assert set(counts(hits(pack, "e"))) <= set(VIEW_WORDS)


def test_two_thousand_statements(pack: Pack) -> None:
    section = pack.sections[0]
    first = section.statements[0]
    statements = tuple(
        structs.replace(first, id=f"number-{number}", content=f"Motion {number} is “a plan”, déjà vu.")
        for number in range(2000)
    )
    large = replace(pack, sections=(structs.replace(section, statements=statements), *pack.sections[1:]))
    assert [hit.ref for hit in hits(large, 'motion 1234 is "A PLAN", deja')] == [StatementRef("number-1234")]
    assert counts(hits(large, "motion"))["story"] == 2000
    assert hits(pack, "motion") == ()
