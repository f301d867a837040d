"""What can be done with the key moments of the account under the cursor: tick, say how it went, prepare, repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic

from textual.screen import ScreenResultType

from store.book import Book
from store.records.account import AccountRow
from tui.actions.hints import Hint
from tui.screens.everywhere_actions import EverywhereActions

if TYPE_CHECKING:
    from store.records.happenings import Moment

NO_ACCOUNT = "There is no account under the cursor."
PREFIX = "m"


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

    def prefix_hints(self, prefix: str) -> Sequence[Hint]:
        """Name the account's key moments after m, with the sign of each."""
        hints = super().prefix_hints(prefix)
        row = self.chosen_account()
        if prefix != PREFIX or row is None:
            return hints
        from store.moments import moments_of

        moments = self.calls.glance(lambda book: moments_of(book, row.id)) or ()
        named = [
            Hint(str(moment.position), f"{self._sign(moment)} {moment.name}", press=str(moment.position))
            for moment in moments
        ]
        return (*named, *(hint for hint in hints if hint.press))

    def action_tick_moment(self, number: int) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.moment_steps import turned

            self._ticked = (row.id, number)
            self._change(row, lambda book: turned(book, row.id, number))

    def action_moment_great(self) -> None:
        self._went("great")

    def action_moment_fine(self) -> None:
        self._went("fine")

    def action_moment_poor(self) -> None:
        self._went("poor")

    def action_moment_prepared(self) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.moment_steps import prepared

            self._change(row, lambda book: prepared(book, row.id), lambda one: f"{one.name} of {row.name} is prepared.")

    def action_moment_repaired(self) -> None:
        if row := self.chosen_or_warn():
            from tui.screens.moment_steps import repaired

            self._change(row, lambda book: repaired(book, row.id), lambda one: f"{one.name} of {row.name} is repaired.")

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
            from tui.screens.moment_steps import gone

            number = self._ticked[1] if self._ticked and self._ticked[0] == row.id else None
            self._change(row, lambda book: gone(book, row.id, number, outcome))

    def _change(
        self, row: AccountRow, work: Callable[[Book], Moment], said: Callable[[Moment], str] | None = None
    ) -> None:
        from tui.screens import saved_words

        def told(moment: Moment) -> str:
            return said(moment) if said else saved_words.ticked(moment, row.name)

        saving = self.change(work, told)
        self.app.run_worker(saving)

    def _sign(self, moment: Moment) -> str:
        signs = {"done": self.glyphs.done, "overdue": "!"}
        return signs.get(moment.state, self.glyphs.open)
