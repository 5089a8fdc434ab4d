"""The search on the screen: which hit is shown, and where each one leads."""

from typing import TYPE_CHECKING

import msgspec

from explainer import links, words
from explainer.model import View
from explainer.navigation import routes
from explainer.pack import Pack
from explainer.refs import BriefRef, EventRef, IssueRef, PositionRef, Ref, SectionRef, StatementRef
from explainer.views.state import State

if TYPE_CHECKING:
    from explainer.search import Hit


class Search(msgspec.Struct, frozen=True):
    """A search in progress."""

    query: str = ""
    hits: "tuple[Hit, ...]" = ()
    at: int | None = None
    """The index of the hit that is shown."""

    @classmethod
    def of(cls, pack: Pack, query: str) -> "Search":
        """The search for `query`, no hit shown yet."""
        from explainer.search import hits

        return cls(query, hits(pack, query))

    def step(self, by: int, pack: Pack, state: State) -> "Search":
        """With the next (1) or previous (-1) hit shown, round at the ends; the first time the nearest one in `state`.

        That is the first from the selected item on, else the first of the view, else the first of all.
        """
        if not self.hits:
            return self
        if self.at is not None:
            return msgspec.structs.replace(self, at=(self.at + by) % len(self.hits))
        here = [at for at, hit in enumerate(self.hits) if _view(hit, state) == state.view]
        least = _rank(pack, state)
        onward = [at for at in here if _rank_of(pack, self.hits[at]) >= least]
        return msgspec.structs.replace(self, at=[*onward, *here, 0][0])

    def show(self, pack: Pack, state: State) -> State:
        """The state that shows the present hit."""
        if self.at is None:
            return state
        hit = self.hits[self.at]
        return routes.show(pack, state, _view(hit, state), _ref(pack, hit))

    @property
    def told(self) -> tuple[str, ...]:
        """How many hits there are, which one is shown, and how many each view has; by name, then ever shorter."""
        if not self.query.strip():
            return ("",)
        if not self.hits:
            return ("no hits",)
        from explainer.search import counts

        number = words.count(len(self.hits), "hit") if self.at is None else f"{self.at + 1} of {len(self.hits)}"
        found, digits = counts(self.hits), list(words.VIEWS)
        by_view = [
            ", ".join(f"{names[view]} {count}" for view, count in found.items())
            for names in (words.VIEWS, words.SHORT_VIEWS)
        ]
        by_digit = " ".join(f"{digits.index(view) + 1}:{count}" for view, count in found.items())
        return (*(f"{number}: {each}" for each in by_view), f"{number}  {by_digit}", number)


def _view(hit: "Hit", state: State) -> View:
    """Where `hit` is shown: a statement stays in Who said what, for whoever reads there."""
    return "who" if state.view == "who" and isinstance(hit.ref, StatementRef) else hit.view


def _rank_of(pack: Pack, hit: "Hit") -> int:
    """Where `hit` stands among the others: by its place in the article, elsewhere in the order of being found."""
    from explainer.search import ranks

    return ranks(pack)[hit.ref] if hit.ref is not None else hit.start or 0


def _rank(pack: Pack, state: State) -> int:
    """Where the selected item stands among the hits of the view; 0 where it can be none."""
    from explainer.search import ranks

    match state.selected:
        case StatementRef(id) | EventRef(id) if state.view == "article":
            return pack.places[id].span.start
        case EventRef(id) if state.view == "story":
            known: Ref = BriefRef(pack.home[id].id)
        case SectionRef(id):
            known = BriefRef(id)
        case PositionRef(issue) as ref:
            found = links.position(pack, ref) or next(iter(pack.positions_on[issue]), None)
            known = links.cell(pack, found) if found else IssueRef(issue)
        case None:
            return 0
        case ref:
            known = ref
    return ranks(pack).get(known, 0)


def _ref(pack: Pack, hit: "Hit") -> Ref:
    """What is selected to show `hit`: the item, or in the article's text the statement there."""
    return hit.ref or StatementRef(_statement_at(pack, hit.start or 0))


def _statement_at(pack: Pack, offset: int) -> str:
    """The statement with the shortest span over `offset`; where there is none, the nearest."""

    def distance(id: str) -> tuple[int, int]:
        start, end = pack.places[id].span
        return max(start - offset, offset - end + 1, 0), end - start

    return min(pack.statements, key=distance)
