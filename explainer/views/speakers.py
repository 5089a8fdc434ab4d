"""Who said what: the speakers by side, what each of them says, and how the article gives their words."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial

from msgspec.structs import replace

from explainer import links, words
from explainer.model import Form, Statement
from explainer.pack import Pack
from explainer.refs import ActorRef, CellRef, SpeakerRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Line, Page, Para, heading, prose, width_of
from explainer.views import items
from explainer.views.state import State, ViewPages

BARS: dict[Form, str] = {"direct": "█", "mixed": "▓", "indirect": "▒", "narration": "░"}


def shown(pack: Pack, state: State) -> tuple[Statement, ...]:
    """The chosen speaker's statements that the filters let through."""
    return tuple(each for each in pack.speakers.get(state.speaker, ()) if _passes(pack, state, each))


def _passes(pack: Pack, state: State, each: Statement) -> bool:
    return state.form in (None, each.form) and state.only in ("", pack.home[each.id].id)


def _order(pack: Pack) -> list[tuple[str, ...]]:
    return [source for sources in words.speakers_by_side(pack).values() for source in sources]


def _bar(said: Iterable[Statement], scale: float) -> str:
    forms = Counter(each.form for each in said)
    return "".join(glyph * max(1, round(forms[form] * scale)) for form, glyph in BARS.items() if forms[form])


def arrive(pack: Pack, state: State) -> State:
    """The first statement behind the selected item, under its speaker; else the speaker who was chosen last."""
    behind = links.near(pack, state.selected)
    if isinstance(state.selected, ActorRef):  # what somebody says alone comes first
        behind = tuple(sorted(behind, key=lambda each: len(each.source)))
    said = next(iter(behind), None)
    state = replace(state, is_matrix=False)
    if said is None:
        return choose(pack, state, SpeakerRef(state.speaker or _order(pack)[0]))
    state = replace(state, speaker=said.source, selected=StatementRef(said.id))
    return state if _passes(pack, state, said) else replace(state, form=None, only="")


def choose(pack: Pack, state: State, ref: SpeakerRef) -> State:
    """The speaker chosen in the list, with the first statement that the filters let through."""
    state = replace(state, speaker=ref.source, is_matrix=False)
    said = shown(pack, state)
    return replace(state, selected=StatementRef(said[0].id) if said else None)


def turn(pack: Pack, state: State, by: int) -> State:
    """The next or previous speaker of whom the filters let something through; in the matrix the next column."""
    if state.is_matrix:
        state = replace(state, column=max(0, min(len(pack.sections) - 1, state.column + by)))
        return replace(state, selected=_cell(pack, state, state.speaker))
    order = [
        source
        for source in _order(pack)
        if source == state.speaker or any(_passes(pack, state, each) for each in pack.speakers[source])
    ]
    at = order.index(state.speaker) + by
    return choose(pack, state, SpeakerRef(order[at])) if 0 <= at < len(order) else state


def cycle_form(pack: Pack, state: State) -> State:
    """The next form as the filter, after the last none."""
    used = [form for form in words.FORMS if any(each.form == form for each in pack.statements.values())]
    options = [None, *used]
    return _refilter(pack, replace(state, form=options[(options.index(state.form) + 1) % len(options)]))


def cycle_section(pack: Pack, state: State) -> State:
    """The next section as the filter, after the last none."""
    options = ["", *(section.id for section in pack.sections)]
    return _refilter(pack, replace(state, only=options[(options.index(state.only) + 1) % len(options)]))


def clear(pack: Pack, state: State) -> State:
    """No filter."""
    return _refilter(pack, replace(state, form=None, only=""))


def _refilter(pack: Pack, state: State) -> State:
    said = shown(pack, state)
    refs = [StatementRef(each.id) for each in said]
    return state if state.selected in refs else replace(state, selected=refs[0] if refs else None)


def toggle_matrix(pack: Pack, state: State) -> State:
    """The matrix, or back to the chosen speaker."""
    if state.is_matrix:
        return choose(pack, state, SpeakerRef(state.speaker))
    state = replace(state, is_matrix=True)
    if isinstance(state.selected, StatementRef):
        state = replace(state, column=pack.sections.index(pack.home[state.selected.id]))
    return replace(state, selected=_cell(pack, state, state.speaker))


def pick(pack: Pack, state: State, ref: CellRef) -> State:
    """The matrix with the cell `ref` selected."""
    column = next(at for at, section in enumerate(pack.sections) if section.id == ref.section)
    return replace(state, selected=ref, speaker=ref.source, column=column)


def open_cell(pack: Pack, state: State, ref: CellRef) -> State:
    """The statements of a cell of the matrix: its speaker, only its section."""
    return choose(pack, replace(state, only=ref.section, form=None), SpeakerRef(ref.source))


def _cell(pack: Pack, state: State, source: tuple[str, ...]) -> CellRef:
    return CellRef(source, pack.sections[state.column].id)


