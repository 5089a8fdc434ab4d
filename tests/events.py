"""Events for the tests of their order: made in a line, or at random with what is true of them."""

import random
from collections.abc import Iterable, Mapping
from itertools import permutations
from pathlib import Path

from msgspec.structs import replace

from explainer.article import Article, Place
from explainer.chronology import Chronology
from explainer.matching import Span
from explainer.model import Anchor, ArticleFile, Event, Explainer, Order, Section, Status, When
from explainer.pack import Pack


def event(id: str, status: Status = "happened", /, *more: Order, **relations: str) -> Event:
    """An event; each of `after="call"` and the like is an order entry."""
    orders = tuple(Order(signal="so", **{name: other}) for name, other in relations.items())
    return Event(
        id=id,
        name=id,
        agents=("someone",),
        order=(*orders, *more),
        status=status,
        basis=("s",),
        anchor=Anchor(exact=id),
    )


def dated(id: str, value: str, status: Status = "happened", **relations: str) -> Event:
    """An event whose time has this TIMEX3 value."""
    return replace(event(id, status, **relations), when=When(text="then", value=value))


def chronology(*events: Event, pivot: str | None = None, at: Mapping[str, int] | None = None) -> Chronology:
    """The chronology of a pack of these events; `at` gives their places in the article, by default one by one."""
    starts = at or {each.id: number for number, each in enumerate(events)}
    section = Section(id="s", title="", question="", brief=(), statements=(), events=events)
    article = ArticleFile(headline="", file="article.txt", sha256="", publisher=None, date_published=None)
    explainer = Explainer(format=1, article=article, title="", brief=(), actors=(), sections=("s",), pivot=pivot)
    places = {id: Place(Span(start, start + 5)) for id, start in starts.items()}
    return Chronology(Pack(folder=Path(), explainer=explainer, sections=(section,), article=Article(""), places=places))


def shown(of: Chronology) -> dict[str, str]:
    """The ids of each phase in order."""
    return {phase.name: " ".join(row.event.id for row in phase.rows) for phase in of.phases}


def in_random_time(seed: int, size: int, names: Iterable[str]) -> tuple[list[Event], dict[str, tuple[int, int]]]:
    """Events with some of the orders that are true of the (start, end) given for each."""
    dice, names = random.Random(seed), tuple(names)
    times = {f"e{number}": tuple(sorted(dice.sample(range(2 * size), 2))) for number in range(size)}
    for copy in range(0, size, 5):
        times[f"e{copy}"] = times[f"e{dice.randrange(size)}"]
    span = {id: (start, end) for id, (start, end) in times.items()}
    true = [(a, name, b) for a, b in permutations(span, 2) for name in names if holds(name, span[a], span[b])]
    stated = dice.sample(true, min(len(true), size * 3 // 2))
    return [
        event(id, dice.choice(["happened", "ongoing", "hoped"]), *[order(name, b) for a, name, b in stated if a == id])
        for id in span
    ], span


def order(name: str, other: str) -> Order:
    """An entry that states one relation to another event."""
    return Order(signal="so", **{name: other})


def holds(name: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether a relation holds between two times."""
    return {
        "before": a[1] < b[0],
        "after": b[1] < a[0],
        "during": b[0] < a[0] and a[1] < b[1],
        "includes": a[0] < b[0] and b[1] < a[1],
        "same_time": a == b,
        "same": a == b,
    }[name]
