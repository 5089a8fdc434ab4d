"""YAML as plain data by the core schema of YAML 1.2, with the mark of every value kept.

Only strings, numbers, true/false, null, lists and mappings with strings as keys come out of it. What YAML can
do beyond that (tags, recursive structures, several documents, doubled keys) is refused where it stands.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from yaml.composer import ComposerError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from explainer.loading import limits
from explainer.loading.budget import Budget
from explainer.loading.characters import clean
from explainer.loading.document import Repairs
from explainer.loading.marks import Marks, start_of
from explainer.loading.problem import Problem, Problems, clip, spell

TOO_DEEP = f"more than {limits.MOST_DEPTH} levels of nesting"
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
    ScalarEvent: {_CORE + name for name in ("str", "int", "float", "bool", "null")},
    SequenceStartEvent: {_CORE + "seq"},
    MappingStartEvent: {_CORE + "map"},
}


class LimitError(Exception):
    """More of something than is read; its arguments are where, and the message."""


class _Anchored(NamedTuple):
    """What follows an anchor (&)."""

    value: Any
    at: int
    """Its index among the marks."""
    values: int
    """How many values it has, itself one of them."""
    characters: int
    is_sound: bool
    """Whether nothing is wrong in it."""


class Composer:
    """Turns the parser's events into plain data: value by value, so that nothing is built of what is too much."""

    def __init__(self, parser: Any, path: str, budget: Budget) -> None:
        self._next: Callable[[], Any] = parser.get_event
        self._path = path
        self._budget = budget
        self._most = budget.values
        self.marks = Marks()
        """Where each value stands."""
        self.problems = Problems(budget.problems)
        """What is wrong with them."""
        self.repairs = Repairs()
        """Where the data are not what the file says."""
        self._last = -1  # the index of the value that was begun last
        self._written = 0  # characters, each once however many aliases it has
        self._depth = self._values = self._characters = self._aliased = self._aliased_characters = 0
        self._key_path: list[str | int] = []
        self._anchors: dict[str, _Anchored | None] = {}  # None: it is still open
        self._lost: set[str] | None = None  # the texts of what is dropped, while it is being read

    def whole(self) -> Any:
        """The data of the one document; without one there are no marks. The budget is charged with them."""
        self._next()  # the start of the stream
        if isinstance(self._next(), StreamEndEvent):
            return None
        data = self._value(self._next())
        self._next()  # the end of the document
        another = self._next()
        if isinstance(another, DocumentStartEvent):
            mark: Any = another.start_mark
            raise ComposerError(None, None, "but found another document", mark)
        self._budget.values -= len(self.marks)
        self._budget.characters -= self._written
        return data

    def _value(self, event: Any) -> Any:
        """The value that begins with `event`; what is wrong in it is noted and repaired."""
        self._last += 1
        if self._last >= self._most:
            message = f"more than {self._most:,} keys, texts and lists; leave out what no statement needs"
            raise LimitError(start_of(event.start_mark), message)
        if type(event) is AliasEvent:
            return self._alias(event)
        self._values += 1
        index = self.marks.add(event.start_mark)
        name: str | None = event.anchor
        before = 0, 0, 0
        if name is not None:
            if name in self._anchors:
                raise ComposerError(None, None, "second occurrence", event.start_mark)
            self._anchors[name] = None
            before = self._values - 1, self._characters, self._number_of_problems
        tag = event.tag if event.tag != "!" else None
        if tag is not None and tag not in _KINDS[type(event)]:
            self._note(event, f"the tag {tag!r}; tags are not allowed", repair=True)
        value: Any
        if type(event) is ScalarEvent:
            value = self._scalar(event, tag)
        else:
            self._depth += 1
            if self._depth > limits.MOST_DEPTH:
                raise LimitError(start_of(event.start_mark), TOO_DEEP)
            value = self._mapping(index) if isinstance(event, MappingStartEvent) else self._list(index)
            self._depth -= 1
        if name is not None:
            values, characters, problems = before
            is_sound = problems == self._number_of_problems
            self._anchors[name] = _Anchored(
                value, index, self._values - values, self._characters - characters, is_sound
            )
        return value

    @property
    def _number_of_problems(self) -> int:
        return len(self.problems) + self.problems.untold

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self._anchors:
            raise ComposerError(None, None, "found undefined alias", event.start_mark)
        anchored = self._anchors[event.anchor]
        if anchored is None:
            self.marks.add(event.start_mark)
            self._note(event, "an alias (*) of something that contains it", repair=True)
            return None
        self.marks.alias(anchored.at)
        self._values += anchored.values
        self._characters += anchored.characters
        if self._lost is None:
            self._aliased += anchored.values
            self._aliased_characters += anchored.characters
            if not anchored.is_sound:
                self._repair()
        for number, most, what in (
            (self._aliased, limits.MOST_ALIASED, "values"),
            (self._aliased_characters, limits.MOST_ALIASED_CHARACTERS, "characters"),
        ):
            if number > most:
                message = f"an anchor (&) whose aliases (*) add more than {most:,} {what}"
                raise LimitError(self.marks.at(anchored.at), message)
        return anchored.value

    def _list(self, index: int) -> list[Any]:
        items: list[Any] = []
        while type(event := self._next()) is not SequenceEndEvent:
            self._key_path.append(len(items))
            items.append(self._value(event))
            self._key_path.pop()
        self.marks.close(index, is_list=True)
        return items

    def _mapping(self, index: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        first: dict[str, int] = {}
        while type(event := self._next()) is not MappingEndEvent:
            key = self._value(event) if type(event) in (ScalarEvent, AliasEvent) else self._dropped(event)
            if type(key) is str:
                at = self._last
                self.marks.name(at, key)
            else:
                self._note(event, "a key must be a word")
                self._dropped(self._next())
                continue
            self._key_path.append(key)
            if key in mapping:
                line, _ = self.marks.at(first[key])
                self._note(event, f"the key {key!r} is already on line {line}")
                self._dropped(self._next())
            else:
                first[key] = at
                mapping[key] = self._value(self._next())
            self._key_path.pop()
        self.marks.close(index, is_list=False)
        return mapping

    def _dropped(self, event: Any) -> Any:
        """Read a value that nobody can use; an id may stand in it that something refers to. Returns nothing."""
        outer, self._lost = self._lost, set()
        self._value(event)
        self.repairs.lost |= self._lost
        self._lost = outer

    def _scalar(self, event: Any, tag: str | None) -> Any:
        text: str = event.value
        self._characters += len(text)
        self._written += len(text)
        if self._written > self._budget.characters:
            message = f"more than {self._budget.characters:,} characters of text; leave out what no statement needs"
            raise LimitError(start_of(event.start_mark), message)
        if self._lost is not None:
            self._lost.add(text)
        if not event.style if tag is None else tag != _CORE + "str":
            if text in _WORDS:
                return _WORDS[text]
            number = re.fullmatch(_NUMBER, text) if text[0] in "-+.0123456789" else None
            if number:
                return _number(number)
        if event.style in ("|", ">"):
            text = text.removesuffix("\n")  # a block's last line break belongs to YAML, not to the text
        key = self._key_path[-1] if self._key_path else None
        most = limits.MOST_IN_A_NAME if key in limits.NAMES else limits.MOST_IN_A_TEXT
        if len(text) > most:
            self._note(event, f"a text of {len(text):,} characters; at most {most:,} are read: shorten it", repair=True)
            return text[:most]
        if text.isascii() and text.isprintable() and not text.isspace() and text:
            return text
        return self._clean(event, text)

    def _clean(self, event: Any, text: str) -> str:
        """`text` without what no text of a pack may hold, which is noted."""
        if event.style == '"':  # else it stands so in the file, which was looked through
            text, faults = clean(text)
            if faults:
                self._note(event, faults[0][1])
        if "\t" in text:
            # it has no width of its own: a terminal puts what follows anywhere
            self._note(event, "a tab in the text; use spaces")
            text = text.replace("\t", " ")
        if "\n" in text:
            # names, captions and cells are one line each; longer text is wrapped by the screen
            self._note(event, "a line break in the text; write a long text as one paragraph, with >- before it")
            text = text.replace("\n", " ")
        if not text.strip():
            self._note(event, "the text is empty", repair=True)
        return text

    def _note(self, event: Any, message: str, *, repair: bool = False) -> None:
        """Add a problem at `event`, unless it stands in something that is dropped."""
        if self._lost is not None:
            return
        if repair:
            self._repair()
        if self.problems.is_full:
            self.problems.untold += 1
        else:
            position = start_of(event.start_mark)
            self.problems.append(Problem(self._path, *position, spell(tuple(self._key_path)), clip(message)))

    def _repair(self) -> None:
        """Note that what is being read is not what the file says."""
        if not self.problems.is_full:  # then nothing of the file is kept
            self.repairs.add(tuple(self._key_path))


def _number(match: re.Match[str]) -> float:
    text = match[0]
    if match["base"]:
        return int(text, 0)
    if match["special"]:
        return float(text.replace(".", ""))
    return int(text) if match["int"] and len(text) < 300 else float(text)
