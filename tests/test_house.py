"""The house rules that a machine can hold."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "explainer").rglob("*.py"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_knows_everything(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_function_does_everything(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is longer than 40 lines"


def test_imports_point_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], capture_output=True, encoding="utf-8", cwd=ROOT
    )
    assert done.returncode == 0, done.stdout


NO_SCREEN = ("model", "matching", "article", "pack", "facts.statements", "chronology", "loading", "checking", "library")


@pytest.mark.parametrize("module", NO_SCREEN)
def test_what_holds_no_screen_loads_no_textual(module: str) -> None:
    code = f"import explainer.{module}, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


@pytest.mark.parametrize("room", ["text", "views", "navigation"])
def test_what_is_pure_loads_neither_textual_nor_a_console(room: str) -> None:
    code = f"""
import pkgutil, sys, explainer.{room} as room
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    __import__(module.name)
sys.exit(bool({{"textual", "rich.console"}} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


@pytest.mark.parametrize("name", ["explainer.tcss", "dialogs/dialogs.tcss"])
def test_a_stylesheet_tells_no_colours_of_text(name: str) -> None:
    rules = (ROOT / "explainer" / "tui" / name).read_text(encoding="utf-8")
    assert [line for line in rules.splitlines() if re.search(r"[^-]color:|\$ink", line)] == []


def test_the_locked_packages_are_all_that_the_project_asks_for() -> None:
    lock = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8")
    locked = defaultdict(list)
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE):
        locked[canonicalize_name(name)].append(version)
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = about["project"]
    extras = chain.from_iterable(project["optional-dependencies"].values())
    for each in map(Requirement, (*about["build-system"]["requires"], *project["dependencies"], *extras)):
        versions = locked[canonicalize_name(each.name)]
        assert list(each.specifier.filter(versions)) == versions != [], f"{each}: renew the lock (CONTRIBUTING.md)"
    assert "://" not in lock
