"""What can be selected: references to the items of a pack."""

from typing import Literal, NamedTuple

Kind = Literal[
    "section",
    "brief",
    "statement",
    "event",
    "speaker",
    "actor",
    "figure",
    "question",
    "cell",
    "position",
    "issue",
    "term",
]


class Ref(NamedTuple):
    """What can be selected: an item of the pack."""

    kind: Kind
    id: str

    @classmethod
    def cell(cls, kind: Kind, row: str, column: str) -> "Ref":
        """A cell of a table, by the ids of its row and column."""
        return cls(kind, f"{row}\n{column}")

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of a cell's row and column; without a column that is empty."""
        row, _, column = self.id.partition("\n")
        return row, column
