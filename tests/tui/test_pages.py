"""Pages: how high a block is said to be, and how high it is."""

from typing import get_args

import pytest
from msgspec.structs import replace

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


@pytest.mark.parametrize("width", [24, 50, 74, 80])
def test_a_timeline_of_many_sides_is_as_high_as_it_says(pack: Pack, width: int) -> None:
    sides = iter(f"Label{number}" for number in range(20))
    actors = tuple(replace(actor, side=next(sides)) if actor.side else actor for actor in pack.explainer.actors)
    crowded = replace(pack, explainer=replace(pack.explainer, actors=actors))
    assert len(crowded.sides) > 6
    for block in routes.VIEWS["timeline"].main(crowded, routes.show(crowded, State(), "timeline")).blocks:
        assert block.height(width) == len(block.lines(width))
