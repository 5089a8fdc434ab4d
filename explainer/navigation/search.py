"""The search: its field, the places it finds one by one, its end, and the way back to where it began."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from explainer import links
from explainer.facts import overview, statements, words
from explainer.facts.grammar import count, numbered
from explainer.facts.names import speaker
from explainer.facts.vocabulary import IN_BRIEF
from explainer.matching import Span
from explainer.model import Statement
from explainer.navigation.navigation import Navigation, Search
from explainer.navigation.visits import MOST_VISITS, arrive, leave_field, show, use_pane
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    PassageRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    StatementRef,
    TermRef,
)
from explainer.text.window import SOUGHT
from explainer.text.wrapping import clip
from explainer.view import VIEW_WORDS, View
from explainer.views.location import Location

if TYPE_CHECKING:
    from explainer.search import Place

# explainer.search is imported when something is sought: most readers read without a search

_MOST_LISTED = (12, 6, 3)
"""Paragraphs that are listed while typing: where there is much room, some, and little."""
_MOST_READ = 100
"""Places that are looked at for that."""
_MOST_OF_QUERY = 20
"""Cells of what is sought that are told."""
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
    if navigation.search.began:
        navigation = replace(navigation, back=navigation.back[: navigation.search.depth])
    sought = step(navigation.search, by, navigation.pack, navigation.location)
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
    if search.shown and 0 <= search.told + by < len(_told(search, search.at, pack, search.shown)[1]):
        return replace(search, told=search.told + by, again="")
    at = (search.at + by) % len(search.places)
    told = 0 if by > 0 else len(_told(search, at, pack, location)[1]) - 1
    again = "" if at == search.at + by else _FROM_THE_TOP if by > 0 else _FROM_THE_END
    return replace(search, at=at, told=told, again=again)


def has_others(navigation: Navigation) -> bool:
    """Whether anything else is found than what is shown."""
    search = navigation.search
    if search.at is None or search.shown is None or len(search.places) > 1:
        return bool(search.places)
    return not navigation.is_at_a_place or len(_told(search, search.at, navigation.pack, search.shown)[1]) > 1


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
    view, told = _told(search, search.at, pack, location)
    return arrive(pack, location, view, told[min(search.told, len(told) - 1)])


def _told(search: Search, at: int, pack: Pack, location: Location) -> tuple[View, Sequence[Ref]]:
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


# what the footer says


def places_told(navigation: Navigation) -> tuple[str, ...]:
    """While typing, where the places are; then which is shown and what is told there. The longest version first."""
    sought, pack = navigation.search, navigation.pack
    if not sought.query.strip():
        return ("",)
    if not sought.places:
        return ("not found",)
    if sought.at is None or sought.shown is None:
        number = count(len(sought.places), "place")
        listed = list(dict.fromkeys(_where(pack, each) for each in sought.places[:_MOST_READ]))
        return (*(f"{number}: {_some(listed, most)}" for most in _MOST_LISTED), number)
    place, view = sought.places[sought.at], sought.shown.view
    number = f"{sought.at + 1} of {len(sought.places)}"
    where = f"{number}{f', {sought.again}' if sought.again else ''} · {_where(pack, place)}"
    long, *shorter = _what(pack, place, sought.shown.selected)
    beside, short, shortest = _beside(navigation)
    others = dict.fromkeys(VIEW_WORDS[hit.view].name for hit in place.hits if hit.view not in (view, "article"))
    also = [f"{where} · {long}{beside} · also in {', '.join(others)}"] if others else []
    told = [*also, *(f"{where} · {what}{beside}" for what in (long, *shorter))]
    told += [f"{where}{each}" for each in (beside, short, shortest)]
    typed = clip(sought.query.strip(), _MOST_OF_QUERY)
    least = (told[-1], f"{number}{short}", f"{number}{shortest}", number)
    return tuple(dict.fromkeys((*(f"“{typed}” {each}" for each in told), *least)))


def _beside(navigation: Navigation) -> tuple[str, str, str]:
    """Which of those told at the present place is shown, and which others are, ever shorter; empty if it is alone."""
    sought, pack = navigation.search, navigation.pack
    if sought.at is None or sought.shown is None:
        return "", "", ""
    _, told = _told(sought, sought.at, pack, sought.shown)
    if len(told) == 1:
        return "", "", ""
    counted = f" · {min(sought.told, len(told) - 1) + 1} of {len(told)} here"
    shown = sought.shown.selected
    numbers = [pack.numbers[ref.id] for ref in told if ref != shown and isinstance(ref, StatementRef)]
    if not isinstance(shown, StatementRef) or len(told) > _MOST_READ:
        return counted, counted, counted
    which = f"{pack.numbers[shown.id]}, also {numbered(numbers)}"
    return f" · statement {which}", f" · {which}", counted


def _where(pack: Pack, place: "Place") -> str:
    """Where in the article a place is: its paragraph, or the headline; of what rests on no words, whose it is."""
    if place.sentence is None:
        return "the editor’s own"
    paragraph = pack.article.paragraph(place.sentence.start)
    return f"¶{paragraph}" if paragraph else "headline"


def _some(where: list[str], most: int) -> str:
    return ", ".join([*where[:most], *["…"] * (len(where) > most)])


def _what(pack: Pack, place: "Place", ref: Ref | None) -> tuple[str, ...]:
    """What is told, the longest version first."""
    match ref:
        case StatementRef(id):
            said = pack.statements[id]
            who = speaker(pack, said.source)
            return statements.attribution(pack, said), f"{who}, {statements.form(said)}", who
        case EventRef(id):
            event = pack.events[id]
            return f"{event.name} ({event.status})", event.name
        case PositionRef(issue, actor):
            held = pack.positions.stand(actor, issue)
            who = speaker(pack, held.actors if held else (actor,))
            return f"{who} on {pack.issues[issue].name}", who
        case BriefRef(id):
            if id is None:
                return f"{overview.EDITORS}, {IN_BRIEF}", IN_BRIEF
            section = f"section {pack.section_numbers[id]}"
            return f"{overview.EDITORS}, {section}, {pack.section(id).title}", f"{overview.EDITORS}, {section}"
        case ClaimRef(id):
            title = f" of {pack.section(id).title}" if id else ""
            return f"{overview.EDITORS}, the brief{title}", overview.EDITORS
        case TermRef(term):
            return (term.term,)
        case ActorRef(id):
            return (pack.actors[id].name,)
        case FiguresRef():
            return ("the figures",)
        case PassageRef(span):
            return (words.untold(pack, span),)
        case QuestionRef():
            return ("the editor’s open question" if place.sentence else "an open question",)
    return ("",)
