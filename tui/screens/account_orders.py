"""The orders of the account list, chosen by S and a number; the same again turns it round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from textual.screen import ScreenResultType

from store.account_selection import Order
from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.widgets.action_screen import ActionScreen

ORDERS = {
    "attention": ("attention", "need"),
    "name": ("name", "name"),
    "contact": ("contact", "contact"),
    "health": ("health", "health"),
    "renewal": ("renewal", "renew"),
    "complaints": ("complaints", "cmpl"),
    "mrr": ("revenue", "mrr"),
    "stage": ("stage", "stage"),
    "next": ("next step", "next"),
}
"""What the orders that S offers are called, in full and in short, by their names in the store."""


class AccountOrders(ActionScreen[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that lists accounts in `order`."""

    order = Order()

    def order_changed(self) -> None:
        """Show the accounts in the order that was chosen."""
        raise NotImplementedError

    def order_words(self) -> str:
        """What the rows are sorted by."""
        return ORDERS[self.order.sort][0] + (", turned round" if self.order.turned else "")

    def sort_by(self, sort: str) -> None:
        """Choose an order; the one that is shown is turned round."""
        self.order = Order(sort, turned=sort == self.order.sort and not self.order.turned)
        self.order_changed()

    def action_sort(self, number: int) -> None:
        self.sort_by(list(ORDERS)[number - 1])

    def action_turn_round(self) -> None:
        self.sort_by(self.order.sort)

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Name the orders by their numbers."""
        if action.id != "sort":
            return super().digit_hints(action)
        return [
            Hint(str(number), title, short, press=str(number))
            for number, (title, short) in enumerate(ORDERS.values(), 1)
        ]
