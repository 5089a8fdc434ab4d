"""A checked pack: its files and its article, with every link between them proved and ready to follow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from msgspec import Struct

from explainer.article import Article, Coverage, Place
from explainer.attribution import Attribution, Speaker
from explainer.lists import Lists
from explainer.matching import Span
from explainer.model import (
    Actor,
    Claim,
    Event,
    Explainer,
    Figure,
    Issue,
    OpenQuestion,
    Position,
    Section,
    Side,
    Statement,
    Term,
    anchor,
)
from explainer.positions import Positions
from explainer.view import Kind

FIGURES, OPEN_QUESTIONS = "figures", "open-questions"
"""The ids of the parts of In brief that every pack names alike."""


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
    furniture: tuple[Span, ...] = ()
    """Where the furniture of the article stands, in the order of the pack."""

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
    def open_questions(self) -> tuple[OpenQuestion, ...]:
        """What the article does not say, each once."""
        return tuple(dict.fromkeys(self.explainer.open_questions))

    @cached_property
    def asked_of(self) -> Lists[str, OpenQuestion]:
        """The open questions that concern something, by its id."""
        return Lists.of((id, each) for each in self.open_questions for id in dict.fromkeys(each.about))

    def asked_in(self, section: Section) -> tuple[OpenQuestion, ...]:
        """The open questions that concern a section, or a statement or an event in it."""
        ids = {section.id, *(each.id for each in section.statements), *(each.id for each in section.events)}
        return tuple(each for each in self.open_questions if not ids.isdisjoint(each.about))

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
    def sides(self) -> Mapping[str, Side]:
        """The sides by id, in their order."""
        return {side.id: side for side in self.explainer.sides}

    @cached_property
    def attribution(self) -> Attribution:
        """Who says what."""
        return Attribution(statements=self.statements, actors=self.actors, places=self.places)

    @cached_property
    def positions(self) -> Positions:
        """Where each side stands."""
        held = self.explainer.positions
        return Positions(
            all=held, attribution=self.attribution, article=self.article, groups=self.groups, sides=tuple(self.sides)
        )

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

    def around(self, span: Span) -> tuple[Statement, ...]:
        """The statements whose words are among those of `span`, or hold them, in reading order."""
        statements, starts, ends = self._by_place
        near = statements[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
        overlapping = (each for each in near if span.start < self.places[each.id].span.end)
        return tuple(sorted(overlapping, key=lambda each: self.numbers[each.id]))

    def between(self, span: Span, at: int) -> Span:
        """The part of `span` around an offset, at which no statement has words, up to those that statements have."""
        told = [self.places[each.id].span for each in self.around(span)]
        start = max((each.end for each in told if each.end <= at), default=span.start)
        end = min((each.start for each in told if each.start > at), default=span.end)
        text = self.article.text[start:end]
        return Span(end - len(text.lstrip()), start + len(text.rstrip()))

    @cached_property
    def explained(self) -> Mapping[Term, Span]:
        """Where each term stands that the article explains."""
        words = {term: anchor(term.anchor) for term in self.explainer.glossary if term.anchor}
        return {term: self.article.find(each.exact, each.prefix, each.suffix)[0] for term, each in words.items()}

    def told_in(self, term: Term) -> tuple[Statement, ...]:
        """The statements around the words in which the article explains a term."""
        return self.around(self.explained[term]) if term in self.explained else ()

    def basis(self, item: Claim | Event | Position | Figure | OpenQuestion) -> tuple[Statement, ...]:
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

    def speaking(self, actor: str) -> tuple[Speaker, ...]:
        """The speakers that include somebody: alone, jointly or as a member of a group, in reading order."""
        speakers = {speaker for id in self.acting(actor) for speaker in self.attribution.speaking[id]}
        return tuple(sorted(speakers, key=lambda speaker: self.numbers[self.attribution.said[speaker][0].id]))

    def said_by(self, actor: str) -> tuple[Statement, ...]:
        """What somebody says, alone, jointly or as a member of a group, in reading order."""
        return self._said(self.speaking(actor))

    def said_as(self, actor: str) -> tuple[Statement, ...]:
        """What is said under just this name, alone or jointly with others, in reading order."""
        return self._said(self.attribution.speaking[actor])

    def _said(self, speakers: Iterable[Speaker]) -> tuple[Statement, ...]:
        lists = [self.attribution.said[speaker] for speaker in speakers]
        if len(lists) == 1:
            return lists[0]
        return tuple(sorted((each for said in lists for each in said), key=lambda each: self.numbers[each.id]))

    def done_by(self, actor: str) -> tuple[Event, ...]:
        """The events that somebody acts in or that concern them, alone or as a member of a group, in reading order."""
        done = {id: at for name in self.acting(actor) for at, id in self._doing[name]}
        return tuple(self.events[id] for id in sorted(done, key=done.__getitem__))

    def done_as(self, actor: str) -> tuple[Event, ...]:
        """The events in which somebody takes part under just this name, in reading order."""
        return tuple(self.events[id] for _, id in self._doing[actor])

    @cached_property
    def _doing(self) -> Lists[str, tuple[int, str]]:
        """The events of each actor by id, each with its number in reading order."""
        events = enumerate(self.events.values())
        return Lists.of((id, (at, each.id)) for at, each in events for id in dict.fromkeys(each.agents + each.affected))

    def also_told_in(self, event: Event) -> tuple[Statement, ...]:
        """The statements about an event on which it does not rest."""
        return tuple(each for each in self.evidence[event.id] if each.id not in event.basis)

    def content(self, statement: Statement) -> tuple[str, ...]:
        """What is said in a statement: the article's own words, in pieces."""
        return tuple(map(self.article.words, self.places[statement.id].content))

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the article the statements rest on."""
        return self.article.coverage((self.places[id].span for id in self.statements), self.furniture)
