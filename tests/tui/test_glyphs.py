"""The signs fit the terminal they are drawn in."""

import unicodedata

import pytest

from tui.glyphs import ASCII, UNICODE, choose_glyphs
from tui.width import cells


@pytest.mark.parametrize(
    ("days", "cadence", "drawn"),
    [
        (41, 30, "▮▮▮▮▮▮"),
        (17, 30, "▮▮▮▯▯▯"),
        (58, 60, "▮▮▮▮▮▯"),
        (30, 30, "▮▮▮▮▮▮"),
        (1, 30, "▯▯▯▯▯▯"),
        (-3, 30, "▯▯▯▯▯▯"),
        (None, 30, "      "),
        (5, None, "      "),
    ],
)
def test_the_gauge_fills_with_the_cadence(days: int | None, cadence: int | None, drawn: str) -> None:
    assert UNICODE.gauge(days, cadence) == drawn


@pytest.mark.parametrize(
    ("wanted", "encoding", "term", "glyphs"),
    [
        ("auto", "utf-8", "xterm-256color", UNICODE),
        ("auto", "UTF8", "tmux", UNICODE),
        ("auto", "utf-8", "linux", ASCII),
        ("auto", "iso-8859-1", "xterm", ASCII),
        ("ascii", "utf-8", "xterm", ASCII),
        ("unicode", "ascii", "linux", UNICODE),
    ],
)
def test_signs_are_chosen_for_the_terminal(wanted: str, encoding: str, term: str, glyphs: object) -> None:
    assert choose_glyphs(wanted, encoding, {"TERM": term}) is glyphs


def test_every_sign_is_one_cell_wide_everywhere() -> None:
    for sign in "".join(UNICODE):
        assert cells(sign) == 1
        assert unicodedata.east_asian_width(sign) in ("N", "Na"), sign


def test_the_plain_set_is_plain() -> None:
    assert "".join(ASCII).isascii()
