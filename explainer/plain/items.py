"""Statements, events, actors and issues as texts, each a line or a paragraph that begins with what it is."""

from collections.abc import Iterable, Iterator

from explainer import words
from explainer.chronology import Relation, Row
from explainer.matching import Span
from explainer.model import Actor, Event, Issue, Section, Statement
from explainer.pack import Pack
from explainer.plain.setting import BLANK, heading, listed

TO_THE_ONE_ABOVE: dict[Relation | None, str] = {
    None: "not stated",
    "after": "after it",
    "before": "before it",
    "same": "at the same time",
    "during": "during it",
    "includes": "the one above happens during this one",
}
"""How an event stands to the one above it."""


def exact(pack: Pack, span: Span) -> str:
    """The article's words, and where they stand."""
    number = pack.article.paragraph(span.start)
    return f"Exact words ({f'paragraph {number}' if number else 'headline'}): {pack.article.words(span)}"


def says(pack: Pack, each: Statement) -> str:
    """A statement in short: who says it, in which form, by which cue, and what."""
    how = ", ".join(filter(None, (words.form(each), each.cue)))
    return f"{words.speaker(pack, each.source).upper()} ({how}): {each.content}"


def statement(pack: Pack, each: Statement, *, is_alone: bool = False) -> Iterator[str]:
    """A statement in full; alone it says too by whom it is told and how its events stand."""
    yield f"Statement {pack.numbers[each.id]}. {says(pack, each)}"
    told = words.told_aloud(pack, each)
    if each.within or (is_alone and told):
        yield f"{words.capital(told)}."
    if each.quotes and each.form != "direct":
        yield f"In quotation marks: {words.join(f'“{quote}”' for quote in each.quotes)}"
    if each.so_called:
        yield f"Quoted only as a name: {words.join(f'“{name}”' for name in each.so_called)}"
    if each.medium:
        yield f"Where it was said: {each.medium}"
    yield exact(pack, pack.places[each.id].span)
    if reported := pack.reports[each.id]:
        yield f"Reports {words.references(pack, (one.id for one in reported))}."
    if topics := pack.topics[each.id]:
        yield f"About: {listed(map(in_short, topics))}"


def statements(pack: Pack, ids: Iterable[str], *, without: str = "") -> Iterator[str]:
    """The statements to which numbers refer, in full, with those that tell them and those that they tell."""
    wanted, found = list(ids), set[str]()
    while wanted:
        if (id := wanted.pop()) not in found:
            found.add(id)
            wanted += (pack.statements[id].within or id, *(each.id for each in pack.reports[id]))
    found.discard(without)
    if found:
        yield from heading("The statements in full")
    for id in pack.statements:
        if id in found:
            yield from (BLANK, *statement(pack, pack.statements[id]), section_of(pack, id))


def section(pack: Pack, each: Section) -> Iterator[str]:
    """A section: its question, its brief, its statements in full and its events."""
    yield from heading(f"{pack.section_numbers[each.id]}. {each.title}")
    yield each.question
    yield each.brief
    for one in each.statements:
        yield from (BLANK, *statement(pack, one))
    if each.events:
        yield from (BLANK, "What happens in this section:")
        yield from (f"- {in_short(event)}" for event in each.events)


def section_of(pack: Pack, id: str) -> str:
    """Where a statement or an event is told."""
    home = pack.home[id]
    return f"In section {pack.section_numbers[home.id]}: {home.title}"


def in_short(event: Event) -> str:
    """An event's name with its status and the article's time words."""
    time = f", when: “{words.time(event)}”" if event.when else ""
    return f"{event.name} ({event.status}{time})"


