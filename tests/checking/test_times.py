"""The times of events: their values, whose words they are, and what an order against the calendar is told."""

import re

import pytest

from tests.conftest import DOUBTS, HARBOUR, PLAN, PackFolder

MAY = "when: {text: in May}"
ADVICE = "correct the order or one of the values"


def date_events(harbour: PackFolder, *, promise: str, quarter: str, rebuilding: str = "PAST_REF") -> None:
    """Give the three events of the small pack the values of their times."""
    for path, name, words, value in [
        (DOUBTS, "Berg’s promise", "According", promise),
        (PLAN, "The new quarter", "after", quarter),
    ]:
        harbour.edit(path, f"name: {name}\n", f"name: {name}\n    when: {{text: {words}, value: {spelt(value)}}}\n")
    harbour.edit(PLAN, MAY, f"when: {{text: in May, value: {spelt(rebuilding)}}}")


def spelt(value: str) -> str:
    """A value as YAML has it, where a year alone would be a number."""
    return f'"{value}"' if value.isdigit() else value


@pytest.mark.parametrize("value", ["XXXX-05", "2025-05-01", "P30D", "FUTURE_REF"])
def test_a_timex3_value_is_fine(harbour: PackFolder, value: str) -> None:
    harbour.edit(PLAN, MAY, f"when: {{text: in May, value: {value}}}")
    assert harbour.problems() == []


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2099-13-45", "there is no month 13; write year, month and day, such as 2003-02-01"),
        ("2003-2-1", "not a TIMEX3 value; write 2003-02-01"),
        (
            "banana",
            'not a TIMEX3 value; write a date such as 2003-02-01, 2003-02 or "2003", a weekday such as XXXX-WXX-2 '
            "for a Tuesday, a time such as 2003-02-01T14:00, a duration such as P30D, or PAST_REF, PRESENT_REF or "
            "FUTURE_REF",
        ),
    ],
)
def test_another_value_is_told_with_what_to_write(harbour: PackFolder, value: str, message: str) -> None:
    harbour.edit(PLAN, MAY, f"when: {{text: in May, value: {value}}}")
    assert harbour.problems() == [f"{harbour.at(PLAN, value)}: events[0].when.value: ‘{value}’: {message}"]


def test_time_words_of_the_anchor_or_of_the_basis_are_fine(harbour: PackFolder) -> None:
    harbour.edit(PLAN, MAY, "when: {text: on Monday}")
    assert harbour.problems() == []
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}", "when: {text: blue}\n    anchor: {exact: “blue quarter”}")
    assert harbour.problems() == []


def test_time_words_of_another_event_are_told_with_where_they_stand(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "name: Berg’s promise\n", "name: Berg’s promise\n    when: {text: in May}\n")
    assert harbour.problems() == [
        f"{harbour.at(DOUBTS, 'in May')}: events[0].when.text: ‘in May’ is not in the words of this event or of its "
        "basis, but in line 2, in 'start-in-may'; write time words that are, or add the statement that has these to "
        "its basis"
    ]


def test_of_time_words_that_are_nowhere_only_that_is_told(harbour: PackFolder) -> None:
    harbour.edit(PLAN, MAY, "when: {text: in Juno}")
    [problem] = harbour.problems()
    assert "events[0].when.text: not in the article: ‘in Juno’" in problem


def test_where_the_basis_is_not_known_no_more_is_told(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "name: Berg’s promise\n", "name: Berg’s promise\n    when: {text: in May}\n")
    harbour.edit(DOUBTS, "basis: [union-tells]", "basis: [union-telles]")
    [problem] = harbour.problems()
    assert "no statement 'union-telles'" in problem


def test_an_order_against_two_values_names_both_and_their_places(harbour: PackFolder) -> None:
    date_events(harbour, promise="1986-01-28", quarter="2003-02-01", rebuilding="1981-04-12")
    assert harbour.problems() == [
        f"{harbour.at(DOUBTS, '{before: rebuilding')}: events[0].order[0]: the order contradicts the calendar: "
        f"promise before rebuilding, but promise is ‘1986-01-28’ ({harbour.at(DOUBTS, '1986-01-28')}) and rebuilding "
        f"is ‘1981-04-12’ ({harbour.at(PLAN, '1981-04-12')}); {ADVICE}"
    ]


