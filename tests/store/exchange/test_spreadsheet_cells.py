"""Cells that a spreadsheet would run are guarded on the way out and come back unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.exchange.spreadsheet_cells import TRIGGERS, defuse, restore

TRICKY = st.text(alphabet="'=+-@\t\r\n＝＋－＠aé1 ", max_size=12)


@given(st.one_of(st.text(), TRICKY))
def test_every_cell_comes_back_unchanged(cell: str) -> None:
    assert restore(defuse(cell)) == cell


@given(st.one_of(st.text(), TRICKY))
def test_no_guarded_cell_begins_as_a_formula(cell: str) -> None:
    assert defuse(cell)[:1] not in TRIGGERS


@pytest.mark.parametrize("cell", ["=1+1", "+46 70 123", "-5", "@x", "\t=1", "＝1", "'=x", "''+1"])
def test_a_formula_gets_one_apostrophe(cell: str) -> None:
    assert defuse(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["'already quoted", "O'Brien", "", "a=b", "1E5"])
def test_ordinary_text_is_left_alone(cell: str) -> None:
    assert defuse(cell) == cell
    assert restore(cell) == cell
