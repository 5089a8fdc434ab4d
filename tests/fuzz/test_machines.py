"""The machines for a few seconds, the same examples in every run. For longer: `python -m tests.fuzz`."""

import pytest
from hypothesis import settings

from tests.fuzz import QUICK, kiosk, packs, screen, terminal, tour

pytestmark = pytest.mark.fuzz


def test_whatever_one_does_on_the_screen_it_holds() -> None:
    screen.look(settings(QUICK, max_examples=16, stateful_step_count=30))


def test_a_spoilt_pack_is_shown_or_told_about() -> None:
    packs.look(settings(QUICK, max_examples=150))


def test_a_terminal_gone_mad_is_left_whole() -> None:
    terminal.look(settings(QUICK, max_examples=5))


def test_each_key_of_a_tour_does_what_it_should() -> None:
    tour.look(settings(QUICK, max_examples=20))


def test_a_kiosk_survives_its_visitors() -> None:
    kiosk.look(settings(QUICK, max_examples=4))
