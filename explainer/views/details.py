"""The details pane: what else is told of the selected item, its words in the article, and where it leads."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec.structs import replace

from explainer import links
from explainer.facts import actors, events, overview, positions, statements, terms, words
from explainer.facts.fact import Fact, Related
from explainer.facts.grammar import capital, count
from explainer.facts.names import NOT_NAMED, speaker
from explainer.facts.vocabulary import KEY_FIGURES, NOTHING_SAID
from explainer.lists import Lists
from explainer.matching import Span
from explainer.model import Actor, Claim, Event, Issue, OpenQuestion, Statement, Term
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    PassageRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
    TermRef,
)
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Page, Para, heading, prose
from explainer.views import items
from explainer.views.related import groups, row, rows
from explainer.views.related import statements as told

EXACT = "In the article"
ITS_READING = "The sign is the editor’s reading; the word is the article’s."
_MEASURE, _AROUND = 66, "unused"
"""The widest line, and the role of the sentences around the words that are lit."""


@lru_cache(maxsize=8)
def page(pack: Pack, selected: Ref | None, *, is_beside_article: bool = False) -> Page:
    """What is told of `selected`, and where it leads; `is_beside_article`: without the words that are seen there."""
    match selected:
        case StatementRef(id):
            blocks = _statement(pack, pack.statements[id], is_seen=is_beside_article)
        case EventRef(id):
            blocks = _event(pack, pack.events[id], is_seen=is_beside_article)
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
            blocks = _cell(pack, selected)
        case PassageRef(span):
            blocks = (_title(words.untold(pack, span)), prose("No statement rests on these words.", items.DIM))
        case _:
            blocks = (_title("Nothing is selected"),)
    return Page(blocks, next((block.ref for block in blocks if block.ref), None), _MEASURE)


def _title(text: str, note: str = "", tail: tuple[Fragment, ...] = ()) -> Block:
    """What is told of, and a note on it."""
    below = (Para(note, items.DIM),) if note else ()
    return Block((Para(capital(text), "title", tail=tail), *below))


def _resting(
    pack: Pack, id: str, told: Iterable[Block], related: Iterable[Related], *, is_seen: bool
) -> tuple[Block, ...]:
    """What is told of what has words in the article: first what is new, then its words, then what else it leads to.

    `is_seen`: the words stand beside it.
    """
    listed = list(related)
    ahead = [group for group in listed if not isinstance(group.items[0], Statement)]
    span = pack.places[id].span
    around = words.around(pack, span)
    exact = (
        () if is_seen else (BLANK, heading(EXACT, items.paragraph(pack, span)), Block(_in_context(pack, id, around)))
    )
    behind = groups(pack, (group for group in listed if group not in ahead), around)
    others = groups(pack, statements.beside(pack, pack.statements[id]), around) if id in pack.statements else ()
    return (*told, *groups(pack, ahead), *exact, *behind, *others)


def _in_context(pack: Pack, id: str, around: Span) -> tuple[Para, ...]:
    """The words of a statement or an event among the sentences around, a paragraph each, cue and quotations marked."""
    place = pack.places[id]
    paras = []
    for part in words.by_paragraph(pack, around):
        lit = (Mark(*each, "exact") for each in part.within((place.span,)))
        found = (*lit, *items.marks(pack.article, place, part, of_cue="exact cue"))
        paras.append(replace(items.words_of_article(part.text, found), style=_AROUND))
    return tuple(paras)


def _statement(pack: Pack, statement: Statement, *, is_seen: bool) -> tuple[Block, ...]:
    title = _title("By whom")
    source = () if statement.source else (row("by", NOT_NAMED, SpeakerRef(())),)
    facts = rows(pack, statements.facts(pack, statement))
    number, section = pack.section_numbers, pack.section_of[statement.id]
    where = Fact("section", f"{number[section.id]}: {section.title}", leads_to=section)
    facts += rows(pack, (where,)) if is_seen else ()
    related = statements.related(pack, statement)
    return _resting(pack, statement.id, (title, *source, *facts), related, is_seen=is_seen)


def _event(pack: Pack, event: Event, *, is_seen: bool) -> tuple[Block, ...]:
    facts = rows(pack, events.facts(pack, event))
    title = _title(event.name, "The name is the editor’s.")
    return _resting(pack, event.id, (title, *facts), events.related(pack, event), is_seen=is_seen)


def _section(pack: Pack, id: str | None) -> tuple[Block, ...]:
    """Who is heard in a section, or in the article, and the words on which a section or In brief rests."""
    from explainer.views.speakers import heard  # here, as one pane alone has no details

    if id is None:
        where, said = "the article", pack.attribution.said
        rests = [each for claim in pack.explainer.brief for each in pack.basis(claim)]
    else:
        rests = list(pack.section(id).statements)
        where, said = f"“{pack.section(id).title}”", Lists.of((pack.attribution.speaker(each), each) for each in rests)
    many = count(sum(map(len, said.values())), "statement")
    return (
        _title(f"Who is heard in {where}", f"{many}, a mark for each"),
        *heard(pack, said),
        BLANK,
        *_passages(pack, rests),
    )


def _passages(pack: Pack, said: Iterable[Statement]) -> tuple[Block, ...]:
    """The article's sentences in which some statements stand."""
    return (heading(EXACT), *_lit(pack, (pack.places[each.id].span for each in said)))


