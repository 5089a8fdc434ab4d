"""A machine that presses keys while a tour plays: each must do what a very small model of the tour says."""

import asyncio
from dataclasses import dataclass

from hypothesis import given, settings, strategies

from explainer import pace
from explainer.navigation.navigation import Demo
from explainer.navigation.tour import shown_at
from explainer.pack import Pack
from explainer.tui.widgets.search_field import SearchField
from tests.fuzz import done
from tests.fuzz.letters import packs
from tests.tui.clock import Visitor, touring

TIME = "time passes"
TOGGLES, STEPS, WAYS_OUT = ("space", "p"), {"left": -1, "h": -1, "right": 1, "l": 1}, ("escape", "backspace")
OTHERS = ("down", "2", "3", "5", "G", "T", "f5", "o", "ctrl+l")
CLOSES_HELP = ("escape", "backspace", "question_mark")
IDLE = 3

some_act = strategies.sampled_from(
    [*TOGGLES * 3, *STEPS, *STEPS, *WAYS_OUT, *OTHERS, "question_mark", "slash", *[TIME] * 6]
)
some_acts = strategies.lists(some_act, min_size=8, max_size=30)


@dataclass
class Model:
    """What a tour is, in a few lines."""

    length: int
    is_kiosk: bool
    mode: str = "playing"
    at: int = 0
    is_helping: bool = False
    is_seeking: bool = False
    idle: int = IDLE
    is_told: bool = False

    @property
    def is_shown(self) -> bool:
        return self.mode in ("playing", "paused")

    def act(self, act: str) -> None:
        """Do `act`: press a key, or let time pass."""
        if act == TIME:
            self._wait()
        else:
            self.idle = IDLE
            was_shown, was_helping = self.is_shown, self.is_helping
            self._press(act)
            self.is_told = self.mode == "left" and (was_shown or (was_helping and self.is_told))

    def _press(self, key: str) -> None:
        if self.is_helping:
            self.is_helping = key not in CLOSES_HELP
        elif self.is_shown and key in TOGGLES:
            self.mode = "paused" if self.mode == "playing" else "playing"
        elif self.is_shown and key in STEPS:
            self._step(STEPS[key])
        elif self.is_shown and key in WAYS_OUT:
            self.mode = "left"
        elif self.is_seeking:
            self.is_seeking = key != "escape"
        elif key == "p":
            self.mode = "playing"
        else:
            self.mode = "left" if self.is_shown else self.mode
            self.is_helping, self.is_seeking = key == "question_mark", key == "slash"

    def _step(self, by: int) -> None:
        at = self.at + by
        self.at = at % self.length if self.is_kiosk else max(0, min(at, self.length - 1))

    def _wait(self) -> None:
        if self.mode == "playing" and self.at == self.length - 1 and not self.is_kiosk:
            self.at, self.mode = 0, "off"
        elif self.mode == "playing":
            self._step(1)
        elif self.is_kiosk:
            self.idle -= 1
            if not self.idle:
                self.mode, self.at, self.is_helping, self.is_seeking, self.idle = "playing", 0, False, False, IDLE


async def play(pack: Pack, acts: list[str], *, is_kiosk: bool) -> None:
    """Do `acts` while a tour plays, and check after each that everything is as the model says."""
    demo = Demo(is_endless=is_kiosk, idle=IDLE if is_kiosk else None)
    async with touring(pack, 120, 30, demo=demo) as visitor:
        model = Model(len(pack.explainer.tour), is_kiosk)
        for act in acts:
            was_shown = model.is_shown
            before = None if visitor.found() else visitor.lines()[:-1]
            if act != TIME:
                await visitor.press(act)
            elif visitor.clock.waits() is not None:
                await visitor.wait()
            model.act(act)
            assert visitor.app.is_running
            agrees(visitor, pack, model)
            if act == "p" and model.is_shown and not was_shown and before:
                await leads_home(visitor, model, before)


def agrees(visitor: Visitor, pack: Pack, model: Model) -> None:
    """What is shown is what the model says."""
    told = visitor.text()
    assert (len(visitor.app.screen_stack) == 2) == model.is_helping, told
    assert bool(visitor.app.screen_stack[0].query(SearchField)) == model.is_seeking, told
    step = pack.explainer.tour[model.at]
    place = f"step {model.at + 1} of {model.length}"
    if model.is_shown:
        assert visitor.caption.startswith(f"{place} ")
        assert (" playing for " in visitor.caption, " paused" in visitor.caption) == (
            model.mode == "playing",
            model.mode == "paused",
        )
        assert visitor.app.screen.navigation.location == shown_at(pack, step)  # type: ignore[attr-defined]
    else:
        assert visitor.caption == ""
        if not model.is_helping and not model.is_seeking:
            is_told = model.is_told and not model.is_kiosk  # which tells when it starts again instead
            assert (f"tour paused at {place}" in visitor.footer) == is_told, visitor.footer
    waits = pace.seconds(step) if model.mode == "playing" else 1 if model.is_kiosk else None
    assert visitor.clock.waits() == waits
    if model.is_kiosk and model.mode != "playing":
        assert f"starts again in {model.idle} s" in visitor.words()


async def leads_home(visitor: Visitor, model: Model, home: list[str]) -> None:
    """Esc leads to where the reader was before the tour."""
    await visitor.press("escape")
    assert visitor.lines()[:-1] == home
    model.act("escape")


def look(how: settings) -> None:
    """Run the machine."""

    @settings(how)
    @given(some_acts, strategies.booleans())
    def play_any(acts: list[str], is_kiosk: bool) -> None:
        done["tour: examples"] += 1
        done["tour: acts"] += len(acts)
        asyncio.run(play(packs()["shipped"], acts, is_kiosk=is_kiosk))

    play_any()
