"""What stays above a page in low windows: what matters most of it, and never without its beginning."""

import pytest
from msgspec.structs import replace

from explainer.navigation.visits import arrive
from explainer.pack import Pack
from explainer.text.fitting import Fitting, fitted
from explainer.view import View
from explainer.views import pages_of
from explainer.views.location import Location
from tests.views.test_timeline import SIDES, on_sides

LOW = (36, 10), (36, 6), (46, 14), (56, 14), (67, 18), (67, 12)
"""The room for a page in low windows, also of a search or the tour there."""


def shown(pack: Pack, view: View, width: int, height: int) -> Fitting:
    """How the main page of a view stands in some room."""
    return fitted(pages_of(view).main(pack, arrive(pack, Location(), view)), width, height, is_alone=True)


def head(found: Fitting) -> list[str]:
    """The lines that stay above the page."""
    return ["".join(part.text for part in line).rstrip() for line in found.head]


@pytest.mark.parametrize(("width", "height"), LOW)
def test_the_timeline_names_all_its_lanes_or_none(river_pack: Pack, width: int, height: int) -> None:
    over = " ".join(head(shown(on_sides(river_pack, *SIDES), "timeline", width, height))).split()
    assert {side.label for side in SIDES} <= {*over}


@pytest.mark.parametrize(("width", "height"), LOW)
def test_who_said_what_names_the_speaker(river_pack: Pack, width: int, height: int) -> None:
    assert head(shown(river_pack, "who", width, height))[0].startswith("Henrik Berg")


@pytest.mark.parametrize("height", [6, 10])
def test_a_long_name_of_a_speaker_stays_whole(river_pack: Pack, height: int) -> None:
    name = "The Intergovernmental Commission for the Protection of the Upper Basin"
    actors = [replace(each, name=name) if each.id == "berg" else each for each in river_pack.explainer.actors]
    pack = replace(river_pack, explainer=replace(river_pack.explainer, actors=tuple(actors)))
    found = " ".join(head(shown(pack, "who", 36, height))).replace("← 1 of 27 →", "").split()
    assert found == (name.split() if height == 10 else [])


@pytest.mark.parametrize(("width", "height"), LOW)
def test_the_legend_of_article_names_all_sides_or_is_left_out(river_pack: Pack, width: int, height: int) -> None:
    over = " ".join(head(shown(river_pack, "article", width, height)))
    assert "VELM KARS OLTE B-D AESH COMM  “quoted”" in over.replace("COMM “", "COMM  “") or (not over and height == 6)


@pytest.mark.parametrize("width", [56, 67])
@pytest.mark.parametrize("height", range(11, 22))
def test_the_table_of_positions_has_ten_lines_between_head_and_foot(
    pack: Pack, river_pack: Pack, width: int, height: int
) -> None:
    for each in (pack, river_pack, on_sides(river_pack, *SIDES)):
        found = shown(each, "positions", width, height)
        assert found.height >= 10 or not found.foot
        assert found.height >= height // 2
        assert found.head or width < found.page.least
