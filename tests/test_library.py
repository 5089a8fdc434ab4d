"""Where packs live."""

import os
from pathlib import Path

import pytest

from explainer.library import open_pack, shipped
from tests.conftest import HARBOUR, PackFolder


def told(path: Path) -> list[str]:
    checked = open_pack(path)
    assert checked.pack is None
    return [str(problem) for problem in checked.problems]


def test_the_shipped_pack_opens_without_a_path() -> None:
    [folder] = shipped()
    assert folder.name == "trump-putin-call"
    pack = open_pack().pack
    assert pack
    assert pack.folder == folder


@pytest.mark.parametrize("folder", [*shipped(), HARBOUR], ids=lambda folder: folder.name)
def test_packs_of_this_repository_give_no_warning(folder: Path) -> None:
    assert [str(problem) for problem in open_pack(folder, with_advice=True).problems] == []


def test_the_shipped_pack_uses_every_sentence_and_every_quotation() -> None:
    pack = open_pack().pack
    assert pack
    assert pack.coverage.unused == ()
    assert pack.article.quotations
    quoted = (span for place in pack.places.values() for span in (*place.quotes, *place.so_called))
    assert pack.article.unused_quoted(quoted) == ()


def test_the_explainer_file_stands_for_its_folder(harbour: PackFolder) -> None:
    pack = open_pack(harbour.folder / "explainer.yaml").pack
    assert pack
    assert pack.folder == harbour.folder


def test_no_such_folder(tmp_path: Path) -> None:
    assert told(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}:1:1: no such folder"]
    assert told(tmp_path / "nul\0") == [f"{tmp_path / 'nul'}\N{REPLACEMENT CHARACTER}:1:1: no such folder"]


@pytest.mark.parametrize("name", ["harbour", "harbour/explainer.yaml", "nowhere"])
def test_behind_a_folder_that_is_closed_nothing_is_called_missing(
    harbour: PackFolder, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refuse(*_: object, **__: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("explainer.library.os.stat", refuse)  # root may look everywhere
    path = harbour.folder.parent / name
    found = told(path)
    monkeypatch.undo()
    assert found == [f"{path}:1:1: cannot be read: Permission denied"]


def test_a_link_that_goes_round_in_a_circle(tmp_path: Path) -> None:
    path = tmp_path / "round"
    path.symlink_to(path)
    assert told(path) == [f"{path}:1:1: cannot be read: a symbolic link that leads back to itself"]


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "link"
    path.symlink_to(tmp_path / "nowhere")
    assert told(path) == [f"{path}:1:1: no such folder"]


def test_a_file_is_no_folder(harbour: PackFolder) -> None:
    path = harbour.folder / "article.txt"
    assert told(path) == [f"{path}:1:1: a file, not the folder of a pack with its explainer.yaml"]


def test_a_folder_without_a_pack_names_those_in_it(harbour: PackFolder, tmp_path: Path) -> None:
    assert told(harbour.folder / "sections") == [
        f"{harbour.folder / 'sections'}:1:1: no file 'explainer.yaml' in this folder"
    ]
    assert told(tmp_path) == [f"{tmp_path}:1:1: no file 'explainer.yaml' in this folder; there is one in harbour"]


@pytest.mark.parametrize("name", ["explainer.yml", "Explainer.yaml", "explaner.yaml", "explainer.yaml.txt"])
def test_a_misnamed_explainer_is_found(harbour: PackFolder, name: str) -> None:
    (harbour.folder / "explainer.yaml").rename(harbour.folder / name)
    [problem] = open_pack(harbour.folder).problems
    assert problem.message == f"no file 'explainer.yaml' in this folder; rename {name!r} to it"
