"""YAML as plain data: the parser's complaints in words for somebody who has never read the specification."""

from typing import Any

import yaml

from explainer.loading.budget import Budget
from explainer.loading.composer import TOO_DEEP, Composer, LimitError
from explainer.loading.document import Document, Repairs
from explainer.loading.marks import Marks, start_of
from explainer.loading.problem import Problem, Problems, clip
from explainer.loading.text import TextFile

# by the beginning of libyaml's wording or pyyaml's
_PLAINER = {
    "mapping values are not allowed": "a second ': ' on the line; put the text in quotation marks",
    "found character that cannot start any token": "a text cannot begin with this character; put it in quotation marks",
    "found character '\\t' that cannot start any token": "a tab; YAML is indented with spaces",
    "but found another document": "a second document ('---'); a file holds one",
    "second occurrence": "an anchor (&) with the name of another one",
    "found undefined alias": "an alias (*) without its anchor (&)",
    "found unexpected end of stream": "quotation marks that are never closed",
    "could not find expected ':'": "a line without ': ' where a key was expected",
    "did not find expected ',' or '}'": "a '{' that is never closed, or a ',' that is missing",
    "did not find expected ',' or ']'": "a '[' that is never closed, or a ',' that is missing",
    "did not find expected node content": "a '[' or '{' that is never closed, or nothing between two ','",
    "did not find expected key": "the line does not fit what is above it: check indentation and quotation marks",
    "did not find expected '-' indicator": "the line does not fit the list above it: check the indentation",
}


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
    parser = _Parser(file.text)
    composer = Composer(parser, file.path, budget)
    position = 1, 1
    try:
        data = composer.whole()
    except yaml.MarkedYAMLError as error:
        position, message = _explain(error, file.text)
    except LimitError as error:
        position, message = error.args
    except (yaml.YAMLError, RecursionError) as error:
        message = f"YAML: {' '.join(str(error).split())}"
    else:
        if composer.marks:
            problems.take(composer.problems)
            return Document(file.path, data, composer.marks, composer.repairs, problems)
        message = "the file is empty: there are only comments in it"
    finally:
        parser.dispose()
    problems.add(Problem(file.path, *position, "", clip(message)))
    return Document(file.path, None, Marks(), _nothing(composer.repairs), problems)


def _nothing(repairs: Repairs) -> Repairs:
    """The same for a file of which nothing is kept."""
    repairs.add(())
    return repairs


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[tuple[int, int], str]:
    """Where the YAML is broken, and in plain words how."""
    line, column = position = start_of(error.problem_mark or error.context_mark)
    rest = text.split("\n")[line - 1 :]
    problem = error.problem or error.context or "it cannot be read"
    if problem.startswith("exceeded maximum nesting"):  # libyaml's own limit, which is ours many times over
        return position, TOO_DEEP
    if problem.startswith("found character that") and rest[0][column - 1 :].startswith("\t"):
        problem = "found character '\\t' that cannot start any token"
    message = next((plainer for start, plainer in _PLAINER.items() if problem.startswith(start)), problem)
    context = error.context_mark
    if context and context.line + 1 < line and "document" not in problem:
        if not "".join(rest)[column - 1 :].strip():
            position = start_of(context)  # the end of the file says nothing: say what is not closed
        else:
            message += f" (in what begins on line {context.line + 1})"
    lines = text.rstrip().split("\n")
    if position[0] > len(lines):
        position = len(lines), len(lines[-1]) + 1
    return position, f"YAML: {message}"
