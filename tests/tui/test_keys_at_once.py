"""Keys that come faster than they are answered do what they do one by one."""

import asyncio
import random
from collections.abc import Sequence

import pytest
from textual import events

from tests.tui.conftest import Opens
from tests.tui.driver import Reader

TYPED: dict[str, Sequence[str]] = {
    "a view by name, then the matrix": [":", *"Timeline", "enter", "3", "m"],
    "pages before the palette stands": [":", "pageup", "pageup", "enter", "enter"],
    "a theme by name, twice": [":", *"theme: explainer-l", "enter", "T", ":"],
    "a choice that opens the search": [":", *"search e", "enter", *"call", "enter", "n"],
    "a choice that opens the palette": [":", *"everything by", "enter", *"timel", "enter"],
    "nothing by that name": [":", *"qqqq", "enter", "escape", "2"],
    "names typed, erased and typed": [":", *"term", *["backspace"] * 4, *"who: don", "enter", "3"],
    "a search": ["/", *"trump", "enter"],
    "letters of commands in a search": ["/", *"quit"],
    "a search, places, and back": ["/", *"peace", "enter", "n", "n", "N", "escape", "4"],
    "a search after a change of view": ["5", "/", *"call", "enter", "tab", "down"],
    "help, closed with q": ["?", "q", "2"],
    "help, scrolled": ["?", "down", "space", "f1", ":", *"help", "enter"],
    "panes that come and go": ["3", "shift+tab", "down", "m", "right", "enter", "tab", "2", "G", "s", "s"],
}
SIZES = [(60, 16), (80, 24), (100, 30), (120, 40)]
KEYS = (
    *"123456jk bgGofxmsyn/NT:?",
    *("up", "down", "left", "right", "pageup", "pagedown", "tab", "shift+tab", "enter", "escape", "backspace", "f1"),
)
"""Every key but those that leave."""


async def screens(opens: Opens, size: tuple[int, int], keys: Sequence[str]) -> tuple[str, str]:
    """What is on the screen after `keys` are pressed one by one, and after all of them at once."""
    shown = []
    for is_at_once in (False, True):
        async with opens(*size) as reader:
            await (reader.press_at_once if is_at_once else reader.press)(*keys)
            shown.append(reader.text())
    return shown[0], shown[1]


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("size", [(60, 16), (100, 30)])
async def test_keys_at_once_lead_where_they_lead_one_by_one(opens: Opens, typed: str, size: tuple[int, int]) -> None:
    one_by_one, at_once = await screens(opens, size, TYPED[typed])
    assert at_once == one_by_one


@pytest.mark.parametrize("seed", range(12))
async def test_any_keys_at_once_lead_where_they_lead_one_by_one(opens: Opens, seed: int) -> None:
    dice = random.Random(seed)
    keys = ["space" if each == " " else each for each in dice.choices(KEYS, k=40)]
    keys.append("escape")  # out of a palette that would say after half a second that it finds nothing
    one_by_one, at_once = await screens(opens, dice.choice(SIZES), keys)
    assert at_once == one_by_one, keys


async def test_ctrl_q_waits_for_nothing(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        reader.app.keys.put(asyncio.Event().wait)  # a key that is never answered
        reader.app.post_message(events.Key("2", "2"))
        reader.app.post_message(events.Key("ctrl+q", None))
        for _ in range(500):
            if not reader.app.is_running:
                break
            await asyncio.sleep(0.01)
        assert not reader.app.is_running


async def test_enter_waits_for_what_the_typed_name_finds(opens: Opens) -> None:
    async with opens(100, 30) as reader:
        await reader.press_at_once(":", *"matrix", "enter")
        assert "Speakers by sections" in reader.text()
        await reader.press_at_once(":", *"theme: explainer-l", "enter")
        assert reader.app.theme == "explainer-light"


async def test_what_is_pasted_behind_a_key_meets_the_field_that_it_opens(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        reader.app.post_message(events.Key("slash", "/"))
        reader.app.post_message(events.Paste("weapons"))
        await reader.press("enter")
        assert "1 of 2" in reader.footer


@pytest.mark.parametrize("keys", [":tim", "/peace", "?", "2"])
async def test_a_window_that_shrinks_meanwhile_keeps_no_key_waiting(opens: Opens, keys: str) -> None:
    async with opens(80, 24) as reader:
        before = len(reader.app.screen_stack)
        for key in keys:
            reader.app.simulate_key({":": "colon", "/": "slash", "?": "question_mark"}.get(key, key))
        await reader.pilot.resize_terminal(30, 8)
        await reader.press_at_once("down", "enter", ":", "?")
        assert "too small" in reader.text()
        await reader.resize(80, 24)
        assert len(reader.app.screen_stack) == before
        await reader.press_at_once("escape", "escape", "4")
        assert "Positions" in reader.text()
        assert "too small" not in reader.text()


async def test_what_a_key_leads_to_is_drawn_at_once(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opens(80, 24) as reader:
        reader.app.screen._update_timer.stop()  # which would draw it some milliseconds later
        drawn: list[str] = []
        monkeypatch.setattr(
            reader.app, "_display", lambda _screen, update: drawn.append(update.render_segments(reader.app.console))
        )
        await reader.press("2")
        assert "AFTER" in "".join(drawn)


@pytest.mark.parametrize(
    "keys",
    [
        ("down", "tab", "2", "G"),
        ("down", "down", "enter", "down", "enter"),
        ("/", "q"),
        ("/", *"weapons", "enter", "n", "n", "s"),
        ("/", *"peace", "escape", "2", "/", *"zz", "enter", "backspace", "backspace", *"putin", "enter", "N"),
        ("?", "q", "3", "m", "right", "enter", "escape"),
        ("/", *"conditional", "enter", "n", "n", "n", "n", "escape"),
        (":", *"timel"),
    ],
)
@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_keys_typed_ahead_of_the_screen_lose_nothing(
    opens: Opens, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    seen = []
    for press in (Reader.press, Reader.press_at_once):
        async with opens(*size) as reader:
            await press(reader, *keys)
            if ":" in keys:
                await reader.sees("VIEWS")
            seen.append(reader.text())
    assert seen[0] == seen[1]
