"""What can be done with the key moments of the account under the cursor: tick, say how it went, prepare, repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from textual.screen import ScreenResultType

from store.book import Book
from store.errors import StoreError
from store.moments import moment_at, moments_of, prepare_moment, repair_moment, tick_moment
from store.records.account import AccountRow
from store.records.happenings import Moment
from tui.actions.hints import Hint
from tui.screens import saved_words
from tui.screens.everywhere_actions import EverywhereActions

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
        moments = self.calls.glance(lambda book: moments_of(book, row.id)) or ()
        named = [
            Hint(str(moment.position), f"{self._sign(moment)} {moment.name}", press=str(moment.position))
            for moment in moments
        ]
        return (*named, *(hint for hint in hints if hint.press))

    def action_tick_moment(self, number: int) -> None:
        if row := self.chosen_or_warn():
            self._ticked = (row.id, number)
            self._change(row, lambda book: _turned(book, row.id, number))

    def action_moment_great(self) -> None:
        self._went("great")

    def action_moment_fine(self) -> None:
        self._went("fine")

    def action_moment_poor(self) -> None:
        self._went("poor")

    def action_moment_prepared(self) -> None:
        if row := self.chosen_or_warn():
            self._change(
                row, lambda book: _prepared(book, row.id), lambda one: f"{one.name} of {row.name} is prepared."
            )

    def action_moment_repaired(self) -> None:
        if row := self.chosen_or_warn():
            self._change(
                row, lambda book: _repaired(book, row.id), lambda one: f"{one.name} of {row.name} is repaired."
            )

    def account_of_outcome(self) -> AccountRow | None:
        """Return the account whose key moment went somehow."""
        return self.chosen_or_warn()

    def _went(self, outcome: str) -> None:
        if row := self.account_of_outcome():
            number = self._ticked[1] if self._ticked and self._ticked[0] == row.id else None
            self._change(row, lambda book: _gone(book, row.id, number, outcome))

    def _change(
        self, row: AccountRow, work: Callable[[Book], Moment], said: Callable[[Moment], str] | None = None
    ) -> None:
        def told(moment: Moment) -> str:
            return said(moment) if said else saved_words.ticked(moment, row.name)

        saving = self.change(work, told)
        self.app.run_worker(saving)

    def _sign(self, moment: Moment) -> str:
        signs = {"done": self.glyphs.done, "overdue": "!"}
        return signs.get(moment.state, self.glyphs.open)


def _turned(book: Book, account_id: int, number: int) -> Moment:
    held = moment_at(book, account_id, number)
    return tick_moment(book, account_id, number, undone=held.done_on is not None)


def _gone(book: Book, account_id: int, number: int | None, outcome: str) -> Moment:
    """Say how the key moment went; without a number the one that was done last."""
    done = [one for one in moments_of(book, account_id) if one.done_on and number in (None, one.position)]
    if not done:
        raise StoreError("No key moment of this account is done yet.", hint="m and its number ticks one.")
    last = max(done, key=lambda one: (one.done_on or one.due_on, one.position))
    return tick_moment(book, account_id, last.position, done_on=last.done_on, went=outcome)


def _prepared(book: Book, account_id: int) -> Moment:
    """Mark the next open key moment as prepared."""
    for one in moments_of(book, account_id):
        if one.done_on is None and one.prepared_on is None:
            return prepare_moment(book, account_id, one.position)
    raise StoreError("Every open key moment of this account is prepared.")


def _repaired(book: Book, account_id: int) -> Moment:
    """Mark the first key moment that went poorly as repaired."""
    for one in moments_of(book, account_id):
        if one.went == "poor" and one.repaired_on is None:
            return repair_moment(book, account_id, one.position)
    raise StoreError("No key moment of this account went poorly and waits for repair.")
