"""What a terminal sends, made into events: what a person can have done, and what the program has asked for."""

import re
from collections.abc import Iterator
from time import monotonic
from typing import Final

from textual import constants
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser
from textual.events import AppBlur, AppFocus, InputEvent, Key, MouseMove, MouseUp, Paste
from textual.keys import Keys
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

MOST_PASTED: Final = 10_000
"""Characters of a paste that are kept; it can only go to the search field."""
MOST_AT_ONCE: Final = 128
"""Keys and clicks that are taken at once: no hand is faster, and what is pasted without brackets is no command."""
MOST_A_SECOND: Final = 100
"""Keys and clicks that are taken each second after that, which the fastest keyboards repeat."""

_ESC, _FOCUS, _BLUR, _PASTE, _PASTE_END = "\x1b", "\x1b[I", "\x1b[O", "\x1b[200~", "\x1b[201~"
_WHOLE = re.compile(
    "\x1b\\[\\[[A-E]"  # the function keys of the Linux console
    "|\x1b\\[M[^\x1b]{3}"  # an old mouse report
    "|\x1b\\[(?![M\\[])[0-?]*[ -/]*[@-~]"  # CSI
    "|\x1bO[ -~]"  # SS3
    "|\x1b[^\x1b\\[OPX\\]^_]"  # Alt and a character
)
_BEGUN = re.compile("\x1b(?:\\[(?:M[^\x1b]{0,2}|\\[|[0-?]*[ -/]*)|O)?")
_LONGEST = 1000
_STRING = re.compile("\x1b[P\\]X^_]")  # DCS, OSC, SOS, PM, APC: answers to others
_STRING_END = re.compile("\x1b\\\\?|[\x07\x18\x1a\x9c]")
_KEY = (  # this pattern and the last one are compiled when they are first used, which is after the first screen
    "\x1b\\[(?P<code>\\d{0,7})(?::\\d*(?::(?P<base>\\d{0,7}))?[\\d:]*)?"
    "(?:;(?P<modifiers>\\d{0,4})(?::(?P<kind>\\d?))?(?:;(?P<text>[\\d:]*))?)?"
    "(?P<end>[u~ABCDEFHPQRS])"
)
_RELEASE = "3"
_KEYPAD = {str(57399 + number): sign for number, sign in enumerate("0123456789./*-+")} | {"57415": "=", "57416": ","}
"""The keys of the keypad that print something, by their codes; Textual gives some of them names of their own."""
_COMMANDING = 0b111110  # the modifiers that make a command of a character: Alt, Ctrl, Super, Hyper, Meta
_MOUSE = re.compile("\x1b\\[<\\d{1,3};-?\\d{1,5};-?\\d{1,5}[Mm]")
_SYNCHRONIZED = re.compile("\x1b\\[\\?2026;[123]\\$y")
_NO_KEY = "[\x80-\x9f\ud800-\udfff\ufffd]"  # the last one stands for bytes that are no UTF-8


