"""The tour: what plays, pauses and leaves it, and what happens by itself."""

from collections.abc import Callable
from functools import partial
from math import ceil

from msgspec.structs import replace

from explainer import pace
from explainer.links import ref_of
from explainer.model import TourStep
from explainer.navigation.navigation import Navigation, Tour, Visit
from explainer.navigation.search import end_search
from explainer.navigation.visits import arrive, cut, remember
from explainer.pack import Pack
from explainer.views.location import Location


def play(navigation: Navigation) -> Navigation:
    """Play the tour from where it was, or pause it."""
    if not navigation.tour.is_shown:
        navigation = end_search(navigation)
        navigation = replace(navigation, tour=replace(navigation.tour, began=navigation.visit))
    tour = navigation.tour
    return _follow(navigation, replace(tour, mode="paused" if tour.mode == "playing" else "playing"))


def tour_step(navigation: Navigation, by: int) -> Navigation:
    """`by` steps of the tour on or back."""
    return _follow(navigation, moved(navigation.tour, by))


def tour_leave(navigation: Navigation) -> Navigation:
    """Pause the tour, and go to where the reader was before it."""
    began = navigation.tour.began
    navigation = _leave(navigation)
    return navigation.at(began) if began else navigation


def interrupt(navigation: Navigation) -> Navigation:
    """Pause the tour: the keys are the reader's, and lead back to where they were before it."""
    began = navigation.tour.began
    if navigation.tour.is_shown and began and not began.looks_like(navigation.visit):
        navigation = remember(navigation, began)
    return _leave(navigation)


def go_on(navigation: Navigation) -> Navigation:
    """The reader has been told where the tour was left, and goes on with another key."""
    return replace(navigation, tour=replace(navigation.tour, is_leaving=False))


def moved(tour: Tour, by: int) -> Tour:
    """The tour `by` steps on or back; it stops at either end, but an endless one goes round."""
    at = tour.at + by
    last = len(tour.steps) - 1
    return replace(tour, at=at % len(tour.steps) if tour.demo.is_endless else max(0, min(at, last)))


def shown_at(pack: Pack, step: TourStep) -> Location:
    """What the screen shows at `step`: its view as it opens by itself, with the step's item selected."""
    return arrive(pack, Location(), step.view, ref_of(pack, step.at) if step.at is not None else None)


def tour_told(tour: Tour) -> tuple[str, ...]:
    """Where the tour has just been left; the longest version first."""
    if not tour.is_leaving:
        return ("",)
    step = f"{tour.at + 1} of {len(tour.steps)}"
    return (f"tour paused at step {step}", f"paused at {step}", "paused")


def countdown(tour: Tour) -> str:
    """When a kiosk that was left alone starts again; empty elsewhere."""
    is_counting = tour.demo.idle is not None and tour.mode != "playing"
    return f"starts again in {ceil(tour.seconds_left)} s" if is_counting else ""


_back, _on = partial(tour_step, by=-1), partial(tour_step, by=1)
KEYS: dict[str, Callable[[Navigation], Navigation]] = {
    **dict.fromkeys(("space", "p"), play),
    **dict.fromkeys(("left", "h"), _back),
    **dict.fromkeys(("right", "l"), _on),
    **dict.fromkeys(("escape", "backspace"), tour_leave),
}
"""The keys of the tour, while it plays or is paused."""


# what comes by itself


def due(navigation: Navigation) -> float | None:
    """In how many seconds something happens by itself: the next step, or in a kiosk the next second; None: never."""
    tour = navigation.tour
    if tour.mode == "playing":
        return pace.seconds(tour.step, tour.demo.speed)
    return None if tour.demo.idle is None else 1


def wait_again(navigation: Navigation) -> Navigation:
    """Somebody is there: let a kiosk wait its whole time again."""
    return replace(navigation, tour=_waiting(navigation.tour))


def _waiting(tour: Tour) -> Tour:
    return tour if tour.mode == "playing" else replace(tour, seconds_left=tour.demo.idle or 0)


def tick(navigation: Navigation) -> Navigation:
    """What happens when `due` is over. A kiosk that has waited long enough starts from the very beginning."""
    tour = navigation.tour
    if tour.mode == "playing":
        following = moved(tour, 1)
        is_over = following == tour and not tour.demo.is_endless
        return _follow(navigation, replace(tour, at=0, mode="off") if is_over else following)
    if tour.seconds_left > 1:
        return replace(navigation, tour=replace(tour, seconds_left=tour.seconds_left - 1))
    beginning = navigation.beginning
    return play(Navigation(navigation.pack, Visit(beginning), tour=Tour(tour.steps, tour.demo), beginning=beginning))


def _leave(navigation: Navigation) -> Navigation:
    tour = replace(navigation.tour, began=None)
    if tour.is_shown:
        tour = replace(tour, mode="left", is_leaving=True)
    return replace(navigation, tour=_waiting(tour))


def _follow(navigation: Navigation, tour: Tour) -> Navigation:
    """Let what is shown follow from `tour`."""
    before = navigation.tour
    navigation = replace(navigation, tour=_waiting(tour))
    if tour.is_shown and (tour.at, True) != (before.at, before.is_shown):
        return cut(navigation, shown_at(navigation.pack, tour.step))
    if tour.mode != "off":
        return navigation
    if tour.began and not tour.began.location.is_in_brief:
        navigation = remember(navigation, tour.began)
    navigation = replace(navigation, tour=replace(navigation.tour, began=None))
    return cut(navigation, arrive(navigation.pack, Location(), "story"))
