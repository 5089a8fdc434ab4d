"""The timeline with any number of sides, and with none: every name can be read, and everybody has a mark."""

import pytest
from msgspec.structs import replace

from explainer.model import Actor, Event
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Block
from explainer.views import pages_of
from explainer.views.lanes import lanes_in
from explainer.views.location import Location

LONG = ("European Union", "United Kingdom", "South Africa", "White House", "Kremlin", "Saudi Arabia", "Riksdag", "Bern")
SHORT = ("EU", "UK", "RSA", "US", "RU", "KSA", "SWE", "CH")


def on_sides(pack: Pack, *sides: str | None) -> Pack:
    """The pack, with its actors who have a side on these in turn, and one more actor on each that is left."""
    left = list(sides)
    actors = [
        replace(actor, side=left.pop(0) if left else None) if actor.side else actor for actor in pack.explainer.actors
    ]
    actors += [Actor(id=f"more-{side}", name=f"More {side}", kind="person", side=side) for side in left]
    return replace(pack, explainer=replace(pack.explainer, actors=tuple(actors)))


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


@pytest.mark.parametrize("sides", [LONG[:6], LONG[:7], LONG, SHORT[:6], SHORT], ids=len)
@pytest.mark.parametrize("width", [46, 76, 92])
def test_the_names_of_events_stay_whole_with_many_sides(pack: Pack, width: int, sides: tuple[str, ...]) -> None:
    crowded = on_sides(pack, *sides)
    assert crowded.sides == sides
    _, _, time, name = lanes_in(crowded, width)
    assert name >= 23
    for event in crowded.events.values():
        shown = row(crowded, event, width)
        assert all(len(line) <= width for line in shown)
        if event.id == crowded.explainer.pivot:
            continue
        first = width - name - (10 if time else 0)
        words = " ".join(line[first : first + name].strip() for line in shown).split()
        assert words[: len(event.name.split())] == event.name.split()


def test_long_labels_are_numbered_and_explained(pack: Pack) -> None:
    shown = "\n".join(lines(on_sides(pack, *LONG), 76))
    assert " 1  2  3  4  5  6  7  8  " in shown
    for number, side in enumerate(LONG, 1):
        assert f"{number}\N{NO-BREAK SPACE}{side}" in shown


def test_short_labels_stand_over_their_lanes(pack: Pack) -> None:
    shown = "\n".join(lines(on_sides(pack, *SHORT), 76))
    assert "EU  UK  RSA US  RU  KSA SWE CH" in shown
    assert "Lanes:" not in shown


@pytest.mark.parametrize("width", [36, 76])
def test_without_sides_each_event_has_its_mark_on_the_spine(harbour_pack: Pack, width: int) -> None:
    alone = on_sides(harbour_pack)
    assert alone.sides == ()
    assert "●" in row(alone, alone.events["promise"], width)[0]
    assert "○" in row(alone, alone.events["quarter"], width)[0]
    assert "━◌━" in row(alone, alone.events["rebuilding"], width)[0]


def test_an_actor_without_a_side_stands_on_the_spine_left_of_the_lanes(harbour_pack: Pack) -> None:
    explainer = harbour_pack.explainer
    actors = tuple(replace(actor, side=None) if actor.id == "berg" else actor for actor in explainer.actors)
    pack = replace(harbour_pack, explainer=replace(explainer, actors=actors))
    assert pack.sides == ("work",)
    assert "●───▶│" in row(pack, pack.events["promise"], 76)[0], "the mayor promised it to the union"


def test_a_spine_that_nobody_needs_is_not_drawn(harbour_pack: Pack) -> None:
    assert "●───▶│" in row(harbour_pack, harbour_pack.events["promise"], 76)[0]
    assert max(line.count("│") for line in lines(harbour_pack, 76)) == len(harbour_pack.sides) == 2
