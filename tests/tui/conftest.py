"""What the tests of the screens share: an untroubled environment, and the shipped pack open at any size."""

import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from functools import partial

import pytest

from explainer.library import open_pack
from explainer.pack import Pack
from tests.tui.driver import Reader, reading

Opens = Callable[..., AbstractAsyncContextManager[Reader]]
"""Opens the program: `opens(80, 24, view="timeline", at="call")`; 120x40 by default."""


@pytest.fixture(autouse=True)
def _untroubled(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = "TEXTUAL_SNAPSHOT_TEMPDIR"  # where the snapshots' own plugin works
    for name in os.environ:
        if (name.startswith("TEXTUAL") and name != kept) or name in ("NO_COLOR", "COLUMNS", "LINES"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped pack."""
    pack = open_pack().pack
    assert pack
    return pack


@pytest.fixture
def opens(pack: Pack) -> Opens:
    """Opens the program on the shipped pack."""
    return partial(reading, pack)
