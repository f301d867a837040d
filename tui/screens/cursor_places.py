"""Where the cursor of the account list goes by itself: to what was added or has come back, on, or back."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from store.account_selection import Selection
from store.records.account import AccountRow
from tui.deeds.book_screen import BookScreen
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.marks import Marks
from tui.store_calls import UNDOES, StoreCalls
from tui.widgets.line_list import LineList, Place

_NEAR = 2
"""By how many rows the cursor follows its account when something that was done moves it."""
_CLEARS = "{back} clears the filter."


class CursorPlaces(BookScreen):
    """For a screen with a `list` of accounts."""

    list: LineList[AccountRow]
    marks: Marks[int]

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._came_from: Place | None = None
        self._added: AccountRow | None = None

    def filter_begun(self, place: Place | None) -> None:
        """Remember where to go back to when the filter is left while it is typed; None to stay where one is."""
        self._came_from = place

    def account_added(self, row: AccountRow) -> None:
        self._added = row

    def go_where_wanted(self, before: Selection | None, selection: Selection, place: Place) -> None:
        """Put the cursor where it is wanted; `place` is where it was before this selection was shown.

        That is on an account that was added or has come back, back where the filter was begun, or on the row that
        took the place of one that something done here has moved away.
        """
        if self._added is not None:
            self._go_to_added(self._added, selection)
        elif self._came_from is not None and selection.chosen.is_empty:
            self.list.go_back(self._came_from)
            self._came_from = None
        elif before is not None and (before.chosen, before.order) == (selection.chosen, selection.order):
            if self.calls.turned:
                self._go_to_turned(before.ids, selection.ids, place)
            elif self.calls.is_deed and before.ids != selection.ids:
                self._go_on(before.ids, selection.ids, place)

    def _go_to_turned(self, before: Sequence[int], ids: Sequence[int], place: Place) -> None:
        """Put the cursor on the first account that undo or redo has brought back or moved; the scroll stays."""
        come_back = set(ids).difference(before)
        at = min(map(ids.index, come_back)) if come_back else _moved(before, ids)
        if at is None:
            return
        top = before.index(place.key) - place.line if place.key in before else at
        self.list.go_back(Place(ids[at], at - top))

    def _go_on(self, before: Sequence[int], ids: Sequence[int], place: Place) -> None:
        """Put the cursor on the row that followed the one it was on, if that has moved far; the scroll stays."""
        done: set[Hashable] = set(self.marks) or {place.key}
        if place.key not in done or place.key not in before:
            return
        at, there = before.index(place.key), set(ids)
        if place.key in there and abs(ids.index(place.key) - at) <= _NEAR:
            # What was done was done to another account, or moved this one by little.
            return
        after = next((one for one in before[at + 1 :] if one in there and one not in done), None)
        if after is None:
            return
        self.list.go_back(Place(after, ids.index(after) - at + place.line))

    def _go_to_added(self, added: AccountRow, selection: Selection) -> None:
        self._added = None
        if added.id in selection.ids:
            self.list.move_to(selection.ids.index(added.id))
        elif selection.chosen.is_empty:
            self.calls.say(f"Added {added.name}. Accounts in this stage are listed by the filter all.", UNDOES)
        else:
            self.calls.say(f"Added {added.name}. The filter hides it; {self.says(_CLEARS)}", UNDOES)


def _moved(before: Sequence[int], ids: Sequence[int]) -> int | None:
    """Return where the first account stands now that is not where it was among the others; None where none is."""
    at = next((at for at, (old, new) in enumerate(zip(before, ids, strict=False)) if old != new), None)
    if at is None or len(before) != len(ids):
        return None
    # One that has gone down lets all below it rise by one row.
    has_gone_down = ids[at] == before[at + 1]
    return ids.index(before[at]) if has_gone_down else at
