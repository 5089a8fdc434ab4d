"""How fast the program is, measured beside a bare Textual app in the same run: `python -m tests.bench`."""
