"""The caption of a tour: it stays where it is from step to step, and tells how far the tour is."""

import pytest

from explainer.pack import Pack
from tests.tui.clock import touring


@pytest.mark.parametrize("size", [(40, 12), (50, 16), (60, 20), (80, 24), (120, 40)])
async def test_nothing_moves_from_step_to_step(pack: Pack, size: tuple[int, int]) -> None:
    async with touring(pack, *size) as visitor:
        tops, ways_out = set(), set()
        for _ in pack.explainer.tour:
            tops.add(next(number for number, line in enumerate(visitor.lines()) if line.startswith("  step ")))
            assert not any(line.endswith(tuple("→●◐○◌")) for line in visitor.lines()[max(tops) :])
            ways_out.add(visitor.footer.index("Esc leave"))
            await visitor.press("right")
        assert len(tops) == 1
        assert len(ways_out) == 1 or size == (40, 12)


@pytest.mark.parametrize("size", [(40, 12), (50, 16), (80, 24), (200, 50)])
async def test_the_bar_tells_how_far_it_is(pack: Pack, size: tuple[int, int]) -> None:
    async with touring(pack, *size) as visitor:
        await visitor.press("space")
        done, whole = [], set()
        for _ in pack.explainer.tour:
            head = next(line for line in visitor.lines() if line.startswith("  step "))
            done.append(head.count("━"))
            whole.add((head.index("━"), head.count("━") + head.count("─")))
            await visitor.press("right")
        assert 0 < done[0] < done[5] < done[10] < done[11]
        assert len(whole) == 1, "it neither moves nor changes its length"
        assert done[11] == whole.pop()[1] >= 8
