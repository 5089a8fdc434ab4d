"""Terms & people: the glossary, and the actors with all that each of them said and did."""

from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links
from explainer.facts import actors
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.vocabulary import ORIGINS, PEOPLE, TERMS
from explainer.model import Actor
from explainer.pack import Pack
from explainer.refs import ActorRef, TermRef
from explainer.text.blocks import BLANK, Block, Fragment, Page, Para, heading, later
from explainer.view import VIEW_WORDS
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages


def arrive(pack: Pack, location: Location) -> Location:
    """The selected term or actor; of another item the actor behind it; else the first entry."""
    if isinstance(location.selected, TermRef | ActorRef):
        return location
    actor = next(iter(links.actors(pack, location.selected)), None)
    if actor is not None:
        return replace(location, selected=ActorRef(actor))
    first = TermRef(pack.terms[0]) if pack.terms else ActorRef(next(iter(pack.actors)))
    return replace(location, selected=first)


def main(pack: Pack, location: Location) -> Page:
    """The glossary, then the actors."""
    return Page(_blocks(pack), location.selected)


@lru_cache(maxsize=2)
def _blocks(pack: Pack) -> tuple[Block, ...]:
    blocks = [Block((Para(VIEW_WORDS["terms"].name, "title"),))]
    if pack.terms:
        blocks += [BLANK, heading(TERMS)]
    for term in pack.terms:
        origin = (Fragment(ORIGINS[term.origin], items.DIM),)
        blocks.append(Block((Para(term.term, "figure", tail=origin), Para(term.definition)), TermRef(term)))
        blocks.append(BLANK)
    blocks += [BLANK] if not pack.terms else []
    blocks.append(heading(PEOPLE))
    for actor in pack.actors.values():
        blocks += [later(partial(_actor, pack), actor, ActorRef(actor.id)), BLANK]
    return tuple(blocks[:-1])


def _actor(pack: Pack, actor: Actor) -> Block:
    counted = (Fragment(actors.counted(pack, actor), items.DIM),)
    name = Para(capital(actor.name), f"speaker {items.side_style(pack, (actor.id,))}", tail=counted)
    paras = [name, Para(actors.note(pack, actor), items.DIM)]
    if actor.members:
        paras.append(Para(f"members: {speaker(pack, actor.members)}", items.DIM))
    return Block(tuple(paras), ActorRef(actor.id))


PAGES = ViewPages(arrive, main)
