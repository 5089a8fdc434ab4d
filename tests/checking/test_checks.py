"""The cross-checks: each fault alone is one problem, all of them together are all found in one run."""

import re
from collections.abc import Callable
from hashlib import sha256
from inspect import isfunction, signature
from pathlib import Path

import pytest

from explainer.checking import check
from explainer.checking.checks import CHECKS, OF_THE_PACK, advice, article, circles, ids, parts, times
from explainer.checking.reading import read_draft
from explainer.model import Explainer
from tests.checking.faults.advice import WARNINGS
from tests.checking.faults.anchors import ANCHORS
from tests.checking.faults.fault import DOUBTS, PLAN, TOP, Fault
from tests.checking.faults.files import FILES
from tests.checking.faults.links import LINKS
from tests.checking.faults.shape import SHAPE
from tests.checking.faults.syntax import SYNTAX
from tests.conftest import HARBOUR, PackFolder
from tests.large_pack import write_large_pack

FAULTS = [*SHAPE, *SYNTAX, *LINKS, *ANCHORS, *FILES]
# each changes the same words as another one, or hides it: a section that is lost may hold any id
NOT_TOGETHER = {
    "a source that is no actor",
    "a cue in pieces",
    "a line break in a text",
    "a control character",
    "an escaped control character",
    "an escaped override",
    "a tag character beyond the first plane",
    "a code that is no character",
    "pivot that is no event",
    "a step of no time",
    "a step of the tour that takes less than no time",
    "an id that every pack has",
    "a sentence of a brief that rests on an event",
    "a mistyped side",
    "somebody who acts on themselves",
    "an open question about a side",
    "a step of the tour to a side",
    "a format that never was",
    "words of the article that somebody else is to say",
    "a statement without content",
    "narration without source",
    "an empty list of content",
    "content that is unlike the anchor",
    "content that stands in pieces",
    "long content that is a rewrite",
    "content that has the cue in it",
    "a cue that has content in it",
    "pieces of content that overlap",
    "a piece of content that stands twice",
    "a piece of content with a wrong suffix",
    "furniture on which a statement rests",
    "a word of a position that its basis does not have",
    "a mistyped word of a position",
    "time words that the article does not have",
    "an order with two relations",
    "a section file that is not there",
    "a section file listed twice",
    "a section file that is not listed",
    "an absolute path",
    "an article that is not there",
}


def _named(fault: Fault) -> str:
    return fault.name.replace(" ", "-")


def test_no_check_is_forgotten() -> None:
    listed = {check.__name__ for check in (*CHECKS, *OF_THE_PACK, *advice.ADVICE)}
    written = {
        name
        for module in (ids, parts, circles, times, article, advice)
        for name, function in vars(module).items()
        if isfunction(function) and function.__module__ == module.__name__ and "draft" in signature(function).parameters
    }
    assert {name for name in written if not name.startswith("_")} - {"references"} == listed


def test_a_check_reports_through_the_nodes_of_a_draft(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "source: [berg]\n    cue: said", "source: [bergg]\n    cue: said")
    draft = read_draft(harbour.folder)
    ids.references_lead_somewhere(draft)
    [problem] = draft.problems
    assert str(problem) == (
        f"{harbour.at(PLAN, 'bergg')}: statements[0].source[0]: no actor 'bergg'; did you mean 'berg'?"
    )


def test_where_words_stand_is_known_without_any_report(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "cue: she said", "cue: she says")
    draft = read_draft(harbour.folder)
    [(node, message, steps)] = draft.located.misses
    assert (node.value.id, steps) == ("start-in-may", ("cue",))
    assert message == "not in the words of the anchor: ‘she says’; did you mean ‘she said’?"
    assert "start-in-may" in draft.located.places
    assert draft.problems == []


def test_the_small_pack_has_no_problems(harbour: PackFolder) -> None:
    assert harbour.problems() == []


@pytest.mark.parametrize("fault", FAULTS, ids=_named)
def test_a_fault_is_one_problem(harbour: PackFolder, fault: Fault) -> None:
    fault.seed(harbour)
    assert harbour.problems() == [fault.expected(harbour)]


def test_all_faults_are_found_in_one_run(harbour: PackFolder) -> None:
    together = [fault for fault in FAULTS if fault.name not in NOT_TOGETHER]
    assert len(together) == len(FAULTS) - len(NOT_TOGETHER)
    for fault in together:
        fault.seed(harbour)
    assert sorted(harbour.problems()) == sorted(fault.expected(harbour) for fault in together)


