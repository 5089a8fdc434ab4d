"""Where YAML is broken, in words for somebody who has never read its specification, and what to write instead."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import ScalarEvent

from explainer.loading.limits import TOO_DEEP
from explainer.loading.marks import start_of
from explainer.loading.quoting import needs_marks, quoted

Position = tuple[int, int]
Complaint = tuple[Position, str]
"""Where to look, and what to do there."""

_LINE = re.compile(r"(?P<dash>[ ]*(?:- +)*)(?:(?P<key>[\w-]+) *:(?:[ ]+|$))?(?P<text>.*)")
_BEGINNINGS = (
    "found undefined alias",
    "while scanning an a",
    "while scanning a tag",
    "while parsing a node",
    "found character that cannot start",
    "block sequence entries are not allowed",
    "did not find expected alphabetic",
    "did not find expected comment",
    "did not find expected key",
    "did not find expected whitespace",
    "did not find URI",
    "did not find expected tag",
    "did not find expected '!'",
    "found undefined tag",
    "second occurrence",
    "expected alphabetic or numeric",
    "expected chomping",
    "expected ' '",
    "expected <block end>",
    "expected a comment or a line break",
    "expected URI",
    "sequence entries are not allowed",
    "mapping keys are not allowed",
)


class _Broken(NamedTuple):
    """A file that the parser gave up, and where."""

    problem: str
    """In the parser's words, libyaml's or PyYAML's."""
    position: Position
    context: Position | None
    """Where that began in which it stands."""
    lines: list[str]
    last: Any
    """The last text that was read before it, if that was read last."""

    @property
    def here(self) -> str:
        """The line of the problem."""
        return self.line(self.position[0])

    @property
    def rest(self) -> str:
        """What stands there from the problem on."""
        return self.here[self.position[1] - 1 :]

    def line(self, number: int) -> str:
        """The line with this number, from 1."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def text(self, number: int) -> tuple[str, str | None]:
        """The text on a line, and its key."""
        line = _LINE.match(self.line(number))
        return (line["text"].rstrip(), line["key"]) if line else ("", None)


def explain(error: yaml.MarkedYAMLError, text: str, event: Any) -> Complaint:
    """Where the YAML of `text` is broken, and how to mend it; `event` began the last value before that."""
    context = start_of(error.context_mark) if error.context_mark else None
    problem = error.problem or error.context or ""
    last = event if type(event) is ScalarEvent else None
    broken = _Broken(problem, start_of(error.problem_mark or error.context_mark), context, text.split("\n"), last)
    position, message = next(complaint for explain_one in _EXPLANATIONS if (complaint := explain_one(broken)))
    while position[0] > 1 and not broken.line(position[0]).strip():  # the end of the file says nothing
        position = position[0] - 1, len(broken.line(position[0] - 1)) + 1
    return position, message if message == TOO_DEEP else f"YAML: {message}"


def _depth(broken: _Broken) -> Complaint | None:
    """Libyaml has a limit of its own, which is ours many times over."""
    return (broken.position, TOO_DEEP) if broken.problem.startswith("exceeded maximum nesting") else None


def _tab(broken: _Broken) -> Complaint | None:
    if "found a tab" in broken.problem or (broken.problem.startswith("found character") and broken.rest[:1] == "\t"):
        return broken.position, "a tab; indent with spaces"
    return None


def _percent(broken: _Broken) -> Complaint | None:
    """A line for YAML itself."""
    if not ("directive" in broken.problem or "incompatible" in broken.problem or "document start" in broken.problem):
        return None
    for number, line in enumerate(broken.lines, 1):
        if line.startswith("%"):
            return (number, 1), "a line that begins with '%' is meant for YAML itself; take it out"
        if line.startswith("..."):
            return (number, 1), "a line that begins with '...' ends the file for YAML; take it out"
    return None


def _document(broken: _Broken) -> Complaint | None:
    if "another document" in broken.problem:
        return broken.position, "a second document ('---'); a file holds one: take the line out"
    return None


def _closed_late(broken: _Broken) -> Complaint | None:
    """Quotation marks that were not closed where they should have been swallow all up to the next ones."""
    last = broken.last
    if last is None or last.style not in ("'", '"') or last.end_mark.line + 1 != broken.position[0]:
        return None
    if last.start_mark.line < last.end_mark.line:
        where = f"the quotation mark that opens the text here is closed only on line {last.end_mark.line + 1}"
        return start_of(last.start_mark), f"{where}; close it where the text ends"
    if not broken.rest.strip() or broken.here[last.end_mark.column : broken.position[1] - 1].strip():
        return None
    if broken.rest.lstrip().startswith(":"):
        return None
    value, key = broken.here[last.start_mark.column :].rstrip(), broken.text(broken.position[0])[1]
    message = "the text goes on behind the quotation mark that closes it; put all of it in "
    if broken.text(broken.position[0])[0] != value:  # it stands between brackets
        other = "'…'" if last.style == '"' else '"…"'
        return start_of(last.start_mark), f"{message}quotation marks, of the other kind: {other}"
    inner = value[1:-1] if value[-1] == value[0] else value
    return start_of(last.start_mark), f"{message}quotation marks: {quoted(inner, key)}"


def _beginning(broken: _Broken) -> Complaint | None:
    """A text that begins with a sign that means something else."""
    text, key = broken.text(broken.position[0])
    if not text or not broken.problem.startswith(_BEGINNINGS):
        return None
    start = len(broken.here.rstrip()) - len(text)
    begins = text[0] in "*&!%@`|>" or text[:2] in ("- ", "? ") or (text[0] in "[{" and text[-1] not in "]}")
    if begins and start < broken.position[1] + 1:
        message = f"a text cannot begin with {text[0]!r}; {needs_marks(text, key)}"
        message += ", or if it begins a list, put it on a line of its own" if text[0] == "-" else ""
        return (broken.position[0], start + 1), message
    around = broken.here[max(0, broken.position[1] - 2) : broken.position[1]]
    sign = next((sign for sign in reversed(around) if sign in "*&!%@`|>"), None)
    if sign:
        return broken.position, f"a text cannot begin with {sign!r}; put it in quotation marks"
    return None


def _colon(broken: _Broken) -> Complaint | None:
    """A second colon, or a line that is indented as if it belonged to the text above it."""
    if not broken.problem.startswith("mapping values are not allowed"):
        return None
    number, column = broken.position
    text, key = broken.text(number)
    if column > len(broken.here.rstrip()) - len(text):
        return broken.position, f"a second ': ' on the line; {needs_marks(text, key)}"
    indent = len(broken.here) - len(broken.here.lstrip()) + 1
    above = next((line for line in reversed(broken.lines[: number - 1]) if line.strip()), "")
    found = _LINE.match(above)
    if found is None or not found["key"]:
        return (number, indent), "the line does not fit what is above it; check how far it is indented"
    expected = len(found["dash"]) + 1
    message = f"the line begins in column {indent}, the key {found['key']!r} above it in column {expected}"
    return (number, indent), f"{message}; begin both in the same one"


def _no_colon(broken: _Broken) -> Complaint | None:
    """A line that is neither a key with its value nor part of a text."""
    if not broken.problem.startswith("could not find expected ':'"):
        return None
    position = broken.context or broken.position
    line = broken.line(position[0]).strip()
    if key := re.match(r"(?:- +)?([\w-]+):(\S)", line):
        return position, f"a space is missing behind '{key[1]}:'"
    if key := re.match(r"(?:- +)?([\w-]+):", line):
        return position, f"behind '{key[1]}:' there is an unusual space; write an ordinary one"
    return position, (
        "no ': ' on this line; write 'key: value', or if it goes on with the text above, indent it deeper than its key"
    )


def _brackets(broken: _Broken) -> Complaint | None:
    """A bracket that is not closed, or a text in it that has no quotation marks but needs them."""
    if not re.match(r"did not find expected (',' or|node content)|expected ',' or|expected the node", broken.problem):
        return None
    context = broken.context or broken.position
    if context[0] == broken.position[0]:
        if broken.rest[:1] == ":":
            return broken.position, "a ': ' in a text between brackets; put the text in quotation marks"
        return broken.position, "a ',' is missing before this, or a text between brackets needs quotation marks"
    opened = broken.line(context[0])[context[1] - 1 :]
    if " #" in opened:
        return context, "what stands behind ' #' is a comment, even a closing bracket; put the text in quotation marks"
    bracket = opened[:1] if opened[:1] in ("[", "{") else "["
    closing = "]" if bracket == "[" else "}"
    return context, f"the {bracket!r} is never closed; put {closing!r} where it ends"


def _indentation(broken: _Broken) -> Complaint | None:
    """A line that begins where nothing above it begins."""
    if (
        "expected key" not in broken.problem
        and "expected '-'" not in broken.problem
        and "block end" not in broken.problem
    ):
        return None
    number, column = broken.position
    if broken.context is None or broken.here[: column - 1].strip():
        if broken.here[: column - 1].rstrip().endswith(("]", "}")):
            return broken.position, "text behind a closing bracket; take it out, or put all of it in quotation marks"
        return broken.position, "the line does not fit what is above it; check indentation and quotation marks"
    if re.match(r"-[^\s-]", broken.rest):
        return broken.position, "a space is missing behind '-'"
    first, around = broken.context
    what = f"the keys above in column {around}"
    if broken.rest.startswith("- "):
        dashes = (
            line.index("-") + 1 for line in reversed(broken.lines[: number - 1]) if line.lstrip().startswith("- ")
        )
        what = f"the last '- ' above it in column {next(dashes, around)}"
    elif broken.line(first)[around - 1 :].startswith("- "):
        what = f"the keys of the list above it in column {around + 2}"
    return broken.position, f"the line begins in column {column}, {what}; begin it there"


_PLAINER = {
    "found unknown escape character": "a '\\' in a text between \"…\"; write it twice, or put the text between '…'",
    "did not find expected hexdecimal number": "a '\\' in a text between \"…\"; write it twice, or put it between '…'",
    "found unexpected end of stream": "quotation marks that are never closed; close them where the text ends",
    "found unexpected ':'": "a ':' that belongs to no key; put the text in quotation marks",
    "block sequence entries are not allowed": "a '- ' behind something else; begin the item on a line of its own",
    "sequence entries are not allowed": "a '- ' behind something else; begin the item on a line of its own",
    "second occurrence": "an anchor (&) with the name of another one; give it another name",
    "did not find expected <document start>": "the line does not fit what is above it; check how far it is indented",
}


def _other(broken: _Broken) -> Complaint:
    message = next((plainer for start, plainer in _PLAINER.items() if broken.problem.startswith(start)), None)
    position = broken.position
    if broken.context and broken.context[0] < position[0] and not "".join(broken.lines[position[0] - 1 :]).strip():
        position = broken.context  # the end of the file says nothing
    return position, message or f"{broken.problem}; check indentation and quotation marks"


_EXPLANATIONS: tuple[Callable[[_Broken], Complaint | None], ...] = (
    _depth,
    _tab,
    _percent,
    _document,
    _closed_late,
    _beginning,
    _colon,
    _no_colon,
    _brackets,
    _indentation,
    _other,
)
"""The first of these that knows the fault explains it."""
