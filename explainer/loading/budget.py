"""What reading a pack may cost, all of its files together."""

from explainer.loading import limits


class Budget:
    """How much more of a pack is read. It grows with what the pack holds, so that only the rest is bounded."""

    def __init__(self) -> None:
        self.bytes = limits.MOST_BYTES_IN_ALL
        """Bytes in files."""
        self.values = limits.MOST_VALUES
        """Keys, texts, lists and mappings in YAML."""
        self.characters = limits.MOST_CHARACTERS
        """Characters in its texts."""
        self.problems = limits.MOST_PROBLEMS
        """Problems that are told one by one."""
        self.counted = limits.MOST_COUNTED
        """Problems that are counted beside these."""

    def grant(self, items: int) -> None:
        """Make room for as many more statements and events as were just read."""
        self.values += items * limits.MOST_VALUES_OF_EACH
        self.characters += items * limits.MOST_CHARACTERS_OF_EACH
