"""The screens. Only what is in this package knows Textual."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what is here is asked for by every edition: the screen's own parts are imported when it opens
    from explainer.model import View
    from explainer.pack import Pack
    from explainer.tui.tour import Demo

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"


class UnknownThemeError(Exception):
    """There is no theme of that name."""


def is_served() -> bool:
    """Whether a browser is at the other end: a server such as textual-serve asks for Textual's web driver."""
    return os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def run(
    pack: "Pack",
    *,
    view: "View | None" = None,
    at: str | None = None,
    theme: str | None = None,
    mouse: bool = True,
    demo: "Demo | None" = None,
) -> int:
    """Show `pack` until the reader leaves.

    `view` and `at` say where to begin; without `view` that is where `at` is at home. `theme` is one of the
    program's own or of Textual's; with `demo` the tour plays at once. Returns the exit code; raises UnknownThemeError.
    """
    is_local = not is_served()
    if is_local:  # a server says there how large the browser's window is
        for name in ("COLUMNS", "LINES"):  # exported by some shells; Textual would never see the window change
            os.environ.pop(name, None)
    if not os.environ.get("NO_COLOR"):  # set but empty it means nothing, except to Textual
        os.environ.pop("NO_COLOR", None)
    os.environ["TEXTUAL_SMOOTH_SCROLL"] = "0"  # cells are enough; some multiplexers get pixels wrong
    if is_local and not (sys.__stderr__ and sys.__stderr__.isatty()):  # Textual draws there; a log shall not get that
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]
    from msgspec.structs import replace

    from explainer.tui.app import ExplainerApp
    from explainer.tui.routes import find, home
    from explainer.tui.state import State

    state = State(view or "story")
    if at and (ref := find(pack, at)):
        state = replace(state, selected=ref) if view else home(pack, state, ref)
    app = ExplainerApp(pack, state, theme, demo)
    app.run(mouse=mouse)
    return app.return_code or 0


def key_table() -> list[tuple[str, str]]:
    """Every key and what it does."""
    from explainer.tui.keys import table

    return table()
