"""The text of a file: what is refused, where, and in which words."""

import os
import unicodedata
from pathlib import Path

import pytest

from explainer.loading import TextFile
from explainer.loading.characters import clean
from tests.conftest import PLAN, PackFolder
from tests.loading.plan import section, title, told


def test_lines_and_columns_count_from_one() -> None:
    file = TextFile("a.txt", "One\n\nTwo – three\n")
    assert [file.line_column(offset) for offset in (0, 3, 4, 5, 11)] == [(1, 1), (1, 4), (2, 1), (3, 1), (3, 7)]


def test_a_byte_order_mark_and_crlf_change_nothing(harbour: PackFolder) -> None:
    content = (harbour.folder / PLAN).read_bytes()
    harbour.write(PLAN, b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    assert harbour.problems() == []


@pytest.mark.parametrize("content", [b"", b"  \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file(harbour: PackFolder, content: bytes) -> None:
    harbour.write(PLAN, content)
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file is empty"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_that_is_not_utf_8_hides_nothing_else(harbour: PackFolder, mark: bytes) -> None:
    content = mark + (harbour.folder / PLAN).read_bytes()
    content = content.replace(b"name: The new quarter", b"name: The \xfcber quarter").replace(b"status: proposed", b"")
    harbour.write(PLAN, content)
    assert told(section(harbour)) == [
        f"{harbour.at(PLAN, chr(0xFFFD))}: not UTF-8: byte 0xFC, in Windows-1252 'ü'; save the file as UTF-8",
        f"{harbour.at(PLAN, 'id: quarter')}: events[1]: missing key 'status': "
        "one of agreed, expected, happened, hoped, ongoing, proposed",
    ]


def test_utf_16(harbour: PackFolder) -> None:
    harbour.write(PLAN, "id: x".encode("utf-16"))
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file is UTF-16; save it as UTF-8"]


@pytest.mark.parametrize(
    "code",
    [
        *(0x00, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x2028),
        *(0x061C, 0x200E, 0x202A, 0x2066),
        *(0xAD, 0x200C, 0x200D, 0x2060, 0x3164, 0xFE0F, 0xFEFF, 0xFFF9, 0x1D173, 0xE0041, 0xE0101),
        *(0xFDD0, 0xFFFE, 0x1FFFE, 0x10FFFF),
    ],
)
def test_refused_characters_are_found_where_they_stand(harbour: PackFolder, code: int) -> None:
    harbour.edit(PLAN, "say: The harbour", f"say: The {chr(code)}harbour")
    [problem] = section(harbour).problems
    assert (problem.line, problem.column) == (6, 14)
    assert f" U+{code:04X}" in problem.message


def test_no_character_that_hides_or_steers_is_passed_over() -> None:
    steering = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    for each in map(chr, range(0x110000)):
        if (
            (unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") and each not in "\t\n")
            or unicodedata.bidirectional(each) in steering
            or unicodedata.name(each, "").startswith(("VARIATION SELECTOR", "ZERO WIDTH", "TAG "))
            or ord(each) & 0xFFFE == 0xFFFE
        ):
            assert clean(f"a{each}b")[1], hex(ord(each))


@pytest.mark.parametrize("character", ["é", "e\u0301", "中", "🎉", "“", "—", "\u00a0", "ß", "ا", "\ufffd"])
def test_ordinary_characters_of_any_script_are_fine(harbour: PackFolder, character: str) -> None:
    harbour.edit(PLAN, "title: The plan", f"title: The {character}plan")
    assert title(harbour) == f"The {character}plan"


def test_a_file_full_of_refused_characters_is_told_shortly(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "say: The harbour", "say: " + "\x07" * 500)
    assert [problem.message for problem in section(harbour).problems][-2:] == [
        "control character U+0007; take it out",
        "480 more refused characters from here on",
    ]


def test_a_file_that_is_too_large_is_not_read(harbour: PackFolder) -> None:
    with (harbour.folder / PLAN).open("wb") as file:
        file.truncate(5_000_001)
    assert told(section(harbour)) == [f"{PLAN}:1:1: the file has 5,000,001 bytes; at most 5,000,000 are read"]


def test_a_pipe_does_not_hang(harbour: PackFolder) -> None:
    (harbour.folder / PLAN).unlink()
    os.mkfifo(harbour.folder / PLAN)
    assert told(section(harbour)) == [f"{PLAN}:1:1: not a regular file"]


def test_a_folder_and_a_file_that_is_not_there(harbour: PackFolder) -> None:
    (harbour.folder / PLAN).unlink()
    assert told(section(harbour)) == [f"{PLAN}:1:1: no such file"]
    (harbour.folder / PLAN).mkdir()
    assert told(section(harbour)) == [f"{PLAN}:1:1: a folder, not a file"]


def test_a_file_without_permission(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("explainer.loading.text.os.open", refuse)  # root may read everything
    assert told(section(harbour)) == [f"{PLAN}:1:1: cannot be read: Permission denied"]


def test_a_link_that_goes_round_in_a_circle(harbour: PackFolder) -> None:
    (harbour.folder / PLAN).unlink()
    (harbour.folder / PLAN).symlink_to("1-the-plan.yaml")
    [problem] = told(section(harbour))
    assert problem.startswith(f"{PLAN}:1:1: cannot be read: ")


def test_a_link_within_the_pack_is_fine_and_one_out_of_it_is_not(harbour: PackFolder, tmp_path: Path) -> None:
    (harbour.folder / PLAN).rename(harbour.folder / "plan.yaml")
    (harbour.folder / PLAN).symlink_to("../plan.yaml")
    assert harbour.problems() == []
    (harbour.folder / "plan.yaml").rename(tmp_path / "plan.yaml")
    (harbour.folder / PLAN).unlink()
    (harbour.folder / PLAN).symlink_to(tmp_path / "plan.yaml")
    assert told(section(harbour)) == [f"{PLAN}:1:1: a path that leaves the pack; put the file into its folder"]
