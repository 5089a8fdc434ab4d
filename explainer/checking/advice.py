"""What an author may want to know of a pack that holds together: warnings, which never keep it from being shown."""

from typing import Any

from explainer.article import Article
from explainer.checking.anchors import shorten
from explainer.checking.draft import Draft, Item
from explainer.checking.ids import Ids
from explainer.loading import Problem, limits, printable
from explainer.matching import normalise
from explainer.model import Actor, Event, Issue, Statement
from explainer.pack import Pack


def advise(draft: Draft, ids: Ids, pack: Pack) -> None:
    """Report what is unusual or unused. `pack` is what became of `draft`, which has no errors."""
    for statement in draft.statements:
        _statement(statement, pack)
    for event in draft.events:
        _event(event, pack)
    if draft.top:
        _terms(draft.top)
        for name in ("actors", "issues"):
            for part in draft.top.parts(name):
                if part.value.id not in ids.used and not _names_a_side(part.value):
                    part.report(f"nothing refers to {part.value.id!r}", "id", level="warning")
    for path in draft.unlisted:
        draft.problems.add(Problem(printable(path), 1, 1, "", "not listed in explainer.yaml", "warning"))
    _article(draft, pack)


def _names_a_side(value: Actor | Issue) -> bool:
    """Whether the speakers of a side stand under this name."""
    return isinstance(value, Actor) and value.kind == "country" and value.side is not None


def _statement(item: Item[Statement], pack: Pack) -> None:
    statement = item.value
    if statement.form in ("direct", "mixed") and not statement.quotes:
        item.report(f"{statement.form} without quotes", "form", level="warning")
    if statement.form in ("indirect", "narration") and statement.quotes:
        item.report(f"{statement.form} with quotes; words quoted only as a name are so_called", "form", level="warning")
    if statement.form != "narration":
        if statement.cue is None:
            item.report(f"{statement.form} without a cue", "form", level="warning")
        for index, id in enumerate(statement.source):
            if pack.actors[id].kind == "author":
                item.report("the article's own words are narration", "source", index, level="warning")
    if statement.quotes or statement.so_called:
        _quotes(item, Article(statement.content))


def _quotes(item: Item[Statement], content: Article) -> None:
    """What is quoted is seen to be quoted where the statement is shown."""
    for name in ("quotes", "so_called"):
        for index, words in enumerate(getattr(item.value, name)):
            is_all = normalise(content.text) == normalise(words)
            if not is_all and not any(content.is_quoted(span) for span in content.find(words, most=limits.MOST_PLACES)):
                message = f"content does not show it between quotation marks: {shorten(words)}"
                item.report(message, name, index, level="warning")


def _event(item: Item[Event], pack: Pack) -> None:
    """An event's words are those of its basis, or at least overlap them."""
    start, end = pack.places[item.value.id].span
    basis = [pack.places[id].span for id in item.value.basis]
    if not any(span.start < end and start < span.end for span in basis):
        item.report("the words are in none of the statements of its basis", "anchor", "exact", level="warning")


def _terms(top: Item[Any]) -> None:
    first: dict[str, Item[Any]] = {}
    for term in top.parts("glossary"):
        key = normalise(term.value.term).casefold()
        if key in first:
            term.report(f"the term is already explained, at {first[key]}", "term", level="warning")
        first.setdefault(key, term)
        if term.value.origin == "editor" and term.value.anchor is not None:
            message = "the editor's own definition has an anchor, as if the article gave it"
            term.report(message, "anchor", level="warning")


def _article(draft: Draft, pack: Pack) -> None:
    """Every sentence and every quotation of the article is used."""
    article = pack.article
    quoted = {span for place in pack.places.values() for span in place.quotes}
    unused = [(span, "no statement rests on this sentence") for span in pack.coverage.unused]
    unused += [(span, "no statement has these quoted words") for span in article.quotations if span not in quoted]
    for span, message in unused:
        if draft.problems.is_full:
            draft.problems.untold += 1
            continue
        position = article.line_column(span.start)
        message = f"{message}: {shorten(article.words(span))}"
        draft.problems.add(Problem(pack.explainer.article.file, *position, "", message, "warning"))
