"""Story: In brief, then the sections one by one."""

from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links
from explainer.facts import overview
from explainer.facts.grammar import capital
from explainer.facts.vocabulary import IN_BRIEF, NOT_SAID, THE_STORY
from explainer.model import Claim, Figure, OpenQuestion, Section
from explainer.pack import Pack
from explainer.refs import BriefRef, ClaimRef, EventRef, FiguresRef, QuestionRef, SectionRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, found_marks, heading, prose, width_of
from explainer.text.large_digits import WIDTH, large
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

_WHOSE = capital(overview.EDITORS)
_LEADS = "s leads to the article’s."
WHOSE = f"{_WHOSE}; {_LEADS}"
"""What stands below a brief: that neither it nor a title is the article's."""
WHOSE_WITH_FIGURES = f"{_WHOSE}, like the figures’ labels; {_LEADS}"
"""The same where key figures follow."""


def arrive(pack: Pack, location: Location) -> Location:
    """The selected item in its section or in In brief; of another item the first statement behind it."""
    match location.selected:
        case StatementRef(id) | EventRef(id):
            return replace(location, section=pack.section_of[id].id)
        case SectionRef(id):
            return _enter(location, id)
        case BriefRef(id) | ClaimRef(id):
            return replace(location, section=id)
        case FiguresRef():
            return replace(location, section=None)
        case QuestionRef(question):
            section = pack.section(location.section) if location.section else None
            return location if section and question in pack.asked_in(section) else replace(location, section=None)
    said = next(iter(links.near(pack, location.selected)), None)
    if said is None:
        return _enter(location, location.section)
    return replace(location, section=pack.section_of[said.id].id, selected=StatementRef(said.id))


def _enter(location: Location, id: str | None) -> Location:
    """The section `id` (None: In brief) with its title selected."""
    return replace(location, section=id, selected=BriefRef(id))


def choose(_pack: Pack, location: Location, ref: SectionRef) -> Location:
    """The section chosen in the list of sections."""
    return _enter(location, ref.section)


def turn(pack: Pack, location: Location, by: int) -> Location:
    """The next or previous section; In brief is the one before the first."""
    order = [None, *(section.id for section in pack.sections)]
    at = order.index(location.section) + by
    return _enter(location, order[at]) if 0 <= at < len(order) else location


def nav(pack: Pack, location: Location) -> Page:
    """In brief and the sections, with the number of their statements."""
    return Page(_list(pack), SectionRef(location.section))


@lru_cache(maxsize=2)
def _list(pack: Pack) -> tuple[Block, ...]:
    blocks = [Block((Para(IN_BRIEF),), SectionRef(None))]
    blocks += [_section_line(number, section, items.DIM) for number, section in enumerate(pack.sections, 1)]
    return tuple(blocks)


def _section_line(number: int, section: Section, style: str) -> Block:
    """A section in a line: its number in a style, its title, and how many statements it has."""
    tail = (Fragment(str(len(section.statements)), items.DIM),)
    return Block((Para(section.title, lead=(Fragment(f"{number} ", style),), tail=tail),), SectionRef(section.id))


def main(pack: Pack, location: Location) -> Page:
    """In brief, or a section."""
    blocks = _section_page(pack, pack.section(location.section)) if location.section else _brief_page(pack)
    return Page(blocks, location.selected)


@lru_cache(maxsize=2)
def _brief_page(pack: Pack) -> tuple[Block, ...]:
    explainer = pack.explainer
    title = Para(explainer.title, "title", tail=(Fragment("→ section 1", items.DIM),))
    whose = WHOSE_WITH_FIGURES if explainer.figures else WHOSE
    blocks = [Block((title,), BriefRef(None)), BLANK, *_brief(None, explainer.brief, whose), BLANK]
    if explainer.figures:
        blocks += [Block(ref=FiguresRef(), layout=partial(_figures, explainer.figures)), BLANK]
    blocks.append(_the_story(pack))
    blocks += [_section_line(number, section, "accent") for number, section in enumerate(pack.sections, 1)]
    return (*blocks, *_left_open(pack.open_questions))


