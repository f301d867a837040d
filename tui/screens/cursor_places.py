"""Where the cursor of the account list goes by itself: to what was added or has come back, or back."""

from __future__ import annotations

from typing import Generic

from textual.screen import ScreenResultType

from store.account_selection import Selection
from store.records.account import AccountRow
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.screens.adding import Adding
from tui.store_calls import UNDOES, StoreCalls
from tui.widgets.line_list import LineList, Place

_CLEARS = "{back} clears the filter."


class CursorPlaces(Adding[ScreenResultType], Generic[ScreenResultType]):
    """For a screen with a `list` of accounts."""

    list: LineList[AccountRow]

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._came_from: Place | None = None
        self._added: AccountRow | None = None

    def filter_begun(self, place: Place | None) -> None:
        """Remember where to go back to when the filter is left while it is typed; None to stay where one is."""
        self._came_from = place

    def account_added(self, row: AccountRow) -> None:
        self._added = row

    def go_where_wanted(self, before: Selection | None, selection: Selection) -> None:
        """Put the cursor on an account that was added or has come back, or back to where the filter was begun."""
        if self._added is not None:
            self._go_to_added(self._added, selection)
        elif self._came_from is not None and selection.chosen.is_empty:
            self.list.go_back(self._came_from)
            self._came_from = None
        elif before is not None and before.chosen == selection.chosen and self.calls.turned:
            come_back = set(selection.ids).difference(before.ids)
            if come_back:
                self.list.move_to(min(map(selection.ids.index, come_back)))

    def _go_to_added(self, added: AccountRow, selection: Selection) -> None:
        self._added = None
        if added.id in selection.ids:
            self.list.move_to(selection.ids.index(added.id))
        elif selection.chosen.is_empty:
            self.calls.say(f"Added {added.name}. Accounts in this stage are listed by the filter all.", UNDOES)
        else:
            self.calls.say(f"Added {added.name}. The filter hides it; {self.says(_CLEARS)}", UNDOES)
