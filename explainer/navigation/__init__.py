"""Where the reader is, and what a key makes of it: one value, and functions that give the next. No Textual here."""
