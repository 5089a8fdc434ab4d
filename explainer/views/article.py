"""Article: the full text, with who says what beside it; the selected words lit, and below it who says them."""

from functools import lru_cache, partial
from typing import NamedTuple

from msgspec.structs import replace

from explainer import links
from explainer.cells import cell_len
from explainer.facts import events, statements, words
from explainer.facts.grammar import capital, count
from explainer.facts.names import speaker, tellers
from explainer.facts.vocabulary import IN_BRIEF, KEY_FIGURES
from explainer.lists import Lists
from explainer.matching import Span
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    IssueRef,
    PassageRef,
    PositionRef,
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
    TermRef,
)
from explainer.text.blocks import BLANK, Block, Fragment, Line, Mark, Page, Para, prose, width_of
from explainer.text.wrapping import clip
from explainer.views import items, voices
from explainer.views.location import Location
from explainer.views.pages import ViewPages
from explainer.views.paragraphs import HEADLINE, Beside, margin, numbers, only, paragraphs, with_another

_MEASURE = 66
"""The cells of a line of the text."""
_ONLY = "Only the evidence:"
_ROOMY = 60
"""The cells from which on two lines are enough for the caption."""


def arrive(pack: Pack, location: Location) -> Location:
    """The words of the selected item, or what is nearest to them; the first span if there is nothing."""
    nearest = next(iter(links.near(pack, location.selected)), None) or next(iter(pack.statements.values()))
    found = (
        location.selected if isinstance(location.selected, PassageRef) else links.in_article(pack, location.selected)
    )
    beside = None if isinstance(found, StatementRef) else found
    return replace(location, selected=found or StatementRef(nearest.id), beside=beside, evidence=None)


def main(pack: Pack, location: Location) -> Page:
    """The article, a block a paragraph; above it what its colours mean, below it who says the selected words."""
    head, blocks = voices.legend(pack), _blocks(pack, location.beside)
    if wanted := location.evidence:
        head, blocks = _told(pack, wanted), _folded(pack, _resting(pack, wanted), location.beside)
    foot = Block(layout=partial(_foot, pack, location.selected))
    number = 2 + len(f"¶{len(pack.article.paragraphs)}")
    return Page(blocks, location.selected, voices.width(pack) + _MEASURE + number, head=(head,), foot=foot)


@lru_cache(maxsize=4)
def _blocks(pack: Pack, beside: Beside | None) -> tuple[Block, ...]:
    """The headline, and the paragraphs with all that can be selected."""
    if not beside:
        return tuple(block for each in paragraphs(pack) for block in (BLANK, each.block(pack)))
    blocks = list(_blocks(pack, None))
    for number in numbers(pack, beside):
        blocks[2 * number + 1] = with_another(pack, number, beside).block(pack)
    return tuple(blocks)


# below the text: who says the selected words, how, and through whom; of an event, how it stands


class _Caption(NamedTuple):
    """What is said of the selected words."""

    name: str
    """Who says them, or what they name."""
    role: str
    where: str
    """The section in which that is told; of words of no statement the paragraph."""
    cue: str = ""
    form: str = ""
    told: str = ""
    """Through whom they come; of an event, how it stands."""


def _caption(pack: Pack, selected: Ref | None) -> _Caption:
    match selected:
        case StatementRef(id):
            said = pack.statements[id]
            role, name = f"speaker {items.side_style(pack, said.source)}", speaker(pack, said.source).upper()
            how = statements.cue(pack, said), statements.form(said), tellers(pack, said)
            return _Caption(name, role, _section(pack, id), *how)
        case EventRef(id):
            event = pack.events[id]
            return _Caption(event.name, "title", _section(pack, id), told=events.note(pack, event))
        case PassageRef(span):
            kind = words.untold(pack, span)
            name = kind if kind != words.IN_NO_STATEMENT else "the article’s text"
            name = name if pack.article.paragraph(span.start) else HEADLINE
            return _Caption(capital(name), "title", words.where(pack.article, (span,)), told=words.IN_NO_STATEMENT)
    return _Caption("", "", "")


def _section(pack: Pack, id: str) -> str:
    section = pack.section_of[id]
    return f"section {pack.section_numbers[section.id]}: {section.title}"


