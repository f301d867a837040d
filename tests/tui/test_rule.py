"""The dashed line fills its width at any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.glyphs import ASCII, UNICODE
from tui.widgets.rule import rule


def test_a_rule_names_its_region() -> None:
    assert rule(40, UNICODE, "Globex GmbH", "p hides").plain == "╌╌ Globex GmbH ╌╌╌╌╌╌╌╌╌╌╌╌╌╌ p hides ╌╌"
    assert rule(12, ASCII).plain == "-" * 12


@pytest.mark.parametrize("title", ["", "[/]", "บริษัท ไทยเบฟ จำกัด", "三井物産" * 9])
@given(width=st.integers(0, 150))
def test_a_rule_never_runs_over(title: str, width: int) -> None:
    assert rule(width, UNICODE, title, "p hides").cell_length == width
