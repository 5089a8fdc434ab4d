"""Measure everything in turn, so that all figures come from the same machine in the same state, and print a table.

Needs Linux, and the packages of the tests. Exits with 1 where something is over its budget.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.terminal import ROOT, Terminal, environment, explainer

ROUNDS = 12
LARGE_ROUNDS = 5
KEYS = 64
IDLE_SECONDS = 3.0
STATEMENTS = 2000
HELLO = [sys.executable, "-m", "tests.bench.hello"]
HELLO_WORDS, WORDS = "hello, world", "q quit"
VIEW_KEYS = b"234561"
DOWN, UP, RIGHT = b"\x1b[B", b"\x1b[A", b"\x1b[C"
COMMANDS = {"--help": ["--help"], "check": ["check"], "--plain": ["--plain"]}
PARSE = """
import sys, time, yaml
from pathlib import Path
texts = [path.read_text(encoding="utf-8") for path in Path(sys.argv[1]).rglob("*.yaml")]
start = time.perf_counter()
for text in texts:
    yaml.load(text, yaml.CSafeLoader)
print(time.perf_counter() - start)
"""


@dataclass(frozen=True)
class Line:
    """A line of the table."""

    what: str
    """What was measured."""
    figure: str
    """What came out."""
    budget: str = ""
    """What is allowed."""
    is_within: bool | None = None
    """Whether it is; None where nothing is demanded."""

    def __str__(self) -> str:
        verdict = "" if self.is_within is None else "pass" if self.is_within else "OVER"
        return f"{self.what:<46}  {self.figure:<44}  {self.budget:<24}  {verdict}".rstrip()


@dataclass
class Starts:
    """Seconds from the start of a process to its first screen, or to its end; one for each round."""

    hello: list[float] = field(default_factory=list)
    hello_rest: list[float] = field(default_factory=list)
    """To the last output of the start."""
    shipped: list[float] = field(default_factory=list)
    shipped_rest: list[float] = field(default_factory=list)
    large: list[float] = field(default_factory=list)
    parse: list[float] = field(default_factory=list)
    """Only reading the large pack's YAML."""
    commands: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in COMMANDS})
    codes: dict[str, int] = field(default_factory=dict)
    """The exit codes of the commands."""

    def take(self, large_pack: Path, *, with_large: bool) -> None:
        """One round: everything once."""
        for first, rest, arguments, words in (
            (self.hello, self.hello_rest, HELLO, HELLO_WORDS),
            (self.shipped, self.shipped_rest, explainer(), WORDS),
        ):
            painted, settled = _first_screen(arguments, words)
            first.append(painted)
            rest.append(settled)
        for name, arguments in COMMANDS.items():
            seconds, self.codes[name], _ = _run(explainer(*arguments))
            self.commands[name].append(seconds)
        if with_large:
            self.large.append(_first_screen(explainer(large_pack), WORDS)[0])
            self.parse.append(float(_run([sys.executable, "-c", PARSE, str(large_pack)])[2]))

    def lines(self) -> Iterator[Line]:
        """The figures; a ratio is the median of the rounds' own ratios."""
        yield Line("first screen: hello app", f"{_seconds(self.hello)}, at rest {_seconds(self.hello_rest)}")
        yield _ratio("first screen: the article shipped", self.shipped, self.hello, 1.3)
        ratio = median(mine / its for mine, its in zip(self.shipped_rest, self.hello_rest, strict=True))
        yield Line("  the same, at rest", f"{_seconds(self.shipped_rest)} = {ratio:.2f} x")
        for name, seconds in self.commands.items():
            if self.codes[name]:
                yield Line(f"explainer {name}", f"exit code {self.codes[name]}", "exit code 0", is_within=False)
            else:
                yield _ratio(f"explainer {name}", seconds, self.hello, 0.6)
        rounds = list(zip(self.parse, self.shipped, strict=False))
        allowed = median(parse + 1.5 * shipped for parse, shipped in rounds)
        yield Line(
            f"first screen: {STATEMENTS} statements",
            f"{_seconds(self.large)}; YAML alone {_seconds(self.parse)}",
            f"YAML + 1.5 x shipped {1000 * allowed:.0f} ms",
            median(self.large) <= allowed,
        )


@dataclass
class Answers:
    """Milliseconds from keys to the first and to the last output that follows."""

    first: list[float] = field(default_factory=list)
    last: list[float] = field(default_factory=list)
    silent: int = 0
    """Keys that nothing followed."""

    def add(self, answer: tuple[float, float] | None) -> None:
        """Note the answer to one key."""
        if answer:
            self.first.append(answer[0])
            self.last.append(answer[1])
        else:
            self.silent += 1


class Keyboard:
    """The same keys, in turn, in several running programs."""

    def __init__(self, terminals: dict[str, Terminal]) -> None:
        self._terminals = terminals
        self.down = {name: Answers() for name in terminals}
        self.view = {name: Answers() for name in terminals}

    def play(self) -> None:
        """Walk up and down in the first section, then change the view again and again."""
        for terminal in self._terminals.values():
            terminal.press(RIGHT)
            terminal.settle(0.5)
        self._press(self.down, cycle([DOWN] * 4 + [UP] * 4))
        self._press(self.view, (bytes([key]) for key in cycle(VIEW_KEYS)))

    def _press(self, answers: dict[str, Answers], keys: Iterable[bytes]) -> None:
        for key in islice(keys, KEYS):
            for name, terminal in self._terminals.items():
                answers[name].add(_answer(terminal, key))

    def lines(self) -> Iterator[Line]:
        """The figures of the shipped pack, then those of the large one beside them."""
        for what, answers in (("down", self.down), ("view", self.view)):
            shipped, large = answers["shipped"], answers["large"]
            yield _p95(f"key to first output: {what}", shipped.first, 16)
            yield _p95(f"key to final screen: {what}", shipped.last, 50)
            yield Line(f"  the same, {STATEMENTS} statements: first output", _milliseconds(large.first))
            ratio = median(large.last) / median(shipped.last)
            yield Line(
                f"  the same, {STATEMENTS} statements: final screen",
                f"{_milliseconds(large.last)} = {ratio:.2f} x",
                "1.3 x shipped (medians)",
                ratio <= 1.3,
            )
            if silent := shipped.silent + large.silent:
                yield Line(f"  keys without any output: {what}", str(silent), "0", is_within=False)


