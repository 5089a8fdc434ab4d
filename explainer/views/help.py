"""Help: the keys of a view by what they are for, and how to read what is on the screen."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import zip_longest

from msgspec.structs import replace

from explainer.cells import cell_len
from explainer.facts.vocabulary import FORMS, STANCES, FormWords, statuses_by_mark
from explainer.keys import Group, Key, Row, rows
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, heading, width_of
from explainer.view import VIEW_WORDS, View
from explainer.views import items

LEAST = 72
"""The width from which on it stands in columns; in less there is one, which scrolls."""
_MOST, _GAP, _SHARES = 148, 2, (23, 28, 21)
"""The widest columns together, the cells between them, and how they share what there is."""
_ROOMY = 30
"""The width of a column from which on it has room for the longer words."""
_HEADINGS: dict[Group, str] = {
    "views": "Views",
    "move": "Move",
    "selected": "What is selected",
    "find": "Find",
    "program": "Program",
}
_LEFT: tuple[Group, ...] = ("views", "find", "program")
_MIDDLE: tuple[Group, ...] = ("move", "selected", "view")


def page(view: View, can: Callable[[Key], bool]) -> Page:
    """The keys that do something in a view, as `can` tells, and how to read it."""
    told = list(rows(can))
    foot = (BLANK, Block((_signs(), _also(told))))
    wide = (Block(layout=partial(_columns, told)), *foot)
    order: tuple[Group, ...] = ("move", "selected", "view", "find", "program", "views")
    narrow = (*_groups(told, order), BLANK, *_legend(LEAST), *foot)
    return Page(wide, measure=_MOST, least=LEAST, narrow=narrow)


def _columns(told: list[Row], width: int, _query: str) -> list[Line]:
    """Keys in two columns, and beside them how to read what is on the screen."""
    room = width - _GAP * (len(_SHARES) - 1)
    widths = [room * share // sum(_SHARES) for share in _SHARES]
    stacks = (_groups(told, _LEFT), _groups(told, _MIDDLE), _legend(widths[-1]))
    columns = [
        [line for block in stack for line in block.lines(each)] for stack, each in zip(stacks, widths, strict=True)
    ]
    return [tuple(_beside(parts, widths)) for parts in zip_longest(*columns, fillvalue=())]


def _beside(parts: Iterable[Line], widths: Iterable[int]) -> Iterator[Fragment]:
    """Lines side by side, each in its width."""
    for line, width in zip(parts, widths, strict=True):
        yield from line
        yield Fragment(" " * (width - width_of(line) + _GAP))


def _groups(told: list[Row], groups: Iterable[Group]) -> list[Block]:
    """Keys under the headings of their groups."""
    blocks: list[Block] = []
    for group in groups:
        found = [row for row in told if row.first.group == group]
        names = [" ".join((*row.names, *(name for name in row.others if len(name) == 1))) for row in found]
        listed = _listed((name, "key", row.first.tooltip) for name, row in zip(names, found, strict=True))
        if found:
            own = found[0].first.view
            title = f"In {VIEW_WORDS[own].name}" if own else _HEADINGS[group]
            blocks += [*[BLANK] * bool(blocks), heading(title), *listed]
    return blocks


def _listed(rows: Iterable[tuple[str, str, str]], gap: int = 2) -> list[Block]:
    """Signs in a column, each with its role, and behind it what it is: of several parts the others dim."""
    told = list(rows)
    width = max((cell_len(sign) for sign, *_ in told), default=0) + gap
    return [_line(sign, role, text, width) for sign, role, text in told]


def _line(sign: str, role: str, text: str, width: int) -> Block:
    lead = (Fragment(sign, role), Fragment(" " * (width - cell_len(sign))))
    name = text.partition(": ")[0]
    return Block((Para(text, marks=(Mark(len(name), len(text), items.DIM),), lead=lead),))


def _marked(begin: str, parts: Iterable[tuple[str, str, str]]) -> Para:
    """Signs in one paragraph, each with its role and with what it is."""
    text, marks = begin, []
    for number, (sign, role, what) in enumerate(parts):
        text += " · " * bool(number)
        marks.append(Mark(len(text), len(text) + len(sign), role))
        text += f"{sign} {what}"
    return Para(text, items.DIM, tuple(marks))


def _signs() -> Para:
    """The signs of positions."""
    told = _marked("Positions: ", ((sign, "exact", name) for sign, name in STANCES.values()))
    return replace(told, text=f"{told.text}, as the editor reads the word")


def _also(told: list[Row]) -> Para:
    """The keys that one seldom looks for."""
    parts: list[tuple[str, str, str]] = []
    for row in told:
        others = [name for name in row.others if len(name) > 1]
        if row.first.group == "also":
            parts.append((" ".join((*row.names, *others)), "key", row.first.tooltip))
        elif others:
            parts.append((" ".join(others), "key", f"as {' '.join(row.names)}"))
    return _marked("Also: ", parts)


def _legend(width: int) -> list[Block]:
    """How to read what is on the screen, in a column of a width: in few words where there is little room."""
    is_roomy = width >= _ROOMY
    listed = partial(_listed, gap=1 + is_roomy)
    return [
        heading("How to read it"),
        *listed((("▏", "rule", "the article’s words"), ("?", "open", "left open"))),
        BLANK,
        heading("Timeline"),
        *listed((*((mark, "", names) for mark, names in statuses_by_mark().items()), ("─▶", "", "who acts on whom"))),
        BLANK,
        heading("Who said what"),
        *listed((form.mark, "", _told(form) if is_roomy else form.short) for form in FORMS.values()),
    ]


def _told(form: FormWords) -> str:
    """A form, and what its name means: `part-quote: the source’s own words, in part`."""
    meaning = ", ".join(filter(None, (form.meaning, form.quoted))).removesuffix(", all")
    return f"{form.short}: {meaning}" if meaning else form.short
