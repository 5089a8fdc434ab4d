"""The palette: every view, section, person, event and command by name."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Any, ClassVar, NamedTuple, Protocol

from textual.binding import Binding, BindingType
from textual.command import Command, CommandInput, CommandList, CommandPalette, Hit
from textual.content import Content
from textual.fuzzy import Matcher
from textual.geometry import Offset

from explainer.facts.vocabulary import IN_BRIEF
from explainer.folding import fold
from explainer.keys import KEYS, VIEW_KEYS, Key
from explainer.navigation import actions
from explainer.navigation.navigation import Navigation
from explainer.refs import ActorRef, BriefRef, EventRef, IssueRef, SectionRef, TermRef
from explainer.tui.dialogs.dialog import Dialog
from explainer.tui.widgets.cursor import caret
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


class Entry(NamedTuple):
    """Something with a name, and what choosing it does."""

    name: str
    run: Callable[[], object]


def entries(screen: Reading, app: Themed, most: int | None = None) -> Iterator[Entry]:
    """All that the palette offers; of each kind of item the first `most`."""
    pack = screen.navigation.pack
    for view, words in VIEW_WORDS.items():
        yield Entry(f"View: {words.name}", partial(screen.do, actions.open_view, view))
    yield Entry(f"Section: {IN_BRIEF}", partial(screen.do, actions.open_item, BriefRef(None)))
    for section in islice(pack.sections, most):
        yield Entry(f"Section: {section.title}", partial(screen.do, actions.open_item, SectionRef(section.id)))
    for actor in islice(pack.actors.values(), most):
        yield Entry(f"Who: {actor.name}", partial(screen.do, actions.open_item, ActorRef(actor.id)))
    for event in islice(pack.events.values(), most):
        yield Entry(f"Event: {event.name}", partial(screen.do, actions.open_item, EventRef(event.id)))
    for issue in islice(pack.issues.values(), most):
        yield Entry(f"Issue: {issue.name}", partial(screen.do, actions.open_item, IssueRef(issue.id)))
    for term in islice(pack.terms, most):
        yield Entry(f"Term: {term.term}", partial(screen.do, actions.open_item, TermRef(term)))
    for theme in app.themes:
        yield Entry(f"Theme: {theme}", partial(app.put_on, theme))
    for key in KEYS[len(VIEW_KEYS) :]:
        is_elsewhere = key.view not in (None, screen.navigation.location.view)
        if key.name != "copy_marked" and (is_elsewhere or screen.can(key)):  # nothing is marked in a palette
            name = f"Command: {key.text}: {key.tooltip}  ({key.shown})"
            yield Entry(name, partial(_run, screen, key))


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

    def __init__(self, screen: Reading, app: Themed) -> None:
        """`screen`: the one that it stands over."""
        super().__init__((), placeholder="A view, section, person, event or command")
        self._offered = partial(entries, screen, app)

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
        hits = list(self._found(search_value) if search_value else self._first())
        self._refresh_command_list(names, [Command(hit.prompt, hit) for hit in hits], clear_current=True)
        if not hits:
            self._start_no_matches_countdown(search_value)
        self.add_class("-ready")

    def _first(self) -> Iterator[Hit]:
        """Everything, while nothing is typed; of very many things the first of each kind."""
        first = list(islice(self._offered(), MOST + 1))
        for name, run in first if len(first) <= MOST else self._offered(FEW):
            yield Hit(0, Content(name), run, text=name)

    def _found(self, query: str) -> Iterator[Hit]:
        """What matches `query`."""
        wanted = fold(query).text
        matcher = Matcher(wanted)
        for number in likeliest(self._folded, wanted):
            (name, run), folded = self._entries[number], self._folded[number]
            if (score := matcher.match(folded)) > 0:
                begins = f": {wanted}" in folded  # what is called so comes first
                yield Hit(score + begins, Content(name), run, text=name)

    @cached_property
    def _entries(self) -> list[Entry]:
        """All that can be chosen."""
        return list(self._offered())

    @cached_property
    def _folded(self) -> list[str]:
        """What the names are folded to."""
        return [fold(name).text for name, _ in self._entries]
