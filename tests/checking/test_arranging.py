"""Where cue and content stand, which share no words."""

from explainer.checking.arranging import arrange
from explainer.matching import Span


def test_what_stands_once_is_there() -> None:
    arrangement = arrange([[Span(5, 9)], [Span(0, 4)]])
    assert (arrangement.places, arrangement.overlaps) == ([Span(5, 9), Span(0, 4)], {})


def test_what_stands_more_than_once_is_meant_where_it_is_apart_from_the_rest() -> None:
    arrangement = arrange([[Span(0, 20)], [Span(5, 9), Span(20, 24), Span(15, 21)]])
    assert (arrangement.places, arrangement.overlaps) == ([Span(0, 20), Span(20, 24)], {})


def test_where_it_is_apart_at_several_places_it_cannot_be_told() -> None:
    arrangement = arrange([[Span(0, 4)], [Span(5, 9), Span(10, 14)]])
    assert (arrangement.places, arrangement.overlaps) == ([Span(0, 4), None], {})


def test_one_that_is_told_tells_the_next_in_the_order_of_writing() -> None:
    arrangement = arrange([[Span(0, 9)], [Span(5, 9), Span(10, 14)], [Span(10, 12), Span(20, 22)]])
    assert arrangement.places == [Span(0, 9), Span(10, 14), Span(20, 22)]


def test_what_overlaps_names_the_other_one() -> None:
    once = arrange([[Span(0, 9)], [Span(8, 12)]])
    assert (once.places, once.overlaps) == ([Span(0, 9), None], {1: 0})
    everywhere = arrange([[Span(0, 9)], [Span(2, 3), Span(5, 6)]])
    assert (everywhere.places, everywhere.overlaps) == ([Span(0, 9), None], {1: 0})


def test_what_is_nowhere_has_no_place() -> None:
    arrangement = arrange([[], [Span(0, 1)]])
    assert (arrangement.places, arrangement.overlaps) == ([None, Span(0, 1)], {})
