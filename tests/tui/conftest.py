"""What the tests of the screens share: an untroubled environment, and the shipped pack open at any size."""

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

import pytest

from explainer.library import open_pack
from explainer.pack import Pack
from tests.conftest import HARBOUR
from tests.large_pack import write_large_pack
from tests.tui.driver import Reader, reading
from tests.tui.hostile import make_hostile

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
    """Shells have what they start in the background ignore these; the programs that tests start would do so, too."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped pack."""
    pack = open_pack().pack
    assert pack
    return pack


@pytest.fixture(scope="session")
def packs(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pack]:
    """Packs of several kinds by name: shipped, harbour, hostile, large."""
    folder = tmp_path_factory.mktemp("packs")
    harbour = open_pack(HARBOUR).pack
    large = open_pack(write_large_pack(folder / "large", 200)).pack
    assert harbour
    assert large
    hostile = make_hostile(Path(shutil.copytree(HARBOUR, folder / "hostile")))
    return {"shipped": pack, "harbour": harbour, "hostile": hostile, "large": large}


@pytest.fixture
def opens(pack: Pack) -> Opens:
    """Opens the program on the shipped pack."""
    return partial(reading, pack)
