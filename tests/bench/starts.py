"""How long it takes to start, in turn with the hello app, so that both find the same machine in the same state."""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.running import HELLO, HELLO_WORDS, WORDS, first_screen, leave, opened, run
from tests.bench.table import Figure, duration, ratio
from tests.terminal import explainer

ROUNDS, LARGE_ROUNDS = 12, 5
COMMANDS = ("--help", "check", "--plain")
PARSE = """
import sys, time, yaml
from pathlib import Path
texts = [path.read_text(encoding="utf-8") for path in Path(sys.argv[1]).rglob("*.yaml")]
start = time.perf_counter()
for text in texts:
    yaml.load(text, yaml.CSafeLoader)
print(time.perf_counter() - start)
"""


def starts(large: Path) -> Iterator[Figure]:
    """The figures for the shipped article, and for the first screen of the pack `large` of 2,000 statements."""
    _start(HELLO, HELLO_WORDS), _start(explainer(), WORDS), run(explainer("check"))  # write everybody's bytecode
    hello, shipped = [], []
    commands: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        hello.append(_start(HELLO, HELLO_WORDS))
        shipped.append(_start(explainer(), WORDS))
        for name, seconds in commands.items():
            seconds.append(run(explainer(name)).seconds)
    firsts, firsts_of_hello = ([first for first, _ in times] for times in (shipped, hello))
    yield Figure("hello: first screen", duration(median(firsts_of_hello)))
    yield ratio("first screen", firsts, firsts_of_hello, 1.2)
    rests, rests_of_hello = ([rest for _, rest in times] for times in (shipped, hello))
    yield ratio("first screen, at rest", rests, rests_of_hello, 0)._replace(is_within=None)
    for name, seconds in commands.items():
        yield ratio(f"`{name}`", seconds, firsts_of_hello, 0.5)
    parse = [float(run([sys.executable, "-c", PARSE, str(large)]).out) for _ in range(LARGE_ROUNDS)]
    larges = [_start(explainer(large), WORDS)[0] for _ in range(LARGE_ROUNDS)]
    allowed = median(parse) + 1.5 * median(firsts)
    yield Figure(
        "2,000 statements: first screen",
        f"{duration(median(larges))}; allowed {duration(allowed)}",
        median(larges) <= allowed,
    )


def _start(command: list[str], words: str) -> tuple[float, float]:
    """Seconds to the first screen, and to the last output of the start."""
    with opened(command) as terminal:
        first = first_screen(terminal, words)
        terminal.settle()
        rest = terminal.written[-1].at
        leave(terminal)
        return first, rest
