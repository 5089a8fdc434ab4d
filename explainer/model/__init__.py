"""What a pack is: the types of its two kinds of file, `explainer.yaml` and the section files.

The words are the field's own: *source, cue, content* of the Penn Attribution Relations Corpus (PARC 3.0);
direct, indirect and mixed are its kinds of quotation; `exact, prefix, suffix` are those of the W3C Web
Annotation TextQuoteSelector; `so_called` is TEI's scare quote; times and their order follow TimeML
(TIMEX3, TLINK); actor, issue and stance are those of Discourse Network Analysis.

The docstring under each field is also its description in the JSON Schema (`explainer schema`).
"""

from explainer.model.explainer import (
    FORMAT,
    Actor,
    ActorKind,
    ArticleFile,
    Explainer,
    Figure,
    Furniture,
    FurnitureKind,
    Issue,
    OpenQuestion,
    Origin,
    Position,
    Side,
    Stance,
    Term,
    TourStep,
)
from explainer.model.parts import Anchor, Claim, Part, Words, anchor
from explainer.model.section import ARTICLES_OWN, Event, Form, Order, Section, Statement, Status, When

__all__ = [
    "ARTICLES_OWN",
    "FORMAT",
    "Actor",
    "ActorKind",
    "Anchor",
    "ArticleFile",
    "Claim",
    "Event",
    "Explainer",
    "Figure",
    "Form",
    "Furniture",
    "FurnitureKind",
    "Issue",
    "OpenQuestion",
    "Order",
    "Origin",
    "Part",
    "Position",
    "Section",
    "Side",
    "Stance",
    "Statement",
    "Status",
    "Term",
    "TourStep",
    "When",
    "Words",
    "anchor",
]
