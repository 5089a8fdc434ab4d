"""How fast the program is, compared with the smallest Textual app. Linux only."""
