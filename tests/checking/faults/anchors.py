"""Words that are not where the pack says."""

from tests.checking.faults.fault import Fault
from tests.conftest import DOUBTS, PLAN, TOP

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
        'write which one, by the words beside it: the first is {exact: "the harbour", prefix: "that"}',
    ),
    Fault(
        "a wrong prefix",
        TOP,
        "would follow after the harbour.}",
        "would follow after the harbour., prefix: a}",
        "exact: ^What she",
        "glossary[0].anchor.exact: the words are there, but not with prefix ‘a’; line 3 has ‘work.’ before them",
    ),
    Fault(
        "a cue outside its words",
        PLAN,
        "cue: she said",
        "cue: she says",
        "she says",
        "statements[1].cue: not in the words of the anchor: ‘she says’; did you mean ‘she said’?",
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
        "statements[1].quotes[1]: not in the words of the anchor, but in line 2: ‘on Monday’; "
        "make the anchor longer, or write words that it has",
    ),
    Fault(
        "content that stands in pieces",
        PLAN,
        "content: [What, the “blue quarter” would follow after the harbour]",
        "content: What … the “blue quarter” would follow",
        "What … the",
        "statements[2].content: not in the words of the anchor: ‘What … the “blue quarter” would follow’; "
        'these words stand there in pieces: write content: ["What", "the “blue quarter” would follow"]',
    ),
    Fault(
        "content that is a rewrite",
        PLAN,
        "content: that the harbour will be rebuilt",
        "content: the harbour is rebuilt",
        "the harbour is rebuilt",
        "statements[0].content: not in the words of the anchor: ‘the harbour is rebuilt’; "
        "did you mean ‘the harbour will be rebuilt’?",
    ),
    Fault(
        "long content that is a rewrite",
        DOUBTS,
        "content: the plan as “long overdue” but asked for guarantees",
        "content: the plan as “long overdue” but they asked him for a lot of guarantees",
        "the plan as “long overdue” but they",
        "statements[0].content: not in the words of the anchor: "
        "‘… as “long overdue” but they asked him for a …’; "
        "the anchor has ‘… as “long overdue” but asked for guarantees.’",
    ),
    Fault(
        "content that is unlike the anchor",
        DOUBTS,
        "content: that nobody would lose work",
        "content: everyone keeps their job",
        "everyone",
        "statements[2].content: not in the words of the anchor: ‘everyone keeps their job’; copy the words from there",
    ),
    Fault(
        "a cue in pieces",
        DOUBTS,
        "cue: promised",
        "cue: Berg that",
        "Berg that",
        "statements[2].cue: not in the words of the anchor: ‘Berg that’; these words stand there in pieces: a cue is "
        "only the words that attribute, in one piece, such as said; leave the speaker out of it",
    ),
    Fault(
        "a piece of content outside the anchor",
        PLAN,
        "content: [What, the",
        "content: [What, nobody, the",
        "nobody",
        "statements[2].content[1]: not in the words of the anchor, but in line 3: ‘nobody’; "
        "make the anchor longer, or write words that it has",
    ),
    Fault(
        "content that has the cue in it",
        DOUBTS,
        "content: Berg promised that nobody would lose work",
        "content: According to the union, Berg promised that nobody would lose work",
        "content: ^According to",
        "statements[1].content: has words in common with the cue ‘According to’; "
        "leave the cue out of the content, which may be a list of the pieces around it",
    ),
    Fault(
        "a cue that has content in it",
        PLAN,
        "cue: she calls",
        "cue: she calls the “blue quarter”",
        "content: [What, ^the “blue",
        "statements[2].content[1]: has words in common with the cue ‘she calls the “blue quarter”’; "
        "leave the cue out of the content, which may be a list of the pieces around it",
    ),
    Fault(
        "pieces of content that overlap",
        PLAN,
        "content: [What, the",
        "content: [What, {exact: follow after}, the",
        "{exact: ^follow",
        "statements[2].content[1].exact: has words in common with the content "
        "‘the “blue quarter” would follow after the harbour’; leave them out of one of the two",
    ),
    Fault(
        "a piece of content that stands twice",
        DOUBTS,
        "    evaluative: true\n",
        "    evaluative: true\n    content: [is, for the town]\n",
        "[^is",
        "statements[3].content[0]: stands 2 times in the anchor (line 3); "
        'write which one, by the words beside it: the first is {exact: "is", prefix: "plan"}',
    ),
    Fault(
        "a piece of content with a wrong suffix",
        DOUBTS,
        "    evaluative: true\n",
        "    evaluative: true\n    content: [{exact: is, suffix: new}]\n",
        "is, suffix",
        "statements[3].content[0].exact: the words are there, but not with suffix ‘new’; line 3 has ‘a’ behind them",
    ),
    Fault(
        "furniture that the article does not have",
        TOP,
        "words: Reporting by Jo Lund",
        "words: Reporting by Joe Lund",
        "Reporting by Joe Lund",
        "article.furniture[0].words: not in the article: ‘Reporting by Joe Lund’; "
        "the nearest sentence has ‘Reporting by Jo Lund’",
    ),
    Fault(
        "furniture on which a statement rests",
        TOP,
        "words: Reporting by Jo Lund}",
        "words: Reporting by Jo Lund}\n    - {kind: caption, words: {exact: the harbour is old}}",
        "the harbour is old",
        "article.furniture[1].words.exact: the statement 'a-gamble', at @sections/2-the-doubts.yaml//id: a-gamble@, "
        "has some of these words; "
        "furniture belongs to no statement: leave them out of one of the two",
    ),
    Fault(
        "furniture in the headline",
        TOP,
        "words: Reporting by Jo Lund}",
        "words: Reporting by Jo Lund}\n    - {kind: subheading, words: Harbour vote}",
        "Harbour vote}",
        "article.furniture[1].words: has words of the headline, which is shown as such; "
        "leave them out, or leave all of it out",
    ),
    Fault(
        "a word of a position that its basis does not have",
        TOP,
        "word: asked for guarantees",
        "word: demanded guarantees",
        "demanded",
        "positions[1].word: not in the anchor of a statement of its basis: ‘demanded guarantees’; "
        "copy the word from there",
    ),
    Fault(
        "a mistyped word of a position",
        TOP,
        "word: will be rebuilt",
        "word: would be rebuilt",
        "would be",
        "positions[0].word: not in the anchor of a statement of its basis: ‘would be rebuilt’; "
        "did you mean ‘will be rebuilt’?",
    ),
    Fault(
        "a signal that the article does not have",
        DOUBTS,
        "signal: promised",
        "signal: swore",
        "swore",
        "events[0].order[0].signal: not in the article: ‘swore’; copy the words from there",
    ),
    Fault(
        "time words that the article does not have",
        PLAN,
        "when: {text: in May}",
        "when: {text: in June}",
        "in June",
        "events[0].when.text: not in the article: ‘in June’; copy the words from there",
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
