"""Pages, without a screen: how high each block is, and what it shows at any width."""

import re
from typing import get_args

import pytest
from msgspec.structs import replace

from explainer.model import Side
from explainer.navigation.visits import arrive
from explainer.pack import Pack
from explainer.text.blocks import Block, Page
from explainer.text.layout import Layout
from explainer.view import View
from explainer.views import pages_of
from explainer.views.location import Location
from tests.tui.driver import plain


def blocks_of(page: Page | None) -> tuple[Block, ...]:
    """All blocks that a page may show."""
    shown = (page, *page.ways) if page else ()
    return tuple(block for each in shown for block in (*each.head, *each.blocks, *each.narrow))


@pytest.mark.parametrize("width", [8, 36, 50, 76, 92])
@pytest.mark.parametrize("view", get_args(View))
def test_a_block_is_as_high_as_it_says(pack: Pack, view: View, width: int) -> None:
    location = arrive(pack, Location(), view)
    for page in (pages_of(view).main, pages_of(view).nav):
        for block in blocks_of(page(pack, location)) if page else ():
            assert block.height(width) == len(block.lines(width)), block


@pytest.mark.parametrize("width", [24, 50, 74, 80])
def test_a_timeline_of_many_sides_is_as_high_as_it_says(pack: Pack, width: int) -> None:
    sides = tuple(Side(id=each.id, label="Side", name=each.name) for each in pack.explainer.actors if each.side)
    actors = tuple(replace(each, side=each.id) if each.side else each for each in pack.explainer.actors)
    crowded = replace(pack, explainer=replace(pack.explainer, actors=actors, sides=sides))
    assert len(crowded.sides) > 6
    for block in pages_of("timeline").main(crowded, arrive(crowded, Location(), "timeline")).blocks:
        assert block.height(width) == len(block.lines(width))


def shown(pack: Pack, location: Location, width: int) -> str:
    """The text of the main page, ignoring line ends."""
    return plain(Layout(pages_of(location.view).main(pack, location), width).text)


@pytest.mark.parametrize("width", [36, 46, 54, 76])
def test_terms_stand_under_whose_they_are_which_is_said_once(pack: Pack, width: int) -> None:
    terms = shown(pack, arrive(pack, Location(), "terms"), width)
    title, ours, theirs, _ = re.split("TERMS FROM THE ARTICLE|TERMS ADDED BY THE EDITOR|PEOPLE AND GROUPS", terms)
    assert title.endswith("definitions: the editor’s words ")
    assert "editor" not in ours + theirs
    for term in pack.explainer.glossary:
        assert plain(f"{term.term} {term.definition}") in (ours if term.origin == "article" else theirs)


def test_people_stand_by_side_in_a_line_each(pack: Pack) -> None:
    page = pages_of("terms").main(pack, arrive(pack, Location(), "terms"))
    text = Layout(page, 76).text
    people = text.partition("PEOPLE AND GROUPS")[2]
    lines = [line.rstrip() for line in people.splitlines()]
    at = lines.index("The U.S.")
    assert lines[0].endswith(" said  events")
    assert re.fullmatch(r"  Donald Trump  President {20,}8       7 ›", lines[at + 1])
    assert re.fullmatch(r"  The White House {20,}3 {9}›", lines[at + 2])
    assert lines[at + 3 : at + 5] == ["", "Russia"]
    assert sum(line.endswith("›") for line in lines) == len(pack.actors)


@pytest.mark.parametrize(
    ("width", "heading"),
    [
        (76, "THE STORY p plays it in 25 seconds 58 sentences, 76 statements"),
        (49, "THE STORY p plays it in 25 seconds"),
        (36, "THE STORY p plays it in 25 seconds"),
    ],
)
def test_the_heading_over_the_sections_says_how_to_play_them(river_pack: Pack, width: int, heading: str) -> None:
    page = pages_of("story").main(river_pack, arrive(river_pack, Location(), "story"))
    line = next(line for line in Layout(page, width).text.split("\n") if line.startswith("THE STORY"))
    assert " ".join(line.replace("─", " ").split()) == heading
    assert len(line) == width


@pytest.mark.parametrize("width", [36, 46, 76, 116])
def test_in_the_list_of_contents_no_word_of_a_question_is_alone_in_a_column(river_pack: Pack, width: int) -> None:
    page = pages_of("story").main(river_pack, arrive(river_pack, Location(), "story"))
    shown = Layout(page, width).text
    for section in river_pack.sections:
        line = next(line for line in shown.split("\n") if line.startswith(section.title[:20]) and "›" in line)
        assert (section.question[:12] in line) == (width >= 76)
        assert line.endswith(f" {len(section.statements)} ›")
