"""Who said what: the speakers by side, what each of them says, and how the article gives their words."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links
from explainer.facts import overview
from explainer.facts.grammar import capital, count
from explainer.facts.names import speaker, speakers_by_side
from explainer.facts.statements import by_form
from explainer.facts.vocabulary import FORMS
from explainer.model import Form, Statement
from explainer.pack import Pack
from explainer.refs import ActorRef, CellRef, SpeakerRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Page, Para, heading, prose, width_of
from explainer.views import items
from explainer.views.location import Location
from explainer.views.pages import ViewPages


def shown(pack: Pack, location: Location) -> tuple[Statement, ...]:
    """The chosen speaker's statements that the filters let through."""
    return tuple(each for each in pack.speakers.get(location.speaker, ()) if _passes(pack, location, each))


def _passes(pack: Pack, location: Location, each: Statement) -> bool:
    return location.form in (None, each.form) and location.only in ("", pack.section_of[each.id].id)


def _order(pack: Pack) -> list[tuple[str, ...]]:
    return [source for sources in speakers_by_side(pack).values() for source in sources]


def _bar(said: Iterable[Statement], scale: float) -> str:
    """The statements as a bar, a stretch for each form; `scale` is the cells of a statement, and no form has none."""
    forms = Counter(each.form for each in said)
    return "".join(words.bar * max(1, round(forms[form] * scale)) for form, words in FORMS.items() if forms[form])


def arrive(pack: Pack, location: Location) -> Location:
    """The first statement behind the selected item, under its speaker; else the speaker who was chosen last."""
    behind = links.near(pack, location.selected)
    if isinstance(location.selected, ActorRef):  # what somebody says alone comes first
        behind = tuple(sorted(behind, key=lambda each: len(each.source)))
    said = next(iter(behind), None)
    location = replace(location, is_matrix=False)
    if said is None:
        return choose(pack, location, SpeakerRef(location.speaker or _order(pack)[0]))
    location = replace(location, speaker=said.source, selected=StatementRef(said.id))
    return location if _passes(pack, location, said) else replace(location, form=None, only="")


def choose(pack: Pack, location: Location, ref: SpeakerRef) -> Location:
    """The speaker chosen in the list, with the first statement that the filters let through."""
    location = replace(location, speaker=ref.source, is_matrix=False)
    said = shown(pack, location)
    return replace(location, selected=StatementRef(said[0].id) if said else None)


def turn(pack: Pack, location: Location, by: int) -> Location:
    """The next or previous speaker with a statement that passes the filters; in the matrix the next column."""
    if location.is_matrix:
        source, section = _cell(pack, location)
        at = max(0, min(len(pack.sections) - 1, pack.section_numbers[section] - 1 + by))
        return replace(location, selected=CellRef(source, pack.sections[at].id))
    order = [
        source
        for source in _order(pack)
        if source == location.speaker or any(_passes(pack, location, each) for each in pack.speakers[source])
    ]
    at = order.index(location.speaker) + by
    return choose(pack, location, SpeakerRef(order[at])) if 0 <= at < len(order) else location


def cycle_form(pack: Pack, location: Location) -> Location:
    """The next form as the filter, after the last none."""
    used = [form for form in FORMS if any(each.form == form for each in pack.statements.values())]
    options = [None, *used]
    return _refilter(pack, replace(location, form=options[(options.index(location.form) + 1) % len(options)]))


def cycle_section(pack: Pack, location: Location) -> Location:
    """The next section as the filter, after the last none."""
    options = ["", *(section.id for section in pack.sections)]
    return _refilter(pack, replace(location, only=options[(options.index(location.only) + 1) % len(options)]))


def clear(pack: Pack, location: Location) -> Location:
    """No filter."""
    return _refilter(pack, replace(location, form=None, only=""))


def _refilter(pack: Pack, location: Location) -> Location:
    said = shown(pack, location)
    refs = [StatementRef(each.id) for each in said]
    return (
        location
        if location.is_matrix or location.selected in refs
        else replace(location, selected=refs[0] if refs else None)
    )


def toggle_matrix(pack: Pack, location: Location) -> Location:
    """The matrix, or back to the chosen speaker."""
    source, section = _cell(pack, location)
    if location.is_matrix:
        return choose(pack, location, SpeakerRef(source))
    return replace(location, is_matrix=True, selected=CellRef(source, section))


def open_cell(pack: Pack, location: Location, ref: CellRef) -> Location:
    """The statements of a cell of the matrix: its speaker, only its section."""
    return choose(pack, replace(location, only=ref.section, form=None), SpeakerRef(ref.source))


def _cell(pack: Pack, location: Location) -> tuple[tuple[str, ...], str]:
    """The speaker and the section of the selected cell of the matrix, or of the cell of what is selected."""
    match location.selected:
        case CellRef(source, section):
            return source, section
        case StatementRef(id):
            return location.speaker, pack.section_of[id].id
    return location.speaker, pack.sections[0].id


