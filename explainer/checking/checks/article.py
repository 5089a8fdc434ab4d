"""The article: it is the one that the pack was made for, and it contains the words of the pack."""

import re
from codecs import BOM_UTF8
from contextlib import suppress
from importlib import import_module

from explainer.checking.draft import Draft, first_line
from explainer.checking.messages import shorten
from explainer.facts.grammar import join
from explainer.loading import Problem, limits
from explainer.matching import normalise

_OWN_SHA256 = "_sha2", "_sha256"
"""Where Python has its own, since 3.12 and before."""


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
    digest = _sha256(file.data)
    if expected.lower() == digest:
        return
    write = f"write sha256: {digest}"
    if not draft.explainer.is_sound("article", "sha256"):
        if not draft.explainer.document.repairs.is_cut(("article",)):
            draft.explainer.report(f"for {file.path!r} as it is now, {write}", "article")
    elif re.fullmatch("[0-9a-fA-F]{64}", expected) is None:
        draft.explainer.report(f"no SHA-256, which has 64 digits from 0 to f; {write}", "article", "sha256")
    else:
        difference = _difference(file.data, expected.lower())
        message = f"not that of {file.path!r}; if the file has the words as they were printed, {write}; else restore it"
        if difference:
            message = f"{file.path!r} has the same words, but {difference}; {write}"
        draft.explainer.report(message, "article", "sha256")


def _sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal: by Python's own, as hashlib loads OpenSSL, which takes 2 ms of a start."""
    for name in _OWN_SHA256:
        with suppress(ImportError):
            return str(import_module(name).sha256(data).hexdigest())
    from hashlib import sha256

    return sha256(data).hexdigest()


def _difference(data: bytes, expected: str) -> str | None:
    """What does not matter to a reader, and all that makes `data` another file than the `expected` one."""
    plain = data.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").rstrip(b"\n")
    for mark in (b"", BOM_UTF8):
        for ends in (b"\n", b"\r\n"):
            for last in (b"", ends, ends * 2):
                other = mark + plain.replace(b"\n", ends) + last
                if _sha256(other) == expected:
                    what = {
                        "a byte order mark at its beginning": data.startswith(BOM_UTF8) != bool(mark),
                        "line ends": (b"\r\n" in data) != (ends == b"\r\n"),
                    }
                    names = [name for name, differs in what.items() if differs] or ["line breaks at its end"]
                    return f"differs in {join(names)}"
    return None


def the_headline_is_as_printed(draft: Draft) -> None:
    """It is the first line of the article."""
    if draft.article is None:
        return
    first = first_line(draft.article.text)
    if normalise(draft.explainer.value.article.headline) != normalise(first):
        message = f"the headline is to be the first line of the article, {shorten(first)}"
        draft.explainer.report(message, "article", "headline")


def words_stand_in_the_article(draft: Draft) -> None:
    """Anchors occur in it once, what belongs in an anchor is in it, and times and signals occur anywhere."""
    for node, message, steps in draft.located.misses:
        node.report(message, *steps)


CHECKS = (
    the_article_can_be_searched,
    the_article_is_unchanged,
    the_headline_is_as_printed,
    words_stand_in_the_article,
)
