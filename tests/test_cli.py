"""The command line: what is printed where, and the exit codes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest
from textual.theme import BUILTIN_THEMES

from explainer import __version__, cli, usage
from explainer.__main__ import INTERRUPTED
from explainer.library import shipped
from explainer.pack import Pack
from explainer.text.colours import OWN_THEMES
from explainer.tui import THEMES
from explainer.view import VIEW_WORDS, View
from tests.conftest import HARBOUR, PackFolder

PLAN = "sections/1-the-plan.yaml"
IDS = """\
Sections: the-plan, the-doubts
Statements: 1 to 7, or will-be-rebuilt, start-in-may, blue-quarter,
  union-welcomes, union-tells, nobody-loses-work, a-gamble
Events: rebuilding, quarter, promise
Issues: harbour-plan
People and groups: berg, union, everybody, article
Other parts: figures, open-questions
"""


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """A terminal with, instead of the screens, a list of what they were asked to show."""
    asked: list[tuple[str, dict[str, Any]]] = []

    def show(pack: Any, **given: Any) -> int:
        asked.append((pack.folder.name, given))
        return 0

    tui = ModuleType("explainer.tui")
    tui.run = show  # type: ignore[attr-defined]
    tui.THEMES = THEMES  # type: ignore[attr-defined]
    tui.is_served = lambda: False  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "explainer.tui", tui)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("ACCESSIBLE", "EXPLAINER_THEME"):
        monkeypatch.delenv(name, raising=False)
    sit_at_a_terminal(monkeypatch)
    return asked


def sit_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the streams those of a terminal, in the test itself: it captures other streams than its fixtures do."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True, raising=False)


def test_the_screen_gets_the_pack_and_the_options(screen: list[tuple[str, dict[str, Any]]]) -> None:
    assert cli.main([]) == 0
    assert cli.main([str(HARBOUR), "--view", "timeline", "--at", "promise", "--theme", "nord", "--no-mouse"]) == 0
    assert screen == [
        (shipped()[0].name, {"view": None, "at": None, "theme": None, "mouse": True, "demo": None}),
        ("harbour", {"view": "timeline", "at": "promise", "theme": "nord", "mouse": False, "demo": None}),
    ]


@pytest.mark.parametrize("id", ["berg", "harbour-plan", "the-doubts", "start-in-may", "quarter"])
def test_anything_with_an_id_can_be_selected(screen: list[tuple[str, dict[str, Any]]], id: str) -> None:
    assert cli.main([str(HARBOUR), "--at", id]) == 0
    assert screen[0][1]["at"] == id


def test_an_unknown_id_is_wrong_usage(screen: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([str(HARBOUR), "--at", "promises"]) == 2
    assert capsys.readouterr() == (
        "",
        "explainer: --at: nothing in the pack has the id 'promises'; did you mean 'promise'?\n" + IDS,
    )
    assert screen == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--view", "map"], "argument --view: invalid choice: 'map'"),
        (["--vie", "story"], "unrecognized arguments: --vie"),
        (["a", "b"], "unrecognized arguments: b"),
        (["--width", "9"], "argument --width: '9' is not a number from 10 to 1000"),
        (["--width", "000000100999999"], "argument --width: '000000100999999' is not a number from 10 to 1000"),
        (["--width", "000000100" + "9" * 5000], "argument --width: '000000100999"),
        (["a\nb", "c\nd"], "unrecognized arguments: c\N{REPLACEMENT CHARACTER}d"),
        (["check", "--format", "xml"], "argument --format: invalid choice: 'xml'"),
        (["schema", "pack"], "argument kind: invalid choice: 'pack'"),
        (["keys", "x"], "unrecognized arguments: x"),
    ],
)
def test_wrong_usage_is_one_line_and_names_the_help(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"explainer: {message}")
    assert err.endswith(" --help\n")
    assert err.count("\n") == 1


@pytest.mark.parametrize("option", ["--view", "--at", "--theme", "--width", "--speed", "check --format"])
def test_a_very_long_value_is_cut_in_the_message(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    *command, name = option.split()
    assert cli.main([*command, name, "9" * 100_000]) == 2
    err = capsys.readouterr().err
    assert name in err
    assert "9999" in err
    assert len(err.splitlines()[0]) < 1500


def test_zeros_before_a_width_change_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for width in ("50", "00000000000050", "0" * 5000 + "50"):
        assert cli.main([str(HARBOUR), "--plain", "--width", width]) == 0
        printed.append(capsys.readouterr().out)
    assert printed == [printed[0]] * 3


@pytest.mark.parametrize("option", ["--view", "--at", "--theme", "--width", "--speed", "--idle", "check --format"])
def test_two_hyphens_are_no_value(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    *command, name = option.split()
    needed = {"--speed": ["--demo"], "--idle": ["--kiosk"]}.get(name, [])
    assert cli.main([*command, *needed, f"{name}=--"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("explainer: ")
    assert name in err


def test_a_pack_with_problems_never_opens_a_screen(
    screen: list[object], harbour: PackFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    harbour.edit(PLAN, "form: direct", "form: dirct")
    assert cli.main([str(harbour.folder)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"{harbour.folder}: 1 error",
        f"{harbour.at(PLAN, 'dirct')}: statements[1].form: 'dirct' is not one of direct, indirect, mixed, narration; "
        "did you mean 'direct'?",
    ]
    assert screen == []


def test_the_views_are_those_of_the_model() -> None:
    assert set(VIEW_WORDS) == set(get_args(View))


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_a_terminal_that_can_do_nothing_gets_linear_text(
    screen: list[object], monkeypatch: pytest.MonkeyPatch, term: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", term)
    assert cli.main([str(HARBOUR)]) == 0
    assert capsys.readouterr().out.startswith("THE HARBOUR IS REBUILT\n")
    assert screen == []


@pytest.mark.parametrize("name", ["stdin", "stdout"])
def test_away_from_a_terminal_the_text_is_linear(
    screen: list[object], monkeypatch: pytest.MonkeyPatch, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(getattr(sys, name), "isatty", lambda: False, raising=False)
    assert cli.main([str(HARBOUR), "--at", "start-in-may"]) == 0
    assert "We start in May," in capsys.readouterr().out
    assert screen == []


def test_who_asks_for_it_gets_linear_text_in_a_terminal(
    screen: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sit_at_a_terminal(monkeypatch)
    monkeypatch.setenv("ACCESSIBLE", "1")
    assert cli.main([str(HARBOUR)]) == 0
    assert capsys.readouterr().out.startswith("THE HARBOUR IS REBUILT\n")
    assert screen == []
    monkeypatch.setenv("ACCESSIBLE", "")
    assert cli.main([str(HARBOUR)]) == 0
    assert len(screen) == 1


@pytest.mark.parametrize("edition", [[], ["--plain"]])
@pytest.mark.parametrize(
    ("name", "advice"), [("nordd", "did you mean 'nord'?"), ("zzz", "there are explainer-dark, explainer-light, ")]
)
def test_a_theme_that_there_is_not_is_wrong_usage_in_every_edition(
    screen: list[object], edition: list[str], name: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*edition, "--theme", name]) == 2
    out, err = capsys.readouterr()
    assert err.startswith(f"explainer: --theme: no theme {name!r}; {advice}")
    assert (out, screen) == ("", [])


@pytest.mark.parametrize(
    ("usual", "asked", "shown"),
    [("nord", None, "nord"), ("nord", "dracula", "dracula"), ("", None, None), ("nordd", "nord", "nord")],
)
def test_the_usual_theme_is_that_of_the_environment(
    screen: list[tuple[str, dict[str, Any]]],
    monkeypatch: pytest.MonkeyPatch,
    usual: str,
    asked: str | None,
    shown: str | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sit_at_a_terminal(monkeypatch)
    monkeypatch.setenv("EXPLAINER_THEME", usual)
    assert cli.main([str(HARBOUR), *(["--theme", asked] if asked else [])]) == 0
    assert screen[0][1]["theme"] == shown
    assert capsys.readouterr().err == ""


def test_a_usual_theme_that_there_is_not_is_told_after_the_screen(
    screen: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sit_at_a_terminal(monkeypatch)
    monkeypatch.setenv("EXPLAINER_THEME", "nordd")
    assert cli.main([str(HARBOUR)]) == 0
    assert screen[0][1]["theme"] is None
    assert capsys.readouterr() == ("", "explainer: EXPLAINER_THEME: no theme 'nordd'; did you mean 'nord'?\n")


def test_the_themes_are_the_own_ones_and_those_of_textual() -> None:
    assert sorted(THEMES) == sorted([*BUILTIN_THEMES, *(own.name for own in OWN_THEMES)])


def test_a_statement_can_be_named_by_its_number(
    screen: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sit_at_a_terminal(monkeypatch)
    assert cli.main([str(HARBOUR), "--at", "2"]) == 0
    assert screen[0][1]["at"] == "start-in-may"
    assert cli.main([str(HARBOUR), "--at", "99"]) == 2
    assert capsys.readouterr().err == ("explainer: --at: nothing in the pack has the id '99'\n" + IDS)


def test_of_many_ids_the_first_of_each_kind_are_listed(capsys: pytest.CaptureFixture[str], pack: Pack) -> None:
    assert cli.main(["--plain", "--at", "exchange"]) == 2
    out, err = capsys.readouterr()
    first, *lines = err.splitlines()
    assert (out, first) == (
        "",
        "explainer: --at: nothing in the pack has the id 'exchange'; did you mean 'prisoner-exchange'?",
    )
    listed = " ".join(line.strip() for line in lines)
    *some, _ = pack.statements
    assert f"Statements: 1 to {len(pack.statements)}, or {', '.join(some[:20])} and " in listed
    assert f"{some[20]}" not in listed
    assert all(issue in listed for issue in pack.issues)
    assert lines[-1] == "explainer --plain ends with all of them."
    assert max(map(len, lines)) <= 80


def test_the_linear_edition_names_every_id_that_can_be_selected(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--plain", "--width", "1000", str(HARBOUR)]) == 0
    named = re.findall("^- ([a-z-]+): ", capsys.readouterr().out.partition("THE IDS OF ALL ITEMS\n")[2], re.MULTILINE)
    assert set(named) >= {"berg", "harbour-plan", "the-doubts", "start-in-may", "quarter"}
    for id in named:
        assert cli.main(["--plain", str(HARBOUR), "--at", id]) == 0


def test_a_view_and_an_item_are_both_printed(capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for arguments in (["--at", "start-in-may"], ["--view", "who"], ["--at", "start-in-may", "--view", "who"]):
        assert cli.main([str(HARBOUR), "--plain", *arguments]) == 0
        printed.append(capsys.readouterr().out)
    item, view, both = printed
    assert both == f"{item}\n{view}"


def test_check_of_the_small_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(HARBOUR)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{HARBOUR.relative_to(Path.cwd()) if HARBOUR.is_relative_to(Path.cwd()) else HARBOUR}: no problems",
        "6 of 6 sentences, 100 % of words, 3 of 3 quotations",
        "7 statements: 1 quote, 4 paraphrase, 1 part-quote, 1 the article",
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


@pytest.mark.parametrize(
    "arguments",
    [["\x1b[31mred"], ["check", "\x1b[31mred"], ["--bo\x1b[31m"], ["--at", "\x9b31m"], ["\u202edar"], ["--bo\u202e"]],
)
def test_no_control_character_of_an_argument_is_printed(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) != 0
    told = capsys.readouterr()
    assert told.out + told.err
    assert all(each.isprintable() for each in (told.out + told.err).replace("\n", ""))


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


def test_a_mistyped_command_is_told_from_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chekc"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "explainer: did you mean the command 'explainer check'?"
    assert cli.main(["content/nowhere"]) == 1
    assert "did you mean" not in capsys.readouterr().err


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


def test_schema_prints_one_or_both(capsys: pytest.CaptureFixture[str]) -> None:
    tops = []
    for arguments in (["schema"], ["schema", "explainer"], ["schema", "section"]):
        assert cli.main(arguments) == 0
        printed = json.loads(capsys.readouterr().out)
        tops.append(printed.get("anyOf") or printed["$ref"])
    both = [{"$ref": "#/$defs/Explainer"}, {"$ref": "#/$defs/Section"}]
    assert tops == [both, "#/$defs/Explainer", "#/$defs/Section"]


def test_keys_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["keys"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 to 6         the views: Story, Timeline, ")
    assert lines[-1] == "q Ctrl+Q       quit"


@pytest.mark.parametrize("command", [(), ("check",), ("schema",), ("keys",)])
def test_help_fits_80_columns(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*command, "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) < 80
    assert any(line.startswith(f"usage: {' '.join(['explainer', *command])}") for line in lines)


def test_the_help_names_every_command_option_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-h"]) == 0
    text = capsys.readouterr().out
    for word in (*cli._COMMANDS, *VIEW_WORDS, "--view", "--at", "--theme", "--no-mouse", "--help", "--version"):
        assert word in text
    for code in (cli.FINE, cli.PROBLEMS, cli.USAGE, cli.UNWRITTEN, INTERRUPTED):
        assert f" {code} " in text


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-V"]) == 0
    assert capsys.readouterr().out == f"explainer {__version__}\n"
