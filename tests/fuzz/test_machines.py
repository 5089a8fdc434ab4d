"""The machines for a few seconds, the same examples in every run. For longer: `python -m tests.fuzz`."""

import pytest
from hypothesis import settings

from tests.fuzz import QUICK, packs, screen

pytestmark = pytest.mark.fuzz


def test_whatever_one_does_on_the_screen_it_holds() -> None:
    screen.look(settings(QUICK, max_examples=20, stateful_step_count=30))


def test_a_spoilt_pack_is_shown_or_told_about() -> None:
    packs.look(settings(QUICK, max_examples=150))
