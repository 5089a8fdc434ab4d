"""The article's text: where words stand, sentences, quotations, coverage."""

import unicodedata
from random import Random
from typing import Literal

import pytest

from explainer.article import Article
from explainer.matching import Span, normalise

TEXT = (
    "Vote\nMr. Berg of the U.S. said “yes”  – and\u00a0left. “Why not?” he asked!\n"
    "Nobody’s harbour is old. It is our harbour."
)


@pytest.fixture
def article() -> Article:
    return Article(TEXT, "Vote")


def words(article: Article, spans: tuple[Span, ...] | list[Span]) -> list[str]:
    return [article.words(span) for span in spans]


def test_paragraphs_are_the_lines_without_the_headline(article: Article) -> None:
    assert words(article, article.paragraphs) == TEXT.split("\n")[1:]
    assert len(Article(TEXT, "Another").paragraphs) == 3


def test_sentences_do_not_end_at_abbreviations(article: Article) -> None:
    assert words(article, article.sentences) == [
        "Mr. Berg of the U.S. said “yes”  – and\u00a0left.",
        "“Why not?” he asked!",
        "Nobody’s harbour is old.",
        "It is our harbour.",
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ('said "yes" - and left', "said “yes”  – and\u00a0left"),
        ("Nobody's", "Nobody’s"),
        ("asked! Nobody’s", "asked!\nNobody’s"),
        ("  old.\n", "old."),
    ],
)
def test_words_are_found_whatever_the_quotes_dashes_and_spaces(article: Article, wanted: str, found: str) -> None:
    assert words(article, article.find(wanted)) == [found]
    assert wanted in article


@pytest.mark.parametrize("wanted", ["nobody’s", "yes – and left.", "", "   ", "old. It was"])
def test_nothing_else_is_found(article: Article, wanted: str) -> None:
    assert article.find(wanted) == []


def test_prefix_and_suffix_choose_among_several(article: Article) -> None:
    first, second = article.find("harbour")
    assert article.find("harbour", prefix="Nobody's") == [first]
    assert article.find("harbour", prefix="our ") == [second]
    assert article.find("harbour", suffix="is old") == [first]
    assert article.find("harbour", suffix=".") == [second]
    assert article.find("harbour", prefix="our", suffix="is") == []


