"""What is told of an event, whoever tells it."""

import pytest
from msgspec.structs import replace

from explainer.facts import events
from explainer.facts.fact import Fact
from explainer.model import Event, When
from explainer.pack import Pack


def changed(pack: Pack, id: str, **values: object) -> tuple[Pack, Event]:
    """The pack with other values in one of its events, and that event."""
    event = replace(pack.events[id], **values)
    sections = tuple(
        replace(section, events=tuple(event if each.id == id else each for each in section.events))
        for section in pack.sections
    )
    return replace(pack, sections=sections), event


def test_it_has_its_status_who_acts_whom_it_concerns_and_its_order(harbour_pack: Pack) -> None:
    berg, union, rebuilding = (
        harbour_pack.actors["berg"],
        harbour_pack.actors["union"],
        harbour_pack.events["rebuilding"],
    )
    assert list(events.facts(harbour_pack, harbour_pack.events["promise"])) == [
        Fact("status", "● happened, says the dock workers’ union"),
        Fact("who", "Ada Berg", leads_to=berg),
        Fact("whom", "the dock workers’ union", leads_to=union),
        Fact(sentence="Who acts: Ada Berg; whom it concerns: the dock workers’ union"),
        Fact(
            "order",
            "before The harbour is rebuilt: “promised”",
            "Order: before “The harbour is rebuilt”, in the words “promised”",
            rebuilding,
        ),
    ]


def test_it_is_found_by_its_name_and_by_what_the_facts_say_of_it_alone(harbour_pack: Pack) -> None:
    promise = harbour_pack.events["promise"]
    found = {*events.sought(harbour_pack, promise)}
    assert found - {""} == {promise.name, "happened", "Ada Berg", "the dock workers’ union", "promised"}
    started = replace(promise, when=When(text="on 1 May", value="2025-05-01"))
    assert {"on 1 May", "2025-05-01, added by the editor"} <= {*events.sought(harbour_pack, started)}


def test_that_nobody_is_said_to_act_is_told(harbour_pack: Pack) -> None:
    pack, promise = changed(harbour_pack, "promise", agents=())
    told = list(events.facts(pack, promise))
    assert Fact(sentence="Who acts: not stated; whom it concerns: the dock workers’ union") in told
    assert "who" not in [fact.label for fact in told]


def test_what_it_rests_on_is_told_apart_from_what_is_also_about_it(harbour_pack: Pack) -> None:
    related = list(events.related(harbour_pack, harbour_pack.events["promise"]))
    assert [(each.title, each.items) for each in related] == [
        ("Rests on", (harbour_pack.statements["union-tells"],)),
        ("Also told in", (harbour_pack.statements["nobody-loses-work"],)),
    ]
    assert [each.sentence for each in related] == ["Rests on statement 5; also told in statement 6.", ""]


def test_what_is_left_open_about_it_stands_with_it(harbour_pack: Pack) -> None:
    *_, asked = events.related(harbour_pack, harbour_pack.events["rebuilding"])
    assert (asked.title, asked.items) == ("Left open", harbour_pack.open_questions)
    assert asked.sentence.startswith("Left open: What does it cost?")


def test_it_is_never_named_without_how_it_stands(harbour_pack: Pack) -> None:
    rebuilding, promise = harbour_pack.events["rebuilding"], harbour_pack.events["promise"]
    told = "The harbour is rebuilt (expected by Ada Berg, when: “in May”)"
    assert events.in_short(harbour_pack, rebuilding) == told
    assert events.note(harbour_pack, rebuilding) == "in May · expected by Ada Berg"
    assert events.attribution(harbour_pack, rebuilding) == "expected by Ada Berg, “in May”"
    assert events.note(harbour_pack, promise) == "happened, says the dock workers’ union"


@pytest.mark.parametrize(
    ("values", "standing"),
    [
        ({"status": "proposed", "basis": ("will-be-rebuilt",)}, "proposed by Ada Berg"),
        ({"status": "agreed", "agents": ("everybody",), "basis": ("union-tells",)},
         "agreed by the mayor and the union"),
        ({"status": "agreed", "agents": ("union",), "basis": ("will-be-rebuilt",)},
         "agreed by the dock workers’ union, says Ada Berg"),
        ({"status": "happened", "agents": ("berg",), "basis": ("will-be-rebuilt",)}, "happened"),
        ({"status": "happened", "agents": ("union",), "basis": ("will-be-rebuilt",)}, "happened, says Ada Berg"),
        ({"status": "hoped", "basis": ("nobody-loses-work",)}, "hoped by Ada Berg, says the dock workers’ union"),
        ({"status": "ongoing", "basis": ("a-gamble",)}, "ongoing"),
        ({"status": "expected", "basis": ("a-gamble",)}, "expected"),
    ],
)  # fmt: skip
def test_who_vouches_for_it_follows_from_what_it_rests_on(
    harbour_pack: Pack, values: dict[str, object], standing: str
) -> None:
    assert events.standing(*changed(harbour_pack, "promise", **values)) == standing


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        ("expected", "expected, the article does not say by whom"),
        ("happened", "happened"),
    ],
)
def test_where_nobody_is_named_who_expects_it_that_is_told(harbour_pack: Pack, status: str, standing: str) -> None:
    pack, promise = changed(harbour_pack, "promise", status=status, basis=("will-be-rebuilt",))
    section, *others = pack.sections
    first, *more = section.statements
    nobody = replace(section, statements=(replace(first, source=()), *more))
    assert events.standing(replace(pack, sections=(nobody, *others)), promise) == standing


def test_how_it_stands_to_the_one_above_is_told_once(harbour_pack: Pack) -> None:
    rebuilding, promise, quarter = (harbour_pack.events[id] for id in ("rebuilding", "promise", "quarter"))
    assert events.to_the_one_above(quarter, None, None) == ""
    assert events.to_the_one_above(quarter, promise, None) == "Order to the event above: not stated"
    assert events.to_the_one_above(quarter, promise, "same") == "Order to the event above: at the same time"
    assert events.to_the_one_above(rebuilding, promise, "after") == "", "the facts of the promise say it"
    assert events.to_the_one_above(promise, rebuilding, "before") == "", "its own facts say it"
