"""One column of a board: its cards, which of them are seen, where each stands and what is drawn of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment

from tui.widgets.fetched_rows import FetchedRows
from tui.widgets.id_rows import IdRows

CARD_LINES = 5
"""Lines of a card, with the blank one below it; one more where its words take two and the whole column has room."""

Read = Callable[[Sequence[int]], Sequence[object]]
"""Reads the cards of some ids, None for those that are gone."""
Drawn = Sequence[Sequence[Segment]]
Draw = Callable[[object, int, bool], Drawn]
"""Draws a card of some width in up to four lines, or in five where that is said."""


class Room(NamedTuple):
    """The cells and lines that there are for the cards of a column, and the theme they are drawn in."""

    width: int = 0
    lines: int = 0
    theme: str = ""


class CardColumn:
    """The cards seen begin with the one at `top`; `place` is where the cursor stands while it is in this column."""

    def __init__(self, title: str, ids: Sequence[int], read: Read, draw: Draw) -> None:
        self.title = f" {title}  {len(ids):,}"
        self.rows: FetchedRows[object] = FetchedRows(IdRows(ids, read))
        self.place = 0
        self.top = 0
        self._draw = draw
        self._room = Room()
        self._drawn: dict[int, Drawn] = {}

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def below(self) -> int:
        """How many cards are out of sight below those that are seen."""
        return len(self) - self.top - self._seen

    def fit(self, room: Room) -> None:
        """Take so much room."""
        if room != self._room:
            self._room = room
            self._drawn.clear()

    def settle(self) -> None:
        """Keep the place within the column and in sight."""
        self.place = min(max(self.place, 0), max(len(self) - 1, 0))
        top = max(min(self.top, self.place), self.place - self._seen + 1)
        self.top = min(max(top, 0), max(len(self) - self._seen, 0))

    def scroll(self, by: int) -> None:
        """Move what is seen, the place only as far as it must to stay in sight."""
        self.top = min(max(self.top + by, 0), max(len(self) - self._seen, 0))
        self.place = min(max(self.place, self.top), self.top + self._seen - 1)

    def card(self, place: int) -> Drawn:
        """The lines of a card, drawn once for as long as the room is the same."""
        if place not in self._drawn:
            self._drawn[place] = self._draw(self.rows.row(place), self._room.width, self._is_roomy)
        return self._drawn[place]

    def height(self, place: int) -> int:
        """How many lines a card takes, with the blank one below it."""
        return max(len(self.card(place)) + 1, CARD_LINES) if self._is_roomy else CARD_LINES

    def line_of(self, place: int) -> int:
        """The line on which a card begins."""
        return sum(map(self.height, range(self.top, place)))

    def at(self, line: int) -> tuple[int, int] | None:
        """The place of the card that a line belongs to, and which of its lines it is; None where there is no card."""
        place = self.top
        if not self._is_roomy:
            place, line = place + line // CARD_LINES, line % CARD_LINES
        else:
            while place < len(self) and line >= self.height(place):
                line, place = line - self.height(place), place + 1
        return (place, line) if place < len(self) else None

    @property
    def _seen(self) -> int:
        """How many whole cards there is room for."""
        return max(self._room.lines // CARD_LINES, 1)

    @property
    def _is_roomy(self) -> bool:
        """Whether every card is seen, also if each takes a line more."""
        return len(self) * (CARD_LINES + 1) <= self._room.lines
