"""From files to the model: every file of a pack is read here, and every complaint names line and column.

A file goes through three steps, and each reports all that it finds: its text (`text`), its YAML (`syntax`),
its shape (`shape`). What is wrong is mended as far as it goes, so that the later steps see the rest.
"""

from explainer.loading.document import Document, load
from explainer.loading.problem import Level, Place, Problem, Suggestions, spell
from explainer.loading.text import TextFile, is_missing, leaves, printable, read

__all__ = [
    "Document",
    "Level",
    "Place",
    "Problem",
    "Suggestions",
    "TextFile",
    "is_missing",
    "leaves",
    "load",
    "printable",
    "read",
    "spell",
]