def test_problems_come_in_pack_order(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "form: mixed", "form: mixd")
    harbour.edit(PLAN, "form: direct", "form: dirct")
    harbour.edit(TOP, "  - sections/1-the-plan.yaml\n  - sections/2-the-doubts.yaml", "  - sections/2-the-doubts.yaml")
    harbour.edit(TOP, "  - sections/2-the-doubts.yaml", "  - sections/2-the-doubts.yaml\n  - sections/1-the-plan.yaml")
    harbour.edit(TOP, "stance: support", "stance: suport")
    harbour.edit("article.txt", "We start", "We \u202estart")
    places = [line.partition(":")[0] for line in harbour.problems()]
    assert list(dict.fromkeys(places)) == [TOP, DOUBTS, PLAN, "article.txt"]


def test_an_edited_article(harbour: PackFolder) -> None:
    harbour.edit("article.txt", "is old.", "is very old.")
    [changed, anchor] = harbour.problems()
    assert re.fullmatch(
        rf"{harbour.at(TOP, 'sha256: ^')}: article.sha256: not that of 'article.txt'; if the file has the words as "
        "they were printed, write sha256: [0-9a-f]{64}; else restore it",
        changed,
    )
    assert anchor.startswith(f"{harbour.at(DOUBTS, 'The plan is a gamble - a')}: statements[3].anchor.exact: not in")


