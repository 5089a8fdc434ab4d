"""Timeline: the phases, the pivot, what is ordered and what is not, and every event with its status."""

import re

import pytest

from explainer.facts import events
from explainer.facts.vocabulary import RELATIONS, STATUSES
from explainer.pack import Pack
from tests.refs import headed
from tests.tui.conftest import Opens
from tests.tui.driver import Reader, plain

SIZES = [(80, 24), (120, 40), (50, 16), (40, 12)]


async def rows(reader: Reader, pack: Pack) -> list[str]:
    """The rows of all events in the order of the cursor, lanes and marks included."""
    await reader.press("g")
    found: list[str] = []
    for _ in range(200):
        row = " ".join(line for line in reader.pane("main") if line.startswith("┃"))
        if not found or row != found[-1]:
            found.append(row)
        elif len(found) == len(pack.events):
            return found
        await reader.press("down")
    raise AssertionError(f"{len(found)} events found")


def line(reader: Reader, containing: str) -> str:
    """The first line of the timeline that contains some words."""
    return next(each for each in reader.pane("main") if containing in each)


@pytest.mark.parametrize("size", SIZES)
async def test_the_phases_come_in_order(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="timeline") as reader:
        await reader.press("g")
        shown = await reader.walk()
        at = [shown.index(phase) for phase in ("The phone call of", "AFTER", "ORDER NOT", "NOT REPORTED")]
        assert at == sorted(at)


@pytest.mark.parametrize("size", SIZES)
async def test_the_names_of_the_lanes_stay_in_sight(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="timeline") as reader:
        for key in ("g", "G"):
            await reader.press(key)
            assert "Timeline, in time order" in reader.pane("main")[0]
            labels = next(line.split() for line in reader.pane("main") if line.strip().startswith("US"))
            assert labels[:3] == [side.label for side in pack.sides.values()]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 20)])
@pytest.mark.parametrize("order", ["time", "article"])
async def test_every_event_with_its_status_and_time_in_words(
    opens: Opens, pack: Pack, size: tuple[int, int], order: str
) -> None:
    async with opens(*size, view="timeline") as reader:
        await reader.press(*(["o"] if order == "article" else []))
        seen = await rows(reader, pack)
        for event in pack.events.values():
            wanted = [*event.name.split(), *events.standing(pack, event).split(), *events.time(event).split()]
            row = next((each for each in seen if all(word in plain(each) for word in event.name.split())), "")
            missing = [word for word in wanted if word not in plain(row)]
            assert not missing, f"{missing} of {event.id} not in {row!r}"
            assert STATUSES[event.status].mark in row


async def test_on_the_smallest_screen_each_event_is_told_in_full(opens: Opens, pack: Pack) -> None:
    async with opens(40, 12, view="timeline") as reader:
        await reader.press("g")
        shown = plain(re.sub(r" \?2?|then · |━+", "", await reader.walk()))
        for event in pack.events.values():
            assert plain(f"{event.name} {events.note(pack, event)}") in shown


async def test_the_timeline_turns_on_the_call(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("2")
        pivot = reader.line("The phone call of")
        assert pivot.startswith("┃ ━━●━━━●━━━━━ The phone call of Trump and Putin ━━━")
        assert "two-hour · happened" in pivot
        head = reader.line(" US  RU  UA")
        assert [head.index(side) for side in ("US", "RU")] == [pivot.index("●"), pivot.rindex("●")]


async def test_eight_events_are_in_sight_at_once(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="timeline") as reader:
        shown = "\n".join(reader.pane("main"))
        assert sum(event.name in shown for event in pack.events.values()) >= 8


async def test_lanes_show_who_acts_and_whom_it_concerns(opens: Opens) -> None:
    async with opens(120, 40, view="timeline", at="drone-strikes") as reader:
        assert "who Ukraine whom Russia" in reader.words("details")
        head = line(reader, " US  RU  UA")
        lane = {side: head.index(side) for side in ("US", "RU", "UA")}
        strikes = line(reader, "Drone strikes targeting Russian")
        assert strikes[lane["RU"] : lane["UA"] + 1] == "│◀──●"
        bombs = line(reader, "Aerial bombardment of")
        assert bombs[lane["US"] - 2 : lane["UA"] + 1] == "●─┼───┼──▶│", "who bombs is not stated"
        combat = line(reader, "Combat along the front")
        assert combat[lane["US"] - 2] == "●", "nobody is named: it stands on the spine"


@pytest.mark.parametrize(
    ("at", "row", "lanes"),
    [
        ("energy-pause", "A pause in Russian", "│   ◐──▶│"),
        ("drone-halt", "A halt to drone strikes", "│   ◌   ◌"),
        ("goodwill-gesture", "A goodwill gesture", "│   ○   ○"),
        ("weapons-halt", "A condition, halting Western", "│   │   ○"),
        ("prisoner-exchange", "A prisoner exchange", "│   ◐───◐"),
    ],
)
async def test_only_deeds_are_drawn_as_such(opens: Opens, at: str, row: str, lanes: str) -> None:
    async with opens(120, 40, view="timeline", at=at) as reader:
        first = line(reader, " US  RU  UA").index("US")
        assert line(reader, row)[first : first + len(lanes)] == lanes


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("prisoner-exchange", "agreed by Russia and Ukraine, says the Kremlin"),
        ("weapons-halt", "proposed by Vladimir Putin, says Volodymyr Zelensky"),
        ("drone-halt", "expected, the article does not say by whom"),
        ("end-of-hostilities", "hoped by Donald Trump"),
        ("broader-negotiations", "then · proposed by Ukraine"),
    ],
)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_who_vouches_for_it_stands_in_its_row(opens: Opens, size: tuple[int, int], at: str, told: str) -> None:
    async with opens(*size, view="timeline", at=at) as reader:
        assert told in reader.selected()


