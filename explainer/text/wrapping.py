"""Lines of a given width, in terminal cells."""

from functools import lru_cache

from explainer.cells import cell_len, fit, is_narrow


@lru_cache(maxsize=8192)
def wrap(text: str, width: int) -> tuple[tuple[int, int], ...]:
    """Break `text` at white space, but not behind a ` ·`, into lines of at most `width` cells.

    Returns the start and end offset of each line in `text`, at least one. A word wider than a line is broken.
    """
    width = max(1, width)
    narrow = bool(is_narrow(text))
    if narrow and len(text) <= width and "\n" not in text:
        return ((0, len(text)),)
    lines: list[tuple[int, int]] = []
    at, length = 0, len(text)
    while at < length:
        limit = min(length, at + width) if narrow else fit(text, at, width)
        if (newline := text.find("\n", at, limit + 1)) >= 0:
            end, following = newline, newline + 1
        elif limit == length:
            end = following = length
        else:
            end = text.rfind(" ", at, limit + 1)
            if text[end - 2 : end] == " ·":  # what stands between two parts begins a line rather than ends it
                end -= 2
            if end <= at:
                end = max(limit, at + 1)
            following = end
        while following < length and text[following] == " ":
            following += 1
        lines.append((at, at + len(text[at:end].rstrip())))
        at = following
    return tuple(lines) or ((0, 0),)


def clip(text: str, width: int) -> str:
    """`text` in at most `width` cells; an ellipsis says that something is missing."""
    return text if cell_len(text) <= width else text[: fit(text, 0, max(0, width - 1))].rstrip() + "…"
