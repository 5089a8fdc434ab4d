"""Characters that no text of a pack may hold: a terminal would obey them, hide them, or choke on them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from explainer.loading import limits

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"  # for each refused character, so that lines and columns stay

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# joiners, fillers, selectors and tags too: two texts that look alike must be alike
_INVISIBLE = (
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
_INVISIBLE_BEYOND = r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_NOT_CHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NOT_CHARACTERS_BEYOND = "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
# compiled when the first text needs them, which most never do
_REFUSED = (
    rf"(?P<control>[{_CONTROL}])|(?P<direction>[{_DIRECTION}])|(?P<invisible>[{_INVISIBLE}{_INVISIBLE_BEYOND}])"
    rf"|(?P<none>[{_NOT_CHARACTERS}{_NOT_CHARACTERS_BEYOND}])"
)
# the same and whatever is beyond the first 65,536 characters, in one set: ten times as fast to search for
_SUSPECT = rf"[{_CONTROL}{_DIRECTION}{_INVISIBLE}{_NOT_CHARACTERS}\U00010000-\U0010ffff]"
# those of them that Python calls printable: fillers and selectors
_UNSEEN = frozenset(
    (*"\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0", *map(chr, range(0xFE00, 0xFE10)))
).union(map(chr, range(0xE0100, 0xE01F0)))
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n"
_KINDS = {
    "control": "control character",
    "direction": "direction-changing character",
    "invisible": "invisible character",
    "none": "noncharacter",
}

Fault = tuple[int, str]
"""Something wrong in a text: its offset, and what it is."""
_Cleaned = tuple[str, list[Fault], int]
"""A text with a replacement for all that is wrong in it, of the same length; the first faults; the number of all."""


def clean(text: str) -> tuple[str, list[Fault]]:
    """`text` with a replacement for each refused character, of the same length, and the faults that were in it.

    Of very many only the first are told, and then the number of the rest.
    """
    told: list[Fault] = []
    for clean_of, what in ((_without_refused, "refused characters"), (_without_crowds, "letters with too many marks")):
        text, faults, number = clean_of(text)
        told += faults[: limits.MOST_CHARACTERS_REPORTED]
        if rest := faults[limits.MOST_CHARACTERS_REPORTED :]:
            told.append((rest[0][0], f"{number - limits.MOST_CHARACTERS_REPORTED} more {what} from here on"))
    return text, told


def one_line(text: str, *, is_escaped: bool) -> tuple[str, list[str]]:
    """A text of a pack as it can be shown on one line, and what is wrong with it.

    Only one that `is_escaped` can hold what does not stand so in its file, which was cleaned as a whole.
    """
    faults: list[str] = []
    if is_escaped:
        text, refused = clean(text)
        faults += [message for _, message in refused[:1]]
    if "\t" in text:  # it has no width of its own: a terminal puts what follows anywhere
        faults.append("a tab in the text; use spaces")
    if "\n" in text:  # names, captions and cells are one line each; longer text is wrapped by the screen
        faults.append("a line break in the text; write a long text as one paragraph, with >- before it")
    return text.replace("\t", " ").replace("\n", " "), faults


def without_invisible(text: str) -> tuple[str, list[Fault]]:
    """`text` without its invisible characters, and where the first of them were."""
    if _is_plain(text):
        return text, []
    invisible = re.compile(f"[{_INVISIBLE}{_INVISIBLE_BEYOND}]")
    first = [
        (match.start(), f"{_named('invisible', match[0])} is set aside: it is not shown, and no part of any words")
        for match in islice(invisible.finditer(text), limits.MOST_CHARACTERS_REPORTED)
    ]
    plain = invisible.sub("", text)
    if more := len(text) - len(plain) - len(first):
        first.append((first[-1][0], f"{more:,} more invisible characters are set aside from here on"))
    return plain, first


def _without_refused(text: str) -> _Cleaned:
    if _is_plain(text):
        return text, [], 0
    first = [(match.start(), _describe(match)) for match in islice(_refused(text), limits.MOST_CHARACTERS_REPORTED + 1)]
    if not first:
        return text, [], 0
    is_refused = re.compile(_REFUSED).match
    times = {character: number for character, number in Counter(text).items() if is_refused(character)}
    return text.translate(dict.fromkeys(map(ord, times), _REPLACEMENT)), first, sum(times.values())


def _refused(text: str) -> Iterator[re.Match[str]]:
    is_refused = re.compile(_REFUSED).match
    return (match for suspect in re.finditer(_SUSPECT, text) if (match := is_refused(text, suspect.start())))


def _without_crowds(text: str) -> _Cleaned:
    """`text` without more combining marks on a letter than a script needs: the time to sort them is their square."""
    if b"?" * (limits.MOST_MARKS + 1) not in text.encode("ascii", "replace"):  # so fast is it seen that there are none
        return text, [], 0
    parts, done, first, number = list[str](), 0, list[tuple[int, str]](), 0
    for run in re.finditer(f"[^\0-\u02ff]{{{limits.MOST_MARKS + 1},}}", text):
        marks = 0
        for at, character in enumerate(chain(run[0], ("",)), run.start()):
            if character and unicodedata.combining(character):
                marks += 1
                continue
            if marks > limits.MOST_MARKS:
                number += 1
                parts += (text[done : at - marks], _REPLACEMENT * marks)
                done = at
                if len(first) <= limits.MOST_CHARACTERS_REPORTED:
                    message = f"{marks:,} combining marks on one letter; at most {limits.MOST_MARKS} are read"
                    first.append((at - marks, message))
            marks = 0
    return "".join((*parts, text[done:])) if parts else text, first, number


def _is_plain(text: str) -> bool:
    """Whether nothing in `text` is refused, as far as that is quickly seen."""
    rest = text.encode(errors="surrogatepass").translate(None, _PLAIN).decode(errors="surrogatepass")  # soon made
    return rest.isprintable() and _UNSEEN.isdisjoint(rest)


def _describe(match: re.Match[str]) -> str:
    return f"{_named(match.lastgroup or 'none', match[0])}; take it out"


def _named(kind: str, character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{_KINDS[kind]} U+{ord(character):04X}{' ' if name else ''}{name}"
