"""The words in which a pack is told: the same on the screen, in the linear edition and in `check`."""

from collections.abc import Iterable

from explainer.model import Event, Form, Stance, Statement, Status, View
from explainer.pack import Pack

FORMS: dict[Form, str] = {
    "direct": "QUOTE",
    "mixed": "PART-QUOTE",
    "indirect": "PARAPHRASE",
    "narration": "THE ARTICLE",
}
"""How the article gives a statement's words."""

STATUS_MARKS: dict[Status, str] = {
    "happened": "●",
    "ongoing": "●",
    "agreed": "◐",
    "proposed": "○",
    "expected": "◌",
    "hoped": "◌",
}
"""The mark of an event's status; the word always stands beside it."""

STANCES: dict[Stance, str] = {
    "support": "supports",
    "oppose": "opposes",
    "conditional": "under a condition",
    "seeks": "seeks",
}
"""Where an actor stands on an issue."""

NOT_STATED = "not stated in this article"
"""A position that a pack does not hold."""

VIEWS: dict[View, str] = {
    "story": "Story",
    "timeline": "Timeline",
    "who": "Who said what",
    "positions": "Positions",
    "article": "Article",
    "terms": "Terms & people",
}
"""The views in the order of their digits."""

IN_BRIEF = "In brief"
NOT_SAID = "What the article does not say"


def join(names: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def capital(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def speaker(pack: Pack, source: Iterable[str]) -> str:
    """The names of those who speak, jointly if they are several."""
    return join(pack.actors[id].name for id in source)


def people(pack: Pack, actors: Iterable[str]) -> str:
    """Actors, with the members of a group: `the two leaders (Donald Trump and Vladimir Putin)`."""
    return join(
        f"{pack.actors[id].name} ({speaker(pack, pack.actors[id].members)})"
        if len(pack.actors[id].members) > 1
        else pack.actors[id].name
        for id in actors
    )


def chain(pack: Pack, statement: Statement) -> str:
    """Through whom the words come to the reader: `Trump and Putin ← the White House ← the article`."""
    names = [speaker(pack, each.source) for each in pack.chain(statement)]
    if pack.author and names[-1] != pack.author.name:
        names.append(pack.author.name)
    return " ← ".join(names)


def form(statement: Statement) -> str:
    """The statement's form, and that it is a judgement where it is one: `part-quote`, `its own judgement`."""
    if statement.form == "narration":
        return "its own judgement" if statement.evaluative else "in its own words"
    words = FORMS[statement.form].lower()
    return f"{words}, a judgement" if statement.evaluative else words


def time(event: Event) -> str:
    """The article's own time words for an event, if it has any."""
    return event.when.text if event.when else ""


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 statement`, `2 statements`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


RELATIONS: dict[str, str] = {
    "after": "after",
    "before": "before",
    "during": "during",
    "same_time": "at the same time as",
}
"""The order of two events in words."""
