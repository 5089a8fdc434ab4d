"""The garbage collector: it looks through everything when nothing else is to be done, and not while a reader waits."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OFTEN, _AT_LAST = 10, 100
"""After how many smaller collections everything is looked through: between two keys, and whatever goes on."""


def start() -> None:
    """Seek garbage from now on, but never among what there is already."""
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], _AT_LAST)
    gc.enable()


def is_due() -> bool:
    """Whether it is time to look through everything."""
    return gc.isenabled() and gc.get_count()[2] > _OFTEN


def look() -> None:
    """Look through everything; until that is done nothing else is, not even in the thread that writes to a terminal."""
    gc.collect()


@contextmanager
def undisturbed(*, is_lasting: bool = False) -> Iterator[None]:
    """No garbage is sought meanwhile; `is_lasting`: nor ever among what there is then."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_lasting:
            gc.freeze()
        if was_enabled:
            gc.enable()
