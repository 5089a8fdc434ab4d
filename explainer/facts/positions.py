"""What is told of an issue, and of who stands where on it."""

from collections.abc import Iterable, Iterator

from explainer.facts.fact import Fact, Related, left_open
from explainer.facts.grammar import capital
from explainer.facts.names import as_told_by, by_number, speaker
from explainer.facts.vocabulary import NOT_STATED, STANCES
from explainer.model import Issue, Position
from explainer.pack import Pack

NONE = "The pack holds no positions."
"""There is nothing to compare."""

SILENT = "not stated"
"""Of somebody whose position the article does not state, in short."""

OPEN, TWO = "open question", "two open questions"
"""Of a question about an issue that the article does not answer, and of two."""

TELLS = "tells only what others hold"
"""Of somebody without a position."""

READING = "the editor’s reading of the article’s word"
"""What a stance is."""

EDITED = "Issues and signs: the editor’s"
"""Whose the rows of a table of positions are, and the signs in it; the words are the article's."""


def related(pack: Pack, issue: str, actor: str) -> Iterator[Related]:
    """What the position of somebody on an issue rests on, or what they say on it; the other positions; who holds it."""
    position = pack.positions.stand(actor, issue)
    if position:
        yield Related("Rests on", pack.basis(position))
    elif said := pack.positions.said_on(actor, issue):
        yield Related(f"{capital(pack.actors[actor].name)} on it", said)
    if others := [each for each in pack.positions.on[issue] if each != position]:
        stances = (Fact(words=f"{holders(pack, each)}: {in_short(pack, each)}", leads_to=each) for each in others)
        yield Related("Other positions on it", tuple(stances))
    if position:
        held = (Fact(words=capital(pack.actors[id].name), leads_to=pack.actors[id]) for id in position.actors)
        yield Related("Held by", tuple(held))
    yield from left_open(pack.asked_of[issue])


def stances_explained() -> str:
    """The stances by name: `for, against, mixed: the editor’s reading of the article’s word`."""
    return f"{', '.join(name for _, name in STANCES.values())}: {READING}"


def of(pack: Pack, actor: str) -> tuple[Fact, ...]:
    """The positions that somebody holds under just this name: `The western weapons: against, “would not agree”`."""
    held = pack.positions.of[actor]
    return tuple(Fact(words=f"{pack.issues[each.issue].name}: {in_short(pack, each)}", leads_to=each) for each in held)


def resting(pack: Pack, statement: str) -> tuple[Fact, ...]:
    """The positions that rest on a statement: `The western weapons · Ukraine: against, “would not agree”`."""
    held = pack.positions.resting[statement]
    return tuple(
        Fact(words=f"{pack.issues[each.issue].name} · {holders(pack, each)}: {in_short(pack, each)}", leads_to=each)
        for each in held
    )


def in_short(pack: Pack, each: Position) -> str:
    """A position: `against, “would not agree”, says Volodymyr Zelensky`."""
    return _in_short(pack, each, word(pack, each))


def sought(pack: Pack, each: Position) -> str:
    """The same, to be searched: there the pack’s own word will do, which need not be found in the article first."""
    return _in_short(pack, each, " ".join(each.word.split()))


def _in_short(pack: Pack, each: Position, word: str) -> str:
    told = teller(pack, each)
    return f"{STANCES[each.stance][1]}, “{word}”{f', {told}' if told else ''}"


def word(pack: Pack, each: Position) -> str:
    """The article's own word for a position."""
    _, span = pack.positions.word(each)
    return " ".join(pack.article.words(span).split())


def teller(pack: Pack, each: Position) -> str:
    """Who tells a position where it is not those who hold it: `says the Kremlin`; else empty."""
    told = pack.positions.teller(each)
    return "" if told is None else as_told_by(pack, told)


def stands(pack: Pack, issue: str, actor: str) -> str:
    """Where somebody stands: `Donald Trump, with Vladimir Putin: for, “agreed”`."""
    name, position = capital(pack.actors[actor].name), pack.positions.stand(actor, issue)
    if position is None:
        own = "’s own position" if pack.positions.said_on(actor, issue) else ""
        return f"{name}{own}: {NOT_STATED}."
    return f"{name}{jointly(pack, position, actor)}: {in_short(pack, position)}"


def jointly(pack: Pack, position: Position, actor: str) -> str:
    """With whom, or as one of which group, somebody holds a position: `, with Vladimir Putin`; empty: alone."""
    if actor not in position.actors:
        groups = (id for id in position.actors if actor in pack.actors[id].members)
        return f", as one of {speaker(pack, groups)}"
    others = [id for id in position.actors if id != actor]
    return f", with {speaker(pack, others)}" if others else ""


def sharing_with(pack: Pack, position: Position, actors: Iterable[str]) -> str:
    """Who else than some of them holds a position: `Vladimir Putin`; empty: nobody."""
    known = {name for id in actors for name in (id, *pack.actors[id].members)}
    others = [id for id in pack.positions.sharing(position) if id not in known]
    return speaker(pack, others) if others else ""


def on(pack: Pack, issue: Issue) -> Iterator[str]:
    """Who holds which position on an issue, alone or jointly, and who has none that the article states."""
    for position in pack.positions.on[issue.id]:
        jointly = ", jointly" if len(position.actors) > 1 else ""
        basis = by_number(pack, pack.basis(position))
        yield f"{holders(pack, position)}{jointly}: {in_short(pack, position)}. Rests on {basis}."
    silent = [id for id in pack.positions.holders if pack.positions.stand(id, issue.id) is None]
    if silent:
        yield f"{capital(speaker(pack, silent))}: {NOT_STATED}."
    for id in silent:
        if said := pack.positions.said_on(id, issue.id):
            yield f"{capital(pack.actors[id].name)} on it: {by_number(pack, said)}."


def holders(pack: Pack, each: Position) -> str:
    """Who holds a position."""
    return capital(speaker(pack, each.actors))
