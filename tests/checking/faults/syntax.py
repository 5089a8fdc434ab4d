"""What YAML and its characters can do."""

from tests.checking.faults.fault import Fault
from tests.conftest import PLAN, TOP

SYNTAX = [
    Fault(
        "a tag",
        TOP,
        "title: The harbour is rebuilt",
        "title: !!python/object/apply:os.system [echo]",
        "!!python",
        "title: '!!python/object/apply:os.system' is a tag, which is not allowed; "
        "take it out, or put the text in quotation marks",
    ),
    Fault(
        "a key that is no word",
        TOP,
        "pivot: rebuilding",
        "pivot: rebuilding\n7: seven",
        "7: seven",
        "7: unknown key '7'; the keys here are format, article, title, brief, figures, sides, actors, sections, pivot, "
        "issues, positions, glossary, open_questions, tour",
    ),
    Fault(
        "a list that holds itself",
        TOP,
        "brief:\n  - say: The mayor wants to rebuild the harbour.\n    basis: [will-be-rebuilt]",
        "brief:\n  - say: The mayor wants to rebuild the harbour.\n    basis: &me [will-be-rebuilt, *me]",
        "*me",
        "brief[0].basis[1]: an alias (*) of something that contains it; take it out",
    ),
    Fault(
        "a tab in a text",
        PLAN,
        "title: The plan",
        'title: "The\tplan"',
        '"The',
        "title: a tab in the text; use spaces",
    ),
    Fault(
        "a line break in a text",
        PLAN,
        "title: The plan",
        "title: |\n  The\n  plan",
        "|\n",
        "title: a line break in the text; write a long text as one paragraph, with >- before it",
    ),
    Fault(
        "a control character",
        PLAN,
        "title: The plan",
        "title: The \x1b[31mplan",
        "\x1b",
        "control character U+001B; take it out",
    ),
    Fault(
        "an escaped control character",
        PLAN,
        "title: The plan",
        'title: "The \\e[31mplan"',
        '"The',
        "title: control character U+001B; take it out",
    ),
    Fault(
        "an override of the direction of text",
        PLAN,
        "question: What will be built?",
        "question: What \u202ewill be built?",
        "\u202e",
        "direction-changing character U+202E RIGHT-TO-LEFT OVERRIDE; take it out",
    ),
    Fault(
        "an escaped override",
        PLAN,
        "question: What will be built?",
        'question: "What \\u202ewill be built?"',
        '"What',
        "question: direction-changing character U+202E RIGHT-TO-LEFT OVERRIDE; take it out",
    ),
    Fault(
        "an invisible character",
        TOP,
        "label: when it",
        "label: when\u200bit",
        "\u200b",
        "invisible character U+200B ZERO WIDTH SPACE; take it out",
    ),
    Fault(
        "a tag character beyond the first plane",
        TOP,
        "label: when it",
        "label: when\U000e0041it",
        "\U000e0041",
        "invisible character U+E0041 TAG LATIN CAPITAL LETTER A; take it out",
    ),
    Fault(
        "a code that is no character",
        TOP,
        "label: when it",
        "label: when\ufdd0it",
        "\ufdd0",
        "noncharacter U+FDD0; take it out",
    ),
]