def _lit(pack: Pack, spans: Iterable[Span], words_lit: Sequence[Span] = ()) -> Iterator[Block]:
    """The sentences in which some words stand, under the numbers of their paragraphs, all lit or only some words."""
    sentences = sorted({each for span in spans for each in pack.article.sentences_at(span) or (span,)})
    for number, group in groupby(sentences, key=lambda each: pack.article.paragraph(each.start)):
        used = tuple(group)
        part = words.shown(pack, used)
        lit = tuple(Mark(*place, "exact") for place in part.within(words_lit or used))
        text = replace(items.words_of_article(part.text, lit), style=_AROUND)
        yield Block((Para(f"¶{number}" if number else "headline", items.DIM), text))


def _figures(pack: Pack) -> tuple[Block, ...]:
    blocks = [_title(KEY_FIGURES, f"The labels: {overview.EDITORS}.")]
    for figure in pack.explainer.figures:
        blocks += [BLANK, heading(overview.figure(figure)), *told(pack, pack.words_of(figure))]
    return tuple(blocks)


def _claim(pack: Pack, claim: Claim) -> tuple[Block, ...]:
    """The words on which a sentence of the editor's rests."""
    title = _title("A sentence of the brief", f"It is in {overview.EDITORS}.")
    return (title, *groups(pack, (Related("Rests on", pack.basis(claim)),)))


def _question(pack: Pack, question: OpenQuestion) -> tuple[Block, ...]:
    """What is left open, what the article does say, in which words, and what it concerns."""
    because = question.because or "The article does not say this."
    title = _title(question.question, f"Left open, {overview.NOTED}.")
    return (title, prose(because), *groups(pack, overview.related(pack, question)))


def _position(pack: Pack, issue: Issue, actor: str) -> tuple[Block, ...]:
    stands, held = positions.stands(pack, issue.id, actor), pack.positions.stand(actor, issue.id)
    sign = (items.chip(held.stance, items.side_style(pack, (actor,))), Fragment(" ")) if held else ()
    note = (prose(ITS_READING, items.DIM),) if held else ()
    related = groups(pack, positions.related(pack, issue.id, actor))
    return (_title(issue.name, issue.question), BLANK, prose(stands, lead=sign), *note, *related)


def _term(pack: Pack, term: Term) -> tuple[Block, ...]:
    """Where a term stands in the article: the words that explain it, or those of an entry that the editor has added."""
    title = _title(term.term, terms.WHOSE[term.origin])
    span = pack.explained.get(term)
    spans = [span] if span else terms.occurring(pack, term)
    if not spans:
        return (title, BLANK, prose(terms.NOT_THERE, items.DIM))
    tail = () if span else (Fragment(count(len(spans), "time"), items.DIM),)
    exact = (heading(EXACT, *tail), *_lit(pack, spans, spans))
    return (title, BLANK, *exact, *groups(pack, terms.related(pack, term)))


def _actor(pack: Pack, actor: Actor) -> tuple[Block, ...]:
    related = groups(pack, actors.related(pack, actor)) or (BLANK, prose(actors.NO_PART, items.DIM))
    return (_title(actor.name, capital(actors.note(pack, actor))), *rows(pack, actors.facts(pack, actor)), *related)


def _cell(pack: Pack, cell: CellRef) -> tuple[Block, ...]:
    """What a speaker says in a section, in the article's sentences."""
    said = links.statements(pack, cell)
    section = f"section {pack.section_numbers[cell.section]}: {pack.section(cell.section).title}"
    title = _title(speaker(pack, cell.source), capital(section))
    return (title, BLANK, *(_passages(pack, said) if said else (prose(NOTHING_SAID, items.DIM),)))
