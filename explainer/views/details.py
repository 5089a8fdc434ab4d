"""The details pane: the exact words of the article on which the selected item rests, and where it leads."""

from functools import lru_cache

from explainer import links
from explainer.facts import actors, events, overview, positions, statements, terms
from explainer.facts.grammar import capital
from explainer.facts.names import told_by
from explainer.facts.vocabulary import ORIGINS
from explainer.model import Actor, Event, Issue, Statement, Term
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
from explainer.text.blocks import BLANK, Block, Mark, Page, Para, heading, prose, quote_mark
from explainer.views import items

EXACT = "The exact words"


@lru_cache(maxsize=8)
def page(pack: Pack, selected: Ref | None) -> Page:
    """What is told of `selected`, and where it leads."""
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
        case PositionRef(issue, actor):
            blocks = _position(pack, pack.issues[issue], actor)
        case TermRef(term):
            blocks = _term(pack, term)
        case ActorRef(id):
            blocks = _actor(pack, pack.actors[id])
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
    marks = [quote_mark(span.start - start, span.end - start) for span in place.quotes]
    if place.cue:
        marks.append(Mark(place.cue.start - start, place.cue.end - start, "cue"))
    where = items.paragraph(pack, place.span)
    return (
        heading(EXACT, where),
        prose(pack.article.words(place.span), "exact", marks=tuple(marks)),
        BLANK,
    )


def _statement(pack: Pack, statement: Statement) -> tuple[Block, ...]:
    blocks = [*_exact(pack, statement.id), heading("Said by")]
    blocks += [Block((Para(capital(pack.actors[id].name)),), ActorRef(id)) for id in statement.source]
    if tellers := told_by(pack, statement):
        blocks.append(prose(f"← {tellers}"))
    number = f"statement {pack.numbers[statement.id]} of {len(pack.statements)}"
    related = items.related(pack, statements.related(pack, statement))
    return (*blocks, *items.facts(pack, statements.facts(statement)), *related, BLANK, prose(number, items.DIM))


def _event(pack: Pack, event: Event) -> tuple[Block, ...]:
    facts, related = items.facts(pack, events.facts(pack, event)), items.related(pack, events.related(pack, event))
    return (*_exact(pack, event.id), heading("In time"), *facts, *related)


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
        blocks.append(Block((Para(overview.figure(figure), "title"),)))
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
        prose(f"{capital(overview.NOTED)}.", items.DIM),
    )


def _position(pack: Pack, issue: Issue, actor: str) -> tuple[Block, ...]:
    asked = Block((Para(issue.name, "title"), Para(issue.question, items.DIM)))
    stands = map(prose, positions.stands(pack, issue.id, actor))
    related = items.related(pack, positions.related(pack, issue.id, actor))
    return (heading("Position"), asked, BLANK, *stands, *related)


def _term(pack: Pack, term: Term) -> tuple[Block, ...]:
    if span := pack.explained.get(term):
        exact = (heading(EXACT, items.paragraph(pack, span)), prose(pack.article.words(span), "exact"))
    else:
        exact = (heading(EXACT), prose(f"There are none: {terms.NOT_EXPLAINED}"))
    note = prose(f"The definition: {ORIGINS[term.origin]}.", items.DIM)
    return (*exact, BLANK, note, *items.related(pack, terms.related(pack, term)))


def _actor(pack: Pack, actor: Actor) -> tuple[Block, ...]:
    related = items.related(pack, actors.related(pack, actor)) or (BLANK, prose(actors.NO_PART, items.DIM))
    return (heading(actor.name), *items.facts(pack, actors.facts(pack, actor)), *related)
