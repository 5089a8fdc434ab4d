"""From where on a page is to be shown."""

from typing import Literal, NamedTuple

from explainer.text.heights import START, PageLine


class Scroll(NamedTuple):
    """From where on a page is to be shown: a wish that waits for the room it needs."""

    to: Literal["near", "exactly", "sought", "kept"]
    line: PageLine = START

    @classmethod
    def near(cls, line: PageLine) -> "Scroll":
        """From a line on, but with the selected item in sight."""
        return cls("near", line)

    @classmethod
    def exactly(cls, line: PageLine) -> "Scroll":
        """From a line on, whatever is in sight then."""
        return cls("exactly", line)


BEGINNING = Scroll("near")
"""From the beginning, but with the selected item in sight."""
SOUGHT = Scroll("sought")
"""From the beginning, but with the first place in sight where something is marked that is sought."""
KEPT = Scroll("kept")
"""From where it is scrolled to already, but with the selected item in sight."""
