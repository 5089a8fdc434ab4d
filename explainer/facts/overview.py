"""What is told of the explainer as a whole: the article, its quotations, the figures, the open questions, the tour."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from explainer import pace
from explainer.facts import events, words
from explainer.facts.fact import Fact, Related
from explainer.facts.grammar import capital, count, join, listed
from explainer.facts.names import by_number, speaker
from explainer.facts.vocabulary import NOT_STATED
from explainer.model import Event, Figure, OpenQuestion, Statement
from explainer.pack import Pack

MOST_QUOTED = 4
"""Quotations that are named one by one."""

WORD_FOR_WORD, AS_A_NAME = "All that is quoted word for word", "Quoted only as a name"
"""The two kinds of quotation."""

NOTED = "noted by the editor"
"""Who asks an open question."""

EDITORS = "the editor’s words"
"""Whose a brief, a title or the name of an event is."""


def printed(pack: Pack) -> list[str]:
    """Who published the article, when, who wrote it and where it stands; or that it does not state the first two."""
    told = stated(pack)
    silent = join(name for name in ("publisher", "date") if name not in told)
    return [*told.values(), *([f"{capital(silent)}: {NOT_STATED}"] if silent else [])]


def taken_apart(pack: Pack) -> str:
    """That this is one article, which, and where it comes from: `… “Special Poll”; publisher and date not stated`."""
    article, told = pack.explainer.article, stated(pack)
    by = f"by {join(article.authors)}" if article.authors else None
    source = ", ".join(filter(None, (by, article.publisher, article.date_published)))
    silent = join(name for name in ("publisher", "date") if name not in told)
    parts = (f"One article taken apart: “{article.headline}”", source, f"{silent} not stated" if silent else "")
    return "; ".join(filter(None, parts))


def extent(pack: Pack) -> str:
    """How long the article is, and how much is taken from it: `15 sentences, 32 statements`."""
    return f"{count(words.sentences(pack), 'sentence')}, {count(len(pack.statements), 'statement')}"


def stated(pack: Pack) -> dict[str, str]:
    """What is stated of where the article comes from: `Publisher: The Harbour Times`, by the name of the fact."""
    article = pack.explainer.article
    facts = {
        "publisher": article.publisher,
        "date": article.date_published,
        "by": join(article.authors) if article.authors else None,
        "at": article.url,
        "licence": article.licence,
    }
    return {name: f"{capital(name)}: {fact}" for name, fact in facts.items() if fact}


def figure(each: Figure) -> str:
    """A key figure: `30 days without attacks`."""
    return f"{each.value} {each.label}"


def quoted(pack: Pack) -> str:
    """What of the article stands in quotation marks, in a sentence: the words, or if they are many their number."""
    quotes, names = quotations(pack).values()
    if len(quotes) + len(names) > MOST_QUOTED:
        phrases, named = count(len(quotes), "phrase"), count(len(names), "name")
        told = [f"{phrases} word for word"] * bool(quotes) + [named] * bool(names)
    else:
        phrases, named = (
            join(f"“{words}” ({speaker(pack, each.source)})" for each, words in group) for group in (quotes, names)
        )
        told = [f"word for word {phrases}"] * bool(quotes) + [f"as a name {named}"] * bool(names)
    return f"The article quotes {'; '.join(told)}. {the_rest(pack)}" if told else the_rest(pack)


@lru_cache(maxsize=2)
def quotations(pack: Pack) -> dict[str, list[tuple[Statement, str]]]:
    """What the article quotes, with the statement that has it: word for word, and only as a name."""
    return {WORD_FOR_WORD: _own(pack, lambda each: each.quotes), AS_A_NAME: _own(pack, lambda each: each.so_called)}


@lru_cache(maxsize=2)
def the_rest(pack: Pack) -> str:
    """What all else in the statements is, beside what is quoted; and how many quotations they leave out."""
    is_quoted = any(quotations(pack).values())
    rest = f"{'Everything else' if is_quoted else 'Everything'} is paraphrase or the article’s own words"
    quoted = (span for place in pack.places.values() for span in (*place.quotes, *place.so_called))
    if untold := {pack.article.quotation(words) for words in pack.article.unused_quoted((*quoted, *pack.furniture))}:
        return f"{rest}, but for {count(len(untold), 'quotation')} that no statement has in full."
    return f"{rest}." if is_quoted else f"The article quotes nothing word for word. {rest}."


def _own(pack: Pack, quoted: Callable[[Statement], tuple[str, ...]]) -> list[tuple[Statement, str]]:
    """What is `quoted` in each statement, but for what belongs to another one that it tells."""
    told = pack.attribution.reports
    return [
        (each, words)
        for each in pack.statements.values()
        for words in quoted(each)
        if not any(words in quoted(inner) for inner in told[each.id])
    ]


def question(each: OpenQuestion) -> str:
    """An open question, with what the article does say: `Who pays? Berg said only that the town will.`."""
    return f"{each.question} {each.because}" if each.because else each.question


def related(pack: Pack, each: OpenQuestion) -> Iterator[Related]:
    """What an open question leads to: what the article does say about it, and what it concerns."""
    if basis := pack.basis(each):
        yield Related("The article’s words on it", basis, f"Rests on {by_number(pack, basis)}.")
    if concerned := tuple(_concerned(pack, id) for id in each.about):
        names = (_name(pack, item) for item in concerned)
        yield Related("It concerns", concerned, f"It concerns: {listed(names)}")


def _concerned(pack: Pack, id: str) -> Statement | Event | Fact:
    """What has an id, as an item to which something leads."""
    match pack.kinds[id]:
        case "statement":
            return pack.statements[id]
        case "event":
            return pack.events[id]
        case "section":
            section = pack.section(id)
            return Fact(words=f"section {pack.section_numbers[id]}: {section.title}", leads_to=section)
        case "issue":
            return Fact(words=f"issue: {pack.issues[id].name}", leads_to=pack.issues[id])
        case _:
            return Fact(words=capital(pack.actors[id].name), leads_to=pack.actors[id])


def _name(pack: Pack, item: Statement | Event | Fact) -> str:
    """What stands for an item in a line of text."""
    match item:
        case Statement():
            return by_number(pack, (item,))
        case Event():
            return f"event: {events.in_short(pack, item)}"
        case Fact():
            return item.words


def tour_takes(pack: Pack) -> str:
    """How long the tour takes: `2 minutes`; empty where there is none."""
    seconds = sum(map(pace.seconds, pack.explainer.tour))
    if not seconds:
        return ""
    return count(round(seconds), "second") if seconds < 55 else count(round(seconds / 60), "minute")
