"""The app and its one screen. Only what is in this package knows Textual."""

from typing import TYPE_CHECKING

from explainer.imports import import_asyncio
from explainer.text.colours import OWN_THEMES
from explainer.tui.terminal.environment import WEB_DRIVER, is_served, tame

if TYPE_CHECKING:  # the rest imports Textual, which nobody but `run` needs, and which is to see a tame environment
    from explainer.navigation.navigation import Demo
    from explainer.pack import Pack
    from explainer.view import View

__all__ = ["THEMES", "WEB_DRIVER", "is_served", "run"]

THEMES = (
    *(own.name for own in OWN_THEMES),
    "ansi-dark",
    "ansi-light",
    "atom-one-dark",
    "atom-one-light",
    "catppuccin-frappe",
    "catppuccin-latte",
    "catppuccin-macchiato",
    "catppuccin-mocha",
    "dracula",
    "flexoki",
    "gruvbox",
    "monokai",
    "nord",
    "rose-pine",
    "rose-pine-dawn",
    "rose-pine-moon",
    "solarized-dark",
    "solarized-light",
    "textual-dark",
    "textual-light",
    "tokyo-night",
)
"""The names of the program's own themes and of Textual's, which no other edition has to import to know them."""


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
    program's own or of Textual's; with `demo` the tour plays at once. Returns the exit code.
    """
    tame()
    import_asyncio()
    from explainer.navigation.beginning import begin
    from explainer.tui.app import ExplainerApp
    from explainer.tui.terminal.tty import TERMINAL

    app = ExplainerApp(begin(pack, view=view, at=at, demo=demo), theme)
    TERMINAL.guard()
    try:
        app.run(mouse=mouse)
    finally:
        TERMINAL.restore()
    return app.return_code or 0
