"""The source pane: the exact words of the article on which the selected item rests, and where it leads."""

from explainer import links, words
from explainer.model import Event, Position, Statement, Term
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    EventRef,
    FiguresRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    StatementRef,
    TermRef,
)
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Page, Para, heading, prose
from explainer.views import items

EXACT = "The exact words"


def page(pack: Pack, selected: Ref | None) -> Page:
    """What stands behind `selected`."""
    match selected:
        case StatementRef(id):
            blocks = _statement(pack, pack.statements[id])
        case EventRef(id):
            blocks = _event(pack, pack.events[id])
        case SectionRef(id) | BriefRef(id):
            blocks = _section(pack, id)
        case FiguresRef():
            blocks = _figures(pack)
        case QuestionRef(question):
            blocks = _question(question)
        case PositionRef():
            blocks = _position(pack, selected)
        case TermRef(term):
            blocks = _term(pack, term)
        case ActorRef(id):
            blocks = _actor(pack, id)
        case CellRef():
            said = links.statements(pack, selected)
            words_said = items.passages(pack, (pack.places[each.id].span for each in said))
            blocks = (heading(EXACT), *(words_said or (prose("None: nothing is said here.", items.DIM),)))
        case _:
            blocks = (heading(EXACT), BLANK, prose("Nothing is selected.", items.DIM))
    return Page(blocks, next((block.ref for block in blocks if block.ref), None))


def _exact(pack: Pack, id: str) -> tuple[Block, ...]:
    """The words of the anchor, its cue underlined and its quotations marked."""
    place = pack.places[id]
    start = place.span.start
    marks = [Mark(span.start - start - 1, span.end - start + 1, "quote") for span in place.quotes]
    if place.cue:
        marks.append(Mark(place.cue.start - start, place.cue.end - start, "cue"))
    where = items.paragraph(pack, place.span)
    return (
        heading(EXACT, where),
        prose(pack.article.words(place.span), "exact", marks=tuple(marks)),
        BLANK,
    )


def _statement(pack: Pack, statement: Statement) -> tuple[Block, ...]:
    about = [items.label("form", words.form(statement))]
    if statement.cue:
        about.append(items.label("cue", statement.cue))
    if statement.so_called:
        about.append(
            items.label("quoted", f"only as a name: {words.join(f'“{name}”' for name in statement.so_called)}")
        )
    if statement.medium:
        about.append(items.label("on", statement.medium))
    blocks = [*_exact(pack, statement.id), heading("Said by")]
    blocks += [Block((Para(words.capital(pack.actors[id].name)),), ActorRef(id)) for id in statement.source]
    if told_by := words.told_by(pack, statement):
        blocks.append(prose(f"← {told_by}"))
    blocks.append(Block(tuple(about)))
    if statement.within:
        blocks += [BLANK, heading("Told in"), items.statement(pack, pack.statements[statement.within])]
    if reported := pack.reports[statement.id]:
        blocks += [BLANK, heading("Tells"), *items.statements(pack, reported)[1:]]
    if topics := pack.topics[statement.id]:
        blocks += [BLANK, heading("In time"), *map(items.event, topics)]
    number = f"statement {pack.numbers[statement.id]} of {len(pack.statements)}"
    return (*blocks, BLANK, prose(number, items.DIM))


def _event(pack: Pack, event: Event) -> tuple[Block, ...]:
    about = [items.label("status", f"{words.STATUS_MARKS[event.status]} {event.status}")]
    if event.when:
        about.append(items.label("when", event.when.text))
    blocks = [*_exact(pack, event.id), heading("In time"), Block(tuple(about))]
    doers = pack.doers(event)
    for id in event.actors:
        label = items.label("who" if id in doers else "whom", words.people(pack, [id]))
        blocks.append(Block((label,), ActorRef(id)))
    for order in event.order:
        if link := order.relation:
            name, other = link
            para = Para(
                f"{words.RELATIONS[name]} {pack.events[other].name}: “{order.signal}”",
                lead=(Fragment("order   ", items.DIM),),
            )
            blocks.append(Block((para,), EventRef(other)))
    basis = [pack.statements[id] for id in event.basis]
    others = pack.also_told_in(event)
    blocks += [BLANK, heading("Rests on"), *items.statements(pack, basis)[1:]]
    if others:
        blocks += [BLANK, heading("Also told in"), *items.statements(pack, others)[1:]]
    return tuple(blocks)


def _section(pack: Pack, id: str | None) -> tuple[Block, ...]:
    if id is None:
        whole = prose("In brief rests on the whole article; s shows it.", items.DIM)
        return (heading(EXACT), whole, BLANK, *_figures(pack)[2:])
    section = pack.section(id)
    spans = (pack.places[each.id].span for each in section.statements)
    return (
        heading(EXACT),
        prose(f"of {section.title}, as the article has them", items.DIM),
        BLANK,
        *items.passages(pack, spans),
    )