def test_article_with_an_invisible_character(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.write_article(text.replace("in May", "in M\u00aday"))
    assert harbour.problems() == [
        f"{harbour.at('article.txt', chr(0xAD))}: warning: invisible character U+00AD SOFT HYPHEN is set aside: "
        "it is not shown, and no part of any words"
    ]
    checked = check(harbour.folder)
    assert checked.pack
    assert "We start in May," in checked.pack.article.text
    assert checked.problems == ()  # without advice


@pytest.mark.parametrize("path", ["article.txt", DOUBTS])
def test_a_link_out_of_the_pack(harbour: PackFolder, tmp_path: Path, path: str) -> None:
    (harbour.folder / path).rename(tmp_path / "outside")
    (harbour.folder / path).symlink_to(tmp_path / "outside")
    place = "article.file: ^" if path == "article.txt" else "- ^sections/2"
    where = "article.file" if path == "article.txt" else "sections[1]"
    expected = (
        harbour.at(TOP, place.removeprefix("article."))
        + f": {where}: {path!r} is a path that leaves the pack; put the file into its folder"
    )
    assert expected in harbour.problems()


def test_a_broken_section_file_makes_no_noise(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "question: Who has doubts?", "question: 'Who has doubts?")
    [problem] = harbour.problems()
    assert re.match(rf"{DOUBTS}:\d+:\d+: YAML: ", problem)


def test_beside_a_broken_section_file_real_mistakes_are_still_found(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "question: Who has doubts?", "question: 'Who has doubts?")
    harbour.edit(PLAN, "basis: [blue-quarter]", "basis: [blue-quarters]")
    assert harbour.problems()[0] == (
        f"{harbour.at(PLAN, 'blue-quarters')}: "
        "events[1].basis[0]: no statement 'blue-quarters'; did you mean 'blue-quarter'?"
    )


def test_a_missing_section_file_makes_no_noise(harbour: PackFolder) -> None:
    (harbour.folder / DOUBTS).unlink()
    assert harbour.problems() == [f"{harbour.at(TOP, '- ^sections/2')}: sections[1]: no file {DOUBTS!r}"]


def test_an_unreadable_section_file_makes_no_noise(harbour: PackFolder) -> None:
    harbour.write(DOUBTS, "")
    assert harbour.problems() == [f"{DOUBTS}:1:1: the file is empty"]


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfei\0d\0"])
def test_what_a_lost_section_may_hold_is_not_missed_in_the_tour(harbour: PackFolder, content: bytes | None) -> None:
    if content is None:
        (harbour.folder / PLAN).unlink()
    else:
        harbour.write(PLAN, content)
    assert [line for line in harbour.problems() if "tour" in line] == []


@pytest.mark.parametrize(("id", "name"), [("figures", "key figures"), ("open-questions", "open questions")])
def test_a_step_to_a_part_that_the_pack_has_not(harbour: PackFolder, id: str, name: str) -> None:
    key = id.replace("-", "_")
    text = (harbour.folder / TOP).read_text(encoding="utf-8").replace("at: the-plan", f"at: {id}")
    harbour.write(TOP, re.sub(rf"^{key}:\n(?: .*\n)+", "", text, flags=re.MULTILINE))
    assert harbour.problems() == [
        f"{harbour.at(TOP, f'at: ^{id}')}: tour[0].at: the pack has no {name}; add some, or leave at out"
    ]
    harbour.write(TOP, re.sub(rf"^{key}:\n(?: .*\n)+", f"{key}: 3\n", text, flags=re.MULTILINE))
    [problem] = harbour.problems()
    assert f": {key}: " in problem


def test_a_mistyped_list_makes_no_noise(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "statements:", "statments:")
    assert harbour.problems() == [
        f"{harbour.at(DOUBTS, 'statments')}: statments: unknown key 'statments'; did you mean 'statements'?"
    ]


def test_a_missing_id_makes_no_noise(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "- id: nobody-loses-work\n    source", "- source")
    harbour.edit(DOUBTS, "- id: union-tells\n    source", "- idd: union-tells\n    source")
    assert harbour.problems() == [
        f"{harbour.at(DOUBTS, 'idd')}: statements[1].idd: unknown key 'idd'; did you mean 'id'?",
        f"{harbour.at(DOUBTS, 'source: [berg]')}: statements[2]: missing key 'id': text",
    ]


@pytest.mark.parametrize("content", ["- a", "title: [", "", "id: x"])
def test_sections_are_checked_even_where_the_explainer_is_broken(harbour: PackFolder, content: str) -> None:
    harbour.write(TOP, content)
    harbour.edit(PLAN, 'quotes: ["We start in May,"]', "quotes: [start in May, she]")
    harbour.edit(DOUBTS, "basis: [union-tells]", "basis: []")
    *first, plan, doubts = harbour.problems()
    assert all(line.startswith(f"{TOP}:1:") for line in first)
    assert first
    assert plan.startswith(f"{harbour.at(PLAN, ', ^she')}: statements[1].quotes[1]: not between quotation marks")
    assert doubts.startswith(f"{harbour.at(DOUBTS, '[]')}: events[0].basis: the list is empty")


def test_the_chain_of_an_order_names_each_relation(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "when: {text: in May}", "order: [{during: promise, signal: said}]")
    assert harbour.problems() == [
        f"{harbour.at(PLAN, '{during')}: events[0].order[0]: "
        "the order contradicts itself: rebuilding after promise around rebuilding; take one of these out"
    ]


def test_two_contradictions_are_two_problems(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "when: {text: in May}", "order: [{after: rebuilding, signal: said}]")
    harbour.edit(DOUBTS, "{before: rebuilding,", "{same_time: promise, signal: said}\n      - {after: promise,")
    assert [line.partition("itself: ")[2] for line in harbour.problems()] == [
        "rebuilding after rebuilding; take one of these out",
        "promise after promise; take one of these out",
    ]


def test_a_group_alone_is_its_members_together(harbour: PackFolder) -> None:
    position = "issue: harbour-plan, stance: mixed, word: said, basis: [will-be-rebuilt]}"
    text = (harbour.folder / TOP).read_text(encoding="utf-8")
    before, _, rest = text.partition("positions:\n")
    positions = f"positions:\n  - {{actors: [everybody], {position}\n  - {{actors: [union, berg], {position}\n"
    harbour.write(TOP, f"{before}{positions}glossary:{rest.partition('glossary:')[2]}")
    assert harbour.problems() == [
        f"{harbour.at(TOP, '[union, berg], issue')}: positions[1].actors: the same actors already have a position on "
        f"'harbour-plan', at {harbour.at(TOP, '{actors: [every')}; make one of the two"
    ]


def test_a_member_may_differ_from_its_group(harbour: PackFolder) -> None:
    harbour.edit(TOP, "actors: [union]\n", "actors: [everybody]\n")
    assert harbour.problems() == []


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


def test_a_source_that_the_article_does_not_name(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "source: [union]\n    cue: According", "source: []\n    cue: According")
    assert harbour.problems() == []


def test_sides_that_nobody_declared(harbour: PackFolder) -> None:
    text = (harbour.folder / TOP).read_text(encoding="utf-8")
    harbour.write(TOP, re.sub(r"^sides:\n(?: .*\n)+", "", text, flags=re.MULTILINE))
    assert [line.partition(".side: ")[2] for line in harbour.problems()] == [
        f"no side {side!r}; list the sides under sides in explainer.yaml, each with id, label and name"
        for side in ("town", "work")
    ]


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


@pytest.mark.parametrize("warning", WARNINGS, ids=_named)
def test_a_warning_leaves_the_pack_as_it_is(harbour: PackFolder, warning: Fault) -> None:
    warning.seed(harbour)
    assert harbour.problems() == [warning.expected(harbour)]
    assert check(harbour.folder).problems == ()  # without advice


def test_a_yaml_file_that_is_not_listed(harbour: PackFolder) -> None:
    harbour.write("sections/3-\x1b[31m.yaml", "id: x")
    harbour.write("sections/4-draft.yaml", "id: y")
    assert harbour.problems() == [
        "sections/4-draft.yaml:1:1: warning: not listed in explainer.yaml; add it to sections there"
    ]


def test_what_a_good_pack_is(harbour: PackFolder) -> None:
    pack = check(HARBOUR).pack
    assert pack
    assert isinstance(pack.explainer, Explainer)
    assert list(pack.statements)[:2] == ["will-be-rebuilt", "start-in-may"]
    place = pack.places["start-in-may"]
    assert pack.article.words(place.span) == "“We start in May,” she said."
    assert place.cue
    assert pack.article.words(place.cue) == "she said"
    assert [pack.article.words(span) for span in place.quotes] == ["We start in May,"]
    assert set(pack.places) == {*pack.statements, *pack.events}


def test_a_large_pack_has_no_problems_and_each_of_its_faults_is_found(tmp_path: Path) -> None:
    pack = PackFolder(write_large_pack(tmp_path / "large", 400))
    assert pack.problems() == []
    for number in range(1, 5):
        path = f"sections/{number}.yaml"
        pack.write(path, (pack.folder / path).read_text(encoding="utf-8").replace("cue: said", "cue: wrote"))
    lines = pack.problems()
    assert len(lines) == 400
    assert lines[-1].endswith("statements[99].cue: not in the words of the anchor: ‘wrote’; copy the words from there")


def test_the_hint_shows_where_the_words_differ_in_the_next_sentence_too(harbour: PackFolder) -> None:
    right = "exact: According to the union, Berg promised that nobody would lose work."
    harbour.edit(DOUBTS, right, f"{right} What she promised")
    [problem] = check(harbour.folder).problems
    given, _, there = problem.message.partition("; the nearest sentence has ")
    assert given == "not in the article: ‘… lose work. What she promised’"
    assert there.startswith("‘… lose work. What she calls the “blue quarter”")


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), "line ends"),
        (lambda data: b"\xef\xbb\xbf" + data, "a byte order mark at its beginning"),
        (lambda data: data.rstrip(b"\n") + b"\n\n", "line breaks at its end"),
    ],
    ids=["line ends", "mark", "last line break"],
)
def test_an_article_that_differs_only_where_nobody_sees_it(
    harbour: PackFolder, change: Callable[[bytes], bytes], difference: str
) -> None:
    data = change((harbour.folder / "article.txt").read_bytes())
    harbour.write("article.txt", data)
    [problem] = check(harbour.folder).problems
    digest = sha256(data).hexdigest()
    assert problem.message == f"'article.txt' has the same words, but differs in {difference}; write sha256: {digest}"


