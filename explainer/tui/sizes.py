"""The sizes of the window, and what the screen makes of each."""

from textual.geometry import Size

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
_WIDTHS = ((160, "-three"), (110, "-two"), (0, "-one"))
_LISTS = ((72, "-roomy"), (0, "-narrow"))
_HEIGHTS = ((30, "-high"), (0, "-short"))
"""The size from which on the screen has a class."""
TOO_SMALL = f"This window is too small.\nAt least {LEAST_WIDTH} columns by {LEAST_HEIGHT} lines are needed."


def is_too_small(size: Size) -> bool:
    """Whether there is no room to show anything."""
    return bool(size.width) and (size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT)


def classes(size: Size) -> dict[str, bool]:
    """Each class, and whether a screen of this size has it."""
    fitting = {next(name for least, name in _WIDTHS if size.width >= least)}
    fitting.add(next(name for least, name in _LISTS if size.width >= least))
    fitting.add(next(name for least, name in _HEIGHTS if size.height >= least))
    return {name: name in fitting for _, name in _WIDTHS + _LISTS + _HEIGHTS}
