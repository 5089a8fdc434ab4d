"""A checked pack: its files and its article, with every link between them proved and ready to follow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from msgspec import Struct

from explainer.model import Actor, Event, Explainer, Issue, Order, Position, Section, Statement, Term
from explainer.source import Article, Coverage, Span

K = TypeVar("K")
T = TypeVar("T")
Kind = Literal["statement", "event", "section", "actor", "issue", "part"]
"""What an id can name; `part` is a part of In brief that every pack names alike."""

FIGURES, OPEN_QUESTIONS = "figures", "open-questions"
"""The ids of those parts, in packs that have them."""


class Place(NamedTuple):
    """Where a statement, an event or a term stands in the article."""

    span: Span
    """Its anchor."""
    cue: Span | None = None
    """The attributing words."""
    quotes: tuple[Span, ...] = ()
    """Its quoted words, `quotes` and `so_called`."""


class Pack(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """A pack without problems. Everything that shows it takes it from here."""

    folder: Path
    """Where it lives."""
    explainer: Explainer
    """Its `explainer.yaml`."""
    sections: tuple[Section, ...]
    """Its section files, in order."""
    article: Article
    """Its article."""
    places: Mapping[str, Place]
    """Where each statement and event stands in the article, by id."""

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every statement by id, in reading order."""
        return {each.id: each for section in self.sections for each in section.statements}

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Every event by id, in reading order."""
        return {each.id: each for section in self.sections for each in section.events}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Every actor by id."""
        return {each.id: each for each in self.explainer.actors}

    @cached_property
    def issues(self) -> Mapping[str, Issue]:
        """Every issue by id."""
        return {each.id: each for each in self.explainer.issues}

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """What each id of the pack names."""
        found: dict[str, Kind] = dict.fromkeys(self.statements, "statement")
        found |= dict.fromkeys(self.events, "event")
        found |= dict.fromkeys((section.id for section in self.sections), "section")
        found |= dict.fromkeys(self.actors, "actor")
        found |= dict.fromkeys(self.issues, "issue")
        found |= {FIGURES: "part"} if self.explainer.figures else {}
        return found | ({OPEN_QUESTIONS: "part"} if self.explainer.open_questions else {})

    def section(self, id: str) -> Section:
        """The section with this id; raises KeyError."""
        return self._sections[id]

    @cached_property
    def _sections(self) -> Mapping[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The entries of the glossary, each once."""
        return tuple(dict.fromkeys(self.explainer.glossary))

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """What the article does not say, each once."""
        return tuple(dict.fromkeys(self.explainer.open_questions))

    @cached_property
    def home(self) -> Mapping[str, Section]:
        """The section of each statement and event, by id."""
        statements = {each.id: section for section in self.sections for each in section.statements}
        return statements | {each.id: section for section in self.sections for each in section.events}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each statement in reading order, from 1, by id."""
        return {id: number for number, id in enumerate(self.statements, 1)}

    @cached_property
    def author(self) -> Actor | None:
        """The actor who is the article itself."""
        return next((actor for actor in self.explainer.actors if actor.kind == "author"), None)

    @cached_property
    def section_numbers(self) -> Mapping[str, int]:
        """The number of each section, from 1, by id."""
        return {each.id: number for number, each in enumerate(self.sections, 1)}

    @cached_property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The groups to which somebody belongs, by the id of whoever belongs to one."""
        return _gathered((id, group.id) for group in self.explainer.actors for id in dict.fromkeys(group.members))

    @cached_property
    def countries(self) -> Mapping[str, Actor]:
        """The first country on each side that has one, by the side."""
        countries = (actor for actor in reversed(self.explainer.actors) if actor.kind == "country")
        return {actor.side: actor for actor in countries if actor.side}

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The sides, in the order in which the actors name them."""
        return tuple(dict.fromkeys(actor.side for actor in self.explainer.actors if actor.side))

    @cached_property
    def speakers(self) -> Mapping[tuple[str, ...], tuple[Statement, ...]]:
        """What each speaker says, by the actors who speak: one, or several jointly. In reading order."""
        return _gathered((statement.source, statement) for statement in self.statements.values())

    @cached_property
    def reports(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements that a statement reports (those `within` it), by its id."""
        return _gathered((each.within, each) for each in self.statements.values() if each.within)

    @cached_property
    def evidence(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements about each event, those of its basis first, by the event's id."""
        found: dict[str, dict[str, Statement]] = {
            event.id: {id: self.statements[id] for id in event.basis} for event in self.events.values()
        }
        for statement in self.statements.values():
            for id in statement.about:
                found[id].setdefault(statement.id, statement)
        return {id: tuple(each.values()) for id, each in found.items()}

    @cached_property
    def topics(self) -> Mapping[str, tuple[Event, ...]]:
        """The events that each statement is about or that rest on it, by the statement's id."""
        found: dict[str, list[Event]] = {id: [] for id in self.statements}
        for event in self.events.values():
            for statement in self.evidence[event.id]:
                found[statement.id].append(event)
        return {id: tuple(events) for id, events in found.items()}

    def chain(self, statement: Statement) -> Iterator[Statement]:
        """`statement`, the one that reports it, the one that reports that, and so on outwards."""
        yield statement
        while statement.within:
            statement = self.statements[statement.within]
            yield statement

    def around(self, span: Span) -> tuple[Statement, ...]:
        """The statements whose words are among those of `span`, or hold them, in reading order."""
        statements, starts, ends = self._by_place
        near = statements[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
        found = (each for each in near if span.start < self.places[each.id].span.end)
        return tuple(sorted(found, key=lambda each: self.numbers[each.id]))

    @cached_property
    def _by_place(self) -> tuple[list[Statement], list[int], list[int]]:
        """The statements by where they begin; where each begins; and where the last ends of those up to each."""
        statements = sorted(self.statements.values(), key=lambda each: self.places[each.id].span)
        spans = [self.places[each.id].span for each in statements]
        return statements, [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    def acting(self, actor: str) -> set[str]:
        """The ids under which somebody speaks and acts: their own, and those of their groups."""
        return {actor, *self.groups.get(actor, ())}

    def speaking(self, actor: str) -> tuple[tuple[str, ...], ...]:
        """The speakers of whom somebody is one, alone, jointly or as a member of a group, in reading order."""
        found = {source for id in self.acting(actor) for source in self._speaking.get(id, ())}
        return tuple(sorted(found, key=lambda source: self.numbers[self.speakers[source][0].id]))

    @cached_property
    def _speaking(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        return _gathered((id, source) for source in self.speakers for id in source)

    def said_by(self, actor: str) -> tuple[Statement, ...]:
        """What somebody says, alone, jointly or as a member of a group, in reading order."""
        said = (each for source in self.speaking(actor) for each in self.speakers[source])
        return tuple(sorted(said, key=lambda each: self.numbers[each.id]))

    def done_by(self, actor: str) -> tuple[Event, ...]:
        """The events in which somebody takes part, alone or as a member of a group, in reading order."""
        done = {id: at for name in self.acting(actor) for at, id in self._doing.get(name, ())}
        return tuple(self.events[id] for id in sorted(done, key=done.__getitem__))

    @cached_property
    def _doing(self) -> Mapping[str, tuple[tuple[int, str], ...]]:
        """The events of each actor by id, each with its number in reading order."""
        return _gathered((id, (at, each.id)) for at, each in enumerate(self.events.values()) for id in each.actors)

    def doers(self, event: Event) -> tuple[str, ...]:
        """The ids of those who act in an event: the first of its actors; in the pivot all of them."""
        return event.actors if event.id == self.explainer.pivot else event.actors[:1]

    def said_on(self, actor: str, issue: str) -> tuple[Statement, ...]:
        """What somebody says themselves among the statements on which the positions on an issue rest."""
        basis = dict.fromkeys(id for each in self.positions_on(issue) for id in each.basis)
        return tuple(self.statements[id] for id in basis if actor in self.statements[id].source)

    def positions_on(self, issue: str) -> tuple[Position, ...]:
        """The positions on an issue, in the order of the pack."""
        return self._positions_on.get(issue, ())

    @cached_property
    def _positions_on(self) -> Mapping[str, tuple[Position, ...]]:
        return _gathered((each.issue, each) for each in self.explainer.positions)

    def position(self, actor: str, issue: str) -> Position | None:
        """Where `actor` stands on `issue`, if the article says so."""
        return self._positions.get((actor, issue))

    def stand(self, actor: str, issue: str) -> Position | None:
        """Where `actor` stands on `issue`: the own position, or that of the first group with one."""
        return next((found for id in (actor, *self.groups.get(actor, ())) if (found := self.position(id, issue))), None)

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """The actors who hold a position themselves or as members of a group.

        A group is among them only where that of a member is another one than the joint one.
        """
        held = self.explainer.positions
        shown = {id for each in held for id in self.actors[each.actor].members or (each.actor,)}
        for each in held:
            if any(self.stand(id, each.issue) is not each for id in self.actors[each.actor].members):
                shown.add(each.actor)
        return tuple(id for id in self.actors if id in shown)

    @cached_property
    def _positions(self) -> Mapping[tuple[str, str], Position]:
        return {(each.actor, each.issue): each for each in reversed(self.explainer.positions)}

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the article the statements rest on."""
        return self.article.coverage(self.places[id].span for id in self.statements)


def _gathered(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    """All that is paired with each key, in order."""
    found: dict[K, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def relation(order: Order) -> tuple[str, str] | None:
    """The one relation that `order` states and the id of the other event; None where it is not exactly one."""
    given = [
        (name, other)
        for name in ("after", "before", "during", "same_time")
        if (other := getattr(order, name)) is not None
    ]
    return given[0] if len(given) == 1 else None
