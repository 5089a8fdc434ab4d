"""Figures three lines high, in box-drawing characters."""

HEIGHT = WIDTH = 3
"""Lines and cells of each character."""

_SHAPES = {
    "0": ("┏━┓", "┃ ┃", "┗━┛"),
    "1": ("╺┓ ", " ┃ ", "╺┻╸"),
    "2": ("╺━┓", "┏━┛", "┗━╸"),
    "3": ("╺━┓", " ━┫", "╺━┛"),
    "4": ("╻ ╻", "┗━┫", "  ╹"),
    "5": ("┏━╸", "┗━┓", "╺━┛"),
    "6": ("┏━╸", "┣━┓", "┗━┛"),
    "7": ("╺━┓", "  ┃", "  ╹"),
    "8": ("┏━┓", "┣━┫", "┗━┛"),
    "9": ("┏━┓", "┗━┫", "╺━┛"),
    "+": ("   ", "╺╋╸", "   "),
    "-": ("   ", "╺━╸", "   "),
    ":": ("   ", " : ", "   "),
    " ": ("   ", "   ", "   "),
}


def large(text: str) -> tuple[str, ...] | None:
    """`text` in `HEIGHT` lines; None if there are other characters in it than digits and a few signs."""
    if not all(character in _SHAPES for character in text):
        return None
    return tuple("".join(_SHAPES[character][line] for character in text) for line in range(HEIGHT))
