"""The pace of a tour: how long a step stays, and how much its caption may hold."""

from explainer.model import TourStep

WORDS_A_MINUTE = 200
LEAST_SECONDS = 4.0
LEAST_STAY, MOST_STAY = 1, 3600
"""The seconds that a step may say."""
MOST_CELLS = 160
"""The length of a caption: so much fits on the smallest screen, beside what it speaks of."""


def seconds(step: TourStep, speed: float = 1.0) -> float:
    """How long `step` stays at `speed` times the usual pace: what it says itself, else the time to read its caption."""
    usual = step.seconds or max(LEAST_SECONDS, 60 * len(step.say.split()) / WORDS_A_MINUTE)
    return usual / speed
