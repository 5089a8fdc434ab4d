"""What the pack's own words are called, and the grammar of sentences."""

from typing import get_args

from explainer.facts.grammar import capital, count, join, listed, quoted
from explainer.facts.vocabulary import (
    FORMS,
    STATUSES,
    marks_explained,
)
from explainer.model import Form, Status
from explainer.view import VIEW_WORDS, View


def test_each_is_declared() -> None:
    assert set(FORMS) == {*get_args(Form), "judgement"}
    assert set(STATUSES) == set(get_args(Status))
    assert set(VIEW_WORDS) == set(get_args(View))


def test_the_marks_are_explained() -> None:
    assert marks_explained() == "● happened, ongoing  ◐ agreed  ○ proposed  ◌ expected, hoped"


def test_lists_and_numbers_are_english() -> None:
    assert [join(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert listed(["a", "b, c"]) == "a; b, c"
    assert quoted(["a", "b"]) == "“a” and “b”"
    assert (capital("the article"), capital("")) == ("The article", "")
    assert [count(number, "event") for number in (0, 1, 2)] == ["0 events", "1 event", "2 events"]
    assert count(2, "country", "countries") == "2 countries"