def _figures(pack: Pack) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for figure in pack.explainer.figures:
        blocks.append(Block((Para(f"{figure.value} {figure.label}", "title"),)))
        blocks += [block for each in pack.words_of(figure) for block in _words(pack, each.id)]
    return (heading(EXACT), BLANK, *blocks)


def _words(pack: Pack, id: str) -> tuple[Block, ...]:
    """The words of a statement, which they lead to."""
    span = pack.places[id].span
    where = items.paragraph(pack, span)
    return (Block((Para(pack.article.words(span), "exact", tail=(where,)),), StatementRef(id)), BLANK)


def _question(question: str) -> tuple[Block, ...]:
    return (
        heading(EXACT),
        prose("There are none: the article does not say this.", items.DIM),
        BLANK,
        prose(question),
        BLANK,
        prose("Noted by the editor.", items.DIM),
    )


def _position(pack: Pack, ref: PositionRef) -> tuple[Block, ...]:
    found = links.position(pack, ref)
    issue, actor = ref.issue, ref.actor
    name = words.capital(pack.actors[actor].name)
    asked = Block((Para(pack.issues[issue].name, "title"), Para(pack.issues[issue].question, items.DIM)))
    others = [each for each in pack.positions_on[issue] if each != found]
    listed = [Block((Para(_stance(pack, each)),), links.cell(pack, each)) for each in others]
    rest = (BLANK, heading("Other positions on it"), *listed) if listed else ()
    if found is None:
        told = items.statements(pack, pack.said_on(actor, issue))
        said = (BLANK, heading(f"{name} on it"), *told[1:]) if told else ()
        whose = f"{name}’s own position" if said else name
        return (heading("Position"), asked, BLANK, prose(f"{whose}: {words.NOT_STATED}."), *said, *rest)
    holder = f"{name}, as one of {pack.actors[found.actor].name}" if found.actor != actor else name
    return (
        heading("Position"),
        asked,
        BLANK,
        prose(f"{holder}: {found.stance}"),
        prose(found.summary),
        BLANK,
        heading("Rests on"),
        *items.statements(pack, (pack.statements[each] for each in found.basis))[1:],
        *rest,
        BLANK,
        heading("Held by"),
        Block((Para(words.capital(pack.actors[found.actor].name)),), ActorRef(found.actor)),
    )


def _stance(pack: Pack, position: Position) -> str:
    return f"{words.capital(pack.actors[position.actor].name)}: {position.stance}"


def _term(pack: Pack, term: Term) -> tuple[Block, ...]:
    note = (BLANK, prose(f"The definition: {words.ORIGINS[term.origin]}.", items.DIM))
    if term not in pack.explained:
        return (heading(EXACT), prose("There are none: the article does not explain it."), *note)
    span = pack.explained[term]
    where = items.paragraph(pack, span)
    told = items.statements(pack, pack.told_in(term))
    words_of_it = (heading(EXACT, where), prose(pack.article.words(span), "exact"), *note)
    return (*words_of_it, BLANK, heading("Told in"), *told[1:]) if told else words_of_it


def _actor(pack: Pack, id: str) -> tuple[Block, ...]:
    actor = pack.actors[id]
    blocks = [heading(actor.name)]
    blocks += [Block((items.label("member", pack.actors[each].name),), ActorRef(each)) for each in actor.members]
    blocks += [Block((items.label("one of", each.name),), ActorRef(each.id)) for each in pack.groups[id]]
    if said := pack.said_as(id):
        blocks += [BLANK, heading("Said"), *items.statements(pack, said, under=(id,))[1:]]
    if done := pack.done_as(id):
        blocks += [BLANK, heading("In time"), *map(items.event, done)]
    blocks += _held(pack, id, "Positions")
    for group in pack.groups[id]:
        together = [
            *items.statements(pack, pack.said_as(group.id), under=(group.id,))[1:],
            *map(items.event, pack.done_as(group.id)),
            *_held(pack, group.id, ""),
        ]
        blocks += [BLANK, heading(f"As one of {group.name}"), *together] if together else []
    if not any(block.ref and not isinstance(block.ref, ActorRef) for block in blocks):
        blocks += [BLANK, prose(words.NO_PART, items.DIM)]
    return tuple(blocks)


def _held(pack: Pack, id: str, title: str) -> list[Block]:
    """The positions that an actor holds, as links."""
    held = pack.positions_of[id]
    blocks = [Block((Para(f"{pack.issues[each.issue].name}: {each.stance}"),), links.cell(pack, each)) for each in held]
    return [BLANK, heading(title), *blocks] if blocks and title else blocks
