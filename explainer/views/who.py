"""Who said what: the speakers by side, what each of them says, and how the article gives their words."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links
from explainer.attribution import Speaker
from explainer.cells import cell_len
from explainer.facts import overview
from explainer.facts.grammar import capital
from explainer.facts.names import speaker, speakers_by_side
from explainer.facts.statements import counted, forms
from explainer.facts.vocabulary import FORMS
from explainer.model import Form, Section, Statement
from explainer.pack import Pack
from explainer.refs import ActorRef, CellRef, SpeakerRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Page, Para, heading, prose, width_of
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages


def shown(pack: Pack, location: Location) -> tuple[Statement, ...]:
    """The chosen speaker's statements that the filters let through."""
    said = pack.attribution.said[_speaker(pack, location)]
    return tuple(each for each in said if _passes(pack, location, each))


def _speaker(pack: Pack, location: Location) -> Speaker:
    """The chosen speaker, at first the first one."""
    return _order(pack)[0] if location.speaker is None else location.speaker


def _passes(pack: Pack, location: Location, each: Statement) -> bool:
    return location.form in (None, each.form) and location.only in ("", pack.section_of[each.id].id)


@lru_cache(maxsize=2)
def _order(pack: Pack) -> tuple[Speaker, ...]:
    """The speakers as they are listed."""
    return tuple(source for sources in speakers_by_side(pack).values() for source in sources)


def _bar(said: Iterable[Statement], scale: float) -> str:
    """The statements as a bar, a stretch for each form; `scale` is the cells of a statement, and no form has none."""
    number = Counter(each.form for each in said)
    return "".join(words.bar * max(1, round(number[form] * scale)) for form, words in FORMS.items() if number[form])


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
    return location if _passes(pack, location, said) else replace(location, form=None, only="")


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
    order = _left(pack, location.form, location.only)
    return choose(pack, location, SpeakerRef(order[(order.index(_speaker(pack, location)) + by) % len(order)]))


@lru_cache(maxsize=8)
def _left(pack: Pack, form: Form | None, only: str) -> tuple[Speaker, ...]:
    """The speakers with a statement that passes the filters."""
    location = Location(form=form, only=only)
    said = pack.attribution.said
    return tuple(source for source in _order(pack) if any(_passes(pack, location, each) for each in said[source]))


def cycle_form(pack: Pack, location: Location) -> Location:
    """As the filter the next form that something of the chosen speaker has, after the last none."""
    said = shown(pack, replace(location, form=None))
    options = [None, *(form for form in FORMS if any(each.form == form for each in said))]
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


def nav(pack: Pack, location: Location) -> Page:
    """The speakers by side of whom the filters leave something, each with a bar and its forms."""
    form, only = (None, "") if location.is_matrix else (location.form, location.only)
    return Page(_list(pack, form, only), SpeakerRef(_cell(pack, location)[0]))


@lru_cache(maxsize=8)
def _list(pack: Pack, form: Form | None, only: str) -> tuple[Block, ...]:
    location, left = Location(form=form, only=only), set(_left(pack, form, only))
    scale = min(1.0, 24 / max(map(len, pack.attribution.said.values())))
    blocks: list[Block] = []
    for side, sources in speakers_by_side(pack).items():
        listed = [source for source in sources if source in left]
        blocks += [BLANK] if blocks and listed else []
        blocks += [heading(side)] if listed else []
        for source in listed:
            said = pack.attribution.said[source]
            kept = [each for each in said if _passes(pack, location, each)]
            tail = str(len(said)) if len(kept) == len(said) else f"{len(kept)} of {len(said)}"
            name = Para(
                capital(speaker(pack, source)),
                f"speaker {items.side_style(pack, source)}",
                tail=(Fragment(tail, items.DIM),),
            )
            bar = Para(_bar(said, scale), "lane")
            blocks.append(Block((name, bar, Para(forms(said), items.DIM)), SpeakerRef(source)))
    return tuple(blocks)


def main(pack: Pack, location: Location) -> Page:
    """The chosen speaker's statements, or the matrix."""
    if location.is_matrix:
        return _matrix(pack, location)
    return Page(_spoken(pack, _speaker(pack, location), location.form, location.only), location.selected)


