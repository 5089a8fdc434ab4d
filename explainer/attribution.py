"""Who says what: the statements of a pack, who speaks in each, and within which other one it is told."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from explainer.article import Place
from explainer.lists import Lists
from explainer.matching import Span
from explainer.model import Actor, Statement
from explainer.nesting import innermost

Speaker = tuple[str, ...]
"""The ids of those who speak together; none: somebody whom the article does not name."""


class Attribution(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """The statements of a pack, by who says them and by who tells them."""

    statements: Mapping[str, Statement]
    """Every statement by id, in reading order."""
    actors: Mapping[str, Actor]
    """Every actor by id."""
    places: Mapping[str, Place]
    """Where each statement stands in the article, by id."""

    @cached_property
    def within(self) -> Mapping[str, Statement]:
        """The statement in whose content each one lies, the smallest if there are several, by id."""
        attributed = [each for each in self.statements.values() if not each.is_articles_own]
        pieces = [(piece, each.id) for each in attributed for piece in self.places[each.id].content]
        anchors = {id: self.places[id].span for id in self.statements}
        return {id: self.statements[outer] for id, outer in innermost(anchors, pieces).items()}

    @cached_property
    def reports(self) -> Lists[str, Statement]:
        """The statements that lie directly within each one, in reading order, by its id."""
        return Lists.of((self.within[id].id, each) for id, each in self.statements.items() if id in self.within)

    def chain(self, statement: Statement) -> Iterator[Statement]:
        """`statement`, the one within which it lies, the one within which that lies, and so on outwards."""
        each: Statement | None = statement
        while each:
            yield each
            each = self.within.get(each.id)

    def teller(self, statement: Statement) -> Statement | None:
        """The outermost of the statements within which one lies; None: the article itself tells it."""
        *_, outermost = self.chain(statement)
        return None if outermost is statement else outermost

    def speaker(self, statement: Statement) -> Speaker:
        """Who says a statement: several in the order of the pack, be they named one by one or as their group."""
        return self.as_one(statement.source)

    def as_one(self, source: Speaker) -> Speaker:
        """The speaker that some actors are together: a group is its members, where these are named one by one too."""
        if len(source) == 1:
            return self._lists.get(frozenset(self.actors[source[0]].members), source)
        return self._lists.get(frozenset(source), source)

    @cached_property
    def _lists(self) -> Mapping[frozenset[str], Speaker]:
        """Those who are named one by one as speakers, in the order of the pack."""
        order = {id: at for at, id in enumerate(self.actors)}
        joint = {frozenset(each.source) for each in self.statements.values() if len(each.source) > 1}
        return {ids: tuple(sorted(ids, key=order.__getitem__)) for ids in joint}

    @cached_property
    def said(self) -> Lists[Speaker, Statement]:
        """What each speaker says, in reading order."""
        return Lists.of((self.speaker(each), each) for each in self.statements.values())

    @cached_property
    def speaking(self) -> Lists[str, Speaker]:
        """The speakers of which each actor is one, by the actor's id; a group is also the speaker of its members."""
        pairs = [(id, speaker) for speaker in self.said for id in speaker]
        pairs += [(id, self.as_one((id,))) for id, actor in self.actors.items() if actor.members]
        return Lists.of(dict.fromkeys(pair for pair in pairs if pair[1] in self.said))

    def holds(self, statement: Statement, span: Span) -> bool:
        """Whether `span` is among the words of a statement."""
        return self.places[statement.id].span.holds(span)
