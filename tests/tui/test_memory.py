"""Nothing that has left the screen stays in memory."""

import gc
from weakref import ref

import pytest

from explainer.tui.collector import undisturbed
from explainer.tui.widgets.search_field import SearchField
from tests.tui.conftest import Opens


async def test_search_fields_that_are_closed_are_gone(opens: Opens) -> None:
    async with opens() as reader:
        fields = []
        for _ in range(5):
            await reader.press("slash")
            fields.append(ref(reader.app.screen.query(SearchField).first()))
            await reader.press("p", "escape")
        gc.collect()
        alive = [number for number, field in enumerate(fields) if field()]
        assert len(alive) <= 1


@pytest.mark.parametrize("is_on", [True, False])
def test_what_stays_is_no_more_looked_at(is_on: bool) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if is_on else gc.disable)()
        before = gc.get_freeze_count()
        with undisturbed(is_lasting=True):
            assert not gc.isenabled()
            kept = [[number] for number in range(1000)]
        assert gc.isenabled() == is_on
        assert gc.get_freeze_count() >= before + len(kept)
    finally:
        gc.unfreeze()
        (gc.enable if was_on else gc.disable)()


async def test_everything_is_looked_through_behind_a_key_and_only_when_it_is_time(opens: Opens) -> None:
    class Thing:
        itself: object

    async with opens() as reader:
        before = gc.get_threshold()
        try:
            gc.set_threshold(0)  # never by itself
            thing = Thing()
            thing.itself, kept = thing, ref(thing)
            gc.collect()
            del thing
            await reader.press("down")
            assert kept()
            for _ in range(11):
                gc.collect(1)
            await reader.press("down")
            assert not kept()
        finally:
            gc.set_threshold(*before)


async def test_nothing_is_looked_through_while_a_key_waits(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def is_due() -> bool:
        if not done:  # at the first pause, just before another key
            reader.app.keys.put(done.append, "answered")
        return True

    async with opens() as reader:
        monkeypatch.setattr("explainer.tui.collector.is_due", is_due)
        monkeypatch.setattr("explainer.tui.collector.look", lambda: done.append("looked"))
        await reader.press("down")
    assert done == ["answered", "looked"]
