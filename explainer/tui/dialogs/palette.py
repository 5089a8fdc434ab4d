"""The palette: every view, section, person, event and command by name."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from operator import itemgetter
from typing import Any, ClassVar, Protocol

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import Command, CommandInput, CommandList, CommandPalette, Hit
from textual.containers import Horizontal, Vertical
from textual.fuzzy import Matcher
from textual.geometry import Offset
from textual.widgets import LoadingIndicator
from textual.widgets.option_list import Option

from explainer.facts.grammar import capital
from explainer.facts.vocabulary import IN_BRIEF, PEOPLE, TERMS
from explainer.folding import fold
from explainer.keys import KEYS, VIEW_KEYS, Key
from explainer.navigation import actions
from explainer.navigation.navigation import Navigation
from explainer.refs import ActorRef, BriefRef, EventRef, IssueRef, Ref, SectionRef, TermRef
from explainer.text.blocks import Fragment, Mark, Para
from explainer.tui.dialogs.dialog import Dialog
from explainer.tui.dialogs.names import Drawn, Names
from explainer.tui.styles import Styles
from explainer.tui.widgets.cursor import caret
from explainer.tui.widgets.hints import Hint, Hints
from explainer.view import VIEW_WORDS


class Reading(Protocol):
    """The screen that the palette stands over."""

    navigation: Navigation

    def do(self, action: Callable[[Navigation, Any], Navigation], argument: Any, /) -> None:
        """Do an action."""

    def can(self, key: Key) -> bool:
        """Whether a key does something there."""

    async def run_action(self, action: str) -> None:
        """Do what a key is bound to."""


class Themed(Protocol):
    """An app whose colours can be changed."""

    @property
    def themes(self) -> list[str]:
        """The names of its themes."""

    def put_on(self, theme: str) -> None:
        """Change the colours."""


MOST, FEW = 200, 25
"""Names that are listed at most; where there are more, those of each kind that are listed before anything is typed."""
_KINDS = {
    "View": "Views",
    "Selected": "What is selected",
    "Command": "Commands",
    "Section": "Sections",
    "Who": PEOPLE,
    "Event": "Events",
    "Issue": "Issues",
    "Term": TERMS,
    "Theme": "Themes",
}
"""The kinds of what is offered, in order, and the heading over each."""
_BEFORE = 8
"""The cells before the name of what a key does as well."""
_UNOFFERED = ("palette", "back", "copy_marked")
"""Commands that would do nothing there."""


class Entry(Struct, frozen=True, gc=False):  # there may be very many, in which no garbage is to be sought
    """Something with a name, and what choosing it does."""

    kind: str
    name: str
    do: Callable[[Any], object]
    what: object
    """What choosing it calls `do` with."""
    key: str = ""
    """The key that does the same."""
    note: str = ""
    """In which view it does something, if only there."""

    @property
    def text(self) -> str:
        """By which it is found: `View: Timeline`."""
        return f"{self.kind}: {self.name}{' ' * bool(self.note)}{self.note}"

    @property
    def para(self) -> Para:
        """How it is shown."""
        text = f"{self.name}  {self.note}" if self.note else self.name
        lead = (Fragment(self.key.ljust(_BEFORE), "key"),) if self.key else ()
        return Para(text, marks=(Mark(len(self.name), len(text), "dim"),), lead=lead)

    def run(self) -> object:
        """Choose it."""
        return self.do(self.what)


def entries(screen: Reading, app: Themed, most: int | None = None) -> Iterator[Entry]:
    """All that the palette offers; of each kind of item the first `most`."""
    pack = screen.navigation.pack
    open_view, open_item = partial(screen.do, actions.open_view), partial(screen.do, actions.open_item)
    for view, key in zip(VIEW_WORDS, VIEW_KEYS, strict=True):
        yield Entry("View", key.text, open_view, view, key.shown)
    yield from _commands(screen)

    def leading(kind: str, named: Iterable[tuple[str, Ref]]) -> Iterator[Entry]:
        for name, ref in islice(named, most):
            yield Entry(kind, name, open_item, ref)

    yield Entry("Section", IN_BRIEF, open_item, BriefRef(None))
    yield from leading("Section", ((each.title, SectionRef(each.id)) for each in pack.sections))
    yield from leading("Who", ((capital(each.name), ActorRef(each.id)) for each in pack.actors.values()))
    yield from leading("Event", ((each.name, EventRef(each.id)) for each in pack.events.values()))
    yield from leading("Issue", ((each.name, IssueRef(each.id)) for each in pack.issues.values()))
    yield from leading("Term", ((each.term, TermRef(each)) for each in pack.terms))
    for theme in app.themes:
        yield Entry("Theme", theme, app.put_on, theme)


def _commands(screen: Reading) -> Iterator[Entry]:
    """What keys do, but for those that move; those of one view are there in every view."""
    view = screen.navigation.location.view
    for key in KEYS:
        if key.group in ("views", "move") or key.name in _UNOFFERED:
            continue
        if key.view not in (None, view) or screen.can(key):
            kind = "Selected" if key.group == "selected" else "Command"
            note = f"in {VIEW_WORDS[key.view].name}" if key.view else ""
            yield Entry(kind, capital(key.tooltip), partial(_run, screen), key, key.shown, note)


async def _run(screen: Reading, key: Key) -> None:
    """Do what a key does, in the view where it does it."""
    if key.view and key.view != screen.navigation.location.view:
        screen.do(actions.open_view, key.view)
    await screen.run_action(key.action)


def likeliest(names: Sequence[str], wanted: str) -> list[int]:
    """Which of `names` the text `wanted` may mean, by their numbers: all that can match, or of very many the best.

    What is called so comes first, then what has it within, then what has its letters in that order.
    """
    letters = re.compile(".*?".join(map(re.escape, wanted)))
    likely = [number for number, name in enumerate(names) if letters.search(name)]
    if len(likely) > MOST:
        likely.sort(key=lambda number: (f": {wanted}" not in names[number], wanted not in names[number]))
    return sorted(likely[:MOST])


class PackPalette(CommandPalette, Dialog):
    """Textual's command palette, for the names of a pack; they are shown letter for letter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "app.help_quit", show=False)]

    def __init__(self, screen: Reading, app: Themed, style_of: Styles) -> None:
        """`screen`: the one that it stands over."""
        super().__init__((), placeholder="  A view, command, name or theme")
        self._offered = partial(entries, screen, app)
        self._style_of = style_of
        self._number = 0
        self._hints = Hints(style_of, self._position, id="hints")
        self._hints.tell((Hint("↑ ↓", "choose", ""), Hint("Enter", "go", ""), Hint("Esc", "close", "escape")), ("",))

    def compose(self) -> ComposeResult:
        """Textual's palette, and the keys that do something in it."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield CommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield Names(self._style_of)
                yield LoadingIndicator()
        yield self._hints

    def _position(self) -> str:
        """Which of those that are listed Enter chooses."""
        if not self._number:
            return ""
        names = self.query_one(CommandList)
        before = names.options[: (names.highlighted or 0) + 1]
        return f"{sum(not each.disabled for each in before)} of {self._number}"

    @on(CommandList.OptionHighlighted)
    def _chosen(self) -> None:
        self._hints.refresh()

    @property
    def cursor(self) -> Offset:
        """Where on the screen the name stands that Enter chooses; without one, what is typed next."""
        names = self.query_one(CommandList)
        line = None if names.highlighted is None else names._index_to_line.get(names.highlighted)
        if not self._list_visible or line is None:  # it has no lines before it has its room
            return caret(self.query_one(CommandInput))
        indent = names.get_component_styles("option-list--option").padding.left
        return names.content_region.offset + Offset(indent, line - names.scroll_offset.y)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action makes sense here: moving by pages only in a list that has its room (else it would fail)."""
        if action == "command_list" and not self.query_one(CommandList).scrollable_content_region:
            return False
        return super().check_action(action, parameters)

    def _gather_commands(self, search_value: str) -> None:  # type: ignore[override]
        """List what has this name, at once. Textual asks providers in the background, and waits for them in vain."""
        names = self.query_one(CommandList)
        found = self._found(search_value) if search_value else self._first()
        options = list(self._options(found, search_value))
        names.clear_options().add_options(options)
        self._number = sum(not each.disabled for each in options)
        names.highlighted = 1 if options else None  # the first behind its heading
        self._list_visible = bool(options)
        if not options:
            self._start_no_matches_countdown(search_value)
        self._hints.refresh()  # where nothing is chosen, no message says so
        self.add_class("-ready")

    def _options(self, found: Iterable[Entry], query: str) -> Iterator[Option]:
        """What is listed: each kind under its heading, in the order in which they come."""
        by_kind: dict[str, list[Entry]] = {}
        for entry in found:
            by_kind.setdefault(entry.kind, []).append(entry)
        for kind, members in by_kind.items():
            title = Para(_KINDS[kind].upper(), "heading", is_ruled=True)
            yield Option(Drawn(title, self._style_of, above=1), disabled=True)
            for entry in members:
                shown = Drawn(entry.para, self._style_of, query)
                yield Command(shown, Hit(0, shown, entry.run, text=entry.name))

    def _first(self) -> Iterable[Entry]:
        """Everything, while nothing is typed; of very many things the first of each kind."""
        first = list(islice(self._offered(), MOST + 1))
        return first if len(first) <= MOST else self._offered(FEW)

    def _found(self, query: str) -> Iterable[Entry]:
        """What matches `query`, the best first."""
        wanted = fold(query).text
        matcher = Matcher(wanted)
        scored = []
        for number in likeliest(self._folded, wanted):
            folded = self._folded[number]
            if (score := matcher.match(folded)) > 0:
                scored.append((score + (f": {wanted}" in folded), self._entries[number]))  # so called comes first
        return [entry for _, entry in sorted(scored, key=itemgetter(0), reverse=True)]

    @cached_property
    def _entries(self) -> list[Entry]:
        """All that can be chosen."""
        return list(self._offered())

    @cached_property
    def _folded(self) -> list[str]:
        """What the names are folded to."""
        return [fold(entry.text).text for entry in self._entries]
