"""Where a reader begins."""

from explainer.links import ref_of
from explainer.navigation.navigation import Demo, Navigation, Tour, Visit
from explainer.navigation.tour import play
from explainer.navigation.visits import arrive, home
from explainer.pack import Pack
from explainer.view import View
from explainer.views.location import Location


def begin(pack: Pack, *, view: View | None = None, at: str | None = None, demo: Demo | None = None) -> Navigation:
    """The beginning: in `view`, by default where the item `at` is at home; with `demo` the tour plays at once.

    An id that nothing has is passed over.
    """
    ref = None if at is None else ref_of(pack, at)
    location = home(pack, Location(), ref) if ref and not view else arrive(pack, Location(), view or "story", ref)
    tour = Tour(pack.explainer.tour, demo or Demo())
    navigation = Navigation(pack, Visit(location), tour=tour, beginning=location)
    return play(navigation) if demo else navigation
