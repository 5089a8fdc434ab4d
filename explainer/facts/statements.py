"""What is told of a statement."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from explainer.attribution import Speaker
from explainer.facts import events, positions, terms, words
from explainer.facts.actors import in_full
from explainer.facts.fact import Fact, Related, left_open
from explainer.facts.grammar import count, listed, quoted
from explainer.facts.names import UNNAMED, by_number, numbered_with_speaker, speaker, told_by
from explainer.facts.vocabulary import FORMS, Manner
from explainer.matching import Span
from explainer.model import Statement, anchor
from explainer.pack import Pack


def facts(pack: Pack, each: Statement) -> Iterator[Fact]:
    """Who says a statement, through whom, how the article gives its words, and what it says of them."""
    for id in each.source:
        yield Fact("by", in_full(pack, pack.actors[id]), leads_to=pack.actors[id])
    *between, outermost = pack.attribution.chain(each)
    for one in between[1:]:
        yield Fact("within", numbered_with_speaker(pack, one), leads_to=one)
    if outermost is not each:
        teller = speaker(pack, outermost.source) if outermost.source else UNNAMED
        yield Fact("told by", teller, leads_to=outermost)
    yield Fact("form", form(each))
    if each.quotes:
        is_all = FORMS[each.form].quoted == "all"
        yield Fact(sentence="" if is_all else f"In quotation marks: {quoted(each.quotes)}")
    if each.so_called:
        named = f"only as a name: {quoted(each.so_called)}"
        yield Fact("quoted", named, f"Quoted {named}")
    if each.medium:
        yield Fact("medium", each.medium, f"Medium: {each.medium}")


def sought(pack: Pack, each: Statement) -> tuple[str | None, ...]:
    """By what it is found: who says it, what is said, and what the facts say of it alone.

    The pack’s own strings will do: they are equal to the article’s words in a search.
    """
    verbatim = (anchor(words).exact for words in (*(each.pieces or (each.anchor,)), each.cue) if words)
    return (speaker(pack, each.source), form(each), *verbatim, *each.quotes, *each.so_called, each.medium)


def related(pack: Pack, each: Statement) -> Iterator[Related]:
    """The events that a statement is about, what is left open, and the statements within this one."""
    if topics := pack.topics[each.id]:
        in_short = (events.in_short(pack, event) for event in topics)
        yield Related("Events", topics, f"About: {listed(in_short)}")
    yield from left_open(pack.asked_of[each.id])
    if told := pack.attribution.reports[each.id]:
        yield Related("Within it", told, f"Within it: {by_number(pack, told)}.")


def beside(pack: Pack, each: Statement) -> Iterator[Related]:
    """What else its words lead to: positions that rest on it, what its sentences say besides, terms among its words."""
    if held := positions.resting(pack, each.id):
        yield Related("Positions that rest on it", held)
    span = pack.places[each.id].span
    sentences = pack.article.sentences_at(span) or [span]
    around = pack.around(Span(sentences[0].start, sentences[-1].end))
    known = {each.id, *(one.id for one in (*pack.attribution.chain(each), *pack.attribution.reports[each.id]))}
    if others := tuple(one for one in around if one.id not in known):
        yield Related("In the same sentence" if len(sentences) == 1 else "In the same sentences", others)
    if found := terms.within(pack, span):
        yield Related("Terms in it", found)


def cue(pack: Pack, each: Statement) -> str:
    """The article's attributing words; empty where it has none."""
    place = pack.places[each.id].cue
    return " ".join(map(pack.article.words, pack.article.by_paragraph(place))) if place else ""


def text(pack: Pack, each: Statement) -> str:
    """What is said: the article's own words."""
    return words.content(pack, each.id).text


def manner(each: Statement) -> Manner:
    """The statement's form, or that it is the article's own judgement."""
    return "judgement" if each.is_articles_own and each.evaluative else each.form


def tally(statements: Iterable[Statement]) -> dict[Manner, int]:
    """How many there are of each form, the article's own judgements apart; of those that there are."""
    number = Counter(map(manner, statements))
    return {each: number[each] for each in FORMS if number[each]}


def form(each: Statement) -> str:
    """The statement's form, and that it is a judgement where it is one: `part-quote`, `its own judgement`."""
    name = FORMS[manner(each)].word
    if each.is_articles_own:
        return name
    if each.so_called:
        name += " with a quoted name"
    return f"{name}, a judgement" if each.evaluative else name


def how(pack: Pack, each: Statement) -> str:
    """In which form, and told by whom: `paraphrase, told by the Kremlin`."""
    teller = told_by(pack, each)
    return f"{form(each)}, told by {teller}" if teller else form(each)


def named(pack: Pack, each: Statement, under: Speaker) -> str:
    """How its speaker is named, where that is not just `under`: `jointly with Russia`, `as the two leaders`."""
    others = [id for id in each.source if id not in under]
    if not others:
        return ""
    return f"as {speaker(pack, others)}" if len(others) == len(each.source) else f"jointly with {speaker(pack, others)}"


def says(pack: Pack, each: Statement) -> str:
    """A statement in short: `TRUMP (paraphrase, noted): ...`."""
    told = ", ".join(filter(None, (form(each), cue(pack, each))))
    return f"{speaker(pack, each.source).upper()} ({told}): {text(pack, each)}"


def attribution(pack: Pack, each: Statement) -> str:
    """Who says it, in which form, told by whom: `Vladimir Putin, paraphrase, told by the Kremlin`."""
    return f"{speaker(pack, each.source)}, {how(pack, each)}"


def forms(statements: Sequence[Statement]) -> str:
    """In which forms they are, and how many of them judge: `1 part-quote, 4 paraphrase`, `in its own words`."""
    judged = sum(each.evaluative for each in statements)
    if all(each.is_articles_own for each in statements):
        return f"in its own words{f', {judged} of them its own judgement' if judged else ''}"
    number = tally(statements)
    told = [f"{many} {FORMS[form].alone}" for form, many in number.items()]
    if len(told) == 1:
        told = [f"{'all ' if len(statements) > 1 else ''}{FORMS[next(iter(number))].word}"]
    judged -= number.get("judgement", 0)
    return ", ".join([*told, *([f"{judged} of them a judgement"] if judged else [])])


def counted(statements: Sequence[Statement]) -> str:
    """How many they are, and in which forms: `5 statements (all paraphrase)`, `6 statements in its own words`."""
    told = forms(statements)
    is_own = all(each.is_articles_own for each in statements)
    return f"{count(len(statements), 'statement')} {told if is_own else f'({told})'}"


def by_section(pack: Pack, statements: Iterable[Statement]) -> Iterator[str]:
    """Their numbers, for each section that has some of them: `The talks: statements 3 and 5`."""
    for _, group in groupby(statements, key=lambda each: pack.section_of[each.id].id):
        here = tuple(group)
        yield f"{pack.section_of[here[0].id].title}: {by_number(pack, here)}"
