"""Reading a file of a pack: what is refused, where, and in which words."""

import os
import unicodedata
from pathlib import Path

import pytest

from explainer.loading import Budget, Document, Problem, Problems, TextFile, load
from explainer.loading.characters import clean
from explainer.loading.document import Repairs
from explainer.loading.shape import fit
from explainer.loading.syntax import parse
from explainer.model import Section, Statement
from tests.conftest import PackFolder

PLAN = "sections/1-the-plan.yaml"


def section(harbour: PackFolder) -> Document[Section]:
    return load(harbour.folder, PLAN, Section, Budget())


def told(document: Document[Section]) -> list[str]:
    return [str(problem) for problem in document.problems]


def first_statement(harbour: PackFolder) -> Statement:
    document = section(harbour)
    assert told(document) == []
    return document.value.statements[0]


def test_a_problem_is_printed_on_one_line() -> None:
    problem = Problem("sections/1.yaml", 14, 12, "statements[3].source[0]", "no actor 'white-hose'")
    assert str(problem) == "sections/1.yaml:14:12: statements[3].source[0]: no actor 'white-hose'"


def test_without_a_place_in_the_file_and_as_a_warning() -> None:
    assert str(Problem("a.yaml", 1, 1, "", "the file is empty")) == "a.yaml:1:1: the file is empty"
    assert str(Problem("a.yaml", 1, 1, "x", "odd", "warning")) == "a.yaml:1:1: x: warning: odd"


def test_lines_and_columns_count_from_one() -> None:
    file = TextFile("a.txt", "One\n\nTwo – three\n")
    assert [file.line_column(offset) for offset in (0, 3, 4, 5, 11)] == [(1, 1), (1, 4), (2, 1), (3, 1), (3, 7)]


@pytest.mark.parametrize(
    "word", ["no", "on", "off", "yes", "12:30", "2025-03-18", "0b1", "1_000", "NO", "=", "<<", "0o9", "1e", "+", "."]
)
def test_what_yaml_1_1_made_of_plain_words_stays_text(harbour: PackFolder, word: str) -> None:
    harbour.edit(PLAN, "content: The harbour will be rebuilt.", f"content: {word}")
    assert first_statement(harbour).content == word


@pytest.mark.parametrize("word", ["'12'", '"true"', "!!str 12", "'null'", ">-\n      12"])
def test_quoted_and_block_scalars_are_always_text(harbour: PackFolder, word: str) -> None:
    harbour.edit(PLAN, "content: The harbour will be rebuilt.", f"content: {word}")
    assert first_statement(harbour).content == word.removeprefix("!!str ").strip("'\">-\n ")


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
        ("{}", "a mapping"),
    ],
)
def test_plain_scalars_follow_the_core_schema(harbour: PackFolder, plain: str, found: str | None) -> None:
    harbour.edit(PLAN, "content: The harbour will be rebuilt.", f"content: {plain}")
    messages = [problem.message.partition(";")[0] for problem in section(harbour).problems]
    assert messages == ([f"expected text, found {found}"] if found else [])


def test_the_last_line_break_of_a_block_is_not_part_of_the_text(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "content: The harbour will be rebuilt.", "content: >\n      The harbour\n      will be rebuilt.")
    assert first_statement(harbour).content == "The harbour will be rebuilt."


