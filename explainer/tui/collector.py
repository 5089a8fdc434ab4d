"""The garbage collector, which would look again and again at what is made once and stays: of a large pack very much."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
