"""The signs and looks of text that the views have in common, and those of each view, for the help."""

from typing import NamedTuple

from explainer.facts import positions, words
from explainer.facts.vocabulary import FORMS, STANCES, FormWords, statuses_by_mark
from explainer.text.blocks import Fragment, Line
from explainer.text.layout import AT_REST, IN_USE
from explainer.text.roles import side_role
from explainer.view import VIEW_WORDS, View
from explainer.views import items, table

READING = "the editor’s reading"
"""Whose some signs are."""


class Told(NamedTuple):
    """Keys or signs under one heading."""

    title: str
    rows: tuple[tuple[Line, str], ...]
    """What is told of, and what it is; after a colon what else may be said, where there is room."""
    note: str = ""
    """What is said of all of them."""


def _sign(sign: str, role: str, text: str) -> tuple[Line, str]:
    return (Fragment(sign, role),), text


def _form(form: FormWords) -> str:
    """A form, and what its name means: `part-quote: the source’s own words, in part`."""
    meaning = ", ".join(filter(None, (form.meaning, form.quoted))).removesuffix(", all")
    return f"{form.short}: {meaning or 'the article’s'}"


_SIDES = tuple(Fragment(letter, side_role(number)) for number, letter in enumerate("abc"))
COMMON = Told(
    "How to read it",
    (
        _sign(IN_USE[0], "mark", "selected: what the keys are for"),
        _sign(AT_REST[0], "exact", "selected beside: in another pane"),
        _sign("▏", "exact", "article’s words: as printed"),
        _sign("╎", "exact", "sentence before: as context"),
        _sign("…", "exact", "left out: words of a sentence"),
        _sign("“", "quote", "quoted: word for word"),
        _sign("a", "cue", "crediting word: said, noted"),
        (_SIDES, "side colours: who speaks or acts"),
        _sign("a", "dim", "a note: such as form or count"),
        _sign("¶", "dim", "paragraph: of the article"),
        _sign("?", "open", "left open: not in the article"),
        _sign(items.OPENS.text.strip(), "dim", "leads on: Enter opens it"),
    ),
)
_TIMELINE = (
    *(_sign(mark, "exact", names) for mark, names in statuses_by_mark().items()),
    _sign("▶", "exact", "whom it concerns: from who acts"),
    _sign("│", _SIDES[1].style, "a lane: each side has its own"),
)
_POSITIONS = (
    *(_sign(f" {sign} ", "chip", name) for sign, name in STANCES.values()),
    _sign(f" {table.JOINT} ", "exact", "jointly: one position of several"),
    _sign(f" {table.SILENT} ", "exact", f"{positions.SILENT}: where one stands"),
)
_ARTICLE = (
    _sign("│", _SIDES[0].style, "somebody’s words: colour of side"),
    ((Fragment(FORMS["judgement"].mark, "exact"), Fragment("┊", "exact")), "judgement: the article’s own"),
    _sign("a", "unused", f"grey: {words.IN_NO_STATEMENT}"),
    _sign("a", "hit", "selected words"),
)
OF_VIEWS: dict[View, Told] = {
    "timeline": Told(VIEW_WORDS["timeline"].name, _TIMELINE, READING),
    "positions": Told(VIEW_WORDS["positions"].name, _POSITIONS, READING),
    "who": Told(VIEW_WORDS["who"].name, tuple(_sign(form.mark, "exact", _form(form)) for form in FORMS.values())),
    "article": Told(VIEW_WORDS["article"].name, _ARTICLE),
}
"""The signs of the views that have signs of their own."""