def test_a_byte_order_mark_and_crlf_change_nothing(harbour: PackFolder) -> None:
    content = (harbour.folder / PLAN).read_bytes()
    harbour.write(PLAN, b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    assert harbour.problems() == []


def test_columns_count_characters(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}", "anchor: {exact: “blue 🎉quarter”, préfix: é, “x”: “ü”}")
    assert told(section(harbour)) == [
        f"{harbour.at(PLAN, 'préfix')}: events[1].anchor.préfix: unknown key 'préfix'; did you mean 'prefix'?",
        f"{harbour.at(PLAN, '“x”')}: events[1].anchor.“x”: unknown key '“x”'; the keys here are exact, prefix, suffix",
    ]


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("The plan", "The plan: A", "The plan^: A", "a second ': ' on the line; put the text in quotation marks"),
        ("title: The plan", "title: @plan", "@", "a text cannot begin with this character; put it in quotation marks"),
        ("title: The plan", "title:\n\t- a", "\t", "a tab; YAML is indented with spaces"),
        ("title: The plan", "title: The plan\n---\nmore: x", "---", "a second document ('---'); a file holds one"),
        ("title: The plan", "title: *plan", "*plan", "an alias (*) without its anchor (&)"),
        (
            "    form: direct",
            "   form: direct",
            "form: direct",
            "the line does not fit the list above it: check the indentation (in what begins on line 7)",
        ),
        (
            "{after: rebuilding, signal: after the harbour}",
            "{after: rebuilding, signal: after the harbour",
            "status^: proposed",
            "a '{' that is never closed, or a ',' that is missing (in what begins on line 45)",
        ),
    ],
)
def test_broken_yaml_is_one_problem(harbour: PackFolder, old: str, new: str, at: str, message: str) -> None:
    harbour.edit(PLAN, old, new)
    assert told(section(harbour)) == [f"{harbour.at(PLAN, at)}: YAML: {message}"]


def test_an_open_quotation_mark(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "title: The plan", "title: 'The plan")
    assert told(section(harbour)) == [f"{PLAN}:3:8: YAML: quotation marks that are never closed"]


@pytest.mark.parametrize(
    "content",
    ["[" * 100_000, "[" * 60, "{a: " * 100_000, "- " * 100_000, "? " * 60 + "a"],
    ids=["endless lists", "60 lists", "endless mappings", "endless dashes", "60 keys"],
)
def test_deep_nesting_is_refused_and_crashes_nothing(harbour: PackFolder, content: str) -> None:
    harbour.write(PLAN, content)
    [problem] = section(harbour).problems
    assert (problem.line, problem.message) == (1, "more than 50 levels of nesting")


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