def _brief(section: str | None, brief: tuple[Claim, ...], whose: str = WHOSE) -> tuple[Block, ...]:
    """The sentences of a brief, and whose they are."""
    said = (Block((Para(claim.say, hang=(Fragment("  "),)),), ClaimRef(section, claim)) for claim in brief)
    return (*said, prose(whose, items.DIM))


def _left_open(questions: tuple[OpenQuestion, ...]) -> tuple[Block, ...]:
    """Open questions under their heading, and who notes them."""
    above = (BLANK, heading(NOT_SAID), prose(f"{capital(overview.NOTED)}.", items.DIM))
    return (*above, *map(items.question, questions)) if questions else ()


def _the_story(pack: Pack) -> Block:
    """The heading over the sections, with the key that plays them as a tour."""
    takes = overview.tour_takes(pack)
    return Block(layout=partial(_with_tour, takes)) if takes else Block((_heading(),))


def _heading(text: str = "", marks: tuple[Mark, ...] = ()) -> Para:
    return Para(f"{THE_STORY.upper()}{text}", "heading", marks, tail=(Fragment("statements", items.DIM),))


def _with_tour(takes: str, width: int, query: str) -> list[Line]:
    """The heading with how long the tour takes, behind it or, where it does not fit, below."""
    told, start = f"p plays it in {takes}", len(THE_STORY) + 2
    marks = Mark(start, start + 1, "accent"), Mark(start + 1, start + len(told), items.DIM)
    whole = _heading(f"  {told}", marks)
    if len(whole.text) + 2 + width_of(whole.tail) <= width:
        return whole.lines(width, query=query)
    below = Para(told, items.DIM, (Mark(0, 1, "accent"),))
    return [*_heading().lines(width, query=query), *below.lines(width, query=query)]


@lru_cache(maxsize=32)
def _section_page(pack: Pack, section: Section) -> tuple[Block, ...]:
    number = pack.section_numbers[section.id]
    where = f"← section {number} of {len(pack.sections)} →" if number < len(pack.sections) else f"← section {number}"
    lead, tail = (Fragment(f"{number} · ", "title"),), (Fragment(where, items.DIM),)
    title = Para(section.title, "title", lead=lead, tail=tail)
    blocks = [
        Block((title, Para(section.question, items.DIM)), BriefRef(section.id)),
        BLANK,
        *_brief(section.id, section.brief),
        *items.statements(pack, section.statements),
    ]
    if section.events:
        whose = Fragment(f"names: {overview.EDITORS}", items.DIM)
        blocks += [BLANK, heading("Events", whose), *map(partial(items.event, pack), section.events)]
    return (*blocks, *_left_open(pack.asked_in(section)))


def _figures(figures: tuple[Figure, ...], width: int, query: str) -> list[Line]:
    """The figures side by side, their numbers three lines high; one below the other where that is too narrow."""
    across = len(figures) if width // len(figures) >= 14 else 1
    room = width // across
    lines: list[Line] = []
    for first in range(0, len(figures), across):
        columns = [_figure(figure, room - 2, query) for figure in figures[first : first + across]]
        height = max(map(len, columns))
        for row in range(height):
            cells = [column[row] if row < len(column) else () for column in columns]
            lines.append(tuple(part for cell in cells for part in (*cell, Fragment(" " * (room - width_of(cell))))))
    return lines


def _figure(figure: Figure, width: int, query: str) -> list[Line]:
    """A figure, found as one text: its number three lines high, and what it counts."""
    behind = len(figure.value) + 1
    marks = found_marks(query, overview.figure(figure))
    style = "figure found" if any(mark.start < behind for mark in marks) else "figure"
    if (lines := large(figure.value)) and len(figure.value) * WIDTH <= width:
        number: list[Line] = [(Fragment(line, style),) for line in lines]
    else:
        number = Para(figure.value, style).lines(width)
    marks = tuple(Mark(max(0, mark.start - behind), mark.end - behind, "found") for mark in marks)
    return number + Para(figure.label, items.DIM, marks).lines(width)


PAGES = ViewPages(arrive, main, nav, choose, turn)
