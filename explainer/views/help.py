"""Help: the keys of a view by what they are for, and how to read what is on the screen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, zip_longest
from sys import maxsize

from explainer.keys import Group, Key, Row, rows
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, heading, width_of
from explainer.view import VIEW_WORDS, View
from explainer.views import items
from explainer.views.signs import COMMON, OF_VIEWS, Told

LEAST, BROAD = 72, 104
"""The width from which on it stands in columns, and that from which on the signs have three of them to themselves."""
_MOST, _GAP = 196, 2
"""The widest columns together, and the cells between them."""
_SHARES = (28, 25, 19)
"""How two columns of keys and one of signs share what there is."""
_ROOMY = 30
"""The width of a column from which on it has room for the longer words."""
_HEADINGS: dict[Group, str] = {
    "views": "Views",
    "move": "Move",
    "selected": "What is selected",
    "find": "Find",
    "program": "Program",
}
_SHOWS = {
    "story": "section by section",
    "timeline": "what happens, and when",
    "who": "by speaker",
    "positions": "who is for or against",
    "article": "all its words",
    "terms": "explained",
}
"""What the views show, by the names of their keys."""
_Column = Sequence[Told]


def page(view: View, can: Callable[[Key], bool]) -> Page:
    """The keys that do something in a view, as `can` tells, and how to read it."""
    told = list(rows(can))
    keys, same = partial(_groups, told), _same(told)
    views = Block(layout=partial(_in_a_row, [row for row in told if row.first.group == "views"]))
    signs = _signs(view)
    beside = (*keys("move", "find"), same), keys("selected", "view", "program")
    above = keys("move", "selected"), (*keys("find"), same), keys("view", "program")
    below = sorted(
        ((COMMON,), _first(view, "timeline", "positions"), _first(view, "who", "article")),
        key=lambda column: OF_VIEWS.get(view, COMMON) not in column,
    )
    least = Page(
        (views, Block(layout=partial(_beside, beside, signs))),
        measure=_MOST,
        least=LEAST,
        narrow=(
            _block((*keys("move", "selected", "view", "find", "program"), same, *keys("views"))),
            BLANK,
            _block(signs),
        ),
    )
    named = [row for group in keys("views") for row in group.rows]
    pairs = [[Told("", tuple(named[at : at + 2]))] for at in range(0, len(named), 2)]
    stacked = [Block(layout=partial(_columns, columns)) for columns in (pairs, above, below)]
    broad = (heading("Views"), stacked[0], BLANK, stacked[1], BLANK, stacked[2])
    roomy = (views, BLANK, least.blocks[1])
    whole = (views, BLANK, Block(layout=partial(_beside, beside, signs, is_whole=True)))
    ways = [least._replace(blocks=blocks) for blocks in (whole, roomy)]
    return least._replace(ways=(ways[0]._replace(blocks=broad, least=BROAD, narrow=whole), *ways))


def _first(view: View, *views: View) -> _Column:
    """The signs of some views, first those of `view`."""
    return [OF_VIEWS[each] for each in sorted(views, key=lambda each: each != view)]


def _signs(view: View) -> _Column:
    """All signs: those of `view` first, then those that all views have."""
    own = OF_VIEWS.get(view, COMMON)
    return list(dict.fromkeys((own, COMMON, *OF_VIEWS.values())))


def _groups(told: Iterable[Row], *groups: Group) -> _Column:
    """Keys under the headings of their groups."""
    found: list[Told] = []
    for group in groups:
        listed = [row for row in told if row.first.group == group]
        if listed:
            own = listed[0].first.view
            title = f"In {VIEW_WORDS[own].name}" if own else _HEADINGS[group]
            found.append(Told(title, tuple((_names(row), _meaning(row.first)) for row in listed)))
    return found


def _names(row: Row) -> Line:
    """The keys of a row that have one letter, and the first of the others."""
    names = (*row.names, *(name for name in row.others if len(name) == 1))
    return (Fragment(" ".join(names), "key"),)


def _meaning(key: Key) -> str:
    """What a key does, and what a view shows."""
    return f"{key.tooltip}: {_SHOWS[key.name]}" if key.name in _SHOWS else key.tooltip


def _same(told: Iterable[Row]) -> Told:
    """The keys that do the same as others."""
    found = [(" ".join(name for name in row.others if len(name) > 1), row) for row in told]
    listed = (((Fragment(names, "key"),), f"as {' '.join(row.names)}") for names, row in found if names)
    return Told("The same", tuple(listed))


def _beside(keys: Sequence[_Column], signs: _Column, width: int, _query: str, *, is_whole: bool = False) -> list[Line]:
    """Keys in columns, and at their right signs: all of them, or as many groups as stand beside the keys."""
    *widths, last = _widths(width, _SHARES)
    columns = [_lines(column, each) for column, each in zip(keys, widths, strict=True)]
    most = maxsize if is_whole else max(map(len, columns))
    counted = (_lines(signs[:count], last) for count in range(len(signs), 1, -1))
    shown = next((lines for lines in counted if len(lines) <= most), _lines(signs[:1], last))
    return _side_by_side([*columns, shown], [*widths, last])


def _columns(columns: Sequence[_Column], width: int, _query: str) -> list[Line]:
    """Columns of one width."""
    widths = _widths(width, [1] * len(columns))
    return _side_by_side([_lines(column, each) for column, each in zip(columns, widths, strict=True)], widths)


def _widths(width: int, shares: Sequence[int]) -> list[int]:
    """The widths of columns that share what there is."""
    room = width - _GAP * (len(shares) - 1)
    first = [room * share // sum(shares) for share in shares[:-1]]
    return [*first, room - sum(first)]


def _side_by_side(columns: Iterable[list[Line]], widths: Sequence[int]) -> list[Line]:
    """Columns of lines, each in its width."""
    return [tuple(_joined(parts, widths)) for parts in zip_longest(*columns, fillvalue=())]


def _joined(parts: Iterable[Line], widths: Iterable[int]) -> Iterator[Fragment]:
    for line, width in zip(parts, widths, strict=True):
        yield from line
        yield Fragment(" " * (width - width_of(line) + _GAP))


def _block(column: _Column) -> Block:
    """The one column where there is no room for several."""
    return Block(layout=lambda width, _query: _lines(column, width))


def _lines(column: _Column, width: int) -> list[Line]:
    """Groups below each other, all they tell beginning at one cell: in few words where there is little room."""
    is_roomy = width >= _ROOMY
    shown = [[(sign if is_roomy else sign[:1], text) for sign, text in group.rows] for group in column]
    behind = max((width_of(sign) for sign, _ in chain(*shown)), default=0) + 1 + is_roomy
    blocks: list[Block] = []
    for group, told in zip(column, shown, strict=True):
        note = group.note if is_roomy else group.note.removeprefix("the ").partition(" ")[0]
        if group.title:
            blocks += [*[BLANK] * bool(blocks), heading(group.title, *[Fragment(note, items.DIM)] * bool(note))]
        blocks += [_row(sign, text if is_roomy else text.partition(": ")[0], behind) for sign, text in told]
    return [line for block in blocks for line in block.lines(width)]


def _row(sign: Line, text: str, behind: int) -> Block:
    """A sign, and what it is: after the colon dim."""
    name = text.partition(": ")[0]
    lead = (*sign, Fragment(" " * (behind - width_of(sign))))
    return Block((Para(text, marks=(Mark(len(name), len(text), items.DIM),), lead=lead),))


def _in_a_row(told: Sequence[Row], width: int, _query: str) -> list[Line]:
    """Keys side by side, as far apart as one line has room for."""
    laid_out = (_apart(told, gap).lines(width) for gap in (3, 2, 1))
    return next((lines for lines in laid_out if len(lines) == 1), _apart(told, 2).lines(width))


def _apart(told: Iterable[Row], gap: int) -> Para:
    """Keys in a paragraph, none of them broken from what it does."""
    text, marks = "", list[Mark]()
    for row in told:
        text += " " * gap if text else ""
        name = " ".join(row.names)
        marks.append(Mark(len(text), len(text) + len(name), "key"))
        text += f"{name} {row.first.tooltip}".replace(" ", "\N{NO-BREAK SPACE}")
    return Para(text, "", tuple(marks))