@pytest.mark.parametrize("content", [b"", b"  \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file(harbour: PackFolder, content: bytes) -> None:
    harbour.write(PLAN, content)
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file is empty"]


def test_a_file_of_comments(harbour: PackFolder) -> None:
    harbour.write(PLAN, "# nothing yet\n")
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file is empty: there are only comments in it"]


@pytest.mark.parametrize(("content", "found"), [("- a", "a list"), ("just words", "text"), ("12", "a number")])
def test_a_file_that_is_no_mapping(harbour: PackFolder, content: str, found: str) -> None:
    harbour.write(PLAN, content)
    keys = "id, title, question, brief, statements, events"
    assert told(section(harbour)) == [f"{PLAN}:1:1: expected a mapping with the keys {keys}, found {found}"]


def test_a_byte_that_is_not_utf_8_hides_nothing_else(harbour: PackFolder) -> None:
    content = (harbour.folder / PLAN).read_bytes()
    content = content.replace(b"name: The new quarter", b"name: The \xfcber quarter").replace(b"status: proposed", b"")
    harbour.write(PLAN, content)
    assert told(section(harbour)) == [
        f"{harbour.at(PLAN, chr(0xFFFD))}: not UTF-8: byte 0xFC",
        f"{harbour.at(PLAN, 'id: quarter')}: events[1]: missing key 'status': "
        "one of agreed, expected, happened, hoped, ongoing, proposed",
    ]


def test_utf_16(harbour: PackFolder) -> None:
    harbour.write(PLAN, "id: x".encode("utf-16"))
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file is UTF-16; save it as UTF-8"]


@pytest.mark.parametrize(
    "code",
    [
        *(0x00, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x2028),
        *(0x061C, 0x200E, 0x202A, 0x2066),
        *(0xAD, 0x200C, 0x200D, 0x2060, 0x3164, 0xFE0F, 0xFEFF, 0xFFF9, 0x1D173, 0xE0041, 0xE0101),
        *(0xFDD0, 0xFFFE, 0x1FFFE, 0x10FFFF),
    ],
)
def test_refused_characters_are_found_where_they_stand(harbour: PackFolder, code: int) -> None:
    harbour.edit(PLAN, "brief: The harbour", f"brief: The {chr(code)}harbour")
    [problem] = section(harbour).problems
    assert (problem.line, problem.column) == (5, 12)
    assert f" U+{code:04X}" in problem.message


def test_no_character_that_hides_or_steers_is_passed_over() -> None:
    steering = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    for each in map(chr, range(0x110000)):
        if (
            (unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") and each not in "\t\n")
            or unicodedata.bidirectional(each) in steering
            or unicodedata.name(each, "").startswith(("VARIATION SELECTOR", "ZERO WIDTH", "TAG "))
            or ord(each) & 0xFFFE == 0xFFFE
        ):
            assert clean(f"a{each}b")[1], hex(ord(each))


@pytest.mark.parametrize("character", ["é", "e\u0301", "中", "🎉", "“", "—", "\u00a0", "ß", "ا", "\ufffd"])
def test_ordinary_characters_of_any_script_are_fine(harbour: PackFolder, character: str) -> None:
    harbour.edit(PLAN, "content: The harbour will", f"content: The {character}harbour will")
    assert character in first_statement(harbour).content


def test_a_file_full_of_refused_characters_is_told_shortly(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "brief: The harbour", "brief: " + "\x07" * 500)
    assert [problem.message for problem in section(harbour).problems][-2:] == [
        "control character U+0007; take it out",
        "480 more refused characters from here on",
    ]


def test_a_file_that_is_too_large_is_not_read(harbour: PackFolder) -> None:
    with (harbour.folder / PLAN).open("wb") as file:
        file.truncate(5_000_001)
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file has 5,000,001 bytes; at most 5,000,000 are read"]


def test_a_pipe_does_not_hang(harbour: PackFolder) -> None:
    (harbour.folder / PLAN).unlink()
    os.mkfifo(harbour.folder / PLAN)
    assert told(section(harbour)) == [f"{PLAN}:1:1: not a regular file"]


def test_a_folder_and_a_file_that_is_not_there(harbour: PackFolder) -> None:
    (harbour.folder / PLAN).unlink()
    assert told(section(harbour)) == [f"{PLAN}:1:1: no such file"]
    (harbour.folder / PLAN).mkdir()
    assert told(section(harbour)) == [f"{PLAN}:1:1: a folder, not a file"]


def test_a_file_without_permission(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("explainer.loading.text.os.open", refuse)  # root may read everything
    assert told(section(harbour)) == [f"{PLAN}:1:1: cannot be read: Permission denied"]


def test_a_link_that_goes_round_in_a_circle(harbour: PackFolder) -> None:
    (harbour.folder / PLAN).unlink()
    (harbour.folder / PLAN).symlink_to("1-the-plan.yaml")
    [problem] = told(section(harbour))
    assert problem.startswith(f"{PLAN}:1:1: cannot be read: ")


def test_a_link_within_the_pack_is_fine_and_one_out_of_it_is_not(harbour: PackFolder, tmp_path: Path) -> None:
    (harbour.folder / PLAN).rename(harbour.folder / "plan.yaml")
    (harbour.folder / PLAN).symlink_to("../plan.yaml")
    assert harbour.problems() == []
    (harbour.folder / "plan.yaml").rename(tmp_path / "plan.yaml")
    (harbour.folder / PLAN).unlink()
    (harbour.folder / PLAN).symlink_to(tmp_path / "plan.yaml")
    assert told(section(harbour)) == [f"{PLAN}:1:1: a path that leaves the pack"]


def test_a_mended_file_still_says_everything_else(harbour: PackFolder) -> None:
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


def test_the_loader_without_libyaml_reads_the_same(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from explainer.loading import syntax

    file = TextFile("x", (harbour.folder / PLAN).read_text(encoding="utf-8"))
    expected = parse(file, Budget())
    monkeypatch.setattr(syntax, "_Parser", yaml.SafeLoader)
    document = parse(file, Budget())
    assert document.value == expected.value
    assert document.problems == []
