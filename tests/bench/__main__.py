"""Measure, and print two tables: what has a budget, and how all grows with the pack. Exits with 1 if one is over.

`--only starts`, `keys` or `growth` measures a part; `--readme` puts the tables into the README.
"""

import argparse
import os
import platform
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.growth import SIZES, grow, judged, table
from tests.bench.keys import keys
from tests.bench.starts import starts
from tests.bench.table import BUDGETS, Figure, markdown
from tests.large_pack import write_large_pack
from tests.terminal import ROOT

PLACE = re.compile(r"(?<=<!-- python -m tests.bench --readme -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> int:
    """Measure and print. Returns 1 if something is over its budget."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--only", choices=("starts", "keys", "growth"))
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
    told = _told(figures, columns)
    print(told)
    print(f"\nload of the machine meanwhile: {os.getloadavg()[1]:.1f}", file=sys.stderr)
    if given.readme:
        readme = ROOT / "README.md"
        readme.write_text(PLACE.sub(lambda _: f"\n{told}\n\n", readme.read_text(encoding="utf-8")), encoding="utf-8")
    return int(any(figure.is_within is False for figure in figures))


def _told(figures: list[Figure], columns: dict[int, dict[str, float]]) -> str:
    order = list(BUDGETS)
    lines = sorted(figures, key=lambda figure: order.index(figure.line))
    parts = [
        f"On a machine with {os.cpu_count()} cores, Python {platform.python_version()}:",
        markdown(("what", "measured", "budget", ""), [line.row for line in lines]),
    ]
    if columns:
        parts.append(markdown(("statements", *(f"{size:,}" for size in columns)), table(columns)))
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
