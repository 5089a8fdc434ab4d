"""The three panes: the list of sections or speakers, what the view shows, and the details of the selected item."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import get_args

from explainer.navigation.navigation import Navigation, PaneName, Scrolls
from explainer.text.blocks import Page
from explainer.text.scroll import BEGINNING, KEPT, SOUGHT, Scroll
from explainer.tui.collector import undisturbed
from explainer.tui.styles import Styles
from explainer.tui.widgets.pane import Pane
from explainer.view import View
from explainer.views import pages_of

BROAD = 92
"""The measure of a page from which on it has all the room that the list and the details leave."""


class Panes:
    """Makes each pane show what a navigation says; what is shown already stays as it is."""

    def __init__(self, style_of: Styles) -> None:
        self._panes: dict[PaneName, Pane] = {
            name: Pane(style_of, id=name, leads_on=name == "details") for name in get_args(PaneName)
        }
        self._opened: set[View] = set()

    def __iter__(self) -> Iterator[Pane]:
        return iter(self._panes.values())

    def __getitem__(self, name: PaneName) -> Pane:
        return self._panes[name]

    def scrolls(self, *, has_walked: bool = False) -> Scrolls:
        """How far each pane is scrolled; `has_walked`: the first one as it was before the cursor moved in it."""
        nav, main, aside = self._panes.values()
        return Scrolls(*map(Scroll.exactly, (nav.top_before if has_walked else nav.top, main.top, aside.top)))

    def draw(self, before: Navigation | None, after: Navigation) -> None:
        """Show the pages of `after`; `before`: what is shown."""
        is_first = after.location.view not in self._opened
        self._opened.add(after.location.view)
        with undisturbed(is_lasting=True) if is_first else nullcontext():
            self._draw_all(before, after)

    def _draw_all(self, before: Navigation | None, after: Navigation) -> None:
        pack, location, pages = after.pack, after.location, pages_of(after.location.view)
        nav, main = self._panes["nav"], self._panes["main"]
        main.point(is_pointing=after.tour.is_shown)
        page, shape = pages.main(pack, location), (nav.classes, main.classes)
        nav.set_class("nav" not in after.panes, "-absent")
        for pane in (main, self._panes["details"]):
            pane.set_class(page.measure > BROAD, "-broad")
        is_resizing = before is not None and (
            shape != (nav.classes, main.classes) or before.has_lasting_nav != after.has_lasting_nav
        )
        self._draw("main", page, before, after, is_resizing=is_resizing)
        if listed := pages.nav_page(pack, location):
            self._draw("nav", listed, before, after)
        self._draw("details", after.details._replace(selected=after.selected_in("details")), before, after)
        for name, pane in self._panes.items():
            pane.is_active = name == after.visit.pane

    def _draw(
        self, name: PaneName, page: Page, before: Navigation | None, after: Navigation, *, is_resizing: bool = False
    ) -> None:
        """Show `page` from where the visit says; where that is as it was, only select what is selected."""
        pane, query = self._panes[name], after.search.query
        scroll = self._scroll(name, before, after)
        if before and scroll == KEPT and query == before.search.query:
            is_still = after.visit.scrolls is before.visit.scrolls or name == "nav"
            if is_still and before.location == after.location and page.selected == pane.selected:
                return
            if page.blocks is pane.page_shown.blocks:
                pane.select(page)  # what is selected comes into sight again, if it has been left
                return
        pane.show(page, scroll, query, is_resizing=is_resizing)

    def _scroll(self, name: PaneName, before: Navigation | None, after: Navigation) -> Scroll:
        """From where a pane shows its page. A visit that was not left keeps its panes where they are."""
        scroll: Scroll = getattr(after.visit.scrolls, name)
        if before and after.visit.scrolls is before.visit.scrolls and scroll.to == "exactly":
            return KEPT
        return BEGINNING if name == "main" and scroll == SOUGHT else scroll  # it is sought when there is room
