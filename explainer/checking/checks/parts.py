"""What each part of a pack must have or must not have, by its kind."""

from typing import Any

from explainer import pace
from explainer.cells import cell_len
from explainer.checking.draft import Draft
from explainer.checking.messages import a, either
from explainer.checking.node import Node
from explainer.facts.vocabulary import RELATIONS
from explainer.loading import limits
from explainer.model import ARTICLES_OWN, FORMAT, Actor, Position
from explainer.view import VIEW_WORDS

MOST_LABEL = 4
"""Columns of the label of a side."""


def the_format_is_known(draft: Draft) -> None:
    """It is the one that this program reads."""
    number, explainer = draft.explainer.value.format, draft.explainer
    if number != FORMAT and explainer.is_sound("format"):
        advice = "get a newer version of the program" if number > FORMAT else f"write format: {FORMAT}"
        explainer.report(f"the pack is in format {number}, and this program reads format {FORMAT}; {advice}", "format")


def lists_are_not_empty(draft: Draft) -> None:
    """A pack needs a section, a section a statement, a brief a sentence; events rest on statements, and so on."""
    explainer = draft.explainer
    _not_empty(explainer, "sections", "a pack needs a section")
    _rest_on_something(explainer, "figures", "a figure")
    _rest_on_something(explainer, "positions", "a position")
    for position in explainer.parts("positions"):
        _not_empty(position, "actors", "a position needs an actor who holds it")
    for told in draft.files:
        _not_empty(told, "brief", "a brief needs a sentence")
        _rest_on_something(told, "brief", "a sentence of a brief")
    for section in draft.sections:
        _not_empty(section, "statements", "a section needs a statement")
        _rest_on_something(section, "events", "an event")


def _rest_on_something(node: Node[Any], name: str, what: str) -> None:
    for part in node.parts(name):
        _not_empty(part, "basis", f"{what} rests on a statement: write the id of one")


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
    authors = _authors(draft)
    for author in authors[1:]:
        author.report(f"only one actor is the author, and that is {authors[0].value.id!r}; write another kind", "kind")


def _authors(draft: Draft) -> list[Node[Actor]]:
    """The actors who are the article itself: one, in a good pack."""
    return [
        actor for actor in draft.explainer.parts("actors") if actor.value.kind == "author" and actor.is_sound("kind")
    ]


def positions_stand_once(draft: Draft) -> None:
    """Nobody has two positions on one issue, be it alone or jointly; a group alone is its members jointly."""
    sets: dict[frozenset[str], frozenset[str]] = {}  # equal ones are the same, which is soon seen
    members = {each.id: frozenset(each.members) for each in draft.explainer.value.actors}
    members = {id: sets.setdefault(each, each) for id, each in members.items()}
    firsts: dict[tuple[str | frozenset[str], str], Node[Position]] = {}
    for position in draft.explainer.parts("positions"):
        ids, issue = position.value.actors, position.value.issue
        if not (position.is_sound("actors") and position.is_sound("issue")):
            continue
        group = members.get(ids[0], frozenset()) if len(ids) == 1 else frozenset()
        holders = (*ids, group or frozenset(ids))
        for holder in holders:
            if (holder, issue) in firsts:
                who = f"{holder!r} already has" if isinstance(holder, str) else "the same actors already have"
                message = f"{who} a position on {issue!r}, at {firsts[holder, issue]}; make one of the two"
                position.report(message, "actors")
                break
        for holder in holders:
            firsts.setdefault((holder, issue), position)


def positions_can_be_compared(draft: Draft) -> None:
    """The table of positions is not too large."""
    explainer = draft.explainer.value
    members = {actor.id: actor.members for actor in explainer.actors}
    named = {id for held in explainer.positions for id in held.actors}
    holders = named.union(*(members.get(id, ()) for id in named))
    if len(holders) * len(explainer.issues) > limits.MOST_CELLS:
        size = f"{len(explainer.issues):,} issues by {len(holders):,} actors with a position"
        draft.explainer.report(
            f"{size}; at most {limits.MOST_CELLS:,} positions are compared: leave some issues out", "issues"
        )


def labels_of_sides_are_short(draft: Draft) -> None:
    """They fit over a lane of the timeline."""
    for side in draft.explainer.parts("sides"):
        if (width := cell_len(side.value.label)) > MOST_LABEL:
            message = f"a label {width} columns wide; at most {MOST_LABEL} stand over a lane: shorten it"
            side.report(f"{message}; the name may be longer", "label")


