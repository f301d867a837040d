"""Orders of a list, chosen by S and a number; the same again turns it round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from store.account_orders import Order
from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.screens.following import Following


class Orders(Following):
    """For a screen that lists records in `order`."""

    ORDERS: ClassVar[Mapping[str, tuple[str, str]]]
    """What the orders that S offers are called, in full and in short, by their names in the store."""

    order = Order()

    def order_changed(self) -> None:
        """Show the records in the order that was chosen."""
        raise NotImplementedError

    def order_words(self) -> str:
        """What the rows are sorted by."""
        return self.ORDERS[self.order.sort][0] + (", turned round" if self.order.turned else "")

    def sort_by(self, sort: str) -> None:
        """Choose an order; the one that is shown is turned round."""
        self.order = Order(sort, turned=sort == self.order.sort and not self.order.turned)
        self.order_changed()

    def action_sort(self, number: int) -> None:
        if number > len(self.ORDERS):
            self.calls.warn(self.says(f"There is no order number {number} here. {{sort}} lists them."))
            return
        self.sort_by(list(self.ORDERS)[number - 1])

    def action_turn_round(self) -> None:
        self.sort_by(self.order.sort)

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Name the orders by their numbers."""
        if action.id != "sort":
            return super().digit_hints(action)
        return [
            Hint(str(number), title, short, press=str(number))
            for number, (title, short) in enumerate(self.ORDERS.values(), 1)
        ]
