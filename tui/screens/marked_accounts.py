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
    from store.records.happenings import Complaint
    from tui.actions.targets import Whom
    from tui.deeds.deeds import Deeds

_NOT_JUST_ONE = "no complaint is open there, or more than one"
_NONE_HAS_ONE = "None of the marked accounts has just one open complaint. {view-complaints} shows all complaints."


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

    def only_complaint(self) -> Sequence[Complaint]:
        """Return the complaint of each account that has just one to be handled."""
        from store.complaints import only_unsettled

        meant = self.meant() if self.marks or self.chosen_account() else None
        return (meant and self.calls.glance(lambda book: only_unsettled(book, meant.ids))) or ()

    def left_out(self) -> int:
        return len(self.marks) - len(self.only_complaint()) if self.means_many() else 0

    def complaints_meant(self) -> Whom:
        meant = super().complaints_meant()
        return meant._replace(reason=_NOT_JUST_ONE) if meant.reason else meant

    def do(self, call: Call) -> bool:
        """Handle the complaint of one account on its page, since the list shows none; those of several here."""
        if call.action.id not in STEPS:
            return super().do(call)
        if not self.means_many():
            from tui.deeds.only_complaint import handle_on_page

            handle_on_page(self, call.action)
        elif self.only_complaint():
            return super().do(call)
        else:
            self.calls.warn(self.says(_NONE_HAS_ONE))
        return True
