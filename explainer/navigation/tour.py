"""The tour as a value: at which step it is, and whether its keys are the tour's or the reader's. No Textual here."""

from typing import Literal

import msgspec
from msgspec.structs import replace

from explainer.model import TourStep
from explainer.navigation import routes
from explainer.pack import Pack
from explainer.views.state import State


class Demo(msgspec.Struct, frozen=True):
    """How the program is shown to a room."""

    speed: float = 1.0
    """How many times the usual pace."""
    is_endless: bool = False
    """Whether the last step is followed by the first."""
    idle: float | None = None
    """A kiosk: after so many seconds without a key it starts anew, and no key but Ctrl+Q leaves it."""


class Tour(msgspec.Struct, frozen=True):
    """Where a tour is."""

    steps: tuple[TourStep, ...]
    is_endless: bool = False
    at: int = 0
    """The index of the step."""
    mode: Literal["off", "playing", "paused", "left"] = "off"
    """Paused, it still has its keys; left, the reader has them all but p."""

    @property
    def is_shown(self) -> bool:
        """Whether the step is on the screen, with its caption."""
        return self.mode in ("playing", "paused")

    @property
    def step(self) -> TourStep:
        """The present step."""
        return self.steps[self.at]

    @property
    def told(self) -> tuple[str, ...]:
        """Where it was left, ever shorter."""
        if self.mode != "left":
            return ("",)
        step = f"{self.at + 1} of {len(self.steps)}"
        return (f"tour paused at step {step}", f"paused at {step}", "paused")

    def toggled(self) -> "Tour":
        """Paused where it plays; else playing, from where it was."""
        return replace(self, mode="paused" if self.mode == "playing" else "playing")

    def left(self) -> "Tour":
        """With the reader having the keys."""
        return replace(self, mode="left") if self.is_shown else self

    def moved(self, by: int) -> "Tour":
        """`by` steps on or back; it stays at either end, but where it is endless, which goes round."""
        at = self.at + by
        return replace(self, at=at % len(self.steps) if self.is_endless else max(0, min(at, len(self.steps) - 1)))

    def gone_on(self) -> "Tour":
        """A step on by itself; behind the last one it is over."""
        following = self.moved(1)
        return replace(self, at=0, mode="off") if following == self and not self.is_endless else following


def shown(pack: Pack, step: TourStep) -> State:
    """What the screen shows at `step`: its view as it opens by itself, with the step's item selected."""
    ref = routes.find(pack, step.at) if step.at is not None else None
    return routes.show(pack, State(), step.view, ref)
