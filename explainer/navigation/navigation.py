"""The one value that determines everything on the screen: where the reader is, the way back, the search, the tour."""

from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import TourStep
from explainer.pack import Pack
from explainer.refs import Ref
from explainer.text.blocks import Page
from explainer.text.scroll import BEGINNING, SOUGHT, Scroll
from explainer.views import pages_of
from explainer.views.details import page as details_page
from explainer.views.location import Location

if TYPE_CHECKING:
    from explainer.search import Place

PaneName = Literal["nav", "main", "details"]
"""The panes: the list of sections or speakers, what the view shows, and the details of the selected item."""


class Scrolls(NamedTuple):
    """From where on each pane shows its page."""

    nav: Scroll = BEGINNING
    main: Scroll = BEGINNING
    details: Scroll = SOUGHT


class Visit(Struct, frozen=True):
    """A stay at a location: the way back is made of them."""

    location: Location
    pane: PaneName = "main"
    """The pane in use."""
    landing: PaneName = "main"
    """The pane that was in use on arrival: going back from another one leads there first."""
    link: Ref | None = None
    """What is selected in the details pane; None: the first link there."""
    scrolls: Scrolls = Scrolls()
    walked: Location | None = None
    """Where the last choice in the first pane led; one step back leads out of all that is walked through there."""

    def looks_like(self, other: "Visit") -> bool:
        """Whether a reader would see no difference."""
        here, there = (replace(each.location, carried=None) for each in (self, other))
        is_same = (here, self.pane, self.landing, self.link) == (there, other.pane, other.landing, other.link)
        return is_same and all(
            one == two or one.to != "exactly" for one, two in zip(self.scrolls, other.scrolls, strict=True)
        )


class Search(Struct, frozen=True):
    """A search in progress."""

    query: str = ""
    places: "tuple[Place, ...]" = ()
    """What is found."""
    at: int | None = None
    """The index of the place that is shown."""
    told: int = 0
    """The index of what is shown of all that is told there."""
    again: str = ""
    """From where the places are walked again, as it is told: behind the last one from the first, or the other way."""
    shown: Location | None = None
    """Where the place that was shown last is."""
    is_typing: bool = False
    """Whether the keys go to the search field."""
    began: Visit | None = None
    """Where the search began, to which one comes back after its end."""
    depth: int = 0
    """The number of visits on the way back when it began."""


class Demo(Struct, frozen=True):
    """How the program is shown to a room."""

    speed: float = 1.0
    """How many times the usual pace."""
    is_endless: bool = False
    """Whether the last step is followed by the first."""
    idle: float | None = None
    """A kiosk: after this many seconds without a key it starts again, and no key but Ctrl+Q leaves it."""


class Tour(Struct, frozen=True):
    """The tour of a pack: its steps, which of them is shown, and whether it plays."""

    steps: tuple[TourStep, ...] = ()
    demo: Demo = Demo()
    at: int = 0
    """The index of the step."""
    mode: Literal["off", "playing", "paused", "left"] = "off"
    """While paused it still has its keys; once left, the reader has all of them but p."""
    is_leaving: bool = False
    """Whether the last key has left it, which is told until the next one."""
    began: Visit | None = None
    """Where the reader was before it, until a visit on the way back takes its place."""
    seconds_left: float = 0
    """In a kiosk that is not playing: the time until it starts again."""

    @property
    def is_shown(self) -> bool:
        """Whether the step is on the screen, with its caption."""
        return self.mode in ("playing", "paused")

    @property
    def step(self) -> TourStep:
        """The present step."""
        return self.steps[self.at]


class Navigation(Struct, frozen=True):
    """Where the reader is, and all that a key needs to know to lead elsewhere."""

    pack: Pack
    visit: Visit
    back: tuple[Visit, ...] = ()
    """The way back, the latest visit last."""
    search: Search = Search()
    tour: Tour = Tour()
    beginning: Location = Location()
    """Where a kiosk starts again."""
    note: str = ""
    """What the last action has to tell the reader."""

    @property
    def location(self) -> Location:
        """Where the reader is."""
        return self.visit.location

    def selected_in(self, pane: PaneName) -> Ref | None:
        """What is selected in a pane."""
        pages = pages_of(self.location.view)
        match pane:
            case "main":
                return self.location.selected
            case "nav":
                page = pages.nav_page(self.pack, self.location)
                return page.selected if page else None
            case "details":
                return self.visit.link or self.details.selected

    @property
    def details(self) -> Page:
        """The page of the details pane, with its first link selected."""
        is_beside_article = self.location.view == "article"
        return details_page(self.pack, self.location.selected, is_beside_article=is_beside_article)

    @property
    def selected(self) -> Ref | None:
        """What is selected in the pane in use."""
        return self.selected_in(self.visit.pane)

    @property
    def panes(self) -> tuple[PaneName, ...]:
        """The panes of the view, in their order on the screen."""
        has_nav = pages_of(self.location.view).nav_page(self.pack, self.location) is not None
        return ("nav", "main", "details") if has_nav else ("main", "details")

    @property
    def has_lasting_nav(self) -> bool:
        """Whether the first pane stays beside the main one on smaller screens, too."""
        return "nav" in self.panes and pages_of(self.location.view).has_lasting_nav

    @property
    def has_walked(self) -> bool:
        """Whether the last thing done was a choice in the first pane, which is in use."""
        return bool(self.back) and self.visit.pane == "nav" and self.location == self.visit.walked

    @property
    def is_at_a_place(self) -> bool:
        """Whether the reader is where the search has led to, and has chosen nothing beside it."""
        search, visit = self.search, self.visit
        is_there = search.at is not None and not self.has_left_the_places and search.shown == visit.location
        return is_there and visit.link is None and visit.pane != "nav"

    @property
    def has_left_the_places(self) -> bool:
        """Whether the reader has gone on from a place of the search."""
        return self.search.began is not None and len(self.back) > self.search.depth

    @property
    def is_filtered(self) -> bool:
        """Whether the reader has set a filter that holds here, other than by a cell of the matrix."""
        location = self.location
        if location.view == "article":
            return location.evidence is not None
        if location.view != "who" or location.is_matrix:
            return False
        is_from_matrix = bool(self.back) and self.back[-1].location.is_matrix
        return bool(location.form or location.only) and not is_from_matrix

    @property
    def is_kiosk(self) -> bool:
        """Whether no key but Ctrl+Q leaves the program."""
        return self.tour.demo.idle is not None

    def at(self, visit: Visit) -> "Navigation":
        """The same, at `visit`."""
        return replace(self, visit=visit)
