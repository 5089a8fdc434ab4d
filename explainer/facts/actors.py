"""What is told of a person, a group, or anybody else who speaks or acts."""

from collections.abc import Iterable, Iterator

from explainer.facts import events, positions
from explainer.facts.fact import Fact, Related, left_open
from explainer.facts.grammar import capital, listed
from explainer.facts.names import by_number, people, speaker
from explainer.model import Actor, Event, Statement
from explainer.pack import Pack

NO_PART = "No statement, event or position of its own."
"""Of somebody who is only named."""


def says(pack: Pack, each: Actor) -> str:
    """Who somebody is: `Vladimir Putin: Russian President; person; side: Russia`."""
    stands = f"side: {pack.sides[each.side].name}" if each.side else ""
    return f"{each.name}: {listed(filter(None, (each.role, each.kind, stands)))}"


def note(pack: Pack, each: Actor) -> str:
    """The same beside the name: `Russian President · side: Russia · person`."""
    side = f"side: {pack.sides[each.side].name}" if each.side else ""
    return " · ".join(filter(None, (each.role, side, each.kind)))


def facts(pack: Pack, each: Actor) -> Iterator[Fact]:
    """Who belongs to a group, and to which groups somebody belongs."""
    for id in each.members:
        yield Fact("member", pack.actors[id].name, leads_to=pack.actors[id])
    if each.members:
        yield Fact(sentence=f"Members: {speaker(pack, each.members)}")
    for group in pack.groups[each.id]:
        yield Fact("one of", group.name, leads_to=group)
    if groups := pack.groups[each.id]:
        yield Fact(sentence=f"One of: {listed(group.name for group in groups)}")


def related(pack: Pack, each: Actor) -> Iterator[Related]:
    """What somebody said, did and wants: under just this name, then as one of each group; the sentences tell all."""
    said, done, held = pack.said_as(each.id), pack.done_as(each.id), positions.of(pack, each.id)
    numbers = listed(_said(pack, each.id))
    yield Related("Statements", said, f"Source of: {numbers}" if numbers else "", speaker=(each.id,))
    acts = listed(
        events.in_short(pack, event) + _jointly(pack, each, event.agents + event.affected)
        for event in pack.done_by(each.id)
    )
    yield Related("Events", done, f"In events: {acts}" if acts else "")
    names = pack.acting(each.id)
    stances = listed(
        f"{pack.issues[at.issue].name}: {positions.in_short(pack, at)}{_jointly(pack, each, at.actors)}"
        for at in pack.positions.all
        if not names.isdisjoint(at.actors)
    )
    yield Related("Positions", held, f"Positions: {stances}" if stances else "")
    told = {one.id for one in said}
    for group in pack.groups[each.id]:
        joint: list[Statement | Event | Fact] = [one for one in pack.said_as(group.id) if one.id not in told]
        joint += [*pack.done_as(group.id), *positions.of(pack, group.id)]
        told |= {one.id for one in pack.said_as(group.id)}
        yield Related(f"As one of {group.name}", tuple(joint), speaker=(group.id,))
    yield from left_open(pack.asked_of[each.id])


def in_full(pack: Pack, each: Actor) -> str:
    """The name with the role: `Vladimir Putin, Russian President`."""
    return ", ".join(filter(None, (capital(people(pack, [each.id])), each.role)))


def _said(pack: Pack, id: str) -> Iterator[str]:
    """An actor's statements by number: alone, jointly with others, as a member of a group."""
    for source in sorted(pack.speaking(id), key=len):
        numbers = by_number(pack, pack.attribution.said[source])
        if source == pack.attribution.as_one((id,)):
            yield numbers
        elif id in source:
            yield f"jointly with {speaker(pack, (other for other in source if other != id))}: {numbers}"
        elif groups := [group for group in source if id in pack.actors[group].members]:
            yield f"as one of {speaker(pack, groups)}: {numbers}"


def _jointly(pack: Pack, each: Actor, names: Iterable[str]) -> str:
    """Under the name of which group somebody is among `names`, if they are not there themselves."""
    groups = [id for id in names if each.id in pack.actors[id].members]
    return f", jointly as {speaker(pack, groups)}" if groups and each.id not in names else ""
