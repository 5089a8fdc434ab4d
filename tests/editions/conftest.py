"""What the tests of the linear edition share: each of the packs."""

import pytest

from explainer.pack import Pack


@pytest.fixture(params=["shipped", "harbour", "river"])
def any_pack(request: pytest.FixtureRequest, pack: Pack, harbour_pack: Pack, river_pack: Pack) -> Pack:
    """Each of the packs in turn."""
    return {"shipped": pack, "harbour": harbour_pack, "river": river_pack}[request.param]
