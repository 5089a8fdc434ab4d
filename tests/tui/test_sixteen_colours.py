"""In a terminal that has sixteen colours, everything can be read, and what is selected is seen."""

from collections.abc import Iterator

import pyte
import pytest

from explainer.text.colours import OWN_THEMES
from tests.terminal import Terminal, environment, explainer

NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
PALETTES = {
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "VGA": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "Windows, before 10": "000000 800000 008000 808000 000080 800080 008080 c0c0c0 "
    "808080 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff",
    "Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc "
    "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    "Tango": "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf "
    "555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
}
ESC, DOWN, RIGHT = "\x1b[27u", "\x1b[B", "\x1b[C"
STEPS = {
    "in brief": ("", "section 1"),
    "a section": (RIGHT + DOWN, "section 1 of 5"),
    "a section, the words": ("\t", "Esc back"),
    "timeline": ("2" + DOWN, "IN THE ARTICLE"),
    "who": ("3" + DOWN, "form"),
    "who, matrix": ("m" + RIGHT, "Speakers by sections"),
    "positions": ("4" + DOWN + RIGHT, "jointly"),
    "article": ("5" + DOWN, "¶6"),
    "terms": ("6" + DOWN, "Terms & people"),
    "search": ("/peace", "5 places"),
    "a place": ("\rn", "of 5"),
    "help": (ESC + "?", "Esc closes"),
    "palette": (ESC + ":" + DOWN, "COMMANDS"),
    "palette, typed": ("peace", "Peace"),
    "copied": (ESC + "y", "clipboard"),
}
"""Keys that are pressed one after the other, and what is then seen."""


def in_few_colours(theme: str, term: str = "xterm") -> Terminal:
    """The program in a terminal of which it knows only the type."""
    return Terminal(explainer("--theme", theme), columns=120, lines=30, env=environment(TERM=term, COLORTERM=""))


def luminance(colour: str) -> float:
    """How bright a colour is, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def number(name: str) -> int:
    """The number of a colour by the name that the terminal of the tests has for it."""
    assert name.removeprefix("bright") in NAMES, f"{name} is none of the sixteen"
    return NAMES.index(name.removeprefix("bright")) + (8 if name.startswith("bright") else 0)


def least_contrast(cell: pyte.screens.Char) -> float:
    """The worst contrast of a cell: in any palette, with bold as it is or shown as a brighter colour."""
    ink, ground = number(cell.fg), number(cell.bg)
    found = []
    for each in {ink, ink + 8 if cell.bold and ink < 8 else ink}:
        for palette in PALETTES.values():
            one, other = (luminance(palette.split()[index]) + 0.05 for index in (each, ground))
            found.append(max(one, other) / min(one, other))
    return min(found)


def cells(screen: pyte.Screen) -> Iterator[pyte.screens.Char]:
    """All cells with a letter or a digit."""
    for y in range(screen.lines):
        for x in range(screen.columns):
            if screen.buffer[y][x].data.isalnum():
                yield screen.buffer[y][x]


@pytest.mark.parametrize("term", ["xterm", "linux", "vt100", "screen"])
@pytest.mark.parametrize("theme", [own.name for own in OWN_THEMES])
def test_everything_can_be_read(theme: str, term: str) -> None:
    steps = STEPS if term == "xterm" else dict(list(STEPS.items())[:4])
    hues = set()
    with in_few_colours(theme, term) as terminal:
        for step, (keys, text) in steps.items():
            if keys:
                terminal.press(keys.encode())
            terminal.wait_for(text)
            terminal.settle(0.1)
            for cell in cells(terminal.screen):
                assert least_contrast(cell) >= 4.5, (step, cell)
                hues.add(cell.fg.removeprefix("bright"))
    assert 1 <= len(hues - {"black", "white"}) <= 3, hues


@pytest.mark.parametrize("theme", [own.name for own in OWN_THEMES])
def test_what_is_selected_is_reversed(theme: str) -> None:
    with in_few_colours(theme) as terminal:
        for keys, text in (
            ("", "section 1"),
            ("2" + DOWN, "IN THE ARTICLE"),
            ("5", "¶6"),
            (":" + DOWN, "COMMANDS"),
        ):
            if keys:
                terminal.press(keys.encode())
            terminal.wait_for(text)
            terminal.settle(0.1)
            reversed_ = [cell for cell in cells(terminal.screen) if cell.reverse]
            assert 0 < len(reversed_) < len(list(cells(terminal.screen))) / 2


@pytest.mark.parametrize("theme", [own.name for own in OWN_THEMES])
def test_sides_are_told_apart(theme: str) -> None:
    with in_few_colours(theme) as terminal:
        terminal.wait_for("section 1")
        terminal.press(b"2")
        terminal.wait_for("AFTER")
        terminal.settle(0.1)
        line = next(
            y for y, line in enumerate(terminal.screen.display) if "US" in line and "RU" in line and "UA" in line
        )
        shown = terminal.screen.display[line]
        assert len({terminal.screen.buffer[line][shown.index(side)].fg for side in ("US", "RU", "UA")}) == 3