def _foot(pack: Pack, selected: Ref | None, width: int, _query: str) -> list[Line]:
    """The caption in two lines, or three where they are short, whatever is selected: so the text above stays."""
    name, role, where, cue, form, told = _caption(pack, selected)
    height = 2 if width >= _ROOMY else 3
    first, rest = [Fragment(clip(name, width), role)], list[str]()
    for text, part in ((cue, Fragment(f"  {cue}")), (form if height == 2 else "", Fragment(f" · {form}", items.DIM))):
        if text and not rest and width_of((*first, part)) <= width:
            first.append(part)
        elif text:
            rest.append(text)
    rest += [form] * (height == 3 and bool(form))
    how = ", ".join(filter(None, (" · ".join(rest), told)))
    if height == 2:
        whole = " · ".join(filter(None, (how, where)))
        return [tuple(first), (Fragment(whole if cell_len(whole) <= width else clip(how or where, width), items.DIM),)]
    lines = [line for text in (how, where) if text for line in Para(text, items.DIM).lines(width)]
    return [tuple(first), *[*lines, (), ()][:2]]


# only the words on which something rests


def toggle_evidence(pack: Pack, location: Location) -> Location:
    """Only the words on which the selected item rests, or the one that has led here; or the whole text again."""
    if location.evidence or location.selected is None:
        return clear(pack, location)
    wanted, selected = location.carried or location.selected, _resting(pack, location.selected)[0]
    is_there = any(span.holds(selected) for span in _resting(pack, wanted))
    return replace(location, evidence=wanted if is_there else location.selected)


def clear(_pack: Pack, location: Location) -> Location:
    """The whole text."""
    return replace(location, evidence=None)


@lru_cache(maxsize=4)
def _resting(pack: Pack, ref: Ref) -> tuple[Span, ...]:
    """The words on which an item rests."""
    if isinstance(ref, PassageRef):
        return (ref.span,)
    own = (ref.id,) if isinstance(ref, EventRef) else ()
    return tuple(pack.places[id].span for id in (*own, *(each.id for each in links.near(pack, ref))))


def _told(pack: Pack, ref: Ref) -> Block:
    """What is said above the text where only the words are shown on which an item rests."""
    number = len({each for span in _resting(pack, ref) for each in pack.article.sentences_at(span)})
    of = f"{number} of {count(len(pack.article.sentences), 'sentence')}"
    return Block(layout=partial(_told_in, f"{_ONLY} {_name(pack, ref)}", Fragment(of, items.DIM)))


def _told_in(text: str, of: Fragment, width: int, query: str) -> list[Line]:
    """It in as many lines as always stay in sight: what it begins with must not give way."""
    para = Para(text, marks=(Mark(0, len(_ONLY), "title"),), tail=(of,))
    if para.height(width) > (2 if width >= _ROOMY else 1):
        tail = (of,) if width >= _ROOMY else ()
        para = replace(para, text=clip(text, width - width_of(tail) - 2 * len(tail)), tail=tail)
    return para.lines(width, query=query)


def _name(pack: Pack, ref: Ref) -> str:
    """What an item is called."""
    match ref:
        case StatementRef(id):
            said = pack.statements[id]
            return f"{capital(speaker(pack, said.source))} {statements.cue(pack, said)}".rstrip()
        case EventRef(id):
            return pack.events[id].name
        case SectionRef(id) | BriefRef(id):
            return pack.section(id).title if id else IN_BRIEF
        case ClaimRef(_, claim):
            return claim.say
        case QuestionRef(question):
            return question.question
        case TermRef(term):
            return term.term
        case IssueRef(id) | PositionRef(id):
            return pack.issues[id].name
        case ActorRef(id):
            return capital(pack.actors[id].name)
        case SpeakerRef(source) | CellRef(source):
            return capital(speaker(pack, source))
    return KEY_FIGURES if isinstance(ref, FiguresRef) else "the selected words"


@lru_cache(maxsize=4)
def _folded(pack: Pack, spans: tuple[Span, ...], beside: Beside | None) -> tuple[Block, ...]:
    """The sentences in which some words stand, all between them folded."""
    parts = Lists.of(
        (pack.article.paragraph(part.start), part) for each in spans for part in pack.article.by_paragraph(each)
    )
    blocks, behind = [BLANK, with_another(pack, 0, beside).block(pack)], 1
    for number in sorted(parts.keys() - {0}):
        blocks += _fold(pack, behind, number - 1)
        blocks += BLANK, only(pack, with_another(pack, number, beside), parts[number]).block(pack)
        behind = number + 1
    return (*blocks, *_fold(pack, behind, len(pack.article.paragraphs)))


def _fold(pack: Pack, first: int, last: int) -> tuple[Block, ...]:
    """What stands for some paragraphs that are folded."""
    if first > last:
        return ()
    told = f"¶{first}" if first == last else f"¶{first}–{last}"
    return BLANK, prose(words.FOLD, items.DIM, lead=margin(pack), tail=(Fragment(told, items.DIM),))


PAGES = ViewPages(arrive, main, alter={"evidence": toggle_evidence, "clear": clear})
