"""How long the answer to a key takes, and what the program does while none is pressed."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from tests.bench.running import HELLO, HELLO_WORDS, answer, first_screen, leave, opened
from tests.bench.table import Figure, answers, ratio
from tests.terminal import Terminal, explainer

KEYS = 64
IDLE_SECONDS = 3
DOWN, UP, RIGHT = b"\x1b[B", b"\x1b[A", b"\x1b[C"
WALK = [DOWN] * 4 + [UP] * 4  # in the first section
VIEWS = [b"2", b"3", b"4", b"5", b"6", b"1"]


def keys(large: Path) -> Iterator[Figure]:
    """The figures for the shipped article and for the pack `large` of 2,000 statements: the same keys in turn."""
    with ExitStack() as stack:
        hello, shipped, large_one = (
            stack.enter_context(opened(command)) for command in (HELLO, explainer(), explainer(large))
        )
        first_screen(hello, HELLO_WORDS)
        for terminal in (shipped, large_one):
            first_screen(terminal)
            terminal.settle()
            for key in (*VIEWS, RIGHT):
                answer(terminal, key)  # the first opening stands in the other table
        for what, turn in (("down", WALK), ("another view", VIEWS)):
            pressed = list(islice(cycle(turn), KEYS))
            times = [(answer(shipped, key), answer(large_one, key)) for key in pressed]
            yield answers(f"{what}: first answer", [ours[0] for ours, _ in times], 0.016)
            yield answers(f"{what}: final screen", [ours[1] for ours, _ in times], 0.034)
            lasts, lasts_of_large = [ours[1] for ours, _ in times], [its[1] for _, its in times]
            factor = median(lasts_of_large) / median(lasts)
            line = f"2,000 statements: {what}, final screen"
            yield ratio(line, lasts_of_large, lasts, 1.3)._replace(is_within=factor <= 1.3)
        yield _idle(hello, shipped)
        for terminal in (hello, shipped, large_one):
            leave(terminal)


def _idle(hello: Terminal, shipped: Terminal) -> Figure:
    for terminal in (hello, shipped):
        terminal.settle(1)
    before = [terminal.processor_seconds() for terminal in (hello, shipped)]
    written = len(shipped.raw)
    time.sleep(IDLE_SECONDS)
    of_hello, ours = (
        1000 * (terminal.processor_seconds() - start) for terminal, start in zip((hello, shipped), before, strict=True)
    )
    shipped.settle(0.1)
    count = len(shipped.raw) - written
    text = f"{ours:.1f} ms of processor time, {count} bytes; hello {of_hello:.1f} ms"
    return Figure("3 s without a key", text, ours <= of_hello + 2 and not count)
