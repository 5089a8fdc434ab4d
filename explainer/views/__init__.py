"""The views: what each of them shows, as functions of the pack and the location. No Textual here.

A view is a module of this package. It bears the name that the view has in a pack, and its `PAGES` say what it shows.
"""

from functools import cache
from importlib import import_module

from explainer.view import View
from explainer.views.location import ViewPages


@cache
def pages_of(view: View) -> ViewPages:
    """What `view` shows. Its module is imported when it is first opened: a reader begins in one view, not in six."""
    pages: ViewPages = import_module(f"explainer.views.{view}").PAGES
    return pages
