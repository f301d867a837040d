"""Keys are keys however their bytes are cut, and what a terminal answers to others presses none."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message

from tui.terminal_input import TerminalInput

ANSWERS = {
    "what it is": "\x1b[?62;22c",
    "what it is, once more": "\x1b[>41;354;0c",
    "what it is, a third time": "\x1bP!|00000000\x1b\\",
    "its name": "\x1bP>|xterm(390)\x1b\\",
    "what it can": "\x1bP1+r544e=787465726d\x1b\\",
    "its colour": "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    "its colour with a bell": "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    "the clipboard": "\x1b]52;c;RHl1cQ==\x07",
    "its size": "\x1b[8;30;100t",
    "its size, as it was dragged": "\x1b[48;30;100;600;1000t",
    "how it reports keys": "\x1b[?25u",
    "a mode": "\x1b[?2048;2$y",
    "a picture": "\x1b_Gi=31;OK\x1b\\",
    "a key without a letter": "\x1b[99999999;1u",
    "a key nobody knows": "\x1b[97~",
}


def told(terminal: TerminalInput, *sent: str) -> list[Message]:
    """What is made of pieces that follow each other at once, and of the silence after them."""
    found = [message for piece in sent for message in terminal.read(piece.encode())]
    return found + list(terminal.pause())


def pressed(messages: list[Message]) -> list[str]:
    return [message.key for message in messages if isinstance(message, events.Key)]


@pytest.mark.parametrize("answer", ANSWERS)
@given(st.data())
def test_an_answer_presses_no_key_wherever_it_is_cut(answer: str, data: st.DataObject) -> None:
    text = f"j{ANSWERS[answer]}k"
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=4))
    pieces = [text[start:end] for start, end in pairwise(sorted({0, len(text), *cuts}))]
    messages = told(TerminalInput(), *pieces)
    assert pressed(messages) == ["j", "k"]
    assert not [message for message in messages if isinstance(message, events.Resize)]


@pytest.mark.parametrize("answer", ["\x1b[?62;2", "\x1b]11;rgb:1e1e", "\x1bP1+r54", "\x1b[M "])
def test_an_answer_that_breaks_off_presses_no_key(answer: str) -> None:
    terminal = TerminalInput()
    assert pressed(told(terminal, f"j{answer}")) == ["j"]
    assert pressed(told(terminal, "k")) == ["k"]


def test_every_key_that_textual_knows_is_known() -> None:
    for sequence in (one for one in ANSI_SEQUENCES_KEYS if one.startswith("\x1b") and len(one) > 2):
        meant = [key for key in pressed(list(XTermParser().feed(f"{sequence}x"))) if len(key) > 1 or key.isalnum()]
        assert pressed(told(TerminalInput(), f"{sequence}x")) == meant


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1b", ["escape"]),
        ("\x1b\x1b", ["escape", "escape"]),
        ("\x1b[", ["left_square_bracket"]),
        ("\x1b]", ["right_square_bracket"]),
        ("\x1bj", ["alt+j"]),
        ("\x1bO", ["alt+shift+o"]),
        ("\x1b[106;3u", ["alt+j"]),
        ("\x1b[[A", ["f1"]),
    ],
)
def test_keys_with_alt_and_the_escape_key_come_after_a_moment(sent: str, keys: list[str]) -> None:
    terminal = TerminalInput()
    found = [message for piece in sent for message in terminal.read(piece.encode())]
    while terminal.waits:
        time.sleep(terminal.waits)
        found += terminal.pause()
    assert pressed(found) == keys


def test_the_mouse_and_the_focus_are_told() -> None:
    messages = told(TerminalInput(), "\x1b[<64;10;5M\x1b[<0;10;5M\x1b[M !!\x1b[O\x1b[I")
    assert [type(message) for message in messages] == [
        events.MouseScrollUp,
        events.MouseDown,
        events.AppBlur,
        events.AppFocus,
    ]
