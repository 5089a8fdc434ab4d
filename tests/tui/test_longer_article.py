"""An article of 29 lines with six sides, furniture and a speech over paragraphs: every view shows all of it."""

import re
from contextlib import AbstractAsyncContextManager

import pytest

from explainer.editions import plain as linear
from explainer.facts import positions, statements
from explainer.facts.vocabulary import FURNITURE
from explainer.library import open_pack
from explainer.pack import Pack
from explainer.report import Report
from explainer.view import View
from tests.conftest import RIVER
from tests.refs import headed
from tests.tui.driver import Reader, placeless, plain, reading
from tests.tui.hostile import squeezed

LABELS = ["VELM", "KARS", "OLTE", "B-D", "AESH", "COMM"]
SPEECH = ("grandmother", "nothing-over", "now-you-tell-us", "river-no-longer", "no-share", "keep-gates-open")


@pytest.fixture(params=[(80, 24), (120, 40)], ids=["80x24", "120x40"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    found: tuple[int, int] = request.param
    return found


def opened(pack: Pack, size: tuple[int, int], view: View, at: str | None = None) -> AbstractAsyncContextManager[Reader]:
    return reading(pack, *size, view=view, at=at)


def test_nothing_is_wrong_with_it_and_all_of_it_is_used() -> None:
    verdict, covered, *_, furniture = Report("river", open_pack(RIVER, with_advice=True)).text().split("\n")
    assert verdict == "river: no problems"
    assert re.fullmatch(r"58 of 58 sentences, \d+ % of words, 21 of 21 quotations", covered)
    assert furniture == "8 pieces of furniture: 1 byline, 2 dateline, 1 caption, 1 credit, 2 subheading, 1 pull quote"


async def test_story_tells_every_statement_in_its_section(river_pack: Pack, size: tuple[int, int]) -> None:
    async with opened(river_pack, size, "story") as reader:
        shown = await reader.walk("space")
        assert all(plain(claim.say) in shown for claim in river_pack.explainer.brief)
        for section in river_pack.sections:
            await reader.press("right")
            shown = await reader.walk("space")
            for each in section.statements:
                head = f"{headed(river_pack, each)} · {statements.how(river_pack, each)}"
                assert plain(head) in placeless(shown), each.id
                assert plain(statements.text(river_pack, each)) in shown, each.id
            assert reader.overruns() == []


async def test_each_side_has_its_lane_with_what_its_people_do(river_pack: Pack, size: tuple[int, int]) -> None:
    pack = river_pack
    async with opened(pack, size, "timeline") as reader:
        await reader.press("g")
        drawn: dict[str, str] = {}
        for _ in range(2 * len(pack.events)):
            lines = [line for line in reader.pane("main") if line.startswith("┃")]
            event = next((each for each in pack.events.values() if each.name.startswith(_name(lines[:1]))), None)
            if lines and event:
                drawn[event.id] = lines[0]
            before = reader.text()
            await reader.press("down")
            if reader.text() == before:
                break
        assert drawn.keys() == pack.events.keys()
        await reader.press("g")
        head = reader.pane("main")[:6]
        at = [min(line.index(label) for line in head if label in line) for label in LABELS]
        assert at == sorted(at)
        lanes = dict(zip((side.id for side in pack.sides.values()), at, strict=True))
    for id, line in drawn.items():
        event = pack.events[id]
        concerned = {pack.actors[each].side for each in _people(pack, (*event.agents, *event.affected))} - {None}
        marked = {
            side for side, at in lanes.items() if line[at] in "●◐○◌" or line[at - 1] == "▶" or line[at + 1] == "◀"
        }
        assert marked == concerned, id


def _name(lines: list[str]) -> str:
    """The beginning of an event's name, behind its lanes."""
    found = re.search(r"[│●◐○◌━▶─] +([^│●◐○◌━▶─]+)( ━.*)?$", lines[0]) if lines else None
    return re.split(" {3,}", found[1])[0].strip() if found else "?"


def _people(pack: Pack, ids: tuple[str, ...]) -> list[str]:
    """Actors, and of groups without a side their members."""
    return [each for id in ids for each in ([id] if pack.actors[id].side else pack.actors[id].members)]


async def test_every_speaker_has_all_that_they_say(river_pack: Pack, size: tuple[int, int]) -> None:
    async with opened(river_pack, size, "who") as reader:
        await reader.press(*["left"] * len(river_pack.attribution.said))
        seen = ""
        for _ in river_pack.attribution.said:
            seen += f" {reader.words('main')} {await reader.walk('space')}"
            await reader.press("right")
        for each in river_pack.statements.values():
            assert plain(statements.text(river_pack, each)) in seen, each.id
    people = ("A senior official", "Two diplomats", "The men with the map", "A person close to the", "Nobody named")
    assert all(name in seen for name in people)


async def test_every_position_has_the_articles_word_and_who_tells_it(river_pack: Pack, size: tuple[int, int]) -> None:
    async with opened(river_pack, size, "positions") as reader:
        seen = ""
        for _ in river_pack.positions.holders:
            await reader.press("g")
            for _ in river_pack.issues:
                seen += f"{reader.words('details')} {reader.foot} "
                await reader.press("down")
            await reader.press("right")
        for each in river_pack.explainer.positions:
            assert plain(positions.in_short(river_pack, each)) in seen, each.word
    assert "against, “unthinkable”, say two diplomats who were in the room" in seen


async def test_the_article_stands_whole_with_its_furniture_called_what_it_is(
    river_pack: Pack, size: tuple[int, int]
) -> None:
    article = river_pack.article
    async with opened(river_pack, size, "article") as reader:
        await reader.press("g")
        seen: list[str] = []
        for _ in range(len(river_pack.places)):
            seen += [line for line in reader.pane("main") if line not in seen]
            before = reader.text()
            await reader.press("space")
            if reader.text() == before:
                break
        shown = squeezed(" ".join(seen))
        kinds = {kind for line in seen for kind in line.strip().split(" · ")}
        assert {FURNITURE[part.kind] for part in river_pack.explainer.article.furniture} <= kinds
        for paragraph in article.paragraphs:
            assert squeezed(article.words(paragraph).split(" ", 1)[0]) in shown


@pytest.mark.parametrize("id", SPEECH)
async def test_a_speech_over_paragraphs_is_marked_in_each(river_pack: Pack, size: tuple[int, int], id: str) -> None:
    article, place = river_pack.article, river_pack.places[id]
    first, last = article.paragraph(place.span.start), article.paragraph(place.span.end - 1)
    async with opened(river_pack, size, "article", at=id) as reader:
        said = reader.selected()
        begun = article.paragraphs[first:last]  # those that begin in the speech
        assert all(plain(article.words(each))[:30] in said for each in begun)
        assert "MAREN TULIK" in reader.foot
        await reader.press("1")
        assert plain(article.words(place.content[0])) in reader.selected()


async def test_every_term_and_everybody_is_told_of(river_pack: Pack, size: tuple[int, int]) -> None:
    async with opened(river_pack, size, "terms") as reader:
        await reader.press("g")
        shown = (await reader.walk("space")).casefold()
        for term in river_pack.explainer.glossary:
            assert plain(term.definition).casefold() in shown
        for actor in river_pack.actors.values():
            assert plain(actor.name).casefold() in shown


def test_printed_it_calls_furniture_what_it_is(river_pack: Pack) -> None:
    printed = squeezed("\n".join(linear.lines(river_pack, view="article")))
    for span, part in zip(river_pack.furniture, river_pack.explainer.article.furniture, strict=True):
        words = squeezed(river_pack.article.words(span))
        assert words in printed
        assert FURNITURE[part.kind].casefold().replace(" ", "") in printed.casefold()
