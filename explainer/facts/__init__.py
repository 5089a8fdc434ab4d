"""What is told of a pack and of each item in it, in words: the screen, the linear edition, copies and search set it."""
