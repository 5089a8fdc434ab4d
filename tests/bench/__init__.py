"""How fast the program is, measured beside the least that a Textual app can be. Linux only."""
