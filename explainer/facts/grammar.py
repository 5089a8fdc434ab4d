"""English grammar: lists, capitals, numbers."""

from collections.abc import Iterable


def join(names: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def listed(names: Iterable[str]) -> str:
    """Names that may hold commas themselves: `a; b, c; d`."""
    return "; ".join(names)


def numbered(numbers: Iterable[int]) -> str:
    """Numbers, those that follow each other in short: `3`, `3, 5 and 7 to 9`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return join(part for run in runs for part in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run)))


def quoted(texts: Iterable[str]) -> str:
    """Texts in quotation marks: `“a” and “b”`."""
    return join(f"“{text}”" for text in texts)


def capital(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 statement`, `2 statements`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
