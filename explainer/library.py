"""Where packs live: those that come with the program, and any folder."""

import os
from errno import ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR
from pathlib import Path

from explainer import loading  # before what imports it deep down: chains as deep cost Python 3.11 a memory page a call
from explainer.checking import EXPLAINER, Checked, check

_HERE = Path(__file__).resolve().parent


def shipped() -> tuple[Path, ...]:
    """The folders of the packs that come with the program, by name: in an installed one, or in a checkout."""
    content = next((folder for folder in (_HERE / "content", _HERE.parent / "content") if folder.is_dir()), None)
    return tuple(sorted(file.parent for file in content.glob(f"*/{EXPLAINER}"))) if content else ()


def open_pack(path: Path | None = None, *, with_advice: bool = False) -> Checked:
    """The pack in the folder `path` (its `explainer.yaml` will do too), checked; without one the shipped pack.

    Nothing is raised: what is wrong with the path is a problem as well. Warnings come only `with_advice`.
    """
    if path is None:
        packs = shipped()
        if not packs:
            return _no_pack(_HERE, "no pack came with the program; name the folder of one")
        return check(packs[0], with_advice=with_advice)
    if not path.is_absolute() and _is_here_gone():
        message = "the present folder has been deleted; go to another one, or name the pack by its full path"
        return _no_pack(path, message)
    if path.name == EXPLAINER and os.path.isfile(path):  # not Path's own, which raises where access is denied
        path = path.parent
    if message := _about_folder(path):
        return _no_pack(path, message)
    if not os.path.isdir(path):
        return _no_pack(path, f"a file, not the folder of a pack with its {EXPLAINER}")
    if loading.is_missing(path / EXPLAINER):
        others = [name.parent.name for name in sorted(path.glob(f"*/{EXPLAINER}"))]
        more = f"; there is one in {loading.printable(', '.join(others[:5]))}" if others else ""
        return _no_pack(path, f"no file {EXPLAINER!r} in this folder{_misnamed(path) or more}")
    return check(path, with_advice=with_advice)


def _about_folder(path: Path) -> str:
    """Why nothing can be found at `path`; empty if something can."""
    try:
        os.stat(path)
    except OSError as error:
        if error.errno == ELOOP:
            return "cannot be read: a symbolic link that leads back to itself"
        if error.errno not in (ENOENT, ENOTDIR, ENAMETOOLONG):
            return f"cannot be read: {error.strerror or error}"
        return "no such folder"
    except ValueError:  # a name that no system takes
        return "no such folder"
    return ""


def _misnamed(folder: Path) -> str:
    """What to do about a file in `folder` that is probably meant to be the explainer; empty if there is none."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ""
    stems = {name.partition(".")[0].casefold(): name for name in names if name == loading.printable(name)}
    best = loading.Suggestions().best(Path(EXPLAINER).stem, stems)
    return f"; rename {stems[best]!r} to it" if best else ""


def _is_here_gone() -> bool:
    """Whether the present folder has been deleted: nothing can be found from there, except by its full path."""
    try:
        os.getcwd()
    except OSError:
        return True
    return False


def _no_pack(path: Path, message: str) -> Checked:
    return Checked(None, (loading.Problem(loading.printable(str(path)), 1, 1, "", message),))
