"""Who said what: the speakers by side, what each of them says, and how the article gives their words."""

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby

from msgspec.structs import replace

from explainer import links
from explainer.attribution import Speaker
from explainer.facts import overview
from explainer.facts.grammar import capital
from explainer.facts.names import speaker
from explainer.facts.statements import manner, tally
from explainer.facts.vocabulary import Manner
from explainer.model import Statement
from explainer.pack import Pack
from explainer.refs import ActorRef, CellRef, SpeakerRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, heading, later, prose, width_of
from explainer.views import items, matrix, speakers
from explainer.views.location import Location
from explainer.views.pages import ViewPages
from explainer.views.speakers import left, order, passes

MEASURE = 66
"""Cells of a line at most."""
MOST_QUOTED = 100
"""Quotations that are shown one by one."""


def shown(pack: Pack, location: Location) -> tuple[Statement, ...]:
    """The chosen speaker's statements that the filters let through."""
    said = pack.attribution.said[_speaker(pack, location)]
    return tuple(each for each in said if passes(pack, location, each))


def _speaker(pack: Pack, location: Location) -> Speaker:
    """The chosen speaker, at first the first one."""
    return order(pack)[0] if location.speaker is None else location.speaker


def arrive(pack: Pack, location: Location) -> Location:
    """The first statement behind the selected item, under its speaker; else the speaker who was chosen last."""
    behind = links.near(pack, location.selected)
    if isinstance(location.selected, ActorRef):  # what somebody says alone comes first
        behind = tuple(sorted(behind, key=lambda each: len(each.source)))
    said = next(iter(behind), None)
    location = replace(location, is_matrix=False)
    if said is None:
        return choose(pack, location, SpeakerRef(_speaker(pack, location)))
    location = replace(location, speaker=pack.attribution.speaker(said), selected=StatementRef(said.id))
    return location if passes(pack, location, said) else replace(location, form=None, only="")


def choose(pack: Pack, location: Location, ref: SpeakerRef) -> Location:
    """The speaker chosen in the list, with the first statement that the filters let through; else without filters."""
    location = replace(location, speaker=ref.source, is_matrix=False)
    if not shown(pack, location):
        location = replace(location, form=None, only="")
    return replace(location, selected=StatementRef(shown(pack, location)[0].id))


def turn(pack: Pack, location: Location, by: int) -> Location:
    """The next or previous speaker of whom the filters leave something, round and round; in the matrix the column."""
    if location.is_matrix:
        source, section = _cell(pack, location)
        at = max(0, min(len(pack.sections) - 1, pack.section_numbers[section] - 1 + by))
        return replace(location, selected=CellRef(source, pack.sections[at].id))
    sources = left(pack, location.form, location.only)
    return choose(pack, location, SpeakerRef(sources[(sources.index(_speaker(pack, location)) + by) % len(sources)]))


def cycle_form(pack: Pack, location: Location) -> Location:
    """As the filter the next form that something of the chosen speaker has, after the last none."""
    options = [None, *tally(shown(pack, replace(location, form=None)))]
    return _refilter(pack, replace(location, form=options[(options.index(location.form) + 1) % len(options)]))


def cycle_section(pack: Pack, location: Location) -> Location:
    """As the filter the next section in which the chosen speaker says something, after the last none."""
    said = shown(pack, replace(location, only=""))
    options = ["", *dict.fromkeys(pack.section_of[each.id].id for each in said)]
    return _refilter(pack, replace(location, only=options[(options.index(location.only) + 1) % len(options)]))


def clear(pack: Pack, location: Location) -> Location:
    """No filter."""
    return _refilter(pack, replace(location, form=None, only=""))


def _refilter(pack: Pack, location: Location) -> Location:
    refs = [StatementRef(each.id) for each in shown(pack, location)]
    return location if location.is_matrix or location.selected in refs else replace(location, selected=refs[0])


def toggle_matrix(pack: Pack, location: Location) -> Location:
    """The matrix, or back to the chosen speaker."""
    source, section = _cell(pack, location)
    if location.is_matrix:
        return choose(pack, location, SpeakerRef(source))
    return replace(location, is_matrix=True, selected=CellRef(source, section))


def open_cell(pack: Pack, location: Location, ref: CellRef) -> Location:
    """The statements of a cell of the matrix: its speaker, only its section; of an empty one nothing."""
    if not links.statements(pack, ref):
        return location
    return choose(pack, replace(location, only=ref.section, form=None), SpeakerRef(ref.source))


