"""The table of Positions: a row for each issue, in its cells the signs, the article's own words and who tells them."""

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.facts.vocabulary import STANCES
from explainer.model import Issue
from explainer.pack import Pack
from explainer.refs import ActorRef, PositionRef, Ref
from explainer.text.blocks import Fragment, Line, text_lines, width_of
from explainer.text.wrapping import wrap
from explainer.views import items
from explainer.views.below import APART, Run, needs, rooms, runs
from explainer.views.columns import GAP, PAGING, Columns, end, fitted, longest, narrowest, paging, side_name

SILENT, TELLS, JOINT = "·", "…", "━"
"""The signs of who holds nothing, of those who do not but tell what others hold, and what joins joint holders."""


class _Cell(NamedTuple):
    """Some lines, and the cells that they take."""

    lines: list[Line]
    room: int
    ref: Ref | None = None
    """What a click on it selects."""


def head(pack: Pack, actor: str, level: int, width: int, query: str) -> list[Line]:
    """The sides, where there are some, over the names of their actors; the column of `actor` is the selected one."""
    columns = fitted(pack, width, actor, level)
    heads = _heads(pack, columns)
    most = max(len(wrap(name, room)) for name, room in heads)  # where one is broken into lines, those beside it are too
    names = [
        _Cell(
            _indented(text_lines(name, narrowest(name, most), _ink(pack, id, id == actor), query)), width, ActorRef(id)
        )
        for id, (name, _), width in zip(columns.actors, heads, columns.widths, strict=True)
    ]
    lines = [_sides(pack, columns)] if any(pack.actors[id].side for id in columns.actors) else []
    lines += _side_by_side(names, is_low=True)
    return _side_by_side([_Cell(_beside(pack, columns), columns.name), _Cell(lines, sum(columns.widths))], is_low=True)


def _heads(pack: Pack, columns: Columns) -> list[tuple[str, int]]:
    """The name of each actor, and the cells for it: two stand apart where no word must be broken for it."""
    names = [capital(pack.actors[id].name) for id in columns.actors]
    rooms = [*(width - APART for width in columns.widths[:-1]), columns.widths[-1]]
    return [(name, max(longest(name), room - 1)) for name, room in zip(names, rooms, strict=True)]


def _beside(pack: Pack, columns: Columns) -> list[Line]:
    """What stands over the names of the issues: which actors are shown, where not all of them are."""
    paged = paging(pack, columns.first, columns.first + len(columns.actors))
    if not paged:
        return []
    whole = f"{paged} actors"
    shown = (whole if cell_len(whole) < columns.name else paged).removeprefix(PAGING)
    return [(Fragment(PAGING, "key"), Fragment(shown, items.DIM))]


def _sides(pack: Pack, columns: Columns) -> Line:
    """The names of the sides, each over the columns of its actors; its label where the name does not fit."""
    line: list[Fragment] = []
    cells = zip(columns.actors, columns.widths, strict=True)
    for side, group in groupby(cells, key=lambda cell: pack.actors[cell[0]].side):
        ids, rooms = zip(*group, strict=True)
        room = sum(rooms)
        name = side_name(pack, side)
        name = name if cell_len(name) < room else pack.sides[side].label if side else ""
        rule = f" {'─' * (room - cell_len(name) - 3)}" if cell_len(name) + 3 < room else ""
        line += _padded((Fragment(" "), Fragment(name, _ink(pack, ids[0])), Fragment(rule, "edge")), room)
    return tuple(line)


def row(pack: Pack, issue: Issue, actor: str, level: int, width: int, query: str, *, is_here: bool) -> list[Line]:
    """The row of an issue; the column of `actor` is selected, in this row if it `is_here`."""
    return _row(pack, issue.id, fitted(pack, width, actor, level), actor if is_here else "", width, query)


@lru_cache(maxsize=1024)
def _row(pack: Pack, id: str, columns: Columns, here: str, width: int, query: str) -> list[Line]:
    """The same, kept: most rows stay as they are when another one is selected. `here`: the selected actor, or none."""
    issue, cells = pack.issues[id], runs(pack, id, columns.actors)
    names = text_lines(issue.name, columns.name - GAP, "title" if here else "", query)
    lines = [_signs(pack, issue, columns, cells, here)]
    lines += _told(pack, issue, columns, cells, here, query) if columns.level else []
    return _side_by_side([_Cell(names, columns.name), _Cell(lines, sum(columns.widths))])


