"""The columns of the table of Positions: which actors stand side by side in a width, and how wide each column is."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, groupby, islice, pairwise
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.facts.names import NO_SIDE
from explainer.keys import shown
from explainer.pack import Pack
from explainer.text.wrapping import wrap
from explainer.views.below import APART, WORDS, Need, needs, rooms

FEW, PAGED = 3, 60
"""Actors that stand side by side at least where not all of them do, and the width that is needed for it."""
PAGING = f"{shown('turn_back')} {shown('turn_on')}"
"""The keys that lead to the other columns."""
GAP = 1
"""Cells between the names of the issues and the first sign."""
SHARE = 6
"""Cells that the columns get at most beyond what they need, on average."""
MEASURED = 100
"""Issues by which the columns are measured; of a longer table a long word further down can be broken."""
MANY = 99
"""Lines that are enough for a text whose words are in a line each."""
MOST_LINES = 3
"""Lines of an issue’s name for which it is tried how low the rows get."""


class Columns(NamedTuple):
    """The columns that are in sight together."""

    actors: tuple[str, ...]
    """The ids of the actors whose columns they are."""
    first: int
    """The number of the first of them among all columns."""
    name: int
    """Cells of the names of the issues, and of the gap behind them."""
    widths: tuple[int, ...]
    """Cells of each column: one before the sign, the sign, and what stands behind it."""
    level: int
    """How much stands below the signs."""


def longest(text: str) -> int:
    """The cells of the longest word in a text: of what is not broken into lines."""
    return max(map(cell_len, text.replace("\n", " ").split(" ")))


@lru_cache(maxsize=2)
def _heads(pack: Pack) -> tuple[int, ...]:
    """The least width of each column: no word of a name is broken, and behind a sign is room for the end of a row."""
    return tuple(1 + max(4 + end(pack), longest(pack.actors[id].name)) for id in pack.positions.holders)


@lru_cache(maxsize=2)
def end(pack: Pack) -> int:
    """The cells at the end of each row that tell how many questions are open, if some are anywhere."""
    most = max((len(pack.asked_of[id]) for id in pack.issues), default=0)
    return 1 + len(str(most)) if most else 0


@lru_cache(maxsize=32)
def _name(pack: Pack, lines: int) -> int:
    """The cells in which no issue’s name takes more than so many lines, or has a word broken; and those of the gap."""
    return GAP + max(narrowest(issue.name, lines) for issue in pack.issues.values())


@lru_cache(maxsize=2)
def least(pack: Pack) -> int:
    """The width in which there can be a table: of all columns, or of any few neighbours beside the names."""
    heads, name = _heads(pack), GAP + max(longest(issue.name) for issue in pack.issues.values())
    few = max(sum(heads[at : at + FEW]) for at in range(max(1, len(heads) - FEW + 1)))
    return min(name + sum(heads), max(PAGED, min(_name(pack, 1) + few, max(name + few, -(-few * 3 // 2)))))


def _page(heads: tuple[int, ...], room: int, at: int) -> tuple[int, int]:
    """The first and the last column, and one more, of those that share `room` cells with the one at `at`."""
    first = behind = 0
    while behind <= at:
        first, left = behind, room
        while behind < len(heads) and (behind == first or heads[behind] <= left):
            left -= heads[behind]
            behind += 1
    while first and behind == len(heads) and sum(heads[first - 1 :]) <= room:
        first -= 1
    return first, behind


_Wish = tuple[range, int]
"""Some columns, and the cells that are to stand in them."""


@lru_cache(maxsize=32)
def _told(pack: Pack, actors: tuple[str, ...], level: int) -> tuple[tuple[Need, ...], ...]:
    """What stands below the signs in some columns, by issue."""
    return tuple(tuple(needs(pack, issue, actors, level)) for issue in islice(pack.issues, MEASURED))


@lru_cache(maxsize=4096)
def narrowest(text: str, lines: int) -> int:
    """The cells in which a text takes at most so many lines, and no word of it is broken."""
    width = longest(text)
    while len(wrap(text, width)) > lines:
        width += 1
    return width


def _widen(widths: list[int], wishes: Iterable[_Wish], left: int) -> int:
    """Widen columns as wished, by at most `left` cells and small wishes first; returns how many are left."""

    def lack(wish: _Wish) -> int:
        return 1 + wish[1] - sum(widths[at] for at in wish[0])

    for wish in sorted(wishes, key=lack):
        if 0 < (more := lack(wish)) <= left:
            widths[wish[0][0]] += more
            left -= more
    return left


def fitted(pack: Pack, width: int, actor: str, level: int) -> Columns:
    """The columns that share a width with that of `actor`; below the signs stands no more than `level`."""
    heads, name = _heads(pack), _name(pack, MANY)
    if name + sum(heads) > width:  # there are several pages
        name = max(min(_name(pack, 1), max(name, width // 3)), cell_len(paging(pack, len(heads) - 1, len(heads))))
    room = width - name
    return _fitted(pack, width, *_page(heads, room, pack.positions.holders.index(actor)), level)


@lru_cache(maxsize=32)
def _fitted(pack: Pack, width: int, first: int, behind: int, level: int) -> Columns:
    """The columns from `first` to `behind`, with the names of the issues as wide as makes the rows lowest."""
    actors, widths = pack.positions.holders[first:behind], list(_heads(pack)[first:behind])
    told, least = _told(pack, actors, level), max(_name(pack, MANY), cell_len(paging(pack, first, behind)))
    _widen(widths, _wishes(told, 2 if level > WORDS else 3, 2), width)
    if level and least + sum(widths) > width:
        return _fitted(pack, width, first, behind, level - 1)
    room = _widen(widths, _apart(pack, actors), width - least - sum(widths)) + least
    wide = (max(least, min(room, _name(pack, lines))) for lines in range(1, MOST_LINES + 1))
    names = dict.fromkeys(
        next(each for each in range(least, most + 1) if _lines(pack, each) == _lines(pack, most)) for most in wide
    )
    ways = [_shared(pack, Columns(actors, first, name, tuple(widths), level), told, room - name) for name in names]
    return min(ways, key=lambda way: _height(pack, way, told))


def _shared(pack: Pack, columns: Columns, told: Iterable[Sequence[Need]], left: int) -> Columns:
    """The columns with so many cells more: for what stands in them, then for the names of the issues, then evenly."""
    widths = list(columns.widths)
    sides = _sides(pack, columns.actors)
    left = _widen(widths, [*sides, *((over, cells + APART - 1) for over, cells in sides[:-1])], left)
    for words, notes in ((2, 2), (1, 2), (1, 1)):
        left = _widen(widths, _wishes(told, words, notes), left)
    name = max(columns.name, min(_name(pack, 1), columns.name + left))
    for _ in range(min(SHARE * len(widths), columns.name + left - name)):
        widths[widths.index(min(widths))] += 1
    return columns._replace(name=name, widths=tuple(widths))


def _height(pack: Pack, columns: Columns, told: Iterable[Sequence[Need]]) -> int:
    """The lines of all rows."""
    heights = (1 + max((each.height for each in rooms(row, columns.widths)), default=0) for row in told)
    return sum(map(max, _lines(pack, columns.name), heights))


@lru_cache(maxsize=128)
def _lines(pack: Pack, name: int) -> tuple[int, ...]:
    """The lines of the names of the issues."""
    return tuple(len(wrap(issue.name, name - GAP)) for issue in islice(pack.issues.values(), MEASURED))


def paging(pack: Pack, first: int, behind: int) -> str:
    """Which of the columns are in sight where not all of them are: `1–5 of 9`, behind the keys for the others."""
    number = len(pack.positions.holders)
    return "" if behind - first == number else f"{PAGING} {first + 1}–{behind} of {number}"


def _wishes(told: Iterable[Sequence[Need]], words: int, notes: int) -> list[_Wish]:
    """The wishes for the words and for the notes to take at most so many lines."""
    each = dict.fromkeys(chain.from_iterable(told))
    return [(need.columns, need.gap + max(narrowest(need.word, words), narrowest(need.note, notes))) for need in each]


def _apart(pack: Pack, actors: tuple[str, ...]) -> list[_Wish]:
    """The wishes that names beside each other do not touch, which end in the same line."""
    names = [capital(pack.actors[id].name) for id in actors]
    most = max(len(wrap(name, longest(name))) for name in names)
    lines = [
        [cell_len(name[start:behind]) for start, behind in reversed(wrap(name, narrowest(name, most)))]
        for name in names
    ]
    wide = [max(one for one, _ in zip(here, beside, strict=False)) for here, beside in pairwise(lines)]
    return [(range(at, at + 1), APART - 1 + cells) for at, cells in enumerate(wide)]


def _sides(pack: Pack, actors: tuple[str, ...]) -> list[_Wish]:
    """The wishes of the names of the sides."""
    wishes, at = [], 0
    for side, group in groupby(actors, key=lambda actor: pack.actors[actor].side):
        behind = at + len(list(group))
        wishes.append((range(at, behind), cell_len(side_name(pack, side))))
        at = behind
    return wishes


def side_name(pack: Pack, side: str | None) -> str:
    """What stands over the columns of a side."""
    return (pack.sides[side].name if side else NO_SIDE).upper()
