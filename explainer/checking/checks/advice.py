"""What an author may want to know of a pack that holds together: warnings, which never keep it from being shown."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from explainer.article import Place
from explainer.checking.checks import CheckOfPack
from explainer.checking.checks.ids import references, referred
from explainer.checking.draft import Draft
from explainer.checking.messages import shorten
from explainer.checking.node import Node, to_words
from explainer.facts.vocabulary import FORMS
from explainer.loading import Problem, printable, quoted
from explainer.matching import Span, normalise
from explainer.model import Term
from explainer.pack import Pack

_BESIDE = ' “”„«»"'
"""What stands beside words that are not quoted."""


def forms_fit_their_quotes(draft: Draft, pack: Pack) -> None:
    """Of a direct quotation all is quoted, of a mixed one a part, and of everything else nothing."""
    for statement in draft.statements:
        form, place = statement.value.form, pack.places[statement.value.id]
        if (index := _in_both(place)) is not None:
            message = f"the same words are in quotes: {shorten(pack.article.words(place.so_called[index]))}"
            statement.report(f"{message}; take them out of one of the two", "so_called", index)
        elif place.quotes and not FORMS[form].quoted:
            message = f"{form} with quotes; write form: mixed, or so_called for words quoted only as a name"
            statement.report(message, "form")
        elif FORMS[form].quoted and not place.quotes:
            statement.report(f"{form} without quotes; add them, or write form: indirect", "form")
        elif FORMS[form].quoted:
            quotes = _merged(place.quotes)
            rest = next((words for piece in place.content for words in _spoken(pack, piece, quotes)), None)
            if rest and form == "direct":
                message = (
                    f"direct, but not all of it is in its quotes: {shorten(pack.article.words(rest).strip(_BESIDE))}"
                )
                statement.report(f"{message}; write form: mixed, or add this to them", "form")
            elif not rest and form == "mixed":
                statement.report("mixed, but all of it is in its quotes; write form: direct", "form")


def _in_both(place: Place) -> int | None:
    """The number of the first words in `so_called` that are in `quotes` too, if some are."""
    quotes = _merged(place.quotes)
    for index, span in enumerate(place.so_called):
        at = bisect_right(quotes, span.start, key=lambda each: each.end)
        if at < len(quotes) and quotes[at].start < span.end:
            return index
    return None


def _merged(spans: Iterable[Span]) -> list[Span]:
    """What is in any of `spans`, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _spoken(pack: Pack, span: Span, taken: list[Span]) -> Iterator[Span]:
    """The parts of `span` that have words and are not in what is `taken`, which is in order."""
    start = span.start
    for at in range(bisect_right(taken, span.start, key=lambda each: each.end), len(taken)):
        if taken[at].start >= span.end:
            break
        yield from _with_words(pack, Span(start, taken[at].start))
        start = taken[at].end
    yield from _with_words(pack, Span(start, span.end))


def _with_words(pack: Pack, span: Span) -> tuple[Span, ...]:
    """`span`, if it has a word."""
    return (span,) if any(map(str.isalnum, pack.article.words(span))) else ()


def attributions_have_a_cue(draft: Draft, pack: Pack) -> None:
    """Whatever is not narration has one."""
    for statement in draft.statements:
        form = statement.value.form
        if statement.value.cue is None and not statement.value.is_articles_own:
            statement.report(f"{form} without a cue; add the article's words for it, such as said", "form")


def quotes_are_content(draft: Draft, pack: Pack) -> None:
    """What somebody's words are is among what they say."""
    for statement in draft.statements:
        place = pack.places[statement.value.id]
        for name in ("quotes", "so_called"):
            for index, span in enumerate(getattr(place, name)):
                if not any(piece.start < span.end and span.start < piece.end for piece in place.content):
                    message = f"not in the content: {shorten(pack.article.words(span))}"
                    statement.report(f"{message}; add it there, or leave it out here", name, index)


def pieces_are_apart(draft: Draft, pack: Pack) -> None:
    """Between two pieces of content stands more than a comma, which may have split one of them in the list."""
    for statement in draft.statements:
        for one, other in pairwise(pack.places[statement.value.id].content):
            if other.start - one.end <= 2 and pack.article.text[one.end : other.start] in ("", " ", ",", ", "):
                both = quoted(pack.article.words(Span(one.start, other.end)))
                statement.report(f"two of the pieces stand side by side; write them as one: {both}", "content")


def events_lie_in_their_basis(draft: Draft, pack: Pack) -> None:
    """The words of an event are among those of its basis, or at least overlap them."""
    for event in draft.events:
        start, end = pack.places[event.value.id].span
        basis = [pack.places[id].span for id in event.value.basis]
        if not any(span.start < end and start < span.end for span in basis):
            event.report(
                "the words are in none of the statements of its basis; add the one in which they are",
                *to_words(event.value.anchor, "anchor"),
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


def actors_issues_and_sides_are_used(draft: Draft, pack: Pack) -> None:
    """Something refers to each."""
    used = {id for reference in references(draft) for id in referred(reference)}
    for name in ("sides", "actors", "issues"):
        for part in draft.explainer.parts(name):
            if part.value.id not in used:
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
    """What stands between quotation marks is quoted in a statement, but for furniture."""
    quoted = (span for place in pack.places.values() for span in (*place.quotes, *place.so_called))
    for words in pack.article.unused_quoted((*quoted, *pack.furniture)):
        _report_in_article(draft, pack, words, "no statement has these quoted words")


def _report_in_article(draft: Draft, pack: Pack, span: Span, message: str) -> None:
    if draft.problems.is_full or draft.article_file is None:
        draft.problems.untold += 1
        return
    position = draft.article_file.line_column(span.start)
    message = f"{message}: {shorten(pack.article.words(span))}"
    draft.problems.add(Problem(draft.article_file.path, *position, "", message, draft.problems.level))


ADVICE: tuple[CheckOfPack, ...] = (
    forms_fit_their_quotes,
    attributions_have_a_cue,
    quotes_are_content,
    pieces_are_apart,
    events_lie_in_their_basis,
    terms_are_explained_once,
    editors_terms_have_no_anchor,
    actors_issues_and_sides_are_used,
    sections_are_listed,
    invisible_characters_are_set_aside,
    all_sentences_are_used,
    all_quotations_are_used,
)
"""All of them, in the order in which they are given."""
