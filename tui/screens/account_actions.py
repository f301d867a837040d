"""What can be done with an account wherever the cursor is on one: log, plan, complain, tick, delete."""

from __future__ import annotations

from typing import Generic

from textual.screen import ScreenResultType

from tui.screens.business_actions import BusinessActions


class AccountActions(BusinessActions[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that knows the account under its cursor."""

    def action_log_contact(self) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.account_questions import ask_contact

            ask_contact(self, row)

    def action_add_todo(self) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.account_questions import ask_todo

            ask_todo(self, row)

    def action_add_complaint(self) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.account_questions import ask_complaint

            ask_complaint(self, row)

    def action_delete(self) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.account_questions import ask_delete

            ask_delete(self, row)
