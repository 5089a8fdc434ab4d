"""YAML as plain data, and what is wrong with it in plain words."""

import pytest

from explainer.loading import Budget, KeyPath, TextFile, syntax
from explainer.loading.syntax import parse
from tests.conftest import PLAN, PackFolder
from tests.loading.plan import section, title, told


@pytest.mark.parametrize(
    "word", ["no", "on", "off", "yes", "12:30", "2025-03-18", "0b1", "1_000", "NO", "=", "<<", "0o9", "1e", "+", "."]
)
def test_what_yaml_1_1_made_of_plain_words_stays_text(harbour: PackFolder, word: str) -> None:
    harbour.edit(PLAN, "title: The plan", f"title: {word}")
    assert title(harbour) == word


@pytest.mark.parametrize("word", ["'12'", '"true"', "!!str 12", "'null'", ">-\n      12"])
def test_quoted_and_block_scalars_are_always_text(harbour: PackFolder, word: str) -> None:
    harbour.edit(PLAN, "title: The plan", f"title: {word}")
    assert title(harbour) == word.removeprefix("!!str ").strip("'\">-\n ")


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ("", "nothing"),
        ("~", "nothing"),
        ("Null", "nothing"),
        ("TRUE", "true"),
        ("false", "false"),
        ("12", "a number"),
        ("-0o17", None),
        ("0o17", "a number"),
        ("0xBEEF", "a number"),
        ("1.5e3", "a number"),
        (".5", "a number"),
        ("-.inf", "a number"),
        (".NaN", "a number"),
        ("9" * 5000, "a number"),
        ("!!int '12'", "a number"),
        ("[a]", "a list"),
        ("{}", "keys with values"),
    ],
)
def test_plain_scalars_follow_the_core_schema(harbour: PackFolder, plain: str, found: str | None) -> None:
    harbour.edit(PLAN, "title: The plan", f"title: {plain}")
    messages = [problem.message.partition(";")[0] for problem in section(harbour).problems]
    assert messages == ([f"expected text, found {found}"] if found else [])


def test_the_last_line_break_of_a_block_is_not_part_of_the_text(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "title: The plan", "title: >\n  The\n  plan")
    assert title(harbour) == "The plan"


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        (
            "The plan",
            "The plan: A",
            "The plan^: A",
            "a second ': ' on the line; put the text in quotation marks: title: \"The plan: A\"",
        ),
        (
            "title: The plan",
            "title: @plan",
            "@",
            "a text cannot begin with '@'; put the text in quotation marks: title: \"@plan\"",
        ),
        ("title: The plan", "title:\n\t- a", "\t", "a tab; indent with spaces"),
        (
            "title: The plan",
            "title: The plan\n---\nmore: x",
            "---",
            "a second document ('---'); a file holds one: take the line out",
        ),
        (
            "title: The plan",
            "title: *plan",
            "*plan",
            "a text cannot begin with '*'; put the text in quotation marks: title: \"*plan\"",
        ),
        (
            "    form: direct",
            "   form: direct",
            "form: direct",
            "the line begins in column 4, the keys of the list above it in column 5; begin it there",
        ),
        (
            "{after: rebuilding, signal: after the harbour}",
            "{after: rebuilding, signal: after the harbour",
            "{after: rebuilding",
            "the '{' is never closed; put '}' where it ends",
        ),
    ],
)
def test_broken_yaml_is_told(harbour: PackFolder, old: str, new: str, at: str, message: str) -> None:
    harbour.edit(PLAN, old, new)
    assert told(section(harbour)) == [f"{harbour.at(PLAN, at)}: YAML: {message}"]


def test_an_open_quotation_mark(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "title: The plan", "title: 'The plan")
    assert told(section(harbour)) == [
        f"{PLAN}:3:8: YAML: quotation marks that are never closed; close them where the text ends"
    ]


@pytest.mark.parametrize(
    "content",
    ["[" * 100_000, "[" * 60, "{a: " * 100_000, "- " * 100_000, "? " * 60 + "a"],
    ids=["endless lists", "60 lists", "endless mappings", "endless dashes", "60 keys"],
)
def test_deep_nesting_is_refused_and_crashes_nothing(harbour: PackFolder, content: str) -> None:
    harbour.write(PLAN, content)
    [problem] = section(harbour).problems
    assert (problem.line, problem.message) == (1, "more than 50 levels of nesting; a pack needs 6")


def test_an_alias_bomb(harbour: PackFolder) -> None:
    lines = ["a: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    harbour.write(PLAN, "\n".join(lines))
    [problem] = section(harbour).problems
    assert problem.message == "an anchor (&) whose aliases (*) add more than 10,000 values"


def test_an_alias_bomb_under_a_doubled_key(harbour: PackFolder) -> None:
    lines = ["a: 1"] + [f"a: &a{n} [{', '.join([f'*a{n - 1}' if n else 'x'] * 10)}]" for n in range(30)]
    harbour.write(PLAN, "\n".join(lines))
    assert "a: the key 'a' is already on line 1" in told(section(harbour))[0]


def test_a_few_aliases_are_allowed(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "source: [berg]\n    cue: said", "source: &mayor [berg]\n    cue: said")
    harbour.edit(PLAN, "source: [berg]\n    cue: she said", "source: *mayor\n    cue: she said")
    assert harbour.problems() == []


def test_a_file_of_comments(harbour: PackFolder) -> None:
    harbour.write(PLAN, "# nothing yet\n")
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file is empty: there are only comments in it"]


def test_the_loader_without_libyaml_reads_the_same(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from explainer.loading import syntax

    file = TextFile("x", (harbour.folder / PLAN).read_text(encoding="utf-8"))
    expected = parse(file, Budget())
    monkeypatch.setattr(syntax, "_Parser", yaml.SafeLoader)
    document = parse(file, Budget())
    assert document.value == expected.value
    assert document.problems == []


WRITTEN = '"a\\u0009b": 1\n? |\n  key\n: x\n&n name: [*n, {12: y}, !!str z]\n? [odd]\n: [p]\nid: q\nid: r\n'


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("a b",), (1, 1), (1, 13)),
        (("key",), (2, 3), (4, 3)),
        (("name",), (5, 1), (5, 10)),
        (("name", 0), (5, 1), (5, 1)),  # an alias stands where its anchor does
        (("name", 1, "12"), (5, 16), (5, 20)),
        (("name", 2), (5, 24), (5, 24)),
        (("id",), (8, 1), (8, 5)),
        (("nobody",), (1, 1), (1, 1)),
    ],
)
def test_where_a_value_and_its_key_stand(path: KeyPath, key: tuple[int, int], value: tuple[int, int]) -> None:
    marks = parse(TextFile("x", WRITTEN), Budget()).marks
    assert (marks.position(path, at_key=True), marks.position(path)) == (key, value)


def test_where_values_stand_is_read_when_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    make = syntax._Parser

    def parser(text: str) -> object:
        read.append(text)
        return make(text)

    monkeypatch.setattr(syntax, "_Parser", parser)
    marks = parse(TextFile("x", "id: q\n"), Budget()).marks
    assert len(read) == 1
    assert marks.position(("id",)) == marks.position(("id",)) == (1, 5)
    assert len(read) == 2
