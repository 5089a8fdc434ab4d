"""The files of a pack: an article that is not the one that was printed, sections that cannot be read."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.checking import check
from tests.conftest import DOUBTS, PLAN, TOP, PackFolder


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


def test_a_yaml_file_that_is_not_listed(harbour: PackFolder) -> None:
    harbour.write("sections/3-\x1b[31m.yaml", "id: x")
    harbour.write("sections/4-draft.yaml", "id: y")
    assert harbour.problems() == [
        "sections/4-draft.yaml:1:1: warning: not listed in explainer.yaml; add it to sections there"
    ]


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
