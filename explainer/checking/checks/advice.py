"""What an author may want to know of a pack that holds together: warnings, which never keep it from being shown."""

from collections.abc import Callable

from explainer.article import Article
from explainer.checking.checks.ids import references, referred
from explainer.checking.draft import Draft
from explainer.checking.messages import shorten
from explainer.checking.node import Node
from explainer.facts.vocabulary import FORMS
from explainer.loading import Problem, limits, printable
from explainer.matching import Span, normalise
from explainer.model import Statement, Term
from explainer.pack import Pack

Advice = Callable[[Draft, Pack], None]
"""A check of a draft without errors and of the pack made from it."""


def forms_fit_their_quotes(draft: Draft, pack: Pack) -> None:
    """Quotations have quotes, and nothing else has any."""
    for statement in draft.statements:
        form = statement.value.form
        if FORMS[form].quoted and not statement.value.quotes:
            statement.report(f"{form} without quotes; add them, or write form: indirect", "form")
        if statement.value.quotes and not FORMS[form].quoted:
            statement.report(
                f"{form} with quotes; write form: mixed, or so_called for words quoted only as a name", "form"
            )


def attributions_have_a_cue_and_a_source(draft: Draft, pack: Pack) -> None:
    """Whatever is not narration has a cue, and a source other than the article itself."""
    for statement in draft.statements:
        if FORMS[statement.value.form].is_articles_own:
            continue
        if statement.value.cue is None:
            statement.report(
                f"{statement.value.form} without a cue; add the article's words for it, such as said", "form"
            )
        for index, id in enumerate(statement.value.source):
            if pack.actors[id].kind == "author":
                statement.report(
                    "the article's own words are narration; write form: narration, or who says them", "source", index
                )


def quotes_are_shown_as_quotes(draft: Draft, pack: Pack) -> None:
    """What is quoted stands between quotation marks where the statement is shown."""
    for statement in draft.statements:
        if statement.value.quotes or statement.value.so_called:
            _shown(statement, Article(statement.value.content))


def _shown(statement: Node[Statement], content: Article) -> None:
    for name in ("quotes", "so_called"):
        for index, words in enumerate(getattr(statement.value, name)):
            if normalise(content.text) == normalise(words):
                continue
            if not any(content.is_quoted(span) for span in content.find(words, most=limits.MOST_PLACES)):
                message = f"not in quotation marks in content: {shorten(words)}; put them in “ ” there"
                statement.report(message, name, index)


def events_lie_in_their_basis(draft: Draft, pack: Pack) -> None:
    """The words of an event are among those of its basis, or at least overlap them."""
    for event in draft.events:
        start, end = pack.places[event.value.id].span
        basis = [pack.places[id].span for id in event.value.basis]
        if not any(span.start < end and start < span.end for span in basis):
            event.report(
                "the words are in none of the statements of its basis; add the one in which they are", "anchor", "exact"
            )


def terms_are_explained_once(draft: Draft, pack: Pack) -> None:
    """No two entries of the glossary explain the same words."""
    firsts: dict[str, Node[Term]] = {}
    for term in draft.explainer.parts("glossary"):
        words = normalise(term.value.term).casefold()
        if words in firsts:
            term.report(f"the term is already explained, at {firsts[words]}; leave one of them out", "term")
        firsts.setdefault(words, term)


def editors_terms_have_no_anchor(draft: Draft, pack: Pack) -> None:
    """Only what the article explains stands in it."""
    for term in draft.explainer.parts("glossary"):
        if term.value.origin == "editor" and term.value.anchor is not None:
            term.report("the editor's own definition has an anchor; leave it out, or write origin: article", "anchor")


def actors_and_issues_are_used(draft: Draft, pack: Pack) -> None:
    """Something refers to each; only a country may do no more than give its side a name."""
    used = {id for reference in references(draft) for id in referred(reference)}
    for name in ("actors", "issues"):
        for part in draft.explainer.parts(name):
            names_a_side = name == "actors" and part.value.kind == "country" and part.value.side is not None
            if part.value.id not in used and not names_a_side:
                part.report(f"nothing refers to {part.value.id!r}; leave it out, or name it where it belongs", "id")


def sections_are_listed(draft: Draft, pack: Pack) -> None:
    """No section file is left lying about that is not part of the pack."""
    for path in draft.unlisted:
        draft.problems.add(
            Problem(
                printable(path),
                1,
                1,
                "",
                "not listed in explainer.yaml; add it to sections there",
                draft.problems.level,
            )
        )


def invisible_characters_are_set_aside(draft: Draft, pack: Pack) -> None:
    """Those of the article, which is never edited."""
    for aside in draft.article_file.asides if draft.article_file else ():
        draft.problems.add(aside)


def all_sentences_are_used(draft: Draft, pack: Pack) -> None:
    """A statement rests on each sentence of the article."""
    for span in pack.coverage.unused:
        _report_in_article(draft, pack, span, "no statement rests on this sentence")


def all_quotations_are_used(draft: Draft, pack: Pack) -> None:
    """Everything that stands between quotation marks is quoted in a statement."""
    quoted = (span for place in pack.places.values() for span in place.quotes)
    for span in pack.article.unused_quoted(quoted):
        _report_in_article(draft, pack, span, "no statement has these quoted words")


def _report_in_article(draft: Draft, pack: Pack, span: Span, message: str) -> None:
    if draft.problems.is_full or draft.article_file is None:
        draft.problems.untold += 1
        return
    position = draft.article_file.line_column(span.start)
    message = f"{message}: {shorten(pack.article.words(span))}"
    draft.problems.add(Problem(draft.article_file.path, *position, "", message, draft.problems.level))


ADVICE: tuple[Advice, ...] = (
    forms_fit_their_quotes,
    attributions_have_a_cue_and_a_source,
    quotes_are_shown_as_quotes,
    events_lie_in_their_basis,
    terms_are_explained_once,
    editors_terms_have_no_anchor,
    actors_and_issues_are_used,
    sections_are_listed,
    invisible_characters_are_set_aside,
    all_sentences_are_used,
    all_quotations_are_used,
)
"""All of them, in the order in which they are given."""
