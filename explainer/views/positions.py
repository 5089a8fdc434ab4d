"""Positions: issues by actors, in each cell a sign and the article's own word; what it does not state is blank."""

from collections.abc import Iterable, Mapping
from functools import lru_cache, partial

from msgspec.structs import astuple, replace

from explainer import links
from explainer.cells import cell_len
from explainer.facts import positions, words
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.vocabulary import STANCES
from explainer.model import Issue, Position
from explainer.pack import Pack
from explainer.refs import IssueRef, PositionRef, QuestionRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, Spot, heading, later, prose
from explainer.views import below, columns, items, speakers, table
from explainer.views.location import Location
from explainer.views.pages import ViewPages

MEASURE = 160
"""The widest line, in cells."""
FOOT, SMALL_FOOT = 6, 4
"""Lines for what is told of the selected cell below the table; the other one where not all rows are in sight."""
TITLE = "Where each side stands"
MANY = 100
"""Issues that no screen shows all at once."""


def arrive(pack: Pack, location: Location) -> Location:
    """The selected position; else the first one that rests on the selected item's statements, else the first."""
    selected = location.selected
    if isinstance(selected, PositionRef) and selected.issue in pack.issues and selected.actor in pack.positions.holders:
        return location
    held: Mapping[PositionRef, Position | None] = _held(pack)
    if issue := _issue(pack, location):  # one without positions has a row too
        here = {ref: position for ref, position in held.items() if ref.issue == issue}
        held = here or {PositionRef(issue, actor): None for actor in pack.positions.holders}
    return replace(location, selected=_nearest(pack, location, held))


def _issue(pack: Pack, location: Location) -> str | None:
    """The issue that is selected, or that the selected question concerns."""
    match location.selected:
        case IssueRef(id):
            return id
        case QuestionRef(question):
            return next((id for id in question.about if id in pack.issues), None)
    return None


@lru_cache(maxsize=2)
def _held(pack: Pack) -> dict[PositionRef, Position]:
    """The cells in which something stands, each with its position."""
    cells = (PositionRef(issue, actor) for issue in pack.issues for actor in pack.positions.holders)
    return {ref: held for ref in cells if (held := pack.positions.stand(ref.actor, ref.issue))}


def _nearest(pack: Pack, location: Location, held: Mapping[PositionRef, Position | None]) -> PositionRef | None:
    """The nearest of `held`: resting on what is selected, on its events, of its actors, told close to it."""
    behind = links.near(pack, location.selected)
    said = {each.id for each in behind}
    actors = set(links.actors(pack, location.selected))
    start = pack.places[behind[0].id].span.start if behind else 0
    told_there = {each.id for event in links.events(pack, location.selected) for each in pack.evidence[event.id]}
    for ids in (said, told_there):  # nothing else is as near, so only these are compared
        if near := {ref: at for ref, at in held.items() if at and not ids.isdisjoint(at.basis)}:
            held = near
            break

    def distance(ref: PositionRef) -> tuple[int, bool, bool, int]:
        found = held[ref]
        basis, holders = (found.basis, found.actors) if found else ((), ())
        return (
            next((number for number, id in enumerate(basis) if id in said), len(pack.statements)),
            told_there.isdisjoint(basis),
            actors.isdisjoint((ref.actor, *holders)),
            min((abs(pack.places[id].span.start - start) for id in basis), default=0) if said else 0,
        )

    return min(held, key=distance, default=None)


def turn(pack: Pack, location: Location, by: int) -> Location:
    """The next or previous actor."""
    if not isinstance(location.selected, PositionRef):
        return location
    actors, (issue, actor) = pack.positions.holders, astuple(location.selected)
    column = max(0, min(len(actors) - 1, actors.index(actor) + by))
    return replace(location, selected=PositionRef(issue, actors[column]))


def main(pack: Pack, location: Location) -> Page:
    """A row for each issue; where the columns do not fit, a line for each position under the name of its issue.

    In the cells stands as much as leaves all rows in sight.
    """
    here = location.selected
    if not isinstance(here, PositionRef):
        return Page((*_listed_above(pack), BLANK, prose(positions.NONE)), here, measure=MEASURE)
    signs, words, full = (
        Page(
            _table(pack, here.issue, here.actor, level),
            here,
            MEASURE,
            head=_head(pack, here.actor, level),
            names_columns=True,
            foot=_foot(pack, here, FOOT),
            has_foot_alone=True,
        )
        for level in (below.SIGNS, below.WORDS, below.TELLERS)
    )
    page = full._replace(least=columns.least(pack), narrow=_lists(pack), foot=_foot(pack, here, SMALL_FOOT))
    if len(pack.issues) > MANY:
        return page
    spaced = (each._replace(blocks=_spaced(each.blocks)) for each in (full, words, signs))
    ways = (way for ways in zip(spaced, (full, words, signs), strict=True) for way in ways)
    return page._replace(ways=(*ways, signs._replace(foot=page.foot), signs._replace(foot=None)))


