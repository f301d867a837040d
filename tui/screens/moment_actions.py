"""What can be done with key moments of the accounts that are meant: tick, say how it went, prepare, repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from store.book import Book
from store.records.account import AccountRow
from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.dialogs.meant import Meant, only
from tui.screens.editing import Editing

if TYPE_CHECKING:
    from store.moment_turns import Turned
    from store.records.happenings import Moment
    from tui.actions.targets import Target, Whom

NO_ACCOUNT = "There is no account under the cursor."
_OF_ONE = "That is kept of one account at a time."


class MomentActions(Editing):
    """For a screen that knows the account under its cursor."""

    _ticked: tuple[Sequence[int], int] | None = None
    """The accounts and the number of the key moment that was ticked last."""

    def chosen_account(self) -> AccountRow | None:
        """Return the account under the cursor."""
        raise NotImplementedError

    def record_to_edit(self) -> tuple[str, int] | None:
        """Return the account under the cursor."""
        row = self.chosen_account()
        return ("account", row.id) if row else None

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

    def whom(self, target: Target) -> Whom:
        from tui.actions.targets import Target, Whom

        if target is Target.RECORD:
            return Whom(reason="one row is edited at a time") if self.means_many() else self.whom(Target.ROW)
        if target not in (Target.ACCOUNTS, Target.ACCOUNT, Target.ROW):
            return super().whom(target)
        if self.means_many() and target is Target.ACCOUNT:
            return Whom(reason="it is kept of one account at a time")
        if not self.means_many() and self.chosen_account() is None:
            return Whom(reason="no account is under the cursor")
        if (meant := self.meant()) is None:
            return Whom()
        return Whom(meant.name if meant.row else f"{len(meant.ids):,} marked accounts")

    def meant(self) -> Meant | None:
        """Return the accounts that an action is meant for, which are several where rows are marked; else say so."""
        row = self.chosen_or_warn()
        return only(row) if row else None

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Name the account's key moments by their numbers, with the sign of each."""
        meant = self.meant() if action.id == "tick-moment" and self.chosen_account() else None
        if meant is None or (row := meant.row) is None:
            return super().digit_hints(action)
        from store.moments import moments_of

        moments = self.calls.glance(lambda book: moments_of(book, row.id)) or ()
        return [
            Hint(str(moment.position), f"{self._sign(moment)} {moment.name}", press=str(moment.position))
            for moment in moments
        ]

    def one_account(self, why: str = _OF_ONE) -> AccountRow | None:
        """Return the account for what can be meant for one only; where several are meant say so, and why."""
        meant = self.meant() if self.is_one_meant(why) else None
        return meant.row if meant else None

    def means_many(self) -> bool:
        """Return whether an action is meant for more than one row."""
        return False

    def action_tick_moment(self, number: int) -> None:
        if meant := self.meant():
            from store.moment_turns import turn_moments

            self._ticked = (meant.ids, number)
            self._turn_moments(lambda book: turn_moments(book, meant.ids, number))

    def action_moment_great(self) -> None:
        self._went("great")

    def action_moment_fine(self) -> None:
        self._went("fine")

    def action_moment_poor(self) -> None:
        self._went("poor")

    def action_moment_prepared(self) -> None:
        if meant := self.meant():
            from store.moment_turns import prepare_next_moments

            self._turn_moments(lambda book: prepare_next_moments(book, meant.ids), "prepared")

    def action_moment_repaired(self) -> None:
        if meant := self.meant():
            from store.moment_turns import repair_first_moments

            self._turn_moments(lambda book: repair_first_moments(book, meant.ids), "repaired")

    def action_weigh_moments(self) -> None:
        """Say which key moment matters most, from the book's own exits."""
        from store.moment_weights import moment_weights
        from tui.screens.saved_words import weighed

        self.calls.say(weighed(self.calls.glance(moment_weights) or ()))

    def meant_by_outcome(self) -> Meant | None:
        """Return the accounts whose key moment went somehow."""
        return self.meant()

    def _went(self, outcome: str) -> None:
        if meant := self.meant_by_outcome():
            from store.moment_turns import say_how_moments_went

            number = self._ticked[1] if self._ticked and self._ticked[0] == meant.ids else None
            self._turn_moments(lambda book: say_how_moments_went(book, meant.ids, number, outcome))

    def _turn_moments(self, work: Callable[[Book], Turned], became: str = "") -> None:
        from tui.screens import saved_words

        self.save(work, lambda turned: saved_words.turned(turned, self.keymap, became))

    def _sign(self, moment: Moment) -> str:
        signs = {"done": self.glyphs.done, "overdue": "!"}
        return signs.get(moment.state, self.glyphs.open)
