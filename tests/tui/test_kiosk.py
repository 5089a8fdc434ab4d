"""The kiosk: everything can be looked at, nothing can be left, and whoever comes next finds it as it was."""

from typing import NamedTuple

import pytest
from textual.geometry import Offset
from textual.strip import Strip

from explainer.facts.grammar import capital
from explainer.navigation.navigation import Demo
from explainer.pack import Pack
from explainer.text.heights import PageLine
from explainer.tui.sizes import TOO_SMALL
from explainer.tui.widgets.pane import Pane
from tests.tui.clock import Visitor, touring

KIOSK = Demo(is_endless=True, idle=20)
IMPATIENT = Demo(is_endless=True, idle=2)
SIZES = [(80, 24), (50, 16), (40, 12), (120, 40)]
WAYS_OUT = (
    "q",
    "ctrl+c",
    "ctrl+c",
    "ctrl+d",
    "ctrl+z",
    "ctrl+w",
    "ctrl+x",
    "f10",
    "alt+f4",
    "escape",
    "escape",
    "ctrl+c",
)
MESSES = {
    "theme": ("T", "T"),
    "search": ("slash", *"peace", "enter", "n", "n"),
    "field": ("2", "slash", *"peace"),
    "filter": ("3", "f", "x", "right", "tab"),
    "matrix": ("3", "m", "right", "down", "enter"),
    "scroll": ("5", "G", "space", "tab"),
    "help": ("4", "question_mark", "down", "space"),
    "palette": ("2", "colon", *"trump", "down"),
    "order": ("2", "o", "down", "down", "s", "s"),
    "steps": ("right", "right", "right"),
    "copy": ("3", "y", "T"),
}


class Seen(NamedTuple):
    """Everything that could tell a visitor that somebody was there before."""

    cells: list[Strip]
    cursor: Offset
    tops: list[PageLine]
    focus: str
    theme: str
    notes: int
    clipboard: str

    @classmethod
    def by(cls, visitor: Visitor) -> "Seen":
        """What `visitor` sees."""
        app = visitor.app
        return cls(
            [strip.simplify() for strip in visitor.strips()],
            app.cursor_position,
            [pane.top for pane in app.screen.query(Pane)],
            app.focused.id or "" if app.focused else "",
            app.theme,
            len(app._notifications),
            app.clipboard,
        )


@pytest.mark.parametrize("size", SIZES)
async def test_the_countdown_is_seen_everywhere(pack: Pack, size: tuple[int, int]) -> None:
    async with touring(pack, *size, demo=KIOSK) as visitor:
        assert "starts again" not in visitor.text()
        for keys in (["space"], ["down"], ["slash"], ["a"], ["escape", "escape", "question_mark"], ["escape", "colon"]):
            await visitor.press(*keys)
            assert "starts again in 20 s" in visitor.words()
            await visitor.wait(2)
            assert "starts again in 18 s" in visitor.words(), f"{keys}:\n{visitor.text()}"
        await visitor.press("x")
        assert "starts again in 20 s" in visitor.words()


async def test_the_last_second_is_told_as_one(pack: Pack) -> None:
    async with touring(pack, demo=Demo(is_endless=True, idle=1.5)) as visitor:
        await visitor.press("x")
        assert "starts again in 2 s" in visitor.footer
        await visitor.wait()
        assert "starts again in 1 s" in visitor.footer
        await visitor.wait()
        assert visitor.caption.startswith("step 1 of 12 ")


@pytest.mark.parametrize("mess", MESSES)
async def test_it_starts_again_as_at_first(pack: Pack, mess: str) -> None:
    async with touring(pack, demo=IMPATIENT) as visitor:
        first = Seen.by(visitor)
        await visitor.press("escape")
        behind = visitor.strips()
        await visitor.press("p")
        assert Seen.by(visitor) == first
        await visitor.press("x", *MESSES[mess])
        await visitor.wait_idly()
        assert Seen.by(visitor) == first
        await visitor.press("escape")
        assert visitor.strips() == behind, "the way back leads to where somebody else was"
        await visitor.press("escape")
        assert visitor.strips() == behind


