"""What is checked in a pack, and what an author is told."""
