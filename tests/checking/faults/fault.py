"""One fault in the small pack, and what an author is told."""

import re
from typing import NamedTuple

from tests.conftest import PackFolder


class Fault(NamedTuple):
    """A change to one file, and the one problem that it causes."""

    name: str
    path: str
    old: str
    new: str
    at: str
    """The words at which the problem is reported, after `file//` if they are in another file."""
    message: str
    """What follows the place. In it, `@words@` is replaced by the place of these words."""

    def seed(self, pack: PackFolder) -> None:
        """Put the fault into `pack`."""
        pack.edit(self.path, self.old, self.new)

    def expected(self, pack: PackFolder) -> str:
        """The whole line that an author is told."""
        message = re.sub("@([^@]*)@", lambda found: self._place(pack, found[1]), self.message)
        return f"{self._place(pack, self.at)}: {message}"

    def _place(self, pack: PackFolder, words: str) -> str:
        path, bar, rest = words.partition("//")
        return pack.at(path, rest) if bar else pack.at(self.path, words)
