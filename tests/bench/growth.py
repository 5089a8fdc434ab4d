"""The same with packs of 20 to 20,000 statements, side by side."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from tests.bench.keys import DOWN, RIGHT
from tests.bench.running import COLUMNS, PATIENCE, PAUSE, answer, first_screen, leave, opened, run
from tests.bench.table import Figure, duration
from tests.terminal import Terminal, explainer

SIZES = (20, 200, 2_000, 20_000)
FIRST_OPENED = {b"2": "Timeline", b"3": "Who said what", b"4": "Positions", b"5": "Article", b"6": "Terms & people"}
SOUGHT = b"motion"
CHECK, MEMORY = "`check`, processor time", "memory at most"


def grow(pack: Path) -> dict[str, float]:
    """Every row of one column: seconds, and the megabytes of the screen."""
    rows = {CHECK: run(explainer("check", pack)).processor, "`--plain`": run(explainer("--plain", pack)).seconds}
    with opened(explainer(pack)) as terminal:
        rows["first screen"] = first_screen(terminal)
        terminal.settle()
        rows |= {f"{name}, first opening": seconds for name, seconds in _open_views(terminal)}
        rows |= _read(terminal) | _search(terminal)
        rows["resize"] = answer(terminal, columns=COLUMNS - 20)[1]
        rows[MEMORY] = terminal.peak_memory()
        leave(terminal)
    return rows


def _open_views(terminal: Terminal) -> Iterator[tuple[str, float]]:
    for key, name in FIRST_OPENED.items():
        yield name, answer(terminal, key)[1]


def _read(terminal: Terminal) -> dict[str, float]:
    """Step through a section, then go to the ends of the longest pages and to the exact words of the last event."""
    answer(terminal, b"1")
    answer(terminal, RIGHT)
    rows = {"down": median(answer(terminal, DOWN)[1] for _ in range(8))}
    for key in (b"6", b"5", b"2"):
        answer(terminal, key)
        terminal.press(b"g")
        terminal.settle(PAUSE, PATIENCE)
        rows[f"`G` in {FIRST_OPENED[key]}"] = answer(terminal, b"G")[1]
    return rows | {"`s` of the last event": answer(terminal, b"s")[1]}


def _search(terminal: Terminal) -> dict[str, float]:
    """Search for a word that is in every statement, letter by letter."""
    opened = answer(terminal, b"/")[1]
    letters = [answer(terminal, bytes([letter]))[1] for letter in SOUGHT]
    answer(terminal, b"\x1b")
    return {"`/`": opened, "a letter of a search": median(letters), "the slowest letter": max(letters)}


def table(columns: Mapping[int, Mapping[str, float]]) -> list[list[str]]:
    """The rows of all columns, each with its name."""
    names = next(iter(columns.values()))
    return [
        [name, *(f"{rows[name]:.0f} MB" if name == MEMORY else duration(rows[name]) for rows in columns.values())]
        for name in names
    ]


def judged(columns: Mapping[int, Mapping[str, float]]) -> Figure:
    """Whether the time of `check` grows no faster than the pack."""
    small, large = columns[2_000][CHECK], columns[20_000][CHECK]
    return Figure("20,000 statements: `check`", f"{duration(large)} = {large / small:.1f} ×", large <= 12 * small)
