"""On a terminal that cannot write every letter, what stands behind a name stands where it stood."""

import pytest

from tests.tui.test_width import NAMES
from tui.lacking_letters import IN_AS_MANY_CELLS
from tui.safe_text import show
from tui.width import fit


@pytest.mark.parametrize(
    ("name", "encoding", "written"),
    [
        ("Łódź Żegluga", "ascii", "Lodz Zegluga"),
        ("Åhléns Malmö", "ascii", "Ahlens Malmo"),
        ("Łódź Åhléns", "latin-1", "Lódz Åhléns"),
        ("王小明 AB", "ascii", "?????? AB"),
        ("น้ำ", "cp874", "น้ำ"),
        ("Straße ▸", "ascii", "Stra?e >"),
    ],
)
def test_a_letter_that_is_lacking_is_a_plain_one_or_question_marks(name: str, encoding: str, written: str) -> None:
    assert name.encode(encoding, IN_AS_MANY_CELLS).decode(encoding) == written


@pytest.mark.parametrize("name", NAMES)
def test_it_takes_as_many_cells(name: str) -> None:
    column = fit(show(name), 30)
    assert len(column.encode("ascii", IN_AS_MANY_CELLS)) == 30
