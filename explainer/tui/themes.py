"""The program's own two themes, and the colours that its text has in every other one."""

from textual.theme import Theme

_DARK = {
    "ink": "#d9dce3",
    "ink-dim": "#98a1b0",
    "ink-title": "#f4f5f8",
    "ink-accent": "#e3b568",
    "ink-quote": "#9fd8a8",
    "edge": "#39414e",
    "lane": "#7f8897",
    "picked": "#262d3a",
    "span": "#1b2129",
    "hit": "#3a3420",
    "found": "#e3b568",
    "found-ink": "#14171c",
    "side-1": "#86b7ff",
    "side-2": "#ff9c94",
    "side-3": "#e6d37a",
    "side-4": "#c6a6ff",
}
_LIGHT = {
    "ink": "#24282f",
    "ink-dim": "#5a616d",
    "ink-title": "#0e1116",
    "ink-accent": "#8a4f00",
    "ink-quote": "#1c6b31",
    "edge": "#cfccc2",
    "lane": "#6a717c",
    "picked": "#e3e8f0",
    "span": "#f1efe8",
    "hit": "#f7e7b4",
    "found": "#8a4f00",
    "found-ink": "#ffffff",
    "side-1": "#1a56b0",
    "side-2": "#a92a20",
    "side-3": "#6d5a00",
    "side-4": "#6a3fb5",
}

DARK = Theme(
    name="explainer-dark",
    primary="#86b7ff",
    accent="#e3b568",
    foreground="#d9dce3",
    background="#12151a",
    surface="#1a1f27",
    panel="#1f252f",
    dark=True,
    variables=_DARK,
)
LIGHT = Theme(
    name="explainer-light",
    primary="#1a56b0",
    accent="#8a4f00",
    foreground="#24282f",
    background="#fbfaf6",
    surface="#f0eee7",
    panel="#e8e6de",
    dark=False,
    variables=_LIGHT,
)


def ink(*, is_dark: bool) -> dict[str, str]:
    """The colours of text in themes that have none for it, on a dark or a light background."""
    return _DARK if is_dark else _LIGHT
