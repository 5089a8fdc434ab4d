"""What each part of a pack must have or must not have, by its kind."""

from typing import Any

from explainer import pace
from explainer.checking.draft import Draft
from explainer.checking.messages import a
from explainer.checking.node import Node
from explainer.facts.vocabulary import FORMS, RELATIONS
from explainer.loading import limits
from explainer.model import Position
from explainer.view import VIEW_WORDS


def lists_are_not_empty(draft: Draft) -> None:
    """A pack needs a section, a section a statement, a statement a source; an event rests on statements, and so on."""
    explainer = draft.explainer
    _not_empty(explainer, "sections", "a pack needs a section")
    for figure in explainer.parts("figures"):
        _not_empty(figure, "basis", "a figure rests on a statement")
    for position in explainer.parts("positions"):
        _not_empty(position, "basis", "a position rests on a statement")
    for section in draft.sections:
        _not_empty(section, "statements", "a section needs a statement")
    for statement in draft.statements:
        _not_empty(statement, "source", "a statement needs a source; narration has the author actor")
    for event in draft.events:
        _not_empty(event, "basis", "an event rests on a statement")


def _not_empty(node: Node[Any], name: str, message: str) -> None:
    if not getattr(node.value, name) and node.is_sound(name):  # else it may go on
        node.report(f"the list is empty; {message}", name)


def only_groups_have_members(draft: Draft) -> None:
    """A person, an organization or a country has no members."""
    for actor in draft.explainer.parts("actors"):
        if actor.value.members and actor.value.kind != "group" and actor.is_sound("kind"):
            actor.report(
                f"{a(actor.value.kind)} has no members; only a group has: write kind: group, or leave them out",
                "members",
            )


def one_actor_is_the_author(draft: Draft) -> None:
    """No two actors are the article itself."""
    authors = [
        actor for actor in draft.explainer.parts("actors") if actor.value.kind == "author" and actor.is_sound("kind")
    ]
    for author in authors[1:]:
        author.report(f"only one actor is the author, and that is {authors[0].value.id!r}; write another kind", "kind")


def positions_stand_once(draft: Draft) -> None:
    """No actor has two positions on one issue."""
    firsts: dict[tuple[str, str], Node[Position]] = {}
    for position in draft.explainer.parts("positions"):
        actor, issue = pair = position.value.actor, position.value.issue
        if pair in firsts and position.is_sound("actor") and position.is_sound("issue"):
            position.report(f"{actor!r} already has a position on {issue!r}, at {firsts[pair]}; make one of the two")
        firsts.setdefault(pair, position)


def positions_can_be_compared(draft: Draft) -> None:
    """The table of positions is not too large."""
    explainer = draft.explainer.value
    members = {actor.id: actor.members for actor in explainer.actors}
    holders = {id for held in explainer.positions for id in (held.actor, *members.get(held.actor, ()))}
    if len(holders) * len(explainer.issues) > limits.MOST_CELLS:
        size = f"{len(explainer.issues):,} issues by {len(holders):,} actors with a position"
        draft.explainer.report(
            f"{size}; at most {limits.MOST_CELLS:,} positions are compared: leave some issues out", "issues"
        )


def terms_of_the_article_have_anchors(draft: Draft) -> None:
    """What the article explains has an anchor in it."""
    for term in draft.explainer.parts("glossary"):
        if (
            term.value.anchor is None
            and term.value.origin == "article"
            and term.is_sound("origin")
            and term.is_sound("anchor")
        ):
            term.report("a term that the article explains needs an anchor; add it, or write origin: editor")


def steps_show_what_they_name(draft: Draft) -> None:
    """The view of a step of the tour shows what its caption speaks of."""
    for step in draft.explainer.parts("tour"):
        view, id = step.value.view, step.value.at
        kind = draft.ids.kinds.get(id) if id is not None and step.is_sound("at") else None
        if kind and kind not in VIEW_WORDS[view].shows and step.is_sound("view"):
            *most, last = (view for view, words in VIEW_WORDS.items() if kind in words.shows)
            views = f"{', '.join(most)} or {last}" if most else last
            step.report(f"{id!r} is {a(kind)}, which is shown in {views}, not in {view}", "at")


def steps_have_time_and_room(draft: Draft) -> None:
    """A step of the tour stays neither too long nor too briefly, and its caption fits on a small screen."""
    for step in draft.explainer.parts("tour"):
        seconds = step.value.seconds
        if seconds is not None and not pace.LEAST_STAY <= seconds <= pace.MOST_STAY and step.is_sound("seconds"):
            step.report(f"a step lasts from {pace.LEAST_STAY} to {pace.MOST_STAY:,} seconds", "seconds")
        if (width := pace.width(step.value.say)) > pace.MOST_CELLS:
            step.report(
                f"a caption {width} columns wide; at most {pace.MOST_CELLS} fit on a small screen: shorten it", "say"
            )


def narration_is_the_articles_own(draft: Draft) -> None:
    """Nobody attributes it, and nobody else says it."""
    for statement in draft.statements:
        if not FORMS[statement.value.form].is_articles_own or not statement.is_sound("form"):
            continue
        if statement.value.cue is not None:
            statement.report(
                f"{statement.value.form} is the article's own and has no cue; leave it out, or write another form",
                "cue",
            )
        for index, id in enumerate(statement.value.source):
            actor = draft.ids.node(id, "actor")
            if actor and actor.value.kind != "author" and actor.is_sound("kind"):
                message = f"{statement.value.form} is the article's own; {id!r} is not the author actor"
                message += "; write another form or source"
                statement.report(message, "source", index)


def orders_state_one_relation(draft: Draft) -> None:
    """An event is after another one, or before it, during it, or at the same time: one of these."""
    for event in draft.events:
        for order in event.parts("order"):
            given = [name for name in RELATIONS if getattr(order.value, name) is not None]
            if len(given) != 1 and all(order.is_sound(name) for name in RELATIONS):
                names = " and ".join(given) if given else "none"
                order.report(f"needs exactly one of {', '.join(RELATIONS)}; it has {names}")


CHECKS = (
    lists_are_not_empty,
    only_groups_have_members,
    one_actor_is_the_author,
    positions_stand_once,
    positions_can_be_compared,
    terms_of_the_article_have_anchors,
    steps_show_what_they_name,
    steps_have_time_and_room,
    narration_is_the_articles_own,
    orders_state_one_relation,
)
