"""How statements, events and open questions look wherever they are listed."""

from collections.abc import Iterable

from explainer.article import Article, Place
from explainer.attribution import Speaker
from explainer.facts import words
from explainer.facts.events import note
from explainer.facts.names import speaker
from explainer.facts.statements import cue, how, named
from explainer.facts.vocabulary import STANCES, STATUSES
from explainer.facts.words import Shown
from explainer.matching import Span
from explainer.model import Event, OpenQuestion, Stance, Statement
from explainer.pack import Pack
from explainer.refs import EventRef, QuestionRef, StatementRef
from explainer.text.blocks import Block, Fragment, Line, Mark, Para
from explainer.text.roles import side_role

DIM = "dim"
OPENS = Fragment(" ›", DIM)
"""At the right end of the first line of what Enter opens as a page."""


def side_style(pack: Pack, source: Iterable[str]) -> str:
    """The style of the side on which all of `source` stand, if there is one."""
    sides = {pack.actors[id].side for id in source}
    side = sides.pop() if len(sides) == 1 else None
    return side_role(list(pack.sides).index(side)) if side else "title"


def chip(stance: Stance, look: str = "") -> Fragment:
    """The sign of a position, in the look of who holds it."""
    return Fragment(f" {STANCES[stance][0]} ", f"{'' if look == 'title' else look} chip".strip())


def words_of_article(text: str, marks: tuple[Mark, ...] = (), rule: str = "rule", *, tail: Line = ()) -> Para:
    """Words of the article, wherever they stand: behind a rule, in the role of the side that says them if one does."""
    lead = (Fragment("▏ ", rule),)
    return Para(text, "exact", marks, lead, lead, tail)


def rule_of(pack: Pack, id: str) -> str:
    """The role of the rule before the words of a statement or an event."""
    said = pack.statements.get(id)
    side = side_style(pack, said.source) if said else "title"
    return "rule" if side == "title" else side


def marks(
    article: Article, place: Place, shown: Shown, of_quotes: str = "quote", of_cue: str = "cue"
) -> tuple[Mark, ...]:
    """Marks for the quotations and the cue of `place` in words that are shown, by the roles of these."""
    quoted = (words.with_marks(article, span) for span in (*place.quotes, *place.so_called))
    found = [Mark(*span, of_quotes) for span in shown.within(quoted)]
    if place.cue:
        found += [Mark(*span, of_cue) for span in shown.within((place.cue,))]
    return tuple(found)


def head(pack: Pack, each: Statement) -> Para:
    """Who says it, the article's word for that, the form, and who tells it: `THE KREMLIN  emphasized · paraphrase`."""
    name, told = speaker(pack, each.source).upper(), cue(pack, each)
    label = f"{name}  {told}" if told else name
    parts = (
        Mark(0, len(name), f"speaker {side_style(pack, each.source)}"),
        Mark(len(name) + 2, len(label), "cue exact"),
    )
    return Para(f"{label} · {how(pack, each)}", DIM, marks=parts)


def head_under(pack: Pack, each: Statement, under: Speaker, *, has_section: bool = True) -> Para:
    """The same where it stands under who says it: with the section, and how they are named where that differs."""
    told = cue(pack, each)
    parts = (told, how(pack, each), pack.section_of[each.id].title if has_section else "", named(pack, each, under))
    return Para(" · ".join(filter(None, parts)), DIM, marks=(Mark(0, len(told), "cue exact"),) if told else ())


def statement(pack: Pack, each: Statement, *, under: Speaker | None = None) -> Block:
    """A statement: who says it, how, and through whom; below, what is said, in the article's own words.

    `under` the names of those who say it, it tells the section instead.
    """
    above = head(pack, each) if under is None else head_under(pack, each, under)
    return Block((above, content(pack, each)), StatementRef(each.id), aside=sentence_before(pack, each.id))


def content(pack: Pack, each: Statement) -> Para:
    """What is said in a statement, its quotations marked."""
    said = words.content(pack, each.id)
    return words_of_article(said.text, marks(pack.article, pack.places[each.id], said), rule_of(pack, each.id))


BEFORE = "Before it: "
"""What stands before the sentence before the words of a statement, which may be somebody else's."""


def sentence_before(pack: Pack, id: str) -> Para | None:
    """The sentence before the words of a statement or an event: what "this" or "under this proposal" refers to.

    Its rule is broken, so that it is told from them without colours too.
    """
    before, lead = words.before(pack, pack.places[id].span), (Fragment("╎ ", "rule"),)
    return Para(f"{BEFORE}{before}", DIM, lead=lead, hang=lead) if before else None


def question(each: OpenQuestion) -> Block:
    """An open question; what the article does say stands below while it is selected, where no other pane tells it."""
    because = Para(each.because, DIM, lead=(Fragment("  "),)) if each.because else None
    return Block((Para(each.question, lead=(Fragment("? ", "open"),)),), QuestionRef(each), aside=because)


def event(pack: Pack, each: Event) -> Block:
    """An event: its mark, its name, how it stands and the article's time words."""
    return Block(
        (
            Para(each.name, lead=(Fragment(f"{STATUSES[each.status].mark} "),)),
            Para(note(pack, each), DIM, lead=(Fragment("  "),)),
        ),
        EventRef(each.id),
    )


def paragraph(pack: Pack, span: Span) -> Fragment:
    """The number of the paragraph in which `span` stands, or of the first and the last of several."""
    first, last = pack.article.paragraph(span.start), pack.article.paragraph(span.end - 1)
    begin = f"¶{first}" if first else "headline"
    return Fragment(begin if first == last else f"{begin}–{last}", DIM)
