"""The table of Positions: its columns, which no word is too long for, and what stands in its cells."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts import positions
from explainer.facts.grammar import capital
from explainer.facts.vocabulary import STANCES
from explainer.model import Issue, Position
from explainer.pack import Pack
from explainer.refs import ActorRef, PositionRef, Ref
from explainer.text.blocks import Fragment, Line, Mark, Para, text_lines, width_of
from explainer.views import items

BLANK_CELL, JOINT = "·", "━"
_INDENT = 2
"""Cells of a sign and of the blank behind it."""


class _Run(NamedTuple):
    """Neighbouring cells of a row that belong together."""

    held: Position | None
    """The position in them; None: one cell without."""
    actors: tuple[str, ...]
    """The ids of the actors whose cells they are."""


class _Column(NamedTuple):
    """What a column needs."""

    least: int
    """Cells for its longest word."""
    most: int
    """Cells for its longest text in a line, and a blank behind it."""


class _Columns(NamedTuple):
    """The columns of the table in some width."""

    name: int
    """Cells of the column with the issues."""
    actors: tuple[int, ...]
    """Cells of each other one: of the mark of the selected cell, and of what stands behind it."""
    indent: int
    """Cells before the lines of a cell but the first."""


def least(pack: Pack, most: int) -> int:
    """The width that the table needs to break no word, if that is not more than `most`; else any number above it."""
    names = sum(1 + _longest(pack.actors[id].name) for id in pack.positions.holders)
    return names if names > most else sum(column.least for column in _needs(pack))


@lru_cache(maxsize=2)
def _needs(pack: Pack) -> tuple[_Column, ...]:
    """What the column of the issues needs, then what each other one needs."""
    names = [issue.name for issue in pack.issues.values()]
    need = {id: _Column(_longest(pack.actors[id].name), 0) for id in pack.positions.holders}
    for issue in pack.issues:
        for run in _runs(pack, issue):
            texts = [(id, _word(pack, run.held), 1) for id in run.actors if run.held]
            texts += [(run.actors[0], note, len(run.actors)) for note in _notes(pack, issue, run)]
            for id, text, over in texts:
                least, most = need[id]
                need[id] = _Column(max(least, _longest(text)), max(most, -(-cell_len(text) // over)))
    columns = (_Column(1 + least, 2 + _INDENT + max(least, most)) for least, most in need.values())
    return _Column(2 + max(map(_longest, names)), 2 + max(map(cell_len, names))), *columns


@lru_cache(maxsize=8)
def _columns(pack: Pack, width: int) -> _Columns:
    """The columns in a `width` in which they fit: room for the signs beside the words first, then for longer texts."""
    name, *actors = _needs(pack)
    widths = [name.least, *(column.least for column in actors)]
    left = width - sum(widths)
    for at in range(1, len(widths)):
        widths[at] += min(_INDENT, left)
        left -= min(_INDENT, left)
    indent = (
        _INDENT if all(each == column.least + _INDENT for each, column in zip(widths[1:], actors, strict=True)) else 0
    )
    most = [name.most, *(column.most for column in actors)]
    while left and (growing := [at for at, cells in enumerate(widths) if cells < most[at]][:left]):
        for at in growing:
            widths[at] += 1
        left -= len(growing)
    return _Columns(widths[0], tuple(widths[1:]), indent)


def _longest(text: str) -> int:
    """The cells of the longest word in a text: of what is not broken into lines."""
    return max(map(cell_len, text.replace("\n", " ").split(" ")))


def _runs(pack: Pack, issue: str) -> Iterator[_Run]:
    """The cells of a row: those of neighbours who hold a position jointly together."""
    for held, ids in groupby(pack.positions.holders, key=lambda actor: pack.positions.stand(actor, issue)):
        if held:
            yield _Run(held, tuple(ids))
        else:
            yield from (_Run(None, (id,)) for id in ids)


@lru_cache(maxsize=4096)
def _word(pack: Pack, held: Position) -> str:
    return positions.word(pack, held)


def _notes(pack: Pack, issue: str, run: _Run) -> list[str]:
    """What stands below some cells: who tells the position, and who else holds it; or whether somebody speaks of it."""
    if run.held is None:
        return [positions.OF_OTHERS] if pack.positions.said_on(run.actors[0], issue) else []
    others = positions.sharing_with(pack, run.held, run.actors)
    return [*filter(None, (positions.teller(pack, run.held), f"with {others}" if others else ""))]


def head(pack: Pack, width: int, query: str) -> list[Line]:
    """The sides, where there are some, and the names of the actors."""
    holders, columns = pack.positions.holders, _columns(pack, width)
    names = [
        text_lines(capital(pack.actors[id].name), room - 1, items.side_style(pack, (id,)), query)
        for id, room in zip(holders, columns.actors, strict=True)
    ]
    height = max(map(len, names))
    lines = [_sides(pack, columns)] if any(pack.actors[id].side for id in holders) else []
    for at in range(height):
        line = [Fragment(" " * columns.name)]
        for id, name, room in zip(holders, names, columns.actors, strict=True):
            above = height - len(name)
            line += _padded((Fragment(" "), *(name[at - above] if at >= above else ())), room, ActorRef(id))
        lines.append(tuple(line))
    return [*lines, ()]


def _sides(pack: Pack, columns: _Columns) -> Line:
    """The names of the sides, each over the columns of its actors; its label where the name does not fit."""
    line = [Fragment(" " * columns.name)]
    cells = zip(pack.positions.holders, columns.actors, strict=True)
    for side, run in groupby(cells, key=lambda cell: pack.actors[cell[0]].side):
        ids, rooms = zip(*run, strict=True)
        name = pack.sides[side].name.upper() if side else ""
        text = name if not side or cell_len(name) < sum(rooms) - 1 else pack.sides[side].label
        line += _padded((Fragment(" "), Fragment(text, items.side_style(pack, ids[:1]))), sum(rooms))
    return tuple(line)


def row(pack: Pack, issue: Issue, column: int | None, width: int, query: str) -> list[Line]:
    """The row of an issue; `column` is the selected one."""
    columns = _columns(pack, width)
    parts = [(text_lines(issue.name, columns.name - 2, "title", query), columns.name)]
    at = 0
    for run in _runs(pack, issue.id):
        rooms = columns.actors[at : at + len(run.actors)]
        here = None if column is None else column - at
        parts.append((_cells(pack, issue.id, run, rooms, here, columns.indent, query), sum(rooms)))
        at += len(run.actors)
    height = max(len(lines) for lines, _ in parts)
    lines = [
        tuple(part for cell, room in parts for part in _padded(cell[at] if at < len(cell) else (), room))
        for at in range(height)
    ]
    return lines + [line for para in left_open(pack, issue) for line in para.lines(width, query=query)]


def _cells(
    pack: Pack, issue: str, run: _Run, rooms: tuple[int, ...], here: int | None, indent: int, query: str
) -> list[Line]:
    """The lines of neighbouring cells; `here` is the index of the selected one."""
    cells = [
        _stance(pack, run.held, room - 1, "accent" if at == here else "", indent, query)
        for at, room in enumerate(rooms)
    ]
    lines: list[Line] = []
    for number in range(max(map(len, cells))):
        line: list[Fragment] = []
        for at, (id, cell, room) in enumerate(zip(run.actors, cells, rooms, strict=True)):
            text = cell[number] if number < len(cell) else ()
            mark = " " if number else "▸" if at == here else JOINT if at else " "
            is_joined = number == 0 and at < len(rooms) - 1
            parts = (Fragment(mark, "accent" if mark == "▸" else "lane"), *text)
            line += _padded(parts, room, PositionRef(issue, id), JOINT if is_joined else " ")
        lines.append(tuple(line))
    lead = (Fragment(" " * (1 + indent)),)
    for note in _notes(pack, issue, run):
        lines += Para(note, items.DIM, lead=lead).lines(sum(rooms), query=query)
    return lines


def _stance(pack: Pack, held: Position | None, room: int, style: str, indent: int, query: str) -> list[Line]:
    """The lines of one cell: the sign, and the article's own word."""
    if held is None:
        return [(Fragment(BLANK_CELL, style or items.DIM),)]
    sign, word = STANCES[held.stance][0], _word(pack, held)
    bold = style or "title"
    if indent:
        return Para(word, style, lead=(Fragment(f"{sign} ", bold),)).lines(room, query=query)
    return Para(f"{sign} {word}", style, (Mark(0, len(sign), bold),)).lines(room, query=query)


def _padded(line: Line, room: int, ref: Ref | None = None, filler: str = " ") -> list[Fragment]:
    """A line in `room` cells; a click anywhere in it selects `ref`."""
    left = room - width_of(line)
    gap = Fragment(" " * left) if filler == " " else Fragment(" " * (left > 1) + filler * (left - (left > 1)), "lane")
    return [part._replace(ref=part.ref or ref) for part in (*line, gap)]


def left_open(pack: Pack, issue: Issue) -> tuple[Para, ...]:
    """The open questions about an issue."""
    return tuple(Para(each.question, items.DIM, lead=(Fragment("? ", "accent"),)) for each in pack.asked_of[issue.id])
