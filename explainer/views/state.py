"""What the reader is looking at: one small value, from which every pane follows."""

from collections.abc import Callable
from typing import Any, Literal

import msgspec

from explainer.model import Form, View
from explainer.pack import Pack
from explainer.refs import Ref
from explainer.text.blocks import Page


class State(msgspec.Struct, frozen=True):
    """A place in the program."""

    view: View = "story"
    selected: Ref | None = None
    """The selected item. It travels: each view shows it, or what is nearest to it."""
    section: str | None = None
    """Story: the id of the section; None: In brief."""
    order: Literal["time", "article"] = "time"
    """Timeline: by time, or as the article tells it."""
    speaker: tuple[str, ...] = ()
    """Who said what: the chosen speaker, one actor or several jointly."""
    form: Form | None = None
    """Who said what: only statements of this form."""
    only: str = ""
    """Who said what: only statements of the section with this id."""
    is_matrix: bool = False
    """Who said what: the speakers by sections."""
    row: str = ""
    """The id of the selected row of the positions."""
    column: int = 0
    """The selected column of the matrix, or of the positions."""
    carried: Ref | None = None
    """What was selected before the view was opened: it travels on, unless something else is selected here."""
    landed: Ref | None = None
    """What the view selected for it."""
    query: str = ""
    """What is sought; it is marked wherever it stands."""

    @property
    def is_in_brief(self) -> bool:
        """Whether this is In brief."""
        return self.view == "story" and not self.section


class ViewPages(msgspec.Struct, frozen=True):
    """How one view follows from a pack and a state."""

    arrive: Callable[[Pack, State], State]
    """The state with a selection that the view can show: the same item, or what is nearest to it."""
    main: Callable[[Pack, State], Page]
    """The page of the main pane."""
    nav: Callable[[Pack, State], Page] | None = None
    """The page of the first pane, in views that have one."""
    choose: Callable[[Pack, State, Any], State] | None = None
    """The state after something was chosen in the first pane."""
    turn: Callable[[Pack, State, int], State] | None = None
    """The state of the next (1) or previous (-1) section, speaker or column; without it the cursor moves."""
