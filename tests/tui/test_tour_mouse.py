"""The mouse and what is pasted while a tour plays: it pauses, and what is clicked is done."""

from explainer import pace
from explainer.pack import Pack
from tests.tui.clock import touring


async def test_the_mouse_pauses_it_too(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.wait()
        await visitor.click("Broader diplomatic discussions")
        assert "tour paused at step 2 of 12" in visitor.footer
        assert "during the call" in visitor.selected()
        await visitor.click("p tour")
        assert visitor.caption.startswith("step 2 of 12 ")
        await visitor.send("\x1b[<65;6;6M")
        assert visitor.caption == ""
        await visitor.press("p")
        await visitor.paste("2")
        assert visitor.caption == ""


async def test_the_keys_told_below_the_caption_can_be_clicked(pack: Pack) -> None:
    async with touring(pack) as visitor:
        assert "← back" not in visitor.footer  # it is the first step
        await visitor.click("→ next")
        assert visitor.caption.startswith("step 2 of 12 ")
        await visitor.click("← back")
        assert visitor.caption.startswith("step 1 of 12 ")
        await visitor.click("Space pause")
        assert visitor.clock.waits() is None
        await visitor.click("Space play")
        assert visitor.clock.waits() == pace.seconds(pack.explainer.tour[0])
        await visitor.click("Esc leave")
        assert visitor.caption == ""


async def test_a_click_beside_the_screen_is_harmless(pack: Pack) -> None:
    async with touring(pack) as visitor:
        await visitor.send("\x1b[<0;500;500M\x1b[<0;500;500m")
        assert visitor.app.is_running
        assert visitor.caption == ""
