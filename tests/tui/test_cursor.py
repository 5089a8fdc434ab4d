"""The terminal's own cursor, though hidden, stands on what is selected, for braille displays and magnifiers."""

import random
import re

import pytest
from textual.command import CommandInput, CommandList

from explainer.tui.widgets.cursor import caret
from tests.terminal import Terminal, explainer
from tests.tui.conftest import Opens
from tests.tui.driver import Reader

MOVES = (
    *"123456jkgGofxmsnN",
    *("up", "down", "left", "right", "space", "pageup", "tab", "shift+tab", "enter", "escape", "backspace"),
)


def under_cursor(reader: Reader) -> str:
    """The cursor's line, from the cursor on."""
    column, line = reader.app.cursor_position
    return reader.strips()[line].crop(column, reader.app.size.width).text.rstrip(" ▐▕")


def is_at_the_mark(reader: Reader) -> bool:
    """Whether the cursor is on a line of the pane in use that is marked as selected, or no line there is marked."""
    x, y = reader.app.cursor_position
    pane = reader.app.screen.query_one(".-active")
    lines = reader.pane(str(pane.id))
    marked = [number for number, line in enumerate(lines) if line.startswith("┃")]
    return pane.region.contains(x, y) and (not marked or y - pane.region.y == marked[0])


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([], "One article taken apart"),
        (["down"], "Following a two-hour call,"),
        (["G", "up"], "? "),
        (["right", *["down"] * 4], "DONALD TRUMP AND VLADIMIR PUTIN"),
        (["1", "shift+tab", "g", "down"], "The call"),
        (["2", "down"], "Broader diplomatic discussions"),
        (["3"], "□ call for · paraphrase"),
        (["3", "m", "right"], "[□]"),
        (["4", "down", "right"], "[±]"),
        (["5", "down"], "following a two-hour phone discussion"),
        (["5", "down", "tab", "down"], "section 1: The call"),
        (["6"], "energy and infrastructure ceasefire"),
        (["right", *["down"] * 4, "tab"], "by      Donald Trump"),
    ],
)
async def test_it_stands_where_the_selected_item_begins(opens: Opens, keys: list[str], text: str) -> None:
    async with opens(120, 40) as reader:
        await reader.press(*keys)
        assert under_cursor(reader).startswith(text), under_cursor(reader)
        assert is_at_the_mark(reader)


@pytest.mark.parametrize("size", [(50, 14), (100, 30), (120, 40)])
@pytest.mark.parametrize("seed", range(4))
async def test_it_follows_whatever_is_pressed(opens: Opens, size: tuple[int, int], seed: int) -> None:
    async with opens(*size) as reader:
        pressed: list[str] = []
        for key in random.Random(seed).choices(MOVES, k=40):
            pressed.append(key)
            await reader.press(key)
            assert is_at_the_mark(reader), (pressed, reader.app.cursor_position, reader.text())


async def test_it_is_where_letters_are_typed(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("/", *"wea")
        column, line = reader.app.cursor_position
        assert reader.lines()[line][:column].endswith("wea")
        await reader.press("left")
        assert reader.app.cursor_position == (column - 1, line)


async def test_it_is_on_the_name_that_enter_chooses(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press(":")
        assert under_cursor(reader).split() == ["1", "Story"]
        await reader.press("down", "down")
        assert under_cursor(reader).split() == ["3", "Who", "said", "what"]
        await reader.press("end", "pagedown", "pagedown")
        assert under_cursor(reader).startswith("Volodymyr Zelensky")
        await reader.type("qqqq")
        assert reader.lines()[reader.app.cursor_position.y][: reader.app.cursor_position.x].endswith("qqqq")


async def test_it_is_at_the_top_of_the_help(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("?")
        assert under_cursor(reader).startswith("1\N{NO-BREAK SPACE}Story")
        await reader.press("escape")
        assert is_at_the_mark(reader)


def test_the_terminal_has_it_there_after_every_key_and_hides_it() -> None:
    keys = {"down": "\x1b[B", "up": "\x1b[A", "left": "\x1b[D", "right": "\x1b[C", "tab": "\t", "enter": "\r"}
    with Terminal(explainer()) as terminal:
        terminal.wait_for("section 1")
        for key in random.Random(1).choices([*keys, *"123456sGg"], k=40):
            terminal.press(keys.get(key, key).encode())
            terminal.settle(0.1)
            screen = terminal.screen
            marked = [y for y, line in enumerate(screen.display) if line.startswith("┃")]
            assert screen.cursor.y == (marked or [screen.cursor.y])[0], terminal.text
            assert re.findall(rb"\x1b\[\?25([hl])", terminal.raw)[-1] == b"l"


async def test_in_a_palette_without_room_it_stands_where_one_types(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press(":")
        names = reader.app.screen.query_one(CommandList)
        assert names.highlighted == 1
        names._index_to_line.clear()  # as before the list is laid out
        assert reader.app.cursor_position == caret(reader.app.screen.query_one(CommandInput))
