"""A checked pack: its files and its article, with every link between them proved and ready to follow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from explainer.article import Article, Coverage, Place
from explainer.matching import Span
from explainer.model import Actor, Event, Explainer, Figure, Issue, Position, Section, Statement, Term
from explainer.view import Kind

K = TypeVar("K")
T = TypeVar("T")

FIGURES, OPEN_QUESTIONS = "figures", "open-questions"
"""The ids of the parts of In brief that every pack names alike."""


class Lists(dict[K, tuple[T, ...]]):
    """What belongs to each key, in order; to a key that is not there belongs nothing."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[K, T]]) -> "Lists[K, T]":
        """All that is paired with each key."""
        lists: dict[K, list[T]] = {}
        for key, value in pairs:
            lists.setdefault(key, []).append(value)
        return cls((key, tuple(values)) for key, values in lists.items())

    def __missing__(self, key: K) -> tuple[T, ...]:
        return ()


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
        kinds: dict[str, Kind] = dict.fromkeys(self.statements, "statement")
        kinds |= dict.fromkeys(self.events, "event")
        kinds |= dict.fromkeys(self._sections, "section")
        kinds |= dict.fromkeys(self.actors, "actor")
        kinds |= dict.fromkeys(self.issues, "issue")
        kinds |= {FIGURES: "part"} if self.explainer.figures else {}
        return kinds | ({OPEN_QUESTIONS: "part"} if self.explainer.open_questions else {})

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
    def section_of(self) -> Mapping[str, Section]:
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
    def groups(self) -> Lists[str, Actor]:
        """The groups of which somebody is a member, by the id of the member."""
        return Lists.of((id, group) for group in self.explainer.actors for id in dict.fromkeys(group.members))

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
    def speakers(self) -> Lists[tuple[str, ...], Statement]:
        """What each speaker says, by the actors who speak: one, or several jointly. In reading order."""
        return Lists.of((statement.source, statement) for statement in self.statements.values())

    @cached_property
    def reports(self) -> Lists[str, Statement]:
        """The statements that a statement reports (those `within` it), by its id."""
        return Lists.of((each.within, each) for each in self.statements.values() if each.within)

    @cached_property
    def evidence(self) -> Lists[str, Statement]:
        """The statements about each event, those of its basis first, by the event's id."""
        pairs = dict.fromkeys((event.id, id) for event in self.events.values() for id in event.basis)
        pairs |= dict.fromkeys((event, each.id) for each in self.statements.values() for event in each.about)
        return Lists.of((event, self.statements[id]) for event, id in pairs)

    @cached_property
    def topics(self) -> Lists[str, Event]:
        """The events that each statement is about or that rest on it, by the statement's id."""
        return Lists.of((each.id, event) for event in self.events.values() for each in self.evidence[event.id])

    def paragraph(self, id: str) -> int:
        """The number of the paragraph in which a statement or an event stands; 0 for the headline."""
        return self.article.paragraph(self.places[id].span.start)

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
        overlapping = (each for each in near if span.start < self.places[each.id].span.end)
        return tuple(sorted(overlapping, key=lambda each: self.numbers[each.id]))

    @cached_property
    def explained(self) -> Mapping[Term, Span]:
        """Where each term stands that the article explains."""
        anchors = {term: term.anchor for term in self.explainer.glossary if term.anchor}
        return {term: self.article.find(each.exact, each.prefix, each.suffix)[0] for term, each in anchors.items()}

    def told_in(self, term: Term) -> tuple[Statement, ...]:
        """The statements around the words in which the article explains a term."""
        return self.around(self.explained[term]) if term in self.explained else ()

    def basis(self, item: Event | Position | Figure) -> tuple[Statement, ...]:
        """The statements on which an item rests."""
        return tuple(self.statements[id] for id in item.basis)

    def words_of(self, figure: Figure) -> tuple[Statement, ...]:
        """The statements on which a figure rests, without those whose words lie within another one's."""
        spans = {id: self.places[id].span for id in figure.basis}
        inner = {id for id, span in spans.items() if any(each != span and each.holds(span) for each in spans.values())}
        return tuple(each for each in self.basis(figure) if each.id not in inner)

    @cached_property
    def _by_place(self) -> tuple[list[Statement], list[int], list[int]]:
        """The statements by where they begin; where each begins; and where the last ends of those up to each."""
        statements = sorted(self.statements.values(), key=lambda each: self.places[each.id].span)
        spans = [self.places[each.id].span for each in statements]
        return statements, [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    def acting(self, actor: str) -> set[str]:
        """The ids under which somebody speaks and acts: their own, and those of their groups."""
        return {actor, *(group.id for group in self.groups[actor])}

    def speaking(self, actor: str) -> tuple[tuple[str, ...], ...]:
        """The speakers that include somebody: alone, jointly or as a member of a group, in reading order."""
        sources = {source for id in self.acting(actor) for source in self._speaking[id]}
        return tuple(sorted(sources, key=lambda source: self.numbers[self.speakers[source][0].id]))

    @cached_property
    def _speaking(self) -> Lists[str, tuple[str, ...]]:
        return Lists.of((id, source) for source in self.speakers for id in source)

    def said_by(self, actor: str) -> tuple[Statement, ...]:
        """What somebody says, alone, jointly or as a member of a group, in reading order."""
        said = (each for source in self.speaking(actor) for each in self.speakers[source])
        return tuple(sorted(said, key=lambda each: self.numbers[each.id]))

    def done_by(self, actor: str) -> tuple[Event, ...]:
        """The events in which somebody takes part, alone or as a member of a group, in reading order."""
        done = {id: at for name in self.acting(actor) for at, id in self._doing[name]}
        return tuple(self.events[id] for id in sorted(done, key=done.__getitem__))

    def said_as(self, actor: str) -> tuple[Statement, ...]:
        """What is said under just this name, alone or jointly with others, in reading order."""
        said = (each for source in self._speaking[actor] for each in self.speakers[source])
        return tuple(sorted(said, key=lambda each: self.numbers[each.id]))

    def done_as(self, actor: str) -> tuple[Event, ...]:
        """The events in which somebody takes part under just this name, in reading order."""
        return tuple(self.events[id] for _, id in self._doing[actor])

    @cached_property
    def _doing(self) -> Lists[str, tuple[int, str]]:
        """The events of each actor by id, each with its number in reading order."""
        return Lists.of((id, (at, each.id)) for at, each in enumerate(self.events.values()) for id in each.actors)

    def doers(self, event: Event) -> tuple[str, ...]:
        """The ids of those who act in an event: the first of its actors; in the pivot all of them."""
        return event.actors if event.id == self.explainer.pivot else event.actors[:1]

    def concerned(self, event: Event) -> tuple[str, ...]:
        """The ids of those whom an event concerns, and who do not act in it."""
        return tuple(id for id in event.actors if id not in self.doers(event))

    def also_told_in(self, event: Event) -> tuple[Statement, ...]:
        """The statements about an event on which it does not rest."""
        return tuple(each for each in self.evidence[event.id] if each.id not in event.basis)

    def said_on(self, actor: str, issue: str) -> tuple[Statement, ...]:
        """What somebody says themselves among the statements on which the positions on an issue rest."""
        return tuple(each for each in self.told_on[issue] if actor in each.source)

    @cached_property
    def told_on(self) -> Lists[str, Statement]:
        """The statements on which the positions on each issue rest, those of the first position first, by its id."""
        return Lists.of(dict.fromkeys((at.issue, each) for at in self.explainer.positions for each in self.basis(at)))

    @cached_property
    def positions_on(self) -> Lists[str, Position]:
        """The positions on each issue, by its id."""
        return Lists.of((each.issue, each) for each in self.explainer.positions)

    @cached_property
    def positions_of(self) -> Lists[str, Position]:
        """The positions that each actor holds under just this name, by the actor's id."""
        return Lists.of((each.actor, each) for each in self.explainer.positions)

    def stand(self, actor: str, issue: str) -> Position | None:
        """Where `actor` stands on `issue`: the own position, or that of the first group with one."""
        names = (actor, *(group.id for group in self.groups[actor]))
        return next((held for name in names if (held := self._positions.get((name, issue)))), None)

    def sharing(self, position: Position) -> tuple[str, ...]:
        """The ids of those who hold a position: the members of a group, or the one who holds it alone."""
        return self.actors[position.actor].members or (position.actor,)

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Who holds a position, alone or as a member of a group; a group only where a member's own is another one."""
        held = self.explainer.positions
        shown = {id for each in held for id in self.sharing(each)}
        members = ((each, self.actors[each.actor].members) for each in held)
        shown |= {each.actor for each, ids in members if any(self.stand(id, each.issue) is not each for id in ids)}
        return tuple(id for id in self.actors if id in shown)

    @cached_property
    def _positions(self) -> Mapping[tuple[str, str], Position]:
        return {(each.actor, each.issue): each for each in self.explainer.positions}

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the article the statements rest on."""
        return self.article.coverage(self.places[id].span for id in self.statements)
