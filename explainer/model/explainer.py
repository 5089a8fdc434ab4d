"""The file `explainer.yaml`: the article, who is in it, and what belongs to no single section."""

from typing import Literal

from explainer.model.parts import Claim, Part, Words
from explainer.view import View

Stance = Literal["support", "oppose", "mixed"]
ActorKind = Literal["person", "organization", "country", "group", "author"]
Origin = Literal["article", "editor"]
FurnitureKind = Literal["byline", "dateline", "caption", "credit", "subheading", "pull_quote", "list"]

FORMAT = 1
"""The format of the files, which each pack names."""


class Furniture(Part, frozen=True, kw_only=True):
    """What a newspaper prints around its text."""

    kind: FurnitureKind
    """What it is."""
    words: Words
    """All of it, verbatim."""


class ArticleFile(Part, frozen=True, kw_only=True):
    """The article that the pack explains."""

    headline: str
    """As printed; the first line of the file."""
    file: str
    """The article's text, a path in the pack's folder."""
    sha256: str
    """The SHA-256 of that file, in hexadecimal: an edited article is refused."""
    publisher: str | None
    """null where the article does not state it."""
    authors: tuple[str, ...] = ()
    """As the article names them; none where it names nobody."""
    date_published: str | None
    """null where the article does not state it."""
    url: str | None = None
    """Where it was published."""
    licence: str | None = None
    """Under what it may be shared; null where that is not stated."""
    furniture: tuple[Furniture, ...] = ()
    """Bylines, captions, subheadings and the like, which belong to no statement."""


class Figure(Part, frozen=True, kw_only=True):
    """A number worth showing large."""

    value: str
    """The number."""
    label: str
    """What it counts."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one."""


class Side(Part, frozen=True, kw_only=True):
    """A side: a lane of the timeline."""

    id: str
    """Unique in the whole pack."""
    label: str
    """At most 4 columns wide, such as `US`."""
    name: str
    """As it is shown where there is room."""


class Actor(Part, frozen=True, kw_only=True):
    """Somebody who speaks or acts; `author` is the article itself."""

    id: str
    """Unique in the whole pack."""
    name: str
    """As in the middle of a sentence: `the White House`, `an official of the ministry`."""
    kind: ActorKind
    """What kind of actor it is."""
    role: str | None = None
    """The role that the article gives, if any."""
    side: str | None = None
    """Id of the side it stands on."""
    members: tuple[str, ...] = ()
    """Ids of the actors that a group is made of."""


class Issue(Part, frozen=True, kw_only=True):
    """A question on which the sides differ or agree."""

    id: str
    """Unique in the whole pack."""
    name: str
    """A few words."""
    question: str
    """The question."""


class Position(Part, frozen=True, kw_only=True):
    """Where somebody stands on an issue. One that is not there is *not stated in this article*."""

    actors: tuple[str, ...]
    """Ids of the actors; several hold it jointly."""
    issue: str
    """Id of the issue."""
    stance: Stance
    """For, against, or both in part: the editor's reading, shown as a sign."""
    word: str
    """The article's own word for it, verbatim in the anchor of a statement of its basis."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one."""


class Term(Part, frozen=True, kw_only=True):
    """A glossary entry."""

    term: str
    """The word or phrase."""
    definition: str
    """What it means."""
    origin: Origin
    """`article`: the article says so; `editor`: added by the editor."""
    anchor: Words | None = None
    """The article's words, where the article explains it."""


class OpenQuestion(Part, frozen=True, kw_only=True):
    """What the article leaves open: a question of the editor's."""

    question: str
    """The question."""
    because: str | None = None
    """What the article does say about it, in a sentence."""
    basis: tuple[str, ...] = ()
    """Ids of the statements that this sentence rests on."""
    about: tuple[str, ...] = ()
    """Ids of what it concerns: statements, events, sections, actors or issues."""


class TourStep(Part, frozen=True, kw_only=True):
    """One step of the tour."""

    view: View
    """The view that it shows."""
    at: str | None = None
    """Id of what is selected there."""
    say: str
    """The caption."""
    seconds: float | None = None
    """How long it stays, from 1 to 3600 seconds; without it the caption's length decides."""


class Explainer(Part, frozen=True, kw_only=True):
    """The file `explainer.yaml`: the article, who is in it, and what belongs to no single section."""

    format: int
    """1: the format that this describes."""
    article: ArticleFile
    """The article."""
    title: str
    """The explainer's own title."""
    brief: tuple[Claim, ...]
    """The whole story, in a few plain sentences."""
    figures: tuple[Figure, ...] = ()
    """The key figures."""
    sides: tuple[Side, ...] = ()
    """The lanes of the timeline, in their order."""
    actors: tuple[Actor, ...]
    """Everybody who speaks or acts."""
    sections: tuple[str, ...]
    """The section files in their order, paths in the pack's folder."""
    pivot: str | None = None
    """Id of the event that the timeline turns on."""
    issues: tuple[Issue, ...] = ()
    """The questions of the Positions view."""
    positions: tuple[Position, ...] = ()
    """Who stands where."""
    glossary: tuple[Term, ...] = ()
    """Terms, explained by the article or by the editor."""
    open_questions: tuple[OpenQuestion, ...] = ()
    """What the article does not say."""
    tour: tuple[TourStep, ...] = ()
    """The steps of the tour."""
