"""The quiet accounts at the end of a review, all on one page to run an eye over."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from store.records.account import AccountRow
from store.reviews.deciding import look_over_quiet
from store.reviews.turn import Turn
from tui.actions.action import Where
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.review_text import title_of
from tui.screens.account_rows import AccountRows
from tui.screens.review_head import aligned, brand_at
from tui.screens.review_hints import QUIET
from tui.screens.review_page import ReviewPage
from tui.store_calls import StoreCalls
from tui.widgets.account_line import AccountLine
from tui.widgets.column_head import ColumnHead
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.wording import counted

_TRY_AGAIN_SECONDS = 0.5


class QuietScreen(ReviewPage):
    """Marks all of them as looked at with one key; any can be opened, logged or noted from here."""

    WHERE = Where.QUIET
    CSS_PATH = "review_quiet.tcss"
    AUTO_FOCUS = "LineList"

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines, turn: Turn, *, quits: bool) -> None:
        super().__init__(calls, glyphs, kept, turn, quits=quits)
        self._hints = self.offering(*QUIET)
        line = AccountLine(glyphs, calls.book.clock)
        self._head = ColumnHead(line, glyphs)
        self._list: LineList[AccountRow] = LineList(line.draw, glyphs)

    def compose(self) -> Iterator[Widget]:
        yield LinePane(self._title_lines, id="progress")
        yield self._head
        yield self._list
        yield LinePane(lambda width, height: [rule(width, self.glyphs)], id="below")
        yield KeyBar(self.glyphs, hint_lines=2)

    def on_mount(self) -> None:
        self._head.show("name")
        self.show_turn()

    def chosen_account(self) -> AccountRow | None:
        return self._list.cursor_row

    def show_turn(self) -> None:
        self._list.show(AccountRows(self.calls, self._try_again).of(self.turn.review.quiet))

    def action_pass_quiet(self) -> None:
        review = self.turn.review
        saving = self.calls.change(
            lambda book: look_over_quiet(book, review), lambda count: f"{counted(count, 'quiet account')} looked over."
        )
        self.app.run_worker(saving)

    def action_open_account(self) -> None:
        if row := self.chosen_account():
            self.open_account(row.id, self.turn.review.quiet)

    async def action_open_row(self) -> None:
        self.action_open_account()

    def _title_lines(self, width: int, height: int) -> list[Content]:
        title = brand_at(width) + content(title_of(self.turn.review), "bold")
        count = counted(len(self.turn.review.quiet), "quiet account")
        return [aligned(title, content(f"{count}: run an eye over them", "$muted"), width)]

    def _try_again(self) -> None:
        self.set_timer(_TRY_AGAIN_SECONDS, self.show_turn)
