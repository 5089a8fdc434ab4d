"""Positions: issues by actors, a word in each cell; what the article does not state is said to be not stated."""

from functools import lru_cache, partial

from msgspec.structs import astuple, replace

from explainer import links
from explainer.facts import positions
from explainer.facts.grammar import capital
from explainer.facts.vocabulary import NOT_STATED
from explainer.model import Issue
from explainer.pack import Pack
from explainer.refs import ActorRef, IssueRef, PositionRef, Ref
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, later, prose, text_lines, width_of
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

CELL = 12
"""Cells of a column: the mark of the selected cell, and the longest word."""
NAME = 16
"""Cells of the column with the issues, at least."""


def arrive(pack: Pack, location: Location) -> Location:
    """The selected position; else the first one that rests on the selected item's statements, else the first."""
    selected, held = location.selected, _held(pack)
    if isinstance(selected, PositionRef) and selected.issue in pack.issues and selected.actor in pack.holders:
        return location
    if isinstance(selected, IssueRef):  # one without positions has a row too
        here = tuple(ref for ref in held if ref.issue == selected.id)
        held = here or tuple(PositionRef(selected.id, actor) for actor in pack.holders)
    return replace(location, selected=_nearest(pack, location, held))


@lru_cache(maxsize=2)
def _held(pack: Pack) -> tuple[PositionRef, ...]:
    """The cells in which something stands."""
    cells = (PositionRef(issue, actor) for issue in pack.issues for actor in pack.holders)
    return tuple(ref for ref in cells if pack.stand(ref.actor, ref.issue))


def _nearest(pack: Pack, location: Location, held: tuple[PositionRef, ...]) -> PositionRef | None:
    """The nearest of `held`: resting on what is selected, on its events, of its actors, told close to it."""
    said = dict.fromkeys(each.id for each in links.near(pack, location.selected))
    topics = {event.id for event in links.events(pack, location.selected)}
    actors = set(links.actors(pack, location.selected))
    start = pack.places[next(iter(said))].span.start if said else 0

    def distance(ref: PositionRef) -> tuple[int, bool, bool, int]:
        found = pack.stand(ref.actor, ref.issue)
        basis = found.basis if found else ()
        return (
            next((number for number, id in enumerate(basis) if id in said), len(pack.statements)),
            not any(event.id in topics for id in basis for event in pack.topics[id]),
            actors.isdisjoint((ref.actor, found.actor if found else "")),
            min((abs(pack.places[id].span.start - start) for id in basis), default=0) if said else 0,
        )

    return min(held, key=distance, default=None)


def turn(pack: Pack, location: Location, by: int) -> Location:
    """The next or previous actor."""
    if not isinstance(location.selected, PositionRef):
        return location
    actors, (issue, actor) = pack.holders, astuple(location.selected)
    column = max(0, min(len(actors) - 1, actors.index(actor) + by))
    return replace(location, selected=PositionRef(issue, actors[column]))


def main(pack: Pack, location: Location) -> Page:
    """A row for each issue; where the columns do not fit, a line for each actor under its name."""
    if not isinstance(location.selected, PositionRef):
        return Page((*_above(pack), prose(positions.NONE)), location.selected, measure=110)
    return Page(
        _table(pack, location.selected.issue, pack.holders.index(location.selected.actor)),
        location.selected,
        measure=110,
        least=NAME + CELL * len(pack.holders),
        narrow=_lists(pack),
    )


@lru_cache(maxsize=2)
def _above(pack: Pack) -> tuple[Block, ...]:
    """What stands above the issues."""
    title = Para("Where each side stands", "title", tail=(Fragment("← → actor", items.DIM),))
    told = (f"· {NOT_STATED}. Jointly: said of several together.", *_of_others(pack))
    return Block((title, *(Para(each, items.DIM) for each in told))), BLANK


def _of_others(pack: Pack) -> list[str]:
    """What `of others` means, if it stands anywhere."""
    cells = (_stance(pack, issue, actor) for issue in pack.issues for actor in pack.holders)
    return ["Of others: speaks of what others hold."] if any(note and not stance for stance, note in cells) else []


@lru_cache(maxsize=8)
def _table(pack: Pack, row: str, column: int) -> tuple[Block, ...]:
    """The table, with a cell of it selected."""
    blocks = list(_rows(pack, column))
    if row in pack.issues:
        at = 3 + 2 * list(pack.issues).index(row)
        blocks[at] = later(partial(_row, pack, column, True), pack.issues[row], blocks[at].ref)
    return tuple(blocks)


