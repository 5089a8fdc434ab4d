"""The keys of a tour, and whose they are: the tour's, or the reader's."""

import pytest

from explainer import pace
from explainer.navigation.navigation import Demo
from explainer.pack import Pack
from explainer.tui.sizes import TOO_SMALL
from explainer.view import View
from tests.tui.clock import touring

OTHERS = ("down", "up", "2", "slash", "question_mark", "colon", "tab", "T", "y", "s", "enter", "G", "f5", "ctrl+l", "n")


async def test_space_and_p_pause_it_and_play_on(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.wait()
        shown = visitor.pane("main")
        for key in ("space", "p"):
            await visitor.press(key)
            assert visitor.caption.startswith("step 2 of 12")
            assert " paused " in visitor.caption
            assert visitor.clock.waits() is None
            assert "Space play" in visitor.footer
            await visitor.press(key)
            assert f" playing for {pace.seconds(pack.explainer.tour[1]):.0f} s " in visitor.caption
            assert visitor.clock.waits() == pace.seconds(pack.explainer.tour[1])
            assert "Space pause" in visitor.footer
        assert visitor.pane("main") == shown


@pytest.mark.parametrize("is_paused", [False, True])
async def test_the_arrows_step(pack: Pack, is_paused: bool) -> None:
    async with touring(pack) as visitor:
        await visitor.press(*["space"] * is_paused)
        for key, step in (("right", 2), ("l", 3), ("left", 2), ("h", 1), ("left", 1), ("right", 2)):
            await visitor.press(key)
            assert visitor.caption.startswith(f"step {step} of 12 ")
            assert (" paused " in visitor.caption) == is_paused
            assert (visitor.clock.waits() is None) == is_paused
        await visitor.press(*["right"] * 10)
        assert visitor.caption.startswith("step 12 of 12 ")
        assert "→ next" not in visitor.footer
        before = visitor.text()
        await visitor.press("right", "l")  # one too many loses nobody the tour
        assert visitor.text() == before


@pytest.mark.parametrize("key", OTHERS)
async def test_any_other_key_pauses_it_and_does_what_it_always_does(pack: Pack, key: str) -> None:
    async with touring(pack, demo=None, view="timeline", at="call") as visitor:
        await visitor.press(key)
        without = visitor.lines()[1:-1]
        clipboard, theme = visitor.app.clipboard, visitor.app.theme
    async with touring(pack) as visitor:
        await visitor.press("right", key)
        assert visitor.clock.waits() is None
        assert visitor.caption == ""
        assert (visitor.app.clipboard, visitor.app.theme) == (clipboard, theme)
        assert visitor.lines()[1:-1] == without
        if len(visitor.app.screen_stack) == 1 and key != "slash":
            assert "tour paused at step 2 of 12" in visitor.footer
            assert " p tour " in visitor.footer


async def test_then_the_keys_are_the_readers_and_p_goes_on_with_the_step(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.wait(2)
        shown = visitor.pane("main")
        await visitor.press("down", "right")
        assert "section 3 of 5" in visitor.text()
        await visitor.press("space")
        assert visitor.caption == ""
        await visitor.press("4", "p")
        assert visitor.caption.startswith("step 3 of 12 ")
        assert visitor.pane("main") == shown
        assert visitor.clock.waits() == pace.seconds(pack.explainer.tour[2])


async def test_escape_leads_to_where_the_reader_was(pack: Pack) -> None:
    async with touring(pack, demo=None, view="article") as visitor:
        beginning = visitor.lines()[:-1]
        await visitor.press("space", "down")
        before = visitor.lines()[:-1]
        await visitor.press("p", "right", "right", "space", "escape")
        assert visitor.lines()[:-1] == before
        assert "tour paused at step 3 of 12" in visitor.footer
        await visitor.press("escape")
        assert visitor.lines()[:-1] == beginning


async def test_steps_are_no_part_of_the_way_back(pack: Pack) -> None:
    async with touring(pack, demo=None) as visitor:
        await visitor.press("2", "down", "down")
        before = visitor.lines()[:-1]
        await visitor.press("p", *["right"] * 5, "2", "p", "right", "down")
        place = visitor.lines()[:-1]
        await visitor.press("4", "escape")
        assert visitor.lines()[:-1] == place
        for _ in range(4):
            await visitor.press("escape")
            if visitor.lines()[:-1] == before:
                break
        assert visitor.lines()[:-1] == before


async def test_a_tour_paused_where_it_began_is_no_step(pack: Pack) -> None:
    async with touring(pack, demo=None) as visitor:
        before = visitor.lines()[:-1]
        await visitor.press("shift+tab", "1", "p", "n")
        assert visitor.lines()[:-1] == before
        await visitor.press("escape")
        assert visitor.lines()[:-1] != before
        await visitor.press("escape")
        assert visitor.lines()[:-1] == before


async def test_a_search_before_it_is_over(pack: Pack) -> None:
    async with touring(pack, demo=None) as visitor:
        await visitor.press("slash")
        await visitor.type("optimism")
        await visitor.press("enter", "n")
        assert visitor.found()
        before = visitor.selected()
        await visitor.press("p")
        assert visitor.caption.startswith("step 1 of 12 ")
        assert visitor.found() == []
        await visitor.press("escape")
        assert visitor.found() == []
        assert visitor.selected() == before
        assert "tour paused" in visitor.footer


async def test_p_is_a_letter_in_the_search_field(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.press("slash", "p")
        assert visitor.caption == ""
        assert visitor.clock.waits() is None


async def test_at_its_end_it_stays_in_brief(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.wait(12)
        assert visitor.caption == ""
        assert visitor.clock.waits() is None
        async with touring(pack, demo=None) as other:
            assert visitor.lines() == other.lines()
        await visitor.press("p")
        assert visitor.caption.startswith("step 1 of 12 ")


@pytest.mark.parametrize("view", ["story", "positions"])
async def test_from_its_end_escape_leads_to_where_it_was_asked_for(pack: Pack, view: str) -> None:
    async with touring(pack, demo=None, view=view, at="zelensky-goodwill") as visitor:  # type: ignore[arg-type]
        before = visitor.lines()[:-1]
        await visitor.press("p")
        await visitor.wait(12)
        assert visitor.lines()[:-1] != before
        await visitor.press("escape")
        assert visitor.lines()[:-1] == before


async def test_it_can_have_no_end(pack: Pack) -> None:
    async with touring(pack, demo=Demo(is_endless=True)) as visitor:
        await visitor.wait(12)
        assert visitor.caption.startswith("step 1 of 12 ")
        await visitor.press("left")
        assert visitor.caption.startswith("step 12 of 12 ")


async def test_its_speed_is_obeyed_and_told(pack: Pack) -> None:
    async with touring(pack, demo=Demo(speed=2)) as visitor:
        seconds = pace.seconds(pack.explainer.tour[0]) / 2
        assert visitor.clock.waits() == seconds
        assert f" playing for {seconds:.0f} s " in visitor.caption


@pytest.mark.parametrize("key", ["question_mark", "colon"])
async def test_it_never_moves_while_a_dialog_is_open(pack: Pack, key: str) -> None:
    async with touring(pack) as visitor:
        await visitor.press(key, "p", "right", "space")
        assert len(visitor.app.screen_stack) == 2
        assert visitor.clock.waits() is None
        await visitor.press("escape")
        assert "tour paused at step 1 of 12" in visitor.footer


async def test_the_palette_plays_it(pack: Pack) -> None:
    async with touring(pack, demo=None, view="article") as visitor:
        await visitor.press(":")
        await visitor.sees("COMMANDS")
        await visitor.type("play or")
        await visitor.misses("VIEWS")
        await visitor.sees("Play or pause tour")
        await visitor.press("enter")
        await visitor.sees("step 1 of 12")
        assert visitor.clock.waits() == pace.seconds(pack.explainer.tour[0])
        assert len(visitor.app.screen_stack) == 1


async def test_no_key_is_the_tours_where_it_cannot_be_seen(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.wait()
        await visitor.resize(39, 11)
        assert TOO_SMALL.splitlines()[0] in visitor.text()
        await visitor.press("right", "space", "x", "escape", "p")
        await visitor.wait(3)
        await visitor.resize(80, 24)
        await visitor.sees("step 2 of 12")
        assert visitor.caption.startswith("step 2 of 12 ")
        assert f" playing for {pace.seconds(pack.explainer.tour[1]):.0f} s " in visitor.caption


async def test_at_every_size_its_keys_are_told(pack: Pack) -> None:
    for size in ((40, 12), (50, 16), (80, 24), (120, 40)):
        async with touring(pack, *size) as visitor:
            for key in ("Space pause", "→ next", "Esc leave"):
                assert key in visitor.footer


@pytest.mark.parametrize("size", [(40, 12), (50, 16), (60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("key", ["x", "2", "5", "3", "?"])
async def test_where_it_was_left_is_told_once(pack: Pack, size: tuple[int, int], key: str) -> None:
    async with touring(pack, *size) as visitor:
        await visitor.press(key, *["escape"] * (key == "?"))
        assert "paused" in visitor.footer
        assert " p tour " in visitor.footer
        for others in ("down", "3", "2"):
            await visitor.press(others)
            assert "paused" not in visitor.footer
            assert " p tour " in visitor.footer or size < (80, 24), visitor.footer
        assert " o article order " in visitor.footer
        await visitor.press("p")
        assert visitor.caption.startswith("step 1 of 12 ")


async def test_what_the_key_has_to_tell_that_leaves_it_stands_behind(pack: Pack) -> None:
    async with touring(pack, 160, 40) as visitor:
        await visitor.press("right", "y")
        assert visitor.footer.startswith(" tour paused at step 2 of 12 · Sent to the clipboard: ")


@pytest.mark.parametrize("size", [(40, 12), (50, 16), (60, 20), (80, 24), (120, 40)])
async def test_a_kiosk_always_tells_the_key_that_plays_on(pack: Pack, size: tuple[int, int]) -> None:
    async with touring(pack, *size, demo=Demo(is_endless=True, idle=60)) as visitor:
        for key in ("x", "2", "5", "3"):
            await visitor.press(key)
            assert "starts again" in visitor.footer
            assert " p tour" in visitor.footer, visitor.footer


async def test_a_pack_without_a_tour_offers_none(packs: dict[str, Pack]) -> None:
    async with touring(packs["large"], demo=None) as visitor:
        assert "plays it" not in visitor.text()
        assert " p tour " not in visitor.footer
        before = visitor.lines()
        await visitor.press("p")
        assert visitor.lines() == before


async def test_keys_faster_than_it_is_shown(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.press_at_once("x", "p", "x", "p", "x", "p", "right", "x", "p", "right")
        assert visitor.caption.startswith("step 3 of 12 ")
        assert len(visitor.app.screen.query("#caption")) == 1
        await visitor.press_at_once("escape", "p", "question_mark", "escape", "p", "2", "p")
        assert visitor.caption.startswith("step 3 of 12 ")


@pytest.mark.parametrize(("view", "at"), [("timeline", "prisoner-exchange"), ("article", "leaders-optimism")])
async def test_esc_leads_from_a_demo_to_what_was_asked_for(pack: Pack, view: View, at: str) -> None:
    async with touring(pack, demo=None, view=view, at=at) as visitor:
        without = visitor.lines()[1:-1]
    async with touring(pack, view=view, at=at) as visitor:
        await visitor.press("escape")
        assert visitor.lines()[1:-1] == without


async def test_a_tour_ends_the_search_and_keeps_its_way_back(pack: Pack) -> None:
    async with touring(pack, 100, 30, demo=None, view="timeline") as visitor:
        await visitor.press("down")
        began = visitor.lines()[1:-1]
        await visitor.press("slash")
        await visitor.type("nuclear")
        await visitor.press("enter", "n", "n")
        assert "2 of " in visitor.footer
        assert "nuclear" in visitor.found()
        hit = visitor.selected()
        await visitor.press("p", "right", "escape")
        assert visitor.selected() == hit
        assert visitor.found() == []
        assert "Esc back" in visitor.footer
        await visitor.press("escape")
        assert visitor.lines()[1:-1] == began
