"""Goes from account to account in a review and saves every decision; what is shown is the screen's own affair."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from textual import work

from store.account_rows import account_row
from store.book import Book
from store.errors import NotFoundError, StoreError
from store.records.review import CONTACTED, PENDING, PLANNED, REVIEWED, SKIPPED, SNOOZED, Review
from store.reviews.account import ReviewedAccount, reviewed_account
from store.reviews.beginning import add_latecomers, begin_anyway, start_review
from store.reviews.deciding import decide, go_on, newest_step, outcome_now
from store.reviews.held import week_number
from store.reviews.place import keep_place
from store.reviews.turn import ACCOUNT, LATE, Turn, accounts_of, coming_up, review_at_hand, turn_of
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.meant import Meant, only
from tui.glyphs import Glyphs
from tui.screens.held_keys import HeldKeys
from tui.screens.page_records import PageRecords
from tui.store_calls import UNDOES, StoreCalls
from tui.wording import counted

Result = TypeVar("Result")

_GOES_ON = "{view-review} goes on with it."
_LEADS_AWAY = ("view-accounts", "view-complaints", "view-todos", "leave", "back", "quit")
_SAID = {
    REVIEWED: "Reviewed {}.",
    CONTACTED: "Reviewed {}, contacted.",
    PLANNED: "Reviewed {}, the next step is planned.",
    SNOOZED: "Reviewed {}, snoozed.",
    SKIPPED: "Skipped {} for now.",
}


class ReviewWalk(PageRecords, HeldKeys):
    """Keys wait while a decision is being written, so that each is meant for the account that is shown."""

    def __init__(
        self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines, said: str | None = None, *, quits: bool = False
    ) -> None:
        """`said` is the filter that was asked for; with `quits` leaving the review leaves the app."""
        super().__init__(calls, glyphs, kept)
        self.turn: Turn | None = None
        self.reviewed: ReviewedAccount | None = None
        self.is_looking = False
        """Whether it is being read where the review stands."""
        self.coming: list[tuple[date, str]] = []
        self._said = said
        self._quits = quits
        self._vanished = False
        """Whether the review was begun and that was taken back; then it does not begin by itself."""
        self._late_passed = False
        self._away_since: int | None = None
        """The newest step when the account's own page was opened from here."""

    def show_turn(self) -> None:
        """Show what `turn` and `reviewed` hold now."""
        raise NotImplementedError

    def look(self) -> None:
        """Read where the review stands, show it, and only then take keys again."""
        self.hold_keys()
        self._see()

    def goes_ahead(self, key: str) -> bool:
        """Return whether a key leads away while nothing of the review is shown yet, however long that takes."""
        call = self.keys.call((key,)) if self.turn is None else None
        return call is not None and call.action.id in _LEADS_AWAY

    async def carry_out(
        self, work: Callable[[Book], Result], said: Callable[[Result], str], aside: str
    ) -> Result | None:
        """Write, and go on to the next account if that leaves no reason to stay."""
        turn, reviewed = self.turn, self.reviewed
        if turn is None or reviewed is None:
            return await super().carry_out(work, said, aside)
        outcome: str | None = None

        def write(book: Book) -> Result:
            nonlocal outcome
            since = newest_step(book)
            result = work(book)
            outcome = _gone_on(book, turn.review, reviewed.row.id, since)
            return result

        def told(result: Result) -> str:
            return f"{said(result)} No reason is left." if outcome not in (None, SNOOZED) else said(result)

        self.hold_keys()
        result = await super().carry_out(write, told, aside)
        if result is None:
            self.look()
        return result

    def meant_by_outcome(self) -> Meant | None:
        """Return the account that was ticked last, which may have been left by that."""
        if self.ticked is None or self.reviewed is None or self.reviewed.row.id in self.ticked[0]:
            return self.meant()
        (ticked,) = self.ticked[0]
        row = self.calls.glance(lambda book: account_row(book, ticked))
        return only(row) if row else None

    def action_decide(self) -> None:
        if self.turn is None:
            self._write(lambda book: begin_anyway(book, self._said or ""), begun)
        elif self.turn.stage == LATE:
            review = self.turn.review
            self._write(lambda book: add_latecomers(book, review), lambda count: f"{counted(count, 'account')} more.")
        else:
            self._decide(REVIEWED)

    def action_skip(self) -> None:
        if self.turn is not None and self.turn.stage == LATE:
            self._late_passed = True
            self.look()
        else:
            self._decide(SKIPPED)

    def action_go_back(self) -> None:
        before = self.turn.before if self.turn else None
        if before is None:
            self.calls.say("This is the first account of the review.")
        else:
            self.ticked = None
            self._go_to(before)

    def action_undo(self) -> None:
        self.hold_keys()
        self.run_worker(self._walk_back(), group="decide")

    def action_open_account(self) -> None:
        if self.turn is not None and self.reviewed is not None:
            self._away_since = self.calls.glance(newest_step)
            number = self.turn.review.id
            beside = self.calls.glance(lambda book: accounts_of(book, number)) or ()
            self.open_account(self.reviewed.row.id, beside)

    async def action_leave(self) -> None:
        """Leave the review where it is."""
        if self._quits:
            self.app.exit()
            return
        await self.app.run_action("view_accounts", self.app)
        if self.turn is not None and self.turn.stage == ACCOUNT:
            place = f"{self.turn.number} of {self.turn.total}"
            self.calls.say(f"The review keeps its place, {place}. {self.says(_GOES_ON)}")

    def action_back(self) -> None:
        self.calls.say_in_passing(
            self.says("{leave} leaves the review and keeps the place, {go-back} goes back by one account.")
        )

    @work(group="turn", exclusive=True)
    async def _see(self) -> None:
        self.is_looking = True
        try:
            turn = await self._turn_now()
            self.reviewed = await self._account_of(turn) if turn else None
            self.turn = turn
            if turn is None:
                self.coming = await self.calls.read(lambda book: coming_up(book, self._said or ""))
        except NotFoundError:
            self.turn = self.reviewed = None
        except StoreError as problem:
            self.calls.refuse(problem)
        self.is_looking = False
        self.show_turn()
        if not self.calls.is_changing:
            await self.release_keys()

    async def _turn_now(self) -> Turn | None:
        review = await self.calls.read(lambda book: review_at_hand(book, self._said))
        if review is None:
            self._vanished |= self.turn is not None and self.turn.review.finished_at is None
            if self._vanished:
                return None
            review = await self.calls.change(lambda book: start_review(book, self._said or ""), begun)
            if review is None:
                return None
        self._vanished, number = False, review.id
        await self._settle_what_was_done_elsewhere(review)
        turn = await self.calls.read(lambda book: turn_of(book, number, late_passed=self._late_passed))
        if self._is_reopened(turn):
            await self.calls.read(lambda book: keep_place(book, turn.review, None))
            turn = await self.calls.read(lambda book: turn_of(book, number, late_passed=self._late_passed))
        return turn

    async def _account_of(self, turn: Turn) -> ReviewedAccount | None:
        account = turn.account_id
        if account is None:
            return None
        return await self.calls.read(lambda book: reviewed_account(book, turn.review, account))

    async def _settle_what_was_done_elsewhere(self, review: Review) -> None:
        """Go on if the account's own page was opened from here and no reason is left since."""
        since, held, self._away_since = self._away_since, self.reviewed, None
        if since is None or held is None:
            return
        outcome = await self.calls.read(lambda book: _gone_on(book, review, held.row.id, since))
        if outcome:
            self.calls.say(_SAID[outcome].format(held.row.name), UNDOES)

    def _is_reopened(self, turn: Turn) -> bool:
        """Whether a decision was taken back since the review was last looked at."""
        if self.turn is None or self.turn.review.id != turn.review.id:
            return False
        return turn.decided < self.turn.decided

    def _decide(self, otherwise: str) -> None:
        if self.turn is not None and self.reviewed is not None:
            self.ticked = None
            self.hold_keys()
            self.run_worker(self._decided(self.turn, self.reviewed, otherwise), group="decide")

    async def _decided(self, turn: Turn, reviewed: ReviewedAccount, otherwise: str) -> None:
        """Write the decision; about an account that was gone back to only if it is another one than before."""
        review, account, held = turn.review, reviewed.row.id, reviewed.entry.outcome
        if held != PENDING:
            outcome = await self.calls.read(lambda book: outcome_now(book, review, account, otherwise))
            if otherwise == SKIPPED or outcome == held:
                self._go_to(turn.after if otherwise == SKIPPED else None)
                return
        self._write(
            lambda book: _decided_there(book, review, account, otherwise),
            lambda outcome: _SAID[outcome].format(reviewed.row.name),
        )

    def _go_to(self, account: int | None) -> None:
        """Show an account of the review again; None, or the next one to decide about, is where it goes on."""
        if (turn := self.turn) is None:
            return
        place = None if account == turn.pending else account

        async def go() -> None:
            await self.calls.read(lambda book: keep_place(book, turn.review, place))
            self.look()

        self.hold_keys()
        self.run_worker(go(), group="decide")

    async def _walk_back(self) -> None:
        await self.calls.undo()
        self.look()

    def _write(self, work: Callable[[Book], Result], said: Callable[[Result], str]) -> None:
        """Write what concerns the review itself, then look where it stands."""

        async def write() -> None:
            if await self.calls.change(work, said) is None:
                self.look()

        self.hold_keys()
        self.app.run_worker(write())


def begun(review: Review) -> str:
    """Return what is said when a review has begun."""
    return f"Week {week_number(review)} has begun. Every decision is saved at once."


def _gone_on(book: Book, review: Review, account: int, since: int) -> str | None:
    try:
        outcome = go_on(book, review, account, since)
    except NotFoundError:
        return None
    if outcome is not None:
        keep_place(book, review, None)
    return outcome


def _decided_there(book: Book, review: Review, account: int, otherwise: str) -> str:
    keep_place(book, review, None)
    return decide(book, review, account, otherwise)