@lru_cache(maxsize=8)
def _rows(pack: Pack, column: int) -> tuple[Block, ...]:
    """The table; `column` is the one in which rows are selected."""
    actors, row = pack.holders, partial(_row, pack, column, False)
    blocks = [*_above(pack), Block(layout=partial(_head, pack, actors))]
    for issue in pack.issues.values():
        blocks += [later(row, issue, PositionRef(issue.id, actors[column])), BLANK]
    return tuple(blocks)


def _row(pack: Pack, column: int, is_selected: bool, issue: Issue) -> Block:
    layout = partial(_cells, pack, issue, pack.holders, column if is_selected else None)
    return Block(ref=PositionRef(issue.id, pack.holders[column]), layout=layout)


@lru_cache(maxsize=2)
def _lists(pack: Pack) -> tuple[Block, ...]:
    """What stands in place of the table where that is too wide: a line for each of its cells."""
    blocks, line = list(_above(pack)), partial(_cell_line, pack)
    for issue in pack.issues.values():
        blocks.append(prose(issue.name, "title"))
        for actor in pack.holders:
            blocks.append(later(line, ref := PositionRef(issue.id, actor), ref))
        blocks.append(BLANK)
    return tuple(blocks)


def _cell_line(pack: Pack, ref: PositionRef) -> Block:
    """A cell as a line: who, and how they stand."""
    issue, actor = ref.issue, ref.actor
    stance, note = _stance(pack, issue, actor)
    name = f"{capital(pack.actors[actor].name)}: "
    text = ", ".join(filter(None, (stance or NOT_STATED, note if stance or not note else f"speaks {note}")))
    mark = Mark(0, len(name), items.side_style(pack, (actor,)))
    para = Para(name + text, "" if stance else items.DIM, (mark,), hang=(Fragment("  "),))
    return Block((para,), ref)


def _head(pack: Pack, actors: tuple[str, ...], width: int, query: str) -> list[Line]:
    room = width - CELL * len(actors)
    titles = ((capital(pack.actors[id].name), items.side_style(pack, (id,))) for id in actors)
    names = [text_lines(name, CELL - 1, style, query) for name, style in titles]
    height = max(map(len, names))
    lines: list[Line] = []
    for row in range(height):
        parts = [Fragment(" " * room)]
        for id, name in zip(actors, names, strict=True):
            line = name[row - height + len(name)] if row >= height - len(name) else ()
            parts += _cell(line, " ", ActorRef(id))
        lines.append(tuple(parts))
    return [*lines, ()]


def _cell(line: Line, mark: str, ref: Ref) -> list[Fragment]:
    """One line of a cell; a click anywhere in it selects `ref`."""
    gap = Fragment(" " * max(0, CELL - len(mark) - width_of(line)))
    return [part._replace(ref=ref) for part in (Fragment(mark, "accent"), *line, gap)]


@lru_cache(maxsize=4096)
def _stance(pack: Pack, issue: str, actor: str) -> tuple[str, str]:
    """The word of a cell, if it has one, and `jointly` where it is a group's, or that somebody speaks of others'."""
    found = pack.stand(actor, issue)
    if found is None:
        return "", "of others" if pack.said_on(actor, issue) else ""
    return found.stance, "" if found.actor == actor else "jointly"


def _cells(pack: Pack, issue: Issue, actors: tuple[str, ...], column: int | None, width: int, query: str) -> list[Line]:
    """The row of the table; `column` is the selected one."""
    cells = [_stance(pack, issue.id, actor) for actor in actors]
    room = width - CELL * len(actors)
    names = text_lines(issue.name, room - 2, "title", query)
    height = max(len(names), 2 if any(note for _, note in cells) else 1)
    lines: list[Line] = []
    for row in range(height):
        name = names[row] if row < len(names) else ()
        parts = [*name, Fragment(" " * (room - width_of(name)))]
        for at, (stance, note) in enumerate(cells):
            text = (stance or "·", note, "")[min(row, 2)]
            is_here = at == column and row == 0
            style = "accent" if is_here else "" if row == 0 and stance else items.DIM
            word = next(iter(text_lines(text, CELL, style, query)), ())
            parts += _cell(word, "▸" if is_here else " ", PositionRef(issue.id, actors[at]))
        lines.append(tuple(parts))
    return lines


PAGES = ViewPages(arrive, main, turn=turn)
