"""Details: what is told of an item in labelled rows, and the items to which it leads, all of which Enter opens."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace

from explainer import links
from explainer.facts.fact import Fact, Related
from explainer.matching import Span
from explainer.model import Actor, Event, Issue, OpenQuestion, Position, Section, Statement, Term
from explainer.pack import Pack
from explainer.refs import ActorRef, EventRef, IssueRef, Ref, SectionRef, StatementRef, TermRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Para, heading, later
from explainer.views import items

_LABEL = 8
"""The cells before the words of a row."""


def row(label: str, words: str, ref: Ref | None = None) -> Block:
    """Something that is told, behind its label: `form    paraphrase`."""
    lead = (Fragment(f"{label:<{_LABEL}}", items.DIM),) if label else ()
    return Block((Para(words, lead=lead, tail=(items.OPENS,) if ref else ()),), ref)


def rows(pack: Pack, told: Iterable[Fact]) -> tuple[Block, ...]:
    """Facts in lines of their own, which lead to what they are about."""
    return tuple(_marked(pack, each, row(each.label, each.words, _ref(pack, each))) for each in told if each.words)


def _marked(pack: Pack, fact: Fact, block: Block) -> Block:
    """The row of a position behind its sign; in that of a term, its name set apart from the definition."""
    (para,) = block.paras
    match fact.leads_to:
        case Position() as position:
            sign = items.chip(position.stance, items.side_style(pack, position.actors))
            return replace(block, paras=(replace(para, lead=(sign, Fragment(" "))),))
        case Term() as term:
            return replace(block, paras=(replace(para, marks=(Mark(0, len(term.term), "speaker"),)),))
    return block


def _ref(pack: Pack, fact: Fact) -> Ref | None:
    match fact.leads_to:
        case Actor(id=id):
            return ActorRef(id)
        case Event(id=id):
            return EventRef(id)
        case Issue(id=id):
            return IssueRef(id)
        case Section(id=id):
            return SectionRef(id)
        case Statement(id=id):
            return StatementRef(id)
        case Term() as term:
            return TermRef(term)
        case Position() as position:
            return links.cell(pack, position)
        case None:
            return None


def groups(pack: Pack, related: Iterable[Related], seen: Span | None = None) -> tuple[Block, ...]:
    """Other items, each group of them under its heading; of statements whose words are `seen` only who says them."""
    return tuple(
        block
        for group in related
        if group.items
        for block in (BLANK, heading(group.title), *_members(pack, group, seen))
    )


def statements(pack: Pack, said: Iterable[Statement]) -> Iterator[Block]:
    """Statements with a blank line between them."""
    yield from _members(pack, Related("", tuple(said)), None)


def _members(pack: Pack, group: Related, seen: Span | None) -> Iterator[Block]:
    """The items of a group, with a blank line before and after each statement."""
    for number, item in enumerate(group.items):
        if number and any(isinstance(each, Statement) for each in group.items[number - 1 : number + 1]):
            yield BLANK
        match item:
            case Statement():
                make = partial(items.statement, pack, under=group.speaker or None)
                is_seen = seen is not None and not group.speaker and seen.holds(pack.places[item.id].span)
                yield later(partial(_opening, make, is_short=is_seen), item, StatementRef(item.id))
            case Event():
                yield later(partial(_opening, partial(items.event, pack)), item, EventRef(item.id))
            case OpenQuestion():
                yield _opening(items.question, item, is_short=True)
            case Fact():
                yield from rows(pack, (item,))


def _opening(make: Callable[[Any], Block], item: Statement | Event | OpenQuestion, *, is_short: bool = False) -> Block:
    """The block of an item, with the sign that Enter opens it; in short without what stands below its heading."""
    block = make(item)
    first, *others = block.paras
    opening = replace(first, tail=(*first.tail, items.OPENS))
    return replace(block, paras=(opening,) if is_short else (opening, *others), aside=None)
