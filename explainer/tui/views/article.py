"""Article: the full text, every span that a statement rests on marked, the selected one with its cue."""

from dataclasses import replace

from explainer.pack import Pack
from explainer.tui.page import BLANK, Block, Fragment, Mark, Page, Para, Ref, Spot
from explainer.tui.state import State, ViewPages
from explainer.tui.views import items, links


def arrive(pack: Pack, state: State) -> State:
    """The selected statement or event; of another item the first statement behind it; else the first span."""
    if state.selected and state.selected.kind in ("statement", "event"):
        return state
    first = next(iter(links.statements(pack, state.selected) or pack.statements.values()))
    return replace(state, selected=Ref("statement", first.id))


def main(pack: Pack, state: State) -> Page:
    """The article, a block a paragraph."""
    spans = {Ref("statement", id): pack.places[id].span for id in pack.statements}
    if state.selected and state.selected.kind == "event":
        spans[state.selected] = pack.places[state.selected.id].span
    ordered = sorted(spans, key=lambda ref: (spans[ref].start, -spans[ref].end))
    blocks = [
        Block((Para(pack.article.headline, "title"), Para("the headline as printed", items.DIM))),
    ]
    for number, paragraph in enumerate(pack.article.paragraphs, 1):
        inside = [ref for ref in ordered if paragraph.start <= spans[ref].start < paragraph.end]
        marks = tuple(
            Mark(spans[ref].start - paragraph.start, spans[ref].end - paragraph.start, "span") for ref in inside
        )
        para = Para(
            pack.article.words(paragraph),
            items.DIM,
            marks,
            lead=(Fragment(f"¶{number} ".ljust(4), items.DIM),),
            spots=tuple(_spot(pack, ref, paragraph.start) for ref in inside),
        )
        blocks += [BLANK, Block((para,))]
    return Page(tuple(blocks), state.selected)


def _spot(pack: Pack, ref: Ref, start: int) -> Spot:
    place = pack.places[ref.id]
    span = Mark(place.span.start - start, place.span.end - start, "exact hit")
    quotes = tuple(Mark(each.start - start - 1, each.end - start + 1, "quote hit") for each in place.quotes)
    cue = (Mark(place.cue.start - start, place.cue.end - start, "cue hit"),) if place.cue else ()
    return Spot(ref, span.start, span.end, (span, *quotes, *cue))


PAGES = ViewPages(arrive, main)
