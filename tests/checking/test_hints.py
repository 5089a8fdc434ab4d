"""What an author is told about words that are not where the pack says."""

import pytest

from explainer.article import Article
from explainer.checking.hints import Hints
from explainer.checking.messages import pieces
from explainer.loading import TextFile
from explainer.matching import Span


def hints(text: str) -> tuple[Hints, Article]:
    article = Article(text)
    return Hints(TextFile("article.txt", text), article), article


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("The harbour is old. A harbour is new.", '{exact: "harbour", prefix: "The"}'),
        ("The harbour is old. The harbour was new.", '{exact: "harbour", suffix: "is"}'),
        ("A harbour is old. A banana harbour was new. Panama harbour.", '{exact: "harbour", prefix: "A"}'),
        ("a harbour is old. A banana harbour was new. Panama harbour.", '{exact: "harbour", suffix: "is"}'),
        ("harbour. The harbour is old.", '{exact: "harbour", suffix: "."}'),
    ],
)
def test_the_example_leads_to_the_first_place(text: str, example: str) -> None:
    hint, article = hints(text)
    places = article.find("harbour")
    assert hint.too_often(places, "the article").endswith(f"the first is {example}")
    name, beside = example.removesuffix('"}').split(", ")[1].split(': "')
    found = article.find("harbour", prefix=beside) if name == "prefix" else article.find("harbour", suffix=beside)
    assert found == [places[0]]


def test_where_one_word_beside_them_does_not_tell_places_apart() -> None:
    hint, article = hints("The harbour is old. The harbour is new.")
    assert hint.too_often(article.find("harbour"), "the article") == (
        "stands 2 times in the article (line 1); "
        "write which one: add the words just before it as prefix, or those just behind it as suffix"
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Under the plan, to pause attacks", ["Under the plan", "to pause attacks"]),
        ("Under the plan … to pause […] for a month", ["Under the plan", "to pause", "for a month"]),
        ("Under the plan", []),
        ("Under the plan to stop attacks", []),
        ("to pause Under the plan", []),
    ],
)
def test_the_pieces_in_which_words_stand(given: str, expected: list[str]) -> None:
    assert pieces(given, "Under the plan, Russia is committed to pause attacks for a month.") == expected


def test_few_words_are_likened_and_few_hints_are_given() -> None:
    hint, article = hints("The harbour is old. " * 200)
    whole = Span(0, len(article.text))
    told = [hint.outside("the harbor is old", whole, ("cue",)) for _ in range(60)]
    assert told[0].endswith("; did you mean ‘The harbour is old’?")
    assert told[-1].endswith("; copy the words from there")