def _cell(pack: Pack, location: Location) -> tuple[Speaker, str]:
    """The speaker and the section of the selected cell of the matrix, or of the cell of what is selected."""
    match location.selected:
        case CellRef(source, section):
            return source, section
        case StatementRef(id):
            return _speaker(pack, location), pack.section_of[id].id
    return _speaker(pack, location), pack.sections[0].id


def nav(pack: Pack, location: Location) -> Page | None:
    """The list of speakers; none beside the matrix, which names them itself."""
    if location.is_matrix:
        return None
    return speakers.page(pack, _speaker(pack, location), location.form, location.only)


def main(pack: Pack, location: Location) -> Page:
    """The chosen speaker's statements, or the matrix."""
    if location.is_matrix:
        return matrix.page(pack, *_cell(pack, location))
    source = _speaker(pack, location)
    head, blocks = _spoken(pack, source, location.form, location.only)
    return Page(blocks, location.selected, MEASURE, head=head)


@lru_cache(maxsize=32)
def _spoken(pack: Pack, source: Speaker, form: Manner | None, only: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The head over the speaker's statements; those that the filters let through, and all that the article quotes."""
    said, make = shown(pack, Location(speaker=source, form=form, only=only)), partial(_statement, pack, source)
    everything = pack.attribution.said[source]
    told = speakers.filtered(pack, form, only, f"{len(said)} of {len(everything)}")
    told = told or (Block(layout=partial(_forms, tally(everything))),)
    blocks: list[Block] = []
    for section, group in groupby(said, key=lambda each: pack.section_of[each.id]):
        blocks += [BLANK, heading(f"{pack.section_numbers[section.id]} {section.title}")]
        for each in group:
            blocks += [BLANK] if blocks[-1].ref else []
            blocks.append(later(make, each, StatementRef(each.id)))
    return (Block(layout=partial(_title, pack, source)), *told), (*blocks, *_quotations(pack))


def _title(pack: Pack, source: Speaker, room: int, query: str) -> list[Line]:
    """The speaker's name, and the number among all: in words where there is room beside it."""
    at, many = order(pack).index(source) + 1, len(order(pack))
    name = Para(capital(speaker(pack, source)), f"title {items.side_style(pack, source)}")
    told = f"← speaker {at} of {many} →"
    if width_of(name.lines(1000)[0]) + 2 + len(told) > room:
        told = f"← {at} of {many} →"
    return replace(name, tail=(Fragment(told, items.DIM),)).lines(room, query=query)


def _forms(number: dict[Manner, int], room: int, _query: str) -> list[Line]:
    """How many statements there are of each form."""
    return speakers.flow((speakers.marked(form, str(many)) for form, many in number.items()), room)


def _statement(pack: Pack, source: Speaker, each: Statement) -> Block:
    """A statement under its speaker's name: the mark of its form, the cue, the form in words; what is said."""
    above = items.head_under(pack, each, source, has_section=False)
    lead = (speakers.mark(manner(each)), Fragment(" "))
    paras = (replace(above, lead=lead), items.content(pack, each))
    return Block(paras, StatementRef(each.id), aside=items.sentence_before(pack, each.id))


@lru_cache(maxsize=2)
def _quotations(pack: Pack) -> tuple[Block, ...]:
    """All that the article quotes, whoever says it."""
    return tuple(_all_quoted(pack))


def _all_quoted(pack: Pack) -> Iterator[Block]:
    number = sum(map(len, overview.quotations(pack).values()))
    if number > MOST_QUOTED:
        yield from (BLANK, heading("All that is quoted"), prose(overview.quoted(pack), items.DIM))
        return
    for title, quoted in overview.quotations(pack).items():
        if quoted:
            yield from (BLANK, heading(title))
            yield from (_quotation(pack, each, words) for each, words in quoted)
    yield from (BLANK, prose(overview.the_rest(pack), items.DIM))


def _quotation(pack: Pack, each: Statement, words: str) -> Block:
    """Quoted words, and who says them."""
    text = f"“{words}”"
    who = Fragment(capital(speaker(pack, each.source)), speakers.ink(pack, each.source))
    marks = (Mark(0, len(text), "quote"),)
    return Block((items.words_of_article(text, marks, items.rule_of(pack, each.id), tail=(who,)),))


PAGES = ViewPages(
    arrive,
    main,
    nav,
    choose,
    turn,
    open_cell,
    alter={"form": cycle_form, "section": cycle_section, "matrix": toggle_matrix, "clear": clear},
    has_lasting_nav=True,
)
