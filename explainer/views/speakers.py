"""The list of speakers: by side, each with a mark for every statement, and what the marks mean."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, zip_longest

from explainer.attribution import Speaker
from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.facts.names import EVERYBODY, ITSELF, NOT_NAMED, speaker, speakers_by_side
from explainer.facts.statements import manner, tally
from explainer.facts.vocabulary import FORMS, Manner
from explainer.keys import shown
from explainer.model import Statement
from explainer.pack import Pack
from explainer.refs import SpeakerRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Page, heading, prose, text_lines, width_of
from explainer.views import items
from explainer.views.location import Location

LEAST_MARKS = 4
"""Marks for which a long name leaves room."""
UNNAMED = "No speaker named"
"""The heading over the words of nobody named and over the article's own, where there are other headings."""
APART = 2
"""Cells between what stands side by side, where there is room."""


def passes(pack: Pack, location: Location, each: Statement) -> bool:
    """Whether the filters let a statement through."""
    return location.form in (None, manner(each)) and location.only in ("", pack.section_of[each.id].id)


@lru_cache(maxsize=2)
def order(pack: Pack) -> tuple[Speaker, ...]:
    """The speakers as they are listed."""
    return tuple(chain.from_iterable(speakers_by_side(pack).values()))


@lru_cache(maxsize=8)
def left(pack: Pack, form: Manner | None, only: str) -> tuple[Speaker, ...]:
    """The speakers with a statement that passes the filters."""
    location, said = Location(form=form, only=only), pack.attribution.said
    return tuple(source for source in order(pack) if any(passes(pack, location, each) for each in said[source]))


def ink(pack: Pack, source: Speaker) -> str:
    """The style of a name that is not the title of what stands below it: that of its side, if it has one."""
    side = items.side_style(pack, source)
    return "" if side == "title" else side


# marks


def mark(form: Manner, look: str = "") -> Fragment:
    """The mark of a form, in the look of who speaks where nothing is quoted."""
    style = "quote" if FORMS[form].quoted else "title" if form == "judgement" else look or "lane"
    return Fragment(FORMS[form].mark, style)


def marked(form: Manner, *number: str) -> Line:
    """A form in words behind its mark: `◧ part-quote`, with a number `◧ part-quote 1`."""
    return mark(form), Fragment(" ".join(("", FORMS[form].short, *number)), items.DIM)


def marks(number: Mapping[Manner, int], others: int, room: int, look: str = "") -> Line:
    """A mark for each of some statements, and a dot for each of the `others`; too many end with how many they are.

    `look`: that of who says them.
    """
    kept = sum(number.values())
    total = kept + others
    told = "" if total <= room else f"… {kept} of {total}" if others else f"… {total}"
    free = room - len(told)
    line: list[Fragment] = []
    for form, many in number.items():
        line.append(mark(form, look)._replace(text=FORMS[form].mark * min(many, free)))
        free -= min(many, free)
    return (*line, Fragment("·" * min(others, free) + told, items.DIM))


def flow(parts: Iterable[Line], room: int) -> list[Line]:
    """What stands side by side, in as many lines as it takes."""
    lines: list[Line] = []
    for part in parts:
        if lines and width_of(lines[-1]) + APART + width_of(part) <= room:
            lines[-1] = (*lines[-1], Fragment(" " * APART), *part)
        else:
            lines.append(part)
    return lines


# the list


def page(pack: Pack, chosen: Speaker, form: Manner | None, only: str) -> Page:
    """The speakers by side of whom the filters leave something."""
    roomy, tight = _lists(pack, form, only)
    page = Page(tight, SpeakerRef(chosen), head=_head(pack, form, only))
    return page._replace(ways=(page._replace(blocks=roomy),))


