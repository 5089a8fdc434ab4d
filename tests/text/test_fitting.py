"""How a page fits into a pane: its head, its foot, and the way that is shown."""

import pytest

from explainer.text.blocks import BLANK, Block, Line, Page, Para, prose
from explainer.text.fitting import Fitting, fitted


def text(line: Line) -> str:
    """The letters of a line."""
    return "".join(part.text for part in line)


def told(found: Fitting) -> tuple[list[str], str, list[str], int]:
    """Head, first paragraph and foot of what is shown, and the lines between."""
    return [*map(text, found.head)], found.page.blocks[0].paras[0].text, [*map(text, found.foot)], found.height


def rows(name: str, number: int) -> tuple[Block, ...]:
    """Blocks of a line each, the first of which tells which they are."""
    return tuple(prose(name if not at else str(at)) for at in range(number))


def test_head_and_foot_are_laid_out_in_the_width_of_the_page() -> None:
    page = Page(rows("page", 30), measure=9, head=(prose("one two three"),), foot=prose("four five six"))
    assert told(fitted(page, 50, 24)) == (["one two", "three"], "page", ["four five", "six"], 20)
    assert told(fitted(Page(rows("page", 1)), 50, 24)) == ([], "page", [], 24)


@pytest.mark.parametrize(
    ("height", "title_first", "names_first"),
    [
        (16, "title signs - names", "title signs - names"),
        (15, "title signs names", "title signs names"),
        (11, "title signs", "title names"),
        (7, "title", "names"),
        (5, "title", "names"),
        (3, "", ""),
    ],
)
def test_the_title_or_the_names_of_columns_stay_longest(height: int, title_first: str, names_first: str) -> None:
    page = Page(rows("page", 40), head=(prose("title"), prose("signs"), BLANK, prose("names")))
    for shown, head in ((page, title_first), (page._replace(names_columns=True), names_first)):
        found = fitted(shown, 50, height)
        assert " ".join(text(line) or "-" for line in found.head) == head
        assert found.height == height - len(head.split())


@pytest.mark.parametrize("names_columns", [True, False])
@pytest.mark.parametrize(("height", "lines"), [(12, 3), (7, 3), (6, 0)])
def test_what_matters_most_of_a_head_is_never_cut(height: int, lines: int, *, names_columns: bool) -> None:
    block = prose("one two three") if not names_columns else Block(layout=lambda width, query: [()] * 3)
    head = (block, prose("signs")) if not names_columns else (prose("title"), block)
    page = Page(rows("page", 40), measure=5, head=head, names_columns=names_columns)
    found = fitted(page, 50, height)
    assert (len(found.head), found.height) == (lines, height - lines)
    assert names_columns or [*map(text, found.head)] == ["one", "two", "three"][:lines]


def test_a_head_takes_what_the_page_leaves() -> None:
    page = Page(rows("page", 2), head=(prose("title"), prose("signs"), BLANK, prose("names")))
    assert told(fitted(page, 50, 6))[0] == ["title", "signs", "", "names"]
    assert told(fitted(page, 50, 5))[0] == ["title", "signs", "names"]


def test_the_best_way_of_which_all_lines_are_in_sight_is_shown() -> None:
    long, short = Page(rows("long", 12), head=(prose("head"),)), Page(rows("short", 6), foot=prose("foot"))
    page = Page(rows("page", 30), ways=(long, short), least=20, narrow=rows("narrow", 3), foot=prose("below"))
    assert told(fitted(page, 50, 13)) == (["head"], "long", [], 12)
    assert told(fitted(page, 50, 12)) == ([], "short", ["foot"], 11)
    assert told(fitted(page, 50, 7)) == ([], "short", ["foot"], 6)
    assert told(fitted(page, 50, 6)) == ([], "page", ["below"], 5)
    assert fitted(page, 19, 24) == Fitting(page._replace(foot=None), [], [], 24), (
        "a list is shown without head and foot"
    )


def test_a_foot_can_give_way_to_details_and_to_the_page() -> None:
    page = Page(rows("page", 30), foot=Block((Para("one"), Para("two"))), has_foot_alone=True)
    assert fitted(page, 50, 12, is_alone=True).foot
    assert not fitted(page, 50, 12, is_alone=False).foot
    assert not fitted(page, 50, 11, is_alone=True).foot


def test_a_foot_takes_half_of_the_lines_at_most() -> None:
    page = Page(rows("page", 30), foot=Block((Para("one"), Para("two"), Para("three"))))
    assert told(fitted(page, 50, 6)) == ([], "page", ["one", "two", "three"], 3)
    assert told(fitted(page, 50, 5)) == ([], "page", ["one", "two"], 3)
