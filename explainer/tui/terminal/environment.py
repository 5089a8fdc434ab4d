"""What of the environment reaches Textual. Knows no Textual: it reads its variables while it is imported."""

import os

_COLOUR_SYSTEMS = ("auto", "standard", "256", "truecolor")
WEB_DRIVER = "textual.drivers.web_driver:WebDriver"


def is_served() -> bool:
    """Whether a browser is at the other end: a server such as textual-serve asks for Textual's web driver."""
    return os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def tame() -> None:
    """Remove what would be obeyed and should not be. Call it before Textual is imported.

    Some of the variables end Textual with a traceback where their values make no sense (TEXTUAL_DRIVER,
    TEXTUAL_COLOR_SYSTEM, TEXTUAL_LOG), others write files (TEXTUAL_LOG, TEXTUAL_SCREENSHOT), press keys, or print.
    What the program needs of them, it sets itself.
    """
    kept = {"TEXTUAL_DRIVER"} if is_served() else set()
    if os.environ.get("TEXTUAL_COLOR_SYSTEM") in _COLOUR_SYSTEMS:
        kept.add("TEXTUAL_COLOR_SYSTEM")
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in kept]:
        del os.environ[name]
    if not is_served():  # some shells export their size; Textual would never see the window change
        for name in ("COLUMNS", "LINES"):
            os.environ.pop(name, None)
    if not os.environ.get("NO_COLOR"):  # set but empty it means nothing, except to Textual
        os.environ.pop("NO_COLOR", None)
