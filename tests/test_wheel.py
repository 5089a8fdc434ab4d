"""The package: built, installed in an environment of its own outside the checkout, and used from another folder."""

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from explainer import __version__
from explainer.library import open_pack
from tests.terminal import Terminal, environment

ROOT = Path(__file__).parents[1]
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "--isolated"]


def run(*command: str | Path, cwd: Path) -> str:
    """What `command` prints; it must neither fail nor write to stderr."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", cwd=cwd, env=environment()
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT, cwd=folder)
    [built] = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `explainer` of an environment with the wheel in it, and otherwise the packages of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    run(*PIP, "--python", python, "install", "--no-index", "--no-deps", wheel, cwd=folder)
    [library] = folder.glob("lib/python*/site-packages")
    (library / "of-the-tests.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "bin" / "explainer"


def carried() -> Iterator[str]:
    """Every file that belongs in the wheel."""
    for folder, name in ((ROOT / "explainer", "explainer"), (ROOT / "content", "explainer/content")):
        for file in folder.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield f"{name}/{file.relative_to(folder).as_posix()}"


def test_the_wheel_holds_the_program_and_its_content_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(name for name in names if name.endswith("/METADATA"))).decode()
    about = f"terminal_explainer-{__version__}.dist-info/"
    assert sorted(name for name in names if not name.startswith(about)) == sorted(carried())
    assert {
        "explainer/tui/explainer.tcss",
        "explainer/tui/dialogs/dialogs.tcss",
        "explainer/content/schema/section.schema.json",
    } <= set(names)
    assert f"{about}licenses/LICENSE" in names
    assert "\nRequires-Python: >=3.11\n" in metadata
    assert "\n# Terminal Explainer\n" in metadata


def test_the_installed_program_says_its_version(program: Path, tmp_path: Path) -> None:
    assert run(program, "--version", cwd=tmp_path) == f"explainer {__version__}\n"


def test_the_installed_program_checks_its_own_copy_of_the_article(program: Path, tmp_path: Path) -> None:
    here = run(sys.executable, "-m", "explainer", "check", cwd=ROOT).splitlines()
    there = run(program, "check", cwd=tmp_path).splitlines()
    folder = Path(there[0].partition(": ")[0])
    assert folder.is_relative_to(program.parents[1])
    assert folder.parts[-3:] == ("explainer", "content", "trump-putin-call")
    assert there[0].partition(": ")[2] == here[0].partition(": ")[2]
    assert there[1:] == here[1:]
    assert any(line.startswith("15 of 15 sentences, ") for line in there)


def test_the_installed_program_opens_its_article(program: Path, tmp_path: Path) -> None:
    pack = open_pack().pack
    assert pack
    with Terminal([program], columns=120, lines=40, cwd=tmp_path) as terminal:
        terminal.wait_for("q quit")
        assert pack.explainer.title in terminal.text
        terminal.press(b"q")
        assert terminal.wait_for_end() == 0
