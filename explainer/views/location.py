"""Where the reader is: one small value, from which every pane follows."""

from typing import Literal

import msgspec
from msgspec.structs import replace

from explainer.facts.vocabulary import Manner
from explainer.refs import EventRef, PassageRef, Ref
from explainer.view import View


class Location(msgspec.Struct, frozen=True):
    """A view, what is selected in it, and what the views are set to."""

    view: View = "story"
    selected: Ref | None = None
    """The selected item, a cell of a table too. It travels: each view shows it, or what is nearest to it."""
    carried: Ref | None = None
    """What travels on to the next view: what was selected before this one was opened, until the reader selects here."""
    beside: EventRef | PassageRef | None = None
    """Article: what can be selected beside the statements: the event or the passage that was led to."""
    evidence: Ref | None = None
    """Article: only the words on which this item rests are shown; None: the whole text."""
    section: str | None = None
    """Story: the id of the section; None: In brief."""
    order: Literal["time", "article"] = "time"
    """Timeline: by time, or as the article tells it."""
    speaker: tuple[str, ...] | None = None
    """Who said what: the speaker whose statements are shown: one actor, several jointly, or nobody named (empty)."""
    form: Manner | None = None
    """Who said what: only statements of this form, or the article's own judgements."""
    only: str = ""
    """Who said what: only statements of the section with this id."""
    is_matrix: bool = False
    """Who said what: the speakers by sections."""

    @property
    def is_in_brief(self) -> bool:
        """Whether this is In brief."""
        return self.view == "story" and not self.section

    def is_same_page(self, other: "Location") -> bool:
        """Whether both show the same, whatever is selected."""
        return replace(self, selected=None, carried=None) == replace(other, selected=None, carried=None)
