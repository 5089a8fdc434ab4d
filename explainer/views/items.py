"""How statements and events look wherever they are listed."""

from collections.abc import Iterable

from explainer import words
from explainer.matching import Span, normalise
from explainer.model import Event, Statement
from explainer.pack import Pack
from explainer.refs import EventRef, StatementRef
from explainer.text.blocks import BLANK, Block, Fragment, Mark, Para

DIM = "dim"


def side_style(pack: Pack, source: Iterable[str]) -> str:
    """The style of the side on which all of `source` stand, if there is one."""
    sides = {pack.actors[id].side for id in source}
    side = sides.pop() if len(sides) == 1 else None
    return f"side-{pack.sides.index(side) % 4 + 1}" if side else "title"


def quote_marks(text: str, quotes: Iterable[str]) -> tuple[Mark, ...]:
    """Marks for the quoted words in `text`, with their quotation marks."""
    marks = []
    for quote in quotes:
        at = normalise(text).find(normalise(quote)) if quote else -1
        if at >= 0 and len(normalise(text)) == len(text):
            marks.append(Mark(max(0, at - 1), min(len(text), at + len(quote) + 1), "quote"))
    return tuple(marks)


def statement(pack: Pack, each: Statement, *, under: tuple[str, ...] = ()) -> Block:
    """A statement: who says it and in which form, and what.

    `under` the names of those who say it, it tells the section instead, and who else says it.
    """
    head: list[Para] = []
    if under:
        others = [id for id in each.source if id not in under]
        jointly = f" · jointly with {words.speaker(pack, others)}" if others else ""
        head.append(Para(f"{words.form(each).upper()} · {pack.home[each.id].title}{jointly}", DIM))
    else:
        name = words.speaker(pack, each.source).upper()
        style = side_style(pack, each.source)
        label = f"{name} · {words.form(each)}"
        head.append(Para(label, DIM, marks=(Mark(0, len(name), f"speaker {style}"),)))
    if each.within:
        head.append(Para(f"told by {words.told_by(pack, each)}", DIM))
    marks = quote_marks(each.content, (*each.quotes, *each.so_called))
    return Block((*head, Para(each.content, marks=marks)), StatementRef(each.id))


def statements(pack: Pack, listed: Iterable[Statement], *, under: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """Statements with a blank line between them."""
    return tuple(block for each in listed for block in (BLANK, statement(pack, each, under=under)))


def event(each: Event) -> Block:
    """An event in a line: its mark, its name, its status and the article's time words."""
    return Block(
        (
            Para(each.name, lead=(Fragment(f"{words.STATUS_MARKS[each.status]} ", "accent"),)),
            Para(words.note(each), DIM, lead=(Fragment("  "),)),
        ),
        EventRef(each.id),
    )


def label(title: str, text: str) -> Para:
    """A labelled line: `cue  according to`."""
    return Para(text, lead=(Fragment(f"{title:<8}", DIM),))


def paragraph(pack: Pack, span: Span) -> Fragment:
    """The number of the paragraph in which `span` begins."""
    return Fragment(f"¶{pack.article.paragraph(span.start)}", DIM)


def passages(pack: Pack, spans: Iterable[Span]) -> tuple[Block, ...]:
    """The article's sentences in which `spans` lie, each once, with their paragraph."""
    used = {each for span in spans for each in pack.article.sentences_at(span)}
    return tuple(
        block
        for each in sorted(used)
        for block in (
            Block((Para(pack.article.words(each), "exact", tail=(paragraph(pack, each),)),)),
            BLANK,
        )
    )
