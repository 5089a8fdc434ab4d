"""A pack as its files say it, before anything in it is known to be right: what every check reads."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct

from explainer.article import Article
from explainer.checking.locating import Located, Wanted, locate
from explainer.checking.namespace import Ids
from explainer.checking.node import Node
from explainer.loading import Problems, Suggestions, TextFile, limits
from explainer.matching import normalise
from explainer.model import Event, Explainer, Section, Statement
from explainer.view import Kind

_LISTS_OF_IDS: Mapping[Kind, str] = {"side": "sides", "actor": "actors", "issue": "issues"}


class Draft(Struct, frozen=True, dict=True, kw_only=True):
    """Everything that was read of a pack. What is wrong with it goes into `problems`, through the nodes."""

    folder: Path
    """The pack's."""
    explainer: Node[Explainer]
    """What `explainer.yaml` says."""
    sections: tuple[Node[Section], ...]
    """What the section files say, in order."""
    is_section_lost: bool
    """Whether a section is missing of which nothing is known: its ids may be any."""
    unlisted: Mapping[str, set[str]]
    """The files in the sections' folder that are not listed, and the ids that seem to stand in them."""
    article_file: TextFile | None
    """The article's file, if it is there."""
    problems: Problems
    """What is wrong, as far as it was found."""
    suggestions: Suggestions
    """What mistyped words were meant to be."""

    @property
    def files(self) -> tuple[Node[Any], ...]:
        """What each YAML file says, in pack order."""
        return self.explainer, *self.sections

    @cached_property
    def statements(self) -> tuple[Node[Statement], ...]:
        """Every statement in reading order."""
        return tuple(statement for section in self.sections for statement in section.parts("statements"))

    @cached_property
    def events(self) -> tuple[Node[Event], ...]:
        """Every event in reading order."""
        return tuple(event for section in self.sections for event in section.parts("events"))

    @cached_property
    def ids(self) -> Ids:
        """What each id names."""
        return Ids(self.explainer, self.sections)

    @cached_property
    def lost_ids(self) -> set[str]:
        """What may be ids, in the parts of files that could not be read."""
        return {text for file in self.files for text in file.document.repairs.lost}

    @cached_property
    def lost_kinds(self) -> set[Kind]:
        """The kinds of which ids are missing that nobody can know."""
        lost: set[Kind] = {"section", "statement", "event"} if self.is_section_lost else set()
        repairs = self.explainer.document.repairs
        return lost | {
            kind for kind, name in _LISTS_OF_IDS.items() if repairs.cover((name,)) or repairs.is_cut((name,))
        }

    @cached_property
    def article(self) -> Article | None:
        """The article, if it could be read. Its first line is its headline, whatever the pack says."""
        if self.article_file is None or self.article_file.text is None:
            return None
        text = self.article_file.text
        headline = self.explainer.value.article.headline
        first = first_line(text)
        return Article(text, headline if normalise(headline) == normalise(first) else first)

    @cached_property
    def too_many(self) -> str | None:
        """What the article has so many of that no words are looked for in it, if anything."""
        return self.article.more_than(limits.MOST_PARTS) if self.article else None

    @cached_property
    def located(self) -> Located:
        """Where the words of the pack stand in the article, and which do not."""
        if self.article_file is None or self.article is None or self.too_many:
            return Located({}, (), [])
        wanted = Wanted(
            statements=self.statements,
            events=self.events,
            terms=tuple(self.explainer.parts("glossary")),
            furniture=tuple(self.explainer.part("article").parts("furniture")),
            positions=tuple(self.explainer.parts("positions")),
        )
        return locate(self.article_file, self.article, wanted)

    @property
    def has_errors(self) -> bool:
        """Whether nothing of it may be shown, by what was found so far."""
        return any(problem.level == "error" for problem in self.problems)


def first_line(text: str) -> str:
    """The first line of `text` that is not empty."""
    return next((line.strip() for line in text.split("\n") if line.strip()), "")
