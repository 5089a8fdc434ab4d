"""Help: the keys of a view by what they are for, and how to read what is on the screen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest

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
READING = "the editor’s reading"
"""Whose they are."""
_ROOMY = 30
"""The width of a column from which on it has room for the longer words."""
_HEADINGS: dict[Group, str] = {
    "views": "Views",
    "move": "Move",
    "selected": "What is selected",
    "find": "Find",
    "program": "Program",
    "also": "Also",
}
_LEFT: tuple[Group, ...] = ("find", "program")
_MIDDLE: tuple[Group, ...] = ("move", "selected", "view")


def page(view: View, can: Callable[[Key], bool]) -> Page:
    """The keys that do something in a view, as `can` tells, and how to read it."""
    told = list(rows(can))
    views, also = ([row for row in told if row.first.group == group] for group in ("views", "also"))
    first, last = (Block(layout=partial(_in_a_row, listed)) for listed in (views, also))
    tight = (first, Block(layout=partial(_columns, told)), BLANK, last, Block((_signs(),)))
    order: tuple[Group, ...] = ("move", "selected", "view", "find", "program", "also")
    narrow = (*_groups(told, order), BLANK, *_aliases(told), BLANK, *_groups(told, ("views",)), BLANK, *_legend(LEAST))
    page = Page(tight, measure=_MOST, least=LEAST, narrow=(*narrow, BLANK, Block((_signs(),))))
    return page._replace(ways=(page._replace(blocks=(first, BLANK, *tight[1:])),))


def _columns(told: list[Row], width: int, _query: str) -> list[Line]:
    """Keys in two columns, and beside them how to read what is on the screen."""
    room = width - _GAP * (len(_SHARES) - 1)
    widths = [room * share // sum(_SHARES) for share in _SHARES]
    left = [*_groups(told, _LEFT), BLANK, *_aliases(told)]
    stacks = (left, _groups(told, _MIDDLE), _legend(widths[-1]))
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


def _aliases(told: list[Row]) -> list[Block]:
    """The keys that do the same as others."""
    found = [(" ".join(name for name in row.others if len(name) > 1), row) for row in told]
    listed = ((names, "key", f"as {' '.join(row.names)}") for names, row in found if names)
    return [heading("The same"), *_listed(listed)]


def _in_a_row(told: Sequence[Row], width: int, _query: str) -> list[Line]:
    """Keys side by side, as far apart as one line has room for."""
    laid_out = (_apart(told, gap).lines(width) for gap in (3, 2, 1))
    return next((lines for lines in laid_out if len(lines) == 1), _apart(told, 2).lines(width))


def _apart(told: Iterable[Row], gap: int) -> Para:
    """Keys in a paragraph, none of them broken from what it does."""
    text, marks = "", list[Mark]()
    for row in told:
        text += " " * gap if text else ""
        name = " ".join(row.names)
        marks.append(Mark(len(text), len(text) + len(name), "key"))
        text += f"{name} {row.first.tooltip}".replace(" ", "\N{NO-BREAK SPACE}")
    return Para(text, "", tuple(marks))


def _signs() -> Para:
    """The signs of positions, and whose they are."""
    text, marks = "", list[Mark]()
    for sign, name in STANCES.values():
        marks.append(Mark(len(text), len(text) + 1, "exact"))
        text += f"{sign} {name}  "
    return Para(f"{text.rstrip()}: like the marks of events, {READING}", items.DIM, tuple(marks))


def _legend(width: int) -> list[Block]:
    """How to read what is on the screen, in a column of a width: in few words where there is little room."""
    is_roomy = width >= _ROOMY
    listed = partial(_listed, gap=1 + is_roomy)
    words = ("▏", "rule", "the article’s words"), ("╎", "rule", "the sentence before"), ("?", "open", "left open")
    marks = [(mark, "", names) for mark, names in statuses_by_mark().items()]
    lanes = [("│", "lane", "its lane: who acts, or whom it concerns")] * is_roomy
    return [
        heading("How to read it"),
        *listed(words),
        BLANK,
        heading("Timeline"),
        *listed((*marks, ("─▶", "", "who acts on whom"), *lanes)),
        BLANK,
        heading("Who said what"),
        *listed((form.mark, "", _told(form) if is_roomy else form.short) for form in FORMS.values()),
    ]


def _told(form: FormWords) -> str:
    """A form, and what its name means: `part-quote: the source’s own words, in part`."""
    meaning = ", ".join(filter(None, (form.meaning, form.quoted))).removesuffix(", all")
    return f"{form.short}: {meaning}" if meaning else form.alone
