"""What is told of an event."""

from collections.abc import Iterator

from explainer.facts.fact import Fact, Related
from explainer.facts.names import by_number, people, speaker
from explainer.facts.vocabulary import ORIGINS, RELATIONS, STATUSES, TO_THE_ONE_ABOVE
from explainer.model import Event
from explainer.pack import Pack
from explainer.timex import in_calendar


def facts(pack: Pack, each: Event) -> Iterator[Fact]:
    """How an event stands, when it is, who acts in it, whom it concerns, and what its order is."""
    yield Fact("status", f"{STATUSES[each.status].mark} {each.status}", texts=(each.status,))
    if each.when:
        yield Fact("when", each.when.text)
    if read := date(each):
        yield Fact("date", read, f"Date: {read}")
    doers, concerned = pack.doers(each), pack.concerned(each)
    for id in each.actors:
        yield Fact("who" if id in doers else "whom", people(pack, [id]), leads_to=pack.actors[id])
    whom = f"; whom it concerns: {people(pack, concerned)}" if concerned else ""
    yield Fact(sentence=f"Who: {people(pack, doers)}{whom}")
    for order in each.order:
        if relation := order.relation:
            name, other = relation
            how, event = RELATIONS[name], pack.events[other]
            sentence = f"Order: {how} “{event.name}”, in the words “{order.signal}”"
            yield Fact("order", f"{how} {event.name}: “{order.signal}”", sentence, event, texts=(order.signal,))


def related(pack: Pack, each: Event) -> Iterator[Related]:
    """The statements on which an event rests, and the others about it."""
    basis, others = pack.basis(each), pack.also_told_in(each)
    more = f"; also told in {by_number(pack, others)}" if others else ""
    yield Related("Rests on", basis, f"Rests on {by_number(pack, basis)}{more}.")
    if others:
        yield Related("Also told in", others)


def to_the_one_above(each: Event, above: Event | None, relation: str | None) -> str:
    """How an event stands to the one `above` it; empty where there is none, or where the facts of one say it.

    `relation` is that of its row in `chronology`.
    """
    if above is None or above.id in _ordered(each) or each.id in _ordered(above):
        return ""
    return f"Order to the event above: {TO_THE_ONE_ABOVE[relation]}"


def _ordered(each: Event) -> list[str]:
    """The events to which the article states an order."""
    return [relation[1] for order in each.order if (relation := order.relation)]


def time(each: Event) -> str:
    """The article's own time words for an event, if it has any."""
    return each.when.text if each.when else ""


def date(each: Event) -> str:
    """The editor's date for an event, where the article's own time words leave out the year; else empty."""
    timex = in_calendar(each.when.value) if each.when else None
    return f"{timex.value}, {ORIGINS['editor']}" if timex and timex.value[:4] not in time(each) else ""


def note(each: Event) -> str:
    """The status and the time words: `agreed · for 30 days`."""
    return " · ".join(dict.fromkeys(filter(None, (each.status, time(each)))))


def standing(each: Event) -> str:
    """The same, to be copied: `agreed, “for 30 days”`."""
    return f"{each.status}, “{time(each)}”" if each.when else each.status


def in_short(each: Event) -> str:
    """The name with the status and the time words: `The call (happened, when: “for two hours”)`."""
    when = f", when: “{time(each)}”" if each.when else ""
    return f"{each.name} ({each.status}{when})"


def attribution(pack: Pack, each: Event) -> str:
    """On whose word an event rests: `said by the Kremlin`; who is only reported is not among them."""
    outermost = [list(pack.chain(pack.statements[id]))[-1].source for id in each.basis]
    return f"said by {', '.join(speaker(pack, source) for source in dict.fromkeys(outermost))}"
