"""What a terminal sends, as keys and other events."""

import random
from codecs import getincrementaldecoder

import pytest
from textual.events import AppFocus, Key, MouseDown, Paste
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from explainer.tui.terminal.input import MOST_AT_ONCE, MOST_PASTED, Input

SEQUENCES = [
    b"\x1b[",
    b"\x1b]",
    b"\x1bP",
    b"\x1b_",
    b"\x1bO",
    b"\x1b[<",
    b"\x1b[M",
    b"\x1b[200~",
    b"\x1b[201~",
    b"\x1b\\",
    b"97;1:3u",
    b"1114112u",
    b"55296;1u",
    b"0;99999;-5M",
    b"?2026;2$y",
    b"\xc2\x9c",
    b"\xff",
]


def events(*pieces: str | bytes) -> list[Message]:
    """The events of input that comes piece by piece and then ends."""
    received = Input()
    decode = getincrementaldecoder("utf-8")("replace").decode
    texts = [decode(piece) if isinstance(piece, bytes) else piece for piece in pieces]
    found = [event for text in texts for event in received.feed(text)]
    while received.patience is not None:
        found += received.tick()
    return found


def keys(*pieces: str | bytes) -> list[str]:
    """The same for keys alone."""
    found = events(*pieces)
    assert all(isinstance(event, Key) for event in found), found
    return [event.key for event in found if isinstance(event, Key)]