def test_each_order_against_the_calendar_is_told(harbour: PackFolder) -> None:
    date_events(harbour, promise="2003", quarter="1981", rebuilding="1986")
    assert [line.partition("calendar: ")[2].partition(",")[0] for line in harbour.problems()] == [
        "quarter after rebuilding",
        "promise before rebuilding",
    ]


@pytest.mark.parametrize("relation", ["during", "same_time"])
def test_no_event_is_part_of_what_is_at_another_time(harbour: PackFolder, relation: str) -> None:
    date_events(harbour, promise="1981-04", quarter="2003", rebuilding="1986")
    harbour.edit(PLAN, "{after: rebuilding,", f"{{{relation}: rebuilding,")
    [problem] = harbour.problems()
    words = {"during": "during", "same_time": "at the same time as"}[relation]
    assert f"the order contradicts the calendar: quarter {words} rebuilding, but quarter is ‘2003’ (" in problem


def test_what_is_ongoing_may_last_to_what_is_a_part_of_it(harbour: PackFolder) -> None:
    date_events(harbour, promise="1981-04", quarter="2003", rebuilding="1986")
    harbour.edit(PLAN, "{after: rebuilding,", "{during: rebuilding,")
    harbour.edit(PLAN, "status: expected", "status: ongoing")
    assert harbour.problems() == []


def test_a_circle_through_orders_and_the_calendar_is_told(harbour: PackFolder) -> None:
    date_events(harbour, promise="2003-02-01", quarter="1981-04-12")
    assert harbour.problems() == [
        f"{harbour.at(PLAN, '{after: rebuilding')}: events[1].order[0]: the order contradicts the calendar: "
        f"quarter after rebuilding after promise, but quarter is ‘1981-04-12’ ({harbour.at(PLAN, '1981-04-12')}) and "
        f"promise is ‘2003-02-01’ ({harbour.at(DOUBTS, '2003-02-01')}); {ADVICE}"
    ]


def test_what_contradicts_the_calendar_and_what_contradicts_itself_are_two_problems(harbour: PackFolder) -> None:
    date_events(harbour, promise="1986", quarter="2003", rebuilding="1981")
    harbour.edit(PLAN, "{after: rebuilding,", "{after: quarter, signal: after}\n      - {after: rebuilding,")
    first, second = harbour.problems()
    assert "itself: quarter after quarter; take" in first
    assert "calendar: promise before rebuilding, but" in second


def test_of_a_long_circle_both_ends_and_both_values_are_told(harbour: PackFolder) -> None:
    more = "".join(
        f"  - {{id: later-{number}, name: More, agents: [berg], order: [{{after: {other}, signal: after}}], "
        f"status: expected, basis: [blue-quarter], anchor: {{exact: “blue quarter”}}}}\n"
        for number, other in enumerate(["quarter", *(f"later-{number}" for number in range(99))])
    )
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}\n", f"anchor: {{exact: “blue quarter”}}\n{more}")
    harbour.edit(PLAN, "name: The new quarter\n", 'name: The new quarter\n    when: {text: after, value: "2003"}\n')
    harbour.edit(PLAN, "{id: later-99, name: More,", '{id: later-99, name: More, when: {text: after, value: "1981"},')
    [problem] = harbour.problems()
    assert "calendar: later-99 after later-98 after later-97" in problem
    assert re.search(r"after later-0 after quarter, but later-99 is ‘1981’ \(.*\) and quarter is ‘2003’ \(", problem)
    assert problem.endswith(ADVICE)


def test_time_words_are_no_longer_than_a_name(harbour: PackFolder) -> None:
    ago = "long " * 250 + "ago"
    harbour.write_article(f"{HARBOUR.joinpath('article.txt').read_text(encoding='utf-8')}\nIt was {ago}.\n")
    harbour.edit(PLAN, MAY, f"when: {{text: {ago}}}")
    assert harbour.problems() == [
        f"{harbour.at(PLAN, ago)}: events[0].when.text: more than 1,000 characters; write only those that say when"
    ]
