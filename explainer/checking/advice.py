"""What an author may want to know of a pack that holds together: warnings, which never keep it from being shown."""

from typing import Any

from explainer.checking.anchors import shorten
from explainer.checking.draft import Draft, Item
from explainer.checking.ids import Ids
from explainer.loading import Problem, printable
from explainer.model import Statement
from explainer.pack import Place
from explainer.source import Article, normalise


def advise(draft: Draft, ids: Ids, places: dict[str, Place]) -> None:
    """Report what is unusual or unused."""
    for statement in draft.statements:
        _statement(statement, ids)
    if draft.top:
        _terms(draft.top)
        if draft.is_whole:
            _unused(draft.top, ids)
    for event in draft.events:
        _event(event, places)
    for path in draft.unlisted:
        if not ids.needed[path]:
            draft.problems.append(_warning(printable(path), (1, 1), "the file is not listed in explainer.yaml"))
    if draft.article and draft.article_file and draft.is_whole and places:
        _article(draft.article_file.path, draft.article, draft, places, draft.problems)


def _statement(item: Item[Statement], ids: Ids) -> None:
    statement = item.value
    if not all(item.is_sound(name) for name in ("form", "quotes", "so_called", "cue", "content")):
        return
    if statement.form in ("direct", "mixed") and not statement.quotes:
        item.report(f"{statement.form} without quotes", "form", level="warning")
    if statement.form in ("indirect", "narration") and statement.quotes:
        item.report(f"{statement.form} with quotes; words quoted only as a name are so_called", "form", level="warning")
    if statement.form != "narration":
        if statement.cue is None:
            item.report(f"{statement.form} without a cue", "form", level="warning")
        for index, id in enumerate(statement.source):
            actor = ids.item(id, "actor")
            if actor and actor.value.kind == "author":
                item.report("the article's own words are narration", "source", index, level="warning")
    content = Article(statement.content) if statement.quotes or statement.so_called else None
    for name in ("quotes", "so_called") if content else ():
        for index, words in enumerate(getattr(statement, name)):
            found = content.find(words)
            if not any(content.is_quoted(span) for span in found) and normalise(statement.content) != normalise(words):
                message = f"content does not show it between quotation marks: {shorten(words)}"
                item.report(message, name, index, level="warning")


def _event(item: Item[Any], places: dict[str, Place]) -> None:
    """An event's words are those of its basis, or at least overlap them."""
    basis = [places[id].span for id in item.value.basis if id in places]
    place = places.get(item.value.id)
    if basis and place and item.is_sound("basis"):
        start, end = place.span
        if not any(span.start < end and start < span.end for span in basis):
            item.report("the words are in none of the statements of its basis", "anchor", "exact", level="warning")


def _terms(top: Item[Any]) -> None:
    first: dict[str, Item[Any]] = {}
    for term in top.parts("glossary"):
        key = normalise(term.value.term).casefold()
        if key in first and term.is_sound("term"):
            term.report(f"the term is already explained, at {first[key]}", "term", level="warning")
        first.setdefault(key, term)
        if term.value.origin == "editor" and term.value.anchor is not None and term.is_sound("origin"):
            message = "the editor's own definition has an anchor, as if the article gave it"
            term.report(message, "anchor", level="warning")


def _unused(top: Item[Any], ids: Ids) -> None:
    for actor in top.parts("actors"):
        names_a_side = actor.value.kind == "country" and actor.value.side  # the speakers of that side stand under it
        if actor.value.id not in ids.used and not names_a_side:
            actor.report(f"nothing refers to the actor {actor.value.id!r}", "id", level="warning")
    for issue in top.parts("issues"):
        if issue.value.id not in ids.used:
            issue.report(f"nothing refers to the issue {issue.value.id!r}", "id", level="warning")


def _article(path: str, article: Article, draft: Draft, places: dict[str, Place], problems: list[Problem]) -> None:
    """Every sentence and every quotation of the article is used."""
    said = [places[item.value.id] for item in draft.statements if item.value.id in places]
    for span in article.coverage(place.span for place in said).unused:
        message = f"no statement rests on this sentence: {shorten(article.words(span))}"
        problems.append(_warning(path, article.line_column(span.start), message))
    quoted = {span for place in said for span in place.quotes}
    for span in article.quotations:
        if span not in quoted:
            message = f"no statement has these quoted words: {shorten(article.words(span))}"
            problems.append(_warning(path, article.line_column(span.start), message))


def _warning(path: str, position: tuple[int, int], message: str) -> Problem:
    return Problem(path, *position, "", message, "warning")
