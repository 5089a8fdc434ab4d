"""The table of Positions: a row for each issue, in its cells the signs, the article's own words and who tells them."""

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts import positions
from explainer.facts.grammar import capital, count
from explainer.facts.vocabulary import STANCES
from explainer.model import Issue
from explainer.pack import Pack
from explainer.refs import ActorRef, PositionRef, Ref
from explainer.text.blocks import Fragment, Line, text_lines, width_of
from explainer.views import items
from explainer.views.columns import AIR, GAP, PAGING, Columns, Run, fitted, note, paging, runs, side_name

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
    names = [
        _Cell(_indented(_name(pack, id, room, query, is_here=id == actor)), room, ActorRef(id))
        for id, room in zip(columns.actors, columns.widths, strict=True)
    ]
    lines = [_sides(pack, columns)] if any(pack.actors[id].side for id in columns.actors) else []
    lines += _side_by_side(names, is_low=True)
    return _side_by_side([_Cell(_beside(pack, columns), columns.name), _Cell(lines, sum(columns.widths))], is_low=True)


def _name(pack: Pack, id: str, room: int, query: str, *, is_here: bool) -> list[Line]:
    """The name of an actor over a column."""
    return text_lines(capital(pack.actors[id].name), room - 1, _ink(pack, id, "speaker" if is_here else ""), query)


def _beside(pack: Pack, columns: Columns) -> list[Line]:
    """What stands over the names of the issues, where there is room: how many they are, and which actors are shown."""
    number, paged = len(pack.positions.holders), paging(pack, columns.first, columns.first + len(columns.actors))
    if paged:
        whole = f"{paged} actors"
        shown = (whole if cell_len(whole) < columns.name else paged).removeprefix(PAGING)
        told = [Fragment(PAGING, "key"), Fragment(shown, items.DIM)]
    else:
        told = [Fragment(count(number, "actor"), items.DIM)]
    lines = (Fragment(count(len(pack.issues), "issue"), items.DIM),), tuple(told)
    return [line if width_of(line) <= columns.name else () for line in lines]


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
    room = min(width - columns.name, sum(columns.widths) + AIR)
    lines = [_signs(pack, issue, columns, cells, here, room)]
    lines += _told(pack, issue, columns, cells, here, query) if columns.level else []
    return _side_by_side([_Cell(names, columns.name), _Cell(lines, room)])


def _signs(pack: Pack, issue: Issue, columns: Columns, cells: list[Run], here: str, room: int) -> Line:
    """The signs of a row, those of joint holders joined, and how many questions are open.

    That of the actor `here` is the selected one.
    """
    end = left_open(pack, issue)
    widths = [*columns.widths[:-1], room - sum(columns.widths[:-1]) - width_of(end)]
    line: list[Fragment] = []
    for run in cells:
        for at in range(run.at, run.behind):
            id = columns.actors[at]
            sign, ref = _sign(pack, issue, run, id, is_here=id == here), PositionRef(issue.id, id)
            following = next((each for each in cells if each.at <= at + 1 < each.behind), None)
            line += _padded((sign, _bar(widths[at] - 3, run, following)), widths[at], ref)
    return (*line, *end)


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
    held = [run for run in cells if run.held]
    found = [_Cell([], sum(columns.widths[: held[0].at if held else 0]))]
    for run in held:
        room, ref = sum(columns.widths[run.at : run.end]), PositionRef(issue.id, columns.actors[run.at])
        role = "title" if here in columns.actors[run.at : run.behind] else "exact"
        words = _words(pack, run, columns, room - 1 - run.gap(len(columns.actors)), role, query)
        found.append(_Cell(_indented(words), room, ref))
    return _side_by_side(found)


def _words(pack: Pack, run: Run, columns: Columns, room: int, role: str, query: str) -> list[Line]:
    """The article's word for a position and, beside or below it, who tells it."""
    if run.held is None:
        return []
    lines = text_lines(positions.word(pack, run.held), room, role, query)
    told = text_lines(note(pack, run, columns.actors, columns.level), room, items.DIM, query)
    if len(told) == 1 and width_of(lines[-1]) + 2 + width_of(told[0]) <= room:
        return [*lines[:-1], (*lines[-1], Fragment("  "), *told[0])]
    return lines + told


def _ink(pack: Pack, id: str, more: str = "") -> str:
    """The role of what stands for an actor, that of the side, and another one."""
    side = items.side_style(pack, (id,))
    return f"{'' if side == 'title' else side} {more}".strip()


def _indented(lines: list[Line]) -> list[Line]:
    """Lines below or above a sign."""
    return [(Fragment(" "), *line) for line in lines]


def _side_by_side(cells: list[_Cell], *, is_low: bool = False) -> list[Line]:
    """Cells in lines; `is_low`: their last lines are in one line, else their first ones."""
    height = max(len(cell.lines) for cell in cells)
    lines: list[Line] = [()] * height
    for text, room, ref in cells:
        blank: list[Line] = [()] * (height - len(text))
        parts = blank + text if is_low else text + blank
        lines = [(*line, *_padded(part, room, ref)) for line, part in zip(lines, parts, strict=True)]
    return lines


def _padded(line: Line, room: int, ref: Ref | None = None) -> list[Fragment]:
    """A line in `room` cells; a click anywhere in it selects `ref`."""
    return [part._replace(ref=part.ref or ref) for part in (*line, Fragment(" " * (room - width_of(line))))]


def left_open(pack: Pack, issue: Issue) -> Line:
    """How many open questions concern an issue."""
    number = len(pack.asked_of[issue.id])
    return (Fragment("?", "open"), Fragment(str(number) if number > 1 else " ", items.DIM)) if number else ()
