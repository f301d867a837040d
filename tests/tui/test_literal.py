"""Stored text is drawn to the letter, whatever it holds."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.literal import content, segment, segment_right
from tui.safe_text import show
from tui.width import cells

NAMES = [
    "[/]",
    "[",
    "[/foo]",
    "Acme [Sweden]",
    "Foo [bar] baz",
    "[b]x[/i]",
    "[@click=app.quit]Quit me[/]",
    "[link='https://example.invalid']x[/link]",
    "x[@click=app.quit",
    "ends with \\",
    "a\\[b]",
    ":smile: hi",
    "$name ${name} {0} %(name)s",
    "[$risk]x",
    "\x1b]52;c;eA==\x07",
]


def hazard_names() -> list[str]:
    folder = os.environ.get("GOODTERMS_HAZARD_FILES")
    if not folder:
        return []
    files = ["hc01_markup_names.json", "hc02_terminal_escapes.json"]
    return [row["name"] for file in files for row in json.loads((Path(folder) / file).read_text(encoding="utf-8"))]


@pytest.mark.parametrize("name", NAMES + hazard_names())
def test_a_name_is_drawn_to_the_letter(name: str) -> None:
    assert content(name).plain == show(name)
    assert content(name, "bold $risk").plain == show(name)
    assert segment(name, 200).text.rstrip() == show(name).rstrip()


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_drawn_to_the_letter(text: str) -> None:
    assert content(text).plain == show(text)


@given(st.text(st.characters(exclude_categories=())), st.integers(0, 40))
def test_a_drawn_piece_takes_exactly_its_cells(text: str, width: int) -> None:
    assert cells(segment(text, width).text) == width
    assert cells(segment_right(text, width).text) == width
