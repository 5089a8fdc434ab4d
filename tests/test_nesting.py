"""Nested attribution: each anchor lies in the smallest content that holds it."""

from hypothesis import given
from hypothesis import strategies as st

from explainer.matching import Span
from explainer.nesting import innermost


def span(most: int = 12) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, most), st.integers(1, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@st.composite
def statements(draw: st.DrawFn) -> tuple[dict[str, Span], list[tuple[Span, str]]]:
    """Anchors, and pieces of content, each within the anchor of its statement."""
    anchors = {str(number): each for number, each in enumerate(draw(st.lists(span(), max_size=8)))}
    contents = []
    for id, (start, end) in anchors.items():
        for _ in range(draw(st.integers(0, 2))):
            first = draw(st.integers(start, end - 1))
            contents.append((Span(first, draw(st.integers(first + 1, end))), id))
    return anchors, contents


@given(statements())
def test_each_lies_in_the_smallest_content_of_another_one(
    given: tuple[dict[str, Span], list[tuple[Span, str]]],
) -> None:
    anchors, contents = given
    found = innermost(anchors, contents)
    for id, anchor in anchors.items():
        sizes = {
            (piece.end - piece.start, owner)
            for piece, owner in contents
            if piece.holds(anchor) and anchors[owner] != anchor
        }
        least = min((size for size, _ in sizes), default=None)
        assert (id in found) == bool(sizes)
        assert id not in found or (least, found[id]) in sizes


def test_nothing_lies_in_itself() -> None:
    assert innermost({"a": Span(0, 9)}, [(Span(0, 9), "a")]) == {}
    assert innermost({}, []) == {}
