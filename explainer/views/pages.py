"""What every view offers: its pages, and the locations to which its keys lead."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from explainer.pack import Pack
from explainer.text.blocks import Page
from explainer.views.location import Location


class ViewPages(msgspec.Struct, frozen=True):
    """How one view follows from a pack and a location."""

    arrive: Callable[[Pack, Location], Location]
    """The location with a selection that the view can show: the same item, or what is nearest to it."""
    main: Callable[[Pack, Location], Page]
    """The page of the main pane."""
    nav: Callable[[Pack, Location], Page | None] | None = None
    """The page of the first pane, in views that have one; None where it would only say the same again."""
    choose: Callable[[Pack, Location, Any], Location] | None = None
    """The location after something was chosen in the first pane."""
    turn: Callable[[Pack, Location, int], Location] | None = None
    """The next (1) or previous (-1) section, speaker or column; without it the cursor moves."""
    open_cell: Callable[[Pack, Location, Any], Location] | None = None
    """What Enter opens from a cell of the view's table."""
    alter: Mapping[str, Callable[[Pack, Location], Location]] = {}
    """What keys of this view alone set, by the names of their actions."""
    has_lasting_nav: bool = False
    """Whether the first pane stays beside the main one on smaller screens, too."""

    def nav_page(self, pack: Pack, location: Location) -> Page | None:
        """The page of the first pane; None where there is none."""
        return self.nav(pack, location) if self.nav else None
