"""What is told of a term."""

import re
from collections.abc import Iterator

from explainer.facts.fact import Fact, Related
from explainer.facts.names import by_number
from explainer.facts.vocabulary import ORIGINS
from explainer.matching import EQUAL, Span
from explainer.model import Origin, Term
from explainer.pack import Pack

WHOSE: dict[Origin, str] = {
    "article": "The term is the article’s, the definition the editor’s.",
    "editor": "Term and definition are added by the editor.",
}
"""Whose words they are."""
NOT_EXPLAINED = "the article does not explain it."
"""Why a term has no words of the article."""
NOT_THERE = "The article does not have this word."
"""What is told of a term that stands nowhere in it."""
MOST = 5
"""The places of a term that are shown."""
_EQUAL = str.maketrans(EQUAL)


def says(each: Term) -> str:
    """A term in short: `harbour (added by the editor): A place where ships lie.`."""
    return f"{each.term} ({ORIGINS[each.origin]}): {each.definition}"


def occurring(pack: Pack, each: Term) -> list[Span]:
    """The first places in the article where a term stands, in lower case too."""
    lower = each.term[:1].lower() + each.term[1:]
    found = {place for words in {each.term, lower} for place in pack.article.find(words, most=MOST)}
    return sorted(found)[:MOST]


def within(pack: Pack, span: Span) -> tuple[Fact, ...]:
    """The terms that stand among some words of the article, each with its definition."""
    text = " ".join(part.translate(_EQUAL) for part in map(pack.article.words, pack.article.by_paragraph(span)))
    text = text.casefold()
    near = [(each, sought) for each in pack.terms if (sought := each.term.translate(_EQUAL).casefold()) in text]
    return tuple(
        Fact(words=f"{each.term}: {each.definition}", leads_to=each)
        for each, sought in near
        if re.search(rf"\b{re.escape(sought)}\b", text)
    )


def related(pack: Pack, each: Term) -> Iterator[Related]:
    """The statements around the words in which the article explains it."""
    if told := pack.told_in(each):
        yield Related("Told in", told, f"Told in {by_number(pack, told)}.")
