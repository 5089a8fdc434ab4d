"""What is told where something else stands than may stand there."""

import pytest

from explainer.loading import Budget, load
from explainer.model import Explainer, Section
from tests.conftest import PLAN, PackFolder

TOP = "explainer.yaml"
WORDS = "the words of the article as a text"
ANCHOR = "{exact: ..., prefix: ..., suffix: ...} where they stand more than once"
ONE_PLACE = f"expected {WORDS}, or {ANCHOR}, found "
PIECES = f"expected {WORDS}, {ANCHOR}, or a list of these where they stand in pieces, found "
FORMAT = "expected the number of the format, which is 1, found "
MARKS = "put the text in quotation marks: "


def told(harbour: PackFolder, path: str, old: str, new: str) -> list[str]:
    """What is told of a file after a change, without the places in it."""
    harbour.edit(path, old, new)
    problems = load(harbour.folder, path, Explainer if path == TOP else Section, Budget()).problems
    return [f"{problem.where}: {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("content", "where", "message"),
    [
        ("30", "", PIECES + 'a number; write content: "30"'),
        ("true", "", PIECES + 'true; write content: "true"'),
        ("{We start, she said}", "", PIECES + "keys with values; " + MARKS + 'content: "We start, she said"'),
        ("\n      Berg: we start", "", PIECES + "keys with values; " + MARKS + 'content: "Berg: we start"'),
        ("\n      - Berg: we start", "[0]", ONE_PLACE + "keys with values; " + MARKS + '"Berg: we start"'),
        ("\n      -", "[0]", ONE_PLACE + "nothing; write it behind the '-'"),
        ("[We, 3]", "[1]", ONE_PLACE + 'a number; write "3"'),
        ("[We, 007]", "[1]", ONE_PLACE + 'a number; write "007"'),
        ("[2,300 families, We]", "[0]", ONE_PLACE + 'a number; write "2,300 families"'),
        ("{2,300 families}", "", PIECES + "keys with values; " + MARKS + 'content: "2,300 families"'),
        (
            "{exact: 2,300 families above,  and more}",
            ".exact",
            f'between {{ and }} a comma ends a text; {MARKS}exact: "2,300 families above, and more"',
        ),
        (
            "{exact: the 2,300 families}",
            ".exact",
            f'between {{ and }} a comma ends a text; {MARKS}exact: "the 2,300 families"',
        ),
        ("[[a, b]]", "[0]", ONE_PLACE + "a list; write one text, from the first of the words to the last"),
        ("{exac: We start}", ".exac", "unknown key 'exac'; did you mean 'exact'?"),
        ("{prefix: We}", "", "missing key 'exact': text"),
        ("[{exact: We, suffix: 3}]", "[0].suffix", 'expected text, found a number; write suffix: "3"'),
        (
            "{exact: We start, she said}",
            ".exact",
            f'between {{ and }} a comma ends a text; {MARKS}exact: "We start, she said"',
        ),
    ],
)
def test_content_is_words_of_the_article(harbour: PackFolder, content: str, where: str, message: str) -> None:
    old = "content: that the harbour will be rebuilt"
    assert told(harbour, PLAN, old, f"content: {content}") == [f"statements[0].content{where}: {message}"]


