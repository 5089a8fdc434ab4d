"""Every key in every view of packs of 20,000 statements, and the slowest answer to each."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.bench.running import PATIENCE, PAUSE, first_screen, leave, opened
from tests.bench.table import Figure, duration
from tests.terminal import Terminal, explainer

KEY_BUDGET, OPENING_BUDGET = 0.1, 0.5
NAMES = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "PgUp": b"\x1b[5~",
    "PgDn": b"\x1b[6~",
    "Tab": b"\t",
    "Shift+Tab": b"\x1b[Z",
    "Enter": b"\r",
    "Esc": b"\x1b[27u",
}
"""Keys that are no letters."""
VIEWS = {"1": "Story", "2": "Timeline", "3": "Who said what", "4": "Positions", "5": "Article", "6": "Terms & people"}
MOVES = "down down up PgDn PgDn PgUp G up PgUp g right right down left Tab down G Tab Shift+Tab Shift+Tab"
EVERYWHERE = f"{MOVES} s s Enter down Esc down s Esc ? Esc"
ONLY_IN = {
    "1": "T y",
    "2": "o G up o",
    "3": "f f x x Esc m down right up left Enter Esc Esc m Tab Tab down up Enter G Esc",
}
"""What is pressed in each view, and in some of them."""
SEARCHES = (("motion", "Enter n n N Esc Esc"), ("stepa", "Esc"), ("vote", "Enter n Esc Esc"))
FIRST_SEARCH, FIRST_PALETTE = "a search, first opening", "the palette, first opening"


class Slowest(dict[str, float]):
    """The slowest answer under each name, in seconds."""

    def note(self, name: str, seconds: float) -> None:
        """Take an answer in."""
        self[name] = max(self.get(name, 0), seconds)


def walk(pack: Path) -> Slowest:
    """Press every key in every view."""
    found = Slowest()
    with opened(explainer(pack)) as terminal:
        first_screen(terminal)
        terminal.settle()
        for digit, name in list(VIEWS.items())[1:]:
            found.note(f"{name}, first opening", _answer(terminal, digit.encode()))
        for digit in VIEWS:
            found.note("another view", _answer(terminal, digit.encode()))
            for key in f"g {EVERYWHERE} {ONLY_IN.get(digit, '')}".split():
                found.note(f"`{key}`", _press(terminal, key))
        for digit in "123456543214613526":
            found.note("another view", _answer(terminal, digit.encode()))
        _search(terminal, found)
        _choose(terminal, found)
        leave(terminal)
    return found


def _search(terminal: Terminal, found: Slowest) -> None:
    """Seek some words letter by letter; the first letter comes at once with the key that opens the search."""
    found.note(FIRST_SEARCH, _answer(terminal, b"/m"))
    _press(terminal, "Esc")
    for digit, (sought, keys) in zip("135", SEARCHES, strict=True):
        _press(terminal, digit)
        found.note("`/`", _answer(terminal, b"/"))
        for letter in sought:
            found.note("a letter of a search", _answer(terminal, letter.encode()))
        for key in keys.split():
            found.note(f"`{key}`", _press(terminal, key))


def _choose(terminal: Terminal, found: Slowest) -> None:
    """Open the palette, and type there."""
    found.note(FIRST_PALETTE, _answer(terminal, b":"))
    _press(terminal, "Esc")
    for letters in ("vote", "theme"):
        found.note("`:`", _answer(terminal, b":"))
        for letter in letters:
            found.note("a letter in the palette", _answer(terminal, letter.encode()))
        _press(terminal, "Esc")


def _press(terminal: Terminal, key: str) -> float:
    return _answer(terminal, NAMES.get(key) or key.encode())


def _answer(terminal: Terminal, keys: bytes) -> float:
    """Seconds from `keys` to the last output that follows; 0 where nothing does."""
    before, start = len(terminal.written), terminal.seconds
    terminal.press(keys)
    terminal.settle(PAUSE, PATIENCE)
    answer = terminal.written[before:]
    return answer[-1].at - start if answer else 0


def table(columns: Mapping[str, Slowest]) -> list[list[str]]:
    """A row for each name, the slowest first, with its budget."""
    names = next(iter(columns.values()))
    return [
        [name, *(duration(found[name]) for found in columns.values()), duration(_budget(name))]
        for name in sorted(names, key=lambda name: -max(found[name] for found in columns.values()))
    ]


def _budget(name: str) -> float:
    return OPENING_BUDGET if name.endswith("first opening") else KEY_BUDGET


def judged(columns: Mapping[str, Slowest]) -> Iterator[Figure]:
    """Whether each key, and each first opening, is answered in time in all of them."""
    for what, budget in (("any key", KEY_BUDGET), ("a first opening", OPENING_BUDGET)):
        times = [(found[name], name) for found in columns.values() for name in found if _budget(name) == budget]
        slowest, name = max(times)
        yield Figure(f"20,000 statements: {what}", f"at most {duration(slowest)}: {name}", slowest <= budget)
