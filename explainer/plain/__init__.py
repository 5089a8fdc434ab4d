"""The linear edition: the whole explainer as lines of text, for screen readers, pipes and print.

Every statement stands once in full, with its exact words; elsewhere it is called by its number. Each text begins with
words that say what it is, so that nothing hangs on the layout.
"""

from collections.abc import Iterator
from itertools import chain

from explainer import words
from explainer.model import View
from explainer.pack import Pack
from explainer.plain import items, views
from explainer.plain.setting import heading, listed, set_lines

_PARTS = {
    "story": views.story,
    "timeline": views.timeline,
    "who": views.who,
    "positions": views.positions,
    "article": views.article,
    "terms": views.terms,
}


def lines(pack: Pack, *, width: int = 80, view: View | None = None) -> Iterator[str]:
    """The whole explainer in reading order, or only one `view` of it, which then stands on its own.

    No line is wider than `width` cells unless a single word is. Raises KeyError for an unknown view.
    """
    texts = _whole(pack) if view is None else chain(_title(pack), heading(words.VIEWS[view]), _alone(pack, view))
    return set_lines(texts, width)


def item(pack: Pack, id: str, *, width: int = 80) -> Iterator[str]:
    """One statement, event, section, actor or issue with its exact words and what it is linked to.

    Raises KeyError where nothing has this `id`.
    """
    return set_lines(_item(pack, id), width)


def _title(pack: Pack) -> Iterator[str]:
    yield from heading(pack.explainer.title)
    yield f"{pack.explainer.title}: one article, explained. Its headline as printed: {pack.explainer.article.headline}"


def _whole(pack: Pack) -> Iterator[str]:
    yield from _title(pack)
    parts = listed(f"{number} {name}" for number, name in enumerate(words.VIEWS.values(), 1))
    yield f"Parts: {parts}{f'; then {words.NOT_SAID}' if pack.explainer.open_questions else ''}."
    told = f"Everything is told by {pack.author.name}. " if pack.author else ""
    yield f"{told}Each statement stands in full in part 1; elsewhere its number stands for it."
    for number, (view, name) in enumerate(words.VIEWS.items(), 1):
        yield from heading(f"Part {number}: {name}")
        yield from _PARTS[view](pack)
    yield from views.open_questions(pack)


def _alone(pack: Pack, view: View) -> Iterator[str]:
    """A view with the statements to which it refers."""
    match view:
        case "story":
            return chain(views.story(pack), views.open_questions(pack))
        case "timeline":
            ids = (each.id for event in pack.events for each in pack.evidence[event])
            return chain(views.timeline(pack), items.statements(pack, ids))
        case "who":
            return views.who(pack, in_full=True)
        case "positions":
            basis = (id for each in pack.explainer.positions for id in each.basis)
            return chain(views.positions(pack), items.statements(pack, basis))
        case "article":
            return views.article(pack, in_full=True)
        case "terms":
            return chain(views.terms(pack), items.statements(pack, pack.statements))


def _item(pack: Pack, id: str) -> Iterator[str]:
    """What has this `id`, with the statements to which it refers."""
    if statement := pack.statements.get(id):
        alone = items.statement(pack, statement, is_alone=True)
        return chain(alone, [items.section_of(pack, id)], items.statements(pack, [id], without=id))
    if event := pack.events.get(id):
        basis = (each.id for each in pack.evidence[id])
        return chain(items.event(pack, event), [items.section_of(pack, id)], items.statements(pack, basis))
    if actor := pack.actors.get(id):
        said = (each.id for each in pack.said_by(id))
        return chain(items.actor(pack, actor), items.statements(pack, said))
    if issue := pack.issues.get(id):
        held = (other for each in pack.explainer.positions if each.issue == id for other in each.basis)
        return chain(items.issue(pack, issue), items.statements(pack, held))
    return items.section(pack, {each.id: each for each in pack.sections}[id])
