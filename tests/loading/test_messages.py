"""What a first author does to a pack, and the message that tells how to mend it."""

import pytest

from explainer.library import open_pack
from tests.conftest import PLAN, PackFolder

MARKS = "put the text in quotation marks: "
STRAIGHT = "put the text in straight quotation marks instead of “ ”: "
LIST = ", or if it begins a list, put it on a line of its own"
BEHIND = "the text goes on behind the quotation mark that closes it; put all of it in quotation marks: "
REAL = " (before a real comment two spaces are needed, and one behind its #)"


def _only_problem(harbour: PackFolder, old: str, new: str) -> str:
    harbour.edit(PLAN, old, new)
    [problem] = open_pack(harbour.folder).problems
    return problem.message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: The plan", "title: %a", "a text cannot begin with '%'; " + MARKS + 'title: "%a"'),
        ("title: The plan", "title: *a* b", "a text cannot begin with '*'; " + MARKS + 'title: "*a* b"'),
        ("title: The plan", "title: | a", "a text cannot begin with '|'; " + MARKS + 'title: "| a"'),
        ("title: The plan", "title: - a", "a text cannot begin with '-'; " + MARKS + 'title: "- a"' + LIST),
        ("title: The plan", "title: [sic] a", "a text cannot begin with '['; " + MARKS + 'title: "[sic] a"'),
        ("title: The plan", "title: “a: b”", "a second ': ' on the line; " + STRAIGHT + 'title: "a: b"'),
        (
            "title: The plan",
            "title: a:\t\tb",
            "a second ': ' on the line; put the text in quotation marks: title: \"a:  b\"",
        ),
        (
            "exact: “We start in May,” she",
            'exact: "We start in May," she',
            BEHIND + "exact: '\"We start in May,\" she said.'",
        ),
        ("title: The plan", "title: 'Berg's plan'", BEHIND + 'title: "Berg\'s plan"'),
        (
            "title: The plan",
            'title: "The plan',
            "the quotation mark that opens the text here is closed only on line 22; close it where the text ends",
        ),
        (
            "title: The plan",
            'title: "a \\q"',
            "a '\\' in a text between \"…\"; write it twice, or put the text between '…'",
        ),
        ("title: The plan", "title:The plan", "a space is missing behind 'title:'"),
        (
            "title: The plan",
            "title:\u00a0The plan",
            "behind 'title:' there is an unusual space; write an ordinary one",
        ),
        (
            "title: The plan",
            "title The plan",
            "no ': ' on this line; write 'key: value', or if it goes on with the text above, "
            "indent it deeper than its key",
        ),
        ("  - id: start", "  -id: start", "a space is missing behind '-'"),
        (
            "  - id: start",
            "   - id: start",
            "the line begins in column 4, the last '- ' above it in column 3; begin it there",
        ),
        (
            "  - id: start",
            " - id: start",
            "the line begins in column 2, the last '- ' above it in column 3; begin it there",
        ),
        (
            "title: The plan",
            "  title: The plan",
            "the line begins in column 3, the key 'id' above it in column 1; begin both in the same one",
        ),
        (
            "    form: direct",
            "      form: direct",
            "the line begins in column 7, the key 'cue' above it in column 5; begin both in the same one",
        ),
        ("    form: direct", "  \tform: direct", "a tab; indent with spaces"),
        (
            "id: the-plan",
            "%YAML 1.3\n---\nid: the-plan",
            "a line that begins with '%' is meant for YAML itself; take it out",
        ),
        (
            "title: The plan",
            "...\ntitle: The plan",
            "a line that begins with '...' ends the file for YAML; take it out",
        ),
        ("about: [quarter]", "about: [quarter", "the '[' is never closed; put ']' where it ends"),
        ("{text: in May}", "{text: in: May}", "a ': ' in a text between brackets; put the text in quotation marks"),
        (
            "about: [quarter]",
            "about: [quarter]]",
            "text behind a closing bracket; take it out, or put all of it in quotation marks",
        ),
        ("{text: in May}", "{text: @in May}", "a text cannot begin with '@'; put it in quotation marks"),
        (
            "statements:\n",
            "statements: - id: a\n",
            "a text cannot begin with '-'; " + MARKS + 'statements: "- id: a"' + LIST,
        ),
    ],
)
def test_broken_yaml_says_what_to_write(harbour: PackFolder, old: str, new: str, message: str) -> None:
    assert _only_problem(harbour, old, new) == f"YAML: {message}"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "{text: in May}",
            "{text: in May, 1981}",
            "between { and } a comma ends a text; " + MARKS + 'text: "in May, 1981"',
        ),
        (
            "{exact: the harbour will be rebuilt}",
            "{exact: on Monday, the harbour, it is}",
            "between { and } a comma ends a text; " + MARKS + 'exact: "on Monday, the harbour, it is"',
        ),
        (
            "{exact: the harbour will be rebuilt}",
            "{exact: “We start in May,” she said}",
            "between { and } a comma ends a text; " + MARKS + 'exact: "“We start in May,” she said"',
        ),
        (
            '["We start in May,"]',
            "[“We start in May,”]",
            "between [ and ] a comma ends a text, even between “ ”; " + STRAIGHT + '"We start in May,"',
        ),
        (
            "[What, the “blue quarter” would",
            "[What, the “blue, quarter” would",
            "between [ and ] a comma ends a text, even between “ ”; "
            + MARKS
            + '"the “blue, quarter” would follow after the harbour"',
        ),
        (
            "content: that the harbour will",
            "content: Plan #1",
            "YAML takes '#1 be rebuilt' for a comment; " + MARKS + 'content: "Plan #1 be rebuilt"' + REAL,
        ),
        ("title: The plan", "title: #1", "YAML takes '#1' for a comment; " + MARKS + 'title: "#1"' + REAL),
        ("title: The plan", "title: Plan # 1", "YAML takes '# 1' for a comment; " + MARKS + 'title: "Plan # 1"' + REAL),
        (
            "title: The plan",
            "title: &The plan",
            "an anchor (&The) that no alias (*The) uses; if it is text, put it in quotation marks",
        ),
        (
            "title: The plan",
            "title: !The plan",
            "'!The' is a tag, which is not allowed; take it out, or put the text in quotation marks",
        ),
        (
            "  - id: start-in-may",
            "    id: start-in-may",
            "the key 'id' is already on line 9; if another item begins here, put '- ' before it",
        ),
        ("title: The plan", "title:", "expected text, found nothing; write it behind the ':'"),
        ("title: The plan", "title: {a: b}", "expected text, found keys with values; " + MARKS + 'title: "a: b"'),
        ("title: The plan", "title: [a]", 'expected text, found a list; put the text in quotation marks: title: "[a]"'),
        (
            "    form: direct",
            "\u00a0\u00a0\u00a0\u00a0form: direct",
            "the line is indented with U+00A0 NO-BREAK SPACE; use ordinary spaces here",
        ),
    ],
)
def test_what_yaml_misreads_is_told(harbour: PackFolder, old: str, new: str, message: str) -> None:
    assert _only_problem(harbour, old, new) == message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: The plan", "title: The plan  # a comment"),
        ("title: The plan", "title: The plan#1"),
        ("title: The plan", 'title: "The plan" # a comment'),
        ("title: The plan", "title: >- # a comment\n  Plan #1"),
        ("source: [berg]\n    cue: said", "source: [berg] # a comment\n    cue: said"),
    ],
)
def test_comments_that_cut_no_text_are_fine(harbour: PackFolder, old: str, new: str) -> None:
    harbour.edit(PLAN, old, new)
    assert harbour.problems() == []


