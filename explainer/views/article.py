"""Article: the full text, every span that a statement rests on marked, the selected one with its cue."""

from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links
from explainer.facts import overview
from explainer.pack import Lists, Pack
from explainer.refs import EventRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Page, Para, Spot, later, quote_mark
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages


def arrive(pack: Pack, location: Location) -> Location:
    """The words of the selected item, or what is nearest to them; the first span if there is nothing."""
    nearest = next(iter(links.near(pack, location.selected)), None) or next(iter(pack.statements.values()))
    found = links.in_article(pack, location.selected) or StatementRef(nearest.id)
    return replace(location, selected=found, event=found if isinstance(found, EventRef) else None)


def main(pack: Pack, location: Location) -> Page:
    """The article, a block a paragraph."""
    blocks = _with_event(pack, location.event) if location.event else _blocks(pack)
    return Page(blocks, location.selected)


@lru_cache(maxsize=2)
def _blocks(pack: Pack) -> tuple[Block, ...]:
    """The headline, and the paragraphs with the spans of all statements."""
    told = ". ".join(("The headline as printed", *overview.printed(pack)))
    blocks = [Block((Para(pack.article.headline, "title"), Para(f"{told}.", items.DIM)))]
    for number in range(1, len(pack.article.paragraphs) + 1):
        blocks += [BLANK, _later(pack, number, _inside(pack)[number])]
    return tuple(blocks)


@lru_cache(maxsize=4)
def _with_event(pack: Pack, event: EventRef) -> tuple[Block, ...]:
    """The same with the span of an event in its paragraph."""
    blocks, number = list(_blocks(pack)), pack.paragraph(event.id)
    if number:
        refs: list[StatementRef | EventRef] = [*_inside(pack)[number], event]
        blocks[2 * number] = _later(pack, number, tuple(sorted(refs, key=partial(_span, pack))))
    return tuple(blocks)


def _span(pack: Pack, ref: StatementRef | EventRef) -> tuple[int, int]:
    """By what spans are sorted: those that begin first, of these the longest."""
    span = pack.places[ref.id].span
    return span.start, -span.end


@lru_cache(maxsize=2)
def _inside(pack: Pack) -> Lists[int, StatementRef]:
    """The statements that begin in each paragraph, by its number."""
    refs = sorted(map(StatementRef, pack.statements), key=partial(_span, pack))
    return Lists.of((pack.paragraph(ref.id), ref) for ref in refs)


def _later(pack: Pack, number: int, refs: tuple[StatementRef | EventRef, ...]) -> Block:
    return later(partial(_paragraph, pack), (number, refs), spots=refs)


def _paragraph(pack: Pack, source: tuple[int, tuple[StatementRef | EventRef, ...]]) -> Block:
    """A paragraph, by its number, with spans in it."""
    number, refs = source
    paragraph = pack.article.paragraphs[number - 1]
    spots = tuple(_spot(pack, ref, paragraph.start) for ref in refs)
    marks = tuple(Mark(spot.start, spot.end, "span") for spot in spots)
    lead = (Fragment(f"¶{number} ".ljust(4), items.DIM),)
    return Block((Para(pack.article.words(paragraph), "unused", marks, lead, spots=spots),))


def _spot(pack: Pack, ref: StatementRef | EventRef, start: int) -> Spot:
    place = pack.places[ref.id]
    span = Mark(place.span.start - start, place.span.end - start, "exact hit")
    quotes = tuple(quote_mark(each.start - start, each.end - start, "quote hit") for each in place.quotes)
    cue = (Mark(place.cue.start - start, place.cue.end - start, "cue hit"),) if place.cue else ()
    return Spot(ref, span.start, span.end, (span, *quotes, *cue))


PAGES = ViewPages(arrive, main)
