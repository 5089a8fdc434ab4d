"""The paths that a pack names: whether they may be followed, and looked for."""

import os
from pathlib import Path


def leaves(folder: Path, path: str) -> bool:
    """Whether `path`, taken from `folder`, leads out of it: absolute, by `..`, or by a symbolic link."""
    if os.path.isabs(path):
        return True
    depth, has_link, there = 0, False, os.fspath(folder)
    for step in Path(path).parts:
        depth += -1 if step == os.pardir else 1
        if depth < 0:  # even where it comes back in, by the folder's own name
            return True
        there = os.path.join(there, step)
        has_link = has_link or os.path.islink(there)
    home = os.path.realpath(folder) if has_link else ""
    return has_link and not os.path.realpath(os.path.join(home, path)).startswith(os.path.join(home, ""))


def unspeakable(path: str) -> str | None:
    """Why the system cannot look for `path`, where its language setting has no way to spell it."""
    try:
        os.fsencode(path)
    except UnicodeEncodeError as error:
        return f"its name cannot be spelt in the system's language setting ({error.encoding}); set LC_ALL=C.UTF-8"
    return None


def is_missing(path: Path) -> bool:
    """Whether there is certainly nothing at `path`; what cannot be looked at is left to whoever reads it."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
