"""What YAML and its characters can do."""

from tests.checking.faults.fault import PLAN, TOP, Fault

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
        "7: unknown key '7'; the keys here are article, title, brief, figures, actors, sections, pivot, issues, "
        "positions, glossary, open_questions, tour",
    ),
    Fault(
        "a list that holds itself",
        TOP,
        "open_questions:\n  - What does it cost?",
        "open_questions: &me [What does it cost?, *me]",
        "*me",
        "open_questions[1]: an alias (*) of something that contains it; take it out",
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
        "content: The harbour will be rebuilt.",
        "content: The harbour \u202ewill be rebuilt.",
        "\u202e",
        "direction-changing character U+202E RIGHT-TO-LEFT OVERRIDE; take it out",
    ),
    Fault(
        "an escaped override",
        PLAN,
        "content: The harbour will be rebuilt.",
        'content: "The harbour \\u202ewill be rebuilt."',
        '"The harbour',
        "statements[0].content: direction-changing character U+202E RIGHT-TO-LEFT OVERRIDE; take it out",
    ),
    Fault(
        "an invisible character",
        TOP,
        "summary: She wants",
        "summary: She\u200bwants",
        "\u200b",
        "invisible character U+200B ZERO WIDTH SPACE; take it out",
    ),
    Fault(
        "a tag character beyond the first plane",
        TOP,
        "summary: She wants",
        "summary: She\U000e0041wants",
        "\U000e0041",
        "invisible character U+E0041 TAG LATIN CAPITAL LETTER A; take it out",
    ),
    Fault(
        "a code that is no character",
        TOP,
        "summary: She wants",
        "summary: She\ufdd0wants",
        "\ufdd0",
        "noncharacter U+FDD0; take it out",
    ),
]
