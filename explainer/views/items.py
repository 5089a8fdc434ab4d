"""How statements and events look wherever they are listed."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from explainer import links
from explainer.facts.events import note
from explainer.facts.fact import Fact, Related
from explainer.facts.names import speaker, told_by
from explainer.facts.statements import form
from explainer.facts.vocabulary import STATUSES
from explainer.matching import Span, normalise
from explainer.model import Actor, Event, Position, Statement
from explainer.pack import Pack
from explainer.refs import ActorRef, EventRef, Ref, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Para, heading, later, quote_mark
from explainer.text.roles import side_role

DIM = "dim"


def side_style(pack: Pack, source: Iterable[str]) -> str:
    """The style of the side on which all of `source` stand, if there is one."""
    sides = {pack.actors[id].side for id in source}
    side = sides.pop() if len(sides) == 1 else None
    return side_role(pack.sides.index(side)) if side else "title"


def quote_marks(text: str, quotes: Iterable[str]) -> tuple[Mark, ...]:
    """Marks for the quoted words in `text`, with their quotation marks."""
    marks = []
    for quote in quotes:
        at = normalise(text).find(normalise(quote)) if quote else -1
        if at >= 0 and len(normalise(text)) == len(text):
            marks.append(quote_mark(at, at + len(quote)))
    return tuple(marks)


def statement(pack: Pack, each: Statement, *, under: tuple[str, ...] = ()) -> Block:
    """A statement: who says it and in which form, and what.

    `under` the names of those who say it, it tells the section instead, and who else says it.
    """
    head: list[Para] = []
    if under:
        others = [id for id in each.source if id not in under]
        jointly = f" · jointly with {speaker(pack, others)}" if others else ""
        head.append(Para(f"{form(each).upper()} · {pack.section_of[each.id].title}{jointly}", DIM))
    else:
        name = speaker(pack, each.source).upper()
        style = side_style(pack, each.source)
        label = f"{name} · {form(each)}"
        head.append(Para(label, DIM, marks=(Mark(0, len(name), f"speaker {style}"),)))
    if each.within:
        head.append(Para(f"told by {told_by(pack, each)}", DIM))
    marks = quote_marks(each.content, (*each.quotes, *each.so_called))
    return Block((*head, Para(each.content, marks=marks)), StatementRef(each.id))


def listed(pack: Pack, *, under: tuple[str, ...] = ()) -> Callable[[Statement], Block]:
    """What makes the block of a statement when it comes near to what is seen."""
    make = partial(statement, pack, under=under)
    return lambda each: later(make, each, StatementRef(each.id))


def statements(pack: Pack, said: Iterable[Statement], *, under: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """Statements with a blank line between them."""
    return tuple(block for each in map(listed(pack, under=under), said) for block in (BLANK, each))


def event(each: Event) -> Block:
    """An event in a line: its mark, its name, its status and the article's time words."""
    return Block(
        (
            Para(each.name, lead=(Fragment(f"{STATUSES[each.status].mark} ", "accent"),)),
            Para(note(each), DIM, lead=(Fragment("  "),)),
        ),
        EventRef(each.id),
    )


def facts(pack: Pack, told: Iterable[Fact]) -> tuple[Block, ...]:
    """Facts in lines of their own, which lead to what they are about: `cue     according to`."""
    return tuple(
        Block((Para(each.words, lead=(Fragment(f"{each.label:<8}", DIM),) if each.label else ()),), _ref(pack, each))
        for each in told
        if each.words
    )


def _ref(pack: Pack, fact: Fact) -> Ref | None:
    match fact.leads_to:
        case Actor(id=id):
            return ActorRef(id)
        case Event(id=id):
            return EventRef(id)
        case Position() as position:
            return links.cell(pack, position)
        case None:
            return None


def related(pack: Pack, groups: Iterable[Related]) -> tuple[Block, ...]:
    """Other items, each group of them under its heading."""
    return tuple(
        block for group in groups if group.items for block in (BLANK, heading(group.title), *_members(pack, group))
    )


def _members(pack: Pack, group: Related) -> Iterator[Block]:
    """The items of a group, with a blank line before each statement but the first."""
    shown = listed(pack, under=group.speaker)
    for number, item in enumerate(group.items):
        match item:
            case Statement():
                yield from (BLANK,) if number else ()
                yield shown(item)
            case Event():
                yield later(event, item, EventRef(item.id))
            case Fact():
                yield from facts(pack, (item,))


def paragraph(pack: Pack, span: Span) -> Fragment:
    """The number of the paragraph in which `span` begins."""
    return Fragment(f"¶{pack.article.paragraph(span.start)}", DIM)


def passages(pack: Pack, spans: Iterable[Span]) -> tuple[Block, ...]:
    """The article's sentences in which `spans` lie, each once, with their paragraph."""
    used = {each for span in spans for each in pack.article.sentences_at(span)}
    return tuple(
        block
        for each in sorted(used)
        for block in (
            Block((Para(pack.article.words(each), "exact", tail=(paragraph(pack, each),)),)),
            BLANK,
        )
    )
