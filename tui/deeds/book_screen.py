"""A screen with a book behind it: what is done on it is found by the file of the registry that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from tui.actions.action import EVERYWHERE, Action
from tui.actions.hints import Hint
from tui.actions.key_names import shown
from tui.actions.key_table import where_words
from tui.actions.keys import Call
from tui.actions.registry import room_of
from tui.deeds.asking import Asking
from tui.deeds.book_app import BookApp
from tui.shortened import shortened

if TYPE_CHECKING:
    from store.records.account import AccountRow
    from tui.actions.targets import Target, Whom
    from tui.deeds.deeds import Deeds

_ANY_ACCOUNTS = "every screen with accounts"


class BookScreen(Asking):
    """Every screen of the app. What it can do itself are its own methods; the rest is loaded with the key."""

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        """Return what the actions of one file of the registry do here; None for those that nobody does for it.

        A screen says so, since what is done on the kinds of screens knows these, and they need not know it.
        """
        raise NotImplementedError

    def do(self, call: Call) -> bool:
        """Do what no widget, no screen and not the app does itself; whether that is known here."""
        deeds = self.deeds(room_of(call.action))
        return deeds is not None and deeds.do(self, call)

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        deeds = self.deeds(room_of(action))
        return (deeds.digit_hints(self, action) if deeds else ()) or super().digit_hints(action)

    @property
    def book_app(self) -> BookApp:
        """The app, for what it can open."""
        app = self.app
        assert isinstance(app, BookApp)
        return app

    def open_account(self, account_id: int, order: Sequence[int] = (), at: tuple[str, int] | None = None) -> None:
        """Open an account's page in front of this, as `BookApp.open_account` does."""
        self.book_app.open_account(account_id, order, at)

    def show_keys(self, begun: str) -> None:
        """Show the keys of this screen, or those that follow what was `begun`; run the one that is chosen."""
        from tui.dialogs.key_help import KeyHelp

        self.app.push_screen(KeyHelp(self.WHERE, self.keys.actions, self.glyphs, begun), self._run_chosen)

    def miss(self, key: str) -> None:
        if (action := self.keymap.meant_elsewhere(key)) is not None:
            name = action.title if key in action.keys else action.group
            where = _ANY_ACCOUNTS if action.where >= EVERYWHERE else where_words(action.where)
            self.calls.say_in_passing(f'{shown(key)} does nothing here: "{name}" is for {where}.')

    def whom(self, target: Target) -> Whom:
        """Return what actions with this target are meant for here, or why they can be meant for nothing."""
        from store.history import next_to_redo, next_to_undo
        from store.saved_filters import saved_filters
        from tui.actions.targets import Target, Whom

        if target in (Target.DONE, Target.UNDONE):
            step = self.calls.glance(next_to_undo if target is Target.DONE else next_to_redo)
            lacking = "nothing was changed yet" if target is Target.DONE else "nothing was taken back"
            return Whom(shortened(step.label)) if step else Whom(reason=lacking)
        if target is Target.DEED:
            deed = self.kept.deed
            return Whom(deed.call.action.title) if deed else Whom(reason="nothing was done yet that can be repeated")
        if target is Target.KEPT_FILTER:
            return Whom() if self.calls.glance(saved_filters) else Whom(reason="no filter is kept yet")
        return Whom()

    def filter_text(self) -> str:
        """Return the filter of the accounts as typed; empty without one, and where there is no list of them."""
        return ""

    def filter_by(self, said: str) -> None:
        """Show what a filter lets through; where there is no list of accounts, nothing."""

    def account_added(self, row: AccountRow) -> None:
        """Show where a new account stands, on a screen that lists accounts."""

    async def _run_chosen(self, action: Action | None) -> None:
        if action is not None:
            await self.begin(action)
