"""The one widget that shows text: a page of blocks, of which the selectable ones can be walked through."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Offset, Region, Size
from textual.reactive import Reactive, reactive
from textual.selection import Selection
from textual.strip import Strip

from explainer.refs import Ref
from explainer.text.blocks import Page
from explainer.text.layout import EDGES, Row, Sheet, Sheets
from explainer.tui.themes import Palette
from explainer.tui.widgets.drawn import Drawn, joined
from explainer.tui.widgets.messages import Opened, Pointed, Selected

MOST_STRIPS = 1000  # lines kept as they were drawn, when another page comes
GUTTER, MARGIN = 2, 2
"""Cells before every line: the bar of the selected item, and a space. Behind it: a space, and the scroll bar."""


class Pane(Drawn, can_focus=True):
    """Shows a `Page`. It says what was selected and what was opened, and is told what to show.

    It scrolls by itself and draws only lines that have changed: no layout of widgets stands behind a key.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)  # Textual's own has a change of size laid out twice
    is_active: reactive[bool] = reactive(False, init=False, repaint=False, toggle_class="-active")
    """Whether the keys move in this pane."""
    is_pointing = False
    """Whether the heading of the page gives way to the selected item, where they do not both fit."""

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.top = 0
        """The number of the first line that is shown."""
        self._wanted: int | None = 0
        self._is_exact = False  # whether it is shown from `_wanted` on even if the selected item is not in sight then
        self._page = Page()
        self._query = ""
        self._sheets = Sheets()
        self._sheet = Sheet(self._page, 1)
        self._cursor: int | None = None
        self._room = Size(0, 0)  # what the page is laid out for
        self._rows: list[Row] = []
        self._strips: dict[tuple[Row, int], Strip] = {}
        self._is_drawing = False
        self._is_last = False

    # what it shows

    @property
    def selected(self) -> Ref | None:
        """The selected item."""
        if not self._room:
            return self._page.selected
        return None if self._cursor is None else self._sheet.items[self._cursor].ref

    @property
    def cursor(self) -> Offset:
        """Where on the screen the selected item stands; without one, where the text begins."""
        cell, line = (0, 0) if self._cursor is None else self._sheet.place(self._cursor, self.top, self._room.height)
        return self.region.offset + Offset(GUTTER + cell, line)

    def show(self, page: Page, top: int | None = 0, query: str = "", *, is_moving: bool = False) -> None:
        """Show `page` from line `top` on, the selected item in sight; None: from the beginning, or what is sought."""
        self._page = page
        self._query = query
        self._wanted, self._is_exact = top, top is None
        if is_moving:
            self._room = Size(0, 0)
            self.refresh()
        else:
            self._lay_out(page.selected)

    @property
    def is_laid_out(self) -> bool:
        """Whether there is something to move in."""
        return bool(self._room)

    def select(self, ref: Ref | None) -> None:
        """Move the cursor to `ref`, without a message."""
        if self._room:
            self._move(self._sheet.index(ref), is_told=True)
        else:  # it is laid out when there is room
            self._page = self._page._replace(selected=ref)

    # moving

    def step(self, by: int) -> None:
        """To the next item (`by` 1) or the previous one (-1); what is out of sight on the way is scrolled through."""
        top, height = self.top, self.size.height
        stride = max(1, height - 2)
        if self._cursor is None:
            self.scroll_lines(top + by * stride)
            return
        item = self._sheet.items[self._cursor]
        hidden = item.behind - (top + height) if by > 0 else top - item.first
        is_left_behind = item.behind <= top if by > 0 else item.first >= top + height
        if hidden > 0:
            self.scroll_lines(top + by * min(hidden, stride))
        elif is_left_behind and (visible := self._sheet.visible(top, height)):
            self._move(visible[0] if by > 0 else visible[-1])
        elif 0 <= self._cursor + by < len(self._sheet.items):
            following = self._sheet.items[self._cursor + by]
            unseen = following.first - (top + height) if by > 0 else top - following.behind
            if unseen > 1 and following.behind - following.first + unseen > height:
                self.scroll_lines(top + by * min(unseen, stride))
            else:
                self._move(self._cursor + by)
        else:
            self.scroll_lines(top + by * stride)

    def turn(self, by: int) -> None:
        """A page down (1) or up (-1), the cursor with it."""
        top, height = self.top, self.size.height
        self.scroll_lines(top + by * max(1, height - 1))
        if self.top == top:
            self.leap(by)
        elif visible := self._sheet.visible(self.top, height):
            self._move(visible[0] if by > 0 else visible[-1])

    def leap(self, by: int) -> None:
        """To the last item and the end (1), or to the first item and the beginning (-1)."""
        if self._sheet.items:
            self._move(len(self._sheet.items) - 1 if by > 0 else 0)
        self.scroll_lines(self._sheet.height if by > 0 else 0)

    def open(self) -> None:
        """Say that the selected item is opened."""
        if (ref := self.selected) is not None:
            self.post_message(Opened(self, ref))

    def scroll_lines(self, top: int) -> None:
        """Show the page from line `top` on, as far as it goes; or when there is room."""
        self._wanted, self._is_exact = top, not self._room
        self._draw_from(top)

    def _draw_from(self, top: int) -> None:
        self.top = max(0, min(top, self._sheet.height - self._room.height) if self._room else top)
        self._draw()

    def _reveal(self, *, has_context: bool = False) -> None:
        """Scroll the selected item into sight; but what stands before the first one is not skipped."""
        top, height = self.top, self._room.height
        if height and self._cursor is not None and not self._is_exact:
            is_to_scroll = self._cursor or top or self.is_pointing or self._sheet.items[0].first >= height
            top = self._sheet.top_for(self._cursor, top, height, has_context=has_context) if is_to_scroll else top
        self._draw_from(top)

    def _move(self, index: int | None, *, is_told: bool = False) -> None:
        before, self._cursor = self._cursor, index
        if before != index:
            ref = self.selected
            self._sheet.select(ref)
            if not is_told and ref is not None:
                self.post_message(Selected(self, ref))
        self._reveal(has_context=is_told)
        if before != index:
            self._wanted = self.top

    # laying out and drawing

    def _lay_out(self, selected: Ref | None) -> None:
        if len(self._strips) > MOST_STRIPS:
            self._strips.clear()
        if self.text_selection:  # other words will stand where those were that the mouse has marked
            self.screen.clear_selection()
        self._room, self.top = self.size, self._wanted or 0
        if self._room:
            self._sheet = self._sheets.get(self._page, self._room.width - GUTTER - MARGIN, selected, self._query)
            self._cursor = self._sheet.index(selected)
            self._reveal(has_context=True)
            if self._wanted is None:
                self.seek()
        self._is_exact = not self._room and (self._is_exact or self._wanted is None)

    def seek(self) -> bool:
        """Keep in sight where what is sought is marked; returns whether that is with the selected item."""
        self._wanted = None
        found = None if self._cursor is None else self._sheet.first_found(self._cursor)
        line = self._sheet.first_found() if found is None else found
        if line is not None and not self.top <= line < self.top + self._room.height:
            self._draw_from(line - self._room.height // 3)
        return found is not None or self._cursor is None or not self._sheet.is_block(self._sheet.items[self._cursor])

    def on_resize(self, _event: Resize) -> None:
        """Take the new room."""
        self.fit()

    def fit(self) -> None:
        """Lay the page out for the room that there is, the selected item still in sight."""
        if self._room != self.size:
            self._lay_out(self.selected)

    def notify_style_update(self) -> None:
        """Forget the colours of the theme before."""
        self._strips.clear()
        super().notify_style_update()

    def _draw(self) -> None:
        """Have the lines drawn that are not what they were."""
        if not self._room:
            return
        before, size = self._rows, self._room
        self._rows = self._sheet.rows(self.top, size.height, self._cursor, is_active=self.is_active)
        if self._is_drawing:
            return
        if len(before) != len(self._rows):
            self.refresh()
            return
        changed = [Region(0, y, size.width, 1) for y, row in enumerate(self._rows) if row != before[y]]
        if changed:
            self.refresh(*changed)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in `crop`, laid out for the room that there is now."""
        self._is_drawing = True  # what is laid out here is drawn at once
        self.fit()
        self._is_drawing = False
        self._is_last = self.region.right == self.screen.size.width
        return super().render_lines(crop)

    def strip(self, y: int) -> Strip:
        """The line at `y` of what is in sight, with what the mouse has marked."""
        if y >= len(self._rows):  # Textual asks for it while the pane is getting smaller
            return Strip.blank(self.size.width)
        row, width = self._rows[y], self._room.width
        if row.edge == "edge" and self._is_last:
            row = row._replace(edge="")
        if (strip := self._strips.get((row, width))) is None:
            look, base = self.palette, "text selected " if row.has_back else "text "
            parts = [(row.bar, look(f"{base}accent")), *((text, look(base + name)) for text, name, _ in row.line)]
            room = width - 1 - sum(cell_len(text) for text, _ in parts)
            glyph, kind = EDGES[row.edge]
            parts += [(" " * room, look(base)), (glyph, look(f"text {kind}"))]
            segments = joined(parts)
            strip = Strip(segments, width) if room >= 0 else Strip(segments).adjust_cell_length(width)
            self._strips[row, width] = strip
        if (selection := self.text_selection) is None or (span := selection.get_span(self.top + y)) is None:
            return strip
        start, end = span[0] + GUTTER, width - 1 if span[1] == -1 else span[1] + GUTTER
        marked = Strip(Segment.apply_style(strip.crop(start, end), post_style=Style(reverse=True)))
        return Strip.join([strip.crop(0, start), marked, strip.crop(end)])

    # the mouse

    def render_line(self, y: int) -> Strip:
        """The line at `y` with its place in the text, by which the mouse marks words. It is not drawn."""
        line = self.strip(y)  # it can have no room yet
        return Strip.join([line.crop(0, GUTTER), line.crop(GUTTER).apply_offsets(0, self.top + y)])

    def text_select_all(self) -> None:
        """Mark nothing: a double click opens what is under it."""

    @property
    def shows_marks(self) -> bool:
        """Whether something that the mouse has marked is in sight."""
        marks, lines = self.text_selection, range(self.top, self.top + self.region.height)
        return marks is not None and any(marks.get_span(line) for line in lines)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that the mouse has marked; none below the last line, where Textual would end."""
        text, start = self._sheet.text, selection.start
        return None if start and start.y >= len(text.splitlines()) else (selection.extract(text), "\n")

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what the mouse has marked."""
        self.refresh()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll; the cursor stays."""
        event.stop()
        self.scroll_lines(self.top + 3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll; the cursor stays."""
        event.stop()
        self.scroll_lines(self.top - 3)

    def on_click(self, event: Click) -> None:
        """Select the item under the mouse, or open it if it is selected; a cell of a table is pointed at."""
        if (offset := event.get_content_offset(self)) is None or self.text_selection is not None:
            return  # the end of marking words is no click
        line, cell = self.top + offset.y, offset.x - GUTTER
        index, ref = self._sheet.at(line, cell), self._sheet.ref_at(line, cell)
        if ref is not None and self._sheet.index(ref) is None:
            self.post_message(Pointed(self, ref))
        elif index == self._cursor:
            self.open()
        elif index is not None:
            self._move(index)

    def watch_is_active(self) -> None:
        """Draw the cursor as active, or as resting."""
        self._draw()
