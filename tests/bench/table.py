"""What is measured, what is allowed, and how it is told."""

from collections.abc import Iterable, Sequence
from statistics import median, quantiles
from typing import NamedTuple

BUDGETS = {
    "hello: first screen": "",
    "first screen": "1.2 × hello",
    "first screen, at rest": "",
    "`--help`": "0.5 × hello",
    "`check`": "0.5 × hello",
    "`--plain`": "0.5 × hello",
    "down: first answer": "p95 16 ms",
    "down: final screen": "p95 34 ms",
    "another view: first answer": "p95 16 ms",
    "another view: final screen": "p95 34 ms",
    "3 s without a key": "hello + 2 ms, no output",
    "2,000 statements: first screen": "YAML + 1.5 × shipped",
    "2,000 statements: down, final screen": "1.3 × shipped",
    "2,000 statements: another view, final screen": "1.3 × shipped",
    "20,000 statements: `check`": "12 × 2,000",
    "20,000 statements: any key": "100 ms",
    "20,000 statements: a first opening": "500 ms",
}
"""Every line that may be judged, in order, and its budget."""


class Figure(NamedTuple):
    """The result for one line of the budgets."""

    line: str
    """Its name among the budgets."""
    text: str
    """The measured figures."""
    is_within: bool | None = None
    """Whether it is within its budget; None where it has none."""

    @property
    def row(self) -> tuple[str, str, str, str]:
        """Its cells."""
        verdict = "" if self.is_within is None else "pass" if self.is_within else "OVER"
        return self.line, self.text, BUDGETS[self.line], verdict


def ratio(line: str, seconds: Sequence[float], base: Sequence[float], most: float) -> Figure:
    """The median of the rounds' own ratios."""
    factor = median(mine / its for mine, its in zip(seconds, base, strict=True))
    return Figure(line, f"{duration(median(seconds))} = {factor:.2f} ×", factor <= most)


def answers(line: str, seconds: Sequence[float], most: float) -> Figure:
    """The time within which 95 of 100 keys are answered."""
    late = quantiles(seconds, n=20, method="inclusive")[-1]
    return Figure(line, f"{duration(median(seconds))}, p95 {duration(late)}", late <= most)


def duration(seconds: float) -> str:
    """As many digits as are significant."""
    if seconds < 0.01:
        return f"{1000 * seconds:.1f} ms"
    return f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that can also be read as plain text."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = ["-" * width for width in widths]
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |"
        for line in (head, rule, *lines[1:])
    )
