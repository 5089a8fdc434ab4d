"""What the search finds, where, and in which order."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from explainer import words
from explainer.chronology import Chronology
from explainer.library import open_pack
from explainer.pack import Pack
from explainer.search import Hit, counts, find, fold, hits


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = open_pack().pack
    assert found
    return found


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
        ("The call and the energy ceasefire", Hit("story", "section", "")),
        ("following a two-hour phone discussion, Donald", Hit("story", "section", "")),
        ("175 captured soldiers for each", Hit("story", "figure", "")),
        ("which tuesday", Hit("story", "question", "6")),
        ("what came of the call", Hit("story", "section", "the-call")),
        ("numerous aspects of what he called", Hit("story", "statement", "trump-contract-for-peace")),
        ("shared on truth social that", Hit("story", "statement", "trump-very-good")),
        ("Donald Trump and Vladimir Putin", Hit("story", "statement", "leaders-agree-steps")),
        ("his view of the call", Hit("timeline", "event", "truth-social-post")),
        ("would eventually lead to", Hit("timeline", "event", "comprehensive-ceasefire")),
        ("tuesday", Hit("timeline", "event", "call")),
        ("the two leaders", Hit("timeline", "event", "agree-on-steps")),
        ("western weapons", Hit("positions", "position", "7")),
        ("is halting nuclear", Hit("positions", "position", "11")),
        ("conditional", Hit("positions", "position", "2")),
        ("Ukraine and its allies", Hit("positions", "position", "8")),
        ("It committed to pausing", Hit("positions", "position", "4")),
        ("special poll", Hit("article", "paragraph", "0", 0)),
        ("president donald", Hit("article", "paragraph", "1", 13)),
        ("contract for peace", Hit("terms", "term", "1")),
        ("a social media service", Hit("terms", "term", "8")),
        ("volodymyr", Hit("terms", "actor", "zelensky")),
        ("russian president", Hit("terms", "actor", "putin")),
    ],
)
def test_everything_in_a_pack_is_found(query: str, hit: Hit, pack: Pack) -> None:
    assert hits(pack, query).count(hit) == 1


def test_one_query_walks_through_the_views(pack: Pack) -> None:
    assert [hit[:3] for hit in hits(pack, "Contract for Peace")] == [
        ("story", "statement", "trump-contract-for-peace"),
        ("story", "question", "3"),
        ("article", "paragraph", "3"),
        ("terms", "term", "1"),
    ]
    assert hits(pack, "no such words") == ()


def test_hits_come_in_the_order_of_reading_each_item_once(pack: Pack) -> None:
    everything = hits(pack, "e")
    assert len(set(everything)) == len(everything)
    assert list(dict.fromkeys(hit.view for hit in everything)) == ["story", "timeline", "positions", "article", "terms"]
    ids = [hit.id for hit in everything if hit.kind == "statement"]
    assert ids == [id for id in pack.statements if id in ids]
    in_time = [row.event.id for phase in Chronology(pack).phases for row in phase.rows]
    assert [hit.id for hit in everything if hit.kind == "event"] == in_time
    sections = [hit.id for hit in everything if hit.kind == "section"]
    assert sections == ["", *(section.id for section in pack.sections)]


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
    assert [hit.id for hit in hits(pack, "trump's") if hit.start] == [str(article.paragraph(start)) for start in starts]
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
    assert set(counts(hits(pack, "e"))) <= set(words.VIEWS)


def test_two_thousand_statements(pack: Pack) -> None:
    section = pack.sections[0]
    first = section.statements[0]
    statements = tuple(
        structs.replace(first, id=f"number-{number}", content=f"Motion {number} is “a plan”, déjà vu.")
        for number in range(2000)
    )
    large = replace(pack, sections=(structs.replace(section, statements=statements), *pack.sections[1:]))
    assert [hit.id for hit in hits(large, 'motion 1234 is "A PLAN", deja')] == ["number-1234"]
    assert counts(hits(large, "motion"))["story"] == 2000
    assert hits(pack, "motion") == ()
