"""What can be selected: a reference to an item of a pack, of a type of its own for each kind of item."""

from typing import ClassVar

from msgspec import Struct

from explainer.matching import Span
from explainer.model import Claim, OpenQuestion, Term


class SectionRef(Struct, frozen=True):
    """A section in a list of sections."""

    noun: ClassVar = "section"

    section: str | None
    """Its id; None: In brief."""


class BriefRef(Struct, frozen=True):
    """The title and the question of a section, where the section is told."""

    section: str | None
    """The section's id; None: In brief, the title of the whole explainer."""


class ClaimRef(Struct, frozen=True):
    """A sentence of a brief."""

    noun: ClassVar = "sentence"

    section: str | None
    """The id of the section whose brief it is; None: that of the whole explainer."""
    claim: Claim


class FiguresRef(Struct, frozen=True):
    """The key figures, all together."""


class QuestionRef(Struct, frozen=True):
    """An open question."""

    noun: ClassVar = "question"

    question: OpenQuestion


class StatementRef(Struct, frozen=True):
    """A statement."""

    noun: ClassVar = "statement"

    id: str


class EventRef(Struct, frozen=True):
    """An event."""

    noun: ClassVar = "event"

    id: str


class ActorRef(Struct, frozen=True):
    """An actor."""

    noun: ClassVar = "name"

    id: str


class SpeakerRef(Struct, frozen=True):
    """A speaker: an actor, or several jointly."""

    noun: ClassVar = "speaker"

    source: tuple[str, ...]
    """The ids of the actors."""


class CellRef(Struct, frozen=True):
    """A cell of the matrix: what a speaker says in a section."""

    noun: ClassVar = "speaker"

    source: tuple[str, ...]
    """The ids of the actors who speak."""
    section: str
    """The section's id."""


class IssueRef(Struct, frozen=True):
    """An issue."""

    noun: ClassVar = "issue"

    id: str


class PositionRef(Struct, frozen=True):
    """A cell of issues by actors: where somebody stands on an issue, or that it is not stated."""

    noun: ClassVar = "issue"

    issue: str
    """The issue's id."""
    actor: str
    """The actor's id."""


class TermRef(Struct, frozen=True, gc=False):
    """An entry of the glossary."""

    noun: ClassVar = "term"

    term: Term


class PassageRef(Struct, frozen=True):
    """Words of the article that no statement has: the headline, or a part of a sentence."""

    span: Span
    """Where they stand."""


Ref = (
    PassageRef
    | SectionRef
    | BriefRef
    | ClaimRef
    | FiguresRef
    | QuestionRef
    | StatementRef
    | EventRef
    | ActorRef
    | SpeakerRef
    | CellRef
    | IssueRef
    | PositionRef
    | TermRef
)
"""What is selected, or led to. `noun`: what one of its kind is called where they are counted; some stand alone."""
