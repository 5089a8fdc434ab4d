"""What is told of the places that a search finds: the list of them, and what the footer says."""

from typing import TYPE_CHECKING, NamedTuple

from explainer.cells import cell_len
from explainer.facts import actors, events, overview, statements, words
from explainer.facts.grammar import capital, count, numbered
from explainer.facts.names import speaker
from explainer.facts.vocabulary import IN_BRIEF
from explainer.navigation.navigation import Navigation
from explainer.navigation.search import step, told_at
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    IssueRef,
    PassageRef,
    PositionRef,
    QuestionRef,
    Ref,
    StatementRef,
    TermRef,
)
from explainer.text.blocks import Fragment, Line, Para, width_of
from explainer.text.wrapping import clip
from explainer.view import VIEW_WORDS
from explainer.views import items

if TYPE_CHECKING:
    from explainer.search import Place

_MOST_LISTED = (12, 6, 3)
"""Paragraphs that are listed while typing: where there is much room, some, and little."""
_MOST_READ = 100
"""Places that are looked at for that."""
_MOST_OF_QUERY = 20
"""Cells of what is sought that are told."""
_OF_SPEAKER, _ROOMY = 26, 72
"""The most cells in the list for who speaks at a place; the width from which on that is told."""
_BEFORE = 3
"""What part of the room stands before the words that are sought: one in so many."""


class Listed(NamedTuple):
    """A place in the list."""

    line: Line
    at: int
    """Its index."""
    is_next: bool
    """Whether it is the one that is shown, or that Enter shows first."""


def listed(navigation: Navigation, width: int, height: int) -> list[Listed]:
    """The places in the order of the article, a line each: those around the one that is shown or comes first."""
    sought = navigation.search
    now = step(sought, 1, navigation.pack, navigation.location).at if sought.at is None else sought.at
    first = max(0, min((now or 0) - height // 2, len(sought.places) - height))
    seen = sought.places[first : first + height]
    wheres = [_where(navigation.pack, each) if each.sentence else "editor’s" for each in seen]
    column = max(map(len, wheres), default=0)
    lines = (_line(navigation, at, f"{where:<{column}}  ", width) for at, where in enumerate(wheres, first))
    return [Listed(line, at, at == now) for at, line in enumerate(lines, first)]


def _line(navigation: Navigation, at: int, where: str, width: int) -> Line:
    """A place in a line: where it is, who speaks there or what else is told, and the words around those sought."""
    sought, pack = navigation.search, navigation.pack
    place = sought.places[at]
    if at == sought.at and sought.shown:
        ref = sought.shown.selected
    else:
        ref = told_at(sought, at, pack, navigation.location)[1][0]
    text, told = _words(pack, sought.query, place, ref)
    parts = [Fragment(where, "dim")]
    if width >= _ROOMY:
        name, role = _who(pack, place, told or ref)
        column = min(_OF_SPEAKER, width // 4)
        name = clip(name, column)
        parts += [Fragment(name, role), Fragment(" " * (column + 2 - cell_len(name)))]
    room = width - width_of(parts)
    para = Para(_around(text, _first(sought.query, text) or 0, room), "" if told else "exact")
    return (*parts, *para.lines(room, query=sought.query)[0])


def _words(pack: Pack, query: str, place: "Place", ref: Ref | None) -> tuple[str, Ref | None]:
    """The words at a place that have what is sought: the article's, else the editor's, and of which item these are."""
    refs = sorted((hit.ref for hit in place.hits if hit.ref), key=lambda each: each != ref)
    texts: list[tuple[str, Ref | None]] = [(pack.article.words(place.sentence), None)] if place.sentence else []
    texts += [(" ".join(text.split()), each) for each in refs if (text := _text(pack, each))]
    return next((each for each in texts if _first(query, each[0]) is not None), texts[0] if texts else ("", None))


def _who(pack: Pack, place: "Place", ref: Ref | None) -> tuple[str, str]:
    """Who speaks at a place, or what else is told there, and in which role."""
    if isinstance(ref, StatementRef):
        source = pack.statements[ref.id].source
        return capital(speaker(pack, source)), f"speaker {items.side_style(pack, source)}"
    if isinstance(ref, ClaimRef):
        return "brief", "dim"
    return getattr(ref, "noun", "") or _what(pack, place, ref)[-1], "dim"


def _text(pack: Pack, ref: Ref) -> str:
    """The editor's words of an item, by which it is found."""
    match ref:
        case EventRef(id):
            return f"{pack.events[id].name} ({events.standing(pack, pack.events[id])})"
        case PositionRef(issue, _) | IssueRef(issue):
            return f"{pack.issues[issue].name}: {pack.issues[issue].question}"
        case BriefRef(id):
            return pack.section(id).title if id else pack.explainer.title
        case ClaimRef(_, claim):
            return claim.say
        case TermRef(term):
            return f"{term.term}: {term.definition}"
        case ActorRef(id):
            return actors.in_full(pack, pack.actors[id])
        case FiguresRef():
            return "; ".join(map(overview.figure, pack.explainer.figures))
        case QuestionRef(question):
            return overview.question(question)
    return ""


def _first(query: str, text: str) -> int | None:
    """Where the first of the words stands in `text`, if one does."""
    from explainer.query import find

    return next((start for start, _ in find(query, text)), None)


def _around(text: str, start: int, room: int) -> str:
    """The words around `start` that fit into `room` cells; dots say that there are others."""
    if cell_len(text) <= room:
        return text
    begin = max(0, min(start - room // _BEFORE, len(text) + len("… ") - room))
    begin = text.find(" ", begin, start) + 1 or begin if begin else 0
    return clip(f"… {text[begin:]}" if begin else text, room)


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
    _, told = told_at(sought, sought.at, pack, sought.shown)
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