@lru_cache(maxsize=8)
def _table(pack: Pack, issue: str, actor: str, level: int) -> tuple[Block, ...]:
    """The rows of the table, with a cell selected; in the cells stands no more than `level`."""
    blocks = list(_rows(pack, actor, level))
    if issue in pack.issues:
        at = list(pack.issues).index(issue)
        blocks[at] = later(partial(_row, pack, actor, level, is_here=True), pack.issues[issue], blocks[at].ref)
    return tuple(blocks)


@lru_cache(maxsize=8)
def _rows(pack: Pack, actor: str, level: int) -> tuple[Block, ...]:
    """The rows of the table; `actor`: in whose column they are selected."""
    row = partial(_row, pack, actor, level, is_here=False)
    return tuple(later(row, issue, PositionRef(issue.id, actor)) for issue in pack.issues.values())


def _row(pack: Pack, actor: str, level: int, issue: Issue, *, is_here: bool) -> Block:
    layout = partial(table.row, pack, issue, actor, level, is_here=is_here)
    return Block(ref=PositionRef(issue.id, actor), layout=layout)


@lru_cache(maxsize=8)
def _spaced(rows: tuple[Block, ...]) -> tuple[Block, ...]:
    """Rows with a blank line between them."""
    return tuple(block for row in rows for block in (BLANK, row))[1:]


@lru_cache(maxsize=8)
def _head(pack: Pack, actor: str, level: int) -> tuple[Block, ...]:
    """What stays above the table: the title, the signs, and the actors."""
    head = Block(layout=partial(table.head, pack, actor, level))
    return Block(layout=_title), _legend(pack), BLANK, head


def _title(width: int, query: str) -> list[Line]:
    """The title and, where there is room, whose the issues and signs are."""
    has_room = cell_len(TITLE) + 2 + cell_len(positions.EDITED) <= width
    tail = (Fragment(positions.EDITED, items.DIM),) if has_room else ()
    return Para(TITLE, "title", tail=tail).lines(width, query=query)


@lru_cache(maxsize=2)
def _legend(pack: Pack) -> Block:
    """What the signs mean: `+ for  − against`."""
    signs: list[tuple[Line, str]] = [((Fragment(sign, "title"),), meaning) for sign, meaning in STANCES.values()]
    if any(len(pack.positions.sharing(each)) > 1 for each in pack.positions.all):
        plus = Fragment(STANCES["support"][0], "title")
        signs.append(((plus, Fragment(table.JOINT, "lane"), plus), "jointly"))
    signs.append(((Fragment(table.SILENT, items.DIM),), positions.SILENT))
    if _is_told_of_others(pack):
        signs.append(((Fragment(table.TELLS, items.DIM),), positions.TELLS))
    if most := max((len(pack.asked_of[id]) for id in pack.issues), default=0):
        number, meaning = ("2", positions.TWO) if most > 1 else ("", positions.OPEN)
        signs.append(((Fragment("?", "open"), Fragment(number, items.DIM)), meaning))
    parts = [(*sign, Fragment(f" {meaning}", items.DIM)) for sign, meaning in signs]
    return Block(layout=lambda width, _query: speakers.flow(parts, width))


def _listed_above(pack: Pack) -> tuple[Block, ...]:
    """What stands above the list: the title and the signs."""
    return prose(TITLE, "title"), _legend(pack), prose(positions.EDITED, items.DIM)


def _is_told_of_others(pack: Pack) -> bool:
    """Whether somebody without a position of their own on an issue tells what others hold."""
    holders = {*pack.positions.holders}
    return any(
        id in holders and not pack.positions.stand(id, issue)
        for issue in pack.issues
        for each in pack.positions.told_on[issue]
        for id in each.source
    )


@lru_cache(maxsize=8)
def _foot(pack: Pack, here: PositionRef, height: int) -> Block:
    """What is told of a cell below the table, in some lines."""
    return Block(layout=partial(_foot_lines, _told(pack, here), height))


def _foot_lines(told: tuple[Para, ...], height: int, width: int, query: str) -> list[Line]:
    """As much of what is told of a cell as fits whole: rather the article's words than the question."""
    stands, *more = [para.lines(width, query=query) for para in told]
    for parts in (more, more[1:], more[:1], []):
        lines = [*stands, *(line for part in parts for line in part)]
        if len(lines) <= height:
            break
    return [*lines[:height], *[()] * (height - len(lines))]


