"""Accounts that are marked in a list, for which the next action is meant."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from store.account_rows import account_row
from store.records.account import AccountRow
from tui.dialogs.meant import Meant, only
from tui.marks import Marks
from tui.screens.marking import Marking
from tui.screens.only_complaint import OnlyComplaint
from tui.widgets.line_list import LineList
from tui.wording import counted


class MarkedAccounts(Marking, OnlyComplaint):
    """For a screen that lists accounts in `list`; `shown_ids` are those it shows, in their order."""

    marks: Marks[int]
    list: LineList[AccountRow]

    def shown_ids(self) -> Sequence[int]:
        """Return the accounts that are shown."""
        raise NotImplementedError

    def marked_list(self) -> LineList[AccountRow]:
        return self.list

    def shown_keys(self) -> Sequence[Hashable]:
        return self.shown_ids()

    def meant(self) -> Meant | None:
        """Return the marked accounts in the order of the list, then those not shown; else the one at the cursor."""
        if not self.marks:
            return super().meant()
        shown = [one for one in self.shown_ids() if one in self.marks]
        ids = [*shown, *self.marks.without(shown)]
        if len(ids) > 1:
            return Meant(ids, counted(len(ids), "account"))
        row = self.calls.glance(lambda book: account_row(book, ids[0]))
        return only(row) if row else super().meant()

    def means_many(self) -> bool:
        return len(self.marks) > 1
