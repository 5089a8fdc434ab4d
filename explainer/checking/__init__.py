"""The cross-checks: from a folder to a pack without problems, or to everything that is wrong with it."""

from pathlib import Path

from msgspec import Struct

from explainer.article import Place
from explainer.checking.anchors import check_anchors
from explainer.checking.draft import Draft, read_draft
from explainer.checking.ids import Ids
from explainer.checking.links import check_links
from explainer.loading import Problem
from explainer.pack import Pack

__all__ = ["Checked", "check"]


class Checked(Struct, frozen=True):
    """What `check` found."""

    pack: Pack | None
    """The pack; None where there is an error. Nothing of a bad pack is ever shown."""
    problems: tuple[Problem, ...]
    """All errors and warnings, in pack order: `explainer.yaml`, the sections, the article; then by line and column.
    Where they are very many, only the first that were found."""
    untold: int = 0
    """How many more there are."""


def check(folder: Path, *, with_advice: bool = False) -> Checked:
    """Read and check the pack in `folder`: every problem in one run. Nothing is raised.

    Warnings come only for a pack without errors, and `with_advice`: whoever only shows it need not wait for them.
    """
    draft = read_draft(folder)
    ids = Ids(draft)
    check_links(draft, ids)
    places = check_anchors(draft)
    pack = None if draft.has_errors else _pack(draft, places)
    if pack and with_advice:
        from explainer.checking.advice import advise  # here, as whoever only shows a pack does without

        advise(draft, ids, pack)
    return Checked(pack, _sorted(draft), draft.problems.untold)


def _sorted(draft: Draft) -> tuple[Problem, ...]:
    paths = [document.path for document in draft.documents]
    paths += [draft.article_file.path] if draft.article_file else []
    rank = {path: number for number, path in reversed(list(enumerate(paths)))}
    problems = sorted(draft.problems, key=lambda each: (each.path, each.line, each.column))
    return tuple(sorted(problems, key=lambda each: rank.get(each.path, len(rank))))


def _pack(draft: Draft, places: dict[str, Place]) -> Pack | None:
    if draft.top is None or draft.article is None:
        return None
    return Pack(
        folder=draft.folder,
        explainer=draft.top.value,
        sections=tuple(section.value for section in draft.tops),
        article=draft.article,
        places=places,
    )
