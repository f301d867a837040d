"""The columns of a board: full ones get what empty ones leave, and none is narrower than an even share."""

import pytest

from tui.widgets.board_columns import column_widths


@pytest.mark.parametrize(
    ("room", "columns", "widths"),
    [
        (114, [(8, 3), (18, 2), (20, 1), (12, 4)], [28, 28, 28, 28]),
        (114, [(8, 0), (18, 2), (20, 1), (12, 0)], [14, 43, 43, 14]),
        (114, [(8, 5), (18, 0), (20, 0), (12, 0)], [62, 18, 20, 14]),
        (94, [(8, 0), (18, 0), (20, 0), (12, 0)], [23, 23, 23, 23]),
        (20, [(8, 0), (18, 1), (20, 0), (12, 0)], [5, 5, 5, 5]),
    ],
)
def test_full_columns_share_what_empty_ones_leave(room: int, columns: list[tuple[int, int]], widths: list[int]) -> None:
    assert column_widths(room, columns) == widths
    assert sum(widths) <= room
