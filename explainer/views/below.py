"""What stands below the signs of a row of Positions: the article's words, who tells them, and the room for both."""

from collections.abc import Sequence
from typing import NamedTuple

from explainer.cells import cell_len
from explainer.facts import positions
from explainer.facts.names import speaker
from explainer.model import Position
from explainer.pack import Pack
from explainer.text.wrapping import wrap

SIGNS, WORDS, TELLERS = range(3)
"""How much stands in the cells: the signs; the article's words below them too; and who tells them."""
APART = 2
"""Cells between texts beside each other, where there is room."""


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


def _note(pack: Pack, run: Run, held: Position, actors: tuple[str, ...]) -> str:
    """What is told of a position beside its word: who tells it, and who holds it too and stands in another column."""
    others = [id for id in pack.positions.holding(held) if id not in actors[run.at : run.behind]]
    told = positions.teller(pack, held), f"with {speaker(pack, others)}" if others else ""
    return ", ".join(filter(None, told))


class Need(NamedTuple):
    """What stands below a sign."""

    columns: range
    """Where there is room for it."""
    gap: int
    """Cells behind it: it is not to look like one phrase with the next."""
    word: str
    """The article's word."""
    note: str
    """What is told of it."""


def needs(pack: Pack, issue: str, actors: tuple[str, ...], level: int) -> list[Need]:
    """What stands below the signs of a row in some columns."""
    held = ((run, run.held) for run in runs(pack, issue, actors) if run.held and level)
    return [
        Need(
            range(run.at, run.end),
            int(run.end < len(actors)),
            positions.word(pack, position),
            _note(pack, run, position, actors) if level == TELLERS else "",
        )
        for run, position in held
    ]


class Rooms(NamedTuple):
    """How what stands below a sign is set."""

    words: int
    """Cells for the article’s word."""
    note: int
    """Cells for what is told of it; more below words beside it that do not reach so low."""
    is_beside: bool
    """Whether what is told of it stands behind the word, not below it."""
    height: int
    """The lines of both."""


def rooms(row: Sequence[Need], widths: Sequence[int]) -> list[Rooms]:
    """How what stands below the signs of a row is set."""
    found: list[tuple[Need, Rooms]] = []  # from the last one to the first
    for need in reversed(row):
        room = note = _room(need, need.columns, widths)
        start, behind = (words := wrap(need.word, room))[-1]
        is_beside = cell_len(need.word[start:behind]) + APART + cell_len(need.note) <= room
        for other, there in reversed(found):
            if there.height > len(words):
                break
            note = _room(other, range(need.columns.start, other.columns.stop), widths)
        notes = len(wrap(need.note, note)) if need.note and not is_beside else 0
        found.append((need, Rooms(room, note, is_beside, len(words) + notes)))
    return [each for _, each in reversed(found)]


def _room(need: Need, among: range, widths: Sequence[int]) -> int:
    """The cells for a text in some columns that ends where that of `need` does."""
    return sum(widths[at] for at in among) - 1 - need.gap
