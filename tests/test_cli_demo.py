"""The command line of the demo: what goes together, what is refused, and the exit codes."""

import sys
from typing import Any

import pytest

from explainer import cli
from explainer.navigation.navigation import Demo
from explainer.pack import Pack
from tests.conftest import HARBOUR, PackFolder


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """A terminal with, instead of the screen, a list of what it was asked to show."""
    import explainer.tui

    asked: list[dict[str, Any]] = []

    def run(_pack: Pack, **given: Any) -> int:
        asked.append(given)
        return 0

    monkeypatch.setattr(explainer.tui, "run", run)
    monkeypatch.setattr(cli, "_is_terminal", lambda: True)
    return asked


@pytest.mark.parametrize(
    ("arguments", "demo"),
    [
        ([], None),
        (["--demo"], Demo()),
        (["--demo", "--loop"], Demo(is_endless=True)),
        (["--demo", "--speed", "1.5"], Demo(speed=1.5)),
        (["--speed", "0.1", "--demo", "--loop"], Demo(speed=0.1, is_endless=True)),
        (["--kiosk"], Demo(is_endless=True, idle=60)),
        (["--kiosk", "--idle", "20", "--speed", "10"], Demo(speed=10, is_endless=True, idle=20)),
        (["--kiosk", "--loop", "--idle", "3600"], Demo(is_endless=True, idle=3600)),
    ],
)
def test_how_the_tour_is_played(shown: list[dict[str, Any]], arguments: list[str], demo: Demo | None) -> None:
    assert cli.main([str(HARBOUR), *arguments]) == cli.FINE
    assert [given["demo"] for given in shown] == [demo]


def test_it_may_begin_anywhere(shown: list[dict[str, Any]]) -> None:
    assert cli.main([str(HARBOUR), "--demo", "--view", "timeline", "--at", "promise", "--no-mouse"]) == cli.FINE
    assert (shown[0]["view"], shown[0]["at"], shown[0]["mouse"]) == ("timeline", "promise", False)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--demo", "--kiosk"], "--demo or --kiosk, not both"),
        (["--kiosk", "--plain"], "--kiosk needs a screen; --demo --plain prints the tour"),
        (["--speed", "2"], "--speed goes with --demo or --kiosk"),
        (["--loop"], "--loop goes with --demo or --kiosk"),
        (["--idle", "20"], "--idle goes with --kiosk"),
        (["--demo", "--plain", "--view", "who"], "--demo --plain prints the whole tour, without --view or --at"),
        (["--demo", "--plain", "--at", "promise"], "--demo --plain prints the whole tour, without --view or --at"),
        (["--demo", "--idle", "20"], "--idle goes with --kiosk"),
        (["--demo", "--speed", "0"], "argument --speed: '0' is not a number from 0.1 to 10"),
        (["--demo", "--speed", "11"], "argument --speed: '11' is not a number from 0.1 to 10"),
        (["--demo", "--speed", "nan"], "argument --speed: 'nan' is not a number from 0.1 to 10"),
        (["--demo", "--speed", "fast"], "argument --speed: 'fast' is not a number from 0.1 to 10"),
        (["--demo", "--speed", "٢"], "argument --speed: '٢' is not a number from 0.1 to 10"),
        (["--demo", "--speed", "1_0"], "argument --speed: '1_0' is not a number from 0.1 to 10"),
        (["--kiosk", "--idle", " 5 "], "argument --idle: ' 5 ' is not a number from 1 to 3600"),
        (["--kiosk", "--idle", "0.5"], "argument --idle: '0.5' is not a number from 1 to 3600"),
        (["--kiosk", "--idle", "inf"], "argument --idle: 'inf' is not a number from 1 to 3600"),
    ],
)
def test_what_is_refused(
    shown: list[object], arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == cli.USAGE
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"explainer: {message}")
    assert shown == []


@pytest.mark.parametrize("option", ["--demo", "--kiosk"])
def test_a_demo_needs_a_terminal(
    monkeypatch: pytest.MonkeyPatch, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_is_terminal", lambda: False)
    assert cli.main([str(HARBOUR), option]) == cli.NO_TERMINAL == 3
    assert capsys.readouterr() == ("", "explainer: a demo needs a terminal; --demo --plain prints the tour\n")


@pytest.mark.parametrize("is_terminal", [True, False])
def test_who_wants_no_screen_gets_the_tour_as_text(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(getattr(sys, stream), "isatty", lambda: is_terminal, raising=False)
    monkeypatch.setenv("ACCESSIBLE", "1")
    printed = []
    for arguments in (["--demo"], ["--demo", "--plain"]):
        assert cli.main([str(HARBOUR), *arguments]) == cli.FINE
        printed.append(capsys.readouterr())
    assert printed[0] == printed[1]
    assert "STEP 2 OF 2: TIMELINE" in printed[0].out
    assert cli.main([str(HARBOUR), "--demo", "--at", "promise"]) == cli.USAGE
    assert cli.main([str(HARBOUR), "--kiosk"]) == cli.NO_TERMINAL


@pytest.mark.parametrize("is_terminal", [True, False])
def test_as_text_it_needs_none(
    monkeypatch: pytest.MonkeyPatch, shown: list[object], is_terminal: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_is_terminal", lambda: is_terminal)
    assert cli.main([str(HARBOUR), "--demo", "--plain", "--width", "60"]) == cli.FINE
    out, err = capsys.readouterr()
    assert "STEP 2 OF 2: TIMELINE" in out
    assert "This is when." in out
    assert max(map(len, out.splitlines())) <= 60
    assert (err, shown) == ("", [])


@pytest.mark.parametrize("options", [["--demo"], ["--kiosk"], ["--demo", "--plain"]])
def test_a_pack_without_a_tour_has_none_to_show(
    shown: list[object], harbour: PackFolder, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    text = (harbour.folder / "explainer.yaml").read_text(encoding="utf-8")
    harbour.write("explainer.yaml", text[: text.index("tour:")])
    assert cli.main([str(harbour.folder), *options]) == cli.USAGE
    assert capsys.readouterr().err == f"explainer: {options[0]}: the pack has no tour\n"
    assert shown == []


def test_the_help_names_its_options_and_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--help"])
    text = capsys.readouterr().out
    for option in ("--demo", "--kiosk", "--speed", "--loop", "--idle", f" {cli.NO_TERMINAL} no terminal"):
        assert option in text
