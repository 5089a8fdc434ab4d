"""Where the words of a query stand in a text, however they are spelt."""

import pytest

from explainer.folding import fold
from explainer.query import find, parse, spellings


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
    places = [place for at in range(len(folded.text)) for place in folded.in_original([(at, at + 1)])]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert folded.in_original([(0, len(folded.text))])[0][1] == len(text)


@pytest.mark.parametrize("query", [".*", "[", "(", "\\", "a|b", "^", "$", "e+", "[/b]", "{0}"])
def test_a_query_is_plain_words(query: str) -> None:
    assert find(query, "a b e ee") == []
    assert found(query, f"a {query} b") == [query]


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\N{NO-BREAK SPACE}", "\u0301"])
def test_a_blank_query_finds_nothing(query: str) -> None:
    assert find(query, "some words") == find(query, "") == []


def test_places_do_not_overlap() -> None:
    assert find("aa", "aaaaa") == [(0, 2), (2, 4)]
    assert find("s", "ßs") == [(0, 1), (1, 2)]
    assert find("ana", "banana") == [(1, 4)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("leaders two", "Two of the leaders", ["Two", "leaders"]),
        ("two leaders", "two leaders, two", ["two leaders"]),
        ("talks peace", "the peace talks, for peacetime", ["peace", "talks", "peace"]),
        ("war aid", "towards it he said war.", ["war"]),
        ("the peace", "the war, peace", ["the", "peace"]),
        ("the peace", "the war", []),
        ("of the", "the war", ["the"]),
        ("30 days", "30 weeks", ["30"]),
        ("aid", "He said so.", ["aid"]),
        ("война мир", "о войне и мире: мир, война", ["мир", "мир", "война"]),
    ],
)
def test_several_words_stand_in_any_order(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("judgement", "judgment"),
        ("judgements", "judgments"),
        ("colour", "color"),
        ("neighbourhood", "neighborhood"),
        ("favourite", "favorite"),
        ("organise", "organize"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("centre", "center"),
        ("centred", "centered"),
        ("theatres", "theaters"),
        ("defence", "defense"),
        ("licenced", "licensed"),
        ("practising", "practicing"),
        ("cancelled", "canceled"),
        ("signalling", "signaling"),
        ("travellers", "travelers"),
        ("fulfil", "fulfill"),
        ("enrolment", "enrollment"),
        ("dialogue", "dialog"),
        ("programme", "program"),
        ("manoeuvred", "maneuvered"),
        ("sizeable", "sizable"),
    ],
)
def test_british_and_american_spelling_are_equal(british: str, american: str) -> None:
    text = f"{british} or {american.upper()}"
    assert found(british, text) == found(american, text) == [british, american.upper()]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("four", "for"),
        ("your", "Yor"),
        ("under", "hundred"),
        ("prize", "surprise"),
        ("flour", "Florida"),
        ("or", "our"),
    ],
)
def test_other_words_are_no_other_spelling(query: str, text: str) -> None:
    assert find(query, text) == []


def test_a_spelling_that_was_not_typed_is_found_as_a_whole_word() -> None:
    assert found("center", "centre, epicentre, epicenter") == ["centre", "center"]
    assert found("the center", "a centre, the epicentre") == ["centre", "the"]


def test_most_words_have_one_spelling() -> None:
    assert [spellings(word) for word in ("peace", "putin", "30", "or", "")] == [()] * 5
    assert spellings("colour") == ("color",)


def test_a_query_is_made_of_its_words_each_once() -> None:
    assert [word.spelt[0] for word in parse("  the\tcall, THE call ").words] == ["call,", "call", "the"]
    assert parse(" ").words == ()
