"""A page seen through some lines of the screen: what is selected, how far it is scrolled, and how one moves in it."""

from explainer.refs import Ref
from explainer.text.blocks import Page
from explainer.text.heights import START, PageLine
from explainer.text.layout import Layout, ScreenLine
from explainer.text.layouts import Layouts
from explainer.text.scroll import BEGINNING, SOUGHT, Scroll

REACH = 3
"""How many times the height of the window the lines are counted on either side of it."""


class Window:
    """A page in lines, some of them in sight."""

    def __init__(self) -> None:
        self.is_pointing = False
        """Whether the heading of the page gives way to the selected item, where they do not both fit."""
        self.height = 0
        """How many lines are in sight; 0: there is no room yet."""
        self._width = 0
        self._is_alone = False
        self._page = Page()
        self._query = ""
        self._scroll = BEGINNING
        self._layouts = Layouts()
        self._layout = Layout(self._page, 1)
        self._cursor: int | None = None
        self._top = START
        self._came_to: PageLine | None = None  # from where on the page was in sight after a key that leaves nothing out

    # what is seen

    @property
    def selected(self) -> Ref | None:
        """The selected item."""
        if not self.height:
            return self._page.selected
        return None if self._cursor is None else self._layout.ref(self._cursor)

    @property
    def page_shown(self) -> Page:
        """What is shown, or will be."""
        return self._page

    @property
    def top(self) -> PageLine:
        """The first line in sight."""
        return self._top

    @property
    def first_line(self) -> int:
        """The number of the first line in sight, from 0."""
        return self._layout.heights.number(self._top)

    def lines(self, *, is_active: bool) -> list[ScreenLine]:
        """What the lines in sight show; `is_active`: the keys move here."""
        return self._layout.screen(self.first_line, self.height, self._cursor, is_active=is_active)

    @property
    def position(self) -> tuple[int, int]:
        """Which the selected item is of those of its kind, from 1, and how many these are; (0, 0) without one."""
        return (0, 0) if self._cursor is None or not self.height else self._layout.position(self._cursor)

    @property
    def cursor(self) -> tuple[int, int]:
        """The cell and the line, of those in sight, where the selected item stands; without one, the first."""
        if self._cursor is None:
            return 0, 0
        return self._layout.place(self._cursor, self.first_line, self.height)

    def target_at(self, line: int, cell: int) -> Ref | None:
        """The item that a click on a cell of a line in sight selects, of several the innermost."""
        index = self._layout.at(self.first_line + line, cell)
        return None if index is None else self._layout.ref(index)

    def ref_at(self, line: int, cell: int) -> Ref | None:
        """What a cell of a line in sight stands for, also where the cursor does not go by itself."""
        return self._layout.ref_at(self.first_line + line, cell)

    def can_select(self, ref: Ref) -> bool:
        """Whether the cursor goes to an item."""
        return self._layout.index(ref) is not None

    @property
    def text(self) -> str:
        """The whole page as plain text."""
        return self._layout.text

    @property
    def number_of_lines(self) -> int:
        """How many lines the page has, as far as they are counted."""
        return self._layout.height

    def words(self, first: int, behind: int) -> str:
        """Some lines of the page as plain text, by their numbers."""
        return self._layout.words(first, behind)

    @property
    def _room(self) -> int:
        """The lines in which the selected item is opened; 0: it is not."""
        return self.height if self._is_alone else 0

    # what it is told to show

    def show(self, page: Page, scroll: Scroll = BEGINNING, query: str = "") -> None:
        """Show another page; what is sought is marked on it."""
        self._page, self._query = page, query
        self._want(scroll)
        self._lay_out(page.selected)

    def resize(self, width: int, height: int, *, is_alone: bool = False) -> None:
        """Take another room, the selected item still in sight; unless it was not, and only the height is another one.

        0 by 0 is no room: all waits for it.
        `is_alone`: no other pane is in sight that tells of the selected item.
        """
        if (width, height, is_alone) == (self._width, self.height, self._is_alone):
            return
        selected, had_room = self.selected, bool(self.height)
        first = 0 if self._cursor is None or not had_room else self._layout.target(self._cursor).first - self.first_line
        if is_left := width == self._width and not 0 <= first <= self.height:
            self._scroll = Scroll.exactly(self._top)
        self._width, self.height, self._is_alone = width, height, is_alone
        if not self.height:
            self._page = self._page._replace(selected=selected)
        self._lay_out(selected, is_again=had_room and not is_left)

    def show_as(self, page: Page) -> None:
        """Show the same page in another way, the selected item still in sight."""
        if page.blocks_in(self._width) is not self._page.blocks_in(self._width):
            self._page = page._replace(selected=self.selected)
            self._lay_out(self._page.selected, is_again=True)

    def select(self, ref: Ref | None, *, has_context: bool = True) -> None:
        """Move the cursor to `ref`. `has_context`: with what comes before and after it in sight."""
        if self.height:
            index = self._layout.index(ref)
            if index != self._cursor or self._top != self._came_to:
                self._move(index, has_context=has_context)
        else:
            self._page = self._page._replace(selected=ref)

    def seek(self, *, is_kept: bool = False) -> bool:
        """Scroll to the first marked place; `is_kept`: of the selected item alone. Returns whether it has one."""
        layout, cursor = self._layout, self._cursor
        found = None if cursor is None else layout.first_found(cursor)
        is_there = found is not None or cursor is None or not layout.is_block(cursor)
        if is_there or not is_kept:
            self._scroll = SOUGHT
            line = layout.first_found() if found is None else found
            if line is not None and not 0 <= line - self.first_line < self.height:
                self._scroll_to(line - self.height // 3)
        return is_there

    # moving

    def step(self, by: int) -> None:
        """To the next item (`by` 1) or the previous one (-1); what is out of sight on the way is scrolled through."""
        layout, top, height = self._layout, self.first_line, self.height
        stride = max(1, height - 2)
        if self._cursor is None:
            self.scroll(by * stride)
            return
        item = layout.target(self._cursor)
        hidden = item.behind - (top + height) if by > 0 else top - item.first
        is_left_behind = item.behind <= top if by > 0 else item.first >= top + height
        if hidden > 0:
            self.scroll(by * min(hidden, stride))
        elif is_left_behind and (visible := layout.visible(top, height)):
            self._move(visible[0] if by > 0 else visible[-1])
        elif 0 <= self._cursor + by < layout.number_of_targets:
            following = layout.target(self._cursor + by)
            unseen = following.first - (top + height) if by > 0 else top - following.behind
            if unseen > 1 and following.behind - following.first + unseen > height:
                self.scroll(by * min(unseen, stride))
            else:
                self._step_to(self._cursor + by, by)
        else:
            self.scroll(by * stride)

    def _step_to(self, index: int, by: int) -> None:
        """To an item that fits in sight; should it be opened, and too high then, no words on the way are left out."""
        layout, number = self._layout, self.first_line + (self.height if by > 0 else -1)
        while 0 <= number < layout.height and not any(part.text.strip() for part in layout.line(number)):
            number += by
        next_words = layout.heights.line(max(0, number))  # the nearest ones that were out of sight
        self._move(index)
        last = layout.heights.number(next_words) - (0 if by > 0 else self.height - 1)
        if (self.first_line - last) * by > 0:
            self.scroll(last - self.first_line)
        self._came_to = self._top

    def page(self, by: int) -> None:
        """A page down (1) or up (-1), the cursor with it."""
        before = self._top
        self.scroll(by * max(1, self.height - 1))
        if self._top == before:
            self.leap(by)
        elif visible := self._layout.visible(self.first_line, self.height):
            self._choose(visible[0] if by > 0 else visible[-1])
            self.scroll(0)
            self._came_to = self._top if by > 0 else None

    def leap(self, by: int) -> None:
        """To the last item and the end (1), or to the first item and the beginning (-1)."""
        if last := self._layout.number_of_targets:
            self._move(last - 1 if by > 0 else 0)
        self._count_near(len(self._layout.heights) if by > 0 else 0)
        self.scroll(self._layout.height * by)

    def scroll(self, by: int) -> None:
        """Some lines down, or up if `by` is negative; the cursor stays."""
        self._scroll_to(self.first_line + by)
        self._scroll = Scroll.near(self._top)

    # how it does it

    def _want(self, scroll: Scroll) -> None:
        self._scroll = Scroll.near(self._top) if scroll.to == "kept" else scroll
        self._top = self._scroll.line

    def _lay_out(self, selected: Ref | None, *, is_again: bool = False) -> None:
        if self.height:
            self._layout = self._layouts.get(self._page, self._width, selected, self._query, self._room)
            self._cursor = self._layout.index(selected)
            self._fulfil(is_again=is_again)

    def _fulfil(self, *, is_again: bool = False) -> None:
        """Show the page from where it is wanted, if there is room. `is_again`: it was shown, in another room."""
        if not self.height:
            return
        self._top = self._scroll.line
        self._count_near(self._top.block)
        if self._scroll.to == "near" or is_again:
            self._reveal(has_context=True)
        else:
            self._scroll_to(self.first_line)
        if self._scroll.to == "sought":
            self.seek()
        else:
            self._scroll = Scroll.near(self._scroll.line)  # in another room it is wanted from there again

    def _count_near(self, block: int) -> None:
        """Have all lines counted that one can come to from a block by a key."""
        self._layout.heights.count_near(block, REACH * self.height)

    def _scroll_to(self, line: int) -> None:
        """Show the page from a line on, as far as it goes: where it ends is known when the lines there are counted."""
        heights, is_there = self._layout.heights, False
        self._top = heights.line(max(0, line))
        while not is_there:
            self._count_near(self._top.block)
            last = max(0, self._layout.height - self.height)
            is_there = self.first_line <= last
            self._top = self._top if is_there else heights.line(last)

    def _reveal(self, *, has_context: bool) -> None:
        """Scroll the selected item into sight; but what stands before the first one is not skipped."""
        if self._cursor is not None:
            self._count_near(self._layout.block_of(self._cursor))
        top = self.first_line
        if self._cursor is not None:
            is_below = self._layout.target(0).first >= self.height
            if self._cursor or top or self.is_pointing or is_below:
                top = self._layout.top_for(self._cursor, top, self.height, has_context=has_context)
        self._scroll_to(top)

    def _move(self, index: int | None, *, has_context: bool = False) -> None:
        is_moved = self._choose(index)
        self._reveal(has_context=has_context)
        if is_moved:
            self._scroll = Scroll.near(self._top)

    def _choose(self, index: int | None) -> bool:
        """Select an item, which may be opened; returns whether it is another one than before.

        Of a block that begins above the lines in sight, the end stays in its place.
        """
        if index == self._cursor:
            return False
        self._cursor = index
        heights, (block, number) = self._layout.heights, self._top
        left = heights.of(block) - number
        self._layout.select(self.selected, self._room)
        if number:
            self._top = PageLine(block, max(0, heights.of(block) - left))
        return True