def _signs(pack: Pack, issue: Issue, columns: Columns, cells: list[Run], here: str) -> Line:
    """The signs of a row, those of joint holders joined, and how many questions are open.

    That of the actor `here` is the selected one.
    """
    widths = [*columns.widths[:-1], columns.widths[-1] - end(pack)]
    line: list[Fragment] = []
    for run in cells:
        for at in range(run.at, run.behind):
            id = columns.actors[at]
            sign, ref = _sign(pack, issue, run, id, is_here=id == here), PositionRef(issue.id, id)
            following = next((each for each in cells if each.at <= at + 1 < each.behind), None)
            line += _padded((sign, _bar(widths[at] - 3, run, following)), widths[at], ref)
    return (*line, *left_open(pack, issue))


def _bar(room: int, run: Run, following: Run | None) -> Fragment:
    """What leads to the next sign: a thick line joins joint holders, a thin one guides the eye past who is silent."""
    if following is run:
        return Fragment(JOINT * room, "lane")
    is_between = run.held and following and following.held
    return Fragment("" if is_between else "─" * (room - 1), "edge")


def _sign(pack: Pack, issue: Issue, run: Run, id: str, *, is_here: bool) -> Fragment:
    """The sign of a cell: a chip in the colour of the side; the selected one is the reader's, and in brackets."""
    if is_here:
        sign = STANCES[run.held.stance][0] if run.held else silence(pack, issue, id)
        return Fragment(f"[{sign}]", "mark chip")
    if run.held is None:
        return Fragment(f" {silence(pack, issue, id)} ", items.DIM)
    return items.chip(run.held.stance, items.side_style(pack, (id,)))


def silence(pack: Pack, issue: Issue, id: str) -> str:
    """The sign of somebody without a position on an issue."""
    return TELLS if pack.positions.said_on(id, issue.id) else SILENT


def _told(pack: Pack, issue: Issue, columns: Columns, cells: list[Run], here: str, query: str) -> list[Line]:
    """What stands below the signs: the article's own words, and who tells them."""
    found = [_Cell([], sum(columns.widths[: next((run.at for run in cells if run.held), 0)]))]
    row = needs(pack, issue.id, columns.actors, columns.level)
    for run, need, room in zip((run for run in cells if run.held), row, rooms(row, columns.widths), strict=True):
        ref = PositionRef(issue.id, columns.actors[run.at])
        role = "title" if here in columns.actors[run.at : run.behind] else "exact"
        lines, told = text_lines(need.word, room.words, role, query), text_lines(need.note, room.note, items.DIM, query)
        if told and room.is_beside:
            lines[-1:], told = [(*lines[-1], Fragment(" " * APART), *told[0])], []
        found.append(_Cell(_indented(lines + told), sum(columns.widths[run.at : run.end]), ref))
    return _side_by_side(found)


def _ink(pack: Pack, id: str, is_here: bool = False) -> str:
    """The role of what stands for an actor, that of the side; it is strong if the actor is the selected one."""
    side = items.side_style(pack, (id,))
    return f"{'' if side == 'title' else side} {'speaker' if is_here else ''}".strip()


def _indented(lines: list[Line]) -> list[Line]:
    """Lines below or above a sign."""
    return [(Fragment(" "), *line) for line in lines]


def _side_by_side(cells: list[_Cell], *, is_low: bool = False) -> list[Line]:
    """Cells in lines; `is_low`: their last lines are in one line, else their first ones.

    A line that is too long for its cell goes on over those behind it, which have none there.
    """
    height, end = max(len(cell.lines) for cell in cells), 0
    lines: list[Line] = [()] * height
    for text, room, ref in cells:
        blank: list[Line] = [()] * (height - len(text))
        parts, end = blank + text if is_low else text + blank, end + room
        lines = [(*line, *_padded(part, end - width_of(line), ref)) for line, part in zip(lines, parts, strict=True)]
    return lines


def _padded(line: Line, room: int, ref: Ref | None = None) -> list[Fragment]:
    """A line in `room` cells; a click anywhere in it selects `ref`."""
    return [part._replace(ref=part.ref or ref) for part in (*line, Fragment(" " * (room - width_of(line))))]


def left_open(pack: Pack, issue: Issue) -> Line:
    """How many open questions concern an issue, in as many cells whatever the issue."""
    number, room = len(pack.asked_of[issue.id]), end(pack)
    told = str(number) if number > 1 else ""
    if number:
        return Fragment("?", "open"), Fragment(told.ljust(room - 1), items.DIM)
    return (Fragment(" " * room),) if room else ()
