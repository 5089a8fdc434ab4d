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
Stance = Literal["support", "oppose", "mixed"]
ActorKind = Literal["person", "organization", "country", "group", "author"]
Origin = Literal["article", "editor"]
FurnitureKind = Literal["byline", "dateline", "caption", "credit", "subheading", "pull_quote", "list"]

FORMAT = 1
"""The format of the files, which each pack names."""


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


Words = str | Anchor
"""Words of the article: a text where they stand once, an anchor where they stand more than once."""


def anchor(words: Words) -> Anchor:
    """Words of the article as an anchor, whichever way they are written."""
    return Anchor(exact=words) if isinstance(words, str) else words


class Claim(Part, frozen=True, kw_only=True):
    """A sentence of the editor's, and what it rests on."""

    say: str
    """The sentence."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one."""


class Statement(Part, frozen=True, kw_only=True):
    """What somebody says, or the article itself: one attribution, all of it words of the article."""

    id: str
    """Unique in the whole pack."""
    source: tuple[str, ...]
    """Ids of the actors who say it; several say it jointly, none: somebody whom the article does not name."""
    cue: Words | None = None
    """The article's own attributing words, verbatim; none for narration."""
    form: Form
    """How the article gives the words: direct, indirect or mixed quotation; narration is the article's own."""
    content: Words | tuple[Words, ...] | None = None
    """What is said, verbatim; a list where it stands in pieces. Narration needs none: its anchor is what it says."""
    quotes: tuple[str, ...] = ()
    """The source's words that stand in quotation marks in the article."""
    so_called: tuple[str, ...] = ()
    """Words quoted only as a name: *what he called a ...*."""
    medium: str | None = None
    """Where it was said, if the article says so."""
    evaluative: bool = False
    """True: the article's own judgement."""
    about: tuple[str, ...] = ()
    """Ids of the events that it is about."""
    anchor: Words
    """The exact span: source, cue and content all lie in it."""

    @property
    def pieces(self) -> tuple[Words, ...]:
        """The words of its content, as many as it has pieces; none where it has no content of its own."""
        return self.content if isinstance(self.content, tuple) else () if self.content is None else (self.content,)


class When(Part, frozen=True, kw_only=True):
    """A time, in the article's own words first."""

    text: str
    """The article's words, out of those of the event or of its basis."""
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
    agents: tuple[str, ...] = ()
    """Ids of the actors who act in it; none: the article does not say who."""
    affected: tuple[str, ...] = ()
    """Ids of the actors whom it concerns."""
    when: When | None = None
    """The time, if the article gives one."""
    order: tuple[Order, ...] = ()
    """Only what the article says."""
    status: Status
    """What the article says of it: what is expected is not agreed."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one. The first says who vouches for it."""
    anchor: Words
    """The words of the article that name it."""


class Section(Part, frozen=True, kw_only=True):
    """A section file: one part of the story."""

    id: str
    """Unique in the whole pack."""
    title: str
    """A few words."""
    question: str
    """What a reader wants to know."""
    brief: tuple[Claim, ...]
    """The answer, in two or three plain sentences."""
    statements: tuple[Statement, ...]
    """In reading order."""
    events: tuple[Event, ...] = ()
    """In time."""


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
    """As it is shown."""
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
