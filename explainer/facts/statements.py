"""What is told of a statement."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from explainer.facts import events
from explainer.facts.fact import Fact, Related
from explainer.facts.grammar import count, listed, quoted
from explainer.facts.names import by_number, speaker, told_by
from explainer.facts.vocabulary import FORMS
from explainer.model import Statement
from explainer.pack import Pack


def facts(each: Statement) -> Iterator[Fact]:
    """How the article gives a statement's words, and what it says of them."""
    yield Fact("form", form(each))
    if each.cue:
        yield Fact("cue", each.cue)
    if each.quotes:
        is_all = FORMS[each.form].quoted == "all"
        yield Fact(sentence="" if is_all else f"In quotation marks: {quoted(each.quotes)}", texts=each.quotes)
    if each.so_called:
        words = f"only as a name: {quoted(each.so_called)}"
        yield Fact("quoted", words, f"Quoted {words}", texts=each.so_called)
    if each.medium:
        yield Fact("on", each.medium, f"Where it was said: {each.medium}")


def related(pack: Pack, each: Statement) -> Iterator[Related]:
    """The statement that tells this one, those that it tells, and the events that it is about."""
    if each.within:
        yield Related("Told in", (pack.statements[each.within],))
    if told := pack.reports[each.id]:
        yield Related("Tells", told, f"Reports {by_number(pack, told)}.")
    if topics := pack.topics[each.id]:
        yield Related("In time", topics, f"About: {listed(map(events.in_short, topics))}")


def form(each: Statement) -> str:
    """The statement's form, and that it is a judgement where it is one: `part-quote`, `its own judgement`."""
    if FORMS[each.form].is_articles_own:
        return "its own judgement" if each.evaluative else "in its own words"
    words = FORMS[each.form].word
    if each.so_called:
        words += ", a name quoted"
    return f"{words}, a judgement" if each.evaluative else words


def says(pack: Pack, each: Statement) -> str:
    """A statement in short: `TRUMP (paraphrase, noted): ...`."""
    how = ", ".join(filter(None, (form(each), each.cue)))
    return f"{speaker(pack, each.source).upper()} ({how}): {each.content}"


def attribution(pack: Pack, each: Statement) -> str:
    """Who says it, in which form, told by whom: `Vladimir Putin, paraphrase, told by the Kremlin ← the article`."""
    told = f", told by {told_by(pack, each)}" if each.within else ""
    return f"{speaker(pack, each.source)}, {form(each)}{told}"


def by_form(statements: Iterable[Statement]) -> str:
    """How many statements have which form: `1 part-quote, 5 paraphrase`."""
    number = Counter(each.form for each in statements)
    return ", ".join(f"{number[form]} {words.word}" for form, words in FORMS.items() if number[form])


def counted(statements: Sequence[Statement]) -> str:
    """How many they are, in which forms, and how many of them judge: `5 statements (all paraphrase)`."""
    number, judged = count(len(statements), "statement"), sum(each.evaluative for each in statements)
    if all(FORMS[each.form].is_articles_own for each in statements):
        return f"{number} (in its own words{f', {judged} of them its own judgement' if judged else ''})"
    forms = {FORMS[each.form].word for each in statements}
    told = f"{'all ' if len(statements) > 1 else ''}{forms.pop()}" if len(forms) == 1 else by_form(statements)
    return f"{number} ({told}{f', {judged} of them a judgement' if judged else ''})"


def by_section(pack: Pack, statements: Iterable[Statement]) -> Iterator[str]:
    """Their numbers, for each section that has some of them: `The talks: statements 3 and 5`."""
    for _, group in groupby(statements, key=lambda each: pack.section_of[each.id].id):
        here = tuple(group)
        yield f"{pack.section_of[here[0].id].title}: {by_number(pack, here)}"
