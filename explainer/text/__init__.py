"""Text in lines: blocks, their layout in a width, and what each role of text looks like. No Textual here."""
