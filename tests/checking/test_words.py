"""The words of the article that a pack names: where they are found, and what is said where they are not."""

import pytest

from explainer.checking import check
from explainer.checking.reading import read_draft
from tests.conftest import DOUBTS, PLAN, TOP, PackFolder


def test_where_words_stand_is_known_without_any_report(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "cue: she said", "cue: she says")
    draft = read_draft(harbour.folder)
    [(node, message, steps)] = draft.located.misses
    assert (node.value.id, steps) == ("start-in-may", ("cue",))
    assert message == "not in the words of the anchor: ‘she says’; did you mean ‘she said’?"
    assert "start-in-may" in draft.located.places
    assert draft.problems == []


def test_the_pieces_of_content_may_be_written_in_any_order(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "[What, the “blue quarter” would follow after the harbour]", "[after the harbour, What]")
    place = read_draft(harbour.folder).located.places["blue-quarter"]
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    assert [text[span.start : span.end] for span in place.content] == ["What", "after the harbour"]


def test_what_stands_twice_is_meant_where_it_is_apart_from_the_rest(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "    evaluative: true\n", "    evaluative: true\n    content: [is, The plan is a gamble]\n")
    assert harbour.problems() == []
    place = read_draft(harbour.folder).located.places["a-gamble"]
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    assert [text[span.start : span.start + 6] for span in place.content] == ["The pl", "is old"]


def test_a_cue_that_stands_in_the_content_too_is_the_one_apart_from_it(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.write_article(text.replace("“We start in May,” she said.", "“I said we start in May,” she said."))
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.edit(PLAN, "exact: “We start in May,” she said.", "exact: “I said we start in May,” she said.")
    harbour.edit(PLAN, "content: “We start in May,”", "content: “I said we start in May,”")
    harbour.edit(PLAN, '["We start in May,"]', '["I said we start in May,"]')
    harbour.edit(PLAN, "cue: she said", "cue: said")
    assert harbour.problems() == []
    place = read_draft(harbour.folder).located.places["start-in-may"]
    assert place.cue
    assert text[place.cue.start - 4 : place.cue.end] == "she said"


def test_a_cue_that_stands_twice_is_the_one_beside_the_content(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.write_article(
        text.replace("“We start in May,” she said.", "“We start in May,” said Berg, who had said no.")
    )
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.edit(PLAN, "exact: “We start in May,” she said.", "exact: “We start in May,” said Berg, who had said no.")
    harbour.edit(PLAN, "cue: she said", "cue: said")
    assert harbour.problems() == []
    place = read_draft(harbour.folder).located.places["start-in-may"]
    assert place.cue
    assert text[place.cue.start : place.cue.end + 5] == "said Berg"


def test_equal_quotes_stand_one_after_another(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.write_article(text.replace("“long overdue” but", "“long overdue”, “long overdue” but"))
    harbour.edit(
        DOUBTS, "exact: The dock workers’ union welcomed the plan as “long", "exact: welcomed the plan as “long"
    )
    harbour.edit(DOUBTS, "as “long overdue” but asked for guarantees.", "as “long overdue”, “long overdue” but asked")
    harbour.edit(
        DOUBTS, "the plan as “long overdue” but asked for guarantees", "the plan as “long overdue”, “long overdue”"
    )
    harbour.edit(DOUBTS, "quotes: [long overdue]", "quotes: [long overdue, long overdue]")
    harbour.edit(TOP, "word: asked for guarantees", "word: welcomed")
    assert harbour.problems() == []
    first, second = read_draft(harbour.folder).located.places["union-welcomes"].quotes
    assert first.end < second.start


def test_furniture_is_found_in_its_order_and_needs_no_statement(harbour: PackFolder) -> None:
    harbour.edit(
        TOP, "Reporting by Jo Lund}", "Reporting by Jo Lund}\n    - {kind: credit, words: {exact: Jo, suffix: L}}"
    )
    pack = check(harbour.folder, with_advice=True).pack
    assert pack
    assert [pack.article.words(span) for span in pack.furniture] == ["Reporting by Jo Lund", "Jo"]


def test_furniture_may_stand_between_the_pieces_of_a_statement(harbour: PackFolder) -> None:
    harbour.edit(TOP, "Reporting by Jo Lund}", "Reporting by Jo Lund}\n    - {kind: caption, words: a dear one}")
    harbour.edit(DOUBTS, "    evaluative: true\n", "    evaluative: true\n    content: [The plan, for the town]\n")
    assert harbour.problems() == []
    harbour.edit(DOUBTS, "[The plan, for the town]", "[The plan, a dear one]")
    [problem] = harbour.problems()
    assert "the statement 'a-gamble'" in problem


def test_prefix_and_suffix_make_an_anchor_unique(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}", "anchor: {exact: the harbour, prefix: follow after}")
    assert harbour.problems() == []


def test_the_hint_shows_where_the_words_differ_in_the_next_sentence_too(harbour: PackFolder) -> None:
    right = "exact: According to the union, Berg promised that nobody would lose work."
    harbour.edit(DOUBTS, right, f"{right} What she promised")
    [problem] = check(harbour.folder).problems
    given, _, there = problem.message.partition("; the nearest sentence has ")
    assert given == "not in the article: ‘… lose work. What she promised’"
    assert there.startswith("‘… lose work. What she calls the “blue quarter”")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("cue: she said", "cue: “she said”", "write it without the quotation marks: ‘she said’"),
        ("when: {text: in May}", "when: {text: in Mai}", "did you mean ‘in May’?"),
        ("signal: after the harbour", "signal: aftr the harbour", "did you mean ‘after the harbour’?"),
        ("so_called: [blue quarter]", "so_called: [blu quarter]", "did you mean ‘blue quarter’?"),
        (
            "so_called: [blue quarter]",
            "so_called: [“blue quarter”]",
            "write the words without the marks, ‘blue quarter’",
        ),
    ],
)
def test_mistyped_words_have_a_suggestion(harbour: PackFolder, old: str, new: str, message: str) -> None:
    harbour.edit(PLAN, old, new)
    [problem] = check(harbour.folder).problems
    assert problem.message.endswith(message)
