"""What is told of a term."""

from collections.abc import Iterator

from explainer.facts.fact import Related
from explainer.facts.names import by_number
from explainer.facts.vocabulary import ORIGINS
from explainer.model import Term
from explainer.pack import Pack

NOT_EXPLAINED = "the article does not explain it."
"""Why a term has no words of the article."""


def says(each: Term) -> str:
    """A term in short: `harbour (added by the editor): A place where ships lie.`."""
    return f"{each.term} ({ORIGINS[each.origin]}): {each.definition}"


def related(pack: Pack, each: Term) -> Iterator[Related]:
    """The statements around the words in which the article explains it."""
    if told := pack.told_in(each):
        yield Related("Told in", told, f"Told in {by_number(pack, told)}.")
