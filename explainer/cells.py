"""How many cells of a terminal a text takes: all that the program asks of Rich where it draws no screen."""

from rich.cells import cell_len, get_character_cell_size

__all__ = ["cell_len", "get_character_cell_size"]
