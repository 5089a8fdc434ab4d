"""The command line: what is wrong usage, what is printed where, and the exit codes."""

import json
import re
from typing import get_args

import pytest

from explainer import __version__, cli
from explainer.__main__ import INTERRUPTED
from explainer.pack import Pack
from explainer.view import VIEW_WORDS, View
from tests.conftest import HARBOUR


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
    said, *others = err.splitlines()
    assert (out, bool(others)) == ("", name == "--at" and "nothing in the pack" in said)  # then it lists what there is
    assert said.startswith("explainer: ")
    assert name in said


def test_the_views_are_those_of_the_model() -> None:
    assert set(VIEW_WORDS) == set(get_args(View))


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


def test_a_mistyped_command_is_told_from_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chekc"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "explainer: did you mean the command 'explainer check'?"
    assert cli.main(["content/nowhere"]) == 1
    assert "did you mean" not in capsys.readouterr().err


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
    assert lines[0].startswith("1 to 6             the views: Story, Timeline, ")
    assert lines[1:3] == [
        "↑ ↓ k j            one item up, down",
        "← → h l            next section, speaker or column",
    ]
    assert "o                  article or time order (Timeline)" in lines
    assert "q Ctrl+Q           quit" in lines


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
