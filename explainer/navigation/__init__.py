"""Where the reader is and what a key makes of it. No Textual here."""
