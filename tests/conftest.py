"""What the tests share: packs in a folder of their own, to break at will."""

import shutil
import signal
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.library import open_pack
from explainer.pack import Pack

HARBOUR = Path(__file__).parent / "packs" / "harbour"
TOP, PLAN, DOUBTS = "explainer.yaml", "sections/1-the-plan.yaml", "sections/2-the-doubts.yaml"
"""The YAML files of the harbour's pack."""
RIVER = Path(__file__).parent / "packs" / "river"
LONGEST_ID = 120
LONGEST_IN_ID = 15


def pytest_configure() -> None:
    """Takes back the signals that a shell ignores in the background: what the tests start would ignore them, too."""
    for number in (signal.SIGINT, signal.SIGQUIT):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


def pytest_make_parametrize_id(val: object) -> str | None:
    """A parameter as part of a test's id: shortened, so that the id fits on a line."""
    if isinstance(val, list | tuple):
        val = " ".join(map(str, val))
    if not isinstance(val, str | int | float):
        return None
    text = str(val).encode("ascii", "replace").decode()
    return text if len(text) <= LONGEST_IN_ID else f"{text[: LONGEST_IN_ID - 3]}..."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuses tests whose ids do not fit on a line."""
    for item in items:
        if len(item.nodeid) > LONGEST_ID:
            raise pytest.UsageError(
                f"its id has {len(item.nodeid)} characters, give it a shorter one: {item.nodeid[:LONGEST_ID]}"
            )


@dataclass(frozen=True)
class PackFolder:
    """A pack that a test may change, and what an author is then told."""

    folder: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace `old`, which must occur exactly once in the file."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        file.write_bytes(text.replace(old, new).encode("utf-8", "surrogatepass"))

    def write(self, path: str, content: str | bytes) -> None:
        """Write a whole file."""
        (self.folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())

    def write_article(self, text: str) -> None:
        """Write another article, with its SHA-256 in the pack."""
        old = sha256((self.folder / "article.txt").read_bytes()).hexdigest()
        self.write("article.txt", text)
        self.edit("explainer.yaml", old, sha256(text.encode()).hexdigest())

    def at(self, path: str, words: str) -> str:
        """`path:line:column` of `words`, or of the `^` in them; they must stand exactly once in the file."""
        text = (self.folder / path).read_bytes().decode(errors="replace").removeprefix("\ufeff")
        before, _, behind = words.rpartition("^") if "^" in words else ("", "", words)
        assert text.count(before + behind) == 1, f"{before + behind!r} stands {text.count(before + behind)} times"
        lines = text[: text.index(before + behind) + len(before)].split("\n")
        return f"{path}:{len(lines)}:{len(lines[-1]) + 1}"

    def problems(self) -> list[str]:
        """Every problem as it is printed; a pack with an error must not be handed out."""
        checked = open_pack(self.folder, with_advice=True)
        assert (checked.pack is None) == any(problem.level == "error" for problem in checked.problems)
        return [str(problem) for problem in checked.problems]


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped pack."""
    pack = open_pack().pack
    assert pack
    return pack


@pytest.fixture
def harbour(tmp_path: Path) -> PackFolder:
    """A copy of a small pack that holds everything a pack can hold."""
    return PackFolder(Path(shutil.copytree(HARBOUR, tmp_path / "harbour")))


@pytest.fixture
def harbour_pack() -> Pack:
    """The same pack, checked."""
    pack = open_pack(HARBOUR).pack
    assert pack
    return pack


@pytest.fixture(scope="session")
def river_pack() -> Pack:
    """A pack of a longer article, with six sides, furniture and quotations over paragraphs."""
    pack = open_pack(RIVER).pack
    assert pack
    return pack
