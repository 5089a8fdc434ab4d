"""The source pane: the exact words of the article on which the selected item rests, and where it leads."""

from collections.abc import Iterable

from explainer import words
from explainer.model import Event, Statement
from explainer.pack import Pack, relation
from explainer.source import Span
from explainer.tui.page import BLANK, Block, Fragment, Mark, Page, Para, Ref, heading, prose
from explainer.tui.views import items, speakers

EXACT = "The exact words"


def page(pack: Pack, selected: Ref | None) -> Page:
    """What stands behind `selected`."""
    match selected:
        case Ref("statement", id):
            blocks = _statement(pack, pack.statements[id])
        case Ref("event", id):
            blocks = _event(pack, pack.events[id])
        case Ref("section", id):
            blocks = _section(pack, id)
        case Ref("figure", _):
            blocks = _figures(pack)
        case Ref("question", number):
            blocks = _question(pack, int(number))
        case Ref("speaker" | "cell", key):
            listed = speakers.listed(pack, key)
            blocks = (heading(EXACT), BLANK, *items.passages(pack, (pack.places[each.id].span for each in listed)))
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
    where = Fragment(f"¶{pack.article.paragraph(start)}", items.DIM)
    return (
        heading(EXACT, where),
        prose(pack.article.words(place.span), "exact", marks=tuple(marks)),
        BLANK,
    )


def _statement(pack: Pack, statement: Statement) -> tuple[Block, ...]:
    about = [Para(words.chain(pack, statement)), items.label("form", words.form(statement))]
    if statement.cue:
        about.append(items.label("cue", statement.cue))
    if statement.so_called:
        about.append(items.label("name", words.join(f"“{name}”" for name in statement.so_called)))
    if statement.medium:
        about.append(items.label("on", statement.medium))
    blocks = [*_exact(pack, statement.id), heading("Said by"), Block(tuple(about))]
    if statement.within:
        blocks += [BLANK, heading("Told in"), items.statement(pack, pack.statements[statement.within])]
    if reported := pack.reports.get(statement.id):
        blocks += [BLANK, heading("Tells"), *items.statements(pack, reported)[1:]]
    if topics := pack.topics[statement.id]:
        blocks += [BLANK, heading("In time"), *map(items.event, topics)]
    number = f"statement {pack.numbers[statement.id]} of {len(pack.statements)}"
    return (*blocks, BLANK, prose(number, items.DIM))


def _event(pack: Pack, event: Event) -> tuple[Block, ...]:
    about = [items.label("status", f"{words.STATUS_MARKS[event.status]} {event.status}")]
    if event.when:
        about.append(items.label("when", event.when.text))
    about.append(items.label("who", words.people(pack, event.actors)))
    blocks = [*_exact(pack, event.id), heading("In time"), Block(tuple(about))]
    for order in event.order:
        if link := relation(order):
            name, other = link
            para = Para(
                f"{words.RELATIONS[name]} {pack.events[other].name}: “{order.signal}”",
                lead=(Fragment("order   ", items.DIM),),
            )
            blocks.append(Block((para,), Ref("event", other)))
    return (*blocks, BLANK, heading("Rests on"), *items.statements(pack, pack.evidence[event.id])[1:])


def _section(pack: Pack, id: str) -> tuple[Block, ...]:
    spans: Iterable[Span]
    section = next((section for section in pack.sections if section.id == id), None)
    if section is None:
        return (heading(EXACT), BLANK, *items.passages(pack, pack.article.sentences))
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
        spans = (pack.places[id].span for id in figure.basis)
        blocks += [block for span in spans for block in _words(pack, span)]
    return (heading(EXACT), BLANK, *blocks)


def _words(pack: Pack, span: Span) -> tuple[Block, ...]:
    where = Fragment(f"¶{pack.article.paragraph(span.start)}", items.DIM)
    return (prose(pack.article.words(span), "exact", tail=(where,)), BLANK)


def _question(pack: Pack, number: int) -> tuple[Block, ...]:
    return (
        heading(EXACT),
        prose("There are none: the article does not say this.", items.DIM),
        BLANK,
        prose(pack.explainer.open_questions[number]),
        BLANK,
        prose("Noted by the editor.", items.DIM),
    )
