"""The timeline of any pack: what is drawn as a deed, who vouches for it, and lanes for any number of sides."""

import pytest
from msgspec.structs import replace

from explainer.model import Actor, Event, Side
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Block
from explainer.views import pages_of
from explainer.views.lanes import lanes_in
from explainer.views.location import Location
from tests.refs import changed

LABELS = ("EU", "UK", "RSA", "US", "RU", "KSA", "SWE", "CHE")
NAMES = (
    "European Union",
    "United Kingdom",
    "South Africa",
    "White House",
    "Kremlin",
    "Saudi Arabia",
    "Riksdag",
    "Bern",
)
SIDES = tuple(Side(id=label.lower(), label=label, name=name) for label, name in zip(LABELS, NAMES, strict=True))


def on_sides(pack: Pack, *sides: Side) -> Pack:
    """The pack with these sides: its actors who have one on them in turn, and one more actor on each that is left."""
    left = [side.id for side in sides]
    actors = [
        replace(actor, side=left.pop(0) if left else None) if actor.side else actor for actor in pack.explainer.actors
    ]
    actors += [Actor(id=f"more-{side}", name=f"More {side}", kind="person", side=side) for side in left]
    return replace(pack, explainer=replace(pack.explainer, actors=tuple(actors), sides=sides))


def blocks(pack: Pack) -> list[Block]:
    """The blocks of the timeline."""
    return [each.make(each.item) if each.make else each for each in pages_of("timeline").main(pack, Location()).blocks]


def texts(block: Block, width: int) -> list[str]:
    """The lines of a block."""
    return ["".join(part.text for part in line) for line in block.lines(width)]


def lines(pack: Pack, width: int) -> list[str]:
    """What the timeline shows."""
    return [line for block in blocks(pack) for line in texts(block, width)]


def row(pack: Pack, event: Event, width: int) -> list[str]:
    """The lines of an event."""
    return next(texts(block, width) for block in blocks(pack) if block.ref == EventRef(event.id))


@pytest.mark.parametrize("number", [6, 7, 8])
@pytest.mark.parametrize("width", [46, 76, 92])
def test_the_names_of_events_stay_whole_with_many_sides(pack: Pack, width: int, number: int) -> None:
    crowded = on_sides(pack, *SIDES[:number])
    name = lanes_in(crowded, width).name
    assert name >= 23
    for event in crowded.events.values():
        shown = row(crowded, event, width)
        assert all(len(line) <= width for line in shown)
        words = " ".join(line[width - name :].strip() for line in shown).split()
        assert words[: len(event.name.split())] == event.name.split()


@pytest.mark.parametrize("width", [24, 36, 50, 74, 80, 110])
def test_each_event_is_as_high_as_it_says_with_many_sides(pack: Pack, width: int) -> None:
    for block in blocks(on_sides(pack, *SIDES)):
        assert block.height(width) == len(block.lines(width))


@pytest.mark.parametrize(("width", "over"), [(76, "EU  UK  RSA US  RU  KSA SWE CHE"), (46, "1 2 3 4 5 6 7 8")])
def test_what_stands_over_the_lanes_is_explained_once(pack: Pack, width: int, over: str) -> None:
    shown = lines(on_sides(pack, *SIDES), width)
    assert any(over in line for line in shown)
    for number, side in enumerate(SIDES):
        explained = f"{over.split()[number]} {side.name}"
        assert " ".join(shown).replace("\N{NO-BREAK SPACE}", " ").count(explained) == 1


@pytest.mark.parametrize("width", [36, 76])
def test_without_sides_each_event_has_its_mark_on_the_spine(harbour_pack: Pack, width: int) -> None:
    alone = on_sides(harbour_pack)
    assert "●" in row(alone, alone.events["promise"], width)[0]
    assert "○" in row(alone, alone.events["quarter"], width)[0]
    assert "━◌━" in row(alone, alone.events["rebuilding"], width)[0]


def test_without_a_pivot_what_happened_stands_before_what_is_ahead(harbour_pack: Pack) -> None:
    shown = "\n".join(lines(replace(harbour_pack, explainer=replace(harbour_pack.explainer, pivot=None)), 76))
    parts = ("HAPPENED", "Berg’s promise", "AHEAD", "not reported as having happened", "The harbour is rebuilt")
    assert [shown.index(part) for part in parts] == sorted(shown.index(part) for part in parts)
    assert "━" not in shown


