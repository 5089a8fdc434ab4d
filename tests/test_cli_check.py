"""The command line of `check`, and the packs that it is asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer import cli, usage
from tests.conftest import HARBOUR, PLAN, PackFolder


def test_check_of_the_small_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(HARBOUR)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{HARBOUR.relative_to(Path.cwd()) if HARBOUR.is_relative_to(Path.cwd()) else HARBOUR}: no problems",
        "6 of 6 sentences, 100 % of words, 3 of 3 quotations",
        "7 statements: 1 quote, 4 paraphrase, 1 part-quote, 1 the article’s own words",
        "3 events: 1 happened, 1 expected, 1 proposed",
        "1 piece of furniture: 1 byline",
    ]


def test_check_of_several_packs_names_each(harbour: PackFolder, capsys: pytest.CaptureFixture[str]) -> None:
    harbour.edit(PLAN, "    cue: she calls\n", "")
    warned = harbour.folder.rename(harbour.folder.with_name("warned"))
    assert cli.main(["check", str(warned), str(warned / "nowhere")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{warned}: 1 warning"
    assert lines[1].startswith(f"{PLAN}:28:11: statements[2].form: warning: ")
    assert lines[-3:] == ["", f"{warned / 'nowhere'}: 1 error", f"{warned / 'nowhere'}:1:1: no such folder"]


@pytest.mark.parametrize("arguments", [(), ("check",), ("--plain",)])
def test_a_path_that_no_system_takes_is_a_problem_like_others(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    path = "a" * 300
    assert cli.main([*arguments, path]) == 1
    told = capsys.readouterr()
    assert f"{path}:1:1: no such folder" in told.out + told.err


def in_a_folder_that_is_gone(gone: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What the program does in the folder `gone`, which is deleted before it starts."""
    gone.mkdir()
    code = "import os, sys; os.rmdir(os.getcwd()); from explainer import cli; sys.exit(cli.main(sys.argv[1:]))"
    where = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=gone, env=where, capture_output=True, text=True, check=False)


def test_check_works_where_the_present_folder_is_gone(harbour: PackFolder, tmp_path: Path) -> None:
    ended = in_a_folder_that_is_gone(tmp_path / "gone", "check", str(harbour.folder))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith(f"{harbour.folder}: no problems")


def test_a_pack_cannot_be_named_from_a_folder_that_is_gone(harbour: PackFolder, tmp_path: Path) -> None:
    path = f"../{harbour.folder.name}"
    ended = in_a_folder_that_is_gone(tmp_path / "gone", "check", path)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout.splitlines()[1:] == [
        f"{path}:1:1: the present folder has been deleted; go to another one, or name the pack by its full path"
    ]


def test_a_folder_that_may_not_be_read_is_not_called_empty(
    harbour: PackFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    harbour.folder.chmod(0)
    try:
        if os.access(harbour.folder, os.R_OK):
            pytest.skip("who is root may read everything")
        assert cli.main(["check", str(harbour.folder)]) == 1
    finally:
        harbour.folder.chmod(0o755)
    assert "cannot be read: Permission denied" in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], ["check"]])
def test_a_line_break_in_the_name_of_a_pack_breaks_no_line(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*command, "no\nwhere"]) == 1
    told = capsys.readouterr()
    name = "no\N{REPLACEMENT CHARACTER}where"
    assert (told.out + told.err).splitlines() == [f"{name}: 1 error", f"{name}:1:1: no such folder"]


def test_warnings_leave_the_exit_code(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "    cue: she calls\n", "")
    assert cli.main(["check", str(harbour.folder)]) == 0


def test_check_as_json(harbour: PackFolder, capsys: pytest.CaptureFixture[str]) -> None:
    harbour.edit(PLAN, "source: [berg]\n    cue: she calls", "source: [bergs]\n    cue: she calls")
    assert cli.main(["check", "--format", "json", str(harbour.folder), str(HARBOUR)]) == 1
    bad, good = json.loads(capsys.readouterr().out)
    assert bad == {
        "pack": str(harbour.folder),
        "ok": False,
        "problems": [
            {
                "path": PLAN,
                "line": 27,
                "column": 14,
                "where": "statements[2].source[0]",
                "message": "no actor 'bergs'; did you mean 'berg'?",
                "level": "error",
            }
        ],
        "untold": 0,
        "coverage": None,
    }
    assert (good["ok"], good["problems"]) == (True, [])
    assert good["coverage"] == {
        "sentences": 6,
        "sentences_used": 6,
        "words": 70,
        "words_used": 70,
        "quotations": 3,
        "quotations_used": 3,
        "statements": {"direct": 1, "indirect": 4, "mixed": 1, "narration": 1},
        "nobody_named": 0,
        "events": {"happened": 1, "ongoing": 0, "agreed": 0, "expected": 1, "proposed": 1, "hoped": 0},
        "furniture": {
            "byline": 1,
            "dateline": 0,
            "caption": 0,
            "credit": 0,
            "subheading": 0,
            "pull_quote": 0,
            "list": 0,
        },
    }
    help_text = usage.CHECK
    assert all(key in help_text for key in (*bad, *bad["problems"][0], *good["coverage"]))
