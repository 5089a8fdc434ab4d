"""The tour: whatever a step speaks of is selected, and can be seen beside its caption."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer import pace
from explainer.facts.grammar import capital
from explainer.facts.overview import taken_apart
from explainer.facts.statements import text
from explainer.links import ref_of
from explainer.model import TourStep
from explainer.navigation.tour import shown_at
from explainer.navigation.visits import arrive
from explainer.pack import FIGURES, Pack
from explainer.refs import BriefRef, PositionRef, Ref
from explainer.tui.widgets.pane import Pane
from explainer.view import VIEW_WORDS, View
from explainer.views.location import Location
from tests.refs import headed
from tests.tui.clock import Visitor, touring
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, plain
from tests.tui.hostile import squeezed

ROOT = Path(__file__).parents[2]
SIZES = [(80, 24), (120, 40), (50, 16), (60, 20), (40, 12), (200, 50)]
SMALLEST = (50, 16)
"""The smallest window for which captions are written; below it, nothing but captions and items has to be there."""
TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
DIGITS: dict[str, View] = dict(zip("123456", VIEW_WORDS, strict=True))


# any tour


def of_every_kind(pack: Pack, most: int = 25) -> list[TourStep]:
    """A step for everything that a tour of `pack` can be about; in large packs for some of each kind."""
    steps = [TourStep(view=view, say="Look.") for view in VIEW_WORDS]
    for view, words in VIEW_WORDS.items():
        for kind in words.shows:
            ids = [id for id, of in pack.kinds.items() if of == kind]
            steps += [TourStep(view=view, at=id, say="Look.") for id in ids[:: max(1, len(ids) // most)]]
    return steps


@pytest.mark.parametrize("name", ["shipped", "harbour", "hostile", "large"])
def test_each_view_selects_the_very_item(packs: dict[str, Pack], name: str) -> None:
    pack = packs[name]
    steps = of_every_kind(pack)
    assert len(steps) > len(VIEW_WORDS)
    for step in steps:
        state = shown_at(pack, step)
        assert state.view == step.view
        if step.at is None:
            assert state == arrive(pack, Location(), step.view)
        else:
            assert stands_for(state.selected, pack, step.at), step


@pytest.mark.parametrize("name", ["shipped", "harbour", "hostile", "large"])
@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_each_item_is_in_sight(packs: dict[str, Pack], name: str, size: tuple[int, int]) -> None:
    pack = packs[name]
    steps = [step for step in of_every_kind(pack, most=3) if step.at]
    async with touring(with_tour(pack, steps), *size) as visitor:
        for number, step in enumerate(steps, 1):
            assert f"step {number} of {len(steps)} " in visitor.caption
            sees_item(visitor, pack, step)
            await visitor.press("right")


# the shipped tour


@pytest.mark.parametrize("size", SIZES)
async def test_each_step_shows_what_its_caption_speaks_of(pack: Pack, size: tuple[int, int]) -> None:
    steps = pack.explainer.tour
    async with touring(pack, *size) as visitor:
        for number, step in enumerate(steps, 1):
            assert visitor.caption.startswith(f"step {number} of {len(steps)}")
            assert visitor.caption.endswith(" ".join(step.say.split()))
            assert visitor.overruns() == []
            sees_item(visitor, pack, step)
            if size >= SMALLEST:
                sees_words(visitor, pack, step)
            await visitor.wait()
        assert visitor.caption == ""
        assert visitor.selected().startswith("One article taken apart")
        assert visitor.clock.waits() is None


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
@pytest.mark.parametrize("number", range(12))
async def test_the_keys_that_a_caption_names_lead_there(
    opens: Opens, pack: Pack, size: tuple[int, int], number: int
) -> None:
    step = pack.explainer.tour[number]
    keys = re.findall(r"\b[Kk]ey (\w)", step.say)
    assert [DIGITS[key] for key in keys if key in DIGITS] == [step.view], step.say
    async with opens(*size) as reader:
        if keys[0] == "s":  # from the sentence of In brief that rests on these words
            await press_until(reader, "down", lambda: "says the Kremlin" in reader.selected())
        await reader.press(keys[0])
        times = re.findall("→ (once|twice|three times|four times)", step.say)
        await reader.press(*["right"] * sum(TIMES[each] for each in times))
        speakers = re.findall(r"→ leads on, here to (\w+)", step.say)
        if speakers:
            await press_until(reader, "right", lambda: speakers[0] in reader.pane("main")[0])
        assert step.say.count("→") == len(times + speakers)
        assert is_there(pack, step, page(reader)), reader.text()
        await press_until(reader, "down", lambda: is_there(pack, step, reader.selected()))
        if "Enter" in step.say:
            before = reader.text()
            await reader.press("enter")
            assert reader.text() != before


async def test_it_tells_the_story_in_two_minutes_over_all_views(pack: Pack, opens: Opens) -> None:
    steps = pack.explainer.tour
    assert 100 <= sum(map(pace.seconds, steps)) <= 140
    assert {step.view for step in steps} == set(VIEW_WORDS)
    async with opens(80, 24) as reader:
        assert "THE STORY p plays it in 2 minutes" in await reader.walk()
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert "its story in twelve captioned steps and two minutes" in readme
    assert len(steps) == 12


def with_tour(pack: Pack, steps: list[TourStep]) -> Pack:
    """`pack` with another tour."""
    return replace(pack, explainer=replace(pack.explainer, tour=tuple(steps)))


async def press_until(reader: Reader, key: str, is_reached: Callable[[], bool]) -> None:
    """Press `key` until something is reached."""
    for _ in range(40):
        if is_reached():
            return
        await reader.press(key)
    raise AssertionError(f"{key} does not lead there:\n{reader.text()}")


def page(reader: Reader) -> str:
    """Everything that the main pane shows, now or when scrolled."""
    return plain(reader.app.screen.query_one("#main", Pane).text)


def stands_for(selected: Ref | None, pack: Pack, id: str) -> bool:
    """Whether `selected` is what has this `id`: for a section its brief, for an issue one of the positions on it."""
    if isinstance(selected, PositionRef):
        return pack.kinds[id] == "issue" and selected.issue == id
    return selected == (BriefRef(id) if pack.kinds[id] == "section" else ref_of(pack, id))


def item_words(pack: Pack, step: TourStep) -> str:
    """The words of the item of `step`, as its view shows them."""
    id = step.at
    if id is None:
        return plain(taken_apart(pack))
    match pack.kinds[id]:
        case "statement" | "event" if step.view == "article":
            return plain(pack.article.words(pack.places[id].span))
        case "statement":
            return plain(text(pack, pack.statements[id]))
        case "event":
            return plain(pack.events[id].name)
        case "section":
            return plain(pack.section(id).question)
        case "actor":
            return plain(capital(pack.actors[id].name))
        case "issue":
            return plain(pack.issues[id].name)
        case "part" if id == FIGURES:
            return plain(pack.explainer.figures[0].label)
        case _:
            return plain(pack.open_questions[0].question)


def is_there(pack: Pack, step: TourStep, seen: str) -> bool:
    """Whether the words of the item of `step` follow each other in `seen`, ignoring the cells of other columns."""
    following = iter(squeezed(seen))
    return all(letter in following for letter in squeezed(item_words(pack, step)))


def sees_item(visitor: Visitor, pack: Pack, step: TourStep) -> None:
    """Check that the item of `step` is selected and in sight, or if it is taller than the pane, begins in sight."""
    seen = visitor.selected()
    assert seen, f"nothing is selected in sight:\n{visitor.text()}"
    if step.at and pack.kinds[step.at] == "issue":
        seen = page(visitor)  # its name may stand above the lines that there is room for
        if squeezed(item_words(pack, step)).upper() in squeezed(seen):
            return  # it is a heading
    if not is_there(pack, step, seen):
        lines = visitor.pane("main")
        begins = item_words(pack, step)
        if step.view == "story" and pack.kinds[step.at or ""] == "statement":
            begins = headed(pack, pack.statements[step.at or ""])
        assert squeezed(begins)[:10] in squeezed(seen), f"not from its beginning:\n{visitor.text()}"
        assert lines[-1][:1] in "┃│", f"there would be room for more of it:\n{visitor.text()}"
        has_head = step.view == "story"
        assert lines[int(has_head)][:1] in "┃│", f"there would be room for more of it:\n{visitor.text()}"


def sees_words(visitor: Visitor, pack: Pack, step: TourStep) -> None:
    """What the caption quotes, and the people it names, are on the screen; of a country its lane may be."""
    seen = f"{visitor.words('main')} {visitor.foot}".casefold()
    for quoted in re.findall("“(.*?)”", step.say):
        assert quoted.casefold() in seen, f"“{quoted}” is not shown:\n{visitor.text()}"
    words = set(re.findall(r"\w+", seen))
    names = {word for actor in pack.actors.values() for word in actor.name.split() if word[0].isupper()}
    for name in names & set(re.findall(r"\w+", step.say)):
        lane = next((side.label for side in pack.explainer.sides if side.name == name), name)
        assert {name.casefold(), lane.casefold()} & words, f"{name} is not shown:\n{visitor.text()}"
