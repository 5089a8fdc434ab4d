"""The sentence before the selected statement stands dim beside its words where there is no details pane."""

import pytest

from explainer.facts import statements, words
from explainer.library import open_pack
from explainer.pack import Pack
from explainer.view import View
from tests.conftest import RIVER
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, plain, reading

SMALL = pytest.mark.parametrize("size", [(80, 24), (50, 16)])
VIEWS = pytest.mark.parametrize("view", ["story", "who"])


def before(pack: Pack, id: str) -> str:
    """The sentence before the words of a statement."""
    before = plain(words.before(pack, pack.places[id].span))
    return f"Before it: {before}" if before else ""


async def seen_on_the_way(reader: Reader, pack: Pack, key: str, most: int = 60) -> set[str]:
    """The statements that are selected on the way, each with the sentence before it beside its words."""
    seen: set[str] = set()
    for _ in range(most):
        last, selected = reader.text(), reader.selected()
        for id, each in pack.statements.items():
            said, above = plain(statements.text(pack, each)), before(pack, id)
            beside = f"{above} {said}".strip(), f"{said} {above}"  # where there is no room it stands below
            if selected.endswith(beside):
                seen.add(id)
        await reader.press(key)
        if reader.text() == last:
            break
    return seen


@SMALL
@VIEWS
async def test_it_stands_before_the_words_of_each_statement(
    opens: Opens, pack: Pack, size: tuple[int, int], view: View
) -> None:
    pages = len(pack.sections) if view == "story" else len(pack.attribution.said)
    async with opens(*size, view=view) as reader:
        down, up = set(), set()
        for _ in range(pages):
            if view == "story":
                await reader.press("right")
            down |= await seen_on_the_way(reader, pack, "down")
            up |= await seen_on_the_way(reader, pack, "up")
            if view == "who":
                await reader.press("right")
        assert down == set(pack.statements)
        # from what stands below a speaker's last statement one comes up by whole windows
        assert up == down or (view, size) == ("who", (50, 16))


@SMALL
@VIEWS
async def test_only_the_selected_one_has_it_and_it_is_dim(opens: Opens, size: tuple[int, int], view: View) -> None:
    async with opens(*size, view=view, at="russia-commits") as reader:
        context, said = "Before it: The key outcome of", "Under this proposal"
        while said not in reader.selected():
            await reader.press("down")
        above, shown = reader.styles(context), reader.styles(said)
        assert f"{context} their conversation, according to the White House" in reader.selected()
        assert {cell.color for cell in above}.isdisjoint(cell.color for cell in shown)
        assert "╎" in reader.line(context), "told from the words without colours"
        assert "▏" in reader.line(said)
        if view == "story":
            await reader.press("down")
            assert reader.selected().startswith("THE ARTICLE")
            assert reader.words("main").count(context) == 1


@VIEWS
async def test_where_the_details_pane_has_it_it_does_not_stand_twice(opens: Opens, view: View) -> None:
    async with opens(120, 40, view=view, at="russia-commits") as reader:
        sentence = "according to the White House, was an agreement"
        assert sentence in reader.words("details")
        assert sentence not in reader.words("main")
        await reader.resize(80, 24)
        assert sentence in reader.selected()
        await reader.resize(120, 40)
        assert sentence not in reader.words("main")


@SMALL
async def test_it_is_found_in_a_longer_article_too(size: tuple[int, int]) -> None:
    pack = open_pack(RIVER).pack
    assert pack
    section = pack.sections[2]
    async with reading(pack, *size, at=section.statements[0].id) as reader:
        await reader.press("g")
        seen = await seen_on_the_way(reader, pack, "down")
        assert seen >= {each.id for each in section.statements}
