"""A pack as it was read, before anything in it is known to be right."""

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct, field

from explainer.article import Article
from explainer.loading import (
    Budget,
    Document,
    Level,
    Place,
    Problems,
    Suggestions,
    TextFile,
    is_missing,
    leaves,
    limits,
    load,
    printable,
    read,
    unspeakable,
)
from explainer.matching import normalise
from explainer.model import Event, Explainer, Part, Section, Statement

EXPLAINER = "explainer.yaml"
ARTICLE = "article.txt"
SECTIONS = "sections"

T = TypeVar("T", bound=Part)


class Item(NamedTuple, Generic[T]):
    """A part of a pack and where it stands."""

    value: T
    """The part."""
    document: Document[Any]
    """Its file."""
    place: Place
    """Its place there."""

    def report(self, message: str, *steps: str | int, level: Level = "error", at_key: bool = False) -> None:
        """Add a problem at `steps` from here."""
        self.document.report((*self.place, *steps), message, level=level, at_key=at_key)

    def is_sound(self, *steps: str | int) -> bool:
        """Whether what stands at `steps` from here is what the file says."""
        return self.document.is_sound((*self.place, *steps))

    def parts(self, name: str) -> "Iterator[Item[Any]]":
        """The parts in the list `name`."""
        for index, part in enumerate(getattr(self.value, name)):
            yield Item(part, self.document, (*self.place, name, index))

    def part(self, name: str) -> "Item[Any]":
        """The part `name`."""
        return Item(getattr(self.value, name), self.document, (*self.place, name))

    def __str__(self) -> str:
        """Where it stands, as it is named in a message about another place."""
        return "{}:{}:{}".format(self.document.path, *self.document.position(self.place))


class Draft(Struct, dict=True):
    """Everything that was read, and everything that is wrong with it."""

    folder: Path
    explainer: Document[Explainer]
    sections: list[Document[Section]] = field(default_factory=list)
    article_file: TextFile | None = None
    budget: Budget = field(default_factory=Budget)
    """How much more may be read."""
    suggestions: Suggestions = field(default_factory=Suggestions)
    is_section_lost: bool = False
    """Whether a section is missing of which nothing is known: its ids may be any."""
    unlisted: dict[str, set[str]] = field(default_factory=dict)
    """The files in the sections' folder that are not listed, and the ids that seem to stand in them."""

    @property
    def problems(self) -> Problems:
        """What was found so far, wherever it stands."""
        return self.budget.problems

    @property
    def documents(self) -> list[Document[Any]]:
        """The YAML files in pack order."""
        return [self.explainer, *self.sections]

    @cached_property
    def top(self) -> Item[Explainer] | None:
        """What `explainer.yaml` says."""
        return Item(self.explainer.value, self.explainer, ()) if self.explainer.value else None

    @cached_property
    def tops(self) -> list[Item[Section]]:
        """What the section files say."""
        return [Item(document.value, document, ()) for document in self.sections if document.value]

    @cached_property
    def statements(self) -> list[Item[Statement]]:
        """Every statement in reading order."""
        return [item for top in self.tops for item in top.parts("statements")]

    @cached_property
    def events(self) -> list[Item[Event]]:
        """Every event in reading order."""
        return [item for top in self.tops for item in top.parts("events")]

    @cached_property
    def article(self) -> Article | None:
        """The article, if it could be read. Its first line is its headline, whatever the pack says."""
        if self.article_file is None or self.article_file.text is None:
            return None
        text = self.article_file.text
        headline = self.top.value.article.headline if self.top else ""
        first = first_line(text)
        return Article(text, headline if normalise(headline) == normalise(first) else first)

    @property
    def has_errors(self) -> bool:
        """Whether nothing of it may be shown."""
        return any(problem.level == "error" for problem in self.problems)


def first_line(text: str) -> str:
    """The first line of `text` that is not empty."""
    return next((line.strip() for line in text.split("\n") if line.strip()), "")


def read_draft(folder: Path) -> Draft:
    """Everything of the pack in `folder` that can be read. What cannot is reported in the draft."""
    budget = Budget()
    draft = Draft(folder, load(folder, EXPLAINER, Explainer, budget), budget=budget)
    _read_article(draft)
    _read_sections(draft)
    return draft


def _read_article(draft: Draft) -> None:
    place = ("article", "file")
    path = draft.top.value.article.file if draft.top and draft.top.is_sound(*place) else None
    if path and _is_there(draft, path, place, _files(draft.folder, "", ".txt")):
        draft.article_file = read(draft.folder, path, draft.budget)
        for problem in draft.article_file.problems:
            draft.problems.add(problem)
    elif os.path.isfile(draft.folder / ARTICLE):  # most packs call it so: the anchors can be checked all the same
        draft.article_file = read(draft.folder, ARTICLE, draft.budget)


def _read_sections(draft: Draft) -> None:
    present = _files(draft.folder, SECTIONS, ".yaml", ".yml")
    draft.is_section_lost = draft.top is None or not draft.top.is_sound(SECTIONS)
    listed = draft.top.value.sections if draft.top else ()
    if not listed and draft.is_section_lost:
        listed = tuple(present)
    if len(listed) > limits.MOST_SECTIONS:
        message = f"{len(listed):,} section files; at most {limits.MOST_SECTIONS:,} are read: put more into each"
        draft.explainer.report((SECTIONS, limits.MOST_SECTIONS), message)
        draft.is_section_lost = True
        listed = listed[: limits.MOST_SECTIONS]
    named, seen = set(listed), dict[str, int]()
    unlisted = [path for path in present if path not in named][: limits.MOST_UNLISTED]
    free = {os.path.realpath(draft.folder / path): path for path in unlisted}
    for index, path in enumerate(listed):
        place: Place = (SECTIONS, index)
        if not path:  # a placeholder for what is no text
            continue
        if not _is_there(draft, path, place, free.values()):
            meant = draft.suggestions.best(path, free.values(), SECTIONS)
            if not meant:
                draft.is_section_lost = True
                continue
            path = meant
        real = os.path.realpath(draft.folder / path)
        if real in seen:
            draft.explainer.report(place, f"{path!r} is listed twice, first as sections[{seen[real]}]")
            continue
        seen[real] = index
        free.pop(real, None)
        section = load(draft.folder, path, Section, draft.budget)
        if section.value:
            draft.budget.grant(len(section.value.statements) + len(section.value.events))
        draft.is_section_lost |= section.is_unread
        draft.sections.append(section)
    for path in free.values():
        draft.unlisted[path] = Document[Section](path, read(draft.folder, path, draft.budget).text or "").ids_by_sight()


def _files(folder: Path, below: str, *endings: str) -> list[str]:
    """The files with these endings in the folder `below` that of the pack, as a pack names them."""
    try:
        names = sorted(os.listdir(folder / below))
    except OSError:
        return []
    return [f"{below}/{name}".lstrip("/") for name in names if name.endswith(endings) and name == printable(name)]


def _is_there(draft: Draft, path: str, place: Place, others: Iterable[str]) -> bool:
    """Whether `path`, given at `place`, is in the pack; reported there if not."""
    if message := unspeakable(path):
        draft.explainer.report(place, f"{path!r}: {message}")
        return False
    if leaves(draft.folder, path):
        draft.explainer.report(place, f"{path!r} is a path that leaves the pack")
        return False
    if is_missing(draft.folder / path):
        meant = draft.suggestions.did_you_mean(path, others, SECTIONS)
        draft.explainer.report(place, f"no file {path!r}{meant}")
        return False
    return True
