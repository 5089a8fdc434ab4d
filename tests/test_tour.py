"""The tour without a screen: its pace, its steps as a value, and the tour as text."""

import pytest
from msgspec.structs import replace

from explainer import plain
from explainer import tour as pace
from explainer import words as told
from explainer.library import open_pack
from explainer.model import TourStep
from explainer.navigation.tour import Tour
from explainer.pack import Pack
from tests.conftest import PackFolder

STEPS = tuple(TourStep(view="story", say=f"Caption {number}.") for number in range(3))


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = open_pack().pack
    assert found
    return found


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
    assert pace.width(caption) == cells


def test_in_brief_says_how_long_it_takes(pack: Pack) -> None:
    assert told.tour(with_tour(pack)) == ""
    assert told.tour(with_tour(pack, step(1, 1))) == "  p plays it in 1 second"
    assert told.tour(with_tour(pack, step(1), step(20))) == "  p plays it in 10 seconds"
    assert told.tour(with_tour(pack, step(1, 58))) == "  p plays it in 1 minute"
    assert told.tour(with_tour(pack, step(1, 100), step(1, 30))) == "  p plays it in 2 minutes"


# the value


def test_it_is_off_until_it_is_asked_for() -> None:
    tour = Tour(STEPS)
    assert not tour.is_shown
    assert tour.told == ("",)
    assert tour.left() == tour


def test_it_is_paused_and_played_on_where_it_was() -> None:
    tour = Tour(STEPS).toggled().moved(1)
    assert (tour.mode, tour.step, tour.is_shown) == ("playing", STEPS[1], True)
    assert (tour.toggled().mode, tour.toggled().at, tour.toggled().is_shown) == ("paused", 1, True)
    assert tour.toggled().toggled() == tour


def test_it_is_left_whether_it_plays_or_not_and_says_where() -> None:
    tour = Tour(STEPS).toggled().moved(1)
    for each in (tour.left(), tour.toggled().left()):
        assert (each.mode, each.at, each.is_shown) == ("left", 1, False)
        assert each.told == ("tour paused at step 2 of 3", "paused at 2 of 3", "paused")
        assert each.toggled() == tour


def test_it_has_a_beginning_and_an_end() -> None:
    tour = Tour(STEPS).toggled()
    assert tour.moved(-1) == tour
    assert tour.moved(2).at == tour.moved(3).at == 2
    assert tour.gone_on() == tour.moved(1)
    assert tour.moved(2).gone_on() == Tour(STEPS)
    assert tour.toggled().moved(1).mode == "paused"


def test_without_an_end_it_begins_anew() -> None:
    tour = Tour(STEPS, is_endless=True).toggled()
    assert [tour.moved(by).at for by in (-1, 1, 2, 3, 4)] == [2, 1, 2, 0, 1]
    assert {tour.moved(by).mode for by in (-1, 3)} == {"playing"}
    assert tour.moved(2).gone_on() == tour


# the tour as text


def test_it_is_printed_with_what_it_speaks_of(pack: Pack) -> None:
    steps = pack.explainer.tour
    lines = list(plain.tour(pack, width=72))
    text = " ".join(" ".join(lines).split())
    assert f"The tour: {len(steps)} steps." in text
    assert max(map(len, lines)) <= 72
    at = 0
    for number, each in enumerate(steps, 1):
        heading = f"STEP {number} OF {len(steps)}: {told.VIEWS[each.view].upper()}"
        at = text.index(f"{heading} {' '.join(each.say.split())}", at)
        item = list(plain.item(pack, each.at)) if each.at else [f"{told.IN_BRIEF}: {pack.explainer.brief[:40]}"]
        assert " ".join(item[0].split()) in text[at:]


def test_a_part_of_in_brief_is_printed_too(harbour_pack: Pack) -> None:
    steps = [TourStep(view="story", at=at, say="See.") for at in ("figures", "open-questions", "the-plan")]
    steps.append(TourStep(view="positions", at="harbour-plan", say="See."))
    text = " ".join(plain.tour(with_tour(harbour_pack, *steps)))
    for words in (
        "Key figures:",
        "What does it cost?",
        "The harbour, and after it a new quarter.",
        "She wants it rebuilt.",
    ):
        assert words in text


@pytest.mark.parametrize(("seconds", "is_refused"), [("1", False), ("3600", False), ("0.99", True), ("1e+308", True)])
def test_a_step_lasts_as_long_as_somebody_may_look(harbour: PackFolder, seconds: str, is_refused: bool) -> None:
    harbour.edit("explainer.yaml", "seconds: 5", f"seconds: {seconds}")
    assert any("a step lasts from 1 to 3,600 seconds" in problem for problem in harbour.problems()) == is_refused
