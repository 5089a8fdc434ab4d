"""The columns of the table of Positions: which actors stand side by side in a width, and how wide each column is."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby, islice
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts import positions
from explainer.facts.grammar import capital
from explainer.facts.names import NO_SIDE, speaker
from explainer.keys import shown
from explainer.model import Position
from explainer.pack import Pack
from explainer.text.wrapping import wrap

FEW, PAGED = 3, 60
"""Actors that stand side by side at least where not all of them do, and the width that is needed for it."""
PAGING = f"{shown('turn_back')} {shown('turn_on')}"
"""The keys that lead to the other columns."""
AIR = 2
"""Cells that are left at the end of a row where there is room, for how many questions are open."""
GAP = 1
"""Cells between the names of the issues and the first sign."""
SIGNS, WORDS, TELLERS = range(3)
"""How much stands in the cells: the signs; the article's words below them too; and who tells them."""
SHARE = 6
"""Cells that a column gets at most beyond what it needs."""
MEASURED = 100
"""Issues by which the columns are measured; of a longer table a long word further down can be broken."""
MANY = 99
"""Lines that are enough for a text whose words are in a line each."""


class Run(NamedTuple):
    """A cell of a row, or neighbouring ones whose actors hold a position jointly."""

    held: Position | None
    """None: it holds none."""
    at: int
    """The number of its first column."""
    behind: int
    """That of the column behind it."""
    end: int
    """That of the next column with a position: so far reaches what is told of this one."""

    def gap(self, columns: int) -> int:
        """Cells behind its words, of so many columns: they are not to look like one phrase with those of the next."""
        return int(self.end < columns)


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
    """The least width of each column: no word of a name is broken."""
    return tuple(1 + max(AIR + 3, longest(pack.actors[id].name)) for id in pack.positions.holders)


@lru_cache(maxsize=32)
def _name(pack: Pack, lines: int) -> int:
    """The cells in which no issue’s name takes more than so many lines, or has a word broken; and those of the gap."""
    return GAP + max(_least(issue.name, lines) for issue in pack.issues.values())


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


def runs(pack: Pack, issue: str, actors: tuple[str, ...]) -> list[Run]:
    """The cells of a row in some columns."""
    held = [pack.positions.stand(actor, issue) for actor in actors]
    starts = [at for at, each in enumerate(held) if not at or each is None or each is not held[at - 1]]
    ends = [*starts[1:], len(actors)]
    filled = [at for at in starts if held[at]]
    return [
        Run(held[at], at, end, next((each for each in filled if each > at), len(actors)))
        for at, end in zip(starts, ends, strict=True)
    ]


def note(pack: Pack, run: Run, actors: tuple[str, ...], level: int) -> str:
    """What is told of a position beside its word: who tells it, and who holds it too and stands in another column."""
    if run.held is None or level < TELLERS:
        return ""
    others = [id for id in pack.positions.holding(run.held) if id not in actors[run.at : run.behind]]
    told = positions.teller(pack, run.held), f"with {speaker(pack, others)}" if others else ""
    return ", ".join(filter(None, told))


class _Need(NamedTuple):
    """What stands below a sign."""

    columns: range
    """Where there is room for it."""
    gap: int
    """Cells behind it."""
    word: str
    """The article's word."""
    note: str
    """What is told of it."""


_Wish = tuple[range, int]
"""Some columns, and the cells that are to stand in them."""


@lru_cache(maxsize=32)
def _needs(pack: Pack, actors: tuple[str, ...], level: int) -> tuple[_Need, ...]:
    """What stands below the signs in some columns, each once."""
    issues = islice(pack.issues, MEASURED if level else 0)
    cells = (run for issue in issues for run in runs(pack, issue, actors))
    held = ((run, run.held.word, note(pack, run, actors, level)) for run in cells if run.held)
    return tuple(
        dict.fromkeys(_Need(range(run.at, run.end), run.gap(len(actors)), word, told) for run, word, told in held)
    )


@lru_cache(maxsize=4096)
def _least(text: str, lines: int) -> int:
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
    """The columns from `first` to `behind`."""
    actors, widths = pack.positions.holders[first:behind], list(_heads(pack)[first:behind])
    needs, least = _needs(pack, actors, level), max(_name(pack, MANY), cell_len(paging(pack, first, behind)))
    _widen(widths, _wishes(needs, 2 if level > WORDS else 3, 2), width)
    if level and least + sum(widths) > width:
        return _fitted(pack, width, first, behind, level - 1)
    room = width - sum(widths) - AIR
    name = max(least, next((each for lines in (1, 2, 3) if (each := _name(pack, lines + bool(level))) <= room), least))
    left = _widen(widths, _sides(pack, actors), max(0, room - name))
    for words, notes in ((2, 2), (1, 2), (1, 1)):
        left = _widen(widths, _wishes(needs, words, notes), left)
    if level and name == _name(pack, 2):
        above = enumerate(capital(pack.actors[id].name) for id in actors)
        left = _widen(widths, [(range(at, at + 1), _least(each, 2)) for at, each in above], left)
    longer = max(name, min(_name(pack, 1), name + left))
    share = min(SHARE, (name + left - longer) // len(actors))
    return Columns(actors, first, longer, tuple(width + share for width in widths), level)


def paging(pack: Pack, first: int, behind: int) -> str:
    """Which of the columns are in sight where not all of them are: `1–5 of 9`, behind the keys for the others."""
    number = len(pack.positions.holders)
    return "" if behind - first == number else f"{PAGING} {first + 1}–{behind} of {number}"


def _wishes(needs: Iterable[_Need], words: int, notes: int) -> list[_Wish]:
    """The wishes for the words and for the notes to take at most so many lines."""
    return [(need.columns, need.gap + max(_least(need.word, words), _least(need.note, notes))) for need in needs]


def _sides(pack: Pack, actors: tuple[str, ...]) -> list[_Wish]:
    """The wishes of the names of the sides."""
    wishes, at = [], 0
    for side, group in groupby(actors, key=lambda actor: pack.actors[actor].side):
        end = at + len(list(group))
        wishes.append((range(at, end), cell_len(side_name(pack, side))))
        at = end
    return wishes


def side_name(pack: Pack, side: str | None) -> str:
    """What stands over the columns of a side."""
    return (pack.sides[side].name if side else NO_SIDE).upper()
