"""What is told of an event."""

from collections.abc import Iterable, Iterator

from explainer.facts.fact import Fact, Related, left_open
from explainer.facts.names import as_told_by, by_number, people, speaker
from explainer.facts.vocabulary import ORIGINS, PHASES, RELATIONS, STATUSES, TO_THE_ONE_ABOVE
from explainer.model import Event, Statement
from explainer.pack import Pack
from explainer.timex import in_calendar

NOT_SAID_BY_WHOM = "the article does not say by whom"


def facts(pack: Pack, each: Event) -> Iterator[Fact]:
    """How an event stands, when it is, who acts in it, whom it concerns, and what its order is."""
    yield Fact("status", f"{STATUSES[each.status].mark} {standing(pack, each)}")
    if each.when:
        yield Fact("when", each.when.text)
    if read := date(each):
        yield Fact("date", read, f"Date: {read}")
    for id in each.agents:
        yield Fact("who", people(pack, [id]), leads_to=pack.actors[id])
    for id in each.affected:
        yield Fact("whom", people(pack, [id]), leads_to=pack.actors[id])
    who = people(pack, each.agents) if each.agents else "not stated"
    whom = f"; whom it concerns: {people(pack, each.affected)}" if each.affected else ""
    yield Fact(sentence=f"Who acts: {who}{whom}")
    for order in each.order:
        if relation := order.relation:
            name, other = relation
            how, event = RELATIONS[name], pack.events[other]
            sentence = f"Order: {how} “{event.name}”, in the words “{order.signal}”"
            yield Fact("order", f"{how} {event.name}: “{order.signal}”", sentence, event)


def sought(pack: Pack, each: Event) -> tuple[str, ...]:
    """By what it is found: its name, and what the facts say of it alone."""
    actors = (people(pack, [id]) for id in (*each.agents, *each.affected))
    return (each.name, each.status, time(each), date(each), *actors, *(order.signal for order in each.order))


def related(pack: Pack, each: Event) -> Iterator[Related]:
    """The statements on which an event rests, and the others about it."""
    basis, others = pack.basis(each), pack.also_told_in(each)
    more = f"; also told in {by_number(pack, others)}" if others else ""
    yield Related("Rests on", basis, f"Rests on {by_number(pack, basis)}{more}.")
    if others:
        yield Related("Also told in", others)
    yield from left_open(pack.asked_of[each.id])


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


def standing(pack: Pack, each: Event) -> str:
    """The status, with who vouches for it: `agreed by Russia and Ukraine, says the Kremlin`."""
    vouched = vouching(pack, each)
    return f"{each.status}{' ' if vouched.startswith('by ') else ', ' if vouched else ''}{vouched}"


def vouching(pack: Pack, each: Event) -> str:
    """Who vouches for the status: `by Russia and Ukraine, says the Kremlin`; empty where that is the article itself.

    That follows from the first statement of its basis: who says it, and within which others it lies.
    """
    first = pack.statements[each.basis[0]]
    *_, outermost = pack.attribution.chain(first)
    tells = not outermost.is_articles_own and (outermost is not first or _is_another(pack, each, first))
    # of one that the article does not name there is nothing to say
    told = as_told_by(pack, outermost.source) if tells and outermost.source else ""
    return ", ".join(filter(None, (_by(pack, each, first), told)))


def _by(pack: Pack, each: Event, first: Statement) -> str:
    """Who agrees, proposes, hopes or expects; empty for what is told as happened, or where nobody attributes it."""
    if _is_told(each):
        return f"by {speaker(pack, each.agents)}" if each.status == "agreed" and each.agents else ""
    if first.is_articles_own:
        return ""
    return f"by {speaker(pack, first.source)}" if first.source else NOT_SAID_BY_WHOM


def _is_told(each: Event) -> bool:
    """Whether it is told as done, so that somebody else than those who did it may vouch for it."""
    return STATUSES[each.status].is_deed


def _is_another(pack: Pack, each: Event, first: Statement) -> bool:
    """Whether those who say the first statement tell what others did."""
    return _is_told(each) and _with_members(pack, each.agents).isdisjoint(_with_members(pack, first.source))


def _with_members(pack: Pack, ids: Iterable[str]) -> set[str]:
    return {name for id in ids for name in (id, *pack.actors[id].members)}


def note(pack: Pack, each: Event) -> str:
    """The time words, and how it stands: `on Monday · agreed by Russia and Ukraine, says the Kremlin`.

    Where the article's word for the time is that for the status, it stands once.
    """
    told = (time(each), standing(pack, each))
    return " · ".join(told if told[0] not in ("", each.status) else told[1:])


def title_of(pack: Pack, phase: str) -> tuple[str, str]:
    """The title of a phase of the timeline, and what is noted of it."""
    title, noted = PHASES[phase]
    return title.format(pack.events[pack.explainer.pivot].name if pack.explainer.pivot else ""), noted


def in_short(pack: Pack, each: Event) -> str:
    """The name with how it stands and the time words: `The call (happened, when: “for two hours”)`."""
    when = f", when: “{time(each)}”" if each.when else ""
    return f"{each.name} ({standing(pack, each)}{when})"


def attribution(pack: Pack, each: Event) -> str:
    """How it stands, to be copied: `agreed by Russia and Ukraine, says the Kremlin, “on Monday”`."""
    return f"{standing(pack, each)}, “{time(each)}”" if each.when else standing(pack, each)
