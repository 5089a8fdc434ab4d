"""What speakers, sides and statements are called, and through whom words come to the reader."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from explainer.attribution import Speaker
from explainer.facts.grammar import capital, join, numbered
from explainer.matching import Span
from explainer.model import Actor, Claim, Statement
from explainer.pack import Pack

NO_SIDE, JOINTLY, NOT_NAMED, ITSELF = "On no side", "Several together", "Nobody named", "The article itself"
"""The speakers without a side, those of several together, those whom the article does not name, and the article."""
EVERYBODY = "Speakers"
"""The speakers without a side, where the pack has no sides."""

NOBODY = "nobody named"
"""The speaker where the article names none."""
UNNAMED = "somebody not named"
"""The same as the one who tells what others say."""


def speaker(pack: Pack, source: Iterable[str]) -> str:
    """The names of those who speak, jointly if they are several."""
    return join(pack.actors[id].name for id in source) or NOBODY


def speaking(pack: Pack, claim: Claim) -> Iterator[tuple[Span, str]]:
    """Where a sentence of a brief names those who say or tell what it rests on, with their ids."""
    said = (one for each in pack.basis(claim) for one in pack.attribution.chain(each))
    ids = dict.fromkeys(id for one in said for id in one.source)
    ids |= dict.fromkeys(id for each in ids for id in pack.actors[each].members)
    by_id, all_names = _called(pack)
    if not (names := {name: id for id in ids for name in by_id[id]}):
        return
    longer = dict.fromkeys(each for name in names for each in _lines_with(all_names, name))
    end = 0
    for at, shortness, name in sorted((at, -len(each), each) for each in longer for at in _named(claim.say, each)):
        if at >= end:
            end = at - shortness
            if name in names:  # else it is the name of somebody else
                yield Span(at, end), names[name]


def _named(text: str, name: str) -> Iterator[int]:
    """Where `name` stands in `text`, as whole words."""
    at = text.find(name)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not any(each.isalnum() or each in "_-" for each in (before or " ", behind or " ")):
            yield at
        at = text.find(name, at + 1)


@lru_cache(maxsize=2)
def _called(pack: Pack) -> tuple[dict[str, tuple[str, ...]], str]:
    """What actors are called in running text, by their ids, and all of that in lines.

    Their names; and of people the last one, if nobody else has it and they are named, not described.
    """
    people = (each for each in pack.actors.values() if each.kind == "person" and each.name == capital(each.name))
    last = {each.id: word for each in people if (word := each.name.split()[-1]).isalpha() and not word.isupper()}
    many = Counter(last.values())
    short = {id: (name,) for id, name in last.items() if many[name] == 1}
    by_id = {id: (each.name, capital(each.name), *short.get(id, ())) for id, each in pack.actors.items()}
    return by_id, "\n".join(chain.from_iterable(by_id.values()))


def _lines_with(text: str, words: str) -> Iterator[str]:
    """The lines that have some words in them."""
    at = text.find(words)
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text[text.rfind("\n", 0, at) + 1 : end]
        at = text.find(words, end)


def sides(pack: Pack, source: Iterable[str]) -> tuple[str, ...]:
    """The ids of the sides of those who speak, of a group those of its members."""
    actors = (pack.actors[name] for id in source for name in (pack.actors[id].members or (id,)))
    return tuple(dict.fromkeys(actor.side for actor in actors if actor.side))


def people(pack: Pack, actors: Iterable[str]) -> str:
    """Actors, with the members of a group: `the two leaders (Donald Trump and Vladimir Putin)`."""
    return join(
        f"{pack.actors[id].name} ({speaker(pack, pack.actors[id].members)})"
        if len(pack.actors[id].members) > 1
        else pack.actors[id].name
        for id in actors
    )


def speakers_by_side(pack: Pack) -> dict[str, list[Speaker]]:
    """The speakers by the name of their side: the sides first, those without, those who speak together, the article."""
    return _by_side(pack, pack.attribution.said)


def actors_by_side(pack: Pack) -> dict[str, list[Actor]]:
    """The actors in the same order."""
    found = _by_side(pack, ((id,) for id in pack.actors))
    return {name: [pack.actors[id] for (id,) in sources] for name, sources in found.items()}


def _by_side(pack: Pack, sources: Iterable[Speaker]) -> dict[str, list[Speaker]]:
    grouped: dict[str, list[Speaker]] = {side.name: [] for side in pack.sides.values()}
    grouped |= {NO_SIDE if pack.sides else EVERYBODY: [], JOINTLY: [], NOT_NAMED: [], ITSELF: []}
    for source in sources:
        grouped[_standing(pack, source)].append(source)
    return {name: found for name, found in grouped.items() if found}


def _standing(pack: Pack, source: Speaker) -> str:
    """Where a speaker is listed."""
    if not source:
        return NOT_NAMED
    if any(pack.actors[id].kind == "author" for id in source):
        return ITSELF
    sides = {pack.actors[id].side for id in source}
    side = sides.pop() if len(sides) == 1 else None
    if side:
        return pack.sides[side].name
    if len(source) > 1 or len(pack.actors[source[0]].members) > 1:
        return JOINTLY
    return NO_SIDE if pack.sides else EVERYBODY


def by_number(pack: Pack, statements: Iterable[Statement]) -> str:
    """Statements by their numbers, in reading order: `statement 3`, `statements 3, 5 and 7 to 9`."""
    numbers = {pack.numbers[each.id] for each in statements}
    return f"{'statement' if len(numbers) == 1 else 'statements'} {numbered(numbers)}"


def told_by(pack: Pack, statement: Statement) -> str:
    """Who tells a statement, as the article has it: the outermost of those who do; empty for the article itself."""
    outermost = pack.attribution.teller(statement)
    return _teller(pack, outermost) if outermost else ""


def tellers(pack: Pack, statement: Statement) -> str:
    """Within which statements one lies, and who tells it: `within statement 5, told by the Kremlin`."""
    between = [f"within statement {pack.numbers[each.id]}" for each in _between(pack, statement)]
    teller = told_by(pack, statement)
    return ", ".join([*between, *([f"told by {teller}"] if teller else [])])


def told_aloud(pack: Pack, statement: Statement) -> str:
    """Within which statements one lies, of which only the outermost tells: empty where it lies in none.

    `within statement 5 (Vladimir Putin), told by the Kremlin in statement 4`
    """
    if (outermost := pack.attribution.teller(statement)) is None:
        return ""
    told = f"told by {_teller(pack, outermost)} in statement {pack.numbers[outermost.id]}"
    inside = (f"within {numbered_with_speaker(pack, each)}" for each in _between(pack, statement))
    return ", ".join([*inside, told])


def _between(pack: Pack, statement: Statement) -> list[Statement]:
    """The statements within which one lies, from the nearest outwards, but for the outermost, which tells of it."""
    return [*pack.attribution.chain(statement)][1:-1]


def numbered_with_speaker(pack: Pack, statement: Statement) -> str:
    """A statement by its number, with who says it: `statement 5 (Vladimir Putin)`."""
    return f"statement {pack.numbers[statement.id]} ({_teller(pack, statement)})"


def as_told_by(pack: Pack, source: Speaker) -> str:
    """Who tells something, behind it: `says the Kremlin`, `say the two leaders`."""
    are_many = len(source) > 1 or any(pack.actors[id].kind == "group" for id in source)
    return f"{'say' if are_many else 'says'} {speaker(pack, source) if source else UNNAMED}"


def _teller(pack: Pack, statement: Statement) -> str:
    """Who says what others say."""
    return speaker(pack, statement.source) if statement.source else UNNAMED
