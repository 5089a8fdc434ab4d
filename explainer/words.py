"""The words in which a pack is told: the same on the screen, in the linear edition and in `check`."""

from collections import Counter
from collections.abc import Iterable

from explainer import tour as pace
from explainer.model import Event, Form, Origin, Statement, Status, View
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

ORIGINS: dict[Origin, str] = {"article": "from the article", "editor": "added by the editor"}
"""Whose words a definition is."""

NOT_STATED = "not stated in this article"
"""What the article leaves out: a position, its publisher, its date."""

NO_PART = "No statement, event or position of its own."
"""Somebody who is only named."""

NO_POSITIONS = "The pack holds no positions."
"""There is nothing to compare."""

VIEWS: dict[View, str] = {
    "story": "Story",
    "timeline": "Timeline",
    "who": "Who said what",
    "positions": "Positions",
    "article": "Article",
    "terms": "Terms & people",
}
"""The views in the order of their digits."""

SHORT_VIEWS: dict[View, str] = {
    "story": "Story",
    "timeline": "Time",
    "who": "Who",
    "positions": "Pos",
    "article": "Text",
    "terms": "Terms",
}
"""The same where there is little room."""

MOST_QUOTED = 4
"""Quotations that are named one by one."""

IN_BRIEF = "In brief"
THE_STORY = "The story"
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
    return " ← ".join(_tellers(pack, statement))


def told_by(pack: Pack, statement: Statement) -> str:
    """The chain without the statement's own source; empty for the article's own words."""
    return " ← ".join(_tellers(pack, statement)[1:])


def _tellers(pack: Pack, statement: Statement) -> list[str]:
    names = [speaker(pack, each.source) for each in pack.chain(statement)]
    return names if pack.author is None or names[-1] == pack.author.name else [*names, pack.author.name]


def form(statement: Statement) -> str:
    """The statement's form, and that it is a judgement where it is one: `part-quote`, `its own judgement`."""
    if statement.form == "narration":
        return "its own judgement" if statement.evaluative else "in its own words"
    words = FORMS[statement.form].lower()
    if statement.so_called:
        words += ", a name quoted"
    return f"{words}, a judgement" if statement.evaluative else words


def printed(pack: Pack) -> list[str]:
    """Who published the article, and when, or that it does not say so."""
    article = pack.explainer.article
    facts = {"publisher": article.publisher, "date": article.date_published}
    told = [f"{capital(name)}: {fact}" for name, fact in facts.items() if fact]
    silent = join(name for name, fact in facts.items() if not fact)
    return [*told, f"{capital(silent)}: {NOT_STATED}"] if silent else told


def time(event: Event) -> str:
    """The article's own time words for an event, if it has any."""
    return event.when.text if event.when else ""


def note(event: Event) -> str:
    """The status and the time words: `agreed · for 30 days`."""
    return " · ".join(dict.fromkeys(filter(None, (event.status, time(event)))))


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 statement`, `2 statements`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def tour(pack: Pack) -> str:
    """What follows the heading of the story where there is a tour of it: the key, and how long it takes."""
    seconds = sum(map(pace.seconds, pack.explainer.tour))
    takes = count(round(seconds), "second") if seconds < 55 else count(round(seconds / 60), "minute")
    return f"  p plays it in {takes}" if seconds else ""


RELATIONS: dict[str, str] = {
    "after": "after",
    "before": "before",
    "during": "during",
    "same_time": "at the same time as",
}
"""The order of two events in words."""

PHASES: dict[str, tuple[str, str]] = {
    "before": ("Before", ""),
    "at": ("", ""),
    "after": ("After", ""),
    "happened": ("Happened", ""),
    "unplaced": ("Order not stated", "before or after the above is not said"),
    "ahead": ("Ahead", "had not happened yet"),
}
"""The phases of the timeline, title and note, by their names in `chronology`; `at` has the pivot's own name."""

JOINTLY, ITSELF = "Several together", "The article itself"
"""The speakers who stand on no single side, and the article."""


def side(pack: Pack, label: str) -> str:
    """A side by the name of its country, else by its label."""
    return pack.countries[label].name if label in pack.countries else label


def speakers_by_side(pack: Pack) -> dict[str, list[tuple[str, ...]]]:
    """The speakers by the name of their side: the sides first, then those who speak together, then the article."""
    grouped: dict[str, list[tuple[str, ...]]] = {side(pack, label): [] for label in pack.sides}
    grouped |= {JOINTLY: [], ITSELF: []}
    for source in pack.speakers:
        labels = {pack.actors[id].side for id in source}
        label = labels.pop() if len(labels) == 1 else None
        if any(pack.actors[id].kind == "author" for id in source):
            grouped[ITSELF].append(source)
        else:
            grouped[side(pack, label) if label else JOINTLY].append(source)
    return {name: sources for name, sources in grouped.items() if sources}


def counts(said: Iterable[Statement]) -> str:
    """The statements by form: `1 part-quote, 5 paraphrase`."""
    forms = Counter(each.form for each in said)
    return ", ".join(f"{forms[form]} {name.lower()}" for form, name in FORMS.items() if forms[form])


def quoted(pack: Pack) -> str:
    """What of the article stands in quotation marks, in a sentence: the words, or if they are many their number."""
    said = pack.statements.values()
    quotes = [(each, words) for each in said for words in each.quotes]
    names = [(each, words) for each in said for words in each.so_called]
    if len(quotes) + len(names) > MOST_QUOTED:
        phrases, named = count(len(quotes), "phrase"), count(len(names), "name")
        told = [f"{phrases} word for word"] * bool(quotes) + [named] * bool(names)
    else:
        phrases, named = (
            join(f"“{words}” ({speaker(pack, each.source)})" for each, words in group) for group in (quotes, names)
        )
        told = [f"word for word {phrases}"] * bool(quotes) + [f"as a name {named}"] * bool(names)
    if not told:
        return "The article quotes nothing word for word: everything is paraphrase or its own words."
    return f"The article quotes {'; '.join(told)}; everything else is paraphrase or its own words."


def told_aloud(pack: Pack, statement: Statement) -> str:
    """The same as `told_by`, to be listened to: `told by the Kremlin in statement 4, told by the article`."""
    *_, last = chain = list(pack.chain(statement))
    told = [f"told by {speaker(pack, each.source)} in statement {pack.numbers[each.id]}" for each in chain[1:]]
    if pack.author and speaker(pack, last.source) != pack.author.name:
        told.append(f"told by {pack.author.name}")
    return ", ".join(told)


def references(pack: Pack, ids: Iterable[str]) -> str:
    """Statements by their numbers, in reading order: `statement 3`, `statements 3, 5 and 7 to 9`."""
    runs: list[list[int]] = []
    for number in sorted({pack.numbers[id] for id in ids}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [each for run in runs for each in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run))]
    return f"{'statement' if sum(map(len, runs)) == 1 else 'statements'} {join(said)}"
