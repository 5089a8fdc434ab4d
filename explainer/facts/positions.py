"""What is told of an issue, and of who stands where on it."""

from collections.abc import Iterator

from explainer.facts.fact import Fact, Related
from explainer.facts.grammar import capital
from explainer.facts.names import by_number, speaker
from explainer.facts.vocabulary import NOT_STATED
from explainer.model import Issue, Position
from explainer.pack import Pack

NONE = "The pack holds no positions."
"""There is nothing to compare."""


def related(pack: Pack, issue: str, actor: str) -> Iterator[Related]:
    """What the position of somebody on an issue rests on, or what they say on it; the other positions; who holds it."""
    position = pack.stand(actor, issue)
    if position:
        yield Related("Rests on", pack.basis(position))
    elif said := pack.said_on(actor, issue):
        yield Related(f"{capital(pack.actors[actor].name)} on it", said)
    if others := [each for each in pack.positions_on[issue] if each != position]:
        stances = (Fact(words=f"{_holder(pack, each)}: {each.stance}", leads_to=each) for each in others)
        yield Related("Other positions on it", tuple(stances))
    if position:
        yield Related("Held by", (Fact(words=_holder(pack, position), leads_to=pack.actors[position.actor]),))


def of(pack: Pack, actor: str) -> tuple[Fact, ...]:
    """The positions that somebody holds under just this name: `The western weapons: oppose`."""
    held = pack.positions_of[actor]
    return tuple(Fact(words=f"{pack.issues[each.issue].name}: {each.stance}", leads_to=each) for each in held)


def stands(pack: Pack, issue: str, actor: str) -> tuple[str, ...]:
    """Where somebody stands: `Donald Trump, as one of the two leaders: support`, and the position in a sentence."""
    name, position = capital(pack.actors[actor].name), pack.stand(actor, issue)
    if position is None:
        own = "’s own position" if pack.said_on(actor, issue) else ""
        return (f"{name}{own}: {NOT_STATED}.",)
    group = f", as one of {pack.actors[position.actor].name}" if position.actor != actor else ""
    return f"{name}{group}: {position.stance}", position.summary


def says(pack: Pack, issue: Issue, actor: str) -> str:
    """Where somebody stands, in short: `The two leaders on “Steps toward a ceasefire”: support. ...`."""
    position = pack.stand(actor, issue.id)
    holder = capital(pack.actors[position.actor if position else actor].name)
    told = f"{position.stance}. {position.summary}" if position else NOT_STATED
    return f"{holder} on “{issue.name}”: {told}"


def on(pack: Pack, issue: Issue) -> Iterator[str]:
    """Who holds which position on an issue, alone or jointly as a group, and who has none that the article states."""
    for position in pack.positions_on[issue.id]:
        group = pack.actors[position.actor]
        jointly = f", jointly as {group.name}" if group.members else ""
        basis = by_number(pack, pack.basis(position))
        who = f"{capital(speaker(pack, pack.sharing(position)))}{jointly}"
        yield f"{who}: {position.stance}. {position.summary} Rests on {basis}."
    silent = [id for id in pack.holders if pack.stand(id, issue.id) is None]
    if silent:
        yield f"{capital(speaker(pack, silent))}: {NOT_STATED}."
    for id in silent:
        if said := pack.said_on(id, issue.id):
            yield f"{capital(pack.actors[id].name)} on it: {by_number(pack, said)}."


def _holder(pack: Pack, each: Position) -> str:
    return capital(pack.actors[each.actor].name)
