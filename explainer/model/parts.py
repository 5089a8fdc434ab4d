"""What the parts of both kinds of file are made of."""

import msgspec


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Any mapping in a pack: immutable, and an unknown key is an error."""


class Anchor(Part, frozen=True, kw_only=True):
    """Words of the article, by a TextQuoteSelector: they must stand there exactly once."""

    exact: str
    """The words, verbatim."""
    prefix: str | None = None
    """The words just before, where `exact` stands more than once."""
    suffix: str | None = None
    """The words just after, where `exact` stands more than once."""


Words = str | Anchor
"""Words of the article: a text where they stand once, an anchor where they stand more than once."""


def anchor(words: Words) -> Anchor:
    """Words of the article as an anchor, whichever way they are written."""
    return Anchor(exact=words) if isinstance(words, str) else words


class Claim(Part, frozen=True, kw_only=True):
    """A sentence of the editor's, and what it rests on."""

    say: str
    """The sentence."""
    basis: tuple[str, ...]
    """Ids of the statements that it rests on; at least one."""
