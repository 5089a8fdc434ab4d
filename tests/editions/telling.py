"""What the linear edition tells, for its tests: as running text, and all that it has to hold."""

from typing import get_args

from explainer.editions import plain
from explainer.facts import events, positions, words
from explainer.facts.names import people, speaker
from explainer.facts.statements import cue, form
from explainer.facts.vocabulary import ORIGINS
from explainer.model import anchor
from explainer.pack import Pack
from explainer.view import View

WIDTHS = (20, 40, 80, 200)
VIEWS = get_args(View)


def flat(text: str) -> str:
    """`text` with all white space one space."""
    return " ".join(text.split())


def told(pack: Pack, *, width: int = 80, view: View | None = None) -> str:
    """All that is printed of a pack, or of one view of it."""
    return flat("\n".join(plain.lines(pack, width=width, view=view)))


def one(pack: Pack, id: str) -> str:
    """What is printed of one item."""
    return flat("\n".join(plain.item(pack, id)))


def headings(pack: Pack) -> list[str]:
    """The headings over its parts, in order."""
    return [line for line in plain.lines(pack) if line.isupper()]


def missing(text: str, wanted: list[str]) -> list[str]:
    """What of `wanted` is not in `text`; Chinese can be broken within a word."""
    bare = "".join(text.split())
    return [each for each in wanted if "".join(each.split()) not in bare]


def everything(pack: Pack) -> list[str]:
    """Every text that a reader can meet."""
    explainer, article = pack.explainer, pack.explainer.article
    found = [explainer.title, article.headline, article.publisher or "", article.date_published or "", *article.authors]
    found += [article.url or "", article.licence or ""]
    found += [f"{figure.value} {figure.label}" for figure in explainer.figures]
    found += [f"- {claim.say} Rests on statement" for claim in explainer.brief]
    for section in pack.sections:
        found += [section.title, section.question]
        found += [f"- {claim.say} Rests on statement" for claim in section.brief]
    for statement in pack.statements.values():
        told = ", ".join(filter(None, (form(statement), cue(pack, statement))))
        said = words.content(pack, statement.id).text
        found += [f"{speaker(pack, statement.source).upper()} ({told}): {said}"]
        found += [pack.article.words(pack.places[statement.id].span), statement.medium or ""]
        found += [*statement.quotes, *statement.so_called]
    for event in pack.events.values():
        actors = (people(pack, [id]) for id in event.agents + event.affected)
        found += [f"Event: {event.name} ({events.standing(pack, event)}", *actors]
        found += [pack.article.words(pack.places[event.id].span), events.time(event)]
        found += [f"in the words “{order.signal}”" for order in event.order]
    for issue in pack.issues.values():
        found += [issue.name, issue.question]
    found += [f": {positions.in_short(pack, each)}. Rests on" for each in explainer.positions]
    for term in explainer.glossary:
        found += [f"{term.term} ({ORIGINS[term.origin]}): {term.definition}"]
        found += [anchor(term.anchor).exact] if term.anchor else []
    for actor in pack.actors.values():
        found += [f"{actor.name}: ", actor.role or "", *([pack.sides[actor.side].name] if actor.side else [])]
    found += [pack.article.words(paragraph) for paragraph in pack.article.paragraphs]
    return found + [f"- {' '.join(filter(None, (each.question, each.because)))}" for each in explainer.open_questions]
