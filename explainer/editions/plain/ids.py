"""The ids that `--at` takes."""

from collections.abc import Iterator, Mapping
from itertools import islice

from explainer.editions.plain.typesetting import BLANK, heading
from explainer.facts.events import in_short
from explainer.facts.vocabulary import KEY_FIGURES, NOT_SAID, PEOPLE
from explainer.pack import FIGURES, OPEN_QUESTIONS, Pack

IDS = "The ids of all items"
_MOST = 20
"""Ids of a kind that are told where somebody has mistyped one."""


def all_ids(pack: Pack) -> Iterator[str]:
    """All of them by kind, a line each, with what it names."""
    yield from heading(IDS)
    yield "Start explainer with --at and one of these, or with the number of a statement, to go straight to it."
    for kind, named in _by_kind(pack).items():
        yield from (BLANK, f"{kind}:", *(f"- {id}: {name}" for id, name in named.items()))


def some_ids(pack: Pack) -> Iterator[str]:
    """The first of each kind, a line for the kind; statements by their numbers too."""
    for kind, named in _by_kind(pack).items():
        numbers = f" 1 to {len(named)}, or" if kind == "Statements" else ""
        more = f" and {len(named) - _MOST:,} more" if len(named) > _MOST else ""
        yield f"{kind}:{numbers} {', '.join(islice(named, _MOST))}{more}"
    if any(len(named) > _MOST for named in _by_kind(pack).values()):
        yield "explainer --plain ends with all of them."


def _by_kind(pack: Pack) -> Mapping[str, Mapping[str, str]]:
    """What each id names, by kind; kinds of which there are none are left out."""
    others = {FIGURES: KEY_FIGURES, OPEN_QUESTIONS: NOT_SAID}
    kinds = {
        "Sections": {each.id: each.title for each in pack.sections},
        "Statements": {id: f"statement {number}" for id, number in pack.numbers.items()},
        "Events": {id: in_short(pack, each) for id, each in pack.events.items()},
        "Issues": {id: each.name for id, each in pack.issues.items()},
        PEOPLE: {id: each.name for id, each in pack.actors.items()},
        "Other parts": {id: name for id, name in others.items() if id in pack.kinds},
    }
    return {kind: named for kind, named in kinds.items() if named}
