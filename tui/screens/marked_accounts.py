"""Accounts that are marked in a list, for which the next action is meant."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Self

from store.account_rows import account_row
from store.records.account import AccountRow
from tui.actions.complaints import STEPS
from tui.actions.keys import Call
from tui.deeds.account_screen import AccountScreen
from tui.deeds.offered import on_accounts
from tui.dialogs.meant import Meant, only
from tui.marks import Marks
from tui.screens.marking import Marking
from tui.widgets.line_list import LineList
from tui.wording import counted

if TYPE_CHECKING:
    from tui.actions.targets import Whom
    from tui.deeds.deeds import Deeds


class MarkedAccounts(Marking, AccountScreen):
    """For a screen that lists accounts in `list`; `shown_ids` are those it shows, in their order."""

    marks: Marks[int]
    list: LineList[AccountRow]

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_accounts(room)

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

    def complaints_meant(self) -> Whom:
        """Return no name: of whose complaint is known once the account's page is open."""
        from tui.actions.targets import Whom

        return Whom()

    def do(self, call: Call) -> bool:
        """Do what is done with a complaint on the account's page, since the list shows none."""
        if call.action.id in STEPS:
            from tui.deeds.only_complaint import handle_on_page

            handle_on_page(self, call.action)
            return True
        return super().do(call)
