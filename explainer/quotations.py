"""Quotations as newspapers print them: what stands between quotation marks, within a paragraph or over several.

Each paragraph of a quotation begins with an opening mark; only the last has a closing one. Where that is missing, and
the next paragraph does not begin with an opening mark, a quotation ends with its paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from explainer.matching import Span

Quotation = tuple[Span, ...]
"""What stands between a pair of quotation marks, without them: a span for each of its paragraphs."""

# these are compiled when they are first used: showing a pack needs none of them
DOUBLE = r"['‘’\"“”„‟«»「」『』](?:(?<=')'{1,2}|(?<=‘)‘|(?<=’)’|(?<!['‘’]))"
"""Double quotation marks: some are printed as two single ones. It begins with a set, which is soon looked for."""
SINGLE = r"[‚‛‹›]|(?<![\w‘])‘(?!‘)|(?<![\w'])'(?=[^\W\d])|(?<=[^\s'’])['‘’](?![\w'’])(?!(?<=s.)\s[a-z])"
"""Single quotation marks, without most of the apostrophes: those in a word, before a number, or after a plural."""
MARKS = "\"“”„‟«»「」『』'‘’‚‛‹›"
"""The characters of both."""
# a mark only closes what one of its own family has opened
_FAMILIES = {mark: number for number, marks in enumerate(("\"“”„‟'‘’‚‛", "«»‹›", "「」", "『』")) for mark in marks}
_ONLY_OPENING, _ONLY_CLOSING = "„‟‚‛「『", "」』"
_CLOSING_FIRST = "”’»›"  # these open too, in Swedish and in German, but not often
# what may stand just before an opening mark, beside white space, and just after a closing one
_LEADS = "([{<-–—―/:=\"“„‟‘‚‛'«»‹›「『¿¡"
_FOLLOWS = ".,;:!?…)]}>-–—―/\"“”’'«»‹›」』、。"


_END = 1 << 60


def find_quotations(text: str, paragraphs: Iterable[Span], marks: str = DOUBLE) -> Iterator[Quotation]:
    """The quotations in the `paragraphs` of `text`, in order; those within another one are part of it."""
    mark_at = re.compile(marks)
    begun: list[Span] = []
    for paragraph in paragraphs:
        if begun and not mark_at.match(text, *paragraph):
            yield tuple(begun)
            begun = []
        for piece, is_closed in _pieces(text, paragraph, mark_at):
            begun += trimmed(text, piece)
            if begun and is_closed:
                yield tuple(begun)
                begun = []
    if begun:
        yield tuple(begun)


def _pieces(text: str, paragraph: Span, mark_at: re.Pattern[str]) -> Iterator[tuple[Span, bool]]:
    """What stands between marks in a `paragraph`, and whether a mark closes it or it ends with the paragraph."""
    start, end = paragraph
    opener, depth, at = "", 0, start
    for mark in mark_at.finditer(text, start, end):
        if not depth:
            if _opens(mark, start, end):
                opener, depth, at = mark[0][:2], 1, mark.start() + len(mark[0][:2])
        elif _FAMILIES[mark[0][0]] == _FAMILIES[opener[0]]:
            depth += 1 if _nests(mark, start, end, opener) else -1
            if not depth:
                yield Span(at, mark.end() - len(mark[0][:2])), True
    if depth:
        yield Span(at, end), False


def holding(quotations: Sequence[Quotation], span: Span) -> Quotation | None:
    """The one of `quotations`, which are in order, in which `span` lies; it may run over paragraphs of it."""
    at = bisect_right(quotations, ((span.start, _END),)) - 1
    return quotations[at] if at >= 0 and span.end <= quotations[at][-1].end else None


def trimmed(text: str, piece: Span) -> Iterator[Span]:
    """A `piece` of `text` without white space around it, if there is anything else in it."""
    words = text[piece.start : piece.end]
    if bare := words.strip():
        start = piece.start + len(words) - len(words.lstrip())
        yield Span(start, start + len(bare))


def _opens(mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a mark in the paragraph from `start` to `end` opens a quotation, where none is open."""
    if mark[0] in _ONLY_OPENING:
        return True
    if mark[0] in _ONLY_CLOSING:
        return False
    leads, follows = _sides(mark, start, end)
    return leads and not follows if mark[0][0] in _CLOSING_FIRST else leads or not follows


def _nests(mark: re.Match[str], start: int, end: int, opener: str) -> bool:
    """Whether a mark opens a quotation within the one that `opener` has opened, instead of closing that."""
    if mark[0] in _ONLY_OPENING:
        return True
    if mark[0] in _ONLY_CLOSING or mark[0][0] in _CLOSING_FIRST:
        return False
    if mark[0] in "«‹":
        return opener == mark[0]
    leads, follows = _sides(mark, start, end)
    return leads and not follows


def _sides(mark: re.Match[str], start: int, end: int) -> tuple[bool, bool]:
    """Whether an opening mark could stand behind what is before a mark, and a closing one before what is behind it."""
    before = mark.string[mark.start() - 1] if mark.start() > start else " "
    behind = mark.string[mark.end()] if mark.end() < end else " "
    return before.isspace() or before in _LEADS, behind.isspace() or behind in _FOLLOWS
