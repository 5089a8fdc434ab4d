"""From a folder to a pack without problems, or to everything that is wrong with it."""

from pathlib import Path

from msgspec import Struct

from explainer.checking.checks import CHECKS, OF_THE_PACK
from explainer.checking.draft import Draft
from explainer.checking.reading import EXPLAINER, read_draft
from explainer.loading import Problem
from explainer.pack import Pack

__all__ = ["EXPLAINER", "Checked", "check"]


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
    for run in CHECKS:
        run(draft)
    pack = None if draft.has_errors else _pack(draft)
    if pack:
        for prove in OF_THE_PACK:
            prove(draft, pack)
        pack = None if draft.has_errors else pack
    if pack and with_advice:
        from explainer.checking.checks.advice import ADVICE  # here, as whoever only shows a pack does without

        draft.problems.level = "warning"
        for advise in ADVICE:
            advise(draft, pack)
    return Checked(pack, _sorted(draft), draft.problems.untold)


def _pack(draft: Draft) -> Pack | None:
    if draft.article is None:
        return None
    return Pack(
        folder=draft.folder,
        explainer=draft.explainer.value,
        sections=tuple(section.value for section in draft.sections),
        article=draft.article,
        places=draft.located.places,
        furniture=draft.located.furniture,
    )


def _sorted(draft: Draft) -> tuple[Problem, ...]:
    """The problems in pack order."""
    paths = [file.document.path for file in draft.files]
    paths += [draft.article_file.path] if draft.article_file else []
    rank = {path: number for number, path in reversed(list(enumerate(paths)))}
    return tuple(
        sorted(
            draft.problems,
            key=lambda problem: (rank.get(problem.path, len(rank)), problem.path, problem.line, problem.column),
        )
    )