def event(pack: Pack, each: Event, to_above: str = "") -> Iterator[str]:
    """An event in full; `to_above` says how it stands to the one above."""
    yield f"Event: {in_short(each)}"
    concerned = pack.concerned(each)
    whom = f"; whom it concerns: {words.people(pack, concerned)}" if concerned else ""
    yield f"Who: {words.people(pack, pack.doers(each))}{whom}"
    for order in each.order:
        if link := order.relation:
            name, other = link
            yield f"Order: {words.RELATIONS[name]} “{pack.events[other].name}”, in the words “{order.signal}”"
    if to_above:
        yield to_above
    others = pack.also_told_in(each)
    more = f"; also told in {words.references(pack, (one.id for one in others))}" if others else ""
    yield f"Rests on {words.references(pack, each.basis)}{more}."
    span = pack.places[each.id].span
    same = [id for id in each.basis if _bare(pack, pack.places[id].span) == _bare(pack, span)]
    yield f"Exact words: those of {words.references(pack, same[:1])}." if same else exact(pack, span)


def _bare(pack: Pack, span: Span) -> str:
    """The words of `span` without the punctuation at their end."""
    return pack.article.words(span).rstrip(".,;:")


def order(row: Row, above: Event | None) -> str:
    """How an event stands to the one `above` it; empty where there is none or the order of one of them says it."""
    if above is None or above.id in _stated(row.event) or row.event.id in _stated(above):
        return ""
    return f"Order to the event above: {TO_THE_ONE_ABOVE[row.relation]}"


def _stated(event: Event) -> list[str]:
    """The events to which the article states an order."""
    return [link[1] for order in event.order if (link := order.relation)]


def issue(pack: Pack, each: Issue) -> Iterator[str]:
    """An issue: who holds which position, alone or jointly as a group, and of whom the article states none."""
    held = pack.positions_on[each.id]
    silent = [id for id in pack.holders if pack.stand(id, each.id) is None]
    yield from heading(each.name)
    yield each.question
    for position in held:
        actor, stance = pack.actors[position.actor], position.stance
        jointly = f", jointly as {actor.name}" if actor.members else ""
        basis = words.references(pack, position.basis)
        who = f"{words.capital(words.speaker(pack, pack.sharing(position)))}{jointly}"
        yield f"- {who}: {stance}. {position.summary} Rests on {basis}."
    if silent:
        yield f"- {words.capital(words.speaker(pack, silent))}: {words.NOT_STATED}."
    for id in silent:
        if said := pack.said_on(id, each.id):
            yield f"- {words.capital(pack.actors[id].name)} on it: {words.references(pack, (one.id for one in said))}."


def actor(pack: Pack, each: Actor) -> Iterator[str]:
    """Who somebody is, and all that they said, did and want."""
    side = f"side: {words.side(pack, each.side)}" if each.side else ""
    yield f"{each.name}: {listed(filter(None, (each.role, each.kind, side)))}"
    if each.members:
        yield f"Members: {words.speaker(pack, each.members)}"
    if groups := pack.groups[each.id]:
        yield f"One of: {listed(group.name for group in groups)}"
    said = listed(_said(pack, each.id))
    if said:
        yield f"Said: {said}"
    events = pack.done_by(each.id)
    if events:
        yield f"In events: {listed(in_short(one) + _jointly(pack, each, one.actors) for one in events)}"
    names = pack.acting(each.id)
    held = [position for position in pack.explainer.positions if position.actor in names]
    if held:
        stances = (f"{pack.issues[one.issue].name}: {one.stance}{_jointly(pack, each, (one.actor,))}" for one in held)
        yield f"Positions: {listed(stances)}"
    if not (said or events or held):
        yield words.NO_PART


def _jointly(pack: Pack, each: Actor, names: Iterable[str]) -> str:
    """Under the name of which group somebody is among `names`, if they are not there themselves."""
    groups = [id for id in names if each.id in pack.actors[id].members]
    return f", jointly as {words.speaker(pack, groups)}" if groups and each.id not in names else ""


def _said(pack: Pack, id: str) -> Iterator[str]:
    """An actor's statements by reference: alone, jointly with others, as a member of a group."""
    for source in sorted(pack.speaking(id), key=len):
        numbers = words.references(pack, (each.id for each in pack.speakers[source]))
        if source == (id,):
            yield numbers
        elif id in source:
            yield f"jointly with {words.speaker(pack, (each for each in source if each != id))}: {numbers}"
        elif groups := [each for each in source if id in pack.actors[each].members]:
            yield f"as one of {words.speaker(pack, groups)}: {numbers}"
