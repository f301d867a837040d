"""What can be done with the accounts that are meant: log, plan, complain, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.screens.belonging_actions import BelongingActions

if TYPE_CHECKING:
    from store.check_in import CheckIn


class AccountActions(BelongingActions):
    """For a screen that knows the account under its cursor."""

    def action_log_contact(self) -> None:
        if meant := self.meant():
            from tui.screens.account_questions import ask_contact

            ask_contact(self, meant, self.show_logged)

    def show_logged(self, saved: Sequence[CheckIn]) -> None:
        """Show contacts that were just logged, where there is a list of them."""

    def action_add_todo(self) -> None:
        if meant := self.meant():
            from tui.screens.account_questions import ask_todo

            ask_todo(self, meant)

    def action_add_complaint(self) -> None:
        if meant := self.meant():
            from tui.screens.account_questions import ask_complaint

            ask_complaint(self, meant)

    def action_delete(self) -> None:
        if meant := self.meant():
            from tui.screens.account_questions import ask_delete

            ask_delete(self, meant)
