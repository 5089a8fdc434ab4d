"""The old names of what moved to `facts`; each goes with its last user."""

from explainer.facts.actors import NO_PART
from explainer.facts.events import note, time
from explainer.facts.grammar import capital, count, join
from explainer.facts.names import people, side, speaker, speakers_by_side, told_by
from explainer.facts.overview import printed, quoted, tour
from explainer.facts.positions import NONE as NO_POSITIONS
from explainer.facts.statements import by_form as counts
from explainer.facts.statements import form
from explainer.facts.vocabulary import FORMS as _FORMS
from explainer.facts.vocabulary import (
    IN_BRIEF,
    NOT_SAID,
    NOT_STATED,
    ORIGINS,
    PHASES,
    RELATIONS,
    SHORT_VIEWS,
    STATUSES,
    THE_STORY,
    VIEWS,
)
from explainer.model import Form, Status

FORMS: dict[Form, str] = {form: words.name for form, words in _FORMS.items()}
STATUS_MARKS: dict[Status, str] = {status: words.mark for status, words in STATUSES.items()}

__all__ = [
    "FORMS",
    "IN_BRIEF",
    "NOT_SAID",
    "NOT_STATED",
    "NO_PART",
    "NO_POSITIONS",
    "ORIGINS",
    "PHASES",
    "RELATIONS",
    "SHORT_VIEWS",
    "STATUS_MARKS",
    "THE_STORY",
    "VIEWS",
    "capital",
    "count",
    "counts",
    "form",
    "join",
    "note",
    "people",
    "printed",
    "quoted",
    "side",
    "speaker",
    "speakers_by_side",
    "time",
    "told_by",
    "tour",
]
