"""The palette: everything by name, and straight there."""

import pytest
from textual.command import CommandInput, CommandList

from explainer.tui.widgets.cursor import caret
from tests.tui.conftest import Opens
from tests.tui.driver import Reader


@pytest.mark.parametrize(
    ("typed", "hit", "shown"),
    [
        ("timel", "Timeline", "in time order"),
        ("who said", "Who said what", "← speaker "),
        ("prisoner e", "The prisoner exchange", "section 4 of 5"),
        ("volod", "Volodymyr Zelensky", "Ukrainian President · side: Ukraine"),
        ("goodw", "A goodwill gesture from Russia", "status  ○ proposed"),
        ("halting w", "Halting Western weapons", "Should the supply of Western weapons"),
        ("contra", "Contract for Peace", "Trump’s own name for something"),
        ("for this v", "Help for this view", "Keys in Story"),
        ("help", "Help for this view", "Keys in Story"),
        ("search e", "Search everything", "Search everything"),
        ("zelensky's r", "Zelensky’s response", "section 3 of 5"),
        ("in brief", "In brief", "One article taken apart"),
        ("matrix", "m       Matrix of speakers  in Who said what", "Speakers by sections"),
        ("or time order", "o       Article or time order  in Timeline", "in the order of the article"),
        ("one form", "f       Only one form, such as quotes  in Who said what", "Only ◧ part-quote"),
    ],
)
async def test_it_finds_by_name_and_goes_there(opens: Opens, typed: str, hit: str, shown: str) -> None:
    async with opens(120, 40) as reader:
        await reader.press(":")
        await reader.sees("VIEWS")
        await reader.type(typed)
        await reader.misses("Terms & people")
        await reader.sees(hit)
        await reader.press("enter")
        await reader.sees(shown)
        assert "choose" not in reader.text()


async def test_a_command_of_another_view_is_offered_after_the_matrix_too(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press("3", "m", "2", ":")
        await reader.type("one form")
        await reader.misses("Terms & people")
        await reader.press("enter")
        await reader.sees("Only ◧ part-quote")


async def test_what_it_leads_to_travels_on_though_it_was_selected_before(opens: Opens) -> None:
    async with opens(120, 40, at="key-outcome") as reader:
        await reader.press("2", ":")
        await reader.type("an agreement as the")
        await reader.misses("Terms & people")
        await reader.press("enter")
        await reader.misses("choose")
        await reader.press("1")
        assert reader.selected().startswith("◐ An agreement as the key outcome")


async def test_it_puts_on_a_theme(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press(":")
        await reader.sees("COMMANDS")
        await reader.type("theme: explainer-l")
        await reader.sees("explainer-light")
        await reader.press("enter")
        await reader.sees("One article taken apart")
        assert reader.app.theme == "explainer-light"


async def test_escape_closes_it_and_nothing_has_changed(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down")
        before = reader.text()
        await reader.press(":")
        await reader.sees("COMMANDS")
        await reader.type("q2")
        await reader.press("escape")
        assert reader.text() == before


async def test_escape_comes_back_from_where_it_led(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press("right", "down")
        before = reader.text()
        await reader.press(":")
        await reader.type("term: kyiv")
        await reader.misses("COMMANDS")
        await reader.press("enter")
        await reader.sees("the country’s government")
        await reader.press("escape")
        assert reader.text() == before


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_everything_is_listed_before_anything_is_typed(opens: Opens, key: str) -> None:
    async with opens(120, 44) as reader:
        await reader.press(key)
        for name in ("VIEWS", "SECTIONS", "The call", "PEOPLE AND GROUPS"):
            await reader.sees(name)


def names(reader: Reader) -> list[str]:
    """The lines of the list."""
    region = reader.app.screen.query_one(CommandList).region
    return [line[region.x : region.right] for line in reader.lines()[region.y : region.bottom]]


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)])
async def test_the_name_that_enter_chooses_has_the_mark_of_all_that_is_selected(
    opens: Opens, size: tuple[int, int]
) -> None:
    async with opens(*size) as reader:
        await reader.press(":")
        assert [line.split() for line in names(reader) if line.startswith("┃")] == [["┃", "1", "Story"]]
        await reader.press("down")
        assert [line.split() for line in names(reader) if line.startswith("┃")] == [["┃", "2", "Timeline"]]


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_arrows_tell_where_the_list_goes_on(opens: Opens, size: tuple[int, int]) -> None:
    async with opens(*size) as reader:

        def arrows() -> list[tuple[int, str]]:
            return [(at, line[-1]) for at, line in enumerate(names(reader)) if line.endswith(("↑", "↓"))]

        await reader.press(":")
        last = len(names(reader)) - 1
        assert arrows() == [(last, "↓")]
        await reader.press("pagedown", "pagedown")
        assert arrows() == [(0, "↑"), (last, "↓")]
        await reader.press("ctrl+end")
        assert arrows() == [(0, "↑")]
        await reader.type("theme")
        await reader.misses("VIEWS")
        assert [each for each in arrows() if each[1] == "↑"] == []


async def test_under_the_cursor_of_the_empty_field_there_is_no_letter(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        await reader.press(":")
        x, y = caret(reader.app.screen.query_one(CommandInput))
        assert reader.lines()[y][x:].startswith("  A view, command, name or theme")


async def test_a_command_has_its_key_and_one_name_that_speaks_for_itself(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        await reader.press(":")
        listed = [" ".join(line.split()) for line in names(reader)]
        first = listed.index("o Article or time order in Timeline")
        assert listed[first + 1] == "f Only one form, such as quotes in Who said what"
        assert "s Its exact words" in listed[:first]
