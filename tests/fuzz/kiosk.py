"""A machine that does in a kiosk what a crowd of visitors would: none can leave it, and none leaves a trace."""

import asyncio

from hypothesis import given, settings, strategies

from explainer.navigation.navigation import Demo
from explainer.pack import Pack
from tests.fuzz import done
from tests.fuzz.letters import packs
from tests.fuzz.screen import KEYS, OTHER_KEYS
from tests.tui.clock import touring
from tests.tui.test_kiosk import Seen

AT_ONCE = 10

some_keys = strategies.lists(
    strategies.sampled_from([key for key in (*KEYS, *OTHER_KEYS) if key != "ctrl+q"]),
    min_size=AT_ONCE,
    max_size=AT_ONCE,
)
some_place = strategies.tuples(strategies.integers(1, 90), strategies.integers(1, 28))


@strategies.composite
def some_mouse(draw: strategies.DrawFn) -> str:
    """A click, a turn of the wheel or a drag."""
    button, (x, y), (to_x, to_y) = draw(strategies.sampled_from([0, 1, 2, 64, 65])), draw(some_place), draw(some_place)
    drag = f"\x1b[<{button + 32};{to_x};{to_y}M" if button < 3 and draw(strategies.booleans()) else ""
    return f"\x1b[<{button};{x};{y}M{drag}\x1b[<{button};{to_x};{to_y}m"


some_doings = strategies.lists(some_keys | some_mouse(), min_size=10, max_size=20)


async def crowd(pack: Pack, doings: list[list[str] | str]) -> None:
    """Do all of that, and leave the kiosk alone."""
    async with touring(pack, demo=Demo(is_endless=True, idle=1)) as visitor:
        first = Seen.by(visitor)
        for doing in doings:
            done["kiosk: keys and clicks"] += 1 if isinstance(doing, str) else len(doing)
            await (visitor.send(doing) if isinstance(doing, str) else visitor.press_at_once(*doing))
            assert visitor.app.is_running
            assert visitor.app.clipboard == ""
        await visitor.press("x")
        await visitor.wait_idly()
        assert Seen.by(visitor) == first, visitor.text()


def look(how: settings) -> None:
    """Run the machine."""

    @settings(how)
    @given(some_doings)
    def let_in(doings: list[list[str] | str]) -> None:
        done["kiosk: examples"] += 1
        asyncio.run(crowd(packs()["shipped"], doings))

    let_in()
