"""Let the machines look for faults for a while, all at the same time. Prints what they tried, and what they found.

python -m tests.fuzz --minutes 30
"""

import os
import sys
import time
import traceback
from argparse import ArgumentParser
from collections.abc import Callable
from multiprocessing import Process

from hypothesis import settings

from tests.fuzz import LONG, done, kiosk, packs, screen, terminal, tour
from tests.terminal import environment

LOOKERS: dict[str, Callable[[settings], None]] = {
    "screen": screen.look,
    "packs": packs.look,
    "terminal": terminal.look,
    "tour": tour.look,
    "kiosk": kiosk.look,
}
AT_ONCE = 50  # examples between two looks at the clock


def look(name: str, minutes: float) -> None:
    """Run one machine; a fault that it meets again is printed once. The exit code is 1 if there is a fault."""
    end = time.monotonic() + 60 * minutes
    found: set[str] = set()
    while time.monotonic() < end:
        try:
            LOOKERS[name](settings(LONG, max_examples=AT_ONCE))
        except Exception as error:
            where = f"{type(error).__name__} {traceback.extract_tb(error.__traceback__)[-1]}"
            if where not in found:
                found.add(where)
                traceback.print_exception(error)
    tried = ", ".join(f"{number} {what}" for what, number in done.items())
    print(f"{name}: {tried}; found: {len(found)}", flush=True)
    sys.exit(bool(found))


def main() -> int:
    """Run the machines that the command line names, by default all."""
    parser = ArgumentParser("python -m tests.fuzz", description="Let machines look for faults.")
    parser.add_argument("machines", nargs="*", choices=[*LOOKERS, []], help=f"by default all: {', '.join(LOOKERS)}")
    parser.add_argument("--minutes", type=float, default=30)
    given = parser.parse_args()
    for name in set(os.environ) - set(environment()):  # such as NO_COLOR
        del os.environ[name]
    running = [Process(target=look, args=(name, given.minutes)) for name in given.machines or LOOKERS]
    for each in running:
        each.start()
    for each in running:
        each.join()
    return any(each.exitcode for each in running)


if __name__ == "__main__":
    sys.exit(main())
