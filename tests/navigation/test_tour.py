"""The tour without a screen: its pace, its steps as a value, and the tour as text."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from explainer import pace
from explainer.cells import cell_len
from explainer.editions import plain
from explainer.facts import overview
from explainer.facts.vocabulary import IN_BRIEF
from explainer.model import TourStep
from explainer.navigation.actions import back, open_view, play, search, tour_leave, tour_step
from explainer.navigation.beginning import begin
from explainer.navigation.navigation import Demo, Navigation
from explainer.navigation.tour import countdown, due, interrupt, tick, tour_told, wait_again
from explainer.pack import Pack
from explainer.view import VIEW_WORDS
from tests.conftest import PackFolder

STEPS = tuple(TourStep(view="story", say=f"Caption {number}.") for number in range(3))


def step(words: int, seconds: float | None = None) -> TourStep:
    return TourStep(view="story", say=" ".join(["word"] * words), seconds=seconds)


def with_tour(pack: Pack, *steps: TourStep) -> Pack:
    return replace(pack, explainer=replace(pack.explainer, tour=steps))


# the pace


@pytest.mark.parametrize(("words", "seconds"), [(1, 4), (13, 4), (14, 4.2), (20, 6), (30, 9)])
def test_a_step_stays_as_long_as_one_reads_its_caption(words: int, seconds: float) -> None:
    assert pace.seconds(step(words)) == pytest.approx(seconds)


def test_a_step_says_itself_how_long_it_stays() -> None:
    assert pace.seconds(step(30, 2)) == 2


@pytest.mark.parametrize(("speed", "seconds"), [(0.5, 12), (1, 6), (2, 3), (10, 0.6)])
def test_its_speed(speed: float, seconds: float) -> None:
    assert pace.seconds(step(20), speed) == pytest.approx(seconds)
    assert pace.seconds(step(1, 6), speed) == pytest.approx(seconds)


@pytest.mark.parametrize(("caption", "cells"), [("", 0), ("Key 1", 5), ("漢字 ok", 7), ("● ◐", 3)])
def test_a_caption_is_as_wide_as_its_cells(caption: str, cells: int) -> None:
    assert cell_len(caption) == cells


def test_in_brief_says_how_long_it_takes(pack: Pack) -> None:
    assert overview.tour_takes(with_tour(pack)) == ""
    assert overview.tour_takes(with_tour(pack, step(1, 1))) == "1 second"
    assert overview.tour_takes(with_tour(pack, step(1), step(20))) == "10 seconds"
    assert overview.tour_takes(with_tour(pack, step(1, 58))) == "1 minute"
    assert overview.tour_takes(with_tour(pack, step(1, 100), step(1, 30))) == "2 minutes"


# the value


def touring(pack: Pack, *, is_endless: bool = False, idle: float | None = None) -> Navigation:
    """A tour of three steps, playing."""
    return begin(with_tour(pack, *STEPS), view="terms", demo=Demo(is_endless=is_endless, idle=idle))


def moved(navigation: Navigation, *by: int) -> Navigation:
    for each in by:
        navigation = tour_step(navigation, each)
    return navigation


def seen(navigation: Navigation) -> tuple[str, int, bool]:
    tour = navigation.tour
    return (tour.mode, tour.at, tour.is_shown)


def test_it_is_off_until_it_is_asked_for(pack: Pack) -> None:
    reading = begin(with_tour(pack, *STEPS), view="terms")
    assert seen(reading) == ("off", 0, False)
    assert tour_told(reading.tour) == ("",)
    assert seen(interrupt(reading)) == ("off", 0, False)
    assert due(reading) is None


def test_it_is_paused_and_played_on_where_it_was(pack: Pack) -> None:
    second = moved(touring(pack), 1)
    assert seen(second) == ("playing", 1, True)
    assert second.location.view == "story"
    assert seen(play(second)) == ("paused", 1, True)
    assert play(play(second)) == second


@pytest.mark.parametrize("way_out", [interrupt, tour_leave])
@pytest.mark.parametrize("is_paused", [False, True])
def test_it_is_left_whether_it_plays_or_not_and_says_where(
    pack: Pack, way_out: Callable[[Navigation], Navigation], is_paused: bool
) -> None:
    second = moved(touring(pack), 1)
    after = way_out(play(second) if is_paused else second)
    assert seen(after) == ("left", 1, False)
    assert tour_told(after.tour) == ("tour paused at step 2 of 3", "paused at 2 of 3", "paused")
    assert seen(play(after)) == ("playing", 1, True)


def test_esc_leads_home_and_so_does_the_way_back_from_where_it_was_interrupted(pack: Pack) -> None:
    second = moved(touring(pack), 1)
    assert tour_leave(second).location.view == "terms"
    assert tour_leave(second).back == ()
    there = interrupt(second)
    assert there.location.view == "story"
    assert back(there).location.view == "terms"


def test_its_steps_are_no_steps_on_the_way_back(pack: Pack) -> None:
    reading = open_view(begin(with_tour(pack, *STEPS), view="terms"), "article")
    assert moved(play(reading), 1, 1).back == reading.back
    assert tour_leave(moved(play(reading), 1)).visit == reading.visit


def test_it_has_a_beginning_and_an_end(pack: Pack) -> None:
    first = touring(pack)
    assert seen(moved(first, -1)) == seen(first)
    assert moved(first, 2).tour.at == moved(first, 3).tour.at == 2
    assert seen(tick(first)) == seen(moved(first, 1))
    over = tick(moved(first, 2))
    assert (seen(over), over.location.is_in_brief, due(over)) == (("off", 0, False), True, None)
    assert back(over).location.view == "terms"
    assert seen(moved(play(first), 1)) == ("paused", 1, True)


def test_without_an_end_it_begins_anew(pack: Pack) -> None:
    first = touring(pack, is_endless=True)
    assert [moved(first, by).tour.at for by in (-1, 1, 2, 3, 4)] == [2, 1, 2, 0, 1]
    assert {moved(first, by).tour.mode for by in (-1, 3)} == {"playing"}
    assert seen(tick(moved(first, 2))) == seen(first)


def test_a_kiosk_that_is_left_alone_starts_anew(pack: Pack) -> None:
    beginning = touring(pack, is_endless=True, idle=3)
    away = search(open_view(interrupt(moved(beginning, 1)), "article"))
    assert countdown(away.tour) == "starts again in 3 s"
    assert due(away) == 1
    waited = tick(tick(away))
    assert countdown(waited.tour) == "starts again in 1 s"
    assert countdown(wait_again(waited).tour) == "starts again in 3 s"
    assert tick(waited) == beginning


# the tour as text


def test_it_is_printed_with_what_it_speaks_of(pack: Pack) -> None:
    steps = pack.explainer.tour
    lines = list(plain.tour(pack, width=72))
    text = " ".join(" ".join(lines).split())
    assert f"The tour: {len(steps)} steps." in text
    assert max(map(len, lines)) <= 72
    at = 0
    for number, each in enumerate(steps, 1):
        heading = f"STEP {number} OF {len(steps)}: {VIEW_WORDS[each.view].name.upper()}"
        at = text.index(f"{heading} {' '.join(each.say.split())}", at)
        item = list(plain.item(pack, each.at)) if each.at else [f"{IN_BRIEF}: Title and brief: the editor’s words."]
        assert " ".join(item[0].split()) in text[at:]


def test_a_part_of_in_brief_is_printed_too(harbour_pack: Pack) -> None:
    steps = [TourStep(view="story", at=at, say="See.") for at in ("figures", "open-questions", "the-plan")]
    steps.append(TourStep(view="positions", at="harbour-plan", say="See."))
    text = " ".join(plain.tour(with_tour(harbour_pack, *steps)))
    for words in (
        "Key figures, in the editor’s words:",
        "What does it cost?",
        "The harbour, and after it a new quarter.",
        "Ada Berg: for, “will be rebuilt”.",
    ):
        assert words in text


@pytest.mark.parametrize(("seconds", "is_refused"), [("1", False), ("3600", False), ("0.99", True), ("1e+308", True)])
def test_a_step_lasts_as_long_as_somebody_may_look(harbour: PackFolder, seconds: str, is_refused: bool) -> None:
    harbour.edit("explainer.yaml", "seconds: 5", f"seconds: {seconds}")
    assert any("a step lasts from 1 to 3,600 seconds" in problem for problem in harbour.problems()) == is_refused
