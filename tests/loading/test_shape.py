"""What the data of a file become, and what is repaired."""

import pytest

from explainer.loading import Budget, Problem, Problems, TextFile
from explainer.loading.document import Repairs
from explainer.loading.shape import fit
from explainer.loading.syntax import parse
from explainer.model import Section
from tests.conftest import PLAN, PackFolder
from tests.loading.plan import section, told


def test_a_problem_is_printed_on_one_line() -> None:
    problem = Problem("sections/1.yaml", 14, 12, "statements[3].source[0]", "no actor 'white-hose'")
    assert str(problem) == "sections/1.yaml:14:12: statements[3].source[0]: no actor 'white-hose'"


def test_without_a_place_in_the_file_and_as_a_warning() -> None:
    assert str(Problem("a.yaml", 1, 1, "", "the file is empty")) == "a.yaml:1:1: the file is empty"
    assert str(Problem("a.yaml", 1, 1, "x", "odd", "warning")) == "a.yaml:1:1: x: warning: odd"


def test_a_key_is_printed_in_what_can_be_seen(harbour: PackFolder) -> None:
    harbour.edit("explainer.yaml", "title:", "ti\u00a0tle: x\ntitle:")
    (problem,) = [each for each in harbour.problems() if "unknown key" in each]
    assert problem.isprintable()
    assert "ti\ufffdtle: unknown key" in problem


def test_columns_count_characters(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}", "anchor: {exact: “blue 🎉quarter”, préfix: é, “x”: “ü”}")
    assert told(section(harbour)) == [
        f"{harbour.at(PLAN, 'préfix')}: events[1].anchor.préfix: unknown key 'préfix'; did you mean 'prefix'?",
        f"{harbour.at(PLAN, '“x”')}: events[1].anchor.“x”: unknown key '“x”'; the keys here are exact, prefix, suffix",
    ]


@pytest.mark.parametrize(("content", "found"), [("- a", "a list"), ("just words", "text"), ("12", "a number")])
def test_a_file_that_is_no_mapping(harbour: PackFolder, content: str, found: str) -> None:
    harbour.write(PLAN, content)
    keys = "id, title, question, brief, statements, events"
    assert told(section(harbour)) == [f"{PLAN}:1:1: expected the keys {keys}, each with its value, found {found}"]


def test_a_repaired_file_still_says_everything_else(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "    form: direct\n", "")
    harbour.edit(PLAN, "title: The plan", "titel: The plan")
    document = section(harbour)
    assert [each.id for each in document.value.statements] == ["will-be-rebuilt", "start-in-may", "blue-quarter"]
    assert document.value.title == ""
    assert document.repairs.touch(("title",))
    assert document.repairs.touch(())
    assert not document.repairs.touch(("statements", 0))


def test_what_is_fitted_leaves_the_plain_data_as_they_were() -> None:
    parsed = parse(TextFile("a.yaml", "id: x\ntitel: y\nquestion: 3\n"), Budget())
    fitted = fit(parsed, Section, Budget())
    assert parsed.value == {"id": "x", "titel": "y", "question": 3}
    assert (parsed.problems, parsed.repairs.touch(())) == ([], False)
    assert (fitted.value.id, fitted.value.title, fitted.value.statements) == ("x", "", ())
    assert [(problem.line, problem.where) for problem in fitted.problems] == [
        (2, "titel"),
        (3, "question"),
        (1, ""),
        (1, ""),
    ]


@pytest.mark.parametrize("text", ["[", "- a", "# nothing", None])
def test_of_a_file_that_cannot_be_read_the_value_is_a_placeholder(text: str | None) -> None:
    document = fit(parse(TextFile("a.yaml", text), Budget()), Section, Budget())
    assert (document.value.id, document.value.statements) == ("", ())
    assert document.repairs.cover(("statements", 0, "id"))
    document.note(("id",), "of what is not there nothing is told")
    assert len(document.problems) == (0 if text is None else 1)


def test_repairs_cover_what_is_below_them_and_touch_what_is_above() -> None:
    repairs = Repairs()
    assert not repairs.touch(())
    repairs.add(("statements", 1, "source"), lost=["berg", {"id": "union"}])
    assert repairs.cover(("statements", 1, "source", 0))
    assert not repairs.cover(("statements", 1))
    assert repairs.touch(("statements", 1))
    assert not repairs.touch(("statements", 2))
    assert repairs.lost == {"berg", "union"}
    repairs.copy().add(("title",))
    assert not repairs.touch(("title",))


def test_of_many_problems_the_first_are_kept_and_the_rest_are_counted() -> None:
    first, second = Problems(2), Problems(5)
    for line in range(1, 4):
        first.add(Problem("a.yaml", line, 1, "", "wrong"))
    second.add(Problem("b.yaml", 1, 1, "", "wrong"))
    first.take(second)
    assert ([problem.line for problem in first], first.untold) == ([1, 2], 2)
    second.take(first)
    assert ([problem.path for problem in second], second.untold) == (["b.yaml", "a.yaml", "a.yaml"], 2)