def nobody_acts_on_themselves(draft: Draft) -> None:
    """Who acts in an event is not also one of those whom it concerns."""
    for event in draft.events:
        agents = set(event.value.agents)
        for index, id in enumerate(event.value.affected):
            if id in agents and event.is_sound("agents"):
                event.report(
                    f"{id!r} is one of the agents; leave it out of affected, or out of agents", "affected", index
                )


def what_rests_on_statements_is_said(draft: Draft) -> None:
    """The basis of an open question is that of what the article does say about it."""
    for question in draft.explainer.parts("open_questions"):
        if question.value.basis and question.value.because is None and question.is_sound("because"):
            message = "a basis without because; add because: what the article does say about it, in a sentence"
            question.report(f"{message}, or leave basis out", "basis")


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
        if kind and kind != "side" and kind not in VIEW_WORDS[view].shows and step.is_sound("view"):
            views = either(view for view, words in VIEW_WORDS.items() if kind in words.shows)
            step.report(f"{id!r} is {a(kind)}, which is shown in {views}, not in {view}", "at")


def steps_have_time_and_room(draft: Draft) -> None:
    """A step of the tour stays neither too long nor too briefly, and its caption fits on a small screen."""
    for step in draft.explainer.parts("tour"):
        seconds = step.value.seconds
        if seconds is not None and not pace.LEAST_STAY <= seconds <= pace.MOST_STAY and step.is_sound("seconds"):
            step.report(f"a step lasts from {pace.LEAST_STAY} to {pace.MOST_STAY:,} seconds", "seconds")
        if (width := cell_len(step.value.say)) > pace.MOST_CELLS:
            step.report(
                f"a caption {width} columns wide; at most {pace.MOST_CELLS} fit on a small screen: shorten it", "say"
            )


def narration_is_the_articles_own(draft: Draft) -> None:
    """Nobody attributes it, and nobody else says it."""
    authors = _authors(draft)
    for statement in draft.statements:
        form = statement.value.form
        if form not in ARTICLES_OWN or not statement.is_sound("form"):
            continue
        if statement.value.cue is not None:
            message = f"{form} is the article's own and has no cue; leave it out, or write another form"
            statement.report(message, "cue")
        if not statement.value.source and statement.is_sound("source"):
            own = f"write source: [{authors[0].value.id}]" if authors else "add an actor with kind: author"
            statement.report(f"{form} is the article's own, and its source the author actor; {own}", "source")
        for index, id in enumerate(statement.value.source):
            actor = draft.ids.node(id, "actor")
            if actor and actor.value.kind != "author" and actor.is_sound("kind"):
                message = f"{form} is the article's own; {id!r} is not the author actor"
                statement.report(f"{message}; write another form or source", "source", index)


def what_is_said_has_content(draft: Draft) -> None:
    """All but narration has the words for what is said, and is said by others than the article."""
    authors = [actor.value.id for actor in _authors(draft)]
    for statement in draft.statements:
        value = statement.value
        if value.content == () and statement.is_sound("content"):
            statement.report("the list is empty; write the article's words for what is said", "content")
        if value.is_articles_own or not statement.is_sound("form"):
            continue
        if value.content is None and statement.is_sound("content"):
            message = "a statement that is not narration needs content: the article's words for what is said"
            statement.report(message)
        for index, id in enumerate(value.source):
            if authors == [id]:
                message = f"{value.form} is somebody else's; write form: narration for the article's own words"
                statement.report(f"{message}, or who says them", "source", index)


def orders_state_one_relation(draft: Draft) -> None:
    """An event is after another one, or before it, during it, or at the same time: one of these."""
    for event in draft.events:
        for order in event.parts("order"):
            given = [name for name in RELATIONS if getattr(order.value, name) is not None]
            if len(given) != 1 and all(order.is_sound(name) for name in RELATIONS):
                names = " and ".join(given) if given else "none"
                order.report(f"needs exactly one of {', '.join(RELATIONS)}; it has {names}")


CHECKS = (
    the_format_is_known,
    lists_are_not_empty,
    only_groups_have_members,
    one_actor_is_the_author,
    positions_stand_once,
    positions_can_be_compared,
    labels_of_sides_are_short,
    nobody_acts_on_themselves,
    what_rests_on_statements_is_said,
    terms_of_the_article_have_anchors,
    steps_show_what_they_name,
    steps_have_time_and_room,
    narration_is_the_articles_own,
    what_is_said_has_content,
    orders_state_one_relation,
)
