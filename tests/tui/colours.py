"""The contrast of the letters on the screen with their background."""

from collections.abc import Iterator
from functools import lru_cache

from rich.color import Color
from rich.style import Style
from textual.strip import Strip

NEEDED = 4.5


def _luminance(color: Color) -> float:
    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in color.get_truecolor())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache
def contrast(style: Style) -> float:
    """The contrast of a cell as WCAG 2 defines it; 0 where a colour is left to the terminal."""
    if style.color is None or style.bgcolor is None or style.color.is_default or style.bgcolor.is_default:
        return 0
    one, other = _luminance(style.color), _luminance(style.bgcolor)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def faint(strips: list[Strip]) -> Iterator[str]:
    """Every text with letters or digits that has too little contrast."""
    for strip in strips:
        for text, style, _ in strip:
            if any(letter.isalnum() for letter in text) and (found := contrast(style or Style.null())) < NEEDED:
                yield f"{found:.2f}: {text.strip()!r} in {style}"
