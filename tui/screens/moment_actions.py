"""What can be done with the key moments of the account under the cursor: tick, say how it went, prepare, repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic

from textual.screen import ScreenResultType

from store.book import Book
from store.records.account import AccountRow
from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.screens.everywhere_actions import EverywhereActions

if TYPE_CHECKING:
    from store.records.happenings import Moment

NO_ACCOUNT = "There is no account under the cursor."


class MomentActions(EverywhereActions[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that knows the account under its cursor."""

    _ticked: tuple[int, int] | None = None
    """The account and the number of the key moment that was ticked last."""

    def chosen_account(self) -> AccountRow | None:
        """Return the account under the cursor."""
        raise NotImplementedError

    def chosen_or_warn(self) -> AccountRow | None:
        """Return the account under the cursor; without one say so."""
        row = self.chosen_account()
        if row is None:
            self.calls.warn(NO_ACCOUNT)
        return row

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Name the account's key moments by their numbers, with the sign of each."""
        row = self.chosen_account()
        if action.id != "tick-moment" or row is None:
            return super().digit_hints(action)
        from store.moments import moments_of

        moments = self.calls.glance(lambda book: moments_of(book, row.id)) or ()
        return [
            Hint(str(moment.position), f"{self._sign(moment)} {moment.name}", press=str(moment.position))
            for moment in moments
        ]

    def action_tick_moment(self, number: int) -> None:
        if row := self.chosen_or_warn():
            from store.moment_turns import turn_moment

            self._ticked = (row.id, number)
            self._change(row, lambda book: turn_moment(book, row.id, number))

    def action_moment_great(self) -> None:
        self._went("great")

    def action_moment_fine(self) -> None:
        self._went("fine")

    def action_moment_poor(self) -> None:
        self._went("poor")

    def action_moment_prepared(self) -> None:
        if row := self.chosen_or_warn():
            from store.moment_turns import prepare_next_moment

            self._change(
                row,
                lambda book: prepare_next_moment(book, row.id),
                lambda one: f"{one.name} of {row.name} is prepared.",
            )

    def action_moment_repaired(self) -> None:
        if row := self.chosen_or_warn():
            from store.moment_turns import repair_first_moment

            self._change(
                row,
                lambda book: repair_first_moment(book, row.id),
                lambda one: f"{one.name} of {row.name} is repaired.",
            )

    def action_weigh_moments(self) -> None:
        """Say which key moment matters most, from the book's own exits."""
        from store.moment_weights import moment_weights
        from tui.screens.saved_words import weighed

        self.calls.say(weighed(self.calls.glance(moment_weights) or ()))

    def account_of_outcome(self) -> AccountRow | None:
        """Return the account whose key moment went somehow."""
        return self.chosen_or_warn()

    def _went(self, outcome: str) -> None:
        if row := self.account_of_outcome():
            from store.moment_turns import say_how_moment_went

            number = self._ticked[1] if self._ticked and self._ticked[0] == row.id else None
            self._change(row, lambda book: say_how_moment_went(book, row.id, number, outcome))

    def _change(
        self, row: AccountRow, work: Callable[[Book], Moment], said: Callable[[Moment], str] | None = None
    ) -> None:
        from tui.screens import saved_words

        def told(moment: Moment) -> str:
            return said(moment) if said else saved_words.ticked(moment, row.name, self.keymap)

        self.save(work, told)

    def _sign(self, moment: Moment) -> str:
        signs = {"done": self.glyphs.done, "overdue": "!"}
        return signs.get(moment.state, self.glyphs.open)
