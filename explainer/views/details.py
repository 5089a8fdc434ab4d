"""The details pane: the exact words of the article on which the selected item rests, and where it leads."""

from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from explainer import links
from explainer.facts import actors, events, overview, positions, statements, terms, words
from explainer.facts.grammar import capital
from explainer.facts.names import NOT_NAMED
from explainer.facts.vocabulary import KEY_FIGURES, ORIGINS, STANCES
from explainer.model import Actor, Claim, Event, Issue, OpenQuestion, Statement, Term
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
    TermRef,
)
from explainer.text.blocks import BLANK, Block, Fragment, Page, Para, heading, prose
from explainer.views import items

EXACT = "The exact words"
ITS_READING = "The sign is the editor’s reading; the word is the article’s."


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
        case ClaimRef(_, claim):
            blocks = _claim(pack, claim)
        case QuestionRef(question):
            blocks = _question(pack, question)
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
    """The words of the anchor, its cue and its quotations marked, after the sentence before."""
    span = pack.places[id].span
    before = words.before(pack, span)
    above = (prose(before, items.DIM),) if before else ()
    return (heading(EXACT, items.paragraph(pack, span)), *above, Block(items.exact(pack, id)), BLANK)


def _told(pack: Pack, said: Iterable[Statement]) -> tuple[Block, ...]:
    """The exact words of some statements, to which they lead."""
    return tuple(block for each in said for block in (_words(pack, each), BLANK))


def _words(pack: Pack, each: Statement) -> Block:
    """The exact words of a statement, with who says them and in which paragraph."""
    where = items.paragraph(pack, pack.places[each.id].span)
    return Block((replace(items.head(pack, each), tail=(where,)), *items.exact(pack, each.id)), StatementRef(each.id))


def _statement(pack: Pack, statement: Statement) -> tuple[Block, ...]:
    blocks = [*_exact(pack, statement.id), heading("Attributed to")]
    blocks += [Block((Para(capital(pack.actors[id].name)),), ActorRef(id)) for id in statement.source]
    if not statement.source:
        blocks.append(Block((Para(NOT_NAMED),), SpeakerRef(())))
    number = f"statement {pack.numbers[statement.id]} of {len(pack.statements)}"
    related = items.related(pack, statements.related(pack, statement))
    return (*blocks, *items.facts(pack, statements.facts(pack, statement)), *related, BLANK, prose(number, items.DIM))


def _event(pack: Pack, event: Event) -> tuple[Block, ...]:
    facts, related = items.facts(pack, events.facts(pack, event)), items.related(pack, events.related(pack, event))
    name = Block((Para(event.name, "title"), Para("The name is the editor’s.", items.DIM)))
    return (*_exact(pack, event.id), heading("In time"), name, *facts, *related)


def _section(pack: Pack, id: str | None) -> tuple[Block, ...]:
    """The words on which a section rests, or In brief."""
    if id is None:
        title, whose = pack.explainer.title, "The title"
        said = [each for claim in pack.explainer.brief for each in pack.basis(claim)]
    else:
        title, whose = pack.section(id).title, "The title and the question"
        said = list(pack.section(id).statements)
    return (
        heading(EXACT),
        prose(f"on which “{title}” rests, in the article’s order. {whose}: {overview.EDITORS}.", items.DIM),
        BLANK,
        *items.passages(pack, (pack.places[each.id].span for each in said)),
    )


def _figures(pack: Pack) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for figure in pack.explainer.figures:
        blocks.append(prose(overview.figure(figure), "title"))
        blocks += _told(pack, pack.words_of(figure))
    return (heading(KEY_FIGURES, Fragment(overview.EDITORS, items.DIM)), BLANK, *blocks)


def _claim(pack: Pack, claim: Claim) -> tuple[Block, ...]:
    """A sentence of the editor's, and the words on which it rests."""
    return (heading(overview.EDITORS), prose(claim.say), BLANK, heading(EXACT), *_told(pack, pack.basis(claim))[:-1])


def _question(pack: Pack, question: OpenQuestion) -> tuple[Block, ...]:
    """What is left open, what the article does say, in which words, and what it concerns."""
    because = question.because or "The article does not say this."
    asked = (prose(question.question, "title"), prose(because), prose(f"{capital(overview.NOTED)}.", items.DIM))
    return (heading("Left open"), *asked, *items.related(pack, overview.related(pack, question)))


def _position(pack: Pack, issue: Issue, actor: str) -> tuple[Block, ...]:
    asked = Block((Para(issue.name, "title"), Para(issue.question, items.DIM)))
    stands, held = positions.stands(pack, issue.id, actor), pack.positions.stand(actor, issue.id)
    sign = (Fragment(f"{STANCES[held.stance][0]} ", "accent"),) if held else ()
    note = (prose(ITS_READING, items.DIM),) if held else ()
    related = items.related(pack, positions.related(pack, issue.id, actor))
    return (heading("Position"), asked, BLANK, prose(stands, lead=sign), *note, *related)


def _term(pack: Pack, term: Term) -> tuple[Block, ...]:
    if span := pack.explained.get(term):
        parts = (Para(part.text, "exact") for part in words.by_paragraph(pack, span))
        exact = (heading(EXACT, items.paragraph(pack, span)), Block(tuple(parts)))
    else:
        exact = (heading(EXACT), prose(f"There are none: {terms.NOT_EXPLAINED}"))
    note = prose(f"The definition: {ORIGINS[term.origin]}.", items.DIM)
    return (*exact, BLANK, note, *items.related(pack, terms.related(pack, term)))


def _actor(pack: Pack, actor: Actor) -> tuple[Block, ...]:
    related = items.related(pack, actors.related(pack, actor)) or (BLANK, prose(actors.NO_PART, items.DIM))
    return (heading(actor.name), *items.facts(pack, actors.facts(pack, actor)), *related)