def main() -> int:
    """Measure and print. Returns 1 where something is over its budget."""
    with TemporaryDirectory() as folder:
        pack = Path(folder) / "large"
        _run([sys.executable, "tests/large_pack.py", str(pack), str(STATEMENTS)])
        warm = Starts()
        warm.take(pack, with_large=True)  # writes the bytecode of everything
        starts = Starts()
        for number in range(ROUNDS):
            _say(f"starts, round {number + 1} of {ROUNDS}")
            starts.take(pack, with_large=number < LARGE_ROUNDS)
        lines = list(starts.lines())
        with _open(explainer()) as shipped, _open(explainer(pack)) as large, _open(HELLO) as hello:
            hello.wait_for(HELLO_WORDS)
            for terminal in (shipped, large):
                terminal.wait_for(WORDS)
            keyboard = Keyboard({"shipped": shipped, "large": large})
            _say("keys")
            keyboard.play()
            lines += keyboard.lines()
            _say("rest")
            lines += _idle(hello, {"the article shipped": shipped, f"{STATEMENTS} statements": large})
            codes = [_leave(terminal) for terminal in (shipped, large, hello)]
            lines.append(Line("exit codes after Ctrl+Q", str(codes), "[0, 0, 0]", not any(codes)))
    _say("")
    lines.append(Line("load of the machine meanwhile", f"{os.getloadavg()[1]:.1f} on {os.cpu_count()} processors"))
    print(*lines, sep="\n")
    return int(any(line.is_within is False for line in lines))


def _first_screen(arguments: list[str], words: str) -> tuple[float, float]:
    """Seconds to the first screen with `words` on it, and to the last output of the start."""
    with _open(arguments) as terminal:
        painted = terminal.wait_for(words)
        terminal.settle()
        at_rest = terminal.written[-1].at
        _leave(terminal)
        return painted, at_rest


def _open(arguments: list[str]) -> Terminal:
    return Terminal(arguments, columns=120, lines=40)


def _leave(terminal: Terminal) -> int:
    """Press the key that quits. Returns the exit code."""
    terminal.settle()
    terminal.press(b"\x11")
    return terminal.wait_for_end()


def _answer(terminal: Terminal, key: bytes) -> tuple[float, float] | None:
    """Milliseconds from a key to the first and to the last output that follows; None where nothing does."""
    before, pressed = len(terminal.written), terminal.seconds
    terminal.press(key)
    terminal.settle(0.12)
    times = [1000 * (piece.at - pressed) for piece in terminal.written[before:]]
    return (times[0], times[-1]) if times else None


def _run(arguments: list[str]) -> tuple[float, int, str]:
    """Seconds, exit code and output of a process that needs no terminal."""
    start = time.perf_counter()
    done = subprocess.run(
        arguments, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", cwd=ROOT, env=environment()
    )
    return time.perf_counter() - start, done.returncode, done.stdout


def _idle(hello: Terminal, programs: dict[str, Terminal]) -> Iterator[Line]:
    """What programs do while nobody presses a key, beside what Textual itself does."""
    terminals = {"hello app": hello, **programs}
    for terminal in terminals.values():
        terminal.settle(1)
    before = {name: (terminal.processor_seconds(), len(terminal.raw)) for name, terminal in terminals.items()}
    time.sleep(IDLE_SECONDS)
    spent = {name: 1000 * (terminal.processor_seconds() - before[name][0]) for name, terminal in terminals.items()}
    for name, terminal in terminals.items():
        terminal.settle(0.1)
        written = len(terminal.raw) - before[name][1]
        what = f"{IDLE_SECONDS:.0f} s without a key: {name}"
        figure = f"{spent[name]:.1f} ms of processor, {written} bytes"
        if terminal is hello:
            yield Line(what, figure)
        else:
            yield Line(what, figure, "hello + 2 ms, 0 bytes", spent[name] <= spent["hello app"] + 2 and not written)


def _ratio(what: str, seconds: list[float], hello: list[float], budget: float) -> Line:
    ratio = median(mine / its for mine, its in zip(seconds, hello, strict=True))
    figure = f"{_seconds(seconds)} = {ratio:.2f} x (best: {min(seconds) / min(hello):.2f} x)"
    return Line(what, figure, f"{budget} x hello", ratio <= budget)


def _p95(what: str, times: list[float], budget: float) -> Line:
    return Line(what, _milliseconds(times), f"p95 {budget} ms", _percentile_95(times) <= budget)


def _percentile_95(times: list[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def _seconds(times: list[float]) -> str:
    return f"{1000 * median(times):.0f} ms"


def _milliseconds(times: list[float]) -> str:
    return f"median {median(times):.1f}, p95 {_percentile_95(times):.1f} ms"


def _say(text: str) -> None:
    """What is being done, on one line that is written over; only to a person."""
    if sys.stderr.isatty():
        print(f"\r{text:<40}\r", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
