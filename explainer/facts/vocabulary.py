"""What the pack's own words are called: each form and each status is declared here, and only here."""

from typing import Literal

from msgspec import Struct

from explainer.model import Form, FurnitureKind, Origin, Stance, Status


class FormWords(Struct, frozen=True):
    """A form of statement, or what is told as one."""

    word: str
    """What it is called, in running text."""
    mark: str
    """Its mark: the fuller the more is quoted; a diamond where the words are the article’s own."""
    meaning: str = ""
    """What the word means, where it does not speak for itself."""
    quoted: str = ""
    """How much of it stands in quotation marks; empty: nothing, so that it has no `quotes`."""
    own: tuple[str, str] | None = None
    """Of the article's own words: what they are called where nobody is named, and beside their mark."""

    @property
    def alone(self) -> str:
        """What it is called where nobody is named who says it."""
        return self.own[0] if self.own else self.word

    @property
    def short(self) -> str:
        """What it is called beside its mark."""
        return self.own[1] if self.own else self.word


Manner = Form | Literal["judgement"]
"""The form of a statement, or that it is the article's own judgement."""

FORMS: dict[Manner, FormWords] = {
    "direct": FormWords("quote", "▮", "the source’s own words", "all"),
    "mixed": FormWords("part-quote", "◧", "the source’s own words", "in part"),
    "indirect": FormWords("paraphrase", "□", "told by the article"),
    "narration": FormWords("its own words", "◇", own=("the article’s own words", "own words")),
    "judgement": FormWords("its own judgement", "◆", own=("the article’s judgement", "judgement")),
}
"""How the article gives a statement's words, in the order in which they are counted."""


class StatusWords(Struct, frozen=True):
    """A status of events; its name is the word for it."""

    mark: str
    """Its mark; the word always stands beside it."""
    is_realised: bool = False
    """Whether the event has happened, or is happening."""
    is_deed: bool = False
    """Whether it is told as something that somebody did: what was realised, or agreed, but no mere intention."""


STATUSES: dict[Status, StatusWords] = {
    "happened": StatusWords("●", is_realised=True, is_deed=True),
    "ongoing": StatusWords("●", is_realised=True, is_deed=True),
    "agreed": StatusWords("◐", is_deed=True),
    "proposed": StatusWords("○"),
    "expected": StatusWords("◌"),
    "hoped": StatusWords("◌"),
}
"""What the article says of an event."""

ORIGINS: dict[Origin, str] = {"article": "from the article", "editor": "added by the editor"}
"""Whose words a definition is."""

STANCES: dict[Stance, tuple[str, str]] = {"support": ("+", "for"), "oppose": ("−", "against"), "mixed": ("±", "mixed")}
"""The sign of each stance, and its name: the editor's reading of a position's word."""

FURNITURE: dict[FurnitureKind, str] = {
    "byline": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "credit": "credit",
    "subheading": "subheading",
    "pull_quote": "pull quote",
    "list": "list",
}
"""What a newspaper prints around its text, by its names."""

JOINT = "joint"
"""What stands beside lines of the article that several sides say."""

RELATIONS: dict[str, str] = {
    "after": "after",
    "before": "before",
    "during": "during",
    "same_time": "at the same time as",
}
"""The order of two events, as the article states it."""

TO_THE_ONE_ABOVE: dict[str | None, str] = {
    None: "not stated",
    "after": "after it",
    "before": "before it",
    "same": "at the same time",
    "during": "during it",
    "includes": "the one above happens during this one",
}
"""How an event stands to the one above it, by the relations of `chronology`."""

PHASES: dict[str, tuple[str, str]] = {
    "before": ("Before {}", ""),
    "at": ("{}", ""),
    "after": ("After {}", ""),
    "happened": ("Happened", ""),
    "unplaced": ("Order not stated", "before or after the above is not said"),
    "ahead": ("Not reported as having happened", ""),
}
"""The phases of the timeline, title and note, by their names in `chronology`; {} is the name of the pivot."""

ORDERED: dict[str, str] = {"all": "", "some": "order stated in part", "none": "no order stated"}
"""How far the events of a phase are in order, as `chronology` has it."""
THEN = "then"
"""Before an event that comes after the one above it."""
ORDERED_BY_THEN = f"ordered where it says “{THEN}”"
"""The same of a phase in which some do."""
WITH_PIVOT = "At that time"
"""The title of several events at the time of the pivot."""

IN_BRIEF = "In brief"
THE_STORY = "The story"
KEY_FIGURES = "Key figures"
NOT_SAID = "What the article does not say"
NOTHING_SAID = "Nothing is said here."
TERMS = "Terms"
PEOPLE = "People and groups"

NOT_STATED = "not stated in this article"
"""What the article leaves out: a position, its publisher, its date."""


def statuses_by_mark() -> dict[str, str]:
    """The marks of the statuses, and which of them each stands for: `happened, ongoing`."""
    names: dict[str, list[str]] = {}
    for name, status in STATUSES.items():
        names.setdefault(status.mark, []).append(name)
    return {mark: ", ".join(each) for mark, each in names.items()}


def marks_explained() -> str:
    """The same in a line: `● happened, ongoing  ◐ agreed  …`."""
    return "  ".join(f"{mark} {names}" for mark, names in statuses_by_mark().items())
