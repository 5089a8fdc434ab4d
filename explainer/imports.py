"""Imports without what a library can do without: it is there for others, costs time, and nobody here asks for it.

They hold for the whole process.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from typing import Any


def import_readers() -> None:
    """Import msgspec and PyYAML, 10 ms sooner.

    The one without `typing_extensions`, from which it takes what `typing` has as well; the other without compiling its
    patterns, as libyaml has no use for them.
    """
    with _without("typing_extensions"):
        import_module("msgspec")
    usual = re.compile
    re.compile = _Pattern  # type: ignore[assignment]
    try:
        import_module("yaml")
    finally:
        re.compile = usual


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


class _Pattern:
    """A pattern that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._arguments = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._arguments)

    def __getattr__(self, name: str) -> Any:
        """What the compiled one has under this name."""
        return getattr(self._compiled, name)