def test_what_stands_before_a_yaml_error_is_checked(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "title: The plan", "titel: The plan")
    harbour.edit(PLAN, "source: [berg]\n    cue: said", "source: [bergg]\n    cue: sayed")
    harbour.edit(PLAN, "form: direct", "form: dirct")
    harbour.edit(PLAN, "status: proposed", "status: proposed: yes")
    assert [line.partition(": ")[2].partition(";")[0] for line in harbour.problems()] == [
        "titel: unknown key 'titel'",
        "statements[0].source[0]: no actor 'bergg'",
        "statements[0].cue: not in the words of the anchor: ‘sayed’",
        "statements[1].form: 'dirct' is not one of direct, indirect, mixed, narration",
        "YAML: a second ': ' on the line",
    ]


def test_nothing_is_missed_that_may_stand_behind_a_yaml_error(harbour: PackFolder) -> None:
    text = (harbour.folder / PLAN).read_text(encoding="utf-8").rstrip("\n").split("\n")
    for number in range(2, len(text)):
        harbour.write(PLAN, "\n".join((*text[:number], "  ]: broken", *text[number:])))
        problems = open_pack(harbour.folder).problems
        assert [problem.path for problem in problems] == [PLAN], number
        assert problems[0].message.startswith("YAML: "), number


def test_nothing_is_missed_behind_an_error_in_the_explainer(harbour: PackFolder) -> None:
    text = (harbour.folder / "explainer.yaml").read_text(encoding="utf-8").rstrip("\n").split("\n")
    for number in range(2, len(text)):
        harbour.write("explainer.yaml", "\n".join((*text[:number], "  ]: broken", *text[number:])))
        problems = open_pack(harbour.folder).problems
        assert [problem.path for problem in problems] == ["explainer.yaml"], number
