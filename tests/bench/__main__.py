"""Measure, and print three tables: what has a budget, how all grows with the pack, and the slowest answer to each key.

Exits with 1 if something is over its budget.

`--only starts`, `keys`, `growth` or `walk` measures a part; `--readme` puts the tables into the README.
"""

import argparse
import os
import platform
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import walk
from tests.bench.growth import SIZES, grow, judged, table
from tests.bench.keys import keys
from tests.bench.starts import starts
from tests.bench.table import BUDGETS, Figure, markdown
from tests.large_pack import deep, write_large_pack
from tests.terminal import ROOT

PLACE = re.compile(r"(?<=<!-- python -m tests.bench --readme -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> int:
    """Measure and print. Returns 1 if something is over its budget."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--only", choices=("starts", "keys", "growth", "walk"))
    parser.add_argument("--readme", action="store_true", help="put the tables into the README")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        packs = {size: write_large_pack(Path(folder) / str(size), size) for size in SIZES}
        figures: list[Figure] = []
        columns: dict[int, dict[str, float]] = {}
        if given.only in (None, "starts"):
            figures += starts(packs[2_000])
        if given.only in (None, "keys"):
            figures += keys(packs[2_000])
        if given.only in (None, "growth"):
            for size, pack in packs.items():
                columns[size] = grow(pack)
            figures.append(judged(columns))
        slowest: dict[str, walk.Slowest] = {}
        if given.only in (None, "walk"):
            most = SIZES[-1]
            shapes = {"broad": packs[most], "deep": write_large_pack(Path(folder) / "deep", most, deep(most))}
            slowest = {name: walk.walk(pack) for name, pack in shapes.items()}
            figures += walk.judged(slowest)
    told = _told(figures, columns, slowest)
    print(told)
    print(f"\nload of the machine meanwhile: {os.getloadavg()[1]:.1f}", file=sys.stderr)
    if given.readme:
        readme = ROOT / "README.md"
        readme.write_text(PLACE.sub(lambda _: f"\n{told}\n\n", readme.read_text(encoding="utf-8")), encoding="utf-8")
    return int(any(figure.is_within is False for figure in figures))


def _told(figures: list[Figure], columns: dict[int, dict[str, float]], slowest: dict[str, walk.Slowest]) -> str:
    order = list(BUDGETS)
    lines = sorted(figures, key=lambda figure: order.index(figure.line))
    parts = [
        f"On a machine with {os.cpu_count()} cores, Python {platform.python_version()}:",
        markdown(("what", "measured", "budget", ""), [line.row for line in lines]),
    ]
    if columns:
        parts.append(markdown(("statements", *(f"{size:,}" for size in columns)), table(columns)))
    if slowest:
        parts.append(markdown(("20,000 statements", *slowest, "budget"), walk.table(slowest)))
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
