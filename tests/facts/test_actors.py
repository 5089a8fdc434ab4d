"""What is told of people and groups."""

from msgspec.structs import replace

from explainer.facts import actors
from explainer.facts.fact import Fact, Related
from explainer.facts.names import speakers_by_side
from explainer.model import Actor
from explainer.pack import Pack


def related(pack: Pack, id: str) -> dict[str, Related]:
    return {each.title: each for each in actors.related(pack, pack.actors[id])}


def with_sources(pack: Pack, **sources: tuple[str, ...]) -> Pack:
    """The pack with other sources of some statements, by their ids with _ for -."""
    sections = tuple(
        replace(
            section,
            statements=tuple(
                replace(each, source=sources.get(each.id.replace("-", "_"), each.source)) for each in section.statements
            ),
        )
        for section in pack.sections
    )
    return replace(pack, sections=sections)


def test_who_somebody_is(harbour_pack: Pack) -> None:
    berg = harbour_pack.actors["berg"]
    assert actors.says(harbour_pack, berg) == "Ada Berg: Mayor; person; side: the town"
    assert actors.note(harbour_pack, berg) == "Mayor · side: the town · person"
    assert actors.in_full(harbour_pack, berg) == "Ada Berg, Mayor"


def test_speakers_stand_by_side_and_the_article_by_itself(harbour_pack: Pack) -> None:
    assert speakers_by_side(harbour_pack) == {
        "the town": [("berg",)],
        "the workers": [("union",)],
        "The article itself": [("article",)],
    }


def test_whom_the_article_does_not_name_and_who_is_on_no_side_stand_apart(harbour_pack: Pack) -> None:
    guest = Actor(id="guest", name="a guest", kind="person")
    explainer = replace(harbour_pack.explainer, actors=(*harbour_pack.explainer.actors, guest))
    pack = with_sources(
        replace(harbour_pack, explainer=explainer),
        will_be_rebuilt=("guest",),
        blue_quarter=(),
        union_tells=("union", "berg"),
        nobody_loses_work=("everybody",),
    )
    assert speakers_by_side(pack) == {
        "the town": [("berg",)],
        "the workers": [("union",)],
        "On no side": [("guest",)],
        "Several together": [("berg", "union")],
        "Nobody named": [()],
        "The article itself": [("article",)],
    }


def test_without_sides_all_speakers_stand_together(harbour_pack: Pack) -> None:
    people = tuple(replace(actor, side=None) for actor in harbour_pack.explainer.actors)
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=people, sides=()))
    assert speakers_by_side(pack) == {"Speakers": [("berg",), ("union",)], "The article itself": [("article",)]}


def test_a_group_leads_to_its_members_and_they_to_it(harbour_pack: Pack) -> None:
    berg, group = harbour_pack.actors["berg"], harbour_pack.actors["everybody"]
    assert Fact("one of", group.name, leads_to=group) in actors.facts(harbour_pack, berg)
    assert Fact("member", "Ada Berg", leads_to=berg) in actors.facts(harbour_pack, group)
    assert Fact(sentence="Members: Ada Berg and the dock workers’ union") in actors.facts(harbour_pack, group)


def test_what_somebody_says_does_and_wants_is_told_apart_from_what_a_group_does(harbour_pack: Pack) -> None:
    berg = related(harbour_pack, "berg")
    assert berg["Statements"].items == harbour_pack.said_as("berg")
    assert berg["Events"].items == harbour_pack.done_as("berg")
    held = [each.words for each in berg["Positions"].items if isinstance(each, Fact)]
    assert held == ["The plan: for, “will be rebuilt”"]
    assert berg["As one of the mayor and the union"].items == (harbour_pack.events["quarter"],)
    told = "The new quarter (proposed by Ada Berg), jointly as the mayor and the union"
    assert told in berg["Events"].sentence


def test_what_members_say_as_a_group_and_one_by_one_is_theirs_once(harbour_pack: Pack) -> None:
    pack = with_sources(harbour_pack, union_tells=("union", "berg"), nobody_loses_work=("everybody",))
    joint = tuple(pack.statements[id] for id in ("union-tells", "nobody-loses-work"))
    berg, group = related(pack, "berg"), related(pack, "everybody")
    assert group["Statements"].items == joint
    assert group["Statements"].sentence == "Source of: statements 5 and 6"
    assert berg["Statements"].items[-2:] == joint
    assert berg["Statements"].sentence.endswith("jointly with the dock workers’ union: statements 5 and 6")
    assert not set(joint) & {*berg["As one of the mayor and the union"].items}, "they stand above"


def test_what_is_left_open_about_somebody_stands_with_them(harbour_pack: Pack) -> None:
    question = replace(harbour_pack.open_questions[0], about=("union",))
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, open_questions=(question,)))
    assert related(pack, "union")["Left open"].items == (question,)
    assert "Left open" not in related(pack, "berg")