def test_an_actor_without_a_side_stands_on_the_spine_left_of_the_lanes(harbour_pack: Pack) -> None:
    explainer = harbour_pack.explainer
    actors = tuple(replace(actor, side=None) if actor.id == "berg" else actor for actor in explainer.actors)
    pack = replace(harbour_pack, explainer=replace(explainer, actors=actors))
    assert "●────┼───▶│" in row(pack, pack.events["promise"], 76)[0], "promised to the union"
    assert "│ no side named" in "\n".join(lines(pack, 76))


def test_what_nobody_does_stands_on_the_spine(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "promise", agents=(), affected=())
    assert "●    │    │" in row(pack, pack.events["promise"], 76)[0]


def test_a_spine_that_nobody_needs_is_not_drawn(harbour_pack: Pack) -> None:
    assert "●───▶│" in row(harbour_pack, harbour_pack.events["promise"], 76)[0]
    assert max(line.count("│") for line in lines(harbour_pack, 76)) == len(harbour_pack.sides) == 2
    assert "no side named" not in "\n".join(lines(harbour_pack, 76))


@pytest.mark.parametrize(
    ("status", "drawn"),
    [
        ("happened", "●───▶│"),
        ("ongoing", "●───▶│"),
        ("agreed", "◐───▶"),
        ("proposed", "○    ○"),
        ("expected", "◌    ◌"),
        ("hoped", "◌    ◌"),
    ],
)
def test_only_what_happened_or_is_agreed_is_drawn_as_a_deed(harbour_pack: Pack, status: str, drawn: str) -> None:
    pack = changed(harbour_pack, "promise", status=status)
    shown = "\n".join(row(pack, pack.events["promise"], 76))
    assert drawn in shown
    assert status in shown


@pytest.mark.parametrize(
    ("agents", "affected", "drawn"),
    [
        (("berg", "union"), (), "●────●"),
        (("everybody",), ("union",), "●────●"),
        (("union",), ("berg",), "│◀───●"),
        ((), ("union",), "●────┼───▶│"),
        ((), ("union", "berg"), "●───▶│───▶│"),
    ],
)
def test_an_arrow_leads_from_who_acts_to_whom_it_concerns(
    harbour_pack: Pack, agents: tuple[str, ...], affected: tuple[str, ...], drawn: str
) -> None:
    pack = changed(harbour_pack, "promise", agents=agents, affected=affected)
    assert drawn in row(pack, pack.events["promise"], 76)[0]


def test_an_arrow_leads_to_a_lane_between_those_who_act(harbour_pack: Pack) -> None:
    pack = on_sides(harbour_pack, SIDES[0], SIDES[2], SIDES[1])
    three = changed(pack, "promise", agents=("berg", "more-uk"), affected=("union",))
    assert "●──▶│───●" in row(three, three.events["promise"], 76)[0]


@pytest.mark.parametrize("width", [36, 76])
def test_who_vouches_and_what_is_left_open_stand_with_the_event(harbour_pack: Pack, width: int) -> None:
    lanes = lanes_in(harbour_pack, width)

    def told(id: str) -> str:
        shown = row(harbour_pack, harbour_pack.events[id], width)
        return " ".join(" ".join(line[width - lanes.name :] for line in shown).split())

    assert told("promise") == "Berg’s promise happened, says the dock workers’ union"
    when = "" if lanes.time else " · in May"
    assert told("rebuilding") == f"The harbour is rebuilt expected by Ada Berg{when} open: What does it cost?"


def test_marks_and_whose_names_they_are_is_explained(harbour_pack: Pack) -> None:
    shown = " ".join(" ".join(lines(harbour_pack, 76)).split())
    assert "names: the editor’s words" in shown
    assert "● happened or ongoing ◐ agreed ○ proposed ◌ expected or hoped" in shown
    assert "▶ whom it concerns" in shown


def test_a_pack_without_events_says_so(harbour_pack: Pack) -> None:
    sections = tuple(replace(section, events=()) for section in harbour_pack.sections)
    pack = replace(harbour_pack, sections=sections, explainer=replace(harbour_pack.explainer, pivot=None))
    assert lines(pack, 76)[-1] == "The pack holds no events."
