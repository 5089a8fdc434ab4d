"""YAML as plain data: text, numbers, true, false, null, lists, and mappings with text as keys, each with its mark.

What YAML can do beyond that (tags, recursive structures, several documents, doubled keys) is refused where it stands.
"""

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
    StreamEndEvent,
)

from explainer.loading import limits
from explainer.loading.budget import Budget
from explainer.loading.characters import one_line
from explainer.loading.core import CORE, LONGEST_WORD, TAGS, WORDS, about_tag, number_in
from explainer.loading.document import Repairs
from explainer.loading.marks import start_of
from explainer.loading.problem import Problem, Problems, clip, spell
from explainer.loading.quoting import needs_marks
from explainer.loading.slips import cut_off, may_cut, may_split, split_between_curly_marks


class _Anchored(NamedTuple):
    """What follows an anchor (&)."""

    value: Any
    at: tuple[int, int]
    """Its line and column."""
    values: int
    """How many values it has, itself one of them."""
    characters: int
    is_sound: bool
    """Whether nothing is wrong in it."""


class Composer:
    """Turns the parser's events into plain data: value by value, so that nothing is built of what is too much."""

    def __init__(self, parser: Any, path: str, budget: Budget, text: str = "") -> None:
        self._next: Callable[[], Any] = parser.get_event
        self._path, self._text = path, text
        self._may_cut, self._may_split = may_cut(text), may_split(text)
        self._budget, self._most, self._most_written = budget, budget.values, budget.characters
        self.problems = Problems(budget.problems)
        """What is wrong with them."""
        self.repairs = Repairs()
        """Where the data are not what the file says."""
        self.event: Any = None
        """What began the value that was begun last."""
        self.values = 0
        """How many there are so far, a key being one too."""
        self._written = 0  # characters, each once however many aliases it has
        self._more_values = self._more_characters = 0  # what aliases add
        self._aliased = self._aliased_characters = 0  # what those that are not dropped have
        self._names = set[str]()  # texts that need no closer look: keys and ids come again and again
        self._key_path: list[str | int] = []
        self._open: list[tuple[Any, bool]] = []  # each list and mapping, and whether it has brackets
        self._anchors: dict[str, _Anchored | None] = {}  # None: it is still open
        self._unused: dict[str, tuple[int, int]] = {}  # anchors without an alias, and where they stand
        self._lost: set[str] | None = None  # the texts of what is dropped, while it is being read
        self._kept = 0  # how many lists and mappings are open around it

    def whole(self) -> Any:
        """The data of the one document; without one there are no values. The budget is charged with them."""
        self._next()  # the start of the stream
        if isinstance(self._next(), StreamEndEvent):
            return None
        data = self._value(self._next())
        _, another = self._next(), self._next()  # the end of the document is the first of them
        if isinstance(another, DocumentStartEvent):
            mark: Any = another.start_mark
            raise ComposerError(None, None, "but found another document", mark)
        for name, position in self._unused.items():
            message = f"an anchor (&{name}) that no alias (*{name}) uses; if it is text, put it in quotation marks"
            self.problems.add(Problem(self._path, *position, "", clip(message)))
        self._charge()
        return data

    def _charge(self) -> None:
        self._budget.values -= self.values
        self._budget.characters -= self._written

    def rescued(self, line: int) -> Any:
        """The data that were read before an error on `line`, as far as one can rely on them; None if there are none."""
        from explainer.loading.rescue import rescue  # here, because a good pack never needs it

        parts, path = self._open, tuple(self._key_path)
        if self._lost is not None:
            self.repairs.lost |= self._lost
            parts = parts[: self._kept]
        end = self.event.end_mark if type(self.event) is ScalarEvent else None
        # a text that ends where the error is may be more than its author meant, unless it is a key
        is_last = len(parts) > len(path) and end is not None and (end.line + 1 >= line or not self.event.value)
        self._charge()
        return rescue(parts, path, self.repairs, without_last=is_last)

    def _value(self, event: Any) -> Any:
        """The value that begins with `event`; what is wrong in it is noted and repaired."""
        if self.values >= self._most:
            message = f"more than {self._most:,} keys, texts and lists; leave out what no statement needs"
            raise limits.LimitError(start_of(event.start_mark), message)
        self.values += 1
        if type(event) is AliasEvent:
            return self._alias(event)
        self.event = event
        if event.anchor is not None:
            return self._anchored(event)
        if type(event) is not ScalarEvent:
            return self._collection(event)
        if event.value not in self._names or event.tag is not None or self._lost is not None:
            return self._scalar(event)
        self._written += len(event.value)
        return event.value

    def _anchored(self, event: Any) -> Any:
        """The value that begins with `event`, to which aliases can refer."""
        name, position = event.anchor, start_of(event.start_mark)
        if name in self._anchors:
            raise ComposerError(None, None, "second occurrence", event.start_mark)
        self._anchors[name] = None
        self._unused[name] = position
        before, problems = self._size, self.problems.number
        value = self._scalar(event) if type(event) is ScalarEvent else self._collection(event)
        (values, characters), is_sound = self._size, problems == self.problems.number
        self._anchors[name] = _Anchored(value, position, values - before[0] + 1, characters - before[1], is_sound)
        return value

    @property
    def _size(self) -> tuple[int, int]:
        """How many values and characters there are so far, with what aliases add."""
        return self.values + self._more_values, self._written + self._more_characters

    def _check_tag(self, event: Any) -> None:
        """Note the tag of the value that begins with `event`, if it may not have it."""
        if event.tag != "!" and event.tag not in TAGS[type(event)]:
            self._note(event, about_tag(event.tag), repair=True)

    def _collection(self, event: Any) -> Any:
        """The list or the mapping that begins with `event`."""
        if event.tag is not None:
            self._check_tag(event)
        if len(self._open) >= limits.MOST_DEPTH:
            raise limits.LimitError(start_of(event.start_mark), limits.TOO_DEEP)
        is_list = type(event) is not MappingStartEvent
        value: Any = [] if is_list else {}
        self._open.append((value, event.flow_style))
        (self._fill_list if is_list else self._fill_mapping)(value, event)
        self._open.pop()
        return value

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self._anchors:
            raise ComposerError(None, None, "found undefined alias", event.start_mark)
        self._unused.pop(event.anchor, None)
        anchored = self._anchors[event.anchor]
        if anchored is None:
            self._note(event, "an alias (*) of something that contains it; take it out", repair=True)
            return None
        self._more_values += anchored.values - 1
        self._more_characters += anchored.characters
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
                raise limits.LimitError(anchored.at, message)
        return anchored.value

    def _fill_list(self, items: list[Any], start: Any) -> None:
        next_event, path = self._next, self._key_path
        while type(event := next_event()) is not SequenceEndEvent:
            path.append(len(items))
            items.append(self._value(event))
            path.pop()
        marks = start.start_mark, event.end_mark
        if self._may_split and start.flow_style and (text := split_between_curly_marks(self._text, items, *marks)):
            message = f"between [ and ] a comma ends a text, even between “ ”; {needs_marks(text)}"
            self._note(start, message, repair=True)

    def _fill_mapping(self, mapping: dict[str, Any], start: Any) -> None:
        next_event, path = self._next, self._key_path
        first: dict[str, int] = {}
        is_next = False  # whether another item of a list has begun, without its dash
        while (kind := type(event := next_event())) is not MappingEndEvent:
            key = self._value(event) if kind is ScalarEvent or kind is AliasEvent else self._dropped(event)
            if type(key) is not str and kind is ScalarEvent:
                key = event.value  # a number is a key that nobody knows
            if is_next or type(key) is not str:
                if not is_next:
                    self._note(event, "a key must be a word; if it begins a text, put that in quotation marks")
                self._dropped(next_event())
                continue
            path.append(key)
            if key in mapping:
                is_next = len(path) > 1 and type(path[-2]) is int and key == next(iter(mapping))
                advice = "if another item begins here, put '- ' before it" if is_next else "leave one of them out"
                self._note(event, f"the key {key!r} is already on line {first[key]}; {advice}")
                self._dropped(next_event())
            else:
                first[key] = event.start_mark.line + 1
                mapping[key] = self._value(next_event())
            path.pop()

    def _dropped(self, event: Any) -> Any:
        """Read a value that nobody can use; an id may stand in it that something refers to. Returns nothing."""
        outer, self._lost = self._lost, set()
        if outer is None:
            self._kept = len(self._open)
        self._value(event)
        self.repairs.lost |= self._lost
        self._lost = outer

    def _scalar(self, event: Any) -> Any:
        """The text, number, true, false or nothing that is `event`."""
        text: str = event.value
        length = len(text)
        self._written += length
        if self._written > self._most_written:
            message = f"more than {self._most_written:,} characters of text; leave out what no statement needs"
            raise limits.LimitError(start_of(event.start_mark), message)
        if self._lost is not None:
            self._lost.add(text)
        is_plain = not event.style if event.tag is None else self._is_plain(event)
        if is_plain:
            if length <= LONGEST_WORD and text and text in WORDS:
                return WORDS[text]
            if text[:1] in "-+.0123456789" and (value := number_in(text)) is not None:
                return value
            if (self._may_cut and self._is_cut(event)) or not text:
                return text or None
        if event.style in ("|", ">"):
            text = text.removesuffix("\n")  # a block's last line break belongs to YAML, not to the text
        if length > limits.MOST_IN_A_NAME and len(text) > (most := limits.most_characters(self._key_path)):
            self._note(event, f"a text of {len(text):,} characters; at most {most:,} are read: shorten it", repair=True)
            return text[:most]
        if text.isascii() and text.isprintable() and text.strip(" "):
            if is_plain and length <= limits.MOST_IN_A_NAME and not self._may_cut:
                self._names.add(text)
            return text
        return self._clean(event, text)

    def _is_plain(self, event: Any) -> bool:
        """Whether a scalar that has a tag may be another thing than text."""
        self._check_tag(event)
        return event.tag != CORE + "str" if event.tag != "!" else not event.style

    def _is_cut(self, event: Any) -> bool:
        """Whether YAML takes the rest of a text for a comment, which is noted."""
        cut = None if event.style else cut_off(self._text, event.end_mark.index)
        if cut is None:
            return False
        if self._open and self._open[-1][1]:
            cut = cut.rstrip("]} ")
        whole = f"{event.value} {cut}".strip()
        key = self._key_path[-1] if self._key_path else None
        advice = needs_marks(whole, key if isinstance(key, str) else None)
        message = f"YAML takes {clip(cut, 40)!r} for a comment; {advice}"
        self._note(event, f"{message} (before a real comment two spaces are needed, and one behind its #)", repair=True)
        self.repairs.lost.add(event.value)
        return True

    def _clean(self, event: Any, text: str) -> str:
        """`text` without what no text of a pack may hold, which is noted."""
        text, faults = one_line(text, is_escaped=event.style == '"')
        for fault in faults:
            self._note(event, fault)
        if not text.strip():
            self._note(event, "the text is empty; write it, or leave its key out", repair=True)
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
            position, where = start_of(event.start_mark), spell(tuple(self._key_path))
            self.problems.append(Problem(self._path, *position, where, clip(message)))

    def _repair(self) -> None:
        """Note that what is being read is not what the file says."""
        if not self.problems.is_full:  # then nothing of the file is kept
            self.repairs.add(tuple(self._key_path))
