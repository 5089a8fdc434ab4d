"""What speakers, sides and statements are called, and through whom words come to the reader."""

from collections.abc import Iterable

from explainer.facts.grammar import join
from explainer.model import Statement
from explainer.pack import Pack

SPEAKERS, ALONE, JOINTLY, ITSELF = "Speakers", "On no side", "Several together", "The article itself"
"""The speakers where there are no sides, those without one, those of several, and the article."""


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


def side(pack: Pack, label: str) -> str:
    """A side by the name of its country, else by its label."""
    return pack.countries[label].name if label in pack.countries else label


def speakers_by_side(pack: Pack) -> dict[str, list[tuple[str, ...]]]:
    """The speakers by the name of their side: the sides first, then those without one, together, the article."""
    grouped: dict[str, list[tuple[str, ...]]] = {side(pack, label): [] for label in pack.sides}
    alone = ALONE if pack.sides else SPEAKERS
    grouped |= {alone: [], JOINTLY: [], ITSELF: []}
    for source in pack.speakers:
        labels = {pack.actors[id].side for id in source}
        label = labels.pop() if len(labels) == 1 else None
        if any(pack.actors[id].kind == "author" for id in source):
            grouped[ITSELF].append(source)
        elif label is not None:
            grouped[side(pack, label)].append(source)
        else:
            is_alone = len(source) == 1 and not pack.actors[source[0]].members
            grouped[alone if is_alone else JOINTLY].append(source)
    return {name: sources for name, sources in grouped.items() if sources}


def by_number(pack: Pack, statements: Iterable[Statement]) -> str:
    """Statements by their numbers, in reading order: `statement 3`, `statements 3, 5 and 7 to 9`."""
    runs: list[list[int]] = []
    for number in sorted({pack.numbers[each.id] for each in statements}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [part for run in runs for part in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run))]
    return f"{'statement' if sum(map(len, runs)) == 1 else 'statements'} {join(said)}"


def told_by(pack: Pack, statement: Statement) -> str:
    """Through whom a statement comes to the reader: `the White House ← the article`; empty for the article's own."""
    tellers = [speaker(pack, each.source) for each in pack.chain(statement)]
    return " ← ".join([*tellers, *_the_article(pack, statement)][1:])


def told_aloud(pack: Pack, statement: Statement) -> str:
    """The same as `told_by`, to be listened to: `told by the Kremlin in statement 4, told by the article`."""
    outer = list(pack.chain(statement))[1:]
    told = [f"told by {speaker(pack, each.source)} in statement {pack.numbers[each.id]}" for each in outer]
    return ", ".join(told + [f"told by {name}" for name in _the_article(pack, statement)])


def _the_article(pack: Pack, statement: Statement) -> list[str]:
    """The article's name, where it tells a statement and does not say it itself."""
    *_, outermost = pack.chain(statement)
    is_told = pack.author and speaker(pack, outermost.source) != pack.author.name
    return [pack.author.name] if pack.author and is_told else []
