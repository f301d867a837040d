"""Every account, those that need you first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import work
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from store.account_preview import account_preview
from store.account_selection import Order, Selection, first_accounts, has_accounts, narrow, select
from store.accounts import counts
from store.errors import InvalidError
from store.no_match import matches_without
from store.records.account import AccountCounts, AccountRow
from store.rules.filters import FIELDS, Filter, FilterError, field_begun, read_filter
from tui.actions.action import Where
from tui.actions.hints import Hint
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_input import LineInput
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.account_actions import AccountActions
from tui.screens.account_figures import at_right, figures, head_line, nothing_lines, seen_line
from tui.screens.account_rows import AccountRows
from tui.screens.adding import Adding
from tui.screens.views import views
from tui.store_calls import StoreCalls
from tui.widgets.account_line import AccountLine
from tui.widgets.account_preview import preview_lines
from tui.widgets.column_head import ColumnHead
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.view_tabs import ViewTabs
from tui.width import clip

ORDERS = {
    "attention": "attention",
    "name": "name",
    "contact": "contact",
    "health": "health",
    "renewal": "renewal",
    "complaints": "complaints",
    "mrr": "revenue",
    "stage": "stage",
    "next": "next step",
}
"""The orders that S offers, by number, and what they are called."""

_TRY_AGAIN_SECONDS = 0.5
_SAY_READING_SECONDS = 0.3


class AccountsScreen(AccountActions[None], Adding[None]):
    """The list with its filter above and a preview of the account under the cursor below."""

    WHERE = Where.ACCOUNTS
    CSS_PATH = "accounts.tcss"
    AUTO_FOCUS = "LineList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self.add_class("-preview")
        self._order = Order()
        self._chosen = Filter()
        self._said = ""
        self._problem = ""
        self._selection: Selection | None = None
        self._counts: AccountCounts | None = None
        self._without: Sequence[tuple[str, int]] = ()
        line = AccountLine(glyphs, calls.book.clock)
        self._tabs = ViewTabs()
        self._sought = LinePane(self._sought_lines, id="sought")
        self._filter = LineInput(id="filter")
        self._figures = LinePane(self._figure_lines, id="figures")
        self._head = ColumnHead(line, glyphs)
        self._nothing = LinePane(self._nothing_lines, id="nothing")
        self.list: LineList[AccountRow] = LineList(line.draw, glyphs)
        self._foot = LinePane(self._foot_lines, id="foot")

    def compose(self) -> Iterator[Widget]:
        yield self._tabs
        with Horizontal(id="search"):
            yield self._sought
            yield self._filter
            yield self._figures
        yield self._head
        yield self._nothing
        yield self.list
        yield self._foot
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self._head.show(self._order.sort)
        self._tabs.show(views(None), "view-accounts", self.calls.book.clock.today())
        self.watch(self._filter, "value", self._typed, init=False)
        self.watch(self.list, "cursor_key", self._foot.redraw, init=False)
        self.watch(self.list, "top", self._foot.redraw, init=False)
        self.calls.changed.subscribe(self, self.read_again)
        first = self.calls.glance(lambda book: first_accounts(book, self.app.size.height))
        self.list.show(self._rows(first or ()))
        self._welcome_if_empty()
        self.set_timer(_SAY_READING_SECONDS, self._say_reading)
        self.read_again()

    def chosen_account(self) -> AccountRow | None:
        """The account under the cursor."""
        return self.list.cursor_row

    @work(exclusive=True, group="read")
    async def read_again(self, _: None = None) -> None:
        """Show the accounts as they are in the book now; the cursor stays on its account."""
        chosen, order = self._chosen, self._order
        try:
            selection = await self.calls.read(lambda book: select(book, chosen, order))
        except InvalidError as problem:
            self._complain(f"{problem} {problem.hint}")
            return
        self._counts = await self.calls.read(counts)
        self._welcome_if_empty()
        self._tabs.show(views(self._counts), "view-accounts", self.calls.book.clock.today())
        self._show(selection)

    def action_filter(self) -> None:
        """Let the filter be typed, from where it stands."""
        self.add_class("-typing")
        self._filter.put(self._said)
        self._filter.focus()

    def action_back(self) -> None:
        """Clear the filter, typed or kept."""
        self._stop_typing()
        if self._said:
            self._filter.value = ""

    def action_leave(self) -> None:
        self.app.exit()

    def action_open_account(self) -> None:
        self.list.action_open_row()

    def action_next_hit(self) -> None:
        self._go_to_hit(1)

    def action_previous_hit(self) -> None:
        self._go_to_hit(-1)

    def action_sort(self, number: int) -> None:
        self._sort_by(list(ORDERS)[number - 1])

    def action_turn_round(self) -> None:
        self._sort_by(self._order.sort)

    def action_preview(self) -> None:
        self.toggle_class("-preview")

    def prefix_hints(self, prefix: str) -> Sequence[Hint]:
        if prefix != "S":
            return super().prefix_hints(prefix)
        orders = [
            Hint(str(number), title, title[:5].strip(), press=str(number))
            for number, title in enumerate(ORDERS.values(), 1)
        ]
        return (*orders, Hint("S", "turn round", "turn", press="S"), Hint("esc", "cancel", press="escape"))

    def on_input_submitted(self) -> None:
        """Keep the filter and give the keys back to the list."""
        self._typed(self._filter.value, is_whole=True)
        self._stop_typing()

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        self._filter.insert_text_at_cursor(" ".join(event.text.split()))

    def on_line_list_row_opened(self) -> None:
        row = self.list.cursor_row
        if row is not None:
            self.open_account(row.id, self._selection.ids if self._selection else ())

    def on_column_head_sort_chosen(self, event: ColumnHead.SortChosen) -> None:
        self._sort_by(event.sort)

    def _welcome_if_empty(self) -> None:
        if self.app.screen is self and self.calls.glance(has_accounts) is False:
            # Imported here, since it is seen once and brings the sample along.
            from tui.screens.first_run import FirstRunScreen

            self.app.push_screen(FirstRunScreen(self.calls, self.glyphs, self.kept))

    def _rows(self, ids: Sequence[int]) -> AccountRows:
        return AccountRows(self.calls, ids, self._try_again)

    def _typed(self, said: str, *, is_whole: bool = False) -> None:
        """Show what the filter lets through; one that says nothing yet leaves what is shown."""
        try:
            chosen = read_filter(said)
        except FilterError as problem:
            self._complain(f"{problem} {problem.hint}")
            return
        before = self._selection
        if before is None or not before.can_narrow(chosen, self._order):
            self._said, self._chosen = said.strip(), chosen
            self.read_again()
            return
        selection = self.calls.glance(lambda book: narrow(book, before, chosen))
        if selection is None:
            return
        if not selection.ids and not is_whole and (field := field_begun(said)):
            self._complain(f"{field}: takes {FIELDS[field]}.")
            return
        self._said, self._chosen = said.strip(), chosen
        self._show(selection)

    def _show(self, selection: Selection) -> None:
        self._selection = selection
        self._problem = ""
        is_empty = not selection.ids and not selection.chosen.is_empty
        self.set_class(is_empty, "-nothing")
        if is_empty:
            self._without = ()
            self._find_word_in_the_way(selection.chosen)
        self.list.show(self._rows(selection.ids))
        self._redraw()

    @work(exclusive=True, group="no match")
    async def _find_word_in_the_way(self, chosen: Filter) -> None:
        self._without = await self.calls.read(lambda book: matches_without(book, chosen))
        self._nothing.redraw()

    def _sort_by(self, sort: str) -> None:
        turned = sort == self._order.sort and not self._order.turned
        self._order = Order(sort, turned)
        self._head.show(sort)
        self._sought.redraw()
        self.list.move_to(0)
        self.read_again()

    def _go_to_hit(self, step: int) -> None:
        if not self._said:
            self.calls.warn("There is no filter, so there are no hits. / types one.")
            return
        total = len(self._selection.ids) if self._selection else 0
        if total:
            self.list.move_to((self.list.cursor_position + step) % total)

    def _stop_typing(self) -> None:
        self.remove_class("-typing")
        self.list.focus()
        self._problem = ""
        self._redraw()

    def _complain(self, sentence: str) -> None:
        self._problem = sentence
        self._figures.redraw()

    def _try_again(self) -> None:
        """Read again soon, since a row could not be read while it was drawn."""
        self.calls.warn("The book is being written by another program. The rows will follow.")
        self.set_timer(_TRY_AGAIN_SECONDS, self.read_again)

    def _say_reading(self) -> None:
        if self._selection is None:
            self.calls.say("Reading the accounts. Keys work meanwhile.")

    def _redraw(self) -> None:
        for pane in (self._sought, self._figures, self._nothing, self._foot):
            pane.redraw()

    def _sought_lines(self, width: int, height: int) -> list[Content]:
        if self.has_class("-typing"):
            return [content(" / ", "bold $accent")]
        order = ORDERS[self._order.sort] + (", turned round" if self._order.turned else "")
        return [head_line(self._said, order, width, self._counts, self.glyphs)]

    def _figure_lines(self, width: int, height: int) -> list[Content]:
        if self._problem:
            return [content(f" {clip(self._problem, width - 2, self.glyphs.cut)}", "$watch")]
        return [at_right(figures(self._counts, width - 3), width)]

    def _nothing_lines(self, width: int, height: int) -> list[Content]:
        return nothing_lines(self._said, self._without, self.has_class("-typing"))

    def _foot_lines(self, width: int, height: int) -> list[Content]:
        total = len(self._selection.ids) if self._selection else 0
        listed = self._counts.accounts if self._counts else total
        lines = [content(f"   {seen_line(total, self.list.seen, listed, width)}" if total else "", "$muted")]
        row = self.list.cursor_row
        if height < 2 or row is None:
            return lines
        preview = self.calls.glance(lambda book: account_preview(book, row.id))
        if preview is None:
            return lines
        today = self.calls.book.clock.today()
        return lines + preview_lines(row, preview, width, height - 1, today, self.glyphs)
