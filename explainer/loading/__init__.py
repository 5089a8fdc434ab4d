"""From files to the model: every file of a pack is read here, and every problem names its line and column.

A YAML file goes through three steps, and each hands on a value with all problems so far: its text (`text.read`), its
plain data (`syntax.parse`), its value of the model (`shape.fit`). What is wrong is repaired as far as it goes, so that
the later steps see the rest.
"""

from explainer.loading.budget import Budget
from explainer.loading.document import Document
from explainer.loading.loader import ids_by_sight, load
from explainer.loading.paths import is_missing, leaves, unspeakable
from explainer.loading.problem import KeyPath, Level, Problem, Problems, printable
from explainer.loading.quoting import quoted
from explainer.loading.suggestions import Suggestions
from explainer.loading.text import TextFile, read

__all__ = [
    "Budget",
    "Document",
    "KeyPath",
    "Level",
    "Problem",
    "Problems",
    "Suggestions",
    "TextFile",
    "ids_by_sight",
    "is_missing",
    "leaves",
    "load",
    "printable",
    "quoted",
    "read",
    "unspeakable",
]