def nav(pack: Pack, state: State) -> Page:
    """The speakers by side, each with a bar and figures by form."""
    return Page(_list(pack, state.form, state.only), SpeakerRef(state.speaker))


@lru_cache(maxsize=8)
def _list(pack: Pack, form: Form | None, only: str) -> tuple[Block, ...]:
    state = State(form=form, only=only)
    most = max(len(said) for said in pack.speakers.values())
    scale = min(1.0, 24 / most)
    blocks: list[Block] = []
    for side, sources in words.speakers_by_side(pack).items():
        blocks += [BLANK] if blocks else []
        blocks.append(heading(side))
        for source in sources:
            said = pack.speakers[source]
            kept = [each for each in said if _passes(pack, state, each)]
            tail = str(len(said)) if len(kept) == len(said) else f"{len(kept)} of {len(said)}"
            name = Para(
                words.capital(words.speaker(pack, source)),
                f"speaker {items.side_style(pack, source)}",
                tail=(Fragment(tail, items.DIM),),
            )
            bar = Para(_bar(said, scale), "lane")
            blocks.append(Block((name, bar, Para(words.counts(said), items.DIM)), SpeakerRef(source)))
    return tuple(blocks)


def main(pack: Pack, state: State) -> Page:
    """The chosen speaker's statements, or the matrix."""
    if state.is_matrix:
        return _matrix(pack, state)
    return Page(_spoken(pack, State(speaker=state.speaker, form=state.form, only=state.only)), state.selected)


@lru_cache(maxsize=32)
def _spoken(pack: Pack, state: State) -> tuple[Block, ...]:
    """The speaker's statements that the filters let through."""
    said, everything = shown(pack, state), pack.speakers[state.speaker]
    order = _order(pack)
    number = f"← speaker {order.index(state.speaker) + 1} of {len(order)} →"
    form = words.FORMS[state.form].lower() if state.form else "all"
    filters = "accent" if state.form or state.only else items.DIM
    only = next((section.title for section in pack.sections if section.id == state.only), "all")
    blocks = [
        Block(
            (
                Para(
                    words.capital(words.speaker(pack, state.speaker)),
                    f"title {items.side_style(pack, state.speaker)}",
                    tail=(Fragment(number, items.DIM),),
                ),
                Para(f"{words.count(len(everything), 'statement')}: {words.counts(everything)}", items.DIM),
                Para(words.quoted(pack), items.DIM),
                Para(f"f form: {form}   x section: {only}   m matrix", filters),
            )
        ),
        *items.statements(pack, said, under=state.speaker),
    ]
    if not said:
        blocks += [
            BLANK,
            prose("No statement passes the filters. ← → go to a speaker who has one; f and x change the filters."),
        ]
    return tuple(blocks)


def _matrix(pack: Pack, state: State) -> Page:
    number = Counter((each.source, pack.home[each.id].id) for each in pack.statements.values())

    def measures(room: int) -> tuple[int, int]:
        """The widths of the names and of a number."""
        width = 5 if room >= 44 else 4
        return room - width * (len(pack.sections) + 1), width

    def row(room: int, query: str, source: tuple[str, ...]) -> list[Line]:
        left, width = measures(room)
        name = Para(words.capital(words.speaker(pack, source)), items.side_style(pack, source))
        first, *others = name.lines(left - 1, query=query)
        cells = [*first, Fragment(" " * (left - width_of(first)))]
        for column, section in enumerate(pack.sections):
            count = number[source, section.id]
            is_here = source == state.speaker and column == state.column
            text = f"[{count or '·'}]" if is_here else f"{count or '·'} "
            style = "accent" if is_here else "" if count else items.DIM
            cells.append(Fragment(text.rjust(width), style, CellRef(source, section.id)))
        cells.append(Fragment(f"{len(pack.speakers[source])} ".rjust(width), items.DIM))
        return [tuple(cells), *others]

    def head(room: int, _query: str) -> list[Line]:
        left, width = measures(room)
        names = "".join(f"{number} ".rjust(width) for number in range(1, len(pack.sections) + 1))
        return [(Fragment("".ljust(left)), Fragment(names + "all ".rjust(width), "heading"))]

    title = Para("Speakers by sections", "title", tail=(Fragment("m back", items.DIM),))
    blocks = [
        Block((title, Para(words.quoted(pack), items.DIM))),
        BLANK,
        *(prose(each.title, items.DIM, lead=(Fragment(f"{n} ", "accent"),)) for n, each in enumerate(pack.sections, 1)),
        BLANK,
        Block(layout=head),
    ]
    for side, sources in words.speakers_by_side(pack).items():
        blocks.append(heading(side))
        for source in sources:
            blocks.append(Block(ref=_cell(pack, state, source), layout=partial(row, source=source)))
    return Page(tuple(blocks), _cell(pack, state, state.speaker))


PAGES = ViewPages(arrive, main, nav, choose, turn)
