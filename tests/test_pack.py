"""A checked pack: every link in it can be followed."""

from collections.abc import Iterable
from typing import Any

import pytest
from msgspec.structs import replace

from explainer.model import Figure, Order, Position
from explainer.pack import Pack


def ids(items: Iterable[Any]) -> list[str]:
    return [each.id for each in items]


def test_statements_events_and_their_sections(harbour_pack: Pack) -> None:
    assert list(harbour_pack.events) == ["rebuilding", "quarter", "promise"]
    assert {id: section.id for id, section in harbour_pack.section_of.items()} == {
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
    assert {source: ids(said) for source, said in harbour_pack.attribution.said.items()} == {
        ("berg",): ["will-be-rebuilt", "start-in-may", "blue-quarter", "nobody-loses-work"],
        ("union",): ["union-welcomes", "union-tells"],
        ("article",): ["a-gamble"],
    }
    assert {id: side.name for id, side in harbour_pack.sides.items()} == {"town": "the town", "work": "the workers"}
    assert harbour_pack.author
    assert harbour_pack.author.id == "article"


def test_nested_statements_are_followed_both_ways(harbour_pack: Pack) -> None:
    attribution = harbour_pack.attribution
    assert ids(attribution.chain(harbour_pack.statements["nobody-loses-work"])) == ["nobody-loses-work", "union-tells"]
    assert {id: ids(nested) for id, nested in attribution.reports.items()} == {"union-tells": ["nobody-loses-work"]}


def test_what_is_said_is_the_articles_words_in_pieces(harbour_pack: Pack) -> None:
    blue, gamble = (harbour_pack.statements[id] for id in ("blue-quarter", "a-gamble"))
    assert harbour_pack.content(blue) == ("What", "the “blue quarter” would follow after the harbour")
    # narration needs no content of its own; the article has other dashes than its anchor
    assert harbour_pack.content(gamble) == (
        "The plan is a gamble – a dear one – for the town, and the harbour is old.",
    )


def test_the_evidence_of_an_event_begins_with_its_basis(harbour_pack: Pack) -> None:
    evidence = {id: [each.id for each in statements] for id, statements in harbour_pack.evidence.items()}
    assert evidence == {
        "rebuilding": ["will-be-rebuilt", "start-in-may"],
        "quarter": ["blue-quarter"],
        "promise": ["union-tells", "nobody-loses-work"],
    }
    topics = {id: [each.id for each in events] for id, events in harbour_pack.topics.items()}
    assert topics["nobody-loses-work"] == ["promise"]
    assert "a-gamble" not in topics
    assert harbour_pack.topics["a-gamble"] == ()


def test_what_is_about_an_event_without_being_its_basis_is_told_apart(harbour_pack: Pack) -> None:
    assert ids(harbour_pack.also_told_in(harbour_pack.events["promise"])) == ["nobody-loses-work"]
    assert harbour_pack.also_told_in(harbour_pack.events["quarter"]) == ()


def test_a_section_is_found_by_its_id(harbour_pack: Pack) -> None:
    assert harbour_pack.section("the-doubts") is harbour_pack.sections[1]
    with pytest.raises(KeyError):
        harbour_pack.section("promise")


def test_questions_are_asked_of_what_they_concern(harbour_pack: Pack) -> None:
    (asked,) = harbour_pack.open_questions
    assert harbour_pack.asked_of["rebuilding"] == harbour_pack.asked_of["harbour-plan"] == (asked,)
    assert harbour_pack.asked_of["promise"] == ()
    assert [harbour_pack.asked_in(each) for each in harbour_pack.sections] == [(asked,), ()]
    assert ids(harbour_pack.basis(asked)) == ["a-gamble"]


def test_a_member_speaks_and_acts_in_the_name_of_its_groups_too(harbour_pack: Pack) -> None:
    assert ids(harbour_pack.groups["union"]) == ["everybody"]
    assert harbour_pack.groups["everybody"] == ()
    assert ids(harbour_pack.done_by("union")) == ["quarter", "promise"]
    assert ids(harbour_pack.done_as("union")) == ["promise"]
    assert ids(harbour_pack.said_as("union")) == ids(harbour_pack.said_by("union")) == ["union-welcomes", "union-tells"]
    assert harbour_pack.said_as("everybody") == ()


def with_position(pack: Pack, *positions: Position) -> Pack:
    return replace(pack, explainer=replace(pack.explainer, positions=positions))


def test_positions_by_issue_and_by_who_holds_them(harbour_pack: Pack) -> None:
    positions = harbour_pack.positions
    own, other = positions.all
    assert positions.on["harbour-plan"] == (own, other)
    assert positions.of["union"] == (other,)
    assert positions.of["article"] == positions.on["no-issue"] == ()
    assert ids(positions.told_on["harbour-plan"]) == ["will-be-rebuilt", "union-welcomes"]
    assert ids(positions.said_on("union", "harbour-plan")) == ["union-welcomes"]
    assert positions.stand("union", "harbour-plan") is other
    assert positions.stand("article", "harbour-plan") is None
    assert positions.sharing(own) == ("berg",)
    assert positions.holders == ("berg", "union")


def test_a_joint_position_is_that_of_each_member_who_has_none(harbour_pack: Pack) -> None:
    own = harbour_pack.positions.all[0]
    joint = replace(own, actors=("everybody",))
    together = with_position(harbour_pack, joint).positions
    assert together.stand("union", "harbour-plan") is joint
    assert together.sharing(joint) == ("berg", "union")
    assert together.holders == ("berg", "union")
    apart = with_position(harbour_pack, joint, own).positions
    assert apart.stand("berg", "harbour-plan") is own
    assert apart.holders == ("berg", "everybody")  # of the union's own there is nothing


def test_a_position_that_several_are_named_for_is_that_of_each(harbour_pack: Pack) -> None:
    own = harbour_pack.positions.all[0]
    jointly = replace(own, actors=("union", "berg"))
    positions = with_position(harbour_pack, jointly).positions
    assert positions.stand("berg", "harbour-plan") is positions.stand("union", "harbour-plan") is jointly
    assert positions.sharing(jointly) == ("union", "berg")
    assert positions.holders == ("berg", "union")


def test_where_a_term_stands_and_what_is_told_there(harbour_pack: Pack) -> None:
    explained, added = harbour_pack.explainer.glossary
    assert harbour_pack.article.words(harbour_pack.explained[explained]).startswith("What she calls")
    assert ids(harbour_pack.told_in(explained)) == ["blue-quarter"]
    assert added not in harbour_pack.explained
    assert harbour_pack.told_in(added) == ()


def test_the_words_of_a_figure_are_told_once(harbour_pack: Pack) -> None:
    figure = Figure(value="0", label="jobs lost", basis=("nobody-loses-work", "union-tells", "start-in-may"))
    assert ids(harbour_pack.words_of(figure)) == ["union-tells", "start-in-may"]


def test_the_paragraph_of_an_item(harbour_pack: Pack) -> None:
    assert [harbour_pack.paragraph(id) for id in ("start-in-may", "promise")] == [1, 2]


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
    assert order.relation == expected
