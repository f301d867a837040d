"""Nothing stored can act on a terminal once it has been made visible."""

import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.safe_text import show, show_lines

ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from("\x1b\x9b\n\r\t\u202e\u200d🏴\U000e0067"))
FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e\u2066-\u2069\ufeff\u200e\u200f\ufdd0-\ufdef\ufffe\uffff]"
)


@given(ANY_TEXT)
def test_no_character_that_acts_on_a_terminal_is_left(text: str) -> None:
    assert not FORBIDDEN.search(show(text))
    assert not any(FORBIDDEN.search(line) for line in show_lines(text))


@given(ANY_TEXT)
def test_making_visible_twice_changes_nothing(text: str) -> None:
    assert show(show(text)) == show(text)


@given(ANY_TEXT)
def test_letters_joiners_and_combining_marks_are_kept(text: str) -> None:
    def kept(value: str) -> list[str]:
        return [c for c in value if unicodedata.category(c)[0] in "LMNP" or c in "\u200b\u200c\u200d"]

    assert kept(show(text)) == kept(text)


@pytest.mark.parametrize(
    ("stored", "seen"),
    [
        ("\x1b]52;c;eA==\x07", "␛]52;c;eA==␇"),
        ("Acme\r\nCorp\tAB", "Acme␤Corp␉AB"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202edef", "abc\ufffddef"),
        ("a\u2028b\x85c", "a\ufffdb\ufffdc"),
        ("\ufeffAcme\u200e", "Acme"),
        ("\ud800", "\ufffd"),
        ("hidden\U000e0041", "hidden\ufffd"),
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴\U000e0067\U000e0062\U000e007f"),
        ("กำธร น้ำทิพย์", "กำธร น้ำทิพย์"),
        ("[/] :smile: [b]x", "[/] :smile: [b]x"),
    ],
)
def test_text_is_shown_as(stored: str, seen: str) -> None:
    assert show(stored) == seen


def test_a_longer_text_keeps_its_lines() -> None:
    assert show_lines("one\r\n\ttwo\x1b\rthree") == ["one", "    two␛", "three"]


def test_the_shell_can_use_it_without_loading_textual_or_rich() -> None:
    code = "import sys, tui.safe_text, tui.width, tui.wording; print({'rich', 'textual'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
