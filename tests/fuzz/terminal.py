"""A machine that is a terminal gone mad: bytes of all kinds, and storms of sizes."""

from hypothesis import given, settings, strategies

from tests.fuzz import done
from tests.terminal import Terminal, explainer

KEYS = [b"1", b"2", b"3m", b"4", b"5", b"6", b"j", b"G", b"s", b"/the\r", b"n", b":", b"?", b"y", b"T", b"\r", b"\t"]
PIECES = [b"\x1b", b"\x1b[", b"\x1bO", b"A", b"\x1b[1;5", b"\x1b[<0;9;", b"5M", b"\x1b[<0;9;5m", b"\x1b[M\xff\xff\xff"]
PIECES += [b"\x1b[200~", b"\x1b[201~", b"\x1b[97;1:3u", b"\x1b[57410u", b"\x1b[5;10R", b"\x1b[I", b"\x1b[O", b"\x1b_G"]
PIECES += [b"\x1b]11;rgb:ffff/ffff/ffff\x07", b"\x1b]52;c;", b"\x1b\\", b"\x1bP1$r", b"\x1b[?62;22c", b"\x1b[?2048;2$y"]
PIECES += [b"\x1b[48;20;60;0;0t", "é漢🙂".encode(), "é".encode("latin-1"), b"\xf0\x9f", b"a" * 3000]
LEFT_OUT = b"\x1a"  # Ctrl+Z stops the program, until a shell gives it the terminal back
SIGNALS = {b"\x03": 130, b"\x1c": 131}
"""Ctrl+C and Ctrl+\\ are keys; after one that quits, when the terminal is given back, it makes them signals."""

some_bytes = strategies.binary(min_size=1, max_size=8).map(lambda data: data.translate(None, LEFT_OUT))
typed = strategies.lists(strategies.sampled_from(KEYS) | strategies.sampled_from(PIECES) | some_bytes, max_size=8)
size = strategies.tuples(strategies.integers(1, 300), strategies.integers(1, 100))
some_deeds = strategies.lists(typed.map(b"".join) | size, min_size=1, max_size=12)


def holds(deeds: list[bytes | tuple[int, int]]) -> None:
    """It is running and shows what it should, or a key has ended it and the terminal is as before."""
    done["terminals"] += 1
    with Terminal(explainer(), columns=100, lines=30) as terminal:
        terminal.wait_for("section 1")
        for deed in deeds:
            if isinstance(deed, tuple):
                terminal.resize(*deed)
            elif terminal.process.poll() is None:
                terminal.press(deed)
            done["terminal: deeds"] += 1
        terminal.press(b"\x1b[201~\x1b[15~")  # what was pasted ends, and F5 pauses a tour
        terminal.settle()
        codes = {0}
        if terminal.process.poll() is None:
            assert is_drawn_right(terminal), f"not all was drawn; now it is:\n{terminal.text}"
            terminal.press(b"\x11")
        else:
            typed = b"".join(deed for deed in deeds if isinstance(deed, bytes))
            codes |= {code for key, code in SIGNALS.items() if key in typed}
        assert terminal.wait_for_end() in codes, terminal.text
        assert terminal.left_over == [], terminal.text


def is_drawn_right(terminal: Terminal) -> bool:
    """Whether the screen looks as it does after a redraw."""
    start = terminal.seconds
    while _is_blank_palette(terminal) and terminal.seconds < start + 5:  # it waits before it says that it found nothing
        terminal.read(0.1)
    terminal.settle()
    before = terminal.text
    terminal.press(b"\x0c")
    terminal.settle()
    return terminal.text == before


def _is_blank_palette(terminal: Terminal) -> bool:
    """Whether the palette is open, and has neither anything to choose from nor said so."""
    *lines, footer = terminal.text.split("\n")
    return "Esc close" in footer and not any(lines[4:])


def look(how: settings) -> None:
    """Run the machine."""
    how(given(some_deeds)(holds))()
