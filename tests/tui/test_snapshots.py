"""Pictures of the six views: whoever changes their look sees it."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer.navigation.beginning import begin
from explainer.pack import Pack
from explainer.tui.app import ExplainerApp
from explainer.view import View

pytestmark = pytest.mark.picture

VIEWS: dict[View, str] = {
    "story": "russia-commits",
    "timeline": "energy-pause",
    "who": "trump-very-good",
    "positions": "putin-conditions",
    "article": "russia-commits",
    "terms": "trump-very-good",
}
"""What is selected in each."""
SIZES = [(80, 24), (120, 40), (200, 50), (50, 16)]


def test_what_is_selected_is_there(pack: Pack) -> None:
    assert set(VIEWS.values()) <= pack.kinds.keys()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", VIEWS)
def test_dark(snap_compare: Callable[..., Any], pack: Pack, view: View, size: tuple[int, int]) -> None:
    app = ExplainerApp(begin(pack, view=view, at=VIEWS[view]), "explainer-dark")
    assert snap_compare(app, terminal_size=size)


@pytest.mark.parametrize("view", VIEWS)
def test_light(snap_compare: Callable[..., Any], pack: Pack, view: View) -> None:
    app = ExplainerApp(begin(pack, view=view, at=VIEWS[view]), "explainer-light")
    assert snap_compare(app, terminal_size=(120, 40))


@pytest.mark.parametrize("theme", ["explainer-dark", "explainer-light"])
@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
def test_in_brief(snap_compare: Callable[..., Any], pack: Pack, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(ExplainerApp(begin(pack), theme), terminal_size=size)
