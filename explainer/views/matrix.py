"""The matrix of Who said what: the speakers by the sections in which they say something."""

from collections.abc import Iterable
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec.structs import replace

from explainer.attribution import Speaker
from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.statements import tally
from explainer.facts.vocabulary import NOTHING_SAID, Manner
from explainer.lists import Lists
from explainer.model import Section
from explainer.pack import Pack
from explainer.refs import CellRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, text_lines, width_of
from explainer.views import items, speakers

NOTHING, TOTAL, ALL = "·", "total", "all"
"""In a cell without statements; over the last column, with the titles of the sections and with their numbers."""
MOST_MARKS, MOST_SPARE = 10, 8
"""Marks that a column has room for, and cells that it gets beyond what it needs."""
FOOT = 4
"""Lines below the matrix for a statement of the selected cell."""
MOST_NAME = 36
"""Cells of a name in one line."""
LEAST_MEASURE, MOST_MEASURE = 92, 160
"""The widest line of a small matrix, and of a large one."""


class _Columns(NamedTuple):
    """The columns in some width; those of the sections with room for the brackets around the selected cell."""

    names: int
    """Cells of the column with the speakers."""
    sections: tuple[tuple[Section, int], ...]
    """The sections that are shown, each with its cells."""
    everything: int
    """Cells of the last column."""
    has_titles: bool = True
    """Whether the titles of the sections stand over the columns; else their numbers."""
    has_marks: bool = True
    """Whether there are marks in the cells; else numbers."""


def page(pack: Pack, source: Speaker, section: str) -> Page:
    """The matrix, with the cell of a speaker in a section selected."""
    rows = {
        each: Block(ref=CellRef(each, section), layout=partial(_row, pack, each, section, each == source))
        for each in speakers.order(pack)
    }
    below = Block(layout=partial(_below, pack, section))
    roomy, tight = ((*speakers.by_side(pack, rows, is_tight=is_tight), below) for is_tight in (False, True))
    title, over = Block(layout=partial(_title, pack, section)), Block(layout=partial(_head, pack, section))
    need = _needs(pack)
    measure = max(LEAST_MEASURE, min(MOST_MEASURE, need.names + sum(need.titles) + need.total))
    page = Page(tight, CellRef(source, section), measure, head=(title, over), names_columns=True)
    spaced = page._replace(blocks=roomy, head=(title, BLANK, over))
    foot = Block(layout=partial(_foot, pack, source, section))
    ways = (each._replace(foot=foot, has_foot_alone=True) for each in (spaced, page))
    return page._replace(ways=(*ways, spaced))


@lru_cache(maxsize=2)
def _told(pack: Pack) -> dict[tuple[Speaker, str], dict[Manner, int]]:
    """How many statements of each form a speaker has in a section, by the ids of both."""
    said = pack.attribution.said
    cells = Lists.of(((source, pack.section_of[each.id].id), each) for source in said for each in said[source])
    return {cell: tally(statements) for cell, statements in cells.items()}


# the columns


class _Needs(NamedTuple):
    """What the columns need."""

    name: int
    """Cells for the longest word in the names of the speakers, and one behind it."""
    names: int
    """Cells for the longest name, or for lines of a longer one, and one behind it."""
    marks: tuple[int, ...]
    """Cells of each section with its marks, below its number."""
    titles: tuple[int, ...]
    """The same below its title."""
    number: int
    """Cells of a section with a number in place of the marks."""
    everything: int
    """Cells of the last column."""
    total: int
    """The same beside the titles."""


@lru_cache(maxsize=2)
def _needs(pack: Pack) -> _Needs:
    names = [speaker(pack, source) for source in pack.attribution.said]
    digits, most = len(str(max(map(len, pack.attribution.said.values())))), _most_marks(pack)
    marks = tuple(2 + max(most[each.id], digits, len(str(at))) for at, each in enumerate(pack.sections, 1))
    titles = tuple(max(1 + _longest(each.title), cells) for each, cells in zip(pack.sections, marks, strict=True))
    number, everything = 2 + max(digits, len(str(len(pack.sections)))), 1 + max(digits, len(ALL))
    total = speakers.APART + max(digits, len(TOTAL))
    longest = min(MOST_NAME, max(map(cell_len, names)))
    return _Needs(1 + max(map(_longest, names)), 1 + longest, marks, titles, number, everything, total)


