"""How many cells of a terminal a text takes: all that the program asks of Rich where it draws no screen."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.cells import cell_len

__all__ = ["cell_len", "fit", "is_narrow"]

is_narrow = re.compile("[\n -~¡-¬®-˿Ͱ-҂‐-‧‰-⁞←-⋿─-◼]*").fullmatch
"""Whether each character is known to take one cell: most texts, at a glance."""


def fit(text: str, at: int, width: int) -> int:
    """The offset after the last character that fits into `width` cells from `at`."""
    from rich.cells import get_character_cell_size  # here, as Rich need not be there for narrow texts

    cells = 0
    for offset in range(at, len(text)):
        cells += get_character_cell_size(text[offset])
        if cells > width:
            return offset
    return len(text)


def __getattr__(name: str) -> Any:
    """`cell_len` is Rich's own, which is imported when it is first asked for."""
    if name != "cell_len":
        raise AttributeError(name)
    from rich.cells import cell_len

    return cell_len