@pytest.mark.parametrize("content", ["the harbour", "{exact: the harbour}", "[the, {exact: harbour}]", "", "null"])
def test_content_may_be_a_text_an_anchor_a_list_or_nothing(harbour: PackFolder, content: str) -> None:
    assert told(harbour, PLAN, "content: that the harbour will be rebuilt", f"content: {content}") == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "cue: she said",
            "cue: [she, said]",
            f"statements[1].cue: {ONE_PLACE}a list; write one text, from the first of the words to the last",
        ),
        (
            "    anchor:\n      exact: “We start in May,” she said.\n",
            "    anchor:\n",
            f"statements[1].anchor: {ONE_PLACE}nothing; write it behind the ':'",
        ),
        (
            "    anchor:\n      exact: “We start in May,” she said.\n",
            "",
            f"statements[1]: missing key 'anchor': {WORDS}, or {ANCHOR}",
        ),
        (
            '["We start in May,"]',
            '[{exact: "We start in May,"}]',
            'statements[1].quotes[0]: expected text, found keys with values; write "We start in May,"',
        ),
        (
            "agents: [berg]",
            "agents: berg",
            "events[0].agents: expected a list, found text; write agents: [berg]",
        ),
        ("agents: [berg]", "agents: nobody", "events[0].agents: expected a list, found text; write agents: []"),
        (
            "agents: [berg]",
            "agents:",
            "events[0].agents: expected a list, found nothing; write agents: [] if there are none",
        ),
        (
            "when: {text: in May}",
            "when: {text: in May, value: 2026}",
            'events[0].when.value: expected text, found a number; write value: "2026"',
        ),
        (
            "when: {text: in May}",
            "when: {text: [in May, on Monday]}",
            "events[0].when.text: expected text, found a list; write one text: words of the article in one piece",
        ),
        (
            "status: expected",
            "status: threatened",
            "events[0].status: 'threatened' is not one of agreed, expected, happened, hoped, ongoing, proposed",
        ),
        (
            "when: {text: in May}",
            "when: in May",
            "events[0].when: expected the keys text, value, each with its value, found text; "
            'write when: {text: "in May"}',
        ),
        (
            "brief:\n  - say: The harbour, and after it a new quarter.\n    basis: [will-be-rebuilt, blue-quarter]\n",
            "brief: The harbour.\n",
            "brief: expected a list, each item with the keys say, basis, found text; "
            'write each as - {say: "The harbour.", basis: [...]}',
        ),
        (
            "say: The harbour, and after it a new quarter.\n    basis: [will-be-rebuilt, blue-quarter]",
            "The harbour.",
            "brief[0]: expected the keys say, basis, each with its value, found text; "
            'write {say: "The harbour.", basis: [...]}',
        ),
        (
            "- say: The harbour, and after it a new quarter.",
            "  say: The harbour.",
            "brief: expected a list, each item with the keys say, basis, found keys with values; "
            "put '- ' before each item",
        ),
    ],
)
def test_in_a_section(harbour: PackFolder, old: str, new: str, message: str) -> None:
    assert told(harbour, PLAN, old, new) == [message]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("format: 1\n", 'format: "1"\n', f"format: {FORMAT}text; write format: 1"),
        ("format: 1\n", "format: 1.0\n", f"format: {FORMAT}1.0; write format: 1"),
        ("format: 1\n", "format:\n", f"format: {FORMAT}nothing; write format: 1"),
        ("format: 1\n", "format: one\n", f"format: {FORMAT}text"),
        ("format: 1\n", "format: true\n", f"format: {FORMAT}true"),
        ("format: 1\n", "", ": missing key 'format': the number of the format, which is 1"),
        ("seconds: 5", 'seconds: "5"', "tour[1].seconds: expected a number, found text; write seconds: 5"),
        (
            "  - {id: town, label: town, name: the town}\n",
            "  - town\n",
            "sides[0]: expected the keys id, label, name, each with its value, found text; "
            'write {id: "town", label: ..., name: ...}',
        ),
        (
            "{kind: byline, words: Reporting by Jo Lund}",
            "Reporting by Jo Lund",
            "article.furniture[0]: expected the keys kind, words, each with its value, found text; "
            'write {kind: ..., words: "Reporting by Jo Lund"}',
        ),
        (
            "kind: byline",
            "kind: by-line",
            "article.furniture[0].kind: 'by-line' is not one of byline, caption, credit, dateline, list, pull_quote, "
            "subheading; did you mean 'byline'?",
        ),
        (
            "authors: [Jo Lund]",
            "authors: Jo Lund",
            "article.authors: expected a list, found text; write authors: [Jo Lund]",
        ),
        (
            "- question: What does it cost?\n    because: The article only calls it dear.\n"
            "    basis: [a-gamble]\n    about: [rebuilding, harbour-plan]\n",
            "- What does it cost?\n",
            "open_questions[0]: expected the keys question, because, basis, about, each with its value, found text; "
            'write {question: "What does it cost?"}',
        ),
    ],
)
def test_in_the_explainer(harbour: PackFolder, old: str, new: str, message: str) -> None:
    assert told(harbour, TOP, old, new) == [message]


def test_what_cannot_be_words_leaves_a_placeholder_and_the_rest_as_it_is(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "cue: she said", "cue: 3")
    harbour.edit(
        PLAN, "content: [What, the “blue quarter” would follow after the harbour]", "content: [What, 3, {a: b}]"
    )
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}", "anchor: 3")
    document = load(harbour.folder, PLAN, Section, Budget())
    _, said, named = document.value.statements
    assert (said.cue, said.form) == (None, "direct")
    assert named.pieces == ("What", "", "")
    assert document.value.events[1].anchor == ""
    assert document.repairs.touch(("events", 1, "anchor"))
    assert not document.repairs.touch(("statements", 1, "content"))
