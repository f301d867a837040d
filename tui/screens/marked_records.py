"""Complaints or to-dos that are marked in a view, for which the next action is meant."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Self

from store.account_rows import account_row
from store.listed import Listed
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.deeds.offered import on_accounts
from tui.dialogs.meant import Meant, only
from tui.marks import Marks
from tui.screens.marking import Marking
from tui.wording import counted


class MarkedRecords(Marking, AccountScreen):
    """For a screen that lists records of all accounts by their ids."""

    marks: Marks[int]

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_accounts(room)

    @property
    def entries(self) -> Sequence[Listed]:
        """Everything that was read, the filter aside."""
        raise NotImplementedError

    def shown_entries(self) -> Sequence[Listed]:
        """Return what the filter lets through."""
        raise NotImplementedError

    def chosen_id(self) -> int | None:
        """Return the id of the record under the cursor."""
        raise NotImplementedError

    def shown_keys(self) -> Sequence[Hashable]:
        return [one.id for one in self.shown_entries()]

    def meant_ids(self) -> Sequence[int]:
        """Return the ids of the marked records in their order, else of the one under the cursor."""
        if self.marks:
            return [one.id for one in self.entries if one.id in self.marks]
        chosen = self.chosen_id()
        return [] if chosen is None else [chosen]

    def meant(self) -> Meant | None:
        """Return the accounts of the marked records, else of the one under the cursor."""
        if not self.marks:
            return super().meant()
        accounts = list(dict.fromkeys(one.account_id for one in self.entries if one.id in self.marks))
        if len(accounts) != 1:
            return Meant(accounts, counted(len(accounts), "account")) if accounts else None
        row = self.calls.glance(lambda book: account_row(book, accounts[0]))
        return only(row) if row else None

    def means_many(self) -> bool:
        return len(self.marks) > 1
