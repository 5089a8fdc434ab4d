"""What the palette lists of very many names. Without a screen."""

from explainer.tui.dialogs.palette import MOST, likeliest


def test_all_names_that_can_match_are_listed_in_their_order() -> None:
    names = ["view: timeline", "event: the meeting", "event: a tale in time"]
    assert likeliest(names, "time") == [0, 2]
    assert likeliest(names, "tin") == [0, 1, 2]
    assert likeliest(names, "(") == []


def test_of_very_many_those_come_first_that_are_called_so() -> None:
    many = [f"event: the vote on motion {number}" for number in range(3 * MOST)]
    names = [*many, "term: vote", "event: to veto the plan", "term: the last vote"]
    found = likeliest(names, "vote")
    assert len(found) == MOST
    assert names.index("term: vote") in found
    assert names.index("event: to veto the plan") not in found
    assert names.index("event: to veto the plan") in likeliest(names, "veto")
