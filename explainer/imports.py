"""Imports without what a library can do without: it is there for others, costs time, and nobody here asks for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module


def import_msgspec() -> None:
    """Import it without `typing_extensions`, from which it takes what `typing` has as well: 5 ms sooner."""
    with _without("typing_extensions"):
        import_module("msgspec")


def import_asyncio() -> None:
    """Import it without TLS, and what Textual imports with it without the compression of archives: 6 ms sooner."""
    with _without("ssl", "bz2", "lzma"):
        import_module("asyncio")
        import_module("shutil")


@contextmanager
def _without(*names: str) -> Iterator[None]:
    """Have no module of these `names` be found meanwhile, as where Python came without it; one that is there stays."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None: there is no such module
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
