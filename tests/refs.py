"""References to items of the shipped pack that have no id."""

from functools import cache

from explainer.library import open_pack
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
