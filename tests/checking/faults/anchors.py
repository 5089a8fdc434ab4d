"""Words that are not where the pack says."""

from tests.checking.faults.fault import DOUBTS, PLAN, TOP, Fault

ANCHORS = [
    Fault(
        "words that the article does not have",
        DOUBTS,
        "exact: According to the union, Berg promised that nobody would lose work.",
        "exact: According to the union, Berg promised that everybody would lose work.",
        "According to the union",
        "statements[1].anchor.exact: not in the article: "
        "‘… union, Berg promised that everybody would lose work.’; "
        "the nearest sentence has ‘… union, Berg promised that nobody would lose work. What …’",
    ),
    Fault(
        "words that stand twice",
        PLAN,
        "anchor: {exact: “blue quarter”}",
        "anchor: {exact: the harbour}",
        "anchor: {exact: ^the harbour}",
        "events[1].anchor.exact: stands 3 times in the article (lines 2 and 3); "
        "add the words just before as prefix, or those just after as suffix",
    ),
    Fault(
        "a wrong prefix",
        TOP,
        "would follow after the harbour.}",
        "would follow after the harbour., prefix: a}",
        "exact: ^What she",
        "glossary[0].anchor.exact: the words are in the article, but not with prefix ‘a’; "
        "line 3 has ‘work.’ before them",
    ),
    Fault(
        "a cue outside its words",
        PLAN,
        "cue: she said",
        "cue: she says",
        "she says",
        "statements[1].cue: the cue ‘she says’ is not in the words of the anchor; did you mean ‘she said’?",
    ),
    Fault(
        "a quote without quotation marks",
        DOUBTS,
        "quotes: [long overdue]",
        "quotes: [long overdue, guarantees]",
        "guarantees]",
        "statements[0].quotes[1]: not between quotation marks in the article: ‘guarantees’; leave it out",
    ),
    Fault(
        "a quote outside its words",
        PLAN,
        '"We start in May,"]',
        '"We start in May,", on Monday]',
        "on Monday]",
        "statements[1].quotes[1]: not in the words of the anchor: ‘on Monday’",
    ),
    Fault(
        "a nested statement outside the outer one",
        DOUBTS,
        "content: The plan is “long overdue”,",
        "within: will-be-rebuilt\n    content: The plan is “long overdue”,",
        "will-be-rebuilt",
        "statements[0].within: the anchor does not lie within that of 'will-be-rebuilt', which reports it; "
        "leave within out, or anchor that one in more words",
    ),
    Fault(
        "a signal that the article does not have",
        DOUBTS,
        "signal: promised",
        "signal: swore",
        "swore",
        "events[0].order[0].signal: not in the article: ‘swore’",
    ),
    Fault(
        "time words that the article does not have",
        PLAN,
        "when: {text: in May}",
        "when: {text: in June}",
        "in June",
        "events[0].when.text: not in the article: ‘in June’",
    ),
    Fault(
        "a term of the article without anchor",
        TOP,
        "    origin: editor",
        "    origin: article",
        "term: harbour",
        "glossary[1]: a term that the article explains needs an anchor; add it, or write origin: editor",
    ),
    Fault(
        "another headline",
        TOP,
        "headline: Harbour vote",
        "headline: Harbour news",
        "Harbour news",
        "article.headline: the headline is to be the first line of the article, ‘Harbour vote’",
    ),
]
