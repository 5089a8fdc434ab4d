"""The screens. Only what is in this package knows Textual."""

import gc

from explainer.model import View
from explainer.pack import Pack
from explainer.tui.page import Ref
from explainer.tui.state import State


def find(pack: Pack, id: str) -> Ref | None:
    """What has the id `id`: a statement, an event, a section, or a speaker."""
    if id in pack.statements:
        return Ref("statement", id)
    if id in pack.events:
        return Ref("event", id)
    if any(section.id == id for section in pack.sections):
        return Ref("section", id)
    if (id,) in pack.speakers:
        return Ref("speaker", id)
    return None


def run(
    pack: Pack, *, view: View | None = None, at: str | None = None, theme: str | None = None, mouse: bool = True
) -> int:
    """Show `pack` until the reader leaves.

    `view` and `at` say where to begin. Returns the exit code; raises ValueError where `theme` is unknown.
    """
    gc.disable()
    from explainer.tui.app import ExplainerApp

    app = ExplainerApp(pack, State(view or "story", find(pack, at) if at else None), theme)
    app.run(mouse=mouse)
    return app.return_code or 0


def key_table() -> list[tuple[str, str]]:
    """Every key and what it does."""
    from explainer.tui.keys import table

    return table()
