"""Read one article in a terminal: every statement one key from its exact source words."""

__version__ = "0.1.0"
