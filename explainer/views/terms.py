"""Terms & people: the glossary, and the actors by side, with all that each of them said and did."""

from collections.abc import Iterator
from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links
from explainer.facts.grammar import capital
from explainer.facts.names import EVERYBODY, ITSELF, actors_by_side, speaker
from explainer.facts.vocabulary import ORIGINS, PEOPLE, TERMS
from explainer.model import Actor, Term
from explainer.pack import Pack
from explainer.refs import ActorRef, TermRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Page, Para, heading, later, prose
from explainer.text.roles import side_role
from explainer.view import VIEW_WORDS
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

DEFINED = "definitions: the editor’s words"
SAID, DID = "said", "events"
"""Over the numbers of what somebody said, and of the events in which they have a part."""


def arrive(pack: Pack, location: Location) -> Location:
    """The selected term or actor; of another item the actor behind it; else the first entry."""
    if isinstance(location.selected, TermRef | ActorRef):
        return location
    actor = next(iter(links.actors(pack, location.selected)), None)
    if actor is not None:
        return replace(location, selected=ActorRef(actor))
    terms = [term for group in _by_origin(pack).values() for term in group]
    return replace(location, selected=TermRef(terms[0]) if terms else ActorRef(next(iter(pack.actors))))


def main(pack: Pack, location: Location) -> Page:
    """The glossary, then the actors."""
    return Page(_blocks(pack), location.selected)


def _by_origin(pack: Pack) -> dict[str, list[Term]]:
    """The terms by whose they are: first those of the article."""
    grouped = {name: [term for term in pack.terms if term.origin == origin] for origin, name in ORIGINS.items()}
    return {name: terms for name, terms in grouped.items() if terms}


@lru_cache(maxsize=2)
def _blocks(pack: Pack) -> tuple[Block, ...]:
    whose = (Fragment(DEFINED, items.DIM),) if pack.terms else ()
    blocks = [Block((Para(VIEW_WORDS["terms"].name, "title", tail=whose),))]
    for name, terms in _by_origin(pack).items():
        blocks += [BLANK, heading(f"{TERMS} {name}")]
        for number, term in enumerate(terms):
            blocks += [BLANK] * bool(number)
            blocks.append(Block((Para(term.term, "speaker"), Para(term.definition)), TermRef(term)))
    return (*blocks, BLANK, heading(PEOPLE, Fragment(_counted(SAID, DID), items.DIM), Fragment("  ")), *_people(pack))


def _people(pack: Pack) -> Iterator[Block]:
    """The actors, each side below its name."""
    numbers = {side.name: number for number, side in enumerate(pack.sides.values())}
    for count, (side, actors) in enumerate(actors_by_side(pack).items()):
        if count:
            yield BLANK
        if side not in (EVERYBODY, ITSELF):
            yield prose(capital(side), side_role(numbers[side]) if side in numbers else items.DIM)
        for actor in actors:
            yield later(partial(_actor, pack), actor, ActorRef(actor.id))


def _actor(pack: Pack, actor: Actor) -> Block:
    """Somebody in one line: who it is, and how much they said and did."""
    name = capital(actor.name)
    who = actor.role or (speaker(pack, actor.members) if actor.members else "")
    text = f"{name}  {who}" if who else name
    marks = (
        Mark(0, len(name), f"speaker {items.side_style(pack, (actor.id,))}"),
        Mark(len(name), len(text), items.DIM),
    )
    said, did = (str(len(each) or "") for each in (pack.said_by(actor.id), pack.done_by(actor.id)))
    indent = (Fragment("  "),)
    return Block(
        (Para(text, marks=marks, lead=indent, tail=(Fragment(_counted(said, did), items.DIM), items.OPENS)),),
        ActorRef(actor.id),
    )


def _counted(said: str, did: str) -> str:
    """Two numbers below the words over them."""
    return f"{said:>{len(SAID)}}  {did:>{len(DID)}}"


PAGES = ViewPages(arrive, main)
