"""Timeline: the phases, the pivot, what is ordered and what is not, and every event with its status."""

import pytest

from explainer.facts import events
from explainer.facts.vocabulary import RELATIONS, STATUSES
from explainer.pack import Pack
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


@pytest.mark.parametrize("size", SIZES)
async def test_the_phases_come_in_order(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size, view="timeline") as reader:
        await reader.press("g")
        shown = await reader.walk()
        at = [shown.index(phase) for phase in ("BEFORE", "The call, two hours", "AFTER", "AHEAD")]
        assert at == sorted(at)
        assert "had not happened yet" in shown
        assert "? not stated whether after the line above." in shown
        assert "↓" not in shown.partition("BEFORE")[0]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
@pytest.mark.parametrize("order", ["time", "article"])
async def test_every_event_with_its_status_and_time_in_words(
    opens: Opens, pack: Pack, size: tuple[int, int], order: str
) -> None:
    async with opens(*size, view="timeline") as reader:
        await reader.press(*(["o"] if order == "article" else []))
        seen = await rows(reader, pack)
        for event in pack.events.values():
            wanted = [*event.name.split(), event.status, *events.time(event).split()]
            row = next((each for each in seen if all(word in plain(each) for word in event.name.split())), "")
            # the time words of the pivot stand in capitals in its line
            missing = [word for word in wanted if word.lower() not in plain(row).lower()]
            assert not missing, f"{missing} of {event.id} not in {row!r}"
            assert STATUSES[event.status].mark in row


async def test_what_is_not_ordered_has_a_question_mark(opens: Opens) -> None:
    async with opens(120, 40, view="timeline") as reader:
        await reader.press("g")
        assert reader.line("The Kremlin confirms").startswith("  After the phone call ? │   ●")
        assert reader.line("Trump shares his view").startswith("  Following the        ? ●")
        assert reader.line("Broader diplomatic discussions").startswith("  during the call        ●")
        await reader.press("o")
        assert "?" not in "".join(line[:26] for line in reader.pane("main"))


async def test_the_timeline_turns_on_the_call(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("2")
        pivot = reader.line("The call, two hours by phone")
        assert pivot.startswith("┃ TUESDAY ━━━━")
        assert "●━━━●" in pivot
        head = reader.line(" US  RU  UA")
        assert [head.index(side) for side in ("US", "RU")] == [pivot.index("●"), pivot.rindex("●")]


async def test_lanes_show_who_acts_and_whom_it_concerns(opens: Opens) -> None:
    async with opens(120, 40, view="timeline", at="bombardment") as reader:
        assert "who Russia whom Ukraine" in reader.words("details")
        await reader.press("g")
        head = reader.line(" US  RU  UA")
        lane = {side: head.index(side) for side in ("US", "RU", "UA")}
        bombs = reader.line("Aerial bombardment")
        assert (bombs[lane["RU"]], bombs[lane["UA"] - 1 : lane["UA"] + 1]) == ("●", "▶│")
        pause = reader.line("Russia to pause attacks")
        assert (pause[lane["US"]], pause[lane["RU"]], pause[lane["UA"]]) == ("┆", "◐", "┆")


async def test_o_toggles_the_order_and_says_so(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="timeline") as reader:
        reader.line("o article order")
        await reader.press("o", "g")
        reader.line("o time order")
        assert "In the order of the article." in reader.text()
        assert reader.pane("main")[3].startswith("┃ Tuesday                ●───●   │   The call")
        by_text = [plain(row) for row in await rows(reader, pack)]
        places = sorted(pack.events.values(), key=lambda event: pack.places[event.id].span.start)
        assert len(by_text) == len(places)
        assert all(event.name.split()[0] in row for event, row in zip(places, by_text, strict=True))
        await reader.press("o", "g")
        assert "By time." in reader.text()


async def test_the_selection_stays_when_the_order_changes(opens: Opens) -> None:
    async with opens(80, 24, view="timeline", at="goodwill-gesture") as reader:
        for _ in range(2):
            assert reader.line("A goodwill gesture from Russia").startswith("┃")
            await reader.press("o")


async def test_an_event_shows_its_words_who_acts_and_what_it_rests_on(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="timeline", at="energy-pause") as reader:
        source = reader.words("details")
        orders = [
            f"{RELATIONS[name]} {pack.events[other].name}: “{order.signal}”"
            for order in pack.events["energy-pause"].order
            for name, other in [order.relation or ("", "")]
        ]
        assert orders
        for part in (
            "THE EXACT WORDS ¶2 Russia committed to pausing its attacks on Ukrainian energy targets for 30 days",
            "status ◐ agreed",
            "when for 30 days",
            "who Russia",
            *(f"order {signal}" for signal in orders),
            "RESTS ON RUSSIA · paraphrase",
        ):
            assert part in source
        others = [other for order in pack.events["energy-pause"].order for _, other in [order.relation or ("", "")]]
        await reader.press("enter", *["down"] * len(pack.events["energy-pause"].actors), "enter")
        there = pack.article.words(pack.places[others[0]].span)
        assert plain(there) in reader.words("details")
        await reader.press("escape", "escape")
        assert reader.words("details").startswith("THE EXACT WORDS ¶2 Russia committed")


async def test_enter_leads_from_an_event_to_the_words_it_rests_on(opens: Opens) -> None:
    async with opens(80, 24, view="timeline", at="energy-pause") as reader:
        await reader.press("enter")
        assert "committed to pausing its attacks" in reader.text()
        await reader.press("G", "enter")
        assert reader.selected().startswith(("RUSSIA", "THE ARTICLE"))


async def test_what_an_event_rests_on_is_told_from_what_only_tells_of_it(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="timeline", at="energy-agreement") as reader:
        await reader.press("tab")
        shown = await reader.walk(pane="details")
        basis, others = shown.split("RESTS ON")[1].split("ALSO TOLD IN")
        for each in pack.evidence["energy-agreement"]:
            assert plain(each.content) in (basis if each.id in pack.events["energy-agreement"].basis else others)


async def test_a_statement_leads_to_the_event_that_its_words_name(opens: Opens) -> None:
    async with opens(80, 24, at="wh-names-the-pause") as reader:
        await reader.press("2")
        assert "An energy and infrastructure" in reader.selected()
