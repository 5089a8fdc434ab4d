"""The views: what each of them shows, as functions of the pack and the location. No Textual here.

A view is a module that bears the name which the view has in a pack; its `PAGES` say what it shows. `table` draws the
table of Positions, whose `columns` depend on the room, `lanes` those of the timeline, `speakers` and `matrix` the list
and the matrix of Who said what. The other modules serve all views: `location` and `pages` are what goes into a view and
comes out of it, `items` has the blocks of what is listed in several, and `details` makes the page that is beside each.
"""

from functools import cache
from importlib import import_module

from explainer.view import View
from explainer.views.pages import ViewPages


@cache
def pages_of(view: View) -> ViewPages:
    """What `view` shows. Its module is imported when it is first opened: a reader begins in one view, not in six."""
    pages: ViewPages = import_module(f"explainer.views.{view}").PAGES
    return pages
