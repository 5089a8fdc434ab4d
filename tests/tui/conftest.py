"""What the tests of the screens share: an untroubled environment, and the shipped pack open at any size."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from functools import partial

import pytest

from explainer.library import open_pack
from explainer.pack import Pack
from tests.fuzz import letters
from tests.large_pack import write_large_pack
from tests.terminal import Terminal, explainer
from tests.tui.driver import Reader, reading

Opens = Callable[..., AbstractAsyncContextManager[Reader]]
"""Opens the program: `opens(80, 24, view="timeline", at="call")`; 120x40 by default."""


@pytest.fixture(autouse=True)
def _untroubled(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = "TEXTUAL_SNAPSHOT_TEMPDIR"  # where the snapshots' own plugin works
    for name in os.environ:
        if (name.startswith("TEXTUAL") and name != kept) or name in ("NO_COLOR", "COLUMNS", "LINES"):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def _interruptible() -> None:
    """Shells make what they start in the background ignore these signals; the programs under test would, too."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pack]:
    """Packs of several kinds by name: shipped, harbour, hostile, large."""
    large = open_pack(write_large_pack(tmp_path_factory.mktemp("packs") / "large", 200)).pack
    assert large
    return {**letters.packs(), "large": large}


@pytest.fixture
def opens(pack: Pack) -> Opens:
    """Opens the program on the shipped pack."""
    return partial(reading, pack)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """The program, open in a terminal."""
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        terminal.wait_for("q quit")
        yield terminal
