"""The command line in a terminal: what the screen is asked to show, and who gets linear text instead."""

import sys
from types import ModuleType
from typing import Any

import pytest
from textual.theme import BUILTIN_THEMES

from explainer import cli
from explainer.library import shipped
from explainer.text.colours import OWN_THEMES
from explainer.tui import THEMES
from tests.conftest import HARBOUR, PLAN, PackFolder

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
