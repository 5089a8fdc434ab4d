"""The views as texts. Alone, a view holds the statements to which it refers."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Protocol

from explainer.chronology import Chronology
from explainer.editions.plain import items
from explainer.editions.plain.typesetting import BLANK, heading
from explainer.facts import overview, words
from explainer.facts.events import in_short, title_of, to_the_one_above
from explainer.facts.grammar import capital, count, listed
from explainer.facts.names import by_number, speaker, speakers_by_side
from explainer.facts.positions import NONE, stances_explained
from explainer.facts.statements import by_section, counted
from explainer.facts.terms import NOT_EXPLAINED, related, says
from explainer.facts.vocabulary import IN_BRIEF, KEY_FIGURES, NOT_SAID, PEOPLE, TERMS
from explainer.lists import Lists
from explainer.matching import Span
from explainer.model import Event, Statement
from explainer.pack import Pack
from explainer.view import View


def story(pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
    """In brief, and the sections with their statements in full."""
    yield from heading(IN_BRIEF)
    yield from in_brief(pack)
    if pack.explainer.figures:
        yield BLANK
        yield from figures(pack)
    yield from (BLANK, "Sections:")
    for number, section in enumerate(pack.sections, 1):
        yield f"- {number}. {section.title}: {count(len(section.statements), 'statement')}"
    for section in pack.sections:
        yield from items.section(pack, section)
    if is_alone:
        yield from open_questions(pack)


def in_brief(pack: Pack) -> Iterator[str]:
    """The brief of the whole explainer."""
    yield f"Title and brief: {overview.EDITORS}. {pack.explainer.title}"
    yield from items.brief(pack, pack.explainer.brief)


def figures(pack: Pack) -> Iterator[str]:
    """The key figures, with the statements that they rest on by number."""
    yield f"{KEY_FIGURES}, in {overview.EDITORS}:"
    for figure in pack.explainer.figures:
        yield f"- {overview.figure(figure)} ({by_number(pack, pack.basis(figure))})"


def open_questions(pack: Pack) -> Iterator[str]:
    """What the article does not say."""
    if pack.explainer.open_questions:
        yield from heading(NOT_SAID)
        yield f"{capital(overview.NOTED)}."
        yield from (items.question(pack, each) for each in pack.open_questions)


def timeline(pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
    """The events in full, in time."""
    pivot = pack.events.get(pack.explainer.pivot or "")
    turns = f", before and after this one: {pivot.name}" if pivot else ""
    whose = f"Their names: {overview.EDITORS}; how each stands: the editor’s reading."
    yield f"{count(len(pack.events), 'event')}{turns}. {whose}"
    for phase in Chronology(pack).phases:
        title, note = title_of(pack, phase.name)
        yield from heading(title)
        if note:
            yield f"{capital(note)}."
        above: Event | None = None
        for row in phase.rows:
            yield from (BLANK, *items.event(pack, row.event, to_the_one_above(row.event, above, row.relation)))
            above = row.event
    if is_alone:
        yield from items.in_full(pack, chain.from_iterable(map(pack.evidence.__getitem__, pack.events)))


def who(pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
    """The speakers by side, with their statements by number and section; alone in full too."""
    yield overview.quoted(pack)
    for side, sources in speakers_by_side(pack).items():
        yield from heading(side)
        for source in sources:
            said = pack.attribution.said[source]
            name = capital(speaker(pack, source))
            yield f"- {name}: {counted(said)}. {listed(by_section(pack, said))}."
            if is_alone:
                yield from _in_full(pack, said)


def _in_full(pack: Pack, said: Iterable[Statement]) -> Iterator[str]:
    for each in said:
        yield from (BLANK, *items.statement(pack, each))
    yield BLANK


def positions(pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
    """The issues one by one."""
    if pack.issues:
        yield f"{count(len(pack.issues), 'issue')}: {listed(each.name for each in pack.issues.values())}."
        yield f"Issues and their questions: {overview.EDITORS}. {capital(stances_explained())}."
    if not pack.explainer.positions:
        yield NONE
    for issue in pack.issues.values():
        yield from items.issue(pack, issue)
    if is_alone:
        yield from items.in_full(pack, chain.from_iterable(map(pack.basis, pack.explainer.positions)))


def article(pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
    """The text, with the statements on each paragraph by number, alone in full, and with the events in its order."""
    told, goes_on = _by_paragraph(pack)
    unused = Lists.of((pack.article.paragraph(each.start), each) for each in pack.coverage.unused)
    events = Lists.of((pack.paragraph(event.id), event) for event in Chronology(pack).in_article_order)
    for number in range(len(pack.article.paragraphs) + 1):
        yield from (BLANK, *_paragraph(pack, number, unused[number]))
        where = f"paragraph {number}" if number else "the headline"
        if here := told[number]:
            yield f"Told in {where}:{'' if is_alone else f' {by_number(pack, here)}.'}"
            if is_alone:
                yield from _in_full(pack, here)
        if more := goes_on[number]:
            yield f"Begun above, and told in {where} too: {by_number(pack, more)}."
        if number in events:
            yield f"Events in {where}, in its order: {listed(in_short(pack, event) for event in events[number])}"


def _by_paragraph(pack: Pack) -> tuple[Lists[int, Statement], Lists[int, Statement]]:
    """The statements that begin in each paragraph, by its number, 0 the headline; and those that go on in it."""
    begun = Lists.of((pack.paragraph(id), each) for id, each in pack.statements.items())
    ends = ((id, pack.article.paragraph(pack.places[id].span.end - 1)) for id in pack.statements)
    more = ((at, pack.statements[id]) for id, end in ends for at in range(pack.paragraph(id) + 1, end + 1))
    return begun, Lists.of(more)


def _paragraph(pack: Pack, number: int, unused: Iterable[Span]) -> Iterator[str]:
    """A paragraph, or 0 the headline: its words, what of it is furniture, and the `unused` sentences of it."""
    if number == 0:
        yield f"Headline as printed: {pack.explainer.article.headline}"
        return
    paragraph, printed = pack.article.paragraphs[number - 1], words.furniture(pack)[number]
    is_furniture = [span for span, _ in printed] == [paragraph]
    yield f"Paragraph {number}{f', {printed[0][1]}' if is_furniture else ''}: {pack.article.words(paragraph)}"
    if is_furniture:
        return
    yield from (f"{capital(kind)} in paragraph {number}: {pack.article.words(span)}" for span, kind in printed)
    if rest := " ".join(map(pack.article.words, unused)):
        yield f"Told in no statement: {rest}"


def terms(pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
    """The glossary, then everybody who speaks or acts."""
    if pack.explainer.glossary:
        yield from heading(TERMS)
    for term in pack.explainer.glossary:
        yield says(term)
        place = pack.explained.get(term)
        yield items.exact(pack, place) if place else f"Exact words: none; {NOT_EXPLAINED}"
        yield from (*items.sentences(related(pack, term)), BLANK)
    yield from heading(PEOPLE)
    for actor in pack.actors.values():
        yield from (*items.actor(pack, actor), BLANK)
    if is_alone:
        yield from items.in_full(pack, pack.statements.values())


class ViewTexts(Protocol):
    """A function that writes one view."""

    def __call__(self, pack: Pack, *, is_alone: bool = False) -> Iterator[str]:
        """The view of `pack` as texts; if it `is_alone`, with the statements to which its numbers refer."""


VIEW_TEXTS: dict[View, ViewTexts] = {
    "story": story,
    "timeline": timeline,
    "who": who,
    "positions": positions,
    "article": article,
    "terms": terms,
}
"""Every view, by its name in a pack."""
