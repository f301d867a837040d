"""A text named by its beginning, in the label of a step and in a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.beginning import beginning
from store.rules.graphemes import graphemes


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Invoice wrong twice", "Invoice wrong twice"),
        ("First line\n  and second", "First line and second"),
        (
            "We were invoiced twice for October and nobody can tell me who looks after it.",
            "We were invoiced twice for October and nobody can tell me...",
        ),
        ("Spółdzielnia: " + "ó" * 60, "Spółdzielnia: " + "ó" * 43 + "..."),
        ("น้ำ" * 70, "น้ำ" * 57 + "..."),
    ],
)
def test_a_long_text_is_cut_behind_a_word_and_the_cut_is_marked(text: str, named: str) -> None:
    assert beginning(text) == named


@given(st.text("aö น้ำ👩🏽王", min_size=50))
def test_what_is_cut_is_the_beginning_of_whole_letters(text: str) -> None:
    named, line = beginning(text), " ".join(text.split())
    pieces = list(graphemes(line))
    assert named == line or (named.endswith("...") and len(pieces) > 60)
    kept = named if named == line else named[:-3]
    ends = {"".join(pieces[:count]).rstrip() for count in range(len(pieces) + 1)}
    assert kept.rstrip() in ends
