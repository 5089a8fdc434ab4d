"""The one widget that shows text: a page of blocks, of which the selectable ones can be walked through."""

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.selection import Selection
from textual.strip import Strip

from explainer.refs import Ref
from explainer.text.blocks import Page
from explainer.text.fitting import Fitting, fitted
from explainer.text.heights import START, PageLine
from explainer.text.layout import BESIDE, ScreenLine
from explainer.text.scroll import BEGINNING, Scroll
from explainer.text.window import Window
from explainer.tui.styles import Styles
from explainer.tui.widgets.clicks import Opened, Pointed, Selected
from explainer.tui.widgets.drawn_lines import GUTTER, MARGIN, DrawnLines, ranked
from explainer.tui.widgets.line_widget import LineWidget


class Pane(LineWidget, can_focus=True):
    """Shows a `Page`, and is told what to show and where to move. It says only what the mouse does.

    It scrolls by itself and draws only lines that have changed: no key has Textual lay widgets out.
    """

    class Fitted(Message):
        """The page is laid out for the room that there is."""

    virtual_size = Reactive(Size(0, 0), repaint=False)  # Textual's own has a change of size laid out twice
    is_active: reactive[bool] = reactive(False, init=False, repaint=False, toggle_class="-active")
    """Whether the keys move in this pane."""

    def __init__(self, style_of: Styles, *, id: str, leads_on: bool = False) -> None:
        """`leads_on`: what is selected in it is where it leads, which is marked only while the keys move in it."""
        super().__init__(style_of, id=id)
        self._leads_on = leads_on
        self._window = Window()
        self.top_before = START
        """The first line in sight before the last key or click that moved the cursor."""
        self._fitted = Size(0, 0)  # what the page is laid out for
        self._page = Page()
        self._query = ""
        self._around = Fitting(self._page, [], [], 0)
        self._lines: list[ScreenLine] = []
        self._drawn = DrawnLines(style_of)
        self._is_drawing = False
        self._is_last = False

    # what it shows

    @property
    def selected(self) -> Ref | None:
        """The selected item."""
        return self._window.selected

    @property
    def top(self) -> PageLine:
        """The first line that is shown."""
        return self._window.top

    @property
    def cursor(self) -> Offset:
        """Where on the screen the selected item stands; without one, where the text begins."""
        cell, line = self._window.cursor
        return self.region.offset + Offset(GUTTER + cell, len(self._around.head) + line)

    @property
    def page_shown(self) -> Page:
        """What it was told to show."""
        return self._page

    @property
    def text(self) -> str:
        """The whole page as plain text."""
        head = ("".join(part.text for part in line) for line in self._around.head)
        return "\n".join((*head, self._window.text))

    @property
    def position(self) -> tuple[int, int]:
        """Which the selected item is of those of its kind, from 1, and how many these are; (0, 0) without one."""
        return self._window.position

    @property
    def is_laid_out(self) -> bool:
        """Whether there is something to move in."""
        return bool(self._window.height)

    def point(self, *, is_pointing: bool) -> None:
        """Whether the heading of the page gives way to the selected item, where they do not both fit."""
        self._window.is_pointing = is_pointing

    def show(self, page: Page, scroll: Scroll = BEGINNING, query: str = "", *, is_resizing: bool = False) -> None:
        """Show `page` from where `scroll` says, with marks where `query` stands.

        `is_resizing`: the pane is about to have another size; the page is laid out for that one alone.
        """
        self._drawn.limit()
        self._unmark()
        self._fitted = Size(0, 0) if is_resizing else self.size
        self._page, self._query = page, query
        self._take_room()
        self._window.show(self._around.page, scroll, query)
        if is_resizing:
            self.refresh()
        else:
            self._draw()

    def select(self, page: Page) -> None:
        """Move the cursor to what is selected on `page`, which has the blocks that are shown."""
        self._page = page
        self._take_room()
        self._window.select(page.selected)
        self._draw()

    def seek(self) -> bool:
        """Scroll to the first marked place of the selected item; returns whether it has one."""
        is_there = self._window.seek(is_kept=True) or self._around.has_found
        self._draw()
        return is_there

    # moving; keys can be faster than a new size is taken

    def step(self, by: int) -> None:
        """To the next item (`by` 1) or the previous one (-1); what is out of sight on the way is scrolled through."""
        self.fit()
        self.top_before = self.top
        self._window.step(by)
        self._draw()

    def page(self, by: int) -> None:
        """A page down (1) or up (-1), the cursor with it."""
        self.fit()
        self.top_before = self.top
        self._window.page(by)
        self._draw()

    def leap(self, by: int) -> None:
        """To the last item and the end (1), or to the first item and the beginning (-1)."""
        self.fit()
        self.top_before = self.top
        self._window.leap(by)
        self._draw()

    def scroll_lines(self, by: int) -> None:
        """Some lines down, or up if `by` is negative; the cursor stays."""
        self.fit()
        self._window.scroll(by)
        self._draw()

    # laying out and drawing

    def on_resize(self, _event: Resize) -> None:
        """Take the new room."""
        self.fit()

    def fit(self) -> None:
        """Lay the page out for the room that there is, the selected item still in sight, and tell of it."""
        if self._fitted != self.size:
            self._unmark()
            self._fitted = self.size
            self._take_room()
            self._window.show_as(self._around.page)
            self._draw()
            self.post_message(self.Fitted())  # now it is known which item is selected of how many

    @property
    def _width(self) -> int:
        """The cells that a line of text can take; what has a height has a cell at least."""
        return max(1, self._fitted.width - GUTTER - MARGIN)

    def _take_room(self) -> None:
        """Lay out head and foot, and give the window the lines that they leave."""
        if not self._fitted:
            self._around = Fitting(self._page, [], [], 0)
            self._window.resize(0, 0)
            return
        is_alone = self.id == "main" and self.screen.has_class("-one")  # the details pane tells of what is selected
        self._around = fitted(self._page, self._width, self._fitted.height, self._query, is_alone=is_alone)
        self._window.resize(self._width, self._around.height, is_alone=is_alone)

    def _unmark(self) -> None:
        """Unmark what the mouse has marked: other words will take its place."""
        if self.text_selection:
            self.screen.clear_selection()

    def notify_style_update(self) -> None:
        """Forget the colours of the theme before."""
        self._drawn.clear()
        super().notify_style_update()

    def _draw(self) -> None:
        """Redraw the lines that have changed."""
        if not self._window.height:
            return
        before = self._lines
        seen = self._window.lines(is_active=self.is_active)
        if self._leads_on and not self.is_active:
            seen = [line._replace(bar=BESIDE) for line in seen]
        self._lines = ranked(self._around.around(seen), is_active=self.is_active)
        if self._is_drawing:
            return
        if len(before) != len(self._lines):
            self.refresh()
        elif changed := [y for y, line in enumerate(self._lines) if line != before[y]]:
            self.refresh(*(Region(0, y, self._fitted.width, 1) for y in changed))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in `crop`, laid out for the room that there is now."""
        self._is_drawing = True  # what is laid out here is drawn at once
        self.fit()
        self._is_drawing = False
        self._is_last = self.region.right == self.screen.size.width
        return super().render_lines(crop)

    def strip(self, y: int) -> Strip:
        """The line at `y` of what is in sight, with what the mouse has marked."""
        if y >= len(self._lines):  # Textual asks for it while the pane is getting smaller
            return Strip.blank(self.size.width)
        line, width = self._lines[y], self._fitted.width
        strip = self._drawn.get(line, width, has_edge=not self._is_last)
        if (marks := self.text_selection) is None or (number := self._number(y)) is None:
            return strip
        if (span := marks.get_span(number)) is None:
            return strip
        start, end = span[0] + GUTTER, width - 1 if span[1] == -1 else span[1] + GUTTER
        marked = Strip(Segment.apply_style(strip.crop(start, end), post_style=Style(reverse=True)))
        return Strip.join([strip.crop(0, start), marked, strip.crop(end)])

    def _number(self, y: int) -> int | None:
        """Which line of the page stands at `y`; None for head and foot, and below the page."""
        line = y - len(self._around.head)
        return self._window.first_line + line if 0 <= line < self._window.height else None

    def watch_is_active(self) -> None:
        """Draw the cursor as active, or as resting."""
        self._draw()

    # the mouse

    def render_line(self, y: int) -> Strip:
        """The line at `y` with its place in the text, by which the mouse marks words. It is not drawn."""
        line = self.strip(y)  # it can have no room yet
        if (number := self._number(y)) is None:
            return line
        return Strip.join([line.crop(0, GUTTER), line.crop(GUTTER).apply_offsets(0, number)])

    def text_select_all(self) -> None:
        """Mark nothing: a double click opens what is under it."""

    @property
    def shows_marks(self) -> bool:
        """Whether something that the mouse has marked is in sight."""
        marks, first = self.text_selection, self._window.first_line
        return marks is not None and any(marks.get_span(line) for line in range(first, first + self.region.height))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that the mouse has marked; none below the last line, where Textual would end."""
        start, end = selection.start or Offset(), selection.end
        lines = self._window.number_of_lines
        if start.y >= lines:
            return None
        text, above = self._window.words(start.y, lines if end is None else end.y + 1), Offset(0, start.y)
        return Selection(start - above, None if end is None else end - above).extract(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what the mouse has marked."""
        self.refresh()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll; the cursor stays."""
        event.stop()
        self.scroll_lines(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll; the cursor stays."""
        event.stop()
        self.scroll_lines(-3)

    def on_click(self, event: Click) -> None:
        """Select the item under the mouse, or open it if it is selected; a cell of a table is pointed at."""
        if (offset := event.get_content_offset(self)) is None or self.text_selection is not None:
            return  # the end of marking words is no click
        if self._number(offset.y) is None:
            return  # head and foot stand for nothing
        line, cell = offset.y - len(self._around.head), offset.x - GUTTER
        target, ref = self._window.target_at(line, cell), self._window.ref_at(line, cell)
        if ref is not None and not self._window.can_select(ref):
            self.post_message(Pointed(self.id or "", ref))
        elif target is not None and target == self.selected:
            self.post_message(Opened(self.id or "", target))
        elif target is not None:
            self.top_before = self.top
            self._window.select(target, has_context=False)
            self._draw()
            self.post_message(Selected(self.id or "", target))
