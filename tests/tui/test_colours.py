"""Colour only helps: every letter can be read in both themes, and without any colour nothing is lost."""

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES

from explainer.text.colours import OWN_THEMES
from tests.tui.colours import contrast, faint
from tests.tui.conftest import Opens
from tests.tui.driver import Reader
from tests.tui.test_mouse import drag

THEMES = [own.name for own in OWN_THEMES]
STATES: dict[str, list[str]] = {
    "in brief": [],
    "in brief, a question": ["G"],
    "section, a quotation": ["right", *["down"] * 10],
    "section, an event": ["right", "G"],
    "section, the words": ["right", *["down"] * 10, "enter"],
    "in brief, a sentence": ["down"],
    "timeline, by article": ["2", "o", "G"],
    "timeline, the words": ["2", "enter", "down"],
    "who": ["3", "left", "left", "left"],
    "who, the list": ["3", "shift+tab", "g"],
    "who, filtered": ["3", "f", "x"],
    "who, matrix": ["3", "m"],
    "who, matrix, the words": ["3", "m", "tab"],
    "positions": ["4", "right"],
    "article": ["5", "down", "down"],
    "article, the words": ["5", "down", "tab"],
    "terms, somebody": ["6", "G", "up", "up", "enter"],
    "search, empty": ["/"],
    "search": ["/", *"peace"],
    "search, no hits": ["/", *"zzz"],
    "search, a place": ["/", *"peace", "enter", "n"],
    "search, an event": ["/", *"ceasef", "enter", "2"],
    "search, a position": ["/", *"ceasef", "enter", "4"],
    "search, the article": ["/", *"ceasef", "enter", "5"],
    "help": ["?"],
    "copied": ["right", "y"],
    "quitting": ["ctrl+c"],
}
PALETTE: dict[str, list[str]] = {
    "palette": [":"],
    "palette, typed": [":", *"peace"],
    "palette, nothing": [":", *"qqqqq"],
}
COLOURLESS: tuple[str, ...] = (
    "in brief",
    "section, the words",
    "timeline, by article",
    "who, filtered",
    "who, matrix",
    "positions",
    "article",
    "terms, somebody",
)
COLOURLESS += ("search", "search, a place", "help", "copied", "palette", "palette, typed")


def palette(reader: Reader) -> list[Strip]:
    """The palette alone; what is behind it is dimmed on purpose."""
    parts = [reader.app.screen.query_one(f"#--{name}").region for name in ("input", "results")]
    return [reader.strips()[y].crop(part.x, part.right) for part in parts for y in range(part.y, part.bottom)]


@pytest.mark.parametrize("state", STATES)
async def test_every_letter_has_contrast_in_both_themes(opens: Opens, state: str) -> None:
    async with opens(120, 40) as reader:
        await reader.press(*STATES[state])
        if state.startswith("copied"):
            await reader.sees("clipboard" if state == "copied" else "again to quit")
        for theme in THEMES:
            reader.app.theme = theme
            await reader.settle()
            offenders = list(faint(reader.strips()))
            assert not offenders, "\n".join([theme, *offenders])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", PALETTE)
async def test_every_letter_of_the_palette_has_contrast(opens: Opens, theme: str, state: str) -> None:
    async with opens(120, 40, theme=theme) as reader:
        await reader.press(*PALETTE[state])
        await reader.sees("No matches found" if "nothing" in state else "Peace" if "typed" in state else "COMMANDS")
        await reader.press("down")
        offenders = list(faint(palette(reader)))
        assert not offenders, "\n".join(offenders)


@pytest.mark.parametrize("theme", THEMES)
async def test_the_notice_and_marked_text_have_contrast(opens: Opens, theme: str) -> None:
    async with opens(39, 11, theme=theme) as reader:
        assert not list(faint(reader.strips()))
    async with opens(120, 40, theme=theme) as reader:
        await drag(reader, (32, 4), (60, 9))
        offenders = list(faint(reader.strips()))
        assert not offenders, "\n".join(offenders)


