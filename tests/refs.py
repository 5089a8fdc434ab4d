"""References to items of the shipped pack that have no id, questions that it does not ask, and packs with a change."""

from functools import cache
from typing import Any

from msgspec.structs import replace

from explainer.facts import statements
from explainer.facts.names import speaker
from explainer.library import open_pack
from explainer.model import OpenQuestion, Statement
from explainer.pack import Pack
from explainer.refs import QuestionRef, TermRef


@cache
def _shipped() -> Pack:
    pack = open_pack().pack
    assert pack
    return pack


def term(words: str) -> TermRef:
    """The entry of the glossary that explains `words`."""
    return TermRef(next(each for each in _shipped().terms if each.term == words))


def question(start: str) -> QuestionRef:
    """The open question that begins with `start`."""
    return QuestionRef(next(each for each in _shipped().open_questions if each.question.startswith(start)))


def unfounded(asked: str, about: str) -> QuestionRef:
    """An open question that rests on no statement; the shipped pack has none."""
    return QuestionRef(OpenQuestion(question=asked, because="It is not said.", about=(about,)))


WHY_POLL = unfounded("Why “Special Poll”?", "article")
"""One that has no words in the article either."""


def headed(pack: Pack, each: Statement) -> str:
    """Who says a statement, and by which word of the article: `THE KREMLIN emphasized`."""
    return f"{speaker(pack, each.source).upper()} {statements.cue(pack, each)}".rstrip()


def asking(pack: Pack, *asked: QuestionRef) -> Pack:
    """The pack with more open questions, behind its own."""
    questions = (*pack.explainer.open_questions, *(each.question for each in asked))
    return replace(pack, explainer=replace(pack.explainer, open_questions=questions))


def changed(pack: Pack, id: str, **values: Any) -> Pack:
    """The pack with other values in one of its statements or events."""

    def each(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(item, **values) if item.id == id else item for item in items)

    sections = tuple(
        replace(section, statements=each(section.statements), events=each(section.events)) for section in pack.sections
    )
    return replace(pack, sections=sections)
