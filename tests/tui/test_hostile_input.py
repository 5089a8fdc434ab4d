"""Input that no reader types: it does no harm, and the program answers on."""

import random

import pytest

from tests.terminal import Terminal
from tests.tui.alive import answers, is_left_whole

STRANGE = {
    "Latin-1": b"\xe9\xff\xfe",
    "an old mouse report": b"\x1b[M\xa0\xff\xff",
    "a key that is released": b"\x1b[97;1:3u",
    "sizes in pixels of zero": b"\x1b[?2048;1$y\x1b[48;30;100;0;0t\x1b[<0;20;10M\x1b[<0;20;10m",
    "the colour of the background": b"\x1b]11;rgb:0c0c/0c0c/0c0c\x1b\\",
    "the device": b"\x1b[?64;1;2;6;22c\x1b[>41;380;0c\x1bP!|00000000\x1b\\",
    "the cut beginning of a sequence": b"\x1b[3",
    "the cut beginning of a string": b"\x1b]52;c;cXFx",
    "the cut beginning of a paste": b"\x1b[200~q",
    "numbers that are no characters": b"\x1b[1114112u\x1b[55296u\x1b[97;1;99999999u",
    "the mouse far away": b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m\x1b[<35;-1;-1M\x1b[<64;500;500M",
}


def test_strange_input_does_no_harm(terminal: Terminal) -> None:
    for sent in STRANGE.values():
        terminal.press(sent)
        answers(terminal)
    is_left_whole(terminal)


def test_a_click_far_away_pauses_the_tour(terminal: Terminal) -> None:
    terminal.press(b"p")
    terminal.wait_for("playing")
    terminal.press(b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m")
    terminal.wait_for("paused")
    is_left_whole(terminal)


@pytest.mark.parametrize("seed", range(3))
def test_random_bytes_do_no_harm(terminal: Terminal, seed: int) -> None:
    chance = random.Random(seed)
    harmless = [bytes([code]) for code in range(256) if code not in b"q\x03\x11\x1a"]
    for _ in range(20):
        terminal.press(b"".join(chance.choice([b"\x1b[", *harmless, *STRANGE.values()]) for _ in range(40)))
        terminal.read(0)
    for _ in range(4):  # out of whatever it has opened
        terminal.settle()
        terminal.press(b"\x1b")
    terminal.settle()
    is_left_whole(terminal)


@pytest.mark.parametrize("is_bracketed", [True, False], ids=["bracketed", "bare"])
def test_a_long_paste_is_no_keys_and_costs_nothing(terminal: Terminal, is_bracketed: bool) -> None:
    before = terminal.processor_seconds()
    words = b"quit, q, now\r" * 25_000
    terminal.press(b"\x1b[200~" + words + b"\x1b[201~" if is_bracketed else words)
    terminal.settle()  # keys that come with the end of a paste are lost with it
    answers(terminal)
    assert terminal.processor_seconds() - before < 3
    is_left_whole(terminal)


def test_the_search_takes_a_paste(terminal: Terminal) -> None:
    terminal.press(b"/")
    terminal.wait_for("Esc end")
    terminal.press(b"\x1b[200~weapons\x1b[201~\r")
    terminal.wait_for("of 2")
    is_left_whole(terminal)