@pytest.mark.parametrize("dialog", ["command_palette", "help"])
async def test_a_dialog_that_is_being_opened_is_waited_for(pack: Pack, dialog: str) -> None:
    async with touring(pack, demo=Demo(is_endless=True, idle=1)) as visitor:
        first = Seen.by(visitor)
        await visitor.press("x")

        async def open_too_late() -> None:
            await visitor.app.screen.run_action(f"{'app.' if dialog != 'help' else ''}{dialog}")
            visitor.clock.strike()

        visitor.app.screen.call_later(open_too_late)
        await visitor.settle()
        assert visitor.app.is_running
        await visitor.wait_idly()
        assert Seen.by(visitor) == first


async def test_idle_time_counts_from_the_last_thing_that_was_done(pack: Pack) -> None:
    async with touring(pack, demo=KIOSK) as visitor:
        for act in ("x", "\x1b[<65;6;6M", "\x1b[<0;6;6M\x1b[<0;6;6m"):
            await visitor.wait(15 if visitor.caption == "" else 0)
            await (visitor.press(act) if act == "x" else visitor.send(act))
            assert "starts again in 20 s" in visitor.footer
        await visitor.wait(15)
        await visitor.paste("hello")
        await visitor.wait(19)
        assert "starts again in 1 s" in visitor.footer
        await visitor.wait()
        assert visitor.caption.startswith("step 1 of 12 ")


@pytest.mark.parametrize("before", [(), ("down",), ("slash",), ("question_mark",), ("colon",), ("3", "m"), ("5",)])
async def test_no_key_but_one_leaves_it(pack: Pack, before: tuple[str, ...]) -> None:
    async with touring(pack, demo=KIOSK) as visitor:
        await visitor.press(*before, *WAYS_OUT)
        assert visitor.app.is_running
        assert "quit" not in visitor.text()
        await visitor.press("escape", *before)
        assert await visitor.leaves("ctrl+q")
        assert visitor.app.return_code == 0


@pytest.mark.parametrize("demo", [None, KIOSK], ids=["reader", "kiosk"])
async def test_only_outside_of_it_ctrl_z_suspends(
    pack: Pack, monkeypatch: pytest.MonkeyPatch, demo: Demo | None
) -> None:
    async with touring(pack, demo=demo) as visitor:
        monkeypatch.setattr(type(visitor.app._driver), "can_suspend", True)
        stops: list[str] = []
        monkeypatch.setattr(visitor.app, "action_suspend_process", lambda: stops.append("stop"))
        await visitor.press("x", "ctrl+z", "question_mark")
        assert stops == ([] if demo else ["stop"])
        assert ("suspend until fg" in await visitor.walk(pane="help")) == (demo is None)


async def test_nothing_is_copied(pack: Pack) -> None:
    async with touring(pack, demo=KIOSK) as visitor:
        await visitor.press("3", "y")
        await visitor.send("\x1b[<0;5;8M\x1b[<32;40;10M\x1b[<0;40;10m")
        assert not visitor.app.screen.selections
        await visitor.press("ctrl+c", "slash", *"peace", "shift+home", "ctrl+c", "ctrl+x")
        assert visitor.app.clipboard == ""
        assert "clipboard" not in visitor.text()


async def test_only_what_can_be_done_is_offered(pack: Pack) -> None:
    async with touring(pack, demo=KIOSK) as visitor:
        for view in "123456":
            await visitor.press(view)
            assert "quit" not in visitor.footer
        await visitor.press("?")
        listed = await visitor.walk(pane="help")
        assert "play or pause tour" in listed
        for other in ("quit", "copy", "suspend"):
            assert f" {other}" not in listed.replace("never quits", "")
        await visitor.press("escape", ":")
        await visitor.sees("VIEWS")
        for typed in ("quit", "copy", "suspend"):
            await visitor.type(typed)
            await visitor.misses("VIEWS")
            assert capital(typed) not in visitor.text()
            await visitor.press(*["backspace"] * len(typed))
            await visitor.sees("VIEWS")


async def test_a_window_that_is_too_small_offers_no_way_out(pack: Pack) -> None:
    async with touring(pack, demo=KIOSK) as visitor:
        await visitor.resize(39, 11)
        await visitor.press(*WAYS_OUT)
        assert " ".join(visitor.text().split()) == " ".join(TOO_SMALL.split())
        assert await visitor.leaves("ctrl+q")


async def test_it_plays_for_ever(pack: Pack) -> None:
    async with touring(pack, demo=KIOSK) as visitor:
        first = Seen.by(visitor)
        await visitor.wait(24)
        assert Seen.by(visitor) == first
