"""How many cells of a terminal a text takes: all that the program asks of Rich where it draws no screen."""

import re
from functools import lru_cache

is_narrow = re.compile("[\n -~¡-¬®-˿Ͱ-҂‐-‧‰-⁞←-⋿─-◼]*").fullmatch
"""Whether each character is known to take one cell: most texts, at a glance."""


@lru_cache(1 << 12)
def cell_len(text: str) -> int:
    """How many cells `text` takes, which has no line breaks."""
    if is_narrow(text):
        return len(text)
    from rich import cells  # here, as Rich need not be there for narrow texts

    return cells.cell_len(text)


def fit(text: str, at: int, width: int) -> int:
    """The offset after the last character that fits into `width` cells from `at`."""
    from rich.cells import get_character_cell_size

    cells = 0
    for offset in range(at, len(text)):
        cells += get_character_cell_size(text[offset])
        if cells > width:
            return offset
    return len(text)
