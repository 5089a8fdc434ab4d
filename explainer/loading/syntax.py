"""YAML as plain data: the parser's complaints in words for somebody who has never read the specification."""

from typing import TYPE_CHECKING, Any

import yaml

from explainer.loading.budget import Budget
from explainer.loading.marks import start_of
from explainer.loading.problem import Place
from explainer.loading.reader import TOO_DEEP, LimitError, Reader

if TYPE_CHECKING:
    from explainer.loading.document import Document

__all__ = ["parse"]

# by the beginning of libyaml's wording or pyyaml's
_PLAINER = {
    "mapping values are not allowed": "a second ': ' on the line; put the text in quotation marks",
    "found character that cannot start any token": "a text cannot begin with this character; put it in quotation marks",
    "found character '\\t' that cannot start any token": "a tab; YAML is indented with spaces",
    "but found another document": "a second document ('---'); a file holds one",
    "second occurrence": "an anchor (&) of a name that another one has",
    "found undefined alias": "an alias (*) of an anchor (&) that is nowhere",
    "found unexpected end of stream": "quotation marks that are never closed",
    "could not find expected ':'": "a line without ': ' where a key was expected",
    "did not find expected ',' or '}'": "a '{' that is never closed, or a ',' that is missing",
    "did not find expected ',' or ']'": "a '[' that is never closed, or a ',' that is missing",
    "did not find expected node content": "a '[' or '{' that is never closed, or nothing between two ','",
    "did not find expected key": "the line does not fit what is above it: check indentation and quotation marks",
    "did not find expected '-' indicator": "the line does not fit the list above it: check the indentation",
}


_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(document: "Document[Any]", budget: Budget | None = None) -> Any:
    """The data of the document's text, as far as the `budget` allows, which is charged with it.

    Sets the document's marks; leaves them None and reports why, if there is no data.
    """
    parser = _Parser(document.text)
    reader = Reader(parser, document, budget or Budget())
    try:
        data = reader.whole()
    except yaml.MarkedYAMLError as error:
        document.report_at(*_explain(error, document.text))
    except LimitError as error:
        document.report_at(error.args[0], (), error.args[1])
    except (yaml.YAMLError, RecursionError) as error:
        document.report_at((1, 1), (), f"YAML: {' '.join(str(error).split())}")
    else:
        if reader.marks:
            reader.tell()
            document.marks = reader.marks
            return data
        document.report_at((1, 1), (), "the file is empty: there are only comments in it")
    finally:
        parser.dispose()
    return None


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[tuple[int, int], Place, str]:
    """Where the YAML is broken, and in plain words how."""
    line, column = place = start_of(error.problem_mark or error.context_mark)
    rest = text.split("\n")[line - 1 :]
    problem = error.problem or error.context or "it cannot be read"
    if problem.startswith("exceeded maximum nesting"):  # libyaml's own limit, which is ours many times over
        return place, (), TOO_DEEP
    if problem.startswith("found character that") and rest[0][column - 1 :].startswith("\t"):
        problem = "found character '\\t' that cannot start any token"
    message = next((plainer for start, plainer in _PLAINER.items() if problem.startswith(start)), problem)
    context = error.context_mark
    if context and context.line + 1 < line and "document" not in problem:
        if not "".join(rest)[column - 1 :].strip():
            place = start_of(context)  # the end of the file says nothing: say what is not closed
        else:
            message += f" (in what begins on line {context.line + 1})"
    lines = text.rstrip().split("\n")
    if place[0] > len(lines):
        place = len(lines), len(lines[-1]) + 1
    return place, (), f"YAML: {message}"
