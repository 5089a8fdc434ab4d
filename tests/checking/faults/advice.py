"""What is only a warning."""

from tests.checking.faults.fault import Fault
from tests.conftest import DOUBTS, PLAN, TOP

WARNINGS = [
    Fault(
        "unused actor",
        PLAN,
        "agents: [everybody]",
        "agents: [berg]",
        f"{TOP}//id: ^everybody",
        "actors[2].id: warning: nothing refers to 'everybody'; leave it out, or name it where it belongs",
    ),
    Fault(
        "unused issue",
        TOP,
        "positions:\n",
        "  - {id: cost, name: The cost, question: Who pays for it?}\npositions:\n",
        "id: ^cost",
        "issues[1].id: warning: nothing refers to 'cost'; leave it out, or name it where it belongs",
    ),
    Fault(
        "unused side",
        TOP,
        "actors:\n  - {id: berg",
        "  - {id: state, label: st, name: the state}\nactors:\n  - {id: berg",
        "id: ^state",
        "sides[2].id: warning: nothing refers to 'state'; leave it out, or name it where it belongs",
    ),
    Fault(
        "a sentence that nothing rests on",
        DOUBTS,
        "exact: The plan is a gamble - a dear one - for the town, and the harbour is old.",
        "exact: nobody would lose work",
        "article.txt//The plan is a gamble",
        "warning: no statement rests on this sentence: "
        "‘The plan is a gamble – a dear one – for the town, and the harbour is old.’",
    ),
    Fault(
        "a quotation that no statement has",
        PLAN,
        "    so_called: [blue quarter]\n",
        "",
        "article.txt//“^blue quarter”",
        "warning: no statement has these quoted words: ‘blue quarter’",
    ),
    Fault(
        "indirect with quotes",
        PLAN,
        "so_called: [blue quarter]",
        "quotes: [blue quarter]",
        "form: ^indirect\n    content: [What",
        "statements[2].form: warning: indirect with quotes; "
        "write form: mixed, or so_called for words quoted only as a name",
    ),
    Fault(
        "mixed without quotes",
        PLAN,
        "form: indirect\n    content: [What",
        "form: mixed\n    content: [What",
        "form: ^mixed",
        "statements[2].form: warning: mixed without quotes; add them, or write form: indirect",
    ),
    Fault(
        "a part of a quotation that no statement has",
        PLAN,
        "so_called: [blue quarter]",
        "so_called: [quarter]",
        "article.txt//“^blue quarter”",
        "warning: no statement has these quoted words: ‘blue’",
    ),
    Fault(
        "mixed, all of it quoted",
        PLAN,
        "form: direct",
        "form: mixed",
        "mixed",
        "statements[1].form: warning: mixed, but all of it is in its quotes; write form: direct",
    ),
    Fault(
        "direct, not all of it quoted",
        DOUBTS,
        "form: mixed",
        "form: direct",
        "form: ^direct",
        "statements[0].form: warning: direct, but not all of it is in its quotes: ‘the plan as’; "
        "write form: mixed, or add this to them",
    ),
    Fault(
        "words quoted and so called",
        DOUBTS,
        "quotes: [long overdue]",
        "quotes: [long overdue]\n    so_called: [overdue]",
        "[^overdue]",
        "statements[0].so_called[0]: warning: the same words are in quotes: ‘overdue’; take them out of one of the two",
    ),
    Fault(
        "a quote that is not in the content",
        DOUBTS,
        "content: the plan as “long overdue” but asked for guarantees",
        "content: [the plan, asked for guarantees]",
        "[^long overdue]",
        "statements[0].quotes[0]: warning: not in the content: ‘long overdue’; add it there, or leave it out here",
    ),
    Fault(
        "no cue",
        PLAN,
        "    cue: she calls\n",
        "",
        "form: ^indirect\n    content: [What",
        "statements[2].form: warning: indirect without a cue; add the article's words for it, such as said",
    ),
    Fault(
        "a piece that a comma splits",
        DOUBTS,
        "    anchor:\n      exact: The plan is a gamble",
        "    content: [a gamble - a dear one - for the town, and the harbour is old]\n"
        "    anchor:\n      exact: The plan is a gamble",
        "[a gamble",
        "statements[3].content: warning: two of the pieces stand side by side; write them as one: "
        '"a gamble – a dear one – for the town, and the harbour is old"',
    ),
    Fault(
        "an event beside its basis",
        PLAN,
        "anchor: {exact: “blue quarter”}",
        "anchor: {exact: Harbour vote}",
        "Harbour vote",
        "events[1].anchor.exact: warning: the words are in none of the statements of its basis; "
        "add the one in which they are",
    ),
    Fault(
        "a term twice",
        TOP,
        "term: harbour",
        "term: Blue quarter",
        "Blue quarter",
        "glossary[1].term: warning: the term is already explained, at @term: blue@; leave one of them out",
    ),
    Fault(
        "an editor's term with an anchor",
        TOP,
        "origin: article",
        "origin: editor",
        "{exact: What",
        "glossary[0].anchor: warning: the editor's own definition has an anchor; "
        "leave it out, or write origin: article",
    ),
]
