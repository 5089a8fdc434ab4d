"""Article: whose words each part of a paragraph is, as its colours and its margin tell."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, pairwise
from typing import NamedTuple

from explainer.attribution import Speaker
from explainer.facts import words
from explainer.facts.names import sides
from explainer.facts.vocabulary import FORMS, JOINT
from explainer.facts.words import Shown
from explainer.matching import Span
from explainer.model import Statement
from explainer.pack import Pack
from explainer.text.blocks import Block, Fragment, Line, Mark, width_of
from explainer.text.roles import side_role
from explainer.views import items

_ATTRIBUTED, _JUDGED = "│", "┊"
"""The rule before a line: somebody's words, and the article's judgement; its own words have none."""
_TITLE, _QUOTED, _UNUSED = "Whose words", "“quoted”", "grey:"


_MARKS = 2
"""Characters that can end a judgement in the next line without being words."""


class Voice(NamedTuple):
    """A part of a text, and the innermost statement that has it; None: no statement has it."""

    span: Span
    said: Statement | None


class _Look(NamedTuple):
    """What the margin shows beside a line."""

    label: Line = ()
    rule: Fragment = Fragment(" ")


def voices(pack: Pack, said: Iterable[Statement], shown: Shown) -> tuple[Voice, ...]:
    """The parts of some words that are shown, in order, by the innermost of the statements that have them."""
    spans = [(part, each) for each in said for part in shown.within((pack.places[each.id].span,))]
    cuts = sorted({0, len(shown.text), *(edge for part, _ in spans for edge in part)})
    owners: list[Statement | None] = [None] * len(cuts)
    following = list(range(len(cuts)))  # the next part without an owner, as far as it is known

    def free(at: int) -> int:
        while following[at] != at:
            following[at] = at = following[following[at]]
        return at

    for part, each in sorted(spans, key=lambda one: one[0].end - one[0].start):
        at = free(bisect_left(cuts, part.start))
        while cuts[at] < part.end:
            owners[at], following[at] = each, at + 1
            at = free(at)
    return tuple(Voice(Span(*ends), owner) for ends, owner in zip(pairwise(cuts), owners, strict=False))


def marks(pack: Pack, heard: Iterable[Voice], shown: Shown) -> Iterator[Mark]:
    """The words that name a speaker in the colour of the side, judgements bold, quotations green.

    What no statement has is dim.
    """
    said = dict.fromkeys(voice.said for voice in heard)
    for (start, end), each in heard:
        if each is None:
            yield from _trimmed(shown.text, start, end, "unused")
        elif each.is_articles_own and each.evaluative:
            yield from _trimmed(shown.text, start, end, "judgement")
        elif (role := items.rule_of(pack, each.id)) != "rule":
            for first, behind in shown.within(_attributing(pack, each)):
                yield from _trimmed(shown.text, max(start, first), min(end, behind), role)
    places = (pack.places[each.id] for each in said if each)
    quoted = dict.fromkeys(span for place in places for span in (*place.quotes, *place.so_called))
    for part in shown.within(words.with_marks(pack.article, span) for span in quoted):
        yield Mark(*part, "quote")


def _attributing(pack: Pack, said: Statement) -> Iterator[Span]:
    """The words around the cue of a statement, up to the pieces of what is said."""
    span, cue, content, *_ = pack.places[said.id]
    if cue:
        before = max((piece.end for piece in content if piece.end <= cue.start), default=span.start)
        behind = min((piece.start for piece in content if piece.start >= cue.end), default=span.end)
        yield Span(before, behind)


def _trimmed(text: str, start: int, end: int, role: str) -> Iterator[Mark]:
    """A mark, without what is neither letter nor digit at its ends."""
    letters = [at for at in range(start, end) if text[at].isalnum()]
    if letters:
        yield Mark(letters[0], letters[-1] + 1, role)


def margin(pack: Pack, heard: Sequence[Voice]) -> Callable[[Sequence[tuple[int, int]]], list[Line]]:
    """What stands beside each line: the side that says most of it, and that some of it is the article's judgement."""
    return partial(_beside, pack, heard)


