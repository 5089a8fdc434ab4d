"""The palette: every view, section, person, event and command by name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.command import CommandInput, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.events import Resize
from textual.geometry import Offset

from explainer import words
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, EventRef, IssueRef, SectionRef, TermRef
from explainer.search import fold
from explainer.tui.desk import is_too_small
from explainer.tui.keys import KEYS
from explainer.tui.widgets.cursor import HasCursor, caret

if TYPE_CHECKING:
    from explainer.tui.reader import ReaderScreen


class PackPalette(CommandPalette, HasCursor):
    """Textual's command palette, for the names of a pack."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "app.help_quit", show=False)]

    def __init__(self) -> None:
        super().__init__(placeholder="A view, section, person, event or command")

    @property
    def cursor(self) -> Offset:
        """Where on the screen the name stands that Enter chooses; without one, what is typed next."""
        names = self.query_one(CommandList)
        line = None if names.highlighted is None else names._index_to_line.get(names.highlighted)
        if not self._list_visible or line is None:  # it has no lines before it has its room
            return caret(self.query_one(CommandInput))
        indent = names.get_component_styles("option-list--option").padding.left
        return names.content_region.offset + Offset(indent, line - names.scroll_offset.y)

    def on_resize(self, event: Resize) -> None:
        """Make way for the notice where there is no room."""
        if self.is_current and is_too_small(event.size):
            self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action makes sense here: moving by pages only in a list that has its room (else it would fail)."""
        if action == "command_list" and not self.query_one(CommandList).scrollable_content_region:
            return False
        return super().check_action(action, parameters)


class Entry(NamedTuple):
    """Something with a name, and what choosing it does."""

    name: str
    run: Callable[[], object]


def entries(pack: Pack, screen: "ReaderScreen") -> Iterator[Entry]:
    """All that the palette offers."""
    for view, name in words.VIEWS.items():
        yield Entry(f"View: {name}", partial(screen.action_view, view))
    yield Entry(f"Section: {words.IN_BRIEF}", partial(screen.open_item, BriefRef(None)))
    for section in pack.sections:
        yield Entry(f"Section: {section.title}", partial(screen.open_item, SectionRef(section.id)))
    for actor in pack.actors.values():
        yield Entry(f"Who: {actor.name}", partial(screen.open_item, ActorRef(actor.id)))
    for event in pack.events.values():
        yield Entry(f"Event: {event.name}", partial(screen.open_item, EventRef(event.id)))
    for issue in pack.issues.values():
        yield Entry(f"Issue: {issue.name}", partial(screen.open_item, IssueRef(issue.id)))
    for term in pack.terms:
        yield Entry(f"Term: {term.term}", partial(screen.open_item, TermRef(term)))
    for theme in screen.themes:
        yield Entry(f"Theme: {theme}", partial(screen.put_on, theme))
    for key in KEYS:
        if not key.action.startswith(("view(", "screen.")) and screen.offers(key.action.partition("(")[0]):
            name = f"Command: {key.description}: {key.tooltip}  ({key.key_display})"
            yield Entry(name, partial(screen.run_command, key.action))


class PackProvider(Provider):
    """Feeds Textual's command palette. Names are shown letter for letter."""

    def _entries(self) -> Iterator[Entry]:
        screen: ReaderScreen = self.screen  # type: ignore[assignment]  # the only screen with a palette
        return entries(screen.pack, screen)

    async def discover(self) -> Hits:
        """Everything, while nothing is typed."""
        for name, run in self._entries():
            yield DiscoveryHit(Content(name), run, text=name)

    async def search(self, query: str) -> Hits:
        """What matches `query`."""
        wanted = fold(query).text
        matcher = self.matcher(wanted)
        for name, run in self._entries():
            if (score := matcher.match(fold(name).text)) > 0:
                begins = f": {wanted}" in fold(name).text  # what is called so comes first
                yield Hit(score + begins, Content(name), run, text=name)