@lru_cache(maxsize=32)
def _spoken(pack: Pack, source: Speaker, form: Form | None, only: str) -> tuple[Block, ...]:
    """The speaker's statements that the filters let through."""
    everything, order = pack.attribution.said[source], _order(pack)
    number = Fragment(f"← speaker {order.index(source) + 1} of {len(order)} →", items.DIM)
    named, section = FORMS[form].word if form else "all", pack.section(only).title if only else "all"
    head = (
        Para(capital(speaker(pack, source)), f"title {items.side_style(pack, source)}", tail=(number,)),
        Para(counted(everything), items.DIM),
        Para(overview.quoted(pack), items.DIM),
        Para(f"f form: {named}   x section: {section}   m matrix", "accent" if form or only else items.DIM),
    )
    said = shown(pack, Location(speaker=source, form=form, only=only))
    return (Block(head), *items.statements(pack, said, under=source))


def _matrix(pack: Pack, location: Location) -> Page:
    here = _cell(pack, location)
    title = Para("Speakers by sections", "title", tail=(Fragment("m back", items.DIM),))
    blocks = [
        Block((title, Para(overview.quoted(pack), items.DIM))),
        BLANK,
        *(prose(each.title, items.DIM, lead=(Fragment(f"{n} ", "accent"),)) for n, each in enumerate(pack.sections, 1)),
        BLANK,
        Block(layout=partial(_matrix_head, pack, here[1])),
    ]
    for side, sources in speakers_by_side(pack).items():
        blocks.append(heading(side))
        for source in sources:
            layout = partial(_matrix_row, pack, source, here[1], source == here[0])
            blocks.append(Block(ref=CellRef(source, here[1]), layout=layout))
    return Page(tuple(blocks), CellRef(*here))


@lru_cache(maxsize=2)
def _longest_word(pack: Pack) -> int:
    """The cells of the longest word in the names of the speakers."""
    return max(cell_len(word) for source in pack.attribution.said for word in speaker(pack, source).split(" "))


def _matrix_columns(pack: Pack, section: str, room: int) -> tuple[int, int, tuple[Section, ...]]:
    """The widths of the names and of a number in `room` cells, and the sections that fit: one of them is `section`."""
    width, names = 5 if room >= 44 else 4, 1 + _longest_word(pack)
    across = max(1, min(len(pack.sections), (room - names) // width - 1))
    first = max(0, min(pack.section_numbers[section] - 1 - across // 2, len(pack.sections) - across))
    return room - width * (across + 1), width, pack.sections[first : first + across]


def _matrix_head(pack: Pack, section: str, room: int, _query: str) -> list[Line]:
    left, width, sections = _matrix_columns(pack, section, room)
    numbers = "".join(f"{pack.section_numbers[each.id]} ".rjust(width) for each in sections)
    return [(Fragment("".ljust(left)), Fragment(numbers + "all ".rjust(width), "heading"))]


def _matrix_row(pack: Pack, source: Speaker, section: str, is_here: bool, room: int, query: str) -> list[Line]:
    """How much a speaker says in each section; `section`: the id of the one that is selected, if `is_here`."""
    left, width, sections = _matrix_columns(pack, section, room)
    name = Para(capital(speaker(pack, source)), items.side_style(pack, source))
    first, *others = name.lines(left - 1, query=query)
    cells = [*first, Fragment(" " * (left - width_of(first)))]
    said = Counter(pack.section_of[each.id].id for each in pack.attribution.said[source])
    for each in sections:
        number, is_selected = said[each.id], is_here and each.id == section
        text = f"[{number or '·'}]" if is_selected else f"{number or '·'} "
        style = "accent" if is_selected else "" if number else items.DIM
        cells.append(Fragment(text.rjust(width), style, CellRef(source, each.id)))
    cells.append(Fragment(f"{len(pack.attribution.said[source])} ".rjust(width), items.DIM))
    return [tuple(cells), *others]


PAGES = ViewPages(
    arrive,
    main,
    nav,
    choose,
    turn,
    open_cell,
    {"form": cycle_form, "section": cycle_section, "matrix": toggle_matrix, "clear": clear},
)
