"""The cross-checks: none is forgotten, a good pack passes them all, and what they say of one that does not."""

import re
from inspect import isfunction, signature
from pathlib import Path

import pytest

from explainer.checking import check
from explainer.checking.checks import CHECKS, OF_THE_PACK, advice, article, circles, ids, parts, times
from explainer.checking.reading import read_draft
from explainer.model import Explainer
from tests.conftest import DOUBTS, HARBOUR, PLAN, TOP, PackFolder
from tests.large_pack import write_large_pack


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


def test_the_small_pack_has_no_problems(harbour: PackFolder) -> None:
    assert harbour.problems() == []


def test_problems_come_in_pack_order(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "form: mixed", "form: mixd")
    harbour.edit(PLAN, "form: direct", "form: dirct")
    harbour.edit(TOP, "  - sections/1-the-plan.yaml\n  - sections/2-the-doubts.yaml", "  - sections/2-the-doubts.yaml")
    harbour.edit(TOP, "  - sections/2-the-doubts.yaml", "  - sections/2-the-doubts.yaml\n  - sections/1-the-plan.yaml")
    harbour.edit(TOP, "stance: support", "stance: suport")
    harbour.edit("article.txt", "We start", "We \u202estart")
    places = [line.partition(":")[0] for line in harbour.problems()]
    assert list(dict.fromkeys(places)) == [TOP, DOUBTS, PLAN, "article.txt"]


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


def test_what_a_good_pack_is() -> None:
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


def test_the_name_of_an_actor_in_place_of_the_id(harbour: PackFolder) -> None:
    harbour.edit(DOUBTS, "source: [union]\n    cue: welcomed", "source: [the dock workers' union]\n    cue: welcomed")
    assert harbour.problems()[0].endswith("no actor \"the dock workers' union\"; its id is 'union'")
