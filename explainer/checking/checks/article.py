"""The article: it is the one that the pack was made for, and it contains the words of the pack."""

from hashlib import sha256

from explainer.checking.draft import Draft, first_line
from explainer.checking.messages import shorten
from explainer.loading import Problem, limits
from explainer.matching import normalise


def the_article_can_be_searched(draft: Draft) -> None:
    """It does not have too many parts."""
    if draft.article_file and draft.too_many:
        message = f"the article has more than {limits.MOST_PARTS:,} {draft.too_many}; so many are not read"
        draft.problems.add(Problem(draft.article_file.path, 1, 1, "", message))


def the_article_is_unchanged(draft: Draft) -> None:
    """Its file has the SHA-256 that the pack names."""
    file, expected = draft.article_file, draft.explainer.value.article.sha256
    if file is None or file.text is None:
        return
    digest = sha256(file.data).hexdigest()
    if expected.lower() != digest:
        change = f"{file.path!r} has the SHA-256 {digest}, expected {expected}"
        draft.explainer.report(f"{change}; the article is never edited: restore it", "article", "sha256")


def the_headline_is_as_printed(draft: Draft) -> None:
    """It is the first line of the article."""
    if draft.article is None:
        return
    first = first_line(draft.article.text)
    if normalise(draft.explainer.value.article.headline) != normalise(first):
        message = f"the headline is not the first line of the article, {shorten(first)}"
        draft.explainer.report(message, "article", "headline")


def words_stand_in_the_article(draft: Draft) -> None:
    """Anchors occur in it once, what belongs in an anchor is in it, and times and signals occur anywhere."""
    for node, message, steps in draft.located.misses:
        node.report(message, *steps)


def nested_statements_lie_in_each_other(draft: Draft) -> None:
    """The words of a statement that is reported within another one lie within the words of that one."""
    places = draft.located.places
    for statement in draft.statements:
        outer, inner = statement.value.within, places.get(statement.value.id)
        if outer is None or inner is None or draft.ids.kinds.get(outer) != "statement":
            continue
        if outer in places and not places[outer].span.holds(inner.span) and statement.is_sound("within"):
            statement.report(f"the anchor does not lie within that of {outer!r}, which reports it", "within")


CHECKS = (
    the_article_can_be_searched,
    the_article_is_unchanged,
    the_headline_is_as_printed,
    words_stand_in_the_article,
    nested_statements_lie_in_each_other,
)