async def test_what_is_left_open_stands_below_the_selected_event_where_no_details_do(opens: Opens) -> None:
    asked = "? Is the energy ceasefire agreed? If only proposed, by whom?"
    async with opens(80, 24, view="timeline", at="energy-agreement") as reader:
        assert asked in reader.selected()
        await reader.press("down")
        assert asked not in reader.words("main")
    async with opens(120, 40, view="timeline", at="energy-agreement") as reader:
        assert asked not in reader.selected()
        assert "An agreement as the key outcome of the call ?2" in reader.selected()


async def test_o_toggles_the_order_and_says_so(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="timeline") as reader:
        assert reader.pane("main")[0].startswith("  Timeline, in time order")
        await reader.press("o", "g")
        assert reader.pane("main")[0].startswith("  Timeline, in the order of the article")
        first = next(line for line in reader.pane("main") if line.startswith("┃"))
        assert first.startswith("┃ │ ●───●   │  Trump and Putin agree")
        by_text = [plain(row) for row in await rows(reader, pack)]
        places = sorted(pack.events.values(), key=lambda event: pack.places[event.id].span.start)
        assert len(by_text) == len(places)
        assert all(event.name.split()[0] in row for event, row in zip(places, by_text, strict=True))
        await reader.press("o", "g")
        assert "in time order" in reader.pane("main")[0]


async def test_the_selection_stays_when_the_order_changes(opens: Opens) -> None:
    async with opens(80, 24, view="timeline", at="goodwill-gesture") as reader:
        for _ in range(2):
            assert reader.line("A goodwill gesture from Russia").startswith("┃")
            await reader.press("o")


async def test_an_event_shows_its_words_who_acts_and_what_it_rests_on(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="timeline", at="ukrainian-suggestion") as reader:
        source = reader.words("details")
        orders = [
            (f"{RELATIONS[name]} {pack.events[other].name}: “{order.signal}”", other)
            for order in pack.events["ukrainian-suggestion"].order
            for name, other in [order.relation or ("", "")]
        ]
        assert orders
        for part in (
            "an earlier Ukrainian suggestion to first pause aerial attacks",
            "status ● happened",
            "when earlier",
            "who Ukraine",
            *(f"order {told}" for told, _ in orders),
            "RESTS ON THE ARTICLE",
        ):
            assert part in source
        await reader.press("enter", "down", "enter")
        there = pack.article.words(pack.places[orders[0][1]].span)
        assert plain(there) in reader.words("details")
        await reader.press("escape", "escape")
        assert "earlier Ukrainian suggestion" in reader.words("details")


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_left_open_of_an_event_stands_in_full_beside_it(
    opens: Opens, pack: Pack, size: tuple[int, int]
) -> None:
    async with opens(*size, view="timeline", at="drone-halt") as reader:
        await reader.press("tab")
        shown = await reader.walk(pane="details")
        asked = " ".join(f"? {each.question}" for each in pack.asked_of["drone-halt"])
        assert plain(f"LEFT OPEN {asked}") in shown


async def test_enter_leads_from_an_event_to_the_words_it_rests_on(opens: Opens) -> None:
    async with opens(80, 24, view="timeline", at="energy-pause") as reader:
        await reader.press("enter")
        assert "committed to pausing its attacks" in reader.words("details")
        while not reader.selected("details").startswith("RUSSIA committed"):
            await reader.press("down")
        await reader.press("enter")
        assert reader.selected().startswith("RUSSIA committed")


async def test_what_an_event_rests_on_is_told_from_what_only_tells_of_it(opens: Opens, pack: Pack) -> None:
    event = next(each for each in pack.events.values() if pack.also_told_in(each))
    async with opens(120, 40, view="timeline", at=event.id) as reader:
        await reader.press("tab")
        shown = await reader.walk(pane="details")
        basis, others = shown.split("RESTS ON")[1].split("ALSO TOLD IN")
        for each in pack.evidence[event.id]:
            assert plain(headed(pack, each)) in (basis if each.id in event.basis else others)
            assert all(plain(piece) in shown for piece in pack.content(each))


async def test_a_statement_leads_to_the_event_that_its_words_name(opens: Opens) -> None:
    async with opens(80, 24, at="key-outcome") as reader:
        await reader.press("2")
        assert "An agreement as the key outcome" in reader.selected()
