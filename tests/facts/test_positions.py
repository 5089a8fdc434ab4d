"""What is told of an issue, and of who stands where on it."""

import pytest
from msgspec.structs import replace

from explainer.facts import positions
from explainer.facts.fact import Fact
from explainer.facts.vocabulary import NOT_STATED
from explainer.model import Issue, Position
from explainer.pack import Pack


def holding(pack: Pack, *held: Position, issues: tuple[Issue, ...] = ()) -> Pack:
    """The pack with other positions."""
    explainer = replace(pack.explainer, positions=held, issues=issues or pack.explainer.issues)
    return replace(pack, explainer=explainer)


def test_where_somebody_stands_and_who_stands_elsewhere(harbour_pack: Pack) -> None:
    assert positions.stands(harbour_pack, "harbour-plan", "berg") == "Ada Berg: for, “will be rebuilt”"
    assert positions.stands(harbour_pack, "harbour-plan", "article") == f"The article: {NOT_STATED}."
    told = {each.title: each.items for each in positions.related(harbour_pack, "harbour-plan", "berg")}
    own, other = harbour_pack.explainer.positions
    words = "The dock workers’ union: mixed, “asked for guarantees”"
    assert told == {
        "Rests on": harbour_pack.basis(own),
        "Other positions on it": (Fact(words=words, leads_to=other),),
        "Held by": (Fact(words="Ada Berg", leads_to=harbour_pack.actors["berg"]),),
        "Left open": harbour_pack.open_questions,
    }


def test_the_word_is_the_articles_as_it_stands_there(harbour_pack: Pack) -> None:
    own, _ = harbour_pack.explainer.positions
    assert positions.word(harbour_pack, replace(own, basis=("a-gamble",), word="a gamble - a dear one")) == (
        "a gamble – a dear one"
    )


@pytest.mark.parametrize(
    ("actors", "basis", "word", "teller"),
    [
        (("berg",), ("nobody-loses-work",), "promised", "says the dock workers’ union"),
        (("union",), ("union-tells",), "nobody would lose work", ""),
        (("everybody",), ("union-tells",), "nobody would lose work", ""),
        (("berg",), ("a-gamble",), "gamble", ""),
        (("union",), ("will-be-rebuilt",), "rebuilt", "says Ada Berg"),
        (("union",), ("a-gamble", "will-be-rebuilt"), "rebuilt", "says Ada Berg"),
    ],
)
def test_who_tells_it_is_who_says_its_word(
    harbour_pack: Pack, actors: tuple[str, ...], basis: tuple[str, ...], word: str, teller: str
) -> None:
    own, _ = harbour_pack.explainer.positions
    held = replace(own, actors=actors, basis=basis, word=word)
    assert positions.teller(harbour_pack, held) == teller
    assert positions.in_short(harbour_pack, held) == f"for, “{word}”{f', {teller}' if teller else ''}"


def test_an_issue_has_each_position_once_and_whose_the_article_does_not_state(harbour_pack: Pack) -> None:
    plan, (own, _) = harbour_pack.issues["harbour-plan"], harbour_pack.explainer.positions
    other = replace(plan, id="cost")
    joint = replace(own, actors=("berg", "union"))
    pack = holding(harbour_pack, joint, replace(own, issue="cost"), issues=(plan, other))
    assert list(positions.on(pack, plan)) == [
        "Ada Berg and the dock workers’ union, jointly: for, “will be rebuilt”. Rests on statement 1."
    ]
    assert list(positions.on(pack, other)) == [
        "Ada Berg: for, “will be rebuilt”. Rests on statement 1.",
        f"The dock workers’ union: {NOT_STATED}.",
    ]


def test_who_holds_it_too_is_told(harbour_pack: Pack) -> None:
    own, _ = harbour_pack.explainer.positions
    joint, group = replace(own, actors=("berg", "union")), replace(own, actors=("everybody",))
    told = "Ada Berg, with the dock workers’ union: for, “will be rebuilt”"
    assert positions.stands(holding(harbour_pack, joint), "harbour-plan", "berg") == told
    told = "Ada Berg, as one of the mayor and the union: for, “will be rebuilt”"
    assert positions.stands(holding(harbour_pack, group), "harbour-plan", "berg") == told
    assert positions.sharing_with(harbour_pack, group, ["berg"]) == "the dock workers’ union"
    assert positions.sharing_with(harbour_pack, group, ["everybody"]) == ""


def test_the_holders_stand_by_side(harbour_pack: Pack) -> None:
    sides = tuple(reversed(harbour_pack.explainer.sides))
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, sides=sides))
    assert harbour_pack.positions.holders == ("berg", "union")
    assert pack.positions.holders == ("union", "berg")


def test_a_member_who_holds_nothing_else_leaves_the_groups_place_to_the_others(harbour_pack: Pack) -> None:
    own, other = harbour_pack.explainer.positions
    joint, apart = replace(own, actors=("everybody",)), replace(other, issue="cost")
    issues = (harbour_pack.issues["harbour-plan"], replace(harbour_pack.issues["harbour-plan"], id="cost"))
    assert holding(harbour_pack, joint).positions.holders == ("berg", "union")
    assert holding(harbour_pack, joint, apart, issues=issues).positions.holders == ("union",)
    assert holding(harbour_pack, joint, other).positions.holders == ("union", "everybody")
