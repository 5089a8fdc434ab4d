"""A reader who searches, without a screen."""

from msgspec.structs import replace

from explainer.navigation import actions
from explainer.navigation.navigation import Navigation
from explainer.navigation.search import search, seek
from explainer.navigation.visits import arrive
from explainer.refs import Ref
from explainer.view import View


def at(start: Navigation, view: View, ref: Ref | None = None) -> Navigation:
    """A reader in `view`, at `ref`, who has come from nowhere."""
    return start.at(replace(start.visit, location=arrive(start.pack, start.location, view, ref)))


def typing(navigation: Navigation, query: str) -> Navigation:
    """`query` has been typed."""
    return seek(search(navigation), query)


def sought(navigation: Navigation, query: str) -> Navigation:
    """`query` has been typed, and Enter."""
    return actions.enter(typing(navigation, query))
