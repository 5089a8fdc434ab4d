"""Story: In brief, then the sections one by one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import zip_longest

from msgspec.structs import replace

from explainer import links
from explainer.cells import cell_len
from explainer.facts import overview
from explainer.facts.grammar import count
from explainer.facts.names import speaking
from explainer.facts.vocabulary import IN_BRIEF, KEY_FIGURES, NOT_SAID, THE_STORY
from explainer.keys import shown
from explainer.model import Claim, Event, Figure, OpenQuestion, Section, Statement
from explainer.pack import Pack
from explainer.refs import BriefRef, ClaimRef, EventRef, FiguresRef, QuestionRef, SectionRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, Spot, heading, later, width_of
from explainer.text.wrapping import clip
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages

MEASURE = 76
"""Cells of a line at most: as many as there are at 80 columns, so that a bigger window is not the worse one."""
MOST_OF_TITLE, LEAST_OF_QUESTION, MOST_OF_VALUE = 30, 32, 8
"""Cells that titles take in the list of contents; that make a column for the questions; that figures are aligned in."""
_LABELS = Fragment(f"labels: {overview.EDITORS}", items.DIM)
_WHOSE: tuple[Line, ...] = ((Fragment(overview.EDITORS, items.DIM),),)
WORDS = "In the article’s words"
_Parts = tuple[tuple[Block, ...], tuple[Block, ...]]
"""The line that stays above a page, and its blocks."""


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
    """In brief and the sections."""
    return Page(_list(pack), SectionRef(location.section))


@lru_cache(maxsize=2)
def _list(pack: Pack) -> tuple[Block, ...]:
    titles = ((None, IN_BRIEF), *((section.id, section.title) for section in pack.sections))
    return tuple(Block((Para(title),), SectionRef(id)) for id, title in titles)


def main(pack: Pack, location: Location) -> Page:
    """In brief, or a section."""
    make = partial(_section_page, section=pack.section(location.section)) if location.section else _brief_page
    head, blocks = make(pack)
    return Page(blocks, location.selected, MEASURE, head=head)


# In brief


@lru_cache(maxsize=2)
def _brief_page(pack: Pack) -> _Parts:
    explainer = pack.explainer
    on = Fragment(shown("turn_on"), "key")
    tails = [(Fragment(told, items.DIM), on) for told in (f"{overview.EDITORS}   section 1 ", "section 1 ", "")]
    apart = partial(_apart, explainer.title, tails, Para(overview.taken_apart(pack), items.DIM))
    blocks = [Block(ref=BriefRef(None), layout=apart), BLANK, *_brief(pack, None, explainer.brief)]
    blocks += [BLANK, _over(THE_STORY, _play(pack))]
    column = min(MOST_OF_TITLE, 2 + max(cell_len(section.title) for section in pack.sections))
    blocks += (Block(ref=SectionRef(each.id), layout=partial(_contents, each, column)) for each in pack.sections)
    return _titled(explainer.title, tails), (*blocks, *_left_open(pack.open_questions), *_figures(pack))


def _apart(title: str, tails: Sequence[Line], para: Para, width: int, query: str) -> list[Line]:
    """Which article is taken apart; and whose words these are, where there is no room for that beside the title."""
    is_told = cell_len(title) + 2 + width_of(tails[0]) <= width
    return _under(title, tails[-1], para, () if is_told else _WHOSE, width, query)


def _play(pack: Pack) -> tuple[Line, ...]:
    """The key that plays the story as a tour, with how much there is of it and without."""
    takes, extent = overview.tour_takes(pack), overview.extent(pack)
    if not takes:
        return ((Fragment(extent, items.DIM),),)
    tour = Fragment(shown("play"), "key"), Fragment(f" plays it in {takes}", items.DIM)
    return (*tour, Fragment(f"   {extent}", items.DIM)), tour


def _contents(section: Section, column: int, width: int, query: str) -> list[Line]:
    """A section in the list of contents: its title, its question and the number of its statements.

    The question stands in a column of its own, or where that would be narrow below the title.
    """
    tail = (Fragment(str(len(section.statements)), items.DIM), items.OPENS)
    if width - column < LEAST_OF_QUESTION:
        name = Para(section.title, "speaker", tail=tail).lines(width, query=query)
        return name + Para(section.question, items.DIM, lead=(Fragment("  "),)).lines(width, query=query)
    names = Para(section.title, "speaker").lines(column - 2, query=query)
    asked = Para(section.question, items.DIM, tail=tail).lines(width - column, query=query)
    rows = zip_longest(names, asked, fillvalue=())
    return [(*name, Fragment(" " * (column - width_of(name))), *question) for name, question in rows]


def _figures(pack: Pack) -> tuple[Block, ...]:
    """The key figures, their numbers below each other, each with where its words stand."""
    figures = pack.explainer.figures
    if not figures:
        return ()
    column = min(MOST_OF_VALUE, max(cell_len(each.value) for each in figures))
    return (
        BLANK,
        heading(KEY_FIGURES, _LABELS),
        Block(tuple(_figure(pack, each, column) for each in figures), FiguresRef()),
    )


def _figure(pack: Pack, each: Figure, column: int) -> Para:
    number = Mark(0, len(each.value), "title")
    lead, hang = (Fragment(" " * cells) for cells in (max(0, column - cell_len(each.value)), column + 2))
    where = items.paragraph(pack, pack.places[each.basis[0]].span)
    return Para(f"{each.value}  {each.label}", "", (number,), (lead,), (hang,), (where,))


# a section


@lru_cache(maxsize=32)
def _section_page(pack: Pack, section: Section) -> _Parts:
    turns = _turns(pack, section)
    asked = partial(_under, section.title, turns[-1], Para(section.question), _WHOSE)
    number = Fragment(count(len(section.statements), "statement"), items.DIM)
    blocks = [Block(ref=BriefRef(section.id), layout=asked), BLANK, *_brief(pack, section.id, section.brief)]
    make = partial(_statement, pack)
    said = (block for each in section.statements for block in (BLANK, later(make, each, StatementRef(each.id))))
    blocks += [BLANK, heading(WORDS, number), *[*said][1:]]
    blocks += _left_open(pack.asked_in(section))
    if section.events:
        whose = Fragment(f"names: {overview.EDITORS}", items.DIM)
        blocks += [BLANK, heading("Events", whose), *map(partial(_event, pack), section.events)]
    return _titled(section.title, turns), tuple(blocks)


def _turns(pack: Pack, section: Section) -> tuple[Line, ...]:
    """Which section it is, between the keys to its neighbours: with the names of these, without, and in short."""
    number = pack.section_numbers[section.id]
    names = (IN_BRIEF, *(each.title for each in pack.sections), "")
    before, behind = names[number - 1], names[number + 1]
    back, on = Fragment(shown("turn_back"), "key"), Fragment(shown("turn_on"), "key")

    def line(before: str, behind: str) -> Line:
        where = Fragment(f"{before}{number} of {len(pack.sections)}{behind}", items.DIM)
        return (back, where, on) if number < len(pack.sections) else (back, where)

    return line(f" {before}   section ", f"   {behind} "), line(" section ", " "), line(" ", " ")


def _statement(pack: Pack, each: Statement) -> Block:
    """A statement, with the paragraph in which it stands."""
    block = items.statement(pack, each)
    head, *others = block.paras
    where = items.paragraph(pack, pack.places[each.id].span)
    return replace(block, paras=(replace(head, tail=(where,)), *others))


def _event(pack: Pack, each: Event) -> Block:
    """An event, in one line where there is room."""
    return Block(ref=EventRef(each.id), layout=partial(_in_line, items.event(pack, each).paras))


def _in_line(paras: tuple[Para, ...], width: int, query: str) -> list[Line]:
    """Two paragraphs, the second at the right of the first if they fit there."""
    first, second = paras
    gap = width - width_of(first.lead) - cell_len(first.text) - cell_len(second.text)
    if gap < 2:
        return [*first.lines(width, query=query), *second.lines(width, query=query)]
    text = f"{first.text}{' ' * gap}{second.text}"
    behind = Mark(len(text) - len(second.text), len(text), second.style)
    return replace(first, text=text, marks=(behind,)).lines(width, query=query)


# both


def _titled(title: str, tails: Sequence[Line]) -> tuple[Block, ...]:
    """The line that stays above a page however it is scrolled: what is shown."""
    return (Block(layout=partial(_head, title, tails)),)


def _head(title: str, tails: Sequence[Line], width: int, query: str) -> list[Line]:
    shortened = clip(title, width - 2 - width_of(tails[-1]))
    return _beside(Para(shortened, "title", is_ruled=True), tails, width, query)


def _under(title: str, tail: Line, para: Para, tails: Sequence[Line], width: int, query: str) -> list[Line]:
    """What stands first below that line, behind a title that is too long for it beside the shortest of its tails."""
    is_shortened = cell_len(title) > width - 2 - width_of(tail)
    whole = Para(title, "title").lines(width, query=query) if is_shortened else []
    return [*whole, *_beside(para, tails, width, query)]


def _beside(para: Para, tails: Sequence[Line], width: int, query: str) -> list[Line]:
    """A paragraph, with the first of its tails that fits beside it, or else the last below."""
    tail = next((each for each in tails if cell_len(para.text) + 2 + width_of(each) <= width), ())
    lines = replace(para, tail=tail).lines(width, query=query)
    return lines if tail else [*lines, *filter(None, tails[-1:])]


def _over(text: str, tails: Sequence[Line]) -> Block:
    """A heading, with the first of some tails that fits beside it, or else the last below."""
    (para,) = heading(text).paras
    return Block(layout=partial(_beside, para, tails))


def _brief(pack: Pack, section: str | None, brief: tuple[Claim, ...]) -> tuple[Block, ...]:
    """The sentences of a brief as one text, in which each can be selected; who vouches for them stands out."""
    spots, marks, end = [], list[Mark](), -1
    for claim in brief:
        start, end = end + 1, end + 1 + len(claim.say)
        named = [
            Mark(start + first, start + behind, f"speaker {items.side_style(pack, (id,))}")
            for (first, behind), id in speaking(pack, claim)
        ]
        spots.append(Spot(ClaimRef(section, claim), start, end, (Mark(start, end, "title selected"), *_lit(named))))
        marks += named
    return (Block((Para(" ".join(claim.say for claim in brief), marks=tuple(marks), spots=tuple(spots)),)),)


def _lit(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Marks on the ground of what is selected."""
    return (each._replace(style=f"{each.style} selected") for each in marks)


def _left_open(questions: tuple[OpenQuestion, ...]) -> tuple[Block, ...]:
    """Open questions under their heading, and who notes them."""
    noted = Fragment(f"{count(len(questions), 'question')}, {overview.NOTED}", items.DIM)
    return (BLANK, _over(NOT_SAID, ((noted,),)), *map(items.question, questions)) if questions else ()


PAGES = ViewPages(arrive, main, nav, choose, turn)
