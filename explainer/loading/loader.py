"""A YAML file of a pack, from its bytes to a value of the model."""

import re
from itertools import islice
from pathlib import Path
from typing import TypeVar

from explainer.loading import limits
from explainer.loading.budget import Budget
from explainer.loading.document import Document
from explainer.loading.shape import fit
from explainer.loading.syntax import parse
from explainer.loading.text import read
from explainer.model import Part

T = TypeVar("T", bound=Part)
_ID = r"(?:^|[\s{,\[-])[\"']?id[\"']?\s*:\s*[\"']?([^\s\"',}\]#]+)"


def load(folder: Path, path: str, kind: type[T], budget: Budget) -> Document[T]:
    """The file `path` of the pack in `folder`, which is to be a `kind`, as far as the `budget` of the pack allows.

    Nothing is raised: what is wrong stands in the document's `problems`. Of a file that cannot be read the value is a
    placeholder.
    """
    file = read(folder, path, budget)
    document = fit(parse(file, budget), kind, budget, file.text or "")
    if document.repairs.cover(()) or document.repairs.is_cut(()):
        document.repairs.lost.update(ids_by_sight(file.text or ""))
    budget.problems -= len(document.problems)
    budget.counted -= document.problems.untold
    return document


def ids_by_sight(text: str) -> set[str]:
    """Whatever looks like an id in `text`: the best guess where the YAML is broken."""
    return {match[1] for match in islice(re.finditer(_ID, text), limits.MOST_IDS_BY_SIGHT)}