@pytest.mark.parametrize(
    ("sent", "pressed"),
    [
        ("jé", ["j", "é"]),
        ("\x1b", ["escape"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1bOA\x1b[B\x1b[1;2D\x1b[5~", ["up", "down", "shift+left", "pageup"]),
        ("\x1b[[A\x1b[3$", ["f1", "shift+delete"]),
        ("\x1bx", ["alt+x"]),
        ("\x1b[97u\x1b[97;5u\x1b[27u\x1b[97;2;65u", ["a", "ctrl+a", "escape", "A"]),
        ("\x1b[97;1:1u\x1b[97;1:2u\x1b[97;1:3u", ["a", "a"]),
        ("\x1b[1;1:1A\x1b[1;1:3A", ["up"]),
        ("\x1b[97:65;2;65u", ["A"]),
        ("\x1b[27;5;105~", ["ctrl+i"]),
    ],
    ids=range(11),
)
def test_keys_are_known_in_every_way_that_terminals_send_them(sent: str, pressed: list[str]) -> None:
    assert keys(sent) == pressed
    assert keys(*sent) == pressed


@pytest.mark.parametrize(
    "sent",
    [
        b"\xe9",
        b"\xff\xfe",
        b"\x1b[M\xa0\xff\xff",
        b"\x1b[M !!",
        b"\x1b[32;10;10M",
        b"\x1b]11;rgb:0c0c/0c0c/0c0c\x1b\\",
        b"\x1b]52;c;cXFx\x07",
        b"\x1bP>|XTerm(380)\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
        b"\x1b[?64;1;2;6;22c",
        b"\x1b[>41;380;0c",
        b"\x1b[?2048;1$y\x1b[48;30;100;0;0t",
        b"\x1b[?997;1n\x1b[?31u\x1b[0n",
        b"\x1b[24;80R",
        b"\x1b[1114112u\x1b[55296u\x1b[97;1;99999999u\x1b[99~",
        b"\x1b[3",
        b"\x1b]11;rgb:0c",
        b"\x1bPq",
        b"\x1b[" + b"1;" * 5000,
        "\x9b\x85\x80".encode(),
    ],
    ids=range(20),
)
def test_what_no_person_did_is_no_key(sent: bytes) -> None:
    assert events(sent) == []
    assert keys(sent, b"\x1b[B") == ["down"]


def test_a_sequence_that_is_cut_off_does_not_swallow_the_next_one() -> None:
    assert keys("\x1b[3\x1b[B", "j") == ["down", "j"]
    assert keys("\x1b]11;rgb\x1b[B", "j") == ["down", "j"]


def test_a_bracketed_paste_is_no_keys() -> None:
    for pieces in (["\x1b[200~q\x1bq\n:\x1b[201~j"], [*"\x1b[200~q\x1bq\n:\x1b[201~j"]):
        pasted, key = events(*pieces)
        assert isinstance(pasted, Paste)
        assert pasted.text == "qq :"
        assert isinstance(key, Key)
    (pasted,) = events("\x1b[200~", *(["x" * 4096] * 75), "\x1b[201~")
    assert isinstance(pasted, Paste)
    assert len(pasted.text) == MOST_PASTED


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("put\x11in", "putin"),
        ("\u202eputin", "putin"),
        ("put\u200bin", "putin"),
        ("put\u00adin\x7f\x9b", "putin"),
        ("a\tcall\r\nand\na\u00a0ceasefire", "a call and a ceasefire"),
        ("п\u0443\u0301тин 停火 é", "п\u0443\u0301тин 停火 é"),
    ],
    ids=range(6),
)
def test_of_a_paste_only_what_is_seen_is_kept(pasted: str, kept: str) -> None:
    (event,) = events(f"\x1b[200~{pasted}\x1b[201~")
    assert isinstance(event, Paste)
    assert event.text == kept


def test_a_paste_that_does_not_end_is_left_with_escape() -> None:
    received = Input()
    assert list(received.feed("\x1b[200~words\x1b")) == []
    pasted, escape = received.tick()
    assert isinstance(pasted, Paste)
    assert isinstance(escape, Key)
    assert [event.key for event in received.feed("j") if isinstance(event, Key)] == ["j"]


def test_a_paste_without_brackets_is_no_keys() -> None:
    assert keys("weapons and so on") == ["space" if each == " " else each for each in "weapons and so on"]
    assert events(*(["q" * 4096] * 75), "q" * 50) == []


def test_more_than_hands_can_do_is_not_done() -> None:
    assert len(events("\x1b[B" * 10_000)) <= MOST_AT_ONCE + 20
    assert len(events("\x1b[<0;5;5M" * 10_000)) <= MOST_AT_ONCE + 20


def test_the_mouse_and_what_the_program_has_asked_for_arrive() -> None:
    click, focus, synchronized = events("\x1b[<0;20;10M\x1b[I\x1b[?2026;2$y")
    assert isinstance(click, MouseDown)
    assert (click.x, click.y) == (19, 9)
    assert isinstance(focus, AppFocus)
    assert isinstance(synchronized, TerminalSupportsSynchronizedOutput)


@pytest.mark.parametrize("seed", range(20))
def test_whatever_comes_it_knows_the_next_key(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(50):
        sent = b"".join(
            chance.choice(SEQUENCES) if chance.random() < 0.7 else bytes([chance.randrange(256)]) for _ in range(20)
        )
        received = Input()
        decode = getincrementaldecoder("utf-8")("replace").decode
        cut = chance.randrange(len(sent))
        assert all(str(event) for piece in (sent[:cut], sent[cut:]) for event in received.feed(decode(piece))), sent
        while received.patience is not None:
            list(received.tick())
        received._allowance = 1
        assert [event.key for event in received.feed("j") if isinstance(event, Key)] == ["j"], sent


def typed(*pieces: str) -> list[tuple[str, str | None]]:
    """Keys, each with what it types."""
    return [(event.key, event.character) for event in events(*pieces) if isinstance(event, Key)]


@pytest.mark.parametrize("modifiers", ["", ";1", ";129", ";1:1", ";129:2"])
def test_the_keypad_of_kitty_does_what_the_other_keys_do(modifiers: str) -> None:
    assert typed(*(f"\x1b[{code}{modifiers}u" for code in range(57399, 57414))) == typed("0123456789./*-+")
    names = ["enter", "left", "right", "up", "down", "pageup", "pagedown", "home", "end"]
    codes = [57414, *range(57417, 57425)]
    assert keys(*(f"\x1b[{code}{modifiers}u" for code in codes)) == names


def test_the_keypad_with_ctrl_types_nothing() -> None:
    assert typed("\x1b[57410;5u") == [("ctrl+slash", None)]


@pytest.mark.parametrize(
    ("sent", "pressed"),
    [
        ("\x1b[1092::113;5u", "ctrl+q"),
        ("\x1b[1092:1060:113;5:1u", "ctrl+q"),
        ("\x1b[97::113;5u", "ctrl+a"),
        ("\x1b[1092::97;;1092u", "ф"),
        ("\x1b[1092;5u", "ctrl+ф"),
    ],
    ids=range(5),
)
def test_a_command_is_known_in_layouts_of_other_scripts(sent: str, pressed: str) -> None:
    assert keys(sent) == [pressed]