def nav(pack: Pack, location: Location) -> Page:
    """The speakers by side, each with a bar and figures by form."""
    return Page(_list(pack, location.form, location.only), SpeakerRef(_cell(pack, location)[0]))


@lru_cache(maxsize=8)
def _list(pack: Pack, form: Form | None, only: str) -> tuple[Block, ...]:
    location = Location(form=form, only=only)
    most = max(len(said) for said in pack.speakers.values())
    scale = min(1.0, 24 / most)
    blocks: list[Block] = []
    for side, sources in speakers_by_side(pack).items():
        blocks += [BLANK] if blocks else []
        blocks.append(heading(side))
        for source in sources:
            said = pack.speakers[source]
            kept = [each for each in said if _passes(pack, location, each)]
            tail = str(len(said)) if len(kept) == len(said) else f"{len(kept)} of {len(said)}"
            name = Para(
                capital(speaker(pack, source)),
                f"speaker {items.side_style(pack, source)}",
                tail=(Fragment(tail, items.DIM),),
            )
            bar = Para(_bar(said, scale), "lane")
            blocks.append(Block((name, bar, Para(by_form(said), items.DIM)), SpeakerRef(source)))
    return tuple(blocks)


def main(pack: Pack, location: Location) -> Page:
    """The chosen speaker's statements, or the matrix."""
    if location.is_matrix:
        return _matrix(pack, location)
    return Page(
        _spoken(pack, Location(speaker=location.speaker, form=location.form, only=location.only)), location.selected
    )


@lru_cache(maxsize=32)
def _spoken(pack: Pack, location: Location) -> tuple[Block, ...]:
    """The speaker's statements that the filters let through."""
    said, everything = shown(pack, location), pack.speakers[location.speaker]
    order = _order(pack)
    number = f"← speaker {order.index(location.speaker) + 1} of {len(order)} →"
    form = FORMS[location.form].word if location.form else "all"
    filters = "accent" if location.form or location.only else items.DIM
    only = pack.section(location.only).title if location.only else "all"
    blocks = [
        Block(
            (
                Para(
                    capital(speaker(pack, location.speaker)),
                    f"title {items.side_style(pack, location.speaker)}",
                    tail=(Fragment(number, items.DIM),),
                ),
                Para(f"{count(len(everything), 'statement')}: {by_form(everything)}", items.DIM),
                Para(overview.quoted(pack), items.DIM),
                Para(f"f form: {form}   x section: {only}   m matrix", filters),
            )
        ),
        *items.statements(pack, said, under=location.speaker),
    ]
    if not said:
        blocks += [
            BLANK,
            prose("No statement passes the filters. ← → go to a speaker who has one; f and x change the filters."),
        ]
    return tuple(blocks)


def _matrix(pack: Pack, location: Location) -> Page:
    here = _cell(pack, location)
    title = Para("Speakers by sections", "title", tail=(Fragment("m back", items.DIM),))
    blocks = [
        Block((title, Para(overview.quoted(pack), items.DIM))),
        BLANK,
        *(prose(each.title, items.DIM, lead=(Fragment(f"{n} ", "accent"),)) for n, each in enumerate(pack.sections, 1)),
        BLANK,
        Block(layout=partial(_matrix_head, pack)),
    ]
    for side, sources in speakers_by_side(pack).items():
        blocks.append(heading(side))
        for source in sources:
            column = here[1] if source == here[0] else None
            blocks.append(Block(ref=CellRef(source, here[1]), layout=partial(_matrix_row, pack, source, column)))
    return Page(tuple(blocks), CellRef(*here))


def _matrix_columns(pack: Pack, room: int) -> tuple[int, int]:
    """The widths of the names and of a number, in `room` cells."""
    width = 5 if room >= 44 else 4
    return room - width * (len(pack.sections) + 1), width


def _matrix_head(pack: Pack, room: int, _query: str) -> list[Line]:
    left, width = _matrix_columns(pack, room)
    numbers = "".join(f"{number} ".rjust(width) for number in range(1, len(pack.sections) + 1))
    return [(Fragment("".ljust(left)), Fragment(numbers + "all ".rjust(width), "heading"))]


def _matrix_row(pack: Pack, source: tuple[str, ...], column: str | None, room: int, query: str) -> list[Line]:
    """How much a speaker says in each section; `column`: the id of the one that is selected."""
    left, width = _matrix_columns(pack, room)
    name = Para(capital(speaker(pack, source)), items.side_style(pack, source))
    first, *others = name.lines(left - 1, query=query)
    cells = [*first, Fragment(" " * (left - width_of(first)))]
    said = Counter(pack.section_of[each.id].id for each in pack.speakers[source])
    for section in pack.sections:
        number, is_here = said[section.id], section.id == column
        text = f"[{number or '·'}]" if is_here else f"{number or '·'} "
        style = "accent" if is_here else "" if number else items.DIM
        cells.append(Fragment(text.rjust(width), style, CellRef(source, section.id)))
    cells.append(Fragment(f"{len(pack.speakers[source])} ".rjust(width), items.DIM))
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