def _beside(pack: Pack, heard: Sequence[Voice], lines: Sequence[tuple[int, int]]) -> list[Line]:
    found: list[Line] = []
    room, above = width(pack) - 2, _Look()
    ends = [voice.span.end for voice in heard]
    for start, end in lines:
        cells = Counter[_Look]()
        for span, said in heard[bisect_left(ends, start + 1) : bisect_left(ends, end) + 1]:
            cells[_look_of(pack, said)] += min(end, span.end) - max(start, span.start)
        look = max(cells, key=cells.__getitem__, default=_Look())
        label = look.label if look != above else ()
        if look.rule.text != _JUDGED and any(each.rule.text == _JUDGED and cells[each] > _MARKS for each in cells):
            marked = (Fragment(FORMS["judgement"].mark + " " * bool(label), "title"), *label)
            label = marked if width_of(marked) <= room else label  # a judgement shares the line with others
        line = (*label, Fragment(" " * (room - width_of(label))), look.rule, Fragment(" "))
        found.append(tuple(part._replace(style=f"margin {part.style}".rstrip()) for part in line))
        above = look
    return found


@lru_cache(maxsize=1024)
def _look(pack: Pack, source: Speaker, *, is_own: bool, judges: bool) -> _Look:
    """What the margin shows beside words of a statement: nothing beside the article's own, but for its judgements."""
    if is_own:
        return _Look((Fragment(FORMS["judgement"].mark, "title"),), Fragment(_JUDGED, items.DIM)) if judges else _Look()
    told = [_labels(pack)[id] for id in sides(pack, source)]
    label = tuple(part for each in told for part in (Fragment("+", items.DIM), each))[1:]
    label = label if width_of(label) <= len(JOINT) else (Fragment(JOINT, items.DIM),)
    side = items.side_style(pack, source)
    return _Look(label, Fragment(_ATTRIBUTED, "rule" if side == "title" else side))


def _look_of(pack: Pack, said: Statement | None) -> _Look:
    """What it shows beside words of a statement, or of none."""
    return _look(pack, said.source, is_own=said.is_articles_own, judges=said.evaluative) if said else _Look()


@lru_cache(maxsize=2)
def _labels(pack: Pack) -> dict[str, Fragment]:
    """The label of each side by its id, in the colour of the side."""
    return {side.id: Fragment(side.label, side_role(at)) for at, side in enumerate(pack.sides.values())}


@lru_cache(maxsize=2)
def _looks(pack: Pack) -> frozenset[_Look]:
    """All that the margin shows."""
    kinds = {(each.source, each.is_articles_own, each.evaluative) for each in pack.statements.values()}
    return frozenset(_look(pack, source, is_own=is_own, judges=judges) for source, is_own, judges in kinds)


@lru_cache(maxsize=2)
def width(pack: Pack) -> int:
    """The cells of the margin: the widest label, and the rule between two spaces."""
    return max(width_of(look.label) for look in _looks(pack)) + 3


@lru_cache(maxsize=2)
def legend(pack: Pack) -> Block:
    """What margin and colours mean."""
    labels = {label.text for look in _looks(pack) for label in look.label}
    title = [Fragment(_TITLE, "title")]
    named = [*_labels(pack).values(), *[Fragment(JOINT, items.DIM)] * (JOINT in labels)]
    said = [part for each in named for part in (Fragment(" "), each)][1:]
    quoted = [Fragment(_QUOTED, "quote")] * any(each.quotes or each.so_called for each in pack.statements.values())
    judged, names = FORMS["judgement"], ("article’s judgement", "judgement")
    long, short = ([Fragment(f"{judged.mark} ", "title"), Fragment(name, "judgement")] for name in names)
    if judged.mark not in labels:
        long, short = [], []
    untold = [Fragment(f"{_UNUSED} {words.IN_NO_STATEMENT}", "unused")]
    versions = (
        (title, said, quoted, long, untold),
        (title, said, quoted, short, untold),
        (said, quoted, short, untold),
        (title, said, quoted, short),
        (said, quoted, short),
    )
    return Block(layout=partial(_legend, tuple(tuple(filter(None, parts)) for parts in versions)))


def _legend(versions: Sequence[Sequence[Sequence[Fragment]]], width: int, _query: str) -> list[Line]:
    """The longest version that fits in one line; else the shortest, in several."""
    laid_out = (_lines(parts, width) for parts in versions)
    return next((lines for lines in laid_out if len(lines) == 1), _lines(versions[-1], width))


def _words(part: Sequence[Fragment]) -> list[Sequence[Fragment]]:
    return [[each] for each in part if not each.text.isspace()]


def _lines(parts: Iterable[Sequence[Fragment]], width: int) -> list[Line]:
    """Parts that are never broken, two blanks between them; of one that is too wide each word is a part."""
    lines: list[Line] = []
    for part in chain.from_iterable([part] if width_of(part) <= width else _words(part) for part in parts):
        longer = (*lines[-1], Fragment("  "), *part) if lines else tuple(part)
        if lines and width_of(longer) > width:
            lines.append(tuple(part))
        else:
            lines[-1:] = [longer]
    return lines
