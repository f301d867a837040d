"""What can be done about the business with the account under the cursor; what a key needs is loaded with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.standing_actions import StandingActions

if TYPE_CHECKING:
    from tui.account_forms import AccountForm


class BusinessActions(StandingActions):
    """For a screen that knows the account under its cursor."""

    def action_forecast_renewal(self) -> None:
        if meant := self.meant():
            from tui.screens.business_questions import ask_forecast

            ask_forecast(self, meant)

    def action_set_contract(self) -> None:
        from tui.account_forms import CONTRACT

        self._fill_in(CONTRACT)

    def action_plan_price(self) -> None:
        from tui.account_forms import PRICE

        self._fill_in(PRICE)

    def action_pause_account(self) -> None:
        if meant := self.meant():
            from tui.screens.business_questions import ask_pause

            ask_pause(self, meant)

    def action_record_exit(self) -> None:
        from tui.account_forms import EXIT

        self._fill_in(EXIT)

    def action_tell_price(self) -> None:
        if row := self.one_account():
            from tui.screens.business_questions import tell_of_prices

            tell_of_prices(self, row)

    def action_return_account(self) -> None:
        if row := self.one_account():
            from tui.screens.business_questions import end_pause

            end_pause(self, row)

    def action_take_back_exit(self) -> None:
        if row := self.one_account():
            from store.exits import take_back_exit

            self.save(lambda book: take_back_exit(book, row.id), lambda name: f"{name} stays; its exit is taken back.")

    def action_ask_what_is_wrong(self) -> None:
        if meant := self.meant():
            from store.asked import ask_all_what_is_wrong

            self.save(
                lambda book: ask_all_what_is_wrong(book, meant.ids), lambda whom: f"Asked {whom} what is wrong, today."
            )

    def action_set_pulse(self) -> None:
        if meant := self.meant():
            from tui.screens.business_questions import ask_pulse

            ask_pulse(self, meant)

    def action_explain_health(self) -> None:
        if row := self.one_account():
            from tui.screens.business_questions import show_health

            show_health(self, row)

    def _fill_in(self, form: AccountForm) -> None:
        if row := self.one_account():
            from tui.screens.business_questions import ask_form

            ask_form(self, row, form)
