"""The one widget that shows text: a page of blocks, of which the selectable ones can be walked through."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from explainer.tui.page import Line, Page, Ref

GUTTER = 2
"""Cells before every line: the bar of the selected item, and a space."""
MEASURE = 80
"""The widest line of text, in cells: longer ones are hard to read."""


class _Item(NamedTuple):
    """Something that can be selected: in which block, on which lines."""

    ref: Ref
    block: int
    first: int
    behind: int


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a `Page`. It says what was selected and what was opened, and is told what to show."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("pane--accent", "pane--bar", "pane--cue", "pane--dim", "pane--exact", "pane--figure", "pane--heading"),
        *("pane--hit", "pane--lane", "pane--quote", "pane--selected", "pane--span", "pane--speaker", "pane--title"),
        *("pane--side-1", "pane--side-2", "pane--side-3", "pane--side-4"),
    }

    class Selected(Message):
        """The cursor moved to an item."""

        def __init__(self, pane: "Pane", ref: Ref) -> None:
            super().__init__()
            self.pane = pane
            self.ref = ref

        @property
        def control(self) -> "Pane":
            """The pane that it happened in."""
            return self.pane

    class Opened(Selected):
        """An item was opened: Enter, or a click on the selected one."""

    def __init__(self, *, id: str, measure: int = MEASURE) -> None:
        super().__init__(id=id)
        self._measure = measure
        self._page = Page()
        self._items: list[_Item] = []
        self._cursor: int | None = None
        self._width = 0
        self._lines: list[list[Line]] = []
        self._starts: list[int] = [0]
        self._styles: dict[str, RichStyle] = {}

    # what it shows

    @property
    def selected(self) -> Ref | None:
        """The selected item."""
        return None if self._cursor is None else self._items[self._cursor].ref

    def show(self, page: Page, scroll: int = 0) -> None:
        """Show `page` from line `scroll` on, or further where the selected item would be out of sight."""
        self._page = page
        self._lay_out(page.selected)
        self.scroll_lines(scroll)
        self._reveal()
        self.refresh()

    def select(self, ref: Ref | None) -> None:
        """Move the cursor to `ref`, without a message."""
        index = next((index for index, item in enumerate(self._items) if item.ref == ref), None)
        self._move(index, is_told=True)

    # moving

    def step(self, by: int) -> None:
        """To the next item (`by` 1) or the previous one (-1); what is higher than the pane is scrolled through."""
        top, height = self.scroll_offset.y, self.size.height
        at = self._cursor if self._cursor is not None else (-1 if by > 0 else len(self._items))
        has_next = 0 <= at + by < len(self._items)
        if 0 <= at < len(self._items):
            item = self._items[at]
            hidden = item.behind - (top + height) if by > 0 else top - item.first
            if hidden > 0 and (item.behind - item.first > height or not has_next):
                self.scroll_lines(top + by * min(hidden, max(1, height - 2)))
                return
        if has_next:
            self._move(at + by)
        else:
            self.scroll_lines(top + by * max(1, height - 2))

    def turn(self, by: int) -> None:
        """A page down (1) or up (-1), the cursor with it."""
        top, height = self.scroll_offset.y, self.size.height
        self.scroll_lines(top + by * max(1, height - 1))
        shown = self.scroll_offset.y
        if shown == top:
            self._move_to_edge(by)
            return
        inside = [i for i, item in enumerate(self._items) if item.first >= shown and item.behind <= shown + height]
        if inside:
            self._move(inside[0] if by > 0 else inside[-1])

    def leap(self, by: int) -> None:
        """To the last item and the end (1), or to the first item and the beginning (-1)."""
        self._move_to_edge(by)
        self.scroll_lines(self._starts[-1] if by > 0 else 0)

    def open(self) -> None:
        """Say that the selected item is opened."""
        if (ref := self.selected) is not None:
            self.post_message(self.Opened(self, ref))

    def scroll_lines(self, line: int) -> None:
        """Show the page from `line` on, as far as it goes."""
        line = max(0, min(line, self._starts[-1] - self.size.height))
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def _reveal(self) -> None:
        """Scroll the selected item into sight."""
        if self._cursor is None or not self.size.height:
            return
        item = self._items[self._cursor]
        top, height = self.scroll_offset.y, self.size.height
        if item.first < top or item.behind - item.first > height:
            self.scroll_lines(item.first)
        elif item.behind > top + height:
            self.scroll_lines(item.behind - height)

    def _move_to_edge(self, by: int) -> None:
        if self._items:
            self._move(len(self._items) - 1 if by > 0 else 0)

    def _move(self, index: int | None, *, is_told: bool = False) -> None:
        before, self._cursor = self._cursor, index
        if before != index:
            for each in (before, index):
                self._redraw(each)
            if not is_told and (ref := self.selected) is not None:
                self.post_message(self.Selected(self, ref))
        self._reveal()

    def _redraw(self, index: int | None) -> None:
        if index is None or not self._width:
            return
        item = self._items[index]
        block = self._page.blocks[item.block]
        if block.ref is None:
            self._lines[item.block] = block.lines(self._text_width, self.selected)
        first, behind = self._starts[item.block], self._starts[item.block + 1]
        self.refresh(Region(0, first - self.scroll_offset.y, self.size.width, behind - first))

    # laying out and drawing

    @property
    def _text_width(self) -> int:
        return max(1, min(self._width - GUTTER - 1, self._measure))

    def _lay_out(self, selected: Ref | None) -> None:
        """Lay the page out in lines of the present width."""
        self._width = width = self.scrollable_content_region.width
        blocks = self._page.blocks
        self._lines = [block.lines(self._text_width, selected) for block in blocks] if width else [[] for _ in blocks]
        self._starts = [0, *accumulate(map(len, self._lines))]
        self._items = list(self._find_items())
        self._cursor = next((index for index, item in enumerate(self._items) if item.ref == selected), None)
        self.virtual_size = Size(width, self._starts[-1])

    def _find_items(self) -> Iterator[_Item]:
        for index, block in enumerate(self._page.blocks):
            first = self._starts[index]
            if block.ref is not None:
                yield _Item(block.ref, index, first, self._starts[index + 1])
            for para in block.paras:
                for spot in para.spots:
                    top, behind = para.rows(self._text_width, spot)
                    yield _Item(spot.ref, index, first + top, first + behind)

    def on_resize(self, _event: Resize) -> None:
        """Lay the page out for the new width, the selected item still in sight."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out(self.selected)
        self._reveal()

    def notify_style_update(self) -> None:
        """Forget the colours of the theme before."""
        self._styles.clear()
        super().notify_style_update()

    def _style(self, name: str, is_selected: bool) -> RichStyle:
        key = f"{name}{'+' if is_selected else ''}"
        style = self._styles.get(key)
        if style is None:
            style = self.rich_style
            if is_selected and self.has_focus:
                style += self.get_component_rich_style("pane--selected", partial=True)
            for part in name.split():
                style += self.get_component_rich_style(f"pane--{part}", partial=True)
            self._styles[key] = style
        return style

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the pane."""
        width = self.size.width
        line = y + self.scroll_offset.y
        if line >= self._starts[-1] or not self._lines:
            return Strip.blank(width, self.rich_style)
        index = bisect_right(self._starts, line) - 1
        block = self._page.blocks[index]
        item = None if self._cursor is None else self._items[self._cursor]
        is_selected = item is not None and item.first <= line < item.behind
        has_back = is_selected and block.ref is not None
        bar = ("┃ " if self.has_focus else "│ ") if is_selected else "  "
        segments = [Segment(bar, self._style("bar" if is_selected else "", has_back))]
        for text, style, ref in self._lines[index][line - self._starts[index]]:
            rich_style = self._style(style, has_back)
            segments.append(Segment(text, rich_style + RichStyle(meta={"ref": ref}) if ref else rich_style))
        strip = Strip(segments).adjust_cell_length(width, self._style("", has_back))
        if block.ref is not None:
            strip = strip.apply_meta({"ref": block.ref})
        if (selection := self.text_selection) is not None and (span := selection.get_span(line)) is not None:
            start, end = span
            end = strip.cell_length if end == -1 else end + GUTTER
            marked_style = self.screen.get_component_rich_style("screen--selection")
            marked = strip.crop(start + GUTTER, end).apply_style(marked_style)
            strip = Strip.join([strip.crop(0, start + GUTTER), marked, strip.crop(end)])
        return strip.apply_offsets(-GUTTER, line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that the mouse has marked."""
        text = "\n".join("".join(part.text for part in line) for block in self._lines for line in block)
        return selection.extract(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what the mouse has marked."""
        self.refresh()

    def on_focus(self) -> None:
        """Draw the cursor as active."""
        self._styles.clear()
        self.refresh()

    on_blur = on_focus

    def on_click(self, event: Click) -> None:
        """Select the item under the mouse, or open it if it is selected."""
        ref = event.style.meta.get("ref")
        index = next((index for index, item in enumerate(self._items) if item.ref == ref), None)
        if index is None:
            return
        if index == self._cursor:
            self.open()
        else:
            self._move(index)
