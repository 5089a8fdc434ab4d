"""Positions: issues by actors, in each cell a sign and the article's own word; what it does not state is blank."""

from collections.abc import Mapping
from functools import lru_cache, partial

from msgspec.structs import astuple, replace

from explainer import links
from explainer.facts import overview, positions
from explainer.facts.grammar import capital
from explainer.facts.vocabulary import NOT_STATED, STANCES
from explainer.model import Issue, Position
from explainer.pack import Pack
from explainer.refs import IssueRef, PositionRef, QuestionRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Page, Para, later, prose
from explainer.views import items, table
from explainer.views.location import Location
from explainer.views.pages import ViewPages

MEASURE = 110
"""The widest line, in cells."""


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
    """A row for each issue; where the columns do not fit, a line for each actor under its name."""
    if not isinstance(location.selected, PositionRef):
        return Page((*_above(pack), prose(positions.NONE)), location.selected, measure=MEASURE)
    least, column = table.least(pack, MEASURE), pack.positions.holders.index(location.selected.actor)
    blocks = _table(pack, location.selected.issue, column) if least <= MEASURE else ()
    return Page(blocks, location.selected, measure=MEASURE, least=least, narrow=_lists(pack))


@lru_cache(maxsize=4)
def _above(pack: Pack, *, is_table: bool = True) -> tuple[Block, ...]:
    """What stands above the issues."""
    title = Para("Where each side stands", "title", tail=(Fragment("← → actor", items.DIM),))
    is_joint = any(len(pack.positions.sharing(each)) > 1 for each in pack.positions.all)
    glyphs = [f"{table.BLANK_CELL} {NOT_STATED}", *([f"{table.JOINT} jointly"] if is_joint else [])]
    told = "  ".join((*(glyphs if is_table else ()), *_of_others(pack), f"Issues: {overview.EDITORS}"))
    return Block((title, Para(positions.signs_explained(), items.DIM), Para(told, items.DIM))), BLANK


def _of_others(pack: Pack) -> list[str]:
    """What `of others` means, if it stands anywhere."""
    cells = ((issue, actor) for issue in pack.issues for actor in pack.positions.holders)
    speaks = any(
        pack.positions.said_on(actor, issue) for issue, actor in cells if not pack.positions.stand(actor, issue)
    )
    return [f"{positions.OF_OTHERS}: speaks of what others hold"] if speaks else []


@lru_cache(maxsize=8)
def _table(pack: Pack, row: str, column: int) -> tuple[Block, ...]:
    """The table, with a cell of it selected."""
    blocks = list(_rows(pack, column))
    if row in pack.issues:
        at = len(_above(pack)) + 1 + 2 * list(pack.issues).index(row)
        blocks[at] = later(partial(_row, pack, column, True), pack.issues[row], blocks[at].ref)
    return tuple(blocks)


@lru_cache(maxsize=8)
def _rows(pack: Pack, column: int) -> tuple[Block, ...]:
    """The table; `column` is the one in which rows are selected."""
    actor, row = pack.positions.holders[column], partial(_row, pack, column, False)
    blocks = [*_above(pack), Block(layout=partial(table.head, pack))]
    for issue in pack.issues.values():
        blocks += [later(row, issue, PositionRef(issue.id, actor)), BLANK]
    return tuple(blocks)


def _row(pack: Pack, column: int, is_selected: bool, issue: Issue) -> Block:
    layout = partial(table.row, pack, issue, column if is_selected else None)
    return Block(ref=PositionRef(issue.id, pack.positions.holders[column]), layout=layout)


@lru_cache(maxsize=2)
def _lists(pack: Pack) -> tuple[Block, ...]:
    """What stands in place of the table where that is too wide: a line for each of its cells."""
    blocks, line = list(_above(pack, is_table=False)), partial(_cell_line, pack)
    for issue in pack.issues.values():
        blocks.append(prose(issue.name, "title"))
        for actor in pack.positions.holders:
            blocks.append(later(line, ref := PositionRef(issue.id, actor), ref))
        blocks += [Block(table.left_open(pack, issue)), BLANK]
    return tuple(blocks)


def _cell_line(pack: Pack, ref: PositionRef) -> Block:
    """A cell as a line: who, and how they stand."""
    name, held = capital(pack.actors[ref.actor].name), pack.positions.stand(ref.actor, ref.issue)
    mark = Mark(0, len(name), items.side_style(pack, (ref.actor,)))
    para = Para(_told(pack, ref, name, held), "" if held else items.DIM, (mark,), hang=(Fragment("  "),))
    return Block((para,), ref)


def _told(pack: Pack, ref: PositionRef, name: str, held: Position | None) -> str:
    if held:
        jointly = positions.jointly(pack, held, ref.actor)
        return f"{name}{jointly}: {STANCES[held.stance][0]} {positions.in_short(pack, held)}"
    speaks = f", speaks {positions.OF_OTHERS}" if pack.positions.said_on(ref.actor, ref.issue) else ""
    return f"{name}: {NOT_STATED}{speaks}"


PAGES = ViewPages(arrive, main, turn=turn)
