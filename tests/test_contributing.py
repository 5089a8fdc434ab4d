"""What a newcomer relies on: the checks before a commit and after a push are the ones that must hold."""

import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def read_yaml(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_the_hooks_before_a_commit_judge_what_the_whole_check_judges() -> None:
    (repository,) = read_yaml(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    judged = re.findall(r"^judge \.venv/bin/((?:ruff|mypy|lint-imports).*)$", CI, re.MULTILINE)
    hooks = [hook["entry"].removeprefix(".venv/bin/") for hook in repository["hooks"]]
    assert hooks == [command.removesuffix(" .") for command in judged]
    assert {hook["pass_filenames"] for hook in repository["hooks"]} == {False}


def test_what_is_pushed_goes_through_the_whole_check_on_every_python_that_is_supported() -> None:
    workflow = read_yaml(".github/workflows/ci.yml")
    assert workflow["permissions"] == {"contents": "read"}
    checkout, pythons, check = workflow["jobs"]["check"]["steps"]
    assert re.fullmatch(r"actions/checkout@v\d+", checkout["uses"])
    assert re.fullmatch(r"actions/setup-python@v\d+", pythons["uses"])
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    supported = re.findall(r"Python :: (3\.\d+)", "\n".join(about["classifiers"]))
    assert pythons["with"]["python-version"].split() == supported
    assert check == {"run": ".ci/run"}
    assert (ROOT / check["run"]).stat().st_mode & 0o111