@pytest.mark.parametrize("given", ["TODO", "~"])
def test_a_first_author_is_told_the_sha_256(harbour: PackFolder, given: str) -> None:
    digest = sha256((harbour.folder / "article.txt").read_bytes()).hexdigest()
    harbour.edit(TOP, digest, given)
    assert any(line.endswith(f"write sha256: {digest}") for line in harbour.problems())


def test_the_name_of_an_actor_in_place_of_the_id(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "source: [union]\n    cue: welcomed", "source: [the dock workers' union]\n    cue: welcomed")
    assert harbour.problems()[0].endswith("no actor \"the dock workers' union\"; its id is 'union'")


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


def test_what_systems_and_editors_leave_in_a_folder_is_no_section(harbour: PackFolder) -> None:
    harbour.write("sections/._1-the-plan.yaml", b"\0\5\x16\7")
    assert harbour.problems() == []


def test_a_file_in_windows_1252_has_no_other_problem(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.write("article.txt", text.encode("cp1252"))
    [problem] = check(harbour.folder).problems
    assert problem.message == "not UTF-8: byte 0x93, in Windows-1252 '“'; save the file as UTF-8"


def test_a_control_character_in_an_article_must_go(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    harbour.write_article(text.replace(" is old", "\x85 is old"))
    message = "control character U+0085; take it out, and then write the SHA-256 that is told"
    assert message in [problem.message for problem in check(harbour.folder).problems]
