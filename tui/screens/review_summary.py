"""What a review came to, to be read, copied, noted on and printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual import work
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from store.errors import StoreError
from store.exchange.writers.atomic_file import write_new_text
from store.records.account import AccountRow
from store.records.review import Review, ReviewSummary
from store.reviews.beginning import begin_anyway
from store.reviews.ending import finish_review, note_review, summary_as_kept
from store.reviews.held import week_number
from store.reviews.turn import Turn
from tui.actions.action import Where
from tui.dialogs.in_editor import AS_IT_WAS, in_editor
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.review_text import NOTE, next_sentence, summary_lines, summary_markdown, title_of, took
from tui.screens.note_over import save_over
from tui.screens.review_head import aligned, brand_at
from tui.screens.review_hints import FINISHED, SUMMARY
from tui.screens.review_page import ReviewPage
from tui.screens.review_walk import begun
from tui.store_calls import StoreCalls
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList, said_lines

_MARGIN = 2
_SAY_ADDING_SECONDS = 0.3


class SummaryScreen(ReviewPage):
    """Keeps itself with the review when that is done."""

    WHERE = Where.SUMMARY
    CSS_PATH = "review_summary.tcss"
    AUTO_FOCUS = "SectionList"

    class Parting(Message):
        """The app is to be left, and these lines printed in the shell."""

        def __init__(self, lines: list[str]) -> None:
            super().__init__()
            self.lines = lines

    def __init__(
        self,
        calls: StoreCalls,
        glyphs: Glyphs,
        kept: KeptLines,
        turn: Turn,
        *,
        quits: bool,
        is_looked_up: bool = False,
        at_note: bool = False,
    ) -> None:
        """`is_looked_up` lets it go back to where one came from; `at_note` puts the cursor on the closing note."""
        super().__init__(calls, glyphs, kept, turn, quits=quits)
        self._is_looked_up = is_looked_up
        self._at_note = at_note
        self._summary: ReviewSummary | None = None
        self._hints = self.offering(*(FINISHED if turn.review.finished_at else SUMMARY))
        # Held here, since a summary may be added up when the screen has just been taken down.
        self._title = LinePane(self._title_lines, id="progress")
        self._list = SectionList(glyphs)

    def compose(self) -> Iterator[Widget]:
        yield self._title
        yield LinePane(lambda width, height: [rule(width, self.glyphs)], id="above")
        yield self._list
        yield LinePane(lambda width, height: [rule(width, self.glyphs, "Keep this")], id="below")
        yield KeyBar(self.glyphs, hint_lines=2)

    def on_mount(self) -> None:
        self.show_turn()

    def chosen_account(self) -> AccountRow | None:
        return None

    def show_turn(self) -> None:
        self._add_up(self.turn.review)

    @work(exclusive=True, group="summary")
    async def _add_up(self, review: Review) -> None:
        waits = self.set_timer(_SAY_ADDING_SECONDS, self._say_adding)
        try:
            self._summary = await self.calls.read(lambda book: summary_as_kept(book, review))
        except StoreError as problem:
            self.calls.refuse(problem)
        finally:
            waits.stop()
        self._list.present(self._lines)
        self._title.redraw()
        if self._at_note:
            self._at_note = False
            self.call_after_refresh(self._list.go_to, lambda line: line.about == NOTE)

    def _say_adding(self) -> None:
        """Say what takes a moment among 100,000 accounts."""
        if self._summary is None:
            lines = ("Adding up the review.", "Keys work meanwhile.")
            self._list.present(lambda width: said_lines(lines, width))

    async def action_leave(self) -> None:
        """Leave the review, or go back to where it was looked up."""
        if self._is_looked_up:
            self.make_room()
        else:
            await super().action_leave()

    def action_back(self) -> None:
        """Go back to where it was looked up; from one that was gone through one goes back by accounts."""
        if self._is_looked_up:
            self.make_room()
        else:
            super().action_back()

    def action_finish_review(self) -> None:
        self.app.run_worker(self._finish())

    def action_copy_summary(self) -> None:
        if self._summary is not None:
            today = self.calls.book.clock.today()
            self.app.copy_to_clipboard(summary_markdown(self.turn.review, self._summary, today))
            self.calls.say("Copied as Markdown, where the terminal takes it. gt review --last --md prints it.")

    def action_write_summary(self) -> None:
        if self._summary is not None:
            self.run_worker(self._write_file(self.turn.review, self._summary))

    async def _write_file(self, review: Review, summary: ReviewSummary) -> None:
        path = Path.cwd() / f"review-{review.week}.md"
        text = summary_markdown(review, summary, self.calls.book.clock.today())
        if path.exists():
            self.calls.warn(f"{path.name} is there already; gt review --last -o PATH writes it elsewhere.")
            return
        try:
            await self.calls.read(lambda _: write_new_text(path, text))
        except StoreError as problem:
            self.calls.refuse(problem)
        else:
            self.calls.say(f"Wrote {path.name} into {path.parent}.")

    def action_print_summary(self) -> None:
        if self._summary is not None:
            self.app.post_message(self.Parting(self._printed(self._summary)))

    def action_note_summary(self) -> None:
        review = self.turn.review
        note, problem = in_editor(self.app, review.note or "")
        if problem and note == (review.note or ""):
            self.calls.warn(f"{problem} {AS_IT_WAS}")
            return
        saving = save_over(
            self,
            "the closing note",
            note,
            review.note or "",
            lambda book, text, over: note_review(book, review, text, over),
            lambda _: "Kept the note with the review.",
        )
        self.app.run_worker(saving)

    def action_begin_again(self) -> None:
        self.app.run_worker(self._begin_again())

    async def _finish(self) -> None:
        """Keep the summary with the review, unless that is done already, and leave."""
        review = self.turn.review
        if review.finished_at is None:
            number = week_number(review)
            done = await self.calls.change(
                lambda book: finish_review(book, review),
                lambda summary: f"Week {number} is done. {next_sentence(summary)}",
            )
            if done is None:
                return
            if self._quits:
                self.app.post_message(self.Parting([f"Week {number} is done. {next_sentence(done)}"]))
                return
        await self.action_leave()

    async def _begin_again(self) -> None:
        review = self.turn.review
        if review.finished_at is None:
            self.calls.say(self.says("This review is not finished yet; {finish-review} finishes it."))
        elif await self.calls.change(lambda book: begin_anyway(book, review.filter), begun):
            self.make_room()

    def _printed(self, summary: ReviewSummary) -> list[str]:
        today = self.calls.book.clock.today()
        return [title_of(self.turn.review), "", *summary_lines(self.turn.review, summary, today)]

    def _title_lines(self, width: int, height: int) -> list[Content]:
        aside = took(self._summary) if self._summary else ""
        return [aligned(brand_at(width) + content(title_of(self.turn.review), "bold"), content(aside, "$muted"), width)]

    def _lines(self, width: int) -> list[SectionLine]:
        if self._summary is None:
            return []
        today = self.calls.book.clock.today()
        lines = summary_lines(self.turn.review, self._summary, today, width - 2 * _MARGIN)
        # A line for the cursor to stand on is what lets a long summary scroll.
        return [
            SectionLine(number, (Piece(f" {line}", "bold" if line.isupper() else ""),), about=line)
            for number, line in enumerate(lines)
        ]
