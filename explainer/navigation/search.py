"""The search: its field, the places it finds one by one, its end, and the way back to where it began."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from explainer import links
from explainer.matching import Span
from explainer.model import Statement
from explainer.navigation.navigation import Navigation, Search
from explainer.navigation.visits import MOST_VISITS, arrive, leave_field, show, use_pane
from explainer.pack import Pack
from explainer.refs import (
    BriefRef,
    EventRef,
    PassageRef,
    Ref,
    SectionRef,
    StatementRef,
)
from explainer.text.scroll import SOUGHT
from explainer.view import View
from explainer.views.location import Location

if TYPE_CHECKING:
    pass

# explainer.search is imported when something is sought: most readers read without a search

_FROM_THE_TOP, _FROM_THE_END = "from the top", "from the end"
"""Behind the last place the first comes again, and before the first one the last."""

_ALSO_IN: dict[tuple[View, type[Ref]], View] = {("story", StatementRef): "who", ("timeline", EventRef): "story"}
"""Where else than at home an item is shown as itself."""


def search(navigation: Navigation) -> Navigation:
    """Open the search field."""
    sought = replace(navigation.search, is_typing=True)
    if sought.began is None:
        sought = replace(sought, began=navigation.visit, depth=len(navigation.back))
    return replace(navigation, search=sought)


def seek(navigation: Navigation, query: str) -> Navigation:
    """Search for what is typed in the field: mark it wherever it occurs, but show no place yet."""
    from explainer.search import places

    sought = replace(navigation.search, query=query, places=places(navigation.pack, query), at=None)
    return show(replace(navigation, search=sought), navigation.location)


def to_places(navigation: Navigation) -> Navigation:
    """Enter in the field: go to the nearest place, or end the search if nothing has been typed."""
    if navigation.search.places:
        return place(navigation, 1)
    return navigation if navigation.search.query.strip() else end_search(navigation)


def place(navigation: Navigation, by: int) -> Navigation:
    """Go to what is told next (`by` 1) or before (-1): all that is told at a place, then the next place.

    Round at the ends; the view stays if it can show it.
    """
    sought = step(navigation.search, by, navigation.pack, navigation.location)
    return _go(navigation, sought)


def place_at(navigation: Navigation, at: int) -> Navigation:
    """Go to the place with an index from 0."""
    return _go(navigation, replace(navigation.search, at=at, told=0, again=""))


def _go(navigation: Navigation, sought: Search) -> Navigation:
    """Show what `sought` is at; the way back then leads to where the search began."""
    if sought.began:
        navigation = replace(navigation, back=navigation.back[: sought.depth])
    there = at_place(sought, navigation.pack, navigation.location)
    navigation = replace(navigation, search=replace(sought, shown=there))
    navigation = use_pane(show(navigation, there), "main")
    visit = navigation.visit
    return navigation.at(replace(visit, scrolls=visit.scrolls._replace(main=SOUGHT)))


def end_search(navigation: Navigation) -> Navigation:
    """End the search, but stay; the next step back leads to where it began."""
    sought, has_left = navigation.search, navigation.has_left_the_places
    navigation = replace(leave_field(navigation), search=Search())
    began, back, visit = sought.began, navigation.back, navigation.visit
    if began is None:
        return navigation
    if not has_left and sought.shown is None and began.location == navigation.location:
        return navigation.at(began)  # no place was shown
    if not has_left:
        if began.looks_like(visit):
            return navigation
        navigation = navigation.at(replace(visit, landing=visit.pane))
    return replace(navigation, back=(*back[: sought.depth], began, *back[sought.depth :])[-MOST_VISITS:])


def step(search: Search, by: int, pack: Pack, location: Location) -> Search:
    """The search at what is told next (1) or before (-1), round at the ends.

    At first that is the first place from the selected item on, in the order of the article, else the first of all.
    """
    if not search.places:
        return search
    if search.at is None:
        least = _offset(pack, location)
        onward = (at for at, each in enumerate(search.places) if each.sentence and each.sentence.end > least)
        return replace(search, at=next(onward, 0), told=0, again="")
    if search.shown and 0 <= search.told + by < len(told_at(search, search.at, pack, search.shown)[1]):
        return replace(search, told=search.told + by, again="")
    at = (search.at + by) % len(search.places)
    told = 0 if by > 0 else len(told_at(search, at, pack, location)[1]) - 1
    again = "" if at == search.at + by else _FROM_THE_TOP if by > 0 else _FROM_THE_END
    return replace(search, at=at, told=told, again=again)


def has_others(navigation: Navigation) -> bool:
    """Whether anything else is found than what is shown."""
    search = navigation.search
    if search.at is None or search.shown is None or len(search.places) > 1:
        return bool(search.places)
    return not navigation.is_at_a_place or len(told_at(search, search.at, navigation.pack, search.shown)[1]) > 1


def _offset(pack: Pack, location: Location) -> int:
    """Where the selected item is in the article; before everything if it is not there."""
    if location.selected is None or location.selected in (SectionRef(None), BriefRef(None)):
        return -1
    found = links.in_article(pack, location.selected)
    return pack.places[found.id].span.start if found else -1


def at_place(search: Search, pack: Pack, location: Location) -> Location:
    """The location that shows the present place."""
    if search.at is None:
        return location
    view, told = told_at(search, search.at, pack, location)
    return arrive(pack, location, view, told[min(search.told, len(told) - 1)])


def told_at(search: Search, at: int, pack: Pack, location: Location) -> tuple[View, Sequence[Ref]]:
    """The view that shows a place, the present one if it can, and all of one kind that it can select there.

    Statements if there are any: first the one whose words are found in the article, then the others.
    """
    place = search.places[at]
    said: list[Ref] = [hit.ref for hit in place.hits if isinstance(hit.ref, StatementRef)]
    others: list[tuple[View, Ref]] = [
        (hit.view, hit.ref) for hit in place.hits if hit.ref and not isinstance(hit.ref, StatementRef)
    ]
    if place.sentence and len(said) + len(others) < len(place.hits):  # the article has the words
        start = place.sentence.start + _first(search.query, pack.article.words(place.sentence))
        over = pack.around(Span(start, start + 1))
        found = [each for each in over if StatementRef(each.id) in said] or ([] if said else over)
        if found:
            said = [_innermost(pack, found), *said]
        passage = () if said else (PassageRef(pack.between(place.sentence, start)),)
        others += [("article", ref) for ref in (*said, *passage)]
    shown: list[tuple[View, Ref]] = [*(("story", ref) for ref in said), *others]
    here = [ref for view, ref in shown if location.view in (view, _ALSO_IN.get((view, type(ref))))]
    view, refs = (location.view, here) if here else (shown[0][0], [ref for _, ref in shown])
    return view, [ref for ref in dict.fromkeys(refs) if type(ref) is type(refs[0])]


def _first(query: str, text: str) -> int:
    """Where the first of the words stands in `text`."""
    from explainer.query import find

    return next((start for start, _ in find(query, text)), 0)


def _innermost(pack: Pack, statements: Iterable[Statement]) -> StatementRef:
    """The statement with the shortest span."""
    spans = ((pack.places[each.id].span, each.id) for each in statements)
    return StatementRef(min(spans, key=lambda each: each[0].end - each[0].start)[1])