def _told(pack: Pack, here: PositionRef) -> tuple[Para, ...]:
    """What is told of a cell: who stands how, on which question, and the article's words."""
    issue, held = pack.issues[here.issue], pack.positions.stand(here.actor, here.issue)
    name = Mark(0, len(pack.actors[here.actor].name), f"speaker {items.side_style(pack, (here.actor,))}")
    asked, stands = Para(issue.question, items.DIM), positions.stands(pack, here.issue, here.actor)
    if held is None:
        return Para(stands, marks=(name,)), asked
    said, word = pack.positions.word(held)
    place, exact = pack.places[said.id], words.anchor(pack, said.id)
    role = "title cue" if place.cue and place.cue.start <= word.start < place.cue.end else "title"
    marks = (*items.marks(pack.article, place, exact), *(Mark(*each, role) for each in exact.within((word,))))
    quoted = items.words_of_article(exact.text, marks, items.rule_of(pack, said.id))
    asked = replace(asked, tail=(items.paragraph(pack, place.span),))
    return Para(stands, marks=(name,), lead=_lead(pack, held, here.actor)), asked, quoted


@lru_cache(maxsize=2)
def _lists(pack: Pack) -> tuple[Block, ...]:
    """What stands in place of the table where that is too wide: each position once, under the name of its issue."""
    blocks = [*_listed_above(pack)]
    for issue in pack.issues.values():
        blocks += [BLANK, heading(issue.name, *table.left_open(pack, issue))]
        for position in pack.positions.on[issue.id]:
            if refs := _refs(pack, position):
                blocks.append(later(partial(_held_line, pack), position, spots=refs))
        silent = [id for id in pack.positions.holders if not pack.positions.stand(id, issue.id)]
        for sign in (table.SILENT, table.TELLS):
            if refs := tuple(PositionRef(issue.id, id) for id in silent if table.silence(pack, issue, id) == sign):
                blocks.append(later(partial(_silent_line, pack, sign), refs, spots=refs))
    return tuple(blocks)


def _refs(pack: Pack, position: Position) -> tuple[PositionRef, ...]:
    """The cells of a position."""
    return tuple(PositionRef(position.issue, id) for id in pack.positions.holding(position))


def _held_line(pack: Pack, position: Position) -> Block:
    """A position: its sign, who holds it, the article's word, and who tells it."""
    refs = _refs(pack, position)
    here = [ref.actor for ref in refs]
    others = positions.sharing_with(pack, position, here)
    who = f"{capital(speaker(pack, here))}{f', with {others}' if others else ''}"
    word, told = positions.word(pack, position), positions.teller(pack, position)
    text, start = f"{who}: “{word}”{f', {told}' if told else ''}", len(f"{who}: “")
    spots, lead = _spots(pack, text, refs), _lead(pack, position, refs[0].actor)
    sides = (items.side_style(pack, (id,)) for id in here)
    names = (Mark(spot.start, spot.end, side) for spot, side in zip(spots, sides, strict=True))
    marks = (Mark(0, len(who), ""), *names, Mark(start, start + len(word), "exact"))
    return Block((Para(text, items.DIM, marks, lead, spots=spots),))


def _silent_line(pack: Pack, sign: str, refs: tuple[PositionRef, ...]) -> Block:
    """Those of whom the article states no position on an issue."""
    told = positions.SILENT if sign == table.SILENT else positions.TELLS
    text = f"{capital(told)}: {speaker(pack, (ref.actor for ref in refs))}"
    return Block((Para(text, items.DIM, lead=(Fragment(f"{sign} ", items.DIM),), spots=_spots(pack, text, refs)),))


def _lead(pack: Pack, position: Position, actor: str) -> Line:
    """The sign of a position before what is told of it."""
    return (items.chip(position.stance, items.side_style(pack, (actor,))), Fragment(" "))


def _spots(pack: Pack, text: str, refs: Iterable[PositionRef]) -> tuple[Spot, ...]:
    """The names of some actors in a text, in their order."""
    found, end = [], 0
    for ref in refs:
        name = pack.actors[ref.actor].name
        start = min(at for each in (name, capital(name)) if (at := text.find(each, end)) >= 0)
        end = start + len(name)
        mark = Mark(start, end, f"{items.side_style(pack, (ref.actor,))} speaker selected")
        found.append(Spot(ref, start, end, (mark,)))
    return tuple(found)


PAGES = ViewPages(arrive, main, turn=turn)
