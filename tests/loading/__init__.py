"""Reading a file of a pack, step by step."""
