"""What is pasted is told from what is typed, however the bytes are cut."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.paste_reader import Part, PasteReader

INPUT = "jk\x1b[200~pasted \x1b[A and \x1bq\nmore\x1b[201~\x1b[Bq\x1b[200~\x1b[201~x"
PARTS = [Part("jk"), Part("pasted \x1b[A and \x1bq\nmore", True), Part("\x1b[Bq"), Part("", True), Part("x")]


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