async def test_t_goes_to_the_other_theme_and_says_so(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        dark = reader.styles("Following a two-hour")[0]
        await reader.press("T")
        await reader.sees("Theme: explainer-light")
        light = reader.styles("Following a two-hour")[0]
        assert (light.color, light.bgcolor) != (dark.color, dark.bgcolor)
        assert not list(faint(reader.strips()))


async def test_t_goes_through_textuals_own_themes_too_and_round(opens: Opens) -> None:
    async with opens(80, 24) as reader:
        seen = {reader.styles("Following a two-hour")[0]}
        before = reader.styles("Following a two-hour")[0]
        for _ in [name for name in reader.app.available_themes if not name.startswith("ansi")]:
            await reader.press("T")
            seen.add(reader.styles("  ")[0])
        assert len(seen) > 10
        assert reader.styles("Following a")[0] == before


def coloured(reader: Reader) -> list[str]:
    """Every text with a colour."""
    return [
        f"{text.strip()!r} in {style}"
        for strip in reader.strips()
        for text, style, _ in strip
        if style and any(color is not None and not color.is_default for color in (style.color, style.bgcolor))
    ]


@pytest.mark.parametrize("state", COLOURLESS)
async def test_no_color_means_no_colour(opens: Opens, monkeypatch: pytest.MonkeyPatch, state: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opens(120, 40) as reader:
        await reader.press(*(STATES | PALETTE)[state])
        assert coloured(reader) == []


async def test_an_empty_no_color_changes_nothing(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    async with opens(80, 24) as reader:
        assert coloured(reader)


async def test_without_colour_the_selection_is_still_seen(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opens(80, 24, at="trump-very-good") as reader:
        for view in "123456":
            await reader.press(view, "down")
            assert any(line.startswith("┃") for line in reader.pane("main"))
        await reader.press("4", "g", "right", "right")
        assert reader.line("Steps toward").count("[·]") == 1
        await reader.press("3", "m")
        assert "[" in reader.selected()


async def test_without_colour_hits_cues_and_the_view_are_told_apart(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opens(120, 40, at="key-outcome") as reader:
        assert all(cell.underline for cell in reader.styles("1 Story"))
        assert not any(cell.underline for cell in reader.styles("2 Timeline"))
        words = "conversation, according to"
        assert [bool(cell.underline) for cell in reader.styles(words)] == [False] * 14 + [True] * 12
        await reader.press("/", *"infrastructure", "enter")
        assert all(cell.reverse for cell in reader.styles("infrastructure"))
        assert not any(cell.reverse for cell in reader.styles("agreement"))


async def test_without_colour_the_choice_in_the_palette_is_seen(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opens(80, 24) as reader:
        await reader.press(":")
        await reader.sees("COMMANDS")
        await reader.press("down", "down")

        def look(words: str) -> tuple[object, ...]:
            style = reader.styles(words)[0]
            return style.bold, style.underline, style.reverse, reader.line(words).split(words)[0].strip()

        await reader.settle()
        assert look("Who said what") != look("Positions")


@pytest.mark.parametrize("theme", [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi])
async def test_textuals_own_themes_are_readable_and_show_what_is_selected(opens: Opens, theme: str) -> None:
    async with opens(80, 24, theme=theme) as reader:
        for keys in (
            "right down",
            "2",
            "3",
            "m",
            "4",
            "5 down",
            "e",
            "6",
            "slash p e a c e enter",
            "p",
            "question_mark",
        ):
            await reader.press(*keys.split())
            assert not list(faint(reader.strips())), keys
        await reader.press("escape", ":")
        assert not list(faint(palette(reader)))
        await reader.press("escape", "5", "1", "g", "h", "down")
        selected, other = reader.styles("Following a two-hour")[0], reader.styles("What followed the call")[0]
        assert contrast(Style(color=selected.bgcolor, bgcolor=other.bgcolor)) > 1.08
        bar = reader.styles("2 Timeline")[0]
        assert all(contrast(Style(color=bar.bgcolor, bgcolor=each.bgcolor)) > 1.03 for each in (selected, other))
        assert contrast(reader.styles("───")[0]) > 1.4


async def test_grounds_stay_apart_and_grey_in_256_colours(opens: Opens) -> None:
    async with opens(120, 40) as reader:
        names = ("background", "bar", "picked")
        grounds = [Color.parse(reader.app.theme_variables[name]).downgrade(ColorSystem.EIGHT_BIT) for name in names]
        numbers = [each.number or 0 for each in grounds]
        assert numbers == sorted(set(numbers))
        assert all(232 <= number < 256 for number in numbers)
