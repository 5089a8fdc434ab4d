"""YAML as plain data by the core schema of YAML 1.2, with the mark of every node kept.

Only strings, numbers, true/false, null, lists and mappings with strings as keys come out of it. What YAML can
do beyond that (tags, recursive structures, several documents, doubled keys) is refused where it stands.
"""

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from explainer.loading.problem import Place
from explainer.loading.text import refused

if TYPE_CHECKING:
    from explainer.loading.document import Document

__all__ = ["Marks", "parse"]

MOST_DEPTH = 50  # a pack needs 6; libyaml's composer recurses in C and would overflow the stack
MOST_ALIASED = 10_000  # nodes that aliases may add: a few written ones can stand for billions
_TOO_DEEP = f"more than {MOST_DEPTH} levels, one in another"

_WORDS = {"": None, "~": None} | {
    spelling: value
    for word, value in {"null": None, "true": True, "false": False}.items()
    for spelling in (word, word.capitalize(), word.upper())
}
_NUMBER = (
    r"(?P<int>[-+]?[0-9]+)|(?P<base>0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<special>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_CORE = "tag:yaml.org,2002:"
_KINDS = {
    ScalarNode: {_CORE + name for name in ("str", "int", "float", "bool", "null")},
    SequenceNode: {_CORE + "seq"},
    MappingNode: {_CORE + "map"},
}
# libyaml's wording and pyyaml's, in words for somebody who has never read the YAML specification
_PLAINER = {
    "mapping values are not allowed": "a second ': ' on the line; put the text in quotation marks",
    "found character that cannot start any token": "a text cannot begin with this character; put it in quotation marks",
    "found character '\\t' that cannot start any token": "a tab; YAML is indented with spaces",
    "but found another document": "a second document ('---'); a file holds one",
    "found undefined alias": "an alias (*) of an anchor (&) that is nowhere",
    "found unexpected end of stream": "quotation marks that are never closed",
    "could not find expected ':'": "a line without ': ' where a key was expected",
    "did not find expected ',' or '}'": "a '{' that is never closed, or a ',' that is missing",
    "did not find expected ',' or ']'": "a '[' that is never closed, or a ',' that is missing",
    "did not find expected node content": "a '[' or '{' that is never closed, or nothing between two ','",
    "did not find expected key": "the line does not fit what is above it: check indentation and quotation marks",
    "did not find expected '-' indicator": "the line does not fit the list above it: check the indentation",
}


class _TooDeepError(Exception):
    """Brackets in brackets in brackets."""


class _TooManyError(Exception):
    """Aliases that expand without bound."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Composes nodes; leaves what a scalar means to `_Reader`, which makes it twice as fast."""

    depth = 0
    nodes = 0

    def resolve(self, _kind: type[Node], _value: object, _implicit: object) -> None:
        """No tag but those that are written."""

    def descend_resolver(self, parent: Node | None, _index: object) -> None:
        """Called by the composer before each node."""
        self.depth += 1
        self.nodes += 1
        if self.depth > MOST_DEPTH:
            raise _TooDeepError(parent)

    def ascend_resolver(self) -> None:
        """Called by the composer after each node."""
        self.depth -= 1


def parse(document: "Document[Any]") -> Any:
    """The data of the document's text. Sets its marks; leaves them None and reports why, if there is none."""
    loader = _Loader(document.text)
    try:
        root = loader.get_single_node()
        if root is None:
            document.report_at((1, 1), (), "the file is empty: there are only comments in it")
            return None
        data = _Reader(document, loader.nodes + MOST_ALIASED).value(root)
    except yaml.MarkedYAMLError as error:
        document.report_at(*_explain(error, document.text))
    except _TooDeepError as error:
        document.report_at(_mark(error.args[0].start_mark), (), _TOO_DEEP)
    except _TooManyError as error:
        message = f"an anchor (&) whose aliases (*) add more than {MOST_ALIASED:,} values"
        document.report_at(_mark(error.args[0].start_mark), (), message)
    except (yaml.YAMLError, RecursionError) as error:
        document.report_at((1, 1), (), f"YAML: {' '.join(str(error).split())}")
    else:
        document.marks = Marks(root)
        return data
    finally:
        loader.dispose()
    return None


def _mark(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[tuple[int, int], Place, str]:
    """Where the YAML is broken, and in plain words how."""
    line, column = place = _mark(error.problem_mark or error.context_mark)
    rest = text.split("\n")[line - 1 :]
    problem = error.problem or error.context or "it cannot be read"
    if problem.startswith("exceeded maximum nesting"):  # libyaml's own limit, which is ours many times over
        return place, (), _TOO_DEEP
    if problem.startswith("found character that") and rest[0][column - 1 :].startswith("\t"):
        problem = "found character '\\t' that cannot start any token"
    message = next((plainer for start, plainer in _PLAINER.items() if problem.startswith(start)), problem)
    context = error.context_mark
    if context and context.line + 1 < line and "document" not in problem:
        if not "".join(rest)[column - 1 :].strip():
            place = _mark(context)  # the end of the file says nothing: say what is not closed
        else:
            message += f" (in what begins on line {context.line + 1})"
    lines = text.rstrip().split("\n")
    if place[0] > len(lines):
        place = len(lines), len(lines[-1]) + 1
    return place, (), f"YAML: {message}"


class _Reader:
    """Turns nodes into plain data."""

    def __init__(self, document: "Document[Any]", most: int) -> None:
        self._document = document
        self._left = most
        self._place: list[str | int] = []
        self._open: set[int] = set()

    def value(self, node: Node) -> Any:
        """The value of `node`; what is wrong in it is reported, and it is mended."""
        self._left -= 1
        if self._left < 0:
            raise _TooManyError(node)
        tag: str | None = node.tag  # the stub says str; _Loader.resolve gives None
        if tag is not None and tag not in _KINDS[type(node)]:
            self._report(node, f"the tag {tag!r}; tags are not allowed", mend=True)
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            self._report(node, "an alias (*) of something that it stands in itself", mend=True)
            return None
        self._open.add(id(node))
        try:
            return self._mapping(node) if isinstance(node, MappingNode) else self._list(node)
        finally:
            self._open.discard(id(node))

    def _list(self, node: Node) -> list[Any]:
        items = []
        for index, item in enumerate(node.value):
            self._place.append(index)
            items.append(self.value(item))
            self._place.pop()
        return items

    def _mapping(self, node: Node) -> dict[str, Any]:
        found: dict[str, Any] = {}
        first: dict[str, Node] = {}
        for key_node, value_node in node.value:
            key = self.value(key_node) if isinstance(key_node, ScalarNode) else None
            if not isinstance(key, str):
                self._report(key_node, "a key must be a word")
                continue
            self._place.append(key)
            if key in first:
                line, _ = _mark(first[key].start_mark)
                self._report(key_node, f"the key {key!r} is already on line {line}")
                self._document.lost.update(_texts(value_node))
            else:
                first[key] = key_node
                found[key] = self.value(value_node)
            self._place.pop()
        return found

    def _scalar(self, node: ScalarNode) -> Any:
        text: str = node.value
        tag: str | None = node.tag
        if not node.style if tag is None else tag != _CORE + "str":
            if text in _WORDS:
                return _WORDS[text]
            number = re.fullmatch(_NUMBER, text) if text[0] in "-+.0123456789" else None
            if number:
                return _number(number)
        if node.style in ("|", ">"):
            text = text.removesuffix("\n")  # a block's last line break belongs to YAML, not to the text
        if text.isascii() and text.isprintable() and not text.isspace() and text:
            return text
        if node.style == '"' and (found := refused(text)):  # else it stands so in the file, which was looked through
            message, text = found
            self._report(node, message)
        if "\t" in text:
            # it has no width of its own: a terminal puts what follows anywhere
            self._report(node, "a tab in the text; use spaces")
            text = text.replace("\t", " ")
        if "\n" in text:
            # names, captions and cells are one line each; longer text is wrapped by the screen
            self._report(node, "a line break in the text; write a long text as one paragraph, with >- before it")
            text = text.replace("\n", " ")
        if not text.strip():
            self._report(node, "the text is empty", mend=True)
        return text

    def _report(self, node: Node, message: str, *, mend: bool = False) -> None:
        place: Place = tuple(self._place)
        self._document.report_at(_mark(node.start_mark), place, message)
        if mend:
            self._document.mend(place)


def _number(found: re.Match[str]) -> float:
    text = found[0]
    if found["base"]:
        return int(text, 0)
    if found["special"]:
        return float(text.replace(".", ""))
    return int(text) if found["int"] and len(text) < 300 else float(text)


def _texts(node: Node) -> set[str]:
    """The scalars in `node` as they are written, each node looked at once however many aliases it has."""
    seen: dict[int, Node] = {}
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if id(each) not in seen:
            seen[id(each)] = each
            if not isinstance(each, ScalarNode):
                waiting += [part for item in each.value for part in (item if isinstance(item, tuple) else (item,))]
    return {each.value for each in seen.values() if isinstance(each, ScalarNode)}


class Marks:
    """Where everything in a tree of nodes stands. Looked up only for what is reported."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._pairs: dict[int, dict[str, tuple[Node, Node]]] = {}

    def position(self, place: Place, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column of what stands at `place`, or of its key; where nothing does, of what is around it."""
        key_node = node = self._root
        for step in place:
            if isinstance(node, MappingNode):
                pair = self._pairs_of(node).get(str(step))
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
                pair = (node.value[step], node.value[step])
            else:
                pair = None
            if pair is None:
                break
            key_node, node = pair
        return _mark(key_node.start_mark if at_key else node.start_mark)

    def _pairs_of(self, node: MappingNode) -> dict[str, tuple[Node, Node]]:
        if id(node) not in self._pairs:
            self._pairs[id(node)] = {
                pair[0].value: pair for pair in reversed(node.value) if isinstance(pair[0], ScalarNode)
            }
        return self._pairs[id(node)]
