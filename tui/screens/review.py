"""The weekly review: every account that gives a reason, one at a time; it keeps its place."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.widget import Widget

from store.account_page import AccountPage
from store.records.account import AccountRow
from store.records.happenings import Complaint
from store.records.review import PENDING
from store.remembered import remember_contact
from store.reviews.account import ReviewedAccount
from store.reviews.deciding import note_account
from store.reviews.last_spoken import ANSWERS, day_answered
from store.reviews.setting_aside import newcomers_left, set_newcomers_aside
from store.reviews.turn import ACCOUNT, LATE, QUIET, SUMMARY, Turn
from tui.actions.action import Where
from tui.actions.hints import Offer
from tui.dialogs.day_line import last_spoken_dialog
from tui.dialogs.last_spoken import ALL_ASIDE, ANOTHER_DAY, last_spoken_question
from tui.dialogs.words_line import note_dialog
from tui.literal import content
from tui.review_text import set_aside
from tui.safe_text import show
from tui.screens import review_hints
from tui.screens.note_over import ask_note
from tui.screens.review_head import account_lines, progress_line
from tui.screens.review_lines import review_lines
from tui.screens.review_pages import late_lines, looking_lines, waiting_lines
from tui.screens.review_quiet import QuietScreen
from tui.screens.review_summary import SummaryScreen
from tui.screens.review_walk import ReviewWalk
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionList
from tui.width import clip
from tui.wording import near_date

_SAY_LOOKING_SECONDS = 0.3


class ReviewScreen(ReviewWalk):
    """Why an account is here, what happened, what is known of it, and the keys that take it on."""

    WHERE = Where.REVIEW
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "SectionList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012

    def compose(self) -> Iterator[Widget]:
        yield LinePane(self._progress_lines, id="progress")
        yield LinePane(lambda width, height: [rule(width, self.glyphs)], id="above")
        yield LinePane(self._account_lines, id="account")
        # Held here, since an account may be read when the screen has just been taken down.
        self._body = SectionList(self.glyphs)
        yield self._body
        yield LinePane(self._below_lines, id="below")
        yield KeyBar(self.glyphs, hint_lines=2)

    def on_mount(self) -> None:
        self._asked: set[int] = set()
        self._shown: int | None = None
        """The account on which the cursor keeps its place."""
        self.set_timer(_SAY_LOOKING_SECONDS, self._say_looking)
        self.calls.changed.subscribe(self, self._book_changed)

    def on_screen_resume(self) -> None:
        self.look()

    def on_resize(self, event: events.Resize) -> None:
        for pane in self.query(LinePane):
            pane.redraw()

    def chosen_account(self) -> AccountRow | None:
        return self.reviewed.row if self.reviewed else None

    def chosen_record(self) -> object:
        """Return the record under the cursor, which is at first the complaint or to-do that x would take on."""
        return self._body.chosen if self.reviewed else None

    def chosen_complaint(self) -> Complaint | None:
        record = self.chosen_record()
        return record if isinstance(record, Complaint) else None

    def shown_page(self) -> AccountPage | None:
        return self.reviewed.page if self.reviewed else None

    def action_write_review_note(self) -> None:
        turn, reviewed = self.turn, self.reviewed
        if turn is None or reviewed is None:
            return
        row, held = reviewed.row, reviewed.entry.note or ""
        ask_note(
            self,
            lambda refusal: note_dialog(
                "Review note", row.name, ("review", row.id), held, self.kept, self.glyphs, refusal
            ),
            held,
            lambda book, note, over: note_account(book, turn.review, row.id, note, over),
            lambda name: f"Kept the note on {name} for the next review.",
        )

    def show_turn(self) -> None:
        """Show an account or one of the pages, and ask what is not known of an account."""
        if self.app.screen is not self:
            return
        turn, today = self.turn, self.calls.book.clock.today()
        body = self._body
        if turn is None:
            body.present(lambda width: waiting_lines(self.coming, self.calls.refusal, width, self.keymap))
        elif turn.stage == LATE:
            body.present(lambda width: late_lines(turn, width, self.keymap))
        elif reviewed := self.reviewed:
            body.present(lambda width: review_lines(reviewed, width, today, self.glyphs, self.keymap))
            if reviewed.row.id != self._shown:
                body.move_to(0)
        else:
            body.present(lambda width: [])
        self._shown = self.reviewed.row.id if self.reviewed else None
        self._hints = self.offering(*_offers(turn))
        self.offer_hints()
        for pane in self.query(LinePane):
            pane.redraw()
        self._open_what_belongs_here()

    def _say_looking(self) -> None:
        """Say what takes a moment among 100,000 accounts."""
        if self.is_looking and self.turn is None:
            self._body.present(looking_lines)

    def _open_what_belongs_here(self) -> None:
        turn, reviewed = self.turn, self.reviewed
        if turn is not None and turn.stage == QUIET:
            self.app.push_screen(QuietScreen(self.calls, self.glyphs, self.kept, turn, quits=self._quits))
        elif turn is not None and turn.stage == SUMMARY:
            self.app.push_screen(SummaryScreen(self.calls, self.glyphs, self.kept, turn, quits=self._quits))
        elif reviewed is not None and self._has_to_ask(reviewed):
            self._asked.add(reviewed.row.id)
            self.app.run_worker(self._ask_when_last_spoken(reviewed))

    def _has_to_ask(self, reviewed: ReviewedAccount) -> bool:
        is_new = reviewed.entry.outcome == PENDING and reviewed.row.id not in self._asked
        return is_new and reviewed.asks_for_history

    async def _ask_when_last_spoken(self, reviewed: ReviewedAccount) -> None:
        """Take the answer of one key, or do what another key does here."""
        row, now = reviewed.row, self.calls.book.clock.now()
        review = self.turn.review if self.turn else None
        newcomers = self.calls.glance(lambda book: newcomers_left(book, review)) if review else 0
        key = await self.ask(last_spoken_question(row.name, newcomers or 0, self.glyphs))
        if key == ALL_ASIDE and review:
            await self.change(lambda book: set_newcomers_aside(book, review), set_aside)
            # Once that is taken back, it may be asked again.
            self._asked.discard(row.id)
            return
        if key in ANSWERS:
            day = day_answered(str(key), now, self.vocabulary)
        elif key == ANOTHER_DAY:
            day = await self.ask(last_spoken_dialog(row, now, self.vocabulary, self.kept, self.glyphs))
        else:
            if key is not None:
                await self.press(key)
            return
        if day is not None:
            kept = day
            await self.change(
                lambda book: remember_contact(book, row.id, kept),
                lambda name: f"Last spoke with {name}: {near_date(kept, now.date())}.",
            )

    def _book_changed(self, _: object = None) -> None:
        if self.app.screen is self:
            self.look()

    def _progress_lines(self, width: int, height: int) -> list[Content]:
        return [progress_line(self.turn, width, self.glyphs)] if self.turn else [content(" Weekly review", "bold")]

    def _account_lines(self, width: int, height: int) -> list[Content]:
        if self.reviewed is None:
            return []
        return account_lines(self.reviewed, width, self.calls.book.clock.today(), self.glyphs)

    def _below_lines(self, width: int, height: int) -> list[Content]:
        lines = [rule(width, self.glyphs, "What now?" if self.reviewed else "")]
        if height < 2 or self.turn is None or self.turn.stage != ACCOUNT:
            return lines
        names = self.turn.coming
        coming = f" next: {self.glyphs.beside(names)}" if names else " This is the last one."
        return [*lines, content(clip(show(coming), width - 2, self.glyphs.cut), "$muted")]


def _offers(turn: Turn | None) -> tuple[Offer, ...]:
    if turn is None:
        return review_hints.WAITING
    return review_hints.LATE if turn.stage == LATE else review_hints.WALK
