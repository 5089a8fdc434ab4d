"""The layouts that were made last."""

from explainer.refs import Ref
from explainer.text.blocks import Page
from explainer.text.layout import Layout


class Layouts:
    """The last layouts: a page that is shown again is not laid out again."""

    MOST, MOST_BLOCKS = 12, 50_000

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], Layout] = {}

    def get(self, page: Page, width: int, selected: Ref | None, query: str, room: int = 0) -> Layout:
        """The layout of `page`: as it was if it consists of the very same blocks, else a new one."""
        key = id(page.blocks_in(width)), width
        layout = self._made.pop(key, None)  # it keeps its blocks, so that no others can have that id
        if layout is None:
            layout = Layout(page, width, selected, query, room)
        else:
            layout.seek(query)
            layout.select(selected, room)
        self._made[key] = layout
        blocks = sum(len(each.heights) for each in self._made.values())
        while len(self._made) > self.MOST or (blocks > self.MOST_BLOCKS and len(self._made) > 1):
            blocks -= len(self._made.pop(next(iter(self._made))).heights)
        return layout
