"""What a newcomer relies on: CONTRIBUTING names what is there, and the hooks and CI check the whole."""

import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


PATH = re.compile(r"`([\w.-]*/[\w./-]*|[\w-]+\.(?:py|md|toml|tcss|yaml))`")
NAME = re.compile(r"`((?:[A-Z]\w+|[a-z]+_\w+)(?:\.\w+)?)`")


def sources() -> str:
    files = [file for folder in ("explainer", "tests") for file in (ROOT / folder).rglob("*.py")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def mapped() -> list[str]:
    """The folders and files on the map, from its top."""
    (table,) = re.findall(r"^\| in `explainer/` .*?\n\n", GUIDE, re.MULTILINE | re.DOTALL)
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def test_the_map_has_every_folder_and_every_file_at_the_top() -> None:
    package = ROOT / "explainer"
    folders = {file.parent for file in package.rglob("*.py")} - {package}
    parts = {f"{folder.relative_to(package).as_posix()}/" for folder in folders}
    parts |= {file.name for file in package.glob("*.py")} - {"__init__.py"}
    assert sorted(mapped()) == sorted(parts)


def test_the_map_runs_one_way_as_the_imports_do() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract.get("containers") == ["explainer"])
    rank = {name: number for number, layer in enumerate(layers) for name in layer.split(" | ")}
    ranks = [rank[re.split(r"[/.]", path)[0]] for path in mapped()]
    assert ranks == sorted(ranks)


def test_every_path_in_it_leads_to_something() -> None:
    paths = PATH.findall(GUIDE)
    assert len(paths) > 50
    assert [path for path in paths if not any((folder / path).exists() for folder in (ROOT, ROOT / "explainer"))] == []


def test_every_name_of_the_code_in_it_is_in_the_code() -> None:
    code = sources()
    names = [name for name in NAME.findall(GUIDE) if not name.endswith((".py", ".md"))]
    assert len(names) > 10
    unknown = [name for name in names if not all(re.search(rf"\b{part}\b", code) for part in name.split("."))]
    assert unknown == []


def read_yaml(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_the_hooks_before_a_commit_judge_what_the_whole_check_judges() -> None:
    (repository,) = read_yaml(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    judged = re.findall(r"^judge \.venv/bin/((?:ruff|mypy|lint-imports).*)$", CI, re.MULTILINE)
    hooks = [hook["entry"].removeprefix(".venv/bin/") for hook in repository["hooks"]]
    assert hooks == [command.removesuffix(" .") for command in judged]
    assert {(hook["pass_filenames"], hook["always_run"]) for hook in repository["hooks"]} == {(False, True)}


def test_what_is_pushed_goes_through_the_whole_check_on_every_python_that_is_supported() -> None:
    workflow = read_yaml(".github/workflows/ci.yml")
    assert workflow["permissions"] == {"contents": "read"}
    checkout, pythons, check = workflow["jobs"]["check"]["steps"]
    assert re.fullmatch(r"actions/checkout@v\d+", checkout["uses"])
    assert re.fullmatch(r"actions/setup-python@v\d+", pythons["uses"])
    supported = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    assert pythons["with"]["python-version"].split() == supported
    assert check == {"run": ".ci/run"}
    assert (ROOT / check["run"]).stat().st_mode & 0o111
