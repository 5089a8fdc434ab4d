"""Article: the full text, every span that a statement rests on marked, the selected one with its cue."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec.structs import replace

from explainer import links
from explainer.facts import events, overview, words
from explainer.facts.words import Shown
from explainer.lists import Lists
from explainer.pack import Pack
from explainer.refs import EventRef, HeadlineRef, Ref, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Page, Para, Spot, later
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

Words = StatementRef | EventRef
"""What has words in the article."""
_NAMES = (None, 80, 40)
"""The cells for who says the selected words: what cannot stand beside the form in full is cut."""


def arrive(pack: Pack, location: Location) -> Location:
    """The words of the selected item, or what is nearest to them; the first span if there is nothing."""
    if isinstance(location.selected, HeadlineRef):
        return replace(location, event=None)
    nearest = next(iter(links.near(pack, location.selected)), None) or next(iter(pack.statements.values()))
    found = links.in_article(pack, location.selected) or StatementRef(nearest.id)
    return replace(location, selected=found, event=found if isinstance(found, EventRef) else None)


def main(pack: Pack, location: Location) -> Page:
    """The article, a block a paragraph; below it, who says the selected words."""
    blocks = _with_event(pack, location.event) if location.event else _blocks(pack)
    if isinstance(location.selected, HeadlineRef):
        blocks = _with_headline(pack)
    return Page(blocks, location.selected, foot=_foot(pack, location.selected))


def _foot(pack: Pack, selected: Ref | None) -> tuple[Para, ...]:
    """Who says the selected words, how, and through whom; of an event, how it stands."""
    match selected:
        case HeadlineRef():
            return (Para("The headline as printed · in no statement", items.DIM),)
        case StatementRef(id):
            said = pack.statements[id]
            choices = ((has_cue, most) for most in _NAMES for has_cue in (True, False))
            return tuple(items.head(pack, said, has_cue=has_cue, most=most) for has_cue, most in choices)
        case EventRef(id):
            event = pack.events[id]
            named = Mark(0, len(event.name), "title")
            return (Para(f"{event.name} · {events.note(pack, event)}", items.DIM, (named,)),)
    return ()


class _Paragraph(NamedTuple):
    """A paragraph, and what of it can be selected."""

    number: int
    """From 1; 0: the headline."""
    begun: tuple[Words, ...] = ()
    """What begins in it: first what begins first, of these the longest."""
    continued: tuple[Words, ...] = ()
    """What begins above and goes on in it."""


@lru_cache(maxsize=2)
def _blocks(pack: Pack) -> tuple[Block, ...]:
    """The headline, and the paragraphs with the spans of all statements."""
    begun, continued = _inside(pack)
    numbers = range(len(pack.article.paragraphs) + 1)
    blocks = [_later(pack, _Paragraph(number, begun[number], continued[number])) for number in numbers]
    return tuple(block for each in blocks for block in (each, BLANK))[:-1]


@lru_cache(maxsize=4)
def _with_event(pack: Pack, event: EventRef) -> tuple[Block, ...]:
    """The same with the span of an event in its paragraphs."""
    (begun, continued), blocks = _inside(pack), list(_blocks(pack))
    by_span = partial(_span, pack)
    first, *others = _numbers(pack, event)
    inside = tuple(sorted((*begun[first], event), key=by_span))
    blocks[2 * first] = _later(pack, _Paragraph(first, inside, continued[first]))
    for number in others:
        more = tuple(sorted((*continued[number], event), key=by_span))
        blocks[2 * number] = _later(pack, _Paragraph(number, begun[number], more))
    return tuple(blocks)


@lru_cache(maxsize=2)
def _with_headline(pack: Pack) -> tuple[Block, ...]:
    """The same with the headline to be selected, where a search has led to it."""
    headline, *others = _blocks(pack)
    first, *more = (headline.make(headline.item) if headline.make else headline).paras
    lit = Mark(0, len(first.text), "exact hit")
    spot = Spot(HeadlineRef(), 0, len(first.text), (lit,))
    return (replace(headline, make=None, paras=(replace(first, spots=(spot, *first.spots)), *more)), *others)


def _span(pack: Pack, ref: Words) -> tuple[int, int]:
    """By what spans are sorted: those that begin first, of these the longest."""
    span = pack.places[ref.id].span
    return span.start, -span.end


def _numbers(pack: Pack, ref: Words) -> range:
    """The numbers of the paragraphs in which something stands."""
    span = pack.places[ref.id].span
    return range(pack.article.paragraph(span.start), pack.article.paragraph(span.end - 1) + 1)


@lru_cache(maxsize=2)
def _inside(pack: Pack) -> tuple[Lists[int, Words], Lists[int, Words]]:
    """The statements that begin in each paragraph, by its number, and those that go on in it."""
    refs = sorted(map(StatementRef, pack.statements), key=partial(_span, pack))
    numbers = [(ref, _numbers(pack, ref)) for ref in refs]
    continued = ((number, ref) for ref, touched in numbers for number in touched[1:])
    return Lists.of((touched[0], ref) for ref, touched in numbers), Lists.of(continued)


def _later(pack: Pack, paragraph: _Paragraph) -> Block:
    return later(partial(_paragraph, pack), paragraph, spots=paragraph.begun, continued=paragraph.continued)


def _paragraph(pack: Pack, paragraph: _Paragraph) -> Block:
    """A paragraph with what is marked in it; below the headline, where the article comes from."""
    number, begun, continued = paragraph
    span = pack.article.paragraphs[number - 1] if number else words.headline(pack.article)
    if span is None:
        return Block((Para(pack.article.headline, "title"), *_printed(pack)))
    shown = Shown(pack.article.words(span), ((0, span),))
    spots = tuple(spot for ref in (*continued, *begun) for spot in _spots(pack, ref, shown))
    marks = tuple(Mark(spot.start, spot.end, "span") for spot in spots)
    if number == 0:
        return Block((Para(shown.text, "title", marks, spots=spots), *_printed(pack)))
    printed = words.furniture(pack)[number]
    marks += tuple(Mark(*part, "furniture") for piece, _ in printed for part in shown.within((piece,)))
    kinds = ", ".join(dict.fromkeys(kind for _, kind in printed))
    tail = (Fragment(kinds, items.DIM),) if kinds else ()
    lead = (Fragment(f"¶{number} ".ljust(4), items.DIM),)
    return Block((Para(shown.text, "unused", marks, lead, tail=tail, spots=spots),))


def _printed(pack: Pack) -> Iterator[Para]:
    """What stands below the headline: that it is the printed one, and where the article comes from."""
    yield Para(" · ".join(("The headline as printed", *overview.printed(pack))), items.DIM)


def _spots(pack: Pack, ref: Words, shown: Shown) -> Iterator[Spot]:
    """What is selected of a paragraph with `ref`, and its marks: what is said lit, the cue underlined."""
    place = pack.places[ref.id]
    lit = tuple(Mark(*part, "exact hit") for part in shown.within(place.content or (place.span,)))
    for start, end in shown.within((place.span,)):
        yield Spot(ref, start, end, (*lit, *items.marks(pack.article, place, shown, "quote hit", "cue span")))


PAGES = ViewPages(arrive, main)
