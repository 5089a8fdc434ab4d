"""The search: its field, its hits one by one, and the way back to where it began."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from explainer import links
from explainer.facts.grammar import count
from explainer.navigation.navigation import Navigation, Search
from explainer.navigation.visits import arrive, leave_field, show, use_pane
from explainer.pack import Pack
from explainer.refs import BriefRef, EventRef, IssueRef, PositionRef, Ref, SectionRef, StatementRef
from explainer.text.window import SOUGHT
from explainer.view import VIEW_WORDS, View
from explainer.views.location import Location

if TYPE_CHECKING:
    from explainer.search import Hit

# explainer.search is imported when something is sought: most readers read without a search


def search(navigation: Navigation) -> Navigation:
    """Open the search field."""
    sought = replace(navigation.search, is_typing=True)
    if sought.began is None:
        sought = replace(sought, began=navigation.visit, depth=len(navigation.back))
    return replace(navigation, search=sought)


def seek(navigation: Navigation, query: str) -> Navigation:
    """Search for what is typed in the field: mark it wherever it occurs, but show no hit yet."""
    from explainer.search import hits

    sought = replace(navigation.search, query=query, hits=hits(navigation.pack, query), at=None)
    return show(replace(navigation, search=sought), navigation.location)


def enter(navigation: Navigation) -> Navigation:
    """Enter in the field: go to the first hit, or end the search if nothing has been typed."""
    if navigation.search.hits:
        return hit(navigation, 1)
    return navigation if navigation.search.query.strip() else end_search(navigation)


def hit(navigation: Navigation, by: int) -> Navigation:
    """The next hit (`by` 1) or the previous one (-1), in whichever view it is; round at the ends."""
    if navigation.search.began:
        navigation = replace(navigation, back=navigation.back[: navigation.search.depth])
    sought = step(navigation.search, by, navigation.pack, navigation.location)
    navigation = replace(navigation, search=sought)
    navigation = use_pane(show(navigation, at_hit(sought, navigation.pack, navigation.location)), "main")
    visit = navigation.visit
    return navigation.at(replace(visit, scrolls=visit.scrolls._replace(main=SOUGHT)))


def end_search(navigation: Navigation) -> Navigation:
    """End the search, and go back to where it began."""
    began, depth = navigation.search.began, navigation.search.depth
    navigation = replace(navigation, search=Search())
    return replace(navigation, visit=began, back=navigation.back[:depth]) if began else navigation


def drop_search(navigation: Navigation) -> Navigation:
    """End the search, but stay; the way back leads to where it began."""
    began, depth = navigation.search.began, navigation.search.depth
    navigation = replace(leave_field(navigation), search=Search())
    if began is None or began.location == navigation.location:
        return navigation
    return replace(navigation, back=(*navigation.back[:depth], began, *navigation.back[depth:]))


def step(search: Search, by: int, pack: Pack, location: Location) -> Search:
    """The search at the next (1) or previous (-1) hit, round at the ends; at first at the nearest one in `location`.

    That is the first from the selected item on, else the first of the view, else the first of all.
    """
    if not search.hits:
        return search
    if search.at is not None:
        return replace(search, at=(search.at + by) % len(search.hits))
    here = [at for at, hit in enumerate(search.hits) if _view(hit, location) == location.view]
    least = _rank(pack, location)
    onward = [at for at in here if _rank_of(pack, search.hits[at]) >= least]
    return replace(search, at=[*onward, *here, 0][0])


def at_hit(search: Search, pack: Pack, location: Location) -> Location:
    """The location that shows the present hit."""
    if search.at is None:
        return location
    hit = search.hits[search.at]
    ref = StatementRef(_statement_at(pack, hit.start or 0)) if hit.ref is None else hit.ref
    return arrive(pack, location, _view(hit, location), ref)


def hits_told(search: Search) -> tuple[str, ...]:
    """How many hits there are, which one is shown, and how many each view has; the longest version first."""
    if not search.query.strip():
        return ("",)
    if not search.hits:
        return ("no hits",)
    from explainer.search import counts

    number = count(len(search.hits), "hit") if search.at is None else f"{search.at + 1} of {len(search.hits)}"
    by_view = counts(search.hits)
    full = ", ".join(f"{VIEW_WORDS[view].name} {hits}" for view, hits in by_view.items())
    short = ", ".join(f"{VIEW_WORDS[view].short} {hits}" for view, hits in by_view.items())
    by_digit = " ".join(f"{digit}:{by_view[view]}" for digit, view in enumerate(VIEW_WORDS, 1) if view in by_view)
    return (f"{number}: {full}", f"{number}: {short}", f"{number}  {by_digit}", number)


def _view(hit: "Hit", location: Location) -> View:
    """Where `hit` is shown: a statement stays in Who said what for those who read there."""
    return "who" if location.view == "who" and isinstance(hit.ref, StatementRef) else hit.view


def _rank_of(pack: Pack, hit: "Hit") -> int:
    """The rank of `hit` among the others: its place in the article, elsewhere the order in which hits are found."""
    from explainer.search import ranks

    return hit.start or 0 if hit.ref is None else ranks(pack)[hit.ref]


def _rank(pack: Pack, location: Location) -> int:
    """The rank of the selected item among the hits of the view; 0 if it cannot be one."""
    from explainer.search import ranks

    match location.selected:
        case StatementRef(id) | EventRef(id) if location.view == "article":
            return pack.places[id].span.start
        case EventRef(id) if location.view == "story":
            known: Ref = BriefRef(pack.section_of[id].id)
        case SectionRef(id):
            known = BriefRef(id)
        case PositionRef(issue, actor):
            found = pack.stand(actor, issue) or next(iter(pack.positions_on[issue]), None)
            known = links.cell(pack, found) if found else IssueRef(issue)
        case None:
            return 0
        case ref:
            known = ref
    return ranks(pack).get(known, 0)


def _statement_at(pack: Pack, offset: int) -> str:
    """The statement with the shortest span over `offset`; where there is none, the nearest."""

    def distance(id: str) -> tuple[int, int]:
        start, end = pack.places[id].span
        return max(start - offset, offset - end + 1, 0), end - start

    return min(pack.statements, key=distance)
