"""The machines' environment is untroubled too."""

from tests.tui.conftest import _untroubled  # noqa: F401
