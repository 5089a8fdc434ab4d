"""Where cue and content stand, which share no words."""

import re

from explainer.checking.arranging import Arrangement, arrange
from explainer.matching import Span


def test_what_stands_once_is_there() -> None:
    arrangement = arrange([[Span(5, 9)], [Span(0, 4)]], cue=None, text="")
    assert (arrangement.places, arrangement.overlaps) == ([Span(5, 9), Span(0, 4)], {})


def test_what_stands_more_than_once_is_meant_where_it_is_apart_from_the_rest() -> None:
    arrangement = arrange([[Span(0, 20)], [Span(5, 9), Span(20, 24), Span(15, 21)]], cue=None, text="")
    assert (arrangement.places, arrangement.overlaps) == ([Span(0, 20), Span(20, 24)], {})


def test_where_it_is_apart_at_several_places_it_cannot_be_told() -> None:
    arrangement = arrange([[Span(0, 4)], [Span(5, 9), Span(10, 14)]], cue=None, text="")
    assert (arrangement.places, arrangement.overlaps) == ([Span(0, 4), None], {})


def test_one_that_is_told_tells_the_next_in_the_order_of_writing() -> None:
    words = [[Span(0, 9)], [Span(5, 9), Span(10, 14)], [Span(10, 12), Span(20, 22)]]
    assert arrange(words, cue=None, text="").places == [Span(0, 9), Span(10, 14), Span(20, 22)]


def test_what_overlaps_names_the_other_one() -> None:
    once = arrange([[Span(0, 9)], [Span(8, 12)]], cue=None, text="")
    assert (once.places, once.overlaps) == ([Span(0, 9), None], {1: 0})
    everywhere = arrange([[Span(0, 9)], [Span(2, 3), Span(5, 6)]], cue=None, text="")
    assert (everywhere.places, everywhere.overlaps) == ([Span(0, 9), None], {1: 0})


def test_what_is_nowhere_has_no_place() -> None:
    arrangement = arrange([[], [Span(0, 1)]], cue=None, text="")
    assert (arrangement.places, arrangement.overlaps) == ([None, Span(0, 1)], {})


def _arrange(text: str, *content: str, cue: str) -> tuple[Arrangement, str]:
    """The arrangement of words wherever they stand in `text`, and that text with the place of the last, the `cue`."""
    words = [*content, cue]
    found = arrange([[Span(*m.span()) for m in re.finditer(re.escape(w), text)] for w in words], len(content), text)
    place = found.places[-1]
    return found, f"{text[: place.start]}[{cue}]{text[place.end :]}" if place else ""


def test_a_cue_that_stands_several_times_is_the_one_beside_the_content() -> None:
    behind = "Lund, who said she was tired, said the harbour is full."
    assert _arrange(behind, "the harbour is full", cue="said")[1] == behind.replace(" said the", " [said] the")
    before = "“The harbour is full,” said Lund, who had said no before."
    assert _arrange(before, "“The harbour is full,”", cue="said")[1] == before.replace("said Lund", "[said] Lund")
    mark = "Lund said little, and when asked said: “The harbour is full.”"
    assert _arrange(mark, "The harbour is full.", cue="said")[1] == mark.replace("said:", "[said]:")


def test_content_that_stands_several_times_is_the_one_beside_the_cue() -> None:
    text = "Both her sons and her daughter went from house to house to praise her."
    found, _ = _arrange(text, "her", cue="to praise")
    assert found.places[0] == Span(len(text) - 4, len(text) - 1)


def test_a_cue_beside_several_pieces_or_none_cannot_be_told() -> None:
    assert not _arrange("He said yes and she said no.", "yes", "no", cue="said")[1]
    assert not _arrange("“No,” Lund said on Monday. He said little.", "“No,”", cue="said")[1]


def test_no_cue_is_beside_content_behind_the_end_of_a_sentence() -> None:
    assert not _arrange("Lund said a word on Monday. So she said. It is full.", "It is full", cue="said")[1]


def test_pieces_of_content_beside_each_other_tell_nothing() -> None:
    found, _ = _arrange("Lund promised that it and, by luck, it alone would stay.", "and", "it", cue="promised")
    assert found.places[1] is None


def test_a_mark_alone_is_beside_nothing() -> None:
    assert not _arrange("Lund: the harbour - it is full: all of it", "it is full", cue=":")[1]
