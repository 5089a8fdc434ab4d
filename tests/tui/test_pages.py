"""Pages: how high a block is said to be, and how high it is."""

from typing import get_args

import pytest

from explainer.model import View
from explainer.pack import Pack
from explainer.tui import routes
from explainer.tui.state import State


@pytest.mark.parametrize("width", [8, 36, 50, 76, 92])
@pytest.mark.parametrize("view", get_args(View))
def test_a_block_is_as_high_as_it_says(pack: Pack, view: View, width: int) -> None:
    state = routes.show(pack, State(), view)
    for page in (routes.VIEWS[view].main, routes.VIEWS[view].nav):
        for block in page(pack, state).blocks if page else ():
            assert block.height(width) == len(block.lines(width)), block
