"""From a folder to a draft: the files of a pack, those that it names and those that lie beside them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from explainer.checking.draft import Draft
from explainer.checking.node import Node
from explainer.facts.grammar import join
from explainer.loading import (
    Budget,
    Document,
    KeyPath,
    Problems,
    Suggestions,
    TextFile,
    ids_by_sight,
    is_missing,
    leaves,
    limits,
    load,
    printable,
    read,
    unspeakable,
)
from explainer.model import Explainer, Section

T = TypeVar("T")
EXPLAINER = "explainer.yaml"
ARTICLE = "article.txt"
_MOST_NAMED = 6
"""Files that are told where there is none of a name."""
SECTIONS = "sections"


def read_draft(folder: Path) -> Draft:
    """Everything of the pack in `folder` that can be read. What cannot is a problem of the draft."""
    return _Reading(folder).draft()


class _Reading:
    """What is read of a pack so far: how much more may be, and what is wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._budget = Budget()
        self._problems = Problems(limits.MOST_PROBLEMS)
        self._suggestions = Suggestions()
        self._explainer = self._node(load(folder, EXPLAINER, Explainer, self._budget))
        self._is_section_lost = not self._explainer.is_sound(SECTIONS)

    def draft(self) -> Draft:
        """The draft of the whole pack."""
        article_file = self._article_file()
        present = _files(self._folder, SECTIONS, ".yaml", ".yml")
        listed = self._listed(present)
        named = set(listed)
        unlisted = [path for path in present if path not in named][: limits.MOST_UNLISTED]
        free = {os.path.realpath(self._folder / path): path for path in unlisted}
        sections = tuple(self._sections(listed, free))
        return Draft(
            folder=self._folder,
            explainer=self._explainer,
            sections=sections,
            is_section_lost=self._is_section_lost,
            unlisted={path: ids_by_sight(read(self._folder, path, self._budget).text or "") for path in free.values()},
            article_file=article_file,
            problems=self._problems,
            suggestions=self._suggestions,
        )

    def _node(self, document: Document[T]) -> Node[T]:
        """What a file says, with the problems of the pack as those to which more are added."""
        self._problems.take(document.problems)
        return Node(document.value, msgspec.structs.replace(document, problems=self._problems), ())

    def _article_file(self) -> TextFile | None:
        place = ("article", "file")
        path = self._explainer.value.article.file if self._explainer.is_sound(*place) else ""
        if path and self._is_there(path, place, _files(self._folder, "", ".txt")):
            file = read(self._folder, path, self._budget, is_article=True)
            for problem in file.problems:
                self._problems.add(problem)
            return file
        if os.path.isfile(self._folder / ARTICLE):  # most packs call it so: the anchors can be checked all the same
            return read(self._folder, ARTICLE, self._budget, is_article=True)
        return None

    def _sections(self, listed: tuple[str, ...], free: dict[str, str]) -> Iterator[Node[Section]]:
        """What the `listed` files say, each once. What was meant by one of them is taken out of the `free` ones."""
        seen: dict[str, int] = {}
        for index, path in enumerate(listed):
            if not path:  # a placeholder for what is no text
                continue
            meant = self._meant(path, index, free.values())
            if not meant:
                self._is_section_lost = True
                continue
            real = os.path.realpath(self._folder / meant)
            if real in seen:
                message = f"{meant!r} is listed twice, first as sections[{seen[real]}]"
                self._explainer.report(message, SECTIONS, index)
                continue
            seen[real] = index
            free.pop(real, None)
            section = load(self._folder, meant, Section, self._budget)
            self._budget.grant(len(section.value.statements) + len(section.value.events))
            self._is_section_lost |= section.is_unread
            yield self._node(section)

    def _listed(self, present: list[str]) -> tuple[str, ...]:
        """The section files that are read: those that the pack lists, or if it cannot be known which, all of them."""
        listed = self._explainer.value.sections
        if self._is_section_lost and (not listed or self._explainer.document.repairs.is_cut((SECTIONS,))):
            listed = tuple(dict.fromkeys((*listed, *present)))
        if len(listed) > limits.MOST_SECTIONS:
            message = f"{len(listed):,} section files; at most {limits.MOST_SECTIONS:,} are read: put more into each"
            self._explainer.report(message, SECTIONS, limits.MOST_SECTIONS)
            self._is_section_lost = True
        return listed[: limits.MOST_SECTIONS]

    def _meant(self, path: str, index: int, others: Iterable[str]) -> str | None:
        """The section file that `path` names: that file, or if there is none, the one whose name is most like it."""
        if self._is_there(path, (SECTIONS, index), others):
            return path
        return self._suggestions.best(path, others, SECTIONS)

    def _is_there(self, path: str, place: KeyPath, others: Iterable[str]) -> bool:
        """Whether `path`, given at `place`, is in the pack; reported there if not."""
        if message := unspeakable(path):
            self._explainer.report(f"{path!r}: {message}", *place)
        elif leaves(self._folder, path):
            self._explainer.report(f"{path!r} is a path that leaves the pack; put the file into its folder", *place)
        elif is_missing(self._folder / path):
            others = tuple(others)
            some = f"; the folder has {join(map(repr, others))}" if 0 < len(others) <= _MOST_NAMED else ""
            suggestion = self._suggestions.did_you_mean(path, others, SECTIONS) or some
            self._explainer.report(f"no file {path!r}{suggestion}", *place)
        else:
            return True
        return False


def _files(folder: Path, below: str, *endings: str) -> list[str]:
    """The files with these endings in the folder `below` that of the pack, as a pack names them."""
    try:
        names = sorted(os.listdir(folder / below))
    except OSError:
        return []
    return [f"{below}/{name}".lstrip("/") for name in names if _is_meant(name, endings)]


def _is_meant(name: str, endings: tuple[str, ...]) -> bool:
    """Whether a file may belong to a pack: hidden ones are a system's or an editor's own."""
    return name.endswith(endings) and not name.startswith(".") and name == printable(name)
