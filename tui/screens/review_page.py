"""A page at the end of a review, in front of the accounts that were gone through."""

from __future__ import annotations

from typing import Self

from textual import work

from store.errors import NotFoundError
from store.reviews.place import keep_place
from store.reviews.turn import Turn, turn_of
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.deeds.offered import on_accounts
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.store_calls import StoreCalls

_FINISHED = "This review is finished; {begin-again} begins another."


class ReviewPage(AccountScreen):
    """Leaves by itself when the review stands somewhere else, such as after an undo."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines, turn: Turn, *, quits: bool) -> None:
        super().__init__(calls, glyphs, kept)
        self.turn = turn
        self._quits = quits

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_accounts(room)

    def on_mount(self) -> None:
        self.calls.changed.subscribe(self, self._look_again)

    def on_screen_resume(self) -> None:
        self._look_again()

    def show_turn(self) -> None:
        """Show what `turn` holds now."""
        raise NotImplementedError

    def action_go_back(self) -> None:
        before = self.turn.before
        if before is None or self.turn.review.finished_at is not None:
            self.calls.say(self.says(_FINISHED) if before else "No account was gone through.")
            return
        self.run_worker(self._go_to(before))

    async def action_leave(self) -> None:
        """Leave the review where it is."""
        if self._quits:
            self.app.exit()
        else:
            await self.app.run_action("view_accounts", self.app)

    def action_back(self) -> None:
        self.calls.say_in_passing(self.says("{leave} leaves the review, {go-back} goes back by one account."))

    async def _go_to(self, account: int) -> None:
        await self.calls.read(lambda book: keep_place(book, self.turn.review, account))
        self.make_room()

    def _look_again(self, _: object = None) -> None:
        self._settle()

    @work(exclusive=True, group="turn")
    async def _settle(self) -> None:
        number = self.turn.review.id
        try:
            turn = await self.calls.read(lambda book: turn_of(book, number, late_passed=True))
        except NotFoundError:
            turn = None
        if turn is not None and turn.stage == self.turn.stage:
            self.turn = turn
            self.show_turn()
        elif self.app.screen is self:
            self.make_room()

    def make_room(self) -> None:
        """Let the account below be seen; once, however often the book changes meanwhile."""
        self.dismiss()
