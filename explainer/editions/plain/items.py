"""Statements, events, issues and actors as texts, each a line or a paragraph that begins with what it is."""

from collections.abc import Iterable, Iterator

from explainer.editions.plain.typesetting import BLANK, heading
from explainer.facts import actors, events, overview, positions, statements, words
from explainer.facts.fact import Fact, Related, left_open
from explainer.facts.grammar import capital
from explainer.facts.names import by_number, told_aloud
from explainer.facts.vocabulary import NOT_SAID
from explainer.matching import Span
from explainer.model import Actor, Claim, Event, Issue, OpenQuestion, Section, Statement
from explainer.pack import Pack


def sentences(told: Iterable[Fact | Related]) -> Iterator[str]:
    """What is told of an item, each fact in a line of its own."""
    return (each.sentence for each in told if each.sentence)


def exact(pack: Pack, span: Span) -> str:
    """The article's words, and where they stand; each paragraph of them begins a line."""
    told = "\n".join(part.text for part in words.by_paragraph(pack, span))
    return f"Exact words ({words.where(pack.article, (span,))}): {told}"


def statement(pack: Pack, each: Statement) -> Iterator[str]:
    """A statement in full."""
    yield f"Statement {pack.numbers[each.id]}. {statements.says(pack, each)}"
    if told := told_aloud(pack, each):
        yield f"{capital(told)}."
    yield from sentences(statements.facts(pack, each))
    yield exact(pack, pack.places[each.id].span)
    yield from sentences(statements.related(pack, each))


def in_full(pack: Pack, referred: Iterable[Statement], *, without: str = "") -> Iterator[str]:
    """The statements to which numbers refer, in full, with those that tell them and those that they tell."""
    wanted, reached = [each.id for each in referred], set[str]()
    while wanted:
        if (id := wanted.pop()) not in reached:
            reached.add(id)
            outer = pack.attribution.within.get(id)
            wanted += [each.id for each in (*pack.attribution.reports[id], *((outer,) if outer else ()))]
    reached.discard(without)
    if reached:
        yield from heading("The statements in full")
    for id, each in pack.statements.items():
        if id in reached:
            yield from (BLANK, *statement(pack, each), section_of(pack, id))


def section(pack: Pack, each: Section) -> Iterator[str]:
    """A section: its question, its brief, its statements in full and its events."""
    yield from heading(f"{pack.section_numbers[each.id]}. {each.title}")
    yield f"Title, question and brief: {overview.EDITORS}. {each.question}"
    yield from brief(pack, each.brief)
    for one in each.statements:
        yield from (BLANK, *statement(pack, one))
    if each.events:
        yield from (BLANK, f"Events in this section, named in {overview.EDITORS}:")
        yield from (f"- {events.in_short(pack, event)}" for event in each.events)
    if asked := pack.asked_in(each):
        yield from (BLANK, f"{NOT_SAID}:")
        yield from (question(pack, each) for each in asked)


def brief(pack: Pack, claims: Iterable[Claim]) -> Iterator[str]:
    """A brief, each of its sentences with the statements on which it rests."""
    return (f"- {claim.say} Rests on {by_number(pack, pack.basis(claim))}." for claim in claims)


def question(pack: Pack, each: OpenQuestion) -> str:
    """An open question, with what the article does say, and what it concerns."""
    return " ".join((f"- {overview.question(each)}", *sentences(overview.related(pack, each))))


def section_of(pack: Pack, id: str) -> str:
    """Where a statement or an event is told."""
    home = pack.section_of[id]
    return f"In section {pack.section_numbers[home.id]}: {home.title}"


def event(pack: Pack, each: Event, to_above: str = "") -> Iterator[str]:
    """An event in full; `to_above` says how it stands to the one above."""
    yield f"Event: {events.in_short(pack, each)}"
    yield from sentences(events.facts(pack, each))
    if to_above:
        yield to_above
    yield from sentences(events.related(pack, each))
    span = pack.places[each.id].span
    same = [one for one in pack.basis(each) if _bare(pack, pack.places[one.id].span) == _bare(pack, span)]
    yield f"Exact words: those of {by_number(pack, same[:1])}." if same else exact(pack, span)


def _bare(pack: Pack, span: Span) -> str:
    """The words of `span` without the punctuation at their end."""
    return pack.article.words(span).rstrip(".,;:")


def issue(pack: Pack, each: Issue) -> Iterator[str]:
    """An issue, with the positions on it."""
    yield from heading(each.name)
    yield each.question
    yield from (f"- {told}" for told in positions.on(pack, each))
    yield from sentences(left_open(pack.asked_of[each.id]))


def actor(pack: Pack, each: Actor) -> Iterator[str]:
    """Who somebody is, and all that they said, did and want."""
    yield actors.says(pack, each)
    yield from sentences(actors.facts(pack, each))
    yield from list(sentences(actors.related(pack, each))) or [actors.NO_PART]
