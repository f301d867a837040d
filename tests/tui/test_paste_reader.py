"""What is pasted is told from what is typed, however the bytes are cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.paste_reader import Part, PasteReader

INPUT = "jk\x1b[200~pasted \x1b[A and \x1bq\nmore\x1b[201~\x1b[Bq\x1b[200~\x1b[201~x"
PARTS = [Part("jk"), Part("pasted \x1b[A and \x1bq\nmore", True), Part("\x1b[Bqx")]


def joined(parts: list[Part]) -> list[Part]:
    """The parts with keys that follow each other as one."""
    whole: list[Part] = []
    for part in parts:
        if whole and not part.is_pasted and not whole[-1].is_pasted:
            whole[-1] = Part(whole[-1].text + part.text)
        else:
            whole.append(part)
    return whole


@given(st.lists(st.integers(0, len(INPUT)), max_size=8))
def test_pastes_are_whole_wherever_the_input_is_cut(cuts: list[int]) -> None:
    # An escape byte at the end of what has come is taken for the key.
    places = sorted({0, len(INPUT), *(cut for cut in cuts if not INPUT[:cut].endswith("\x1b"))})
    reader = PasteReader()
    found = [part for start, end in pairwise(places) for part in reader.parts(INPUT[start:end])]
    assert joined(found) == PARTS


def test_the_escape_key_is_not_held_back() -> None:
    assert list(PasteReader().parts("\x1b")) == [Part("\x1b")]


def test_what_only_began_like_a_mark_comes_after_a_while() -> None:
    reader = PasteReader()
    assert list(reader.parts("j\x1b[2")) == [Part("j")]
    assert list(reader.let_go()) == [Part("\x1b[2")]
    assert list(reader.let_go()) == []


def test_a_paste_that_has_no_end_yet_is_not_handed_on() -> None:
    reader = PasteReader()
    assert list(reader.parts("\x1b[200~half\x1b[20")) == []
    assert list(reader.let_go()) == []
    assert list(reader.parts("1~q")) == [Part("half", True), Part("q")]


def stalled(text: str) -> PasteReader:
    """A reader of a paste of which the end has not come for long; what came is handed on as a text."""
    reader = PasteReader()
    assert list(reader.parts(f"\x1b[200~{text}")) == []
    assert reader.is_waiting
    assert list(reader.let_go()) == []
    assert list(reader.give_up()) == ([Part(text, True)] if text else [])
    assert not reader.is_waiting
    return reader


@pytest.mark.parametrize(
    "key", ["q", "\x1b", "\x03", "\x1bx", "\x1b[A", "\x1bOP", "\x1b[27u", "\x1b[<35;10;5M\x1b[<35;11;5M"]
)
@pytest.mark.parametrize("text", ["", "half", "half\x1b[20"])
def test_a_key_is_a_key_again_when_the_end_of_a_paste_does_not_come(key: str, text: str) -> None:
    reader = stalled(text)
    assert list(reader.parts(key)) == [Part(key)]
    assert list(reader.parts("D")) == [Part("D")]


def test_the_rest_of_a_paste_that_comes_late_presses_no_key() -> None:
    reader = stalled("half")
    assert list(reader.parts("Dy the rest")) == []
    assert list(reader.parts("y\x1b[201~j")) == [Part("Dy the resty", True), Part("j")]


def test_a_new_paste_after_one_without_end_is_read_as_such() -> None:
    assert list(stalled("half").parts("\x1b[200~new\x1b[201~j")) == [Part("new", True), Part("j")]


def test_an_end_within_a_paste_does_not_turn_the_rest_of_it_into_keys() -> None:
    pasted = "\x1b[200~shown\x1b[201~Dy\r\x1b[201~j"
    assert list(PasteReader().parts(pasted)) == [Part("shown", True), Part("Dy\r", True), Part("j")]
