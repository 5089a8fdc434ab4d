"""YAML as plain data, and where it is broken, what stands before that."""

from functools import partial
from typing import Any

import yaml

from explainer.loading import limits
from explainer.loading.budget import Budget
from explainer.loading.composer import Composer
from explainer.loading.document import Document, Repairs
from explainer.loading.marks import Marks, start_of
from explainer.loading.problem import Problem, Problems, clip
from explainer.loading.slips import with_plain_spaces
from explainer.loading.text import TextFile

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(file: TextFile, budget: Budget) -> Document[Any]:
    """The plain data in a file, as far as the `budget` allows, which is charged with them.

    Nothing is raised. Where there are no data the value is None, and nothing of it stands anywhere.
    """
    problems = Problems(budget.problems)
    for problem in file.problems:
        problems.add(problem)
    if file.text is None:
        return Document(file.path, None, Marks(), _nothing(Repairs()), problems, is_unread=True)
    text, faults = with_plain_spaces(file.text)
    for at, message in faults:
        problems.add(Problem(file.path, *file.line_column(at), "", message))
    make = partial(_Parser, text)
    parser = make()
    composer = Composer(parser, file.path, budget, text)
    position, data = (1, 1), None
    try:
        data = composer.whole()
        message = "" if composer.values else "the file is empty: there are only comments in it"
    except yaml.MarkedYAMLError as error:
        from explainer.loading.complaints import explain  # here, because a good pack never needs it

        position, message = explain(error, text, composer.event)
        data = composer.rescued(start_of(error.problem_mark or error.context_mark)[0])
    except limits.LimitError as error:
        position, message = error.args
    except (yaml.YAMLError, RecursionError) as error:
        message = f"YAML: {' '.join(str(error).split())}"
    finally:
        parser.dispose()
    if message:
        problems.add(Problem(file.path, *position, "", clip(message)))
    if data is None and message:
        return Document(file.path, None, Marks(), _nothing(composer.repairs), problems)
    problems.take(composer.problems)
    return Document(file.path, data, Marks(make, composer.values), composer.repairs, problems)


def _nothing(repairs: Repairs) -> Repairs:
    """The same for a file of which nothing is kept."""
    repairs.add(())
    return repairs
