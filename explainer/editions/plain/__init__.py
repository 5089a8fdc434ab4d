"""The linear edition: the whole explainer as lines of text, for screen readers, pipes and print.

Every statement stands once in full, with its exact words; elsewhere it is called by its number. Each text begins with
words that say what it is, so that nothing hangs on the layout.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from explainer.editions.plain import items, views
from explainer.editions.plain.ids import IDS, all_ids, some_ids
from explainer.editions.plain.typesetting import BLANK, heading, set_lines
from explainer.facts import overview, words
from explainer.facts.grammar import count, listed
from explainer.facts.vocabulary import IN_BRIEF, NOT_SAID
from explainer.model import OpenQuestion, Statement
from explainer.pack import FIGURES, Pack
from explainer.view import VIEW_WORDS, View

_WHOSE = (
    "What a statement says, and all exact words, are the article’s own; titles, questions, briefs and the names of "
    f"events are {overview.EDITORS}, and rest on the statements that are named."
)


def lines(pack: Pack, *, width: int = 80, view: View | None = None, spell: Callable[[str], str] = str) -> Iterator[str]:
    """The whole explainer in reading order, or only one `view` of it, which then stands on its own.

    `spell` gives each text in the letters that can be printed. No line is wider than `width` cells.
    Raises KeyError for an unknown view.
    """
    texts = _whole(pack) if view is None else _alone(pack, view)
    return set_lines(texts, width, spell)


def item(pack: Pack, id: str, *, width: int = 80, spell: Callable[[str], str] = str) -> Iterator[str]:
    """What has this `id`, a statement, an event or another item, with its exact words and what it is linked to.

    Raises KeyError where nothing has this `id`.
    """
    return set_lines(_item(pack, id), width, spell)


def ids(pack: Pack, *, width: int = 80, spell: Callable[[str], str] = str) -> Iterator[str]:
    """The ids that `item` takes, by kind; of many only the first."""
    return set_lines(some_ids(pack), width, spell)


def tour(pack: Pack, *, width: int = 80, spell: Callable[[str], str] = str) -> Iterator[str]:
    """The tour: its captions, each with the item that it speaks of."""
    return set_lines(_tour(pack), width, spell)


def _title(pack: Pack) -> Iterator[str]:
    yield from heading(pack.explainer.title)
    yield f"{pack.explainer.title}: one article, explained. Its headline as printed: {pack.explainer.article.headline}"
    yield from overview.printed(pack)
    yield _WHOSE


def _whole(pack: Pack) -> Iterator[str]:
    yield from _title(pack)
    parts = listed(f"{number} {called.name}" for number, called in enumerate(VIEW_WORDS.values(), 1))
    unsaid = f"; then {NOT_SAID}" if pack.explainer.open_questions else ""
    yield f"Parts: {parts}{unsaid}; then {IDS}."
    told = f"Everything is told by {pack.author.name}. " if pack.author else ""
    yield f"{told}Each statement stands in full in part 1; elsewhere its number stands for it."
    for number, (view, called) in enumerate(VIEW_WORDS.items(), 1):
        yield from heading(f"Part {number}: {called.name}")
        yield from views.VIEW_TEXTS[view](pack)
    yield from views.open_questions(pack)
    yield from all_ids(pack)


def _alone(pack: Pack, view: View) -> Iterator[str]:
    yield from _title(pack)
    yield from heading(VIEW_WORDS[view].name)
    yield from views.VIEW_TEXTS[view](pack, is_alone=True)


def _tour(pack: Pack) -> Iterator[str]:
    yield from _title(pack)
    steps = pack.explainer.tour
    yield f"The tour: {count(len(steps), 'step')}. What is said in each: {overview.EDITORS}."
    for number, step in enumerate(steps, 1):
        yield from heading(f"Step {number} of {len(steps)}: {VIEW_WORDS[step.view].name}")
        yield step.say
        yield BLANK
        if step.at is not None:
            yield from _named(pack, step.at)[0]
        elif step.view == "story":
            yield f"{IN_BRIEF}:"
            yield from views.in_brief(pack)


def _item(pack: Pack, id: str) -> Iterator[str]:
    """What has this `id`, with the statements to which it refers."""
    told, referred = _named(pack, id)
    return chain(told, _beside(pack, id), items.in_full(pack, referred, without=id))


def _beside(pack: Pack, id: str) -> Iterator[str]:
    """What is told of an item that stands alone: what of it is the editor's, the sentence before, its section."""
    whose = {"event": "Its name", "issue": "Name and question"}.get(pack.kinds[id])
    if whose:
        yield f"{whose}: {overview.EDITORS}."
    if id in pack.places:
        if before := words.before(pack, pack.places[id].span):
            yield f"The sentence before: {before}"
        yield items.section_of(pack, id)


def _named(pack: Pack, id: str) -> tuple[Iterator[str], Iterable[Statement]]:
    """What has this `id`, by itself, and the statements to which it refers."""
    match pack.kinds[id]:
        case "statement":
            statement = pack.statements[id]
            return items.statement(pack, statement), (statement,)
        case "event":
            return items.event(pack, pack.events[id]), pack.evidence[id]
        case "actor":
            return items.actor(pack, pack.actors[id]), pack.said_by(id)
        case "issue":
            return items.issue(pack, pack.issues[id]), pack.positions.told_on[id]
        case "section":
            return items.section(pack, pack.section(id)), ()
        case "part" if id == FIGURES:
            return views.figures(pack), chain.from_iterable(map(pack.basis, pack.explainer.figures))
        case _:
            named = (_named_with(pack, each) for each in pack.open_questions)
            return views.open_questions(pack), chain.from_iterable(named)


def _named_with(pack: Pack, question: OpenQuestion) -> tuple[Statement, ...]:
    """The statements that are named with an open question."""
    return (*pack.basis(question), *(pack.statements[id] for id in question.about if id in pack.statements))
