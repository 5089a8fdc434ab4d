"""The least that a Textual app can be: what every first screen is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class HelloApp(App[None]):
    """Says hello."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("hello, world")


if __name__ == "__main__":
    HelloApp().run()
