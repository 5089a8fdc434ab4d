"""What is told of people and groups, and of where they stand."""

from msgspec.structs import replace

from explainer.facts import actors, positions
from explainer.facts.fact import Fact, Related
from explainer.facts.names import side, speakers_by_side
from explainer.facts.vocabulary import NOT_STATED
from explainer.model import Actor
from explainer.pack import Pack


def related(pack: Pack, id: str) -> dict[str, Related]:
    return {each.title: each for each in actors.related(pack, pack.actors[id])}


def test_who_somebody_is(harbour_pack: Pack) -> None:
    berg = harbour_pack.actors["berg"]
    assert actors.says(harbour_pack, berg) == "Ada Berg: Mayor; person; side: town"
    assert actors.note(berg) == "Mayor · side town · person"
    assert actors.in_full(harbour_pack, berg) == "Ada Berg, Mayor"
    assert actors.counted(harbour_pack, berg) == "4 statements, 3 events (1 jointly)"


def test_a_side_has_the_name_of_its_country_if_it_has_one(harbour_pack: Pack) -> None:
    assert side(harbour_pack, "town") == "town"
    town = Actor(id="the-town", name="the Town", kind="country", side="town")
    actors = (*harbour_pack.explainer.actors, town)
    assert side(replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=actors)), "town") == "the Town"


def test_speakers_stand_by_side_and_the_article_by_itself(harbour_pack: Pack) -> None:
    assert speakers_by_side(harbour_pack) == {
        "town": [("berg",)],
        "work": [("union",)],
        "The article itself": [("article",)],
    }


def test_speakers_without_a_side_do_not_stand_with_those_who_speak_together(harbour_pack: Pack) -> None:
    explainer = harbour_pack.explainer
    sideless = tuple(replace(actor, side=None) for actor in explainer.actors)
    assert speakers_by_side(replace(harbour_pack, explainer=replace(explainer, actors=sideless))) == {
        "Speakers": [("berg",), ("union",)],
        "The article itself": [("article",)],
    }
    some = tuple(replace(actor, side=None) if actor.id == "berg" else actor for actor in explainer.actors)
    assert speakers_by_side(replace(harbour_pack, explainer=replace(explainer, actors=some))) == {
        "work": [("union",)],
        "On no side": [("berg",)],
        "The article itself": [("article",)],
    }


def test_a_group_leads_to_its_members_and_they_to_it(harbour_pack: Pack) -> None:
    berg, group = harbour_pack.actors["berg"], harbour_pack.actors["everybody"]
    assert Fact("one of", group.name, leads_to=group) in actors.facts(harbour_pack, berg)
    assert Fact("member", "Ada Berg", leads_to=berg) in actors.facts(harbour_pack, group)
    assert Fact(sentence="Members: Ada Berg and the dock workers’ union") in actors.facts(harbour_pack, group)


def test_what_somebody_says_does_and_wants_is_told_apart_from_what_a_group_does(harbour_pack: Pack) -> None:
    berg = related(harbour_pack, "berg")
    assert berg["Said"].items == harbour_pack.said_as("berg")
    assert berg["In time"].items == harbour_pack.done_as("berg")
    assert [each.words for each in berg["Positions"].items if isinstance(each, Fact)] == ["The plan: support"]
    assert berg["As one of the mayor and the union"].items == (harbour_pack.events["quarter"],)
    assert "The new quarter (proposed), jointly as the mayor and the union" in berg["In time"].sentence


def test_where_somebody_stands_and_who_stands_elsewhere(harbour_pack: Pack) -> None:
    assert positions.stands(harbour_pack, "harbour-plan", "berg") == ("Ada Berg: support", "She wants it rebuilt.")
    assert positions.stands(harbour_pack, "harbour-plan", "article") == (f"The article: {NOT_STATED}.",)
    told = {each.title: each.items for each in positions.related(harbour_pack, "harbour-plan", "berg")}
    own, other = harbour_pack.explainer.positions
    assert told == {
        "Rests on": harbour_pack.basis(own),
        "Other positions on it": (Fact(words="The dock workers’ union: conditional", leads_to=other),),
        "Held by": (Fact(words="Ada Berg", leads_to=harbour_pack.actors["berg"]),),
    }


def test_an_issue_has_each_position_once_and_whose_the_article_does_not_state(harbour_pack: Pack) -> None:
    plan, (own, _) = harbour_pack.issues["harbour-plan"], harbour_pack.explainer.positions
    other = replace(plan, id="cost")
    joint = replace(own, actor="everybody")
    explainer = replace(harbour_pack.explainer, issues=(plan, other), positions=(joint, replace(own, issue="cost")))
    pack = replace(harbour_pack, explainer=explainer)
    who = "Ada Berg and the dock workers’ union, jointly as the mayor and the union"
    assert list(positions.on(pack, plan)) == [f"{who}: support. She wants it rebuilt. Rests on statement 1."]
    assert list(positions.on(pack, other)) == [
        "Ada Berg: support. She wants it rebuilt. Rests on statement 1.",
        f"The dock workers’ union: {NOT_STATED}.",
    ]