class Input(XTermParser):
    """Textual's parser behind a filter.

    By itself it raises exceptions at reports of keys that are released and at numbers that are no characters. Answers
    to other programs and what is cut off it hands to the app as keys, character by character, and so it does with a
    paste into a terminal that does not bracket it, however long.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held = ""
        self._is_string = False
        self._pasted: str | None = None
        self._allowance: float = MOST_AT_ONCE
        self._fed_at = monotonic()

    @property
    def patience(self) -> float | None:
        """Seconds without input after which `tick` is to be called; None where nothing has begun."""
        if self._held or self._is_string:
            return min(constants.ESCAPE_DELAY, 1)
        return None if self._pasted is None else 1

    def feed(self, data: str) -> Iterator[Message]:
        """The events of `data`; what has begun but not ended is held."""
        now = monotonic()
        self._allowance = min(MOST_AT_ONCE, self._allowance + (now - self._fed_at) * MOST_A_SECOND)
        self._fed_at = now
        for event in self._events(self._held + data):
            if isinstance(event, InputEvent) and not isinstance(event, (MouseMove, MouseUp)):
                if self._allowance < 1:
                    continue
                self._allowance -= 1
            yield event

    def tick(self) -> Iterator[Message]:
        """The events of what is held, because nothing has followed."""
        held, self._held = self._held, ""
        self._is_string = False
        if self._pasted is not None:
            yield self._end_paste()
        yield from self._cut(held)

    def _events(self, data: str) -> Iterator[Message]:
        self._held = ""
        at = 0
        while at < len(data):
            if self._pasted is not None:
                end = data.find(_PASTE_END, at)
                at = self._paste(self._pasted, data, at, end)
                if end >= 0:
                    yield self._end_paste()
            elif self._is_string:
                at = self._skip_string(data, at)
            elif data[at] != _ESC:
                end = data.find(_ESC, at)
                end = len(data) if end < 0 else end
                yield from self._typed(data[at:end])
                at = end
            elif _STRING.match(data, at):
                self._is_string = True
                at += 2
            elif whole := _WHOLE.match(data, at):
                yield from self._sequence(whole[0])
                at = whole.end()
            elif begun := _BEGUN.match(data, at):  # always
                at = begun.end()
                if at < len(data):
                    yield from self._cut(begun[0])
                elif len(begun[0]) < _LONGEST:
                    self._held = begun[0]
                else:  # whatever it is, it ends like a string
                    self._is_string = True

    def _typed(self, text: str) -> Iterator[Key]:
        """The keys of characters, unless there are so many that they were pasted."""
        if len(text) > MOST_AT_ONCE:
            self._allowance = 0
            return
        for character in re.sub(_NO_KEY, "", text):
            yield from self._keys(character)

    def _keys(self, sequence: str, *, alt: bool = False) -> Iterator[Key]:
        return (key for key in self._sequence_to_key_events(sequence, alt) if key.key != Keys.Ignore)

    def _cut(self, sequence: str) -> Iterator[Key]:
        """The keys of a sequence that nothing follows: the one that sends Esc, and some that rxvt sends."""
        if sequence == _ESC:
            yield Key("escape", _ESC)
        elif sequence in ANSI_SEQUENCES_KEYS:
            yield from self._keys(sequence)

    def _sequence(self, sequence: str) -> Iterator[Message]:
        """The events of a whole sequence; none if no person can have caused it."""
        if sequence == _PASTE:
            self._pasted = ""
        elif sequence in (_FOCUS, _BLUR):
            yield AppFocus() if sequence == _FOCUS else AppBlur()
        elif _MOUSE.fullmatch(sequence):
            if event := self.parse_mouse_code(sequence):
                yield event
        elif _SYNCHRONIZED.fullmatch(sequence):
            yield TerminalSupportsSynchronizedOutput()
        elif sequence in ANSI_SEQUENCES_KEYS:
            yield from self._keys(sequence)
        elif key := re.fullmatch(_KEY, sequence):
            yield from self._keys(_in_short(**key.groupdict("")))
        elif len(sequence) == 2 and not re.match(_NO_KEY, sequence[1]):
            yield from self._keys(sequence[1], alt=True)

    def _skip_string(self, data: str, at: int) -> int:
        """Where the string ends, or what of `data` it fills: at its terminator, or where anything else begins."""
        end = _STRING_END.search(data, at)
        if end is None:
            return len(data)
        if end[0] == _ESC and end.end() == len(data):
            self._held = _ESC
            return len(data)
        self._is_string = False
        return end.start() if end[0] == _ESC else end.end()

    def _paste(self, pasted: str, data: str, at: int, end: int) -> int:
        """Take what is pasted, up to `end` or where its end may begin; where to go on."""
        is_whole = end >= 0
        if not is_whole:
            end = len(data)
            last = data.rfind(_ESC, at)
            if last >= 0 and _PASTE_END.startswith(data[last:]):
                self._held, end = data[last:], last
        self._pasted = pasted + data[at : min(end, at + MOST_PASTED - len(pasted))]
        return end + len(_PASTE_END) if is_whole else len(data)

    def _end_paste(self) -> Paste:
        text, self._pasted = self._pasted or "", None
        spaced = " ".join(re.split(r"\r\n|\s", text))
        return Paste("".join(filter(str.isprintable, spaced)))  # nobody would see the rest


def _in_short(code: str, base: str, modifiers: str, kind: str, text: str, end: str) -> str:
    """The sequence of a key without what Textual does not know; nothing where no key was pressed."""
    is_command = bool(int(modifiers or 1) - 1 & _COMMANDING)
    if is_command and base and int(code or 0) > 127:
        code = base  # commands are Latin letters: in another script, the one that stands on the same key
    if code == "27" and end == "~":  # xterm's way to tell of a character with modifiers
        code, text, end = text, "", "u"
    if end == "u" and (sign := _KEYPAD.get(code)):
        code = str(ord(sign))
        if not text and not is_command:
            text = code
    is_known = f"{code or 1}{end}" in FUNCTIONAL_KEYS
    characters = [*([] if is_known or end != "u" else [code]), *(text.split(":") if text else [])]
    if kind == _RELEASE or not (is_known or end == "u") or not all(map(_is_character, characters)):
        return ""
    return f"\x1b[{code}" + (f";{modifiers}" if modifiers or text else "") + (f";{text}" if text else "") + end


def _is_character(code: str) -> bool:
    return code.isdecimal() and int(code[:8]) < 0x110000 and not re.match(_NO_KEY, chr(int(code[:8])))