def test_letters_with_combining_marks_are_one_unit() -> None:
    composed, decomposed = "Besançon été", unicodedata.normalize("NFD", "Besançon été")
    article = Article(f"x {decomposed} y")
    assert words(article, article.find(composed)) == [decomposed]
    assert Article(composed).find(decomposed) == [Span(0, len(composed))]
    assert article.find("Besanc") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("서울시는 항구를 다시 짓는다. 값이 비싸다.", "항구를 다시"),
        ("ベルグがパリでガスを配った。", "パリでガス"),
        ("أعلنت المدينة آخر خطة لإعادة البناء.", "آخر خطة لإعادة"),
        ("বন্দরটি কোনো দিন গৌরবের ছিল, বড় শহর।", "কোনো দিন গৌরবের ছিল, বড়"),
        ("தொழிலாளர்கள் கொண்டாடினர், பௌர்ணமி.", "கொண்டாடினர், பௌர்ணமி"),
        ("Thành phố Đà Nẵng xây lại bến cảng.", "phố Đà Nẵng"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_of_any_script_are_found_whatever_their_form(text: str, wanted: str, form: Literal["NFC", "NFD"]) -> None:
    text = f"{'x ' * 600}{text} " * 2 + text
    there, words_there = unicodedata.normalize(form, text), unicodedata.normalize(form, wanted)
    article = Article(there)
    for other in (wanted, unicodedata.normalize("NFC", wanted), unicodedata.normalize("NFD", wanted)):
        assert words(article, article.find(other)) == [words_there] * 3
        assert words(article, article.find_in(other, Span(0, len(there) // 2))) == [words_there]


def test_a_part_of_a_syllable_is_not_found() -> None:
    article = Article(unicodedata.normalize("NFD", "값이 비싸다"))
    assert article.find("가") == []
    assert article.find(unicodedata.normalize("NFD", "갑")) == []


@pytest.mark.parametrize("length", [10, 63, 64, 65, 200])
def test_long_words_are_found_wherever_they_begin(length: int) -> None:
    text = " ".join(f"{number}. of the many — “old” ships" for number in range(60))
    article = Article(text)
    for start in range(200, 300):
        expected = [at for at in range(len(text)) if text.startswith(text[start : start + length].strip(), at)]
        assert [span.start for span in article.find(text[start : start + length])] == expected


@pytest.mark.parametrize("length", [1, 2, 3, 6, 7, 8, 12, 30, 90])
def test_in_a_long_text_words_are_found_wherever_they_begin(length: int) -> None:
    random = Random(length)
    text = " ".join("".join(random.choices("ab", k=random.randrange(1, 7))) for _ in range(5_000))
    article = Article(text)
    for _ in range(20):
        start = random.randrange(len(text) - length)
        wanted = text[start : start + length].strip()
        expected = [at for at in range(len(text)) if wanted and text.startswith(wanted, at)]
        assert [span.start for span in article.find(wanted)] == expected
        assert (wanted in article) == (wanted == "" or bool(expected))
        assert article.find(f"{wanted}c") == []


def test_within_a_span_parts_of_words_are_found_only_where_no_whole_ones_stand() -> None:
    article = Article("He restated: he stated it. He stated more.")
    span = Span(0, 26)
    assert article.find_in("stated", span) == [Span(16, 22)]
    assert article.find_in("tated", span) == [Span(6, 11), Span(17, 22)]
    assert article.find_in("more", span) == []


def test_a_prefix_and_a_suffix_may_stand_beside_the_span() -> None:
    article = Article("He said it, and she said it.")
    span = Span(3, 24)
    assert article.find_in("said", span) == [Span(3, 7), Span(20, 24)]
    assert article.find_in("said", span, prefix="He") == [Span(3, 7)]
    assert article.find_in("said", span, prefix="she", suffix="it.") == [Span(20, 24)]
    assert article.find_in("He said", span, suffix="it") == []


def test_paragraphs_are_numbered_from_the_headline(article: Article) -> None:
    [span] = article.find("Nobody's")
    assert article.paragraph(span.start) == 2
    assert article.paragraph(0) == 0


def test_the_nearest_sentence_shares_the_most_words(article: Article) -> None:
    nearest = article.nearest("Nobody’s harbour is new")
    assert nearest
    assert article.words(nearest) == "Nobody’s harbour is old."
    assert article.nearest("entirely different things") is None


def test_coverage_counts_sentences_and_words(article: Article) -> None:
    coverage = article.coverage(article.find("Nobody's harbour is old."))
    assert words(article, coverage.unused) == [*words(article, article.sentences)[:2], "It is our harbour."]
    assert (coverage.sentences, coverage.words, coverage.words_used) == (4, 21, 4)


def test_furniture_is_neither_used_nor_unused() -> None:
    article = Article("By Ada Berg\nHARBOUR – It is old. It stays.\nThe harbour. Photo: Ash\nIt is dear.")
    furniture = [*article.find("By Ada Berg"), *article.find("HARBOUR"), *article.find("The harbour. Photo: Ash")]
    coverage = article.coverage([*article.find("It is old."), *article.find("Photo")], furniture)
    assert words(article, coverage.unused) == ["It stays.", "It is dear."]
    assert (coverage.sentences, coverage.words, coverage.words_used) == (3, 8, 3)


def test_a_sentence_that_is_used_only_where_it_is_furniture_is_unused() -> None:
    article = Article("HARBOUR – It is old.")
    coverage = article.coverage(article.find("HARBOUR"), article.find("HARBOUR"))
    assert words(article, coverage.unused) == ["HARBOUR – It is old."]
    assert (coverage.words, coverage.words_used) == (3, 0)


def test_the_parts_of_a_span_by_paragraph() -> None:
    article = Article("Head\n\nOne is one. Two.\n \n Three.\nFour.", "Head")
    [span] = article.find("Two. Three. Fo")
    assert words(article, article.by_paragraph(span)) == ["Two.", "Three.", "Fo"]
    [span] = article.find("ne is")
    assert article.by_paragraph(span) == (span,)
    [span] = article.find("ad One is")
    assert words(article, article.by_paragraph(span)) == ["ad", "One is"]
    assert words(article, article.by_paragraph(Span(0, len(article.text)))) == [
        "Head",
        *words(article, article.paragraphs),
    ]
    assert article.by_paragraph(Span(4, 6)) == ()


def test_normalise() -> None:
    assert normalise(" “A”—‘b’\u2009c\n") == "\"A\"-'b' c"


def test_the_sentences_that_a_span_touches() -> None:
    article = Article("Head\n\nOne is one. Two is two.\nThree is three. Four.", "Head")
    [span] = article.find("two. Three")
    assert [article.words(each) for each in article.sentences_at(span)] == ["Two is two.", "Three is three."]
    [span] = article.find("One is one.")
    assert [article.words(each) for each in article.sentences_at(span)] == ["One is one."]
    assert [each for span in article.sentences for each in article.sentences_at(span)] == list(article.sentences)
