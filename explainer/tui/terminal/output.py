"""The last net: no control character reaches the terminal, whatever a widget draws."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_UNSAFE = "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"


def harmless(line: str) -> str:
    """`line` without control characters."""
    return re.sub(_UNSAFE, "", line)


class SafeOutput(LineFilter):
    """Takes control characters out of what is drawn; Textual lets nearly all of them through, Esc too."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """`segments` without control characters."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [Segment(harmless(text), style, control) for text, style, control in segments]
