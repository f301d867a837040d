"""A column of cards: each is as high as its words where all of them are seen, and as high as any other where not."""

from collections.abc import Sequence

import pytest
from rich.segment import Segment

from tui.widgets.card_column import CARD_LINES, CardColumn, Drawn, Room

LONG = (1, 2)
"""The cards whose words take two lines."""


def column(cards: int, lines: int) -> CardColumn:
    def read(ids: Sequence[int]) -> Sequence[object]:
        return ids

    def draw(card: object, width: int, is_roomy: bool) -> Drawn:
        return [[Segment("x" * width)]] * (CARD_LINES if is_roomy and card in LONG else CARD_LINES - 1)

    made = CardColumn("NEW", range(cards), read, draw)
    made.fit(Room(20, lines, "dark"))
    made.settle()
    return made


@pytest.mark.parametrize(
    ("cards", "lines", "begins", "below"),
    [(4, 24, [0, 5, 11, 17], 0), (4, 23, [0, 5, 10, 15], 0), (4, 17, [0, 5, 10, 15], 1), (0, 17, [], -3)],
)
def test_a_card_takes_a_line_more_where_the_whole_column_has_room(
    cards: int, lines: int, begins: list[int], below: int
) -> None:
    made = column(cards, lines)
    assert [made.line_of(place) for place in range(cards)] == begins
    assert made.below == below
    for place, line in enumerate(begins):
        assert [made.at(line), made.at(line + made.height(place) - 1)] == [(place, 0), (place, made.height(place) - 1)]
    assert made.at(24) is None


def test_cards_are_drawn_again_in_another_room_and_only_then() -> None:
    made = column(4, 24)
    assert made.card(1) is made.card(1)
    made.fit(Room(30, 24, "dark"))
    assert made.card(1)[0][0].text == "x" * 30


def test_a_long_column_shows_the_cards_around_its_place_and_reads_no_others() -> None:
    read: list[int] = []

    def fetched(ids: Sequence[int]) -> Sequence[object]:
        read.extend(ids)
        return ids

    made = CardColumn("NEW", range(50_000), fetched, lambda card, width, is_roomy: [])
    made.fit(Room(20, 17, "dark"))
    made.place = 40_000
    made.settle()
    assert (made.top, made.at(0), made.at(11), made.line_of(40_000)) == (39_998, (39_998, 0), (40_000, 1), 10)
    made.scroll(-10)
    assert (made.top, made.place) == (39_988, 39_990)
    assert read == []
    made.card(39_990)
    assert len(read) < 100