@lru_cache(maxsize=8)
def _lists(pack: Pack, form: Manner | None, only: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    rows = {source: _speaker(pack, source, form, only) for source in left(pack, form, only)}
    return by_side(pack, rows), by_side(pack, rows, is_tight=True)


def by_side(pack: Pack, rows: Mapping[Speaker, Block], *, is_tight: bool = False) -> tuple[Block, ...]:
    """The rows of speakers, each side below its heading. `is_tight`: without blank lines where a heading parts them."""
    blocks, above = list[Block](), ""
    for side, sources in speakers_by_side(pack).items():
        if listed := [rows[source] for source in sources if source in rows]:
            title = UNNAMED if side in (NOT_NAMED, ITSELF) else side
            has_heading = title != EVERYBODY and (title != UNNAMED or above not in ("", EVERYBODY))
            if title != above:
                blocks += [BLANK] * (not is_tight or (bool(blocks) and not has_heading))
                blocks += [heading(title)] * has_heading
            blocks += listed
            above = title
    return tuple(blocks)


@lru_cache(maxsize=8)
def _head(pack: Pack, form: Manner | None, only: str) -> tuple[Block, ...]:
    title = prose("Speakers", "title", tail=(Fragment("statements", items.DIM),))
    return (title, *filtered(pack, form, only), Block(layout=partial(_legend, pack)))


def filtered(pack: Pack, form: Manner | None, only: str, number: str = "") -> tuple[Block, ...]:
    """Which statements are shown, if not all, how many these are, and which key ends that."""
    return (Block(layout=partial(_filter, pack, form, only, number)),) if form or only else ()


def _filter(pack: Pack, form: Manner | None, only: str, number: str, room: int, query: str) -> list[Line]:
    section = f"section {pack.section_numbers[only]}: {pack.section(only).title}" if only else ""
    what = f"{FORMS[form].mark} {FORMS[form].short}{f' in {section}' if only else ''}" if form else section
    parts = text_lines(f"Only {what}", room, "title", query)
    many: Line = (Fragment(number, items.DIM),)
    undo: Line = (Fragment(shown("back"), "key"), Fragment(" undoes this", items.DIM))
    lines = flow((*parts, many, undo) if number else (*parts, undo), room)
    return lines if len(lines) == 1 else min(lines, flow((*parts, undo), room), key=len)


@lru_cache(maxsize=2)
def _forms(pack: Pack) -> tuple[Manner, ...]:
    """The forms that the statements of a pack have."""
    return tuple(tally(pack.statements.values()))


def legend(pack: Pack) -> list[Line]:
    """What each mark means."""
    return list(map(marked, _forms(pack)))


def _legend(pack: Pack, room: int, _query: str) -> list[Line]:
    """What the marks mean: in one line, or those of the article's own words beside the others, or below them."""
    lines = flow(legend(pack), room)
    if len(lines) == 1:
        return lines
    own = [marked(form) for form in _forms(pack) if FORMS[form].own]
    theirs = [marked(form) for form in _forms(pack) if not FORMS[form].own]
    widest, beside = (max(map(width_of, parts), default=0) for parts in (theirs, own))
    if widest + 1 + beside > room:
        return [*theirs, *own]
    column = widest + min(APART, room - widest - beside)
    return [
        (*one, Fragment(" " * (column - width_of(one))), *other)
        for one, other in zip_longest(theirs, own, fillvalue=())
    ]


def _speaker(pack: Pack, source: Speaker, form: Manner | None, only: str) -> Block:
    said, location = pack.attribution.said[source], Location(form=form, only=only)
    kept = tally(each for each in said if passes(pack, location, each))
    return Block(ref=SpeakerRef(source), layout=partial(_row, pack, source, kept, len(said) - sum(kept.values())))


def heard(pack: Pack, said: Mapping[Speaker, Sequence[Statement]]) -> tuple[Block, ...]:
    """Who says some statements, by side, with their marks; below, what these mean."""
    rows = {
        source: Block(ref=SpeakerRef(source), layout=partial(_opening, pack, source, tally(said[source])))
        for source in said
    }
    return (*by_side(pack, rows), BLANK, Block(layout=partial(_legend, pack)))


def _opening(pack: Pack, source: Speaker, number: Mapping[Manner, int], room: int, query: str) -> list[Line]:
    """The row of a speaker, with the sign that Enter leads to all of their statements."""
    first, *others = _row(pack, source, number, 0, room - width_of((items.OPENS,)), query)
    return [(*first, items.OPENS), *others]


def _row(pack: Pack, source: Speaker, kept: Mapping[Manner, int], others: int, room: int, query: str) -> list[Line]:
    """The name, in as many lines as it takes, and at the right end of the first one the marks."""
    name, many = capital(speaker(pack, source)), sum(kept.values()) + others
    right = min(many, max(LEAST_MARKS, len(str(many)) + 2, room - 1 - cell_len(name)))
    least = max(map(cell_len, name.split(" ")))
    has_room = least + 1 + right <= room
    style = f"speaker {items.side_style(pack, source)}"
    lines = text_lines(name, room - 1 - right if has_room else room, style, query)
    beside = marks(kept, others, right if has_room else room - 1, ink(pack, source))
    at = 0 if has_room else len(lines)
    lines += [] if has_room else [()]
    gap = room - width_of(lines[at]) - width_of(beside)
    lines[at] = (*lines[at], Fragment(" " * gap), *beside)
    return lines
