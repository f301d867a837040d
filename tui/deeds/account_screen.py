"""A screen that knows which accounts, and which record of them, an action is meant for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.book import Book
from store.records.account import AccountRow
from tui.deeds.book_screen import BookScreen
from tui.dialogs.meant import Meant, only
from tui.shortened import shortened

if TYPE_CHECKING:
    from store.check_in import CheckIn
    from store.records.happenings import Complaint
    from tui.actions.targets import Target, Whom

NO_ACCOUNT = "There is no account under the cursor."
_OF_ONE = "That is kept of one account at a time."


class AccountScreen(BookScreen):
    """A screen with accounts on it says here what the cursor is on and what is marked."""

    ticked: tuple[Sequence[int], int] | None = None
    """The accounts and the number of the key moment that was ticked last."""

    def chosen_account(self) -> AccountRow | None:
        """Return the account under the cursor."""
        raise NotImplementedError

    def chosen_complaint(self) -> Complaint | None:
        """Return the complaint under the cursor."""
        return None

    def chosen_complaints(self) -> Sequence[Complaint]:
        """Return the complaints that an action is meant for, which are several where rows are marked."""
        complaint = self.chosen_complaint()
        return [complaint] if complaint else ()

    def only_complaint(self) -> Sequence[Complaint]:
        """Return the one complaint of each account that can be meant where the cursor is on none."""
        return ()

    def left_out(self) -> int:
        """Return of how many of the accounts that are meant no complaint is, since it is not clear which."""
        return 0

    def chosen_record(self) -> object:
        """Return the record under the cursor."""
        return self.chosen_complaint()

    def record_to_edit(self) -> tuple[str, int] | None:
        """Return the kind (see `store.editing.kinds`) and number of what is edited: the account under the cursor."""
        row = self.chosen_account()
        return ("account", row.id) if row else None

    def means_many(self) -> bool:
        """Return whether an action is meant for more than one row."""
        return False

    def is_one_meant(self, why: str = _OF_ONE) -> bool:
        """Return whether no more than one row is meant; else say so, and why."""
        if self.means_many():
            self.calls.warn(f"{why} {self.says('{back} takes the marks away.')}")
            return False
        return True

    def chosen_or_warn(self) -> AccountRow | None:
        """Return the account under the cursor; without one say so."""
        row = self.chosen_account()
        if row is None:
            self.calls.warn(NO_ACCOUNT)
        return row

    def meant(self) -> Meant | None:
        """Return the accounts that an action is meant for, which are several where rows are marked; else say so."""
        row = self.chosen_or_warn()
        return only(row) if row else None

    def meant_by_outcome(self) -> Meant | None:
        """Return the accounts whose key moment went somehow."""
        return self.meant()

    def one_account(self, why: str = _OF_ONE) -> AccountRow | None:
        """Return the account for what can be meant for one only; where several are meant say so, and why."""
        meant = self.meant() if self.is_one_meant(why) else None
        return meant.row if meant else None

    def whom(self, target: Target) -> Whom:
        from tui.actions.targets import Target, Whom

        if target is Target.RECORD:
            return Whom(reason="one row is edited at a time") if self.means_many() else self.whom(Target.ROW)
        if target is Target.COMPLAINTS:
            return self.complaints_meant()
        if target not in (Target.ACCOUNTS, Target.ACCOUNT, Target.ROW):
            return super().whom(target)
        if self.means_many() and target is Target.ACCOUNT:
            return Whom(reason="it is kept of one account at a time")
        if not self.means_many() and self.chosen_account() is None:
            return Whom(reason="no account is under the cursor")
        if (meant := self.meant()) is None:
            return Whom()
        return Whom(meant.name if meant.row else f"{len(meant.ids):,} marked accounts")

    def complaints_meant(self) -> Whom:
        """Return the complaints that their actions are meant for, by their words."""
        from tui.actions.targets import Whom

        meant = self.chosen_complaints() or self.only_complaint()
        if not meant:
            return Whom(reason="no complaint is under the cursor")
        return Whom(shortened(meant[0].text) if len(meant) == 1 else f"{len(meant):,} marked complaints")

    def row_texts(self, book: Book) -> Sequence[str]:
        """Return what the rows that are meant say, each as a line of text."""
        from store.account_rows import account_rows
        from tui.row_text import account_text

        meant = self.meant()
        return [account_text(row) for row in account_rows(book, meant.ids)] if meant else ()

    def show_logged(self, saved: Sequence[CheckIn]) -> None:
        """Show contacts that were just logged, where there is a list of them."""
