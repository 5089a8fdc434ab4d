"""From files to the model: every file of a pack is read here, and every complaint names line and column.

A file goes through three steps, and each reports all that it finds: its text (`text`), its YAML (`syntax`),
its shape (`shape`). What is wrong is mended as far as it goes, so that the later steps see the rest.
"""

from explainer.loading.budget import Budget
from explainer.loading.document import Document, load
from explainer.loading.problem import Level, Place, Problem, Problems, Suggestions, clip, spell
from explainer.loading.text import TextFile, is_missing, leaves, printable, read, unspeakable

__all__ = [
    "Budget",
    "Document",
    "Level",
    "Place",
    "Problem",
    "Problems",
    "Suggestions",
    "TextFile",
    "clip",
    "is_missing",
    "leaves",
    "load",
    "printable",
    "read",
    "spell",
    "unspeakable",
]
