"""One section file of the small pack, read alone."""

from explainer.loading import Budget, Document, load
from explainer.model import Section
from tests.conftest import PLAN, PackFolder


def section(harbour: PackFolder) -> Document[Section]:
    return load(harbour.folder, PLAN, Section, Budget())


def told(document: Document[Section]) -> list[str]:
    return [str(problem) for problem in document.problems]


def title(harbour: PackFolder) -> str:
    document = section(harbour)
    assert told(document) == []
    return document.value.title
