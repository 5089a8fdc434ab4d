"""What a pack is: the types of its two kinds of file, `explainer.yaml` and the section files.

The words are the field's own: *source, cue, content* of the Penn Attribution Relations Corpus (PARC 3.0);
direct, indirect and mixed are its kinds of quotation; `exact, prefix, suffix` are those of the W3C Web
Annotation TextQuoteSelector; `so_called` is TEI's scare quote; times and their order follow TimeML
(TIMEX3, TLINK); actor, issue and stance are those of Discourse Network Analysis.

The docstring under each field is also its description in the JSON Schema (`explainer schema`).
"""

from typing import Literal

import msgspec

from explainer.view import View

Form = Literal["direct", "indirect", "mixed", "narration"]
Status = Literal["happened", "ongoing", "agreed", "expected", "proposed", "hoped"]
Stance = Literal["support", "oppose", "conditional", "seeks"]
ActorKind = Literal["person", "organization", "country", "group", "author"]
Origin = Literal["article", "editor"]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Any mapping in a pack: immutable, and an unknown key is an error."""


class Anchor(Part, frozen=True, kw_only=True):
    """Words of the article, by a TextQuoteSelector: they must stand there exactly once."""

    exact: str
    """The words, verbatim."""
    prefix: str | None = None
    """The words just before, where `exact` stands more than once."""
    suffix: str | None = None
    """The words just after, where `exact` stands more than once."""


class Statement(Part, frozen=True, kw_only=True):
    """What somebody says, or the article itself: one attribution, with the words that it rests on."""

    id: str
    """Unique in the whole pack."""
    source: tuple[str, ...]
    """Ids of the actors who say it; several say it jointly."""
    cue: str | None = None
    """The article's own attributing words, verbatim; none for narration."""
    form: Form
    """How the article gives the words: direct, indirect or mixed quotation; narration is the article's own."""
    content: str
    """What is said."""
    quotes: tuple[str, ...] = ()
    """The source's words that stand in quotation marks in the article."""
    so_called: tuple[str, ...] = ()
    """Words quoted only as a name: *what he called a ...*."""
    medium: str | None = None
    """Where it was said, if the article says so."""
    evaluative: bool = False
    """True: the article's own judgement."""
    within: str | None = None
    """Id of the statement that reports this one (nested attribution)."""
    about: tuple[str, ...] = ()
    """Ids of the events that it is about."""
    anchor: Anchor
    """The exact span: source, cue and content all lie in it."""


class When(Part, frozen=True, kw_only=True):
    """A time, in the article's own words first."""

    text: str
    """The article's words."""
    value: str | None = None
    """The same as a TIMEX3 value: `XXXX-WXX-2` a Tuesday, `P30D` thirty days, `PAST_REF`, `FUTURE_REF`."""


class Order(Part, frozen=True, kw_only=True):
    """One order that the article states between this event and another: exactly one of the four relations."""

    after: str | None = None
    """Id of the event that this one comes after (AFTER)."""
    before: str | None = None
    """Id of the event that this one comes before (BEFORE)."""
    during: str | None = None
    """Id of the event that this one is a part of (IS_INCLUDED)."""
    same_time: str | None = None
    """Id of the event at whose time this one is (SIMULTANEOUS)."""
    signal: str
    """The article's words that say so, verbatim."""

    @property
    def relation(self) -> tuple[str, str] | None:
        """The one relation that is stated and the id of the other event; None where it is not exactly one."""
        others = {"after": self.after, "before": self.before, "during": self.during, "same_time": self.same_time}
        stated = [(name, other) for name, other in others.items() if other is not None]
        return stated[0] if len(stated) == 1 else None


class Event(Part, frozen=True, kw_only=True):
    """Something that happened, was agreed, or is expected."""

    id: str
    """Unique in the whole pack."""
    name: str
    """What happens, in a few words."""
    actors: tuple[str, ...]
    """Ids of the actors: first the one who acts, then those whom it concerns; in the pivot all act."""
    when: When | None = None
    """The time, if the article gives one."""
    order: tuple[Order, ...] = ()
    """Only what the article says."""
    status: Status
    """What the article says of it: what is expected is not agreed."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one."""
    anchor: Anchor
    """The words of the article that name it."""


class Section(Part, frozen=True, kw_only=True):
    """A section file: one part of the story."""

    id: str
    """Unique in the whole pack."""
    title: str
    """A few words."""
    question: str
    """What a reader wants to know."""
    brief: str
    """The answer, in two or three plain sentences."""
    statements: tuple[Statement, ...]
    """In reading order."""
    events: tuple[Event, ...] = ()
    """In time."""


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
    date_published: str | None
    """null where the article does not state it."""


class Figure(Part, frozen=True, kw_only=True):
    """A number worth showing large."""

    value: str
    """The number."""
    label: str
    """What it counts."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one."""


class Actor(Part, frozen=True, kw_only=True):
    """Somebody who speaks or acts; `author` is the article itself."""

    id: str
    """Unique in the whole pack."""
    name: str
    """As it is shown."""
    kind: ActorKind
    """What kind of actor it is."""
    role: str | None = None
    """The role that the article gives, if any."""
    side: str | None = None
    """The side it stands on, a short label such as `US`; the sides are the lanes of the timeline."""
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
    """Where an actor stands on an issue. One that is not there is *not stated in this article*."""

    actor: str
    """Id of the actor."""
    issue: str
    """Id of the issue."""
    stance: Stance
    """For, against, under a condition, or wanting something of its own."""
    summary: str
    """The position in a sentence."""
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
    anchor: Anchor | None = None
    """The article's words, where the article explains it."""


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

    article: ArticleFile
    """The article."""
    title: str
    """The explainer's own title."""
    brief: str
    """The whole story, in two or three plain sentences."""
    figures: tuple[Figure, ...] = ()
    """The key figures."""
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
    open_questions: tuple[str, ...] = ()
    """What the article does not say."""
    tour: tuple[TourStep, ...] = ()
    """The steps of the tour."""