@lru_cache(maxsize=16)
def _columns(pack: Pack, section: str, room: int) -> _Columns:
    """The columns that fit in `room` cells: with titles and marks, or with numbers; one of them is `section`."""
    need = _needs(pack)
    for widths in (need.titles, need.marks):
        has_titles = widths is need.titles
        everything = need.total if has_titles else need.everything
        if (free := room - sum(widths) - everything) >= need.name:
            names = min(free, max(need.name, need.names))
            spare = min(MOST_SPARE, (free - names) // len(widths))
            sections = tuple((each, cells + spare) for each, cells in zip(pack.sections, widths, strict=True))
            return _Columns(names, sections, everything, has_titles=has_titles)
    names = max(need.name, min(need.names, room // 3))
    across = max(1, min(len(pack.sections), (room - names - need.everything) // need.number))
    first = max(0, min(pack.section_numbers[section] - 1 - across // 2, len(pack.sections) - across))
    sections = tuple((each, need.number) for each in pack.sections[first : first + across])
    names = room - need.number * across - need.everything
    return _Columns(names, sections, need.everything, has_titles=False, has_marks=False)


def _longest(text: str) -> int:
    """The cells of the longest word in a text."""
    return max(map(cell_len, text.split(" ")))


@lru_cache(maxsize=2)
def _most_marks(pack: Pack) -> dict[str, int]:
    """How many marks the fullest cell of each section has, by the section's id; not more than there is room for."""
    most = dict.fromkeys((each.id for each in pack.sections), 1)
    for (_, section), number in _told(pack).items():
        most[section] = min(MOST_MARKS, max(most[section], sum(number.values())))
    return most


# the lines


def _title(pack: Pack, section: str, room: int, _query: str) -> list[Line]:
    """What the matrix is, and what its marks mean, where there is room to say it above."""
    title: Line = (Fragment("Speakers by sections", "title"),)
    return speakers.flow((title, *speakers.legend(pack)), room) if _columns(pack, section, room).has_titles else [title]


def _head(pack: Pack, section: str, room: int, query: str) -> list[Line]:
    """What stands over the columns; that of the selected one is brighter."""
    columns, lines = _columns(pack, section, room), list[Line]()
    if not columns.has_titles:
        told = f"{pack.section_numbers[section]} of {len(pack.sections)}: {pack.section(section).title} →"
        has_room = cell_len(told) + 10 <= room
        lines += text_lines(f"← section {told}" if has_room else f"← {told}", room, items.DIM, query)
    over = [
        _over(pack, each, columns, width, "title" if each.id == section else items.DIM, query)
        for each, width in columns.sections
    ]
    height = max(map(len, over))
    for at in range(height):
        line = [Fragment(" " * columns.names)]
        for cell, (_each, width) in zip(over, columns.sections, strict=True):
            words = cell[at - height + len(cell)] if at >= height - len(cell) else ()
            line += _padded((Fragment(" "), *words), width)
        everything = (TOTAL if columns.has_titles else ALL) if at == height - 1 else ""
        lines.append((*line, Fragment(everything.rjust(columns.everything), items.DIM)))
    return lines


def _below(pack: Pack, section: str, room: int, _query: str) -> list[Line]:
    """What the marks mean, where the head has no room to say it."""
    columns = _columns(pack, section, room)
    return [(), *speakers.flow(speakers.legend(pack), room)] if columns.has_marks > columns.has_titles else []


def _over(pack: Pack, section: Section, columns: _Columns, width: int, look: str, query: str) -> list[Line]:
    """What stands over the column of a section, apart from the next where no word must be broken for it."""
    text = section.title if columns.has_titles else str(pack.section_numbers[section.id])
    return text_lines(text, max(_longest(text), width - speakers.APART), look, query)


def _row(pack: Pack, source: Speaker, section: str, is_here: bool, room: int, query: str) -> list[Line]:
    """What a speaker says in each section; `section`: the id of the one that is selected, if `is_here`."""
    columns, told, look = _columns(pack, section, room), _told(pack), speakers.ink(pack, source)
    first, *others = text_lines(capital(speaker(pack, source)), columns.names - 1, look, query)
    line = _padded(first, columns.names)
    for each, width in columns.sections:
        ref = CellRef(source, each.id)
        number = told.get((source, each.id), {})
        cell = _cell(number, width - 2, look, has_marks=columns.has_marks)
        chosen = is_here and each.id == section
        line += [part._replace(ref=ref) for part in _padded(_chosen(cell) if chosen else (Fragment(" "), *cell), width)]
    everything = str(len(pack.attribution.said[source])).rjust(columns.everything)
    return [(*line, Fragment(everything, items.DIM)), *others]


def _foot(pack: Pack, source: Speaker, section: str, room: int, query: str) -> list[Line]:
    """The first statement of the selected cell, in as many lines whatever is selected."""
    said = [each for each in pack.attribution.said[source] if pack.section_of[each.id].id == section]
    if said:
        which = (Fragment(f"1 of {len(said)}", items.DIM),) if len(said) > 1 else ()
        paras = replace(items.head(pack, said[0]), tail=which), items.content(pack, said[0])
    else:
        name = speaker(pack, source).upper()
        above = f"{name}  section {pack.section_numbers[section]}: {pack.section(section).title}"
        mark = Mark(0, len(name), f"speaker {items.side_style(pack, source)}")
        paras = Para(above, items.DIM, marks=(mark,)), Para(NOTHING_SAID, items.DIM)
    lines = [line for para in paras for line in para.lines(room - 2, query=query)]  # two cells for the dots
    if len(lines) > FOOT:
        lines[FOOT - 1 :] = [(*lines[FOOT - 1], Fragment(" …", items.DIM))]
    return [*lines, *[()] * (FOOT - len(lines))]


def _chosen(cell: Line) -> Line:
    """The selected cell: the reader's, and in brackets."""
    return (Fragment(f"[{''.join(part.text for part in cell)}]", "mark chip"),)


def _cell(number: dict[Manner, int], room: int, look: str, *, has_marks: bool) -> Line:
    if not number:
        return (Fragment(NOTHING, items.DIM),)
    return speakers.marks(number, 0, room, look) if has_marks else (Fragment(str(sum(number.values()))),)


def _padded(line: Iterable[Fragment], room: int) -> list[Fragment]:
    parts = list(line)
    return [*parts, Fragment(" " * (room - width_of(parts)))]
