"""A checked pack: every link in it can be followed."""

import pytest

from explainer.model import Order
from explainer.pack import Pack, relation


def test_statements_events_and_their_sections(harbour_pack: Pack) -> None:
    assert list(harbour_pack.events) == ["rebuilding", "quarter", "promise"]
    assert {id: section.id for id, section in harbour_pack.home.items()} == {
        "will-be-rebuilt": "the-plan",
        "start-in-may": "the-plan",
        "blue-quarter": "the-plan",
        "rebuilding": "the-plan",
        "quarter": "the-plan",
        "union-welcomes": "the-doubts",
        "union-tells": "the-doubts",
        "nobody-loses-work": "the-doubts",
        "a-gamble": "the-doubts",
        "promise": "the-doubts",
    }
    assert harbour_pack.numbers["union-welcomes"] == 4


def test_who_speaks_and_on_which_side(harbour_pack: Pack) -> None:
    assert {source: [each.id for each in said] for source, said in harbour_pack.speakers.items()} == {
        ("berg",): ["will-be-rebuilt", "start-in-may", "blue-quarter", "nobody-loses-work"],
        ("union",): ["union-welcomes", "union-tells"],
        ("article",): ["a-gamble"],
    }
    assert harbour_pack.sides == ("town", "work")
    assert harbour_pack.author
    assert harbour_pack.author.id == "article"


def test_nested_statements_are_followed_both_ways(harbour_pack: Pack) -> None:
    inner = harbour_pack.statements["nobody-loses-work"]
    assert [each.id for each in harbour_pack.chain(inner)] == ["nobody-loses-work", "union-tells"]
    assert {id: [each.id for each in nested] for id, nested in harbour_pack.reports.items()} == {
        "union-tells": ["nobody-loses-work"]
    }


def test_the_evidence_of_an_event_begins_with_its_basis(harbour_pack: Pack) -> None:
    evidence = {id: [each.id for each in statements] for id, statements in harbour_pack.evidence.items()}
    assert evidence == {
        "rebuilding": ["will-be-rebuilt", "start-in-may"],
        "quarter": ["blue-quarter"],
        "promise": ["union-tells", "nobody-loses-work"],
    }
    topics = {id: [each.id for each in events] for id, events in harbour_pack.topics.items()}
    assert topics["nobody-loses-work"] == ["promise"]
    assert topics["a-gamble"] == []


def test_a_position_that_is_not_there_is_none(harbour_pack: Pack) -> None:
    position = harbour_pack.position("union", "harbour-plan")
    assert position
    assert position.stance == "conditional"
    assert harbour_pack.position("article", "harbour-plan") is None


def test_everything_of_the_article_is_covered(harbour_pack: Pack) -> None:
    assert harbour_pack.coverage.unused == ()
    assert harbour_pack.coverage.words_used == harbour_pack.coverage.words


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order(after="a", signal="x"), ("after", "a")),
        (Order(same_time="b", signal="x"), ("same_time", "b")),
        (Order(signal="x"), None),
        (Order(after="a", during="b", signal="x"), None),
    ],
)
def test_an_order_states_exactly_one_relation(order: Order, expected: tuple[str, str] | None) -> None:
    assert relation(order) == expected
