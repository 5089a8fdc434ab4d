"""A section file: statements, and the events that they tell of."""

from typing import Literal

from explainer.model.parts import Claim, Part, Words

Form = Literal["direct", "indirect", "mixed", "narration"]
ARTICLES_OWN: tuple[Form, ...] = ("narration",)
"""The forms that are the article's own: without a cue, and said by nobody else. All others need both."""
Status = Literal["happened", "ongoing", "agreed", "expected", "proposed", "hoped"]


class Statement(Part, frozen=True, kw_only=True):
    """What somebody says, or the article itself: one attribution, all of it words of the article."""

    id: str
    """Unique in the whole pack."""
    source: tuple[str, ...]
    """Ids of the actors who say it; several say it jointly, none: the article neither names nor describes them."""
    cue: Words | None = None
    """The article's own attributing words, verbatim, without who says it; none for narration."""
    form: Form
    """How the article gives the words: direct, indirect or mixed quotation; narration is the article's own."""
    content: Words | tuple[Words, ...] | None = None
    """What is said, verbatim; a list where it stands in pieces. Narration needs none: its anchor is what it says."""
    quotes: tuple[str, ...] = ()
    """The source's words that stand in quotation marks in the article."""
    so_called: tuple[str, ...] = ()
    """Words quoted only as a name: *what he called a ...*."""
    medium: str | None = None
    """Where or how it was said, if the article says so: `on Truth Social`, `by telephone`."""
    evaluative: bool = False
    """True: the article's own judgement."""
    about: tuple[str, ...] = ()
    """Ids of the events that it is about."""
    anchor: Words
    """The exact span: source, cue and content all lie in it."""

    @property
    def is_articles_own(self) -> bool:
        """Whether it is the article's own: nobody else says it."""
        return self.form in ARTICLES_OWN

    @property
    def pieces(self) -> tuple[Words, ...]:
        """The words of its content, as many as it has pieces; none where it has no content of its own."""
        return self.content if isinstance(self.content, tuple) else () if self.content is None else (self.content,)


class When(Part, frozen=True, kw_only=True):
    """A time, in the article's own words first."""

    text: str
    """The article's words, out of those of the event or of its basis."""
    value: str | None = None
    """The same as a TIMEX3 value: `"2008"`, `XXXX-WXX-2` a Tuesday, `P30D` thirty days, `PAST_REF`, `FUTURE_REF`."""


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
