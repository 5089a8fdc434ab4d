"""Where each side stands: the positions of a pack, by issue and by actor, each with the word on which it rests."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from explainer.article import Article
from explainer.attribution import Attribution, Speaker
from explainer.lists import Lists
from explainer.matching import Span
from explainer.model import Actor, Position, Statement


class Positions(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """The positions of a pack."""

    all: tuple[Position, ...]
    """In the order of the pack."""
    attribution: Attribution
    """Who says what."""
    article: Article
    """Their words."""
    groups: Lists[str, Actor]
    """The groups of which somebody is a member, by the id of the member."""
    sides: tuple[str, ...] = ()
    """The ids of the sides, in their order."""

    def basis(self, position: Position) -> tuple[Statement, ...]:
        """The statements on which a position rests."""
        return tuple(self.attribution.statements[id] for id in position.basis)

    @cached_property
    def on(self) -> Lists[str, Position]:
        """The positions on each issue, by its id."""
        return Lists.of((each.issue, each) for each in self.all)

    @cached_property
    def of(self) -> Lists[str, Position]:
        """The positions that each actor holds under just this name, alone or jointly, by the actor's id."""
        return Lists.of((id, each) for each in self.all for id in each.actors)

    @cached_property
    def resting(self) -> Lists[str, Position]:
        """The positions that rest on each statement, by the statement's id."""
        return Lists.of((id, each) for each in self.all for id in each.basis)

    def stand(self, actor: str, issue: str) -> Position | None:
        """Where `actor` stands on `issue`: the own position, or that of the first group with one."""
        names = (actor, *(group.id for group in self.groups[actor]))
        return next((held for name in names if (held := self._held.get((name, issue)))), None)

    def holding(self, position: Position) -> tuple[str, ...]:
        """The ids of those among the holders whose position on the issue is this one."""
        names = {*position.actors, *self.sharing(position)}
        return tuple(id for id in self.holders if id in names and self.stand(id, position.issue) is position)

    def sharing(self, position: Position) -> tuple[str, ...]:
        """The ids of those who hold a position, with the members of a group in its place."""
        actors = self.attribution.actors
        return tuple(dict.fromkeys(name for id in position.actors for name in actors[id].members or (id,)))

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Who holds a position: those named as holders, and for a group its members of whom some other one tells.

        If no other position tells of any of them, all; the group itself too where a member's own is another. Those of
        each side together, in the order of the sides; then those who are on none.
        """
        actors = self.attribution.actors
        named = {id for each in self.all for id in each.actors}
        shown = {id for id in named if not actors[id].members}
        for group in (actors[id] for id in actors if id in named and actors[id].members):
            shown |= set(group.members) if shown.isdisjoint(group.members) else set()
            held = (each for each in self.of[group.id] if self._is_apart(group, each))
            shown |= {group.id} if any(held) else set()
        order = {side: at for at, side in enumerate(self.sides)}
        by_side = sorted(actors.values(), key=lambda actor: order.get(actor.side or "", len(order)))
        return tuple(actor.id for actor in by_side if actor.id in shown)

    def _is_apart(self, group: Actor, position: Position) -> bool:
        """Whether a member of a group has another position than this one of the group's."""
        return any(self.stand(id, position.issue) is not position for id in group.members)

    @cached_property
    def _held(self) -> Mapping[tuple[str, str], Position]:
        return {(id, each.issue): each for each in reversed(self.all) for id in each.actors}

    @cached_property
    def told_on(self) -> Lists[str, Statement]:
        """The statements on which the positions on each issue rest, those of the first position first, by its id."""
        return Lists.of(dict.fromkeys((at.issue, each) for at in self.all for each in self.basis(at)))

    def said_on(self, actor: str, issue: str) -> tuple[Statement, ...]:
        """What somebody says themselves among the statements on which the positions on an issue rest."""
        return tuple(each for each in self.told_on[issue] if actor in each.source)

    def word(self, position: Position) -> tuple[Statement, Span]:
        """The statement of its basis in which a position's word stands, and where."""
        if position not in self._words:
            self._words[position] = self._find_word(position)
        return self._words[position]

    @cached_property
    def _words(self) -> dict[Position, tuple[Statement, Span]]:
        """The same for those positions that were asked for."""
        return {}

    def _find_word(self, position: Position) -> tuple[Statement, Span]:
        for each in self.basis(position):
            place = self.attribution.places[each.id]
            for span in self.article.find_in(position.word, place.span, 1):
                return each, span
        raise LookupError(position.word)

    def teller(self, position: Position) -> Speaker | None:
        """Who tells a position, as the article has it; None: those who hold it, or the article itself."""
        basis = self.basis(position)
        said = self.word(position)[0] if len(basis) > 1 else basis[0]
        *_, outermost = self.attribution.chain(said)
        if outermost.is_articles_own or not {*outermost.source}.isdisjoint(position.actors):
            return None
        speaking = {name for id in outermost.source for name in (id, *self.attribution.actors[id].members)}
        is_own = not speaking.isdisjoint((*position.actors, *self.sharing(position)))
        return None if is_own else self.attribution.speaker(outermost)
