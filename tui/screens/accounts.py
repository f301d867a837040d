"""Every account, those that need you first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import work
from textual.content import Content
from textual.widget import Widget

from store.account_selection import Selection, first_accounts, has_accounts, narrow, select, there
from store.errors import StoreError, WrongWordError
from store.records.account import AccountCounts, AccountRow
from store.rules.filter_fields import FIELDS, asked_by
from store.rules.filters import Filter, FilterError, read_filter
from tui.actions.action import Where
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.marks import Marks
from tui.screens.account_figures import seen_line
from tui.screens.account_foot import foot_of
from tui.screens.account_orders import AccountOrders
from tui.screens.account_rows import AccountRows
from tui.screens.cursor_places import CursorPlaces
from tui.screens.hits import Hits
from tui.screens.marked_accounts import MarkedAccounts
from tui.screens.no_match import NoMatch
from tui.screens.search_line import SearchLine
from tui.screens.views import LONG_FROM, views
from tui.store_calls import StoreCalls
from tui.widgets.account_line import AccountLine
from tui.widgets.column_head import ColumnHead
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.view_tabs import ViewTabs

_TRY_AGAIN_SECONDS = 0.5
_SAY_READING_SECONDS = 0.3


class AccountsScreen(AccountOrders, Hits, MarkedAccounts, CursorPlaces):
    """The list with its filter above and a preview of the account under the cursor below."""

    WHERE = Where.ACCOUNTS
    CSS_PATH = "accounts.tcss"
    AUTO_FOCUS = "LineList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self.add_class("-preview", update=False)
        self._said, self._chosen = "", Filter()
        # What is being read, which nothing may replace by what is still shown.
        self._wanted = self._said, self._chosen
        self._selection: Selection | None = None
        self._counts: AccountCounts | None = None
        self._is_seen = self._is_showing = self._says_to_wait = False
        line = AccountLine(glyphs, calls.book.clock)
        self._tabs = ViewTabs()
        self._search = SearchLine(calls, glyphs)
        self._head = ColumnHead(line, glyphs)
        self._no_match = NoMatch(calls, self._way_out)
        self.list = LineList(line.draw, glyphs)
        self.list.marks = self.marks = Marks()
        self._rows = AccountRows(calls, self._try_again)
        self._foot = LinePane(self._foot_lines, id="foot")

    def compose(self) -> Iterator[Widget]:
        yield self._tabs
        yield self._search
        yield self._head
        yield self._no_match
        yield self.list
        yield self._foot
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self._head.show(self.order.sort)
        self._search.show("", self.order_words(), None)
        self._tabs.show(views(self.keymap, None), "view-accounts", self.calls.book.clock.today())
        self.watch(self.list, "view", self._view_changed, init=False)
        self._show_first()
        self._welcome_if_empty()
        # By way of the app, which hears nothing before all is ready to be drawn.
        self.app.call_later(self.call_after_refresh, self._complete)
        self.set_timer(_SAY_READING_SECONDS, self._say_reading)

    def filter_text(self) -> str:
        return self._said

    def filter_by(self, said: str) -> None:
        """Show what a filter lets through, once the list is there."""
        if not self._is_seen:
            self.call_after_refresh(self.filter_by, said)
            return
        self._search.field.value = said

    def chosen_account(self) -> AccountRow | None:
        """The account under the cursor."""
        return self.list.cursor_row

    def shown_ids(self) -> Sequence[int]:
        return self._selection.ids if self._selection else ()

    def marks_changed(self) -> None:
        self._redraw()

    def holds_many(self) -> bool:
        return len(self.shown_ids()) > LONG_FROM

    def draw_again(self) -> None:
        if self._selection is not None:
            self._show(self._said, self._selection)

    def read_again(self) -> None:
        """Show the accounts as they are in the book now; the cursor stays on its account."""
        self._rows.forget()
        self._read(*self._wanted)

    @work(exclusive=True, group="read")
    async def _read(self, said: str, chosen: Filter) -> None:
        from store.account_counts import counts

        order = self.order
        try:
            selection = await self.calls.read(lambda book: select(book, chosen, order))
            if (said, chosen) != self._wanted:
                # Another letter was typed meanwhile, and is shown already.
                self._read(*self._wanted)
                return
            self._show(said, selection)
            self._welcome_if_empty()
            if self.marks:
                self.forget_gone(await self.calls.read(lambda book: there(book, self.marks)))
            self._counts = await self.calls.read(counts)
        except WrongWordError as problem:
            self._wanted = self._said, self._chosen
            self._search.refuse(str(problem), problem.hint, problem.place, said)
        except StoreError:
            self._try_again()
        else:
            self._tabs.show(views(self.keymap, self._counts), "view-accounts", self.calls.book.clock.today())
            self._redraw()

    def filter_words(self) -> Sequence[str]:
        return [f"{name}{asked_by(field)[0]}" for name, field in FIELDS.items()]

    def action_filter(self) -> None:
        """Let the filter be typed, from where it stands."""
        self.filter_begun(None if self._said else self.list.place)
        self._search.begin()
        self.type_into(self._search.field)

    def action_back(self) -> None:
        """Take the marks away, else clear the filter; one being typed gives back the place one came from."""
        if not self._search.is_typing:
            if self.clear_marks():
                return
            self.filter_begun(None)
        self._stop_typing()
        self._search.field.value = ""

    def action_leave(self) -> None:
        self.app.exit()

    def action_open_account(self) -> None:
        if row := self.list.cursor_row:
            self.open_account(row.id, self.shown_ids())

    def action_preview(self) -> None:
        self.toggle_class("-preview")

    def on_input_submitted(self) -> None:
        """Keep the filter and give the keys back to the list, unless it means nothing."""
        field = self._search.field
        if not field.say_if_refused():  # The book's answer, asked for again, would come when the field is gone.
            self._typed(field.value, is_whole=True)
        if not field.say_if_refused():
            self._stop_typing()

    async def action_open_row(self) -> None:
        self.action_open_account()

    def on_column_head_sort_chosen(self, event: ColumnHead.SortChosen) -> None:
        self.sort_by(event.sort)

    def _welcome_if_empty(self) -> None:
        if self.app.screen is self and self.calls.glance(has_accounts) is False:
            # Imported here, since it is seen once and brings the sample along.
            from tui.screens.first_run import FirstRunScreen

            self.app.push_screen(FirstRunScreen(self.calls, self.glyphs, self.kept))

    def _typed(self, said: str, *, is_whole: bool = False) -> None:
        """Show what the filter lets through; one that says nothing yet leaves what is shown."""
        self._search.accept()
        try:
            chosen = read_filter(said, self._search.field.kept)
        except FilterError as problem:
            self._search.refuse(str(problem), problem.hint, problem.place)
            return
        before = self._selection
        if before is None or not before.can_narrow(chosen, self.order):
            self._wanted = said.strip(), chosen
            self._read(*self._wanted)
            return
        selection = self.calls.glance(lambda book: narrow(book, before, chosen))
        if selection is None:
            self._try_again()
        elif not selection.ids and not is_whole and self._search.field.can_become:
            self._search.field.offer()
        else:
            self._show(said.strip(), selection)

    def _show(self, said: str, selection: Selection) -> None:
        before, place = self._selection, self.list.place
        self._said, self._chosen, self._selection = said, selection.chosen, selection
        self._wanted = said, selection.chosen
        is_empty = not selection.ids and not selection.chosen.is_empty
        self.set_class(is_empty, "-nothing")
        if is_empty:
            self._no_match.explain(said, selection.chosen)
        self._is_showing = True
        self.list.show(self._rows.of(selection.ids))
        # Another filter may have taken the account under the cursor away.
        is_left = before is not None and before.chosen != selection.chosen and self.list.cursor_key != place.key
        if is_left or (before and before.order != selection.order):
            self.list.move_to(0)
        if not self._search.is_typing:
            self.go_where_wanted(before, selection, place)
        self._is_showing = False
        if self._says_to_wait:
            self._says_to_wait = False
            self.calls.say("")
        self._redraw()

    def _view_changed(self) -> None:
        # What is shown anew is drawn when the cursor has found its place.
        if not self._is_showing:
            self._foot.redraw()

    def order_changed(self) -> None:
        self._head.show(self.order.sort)
        if self._chosen.is_empty:
            self._selection = None
            self._show_first()
            self._redraw()
        self.read_again()

    def _show_first(self) -> None:
        """Show at once what is at the top of the list; the rest follows when all is read."""
        first = self.calls.glance(lambda book: first_accounts(book, self.app.size.height, self.order))
        self.list.show(self._rows.of(first or ()))
        self.list.move_to(0)

    def _stop_typing(self) -> None:
        self._search.end()
        self._no_match.redraw()
        self.list.focus()

    def _try_again(self) -> None:
        """Read again soon, since a row could not be read while it was drawn."""
        self._says_to_wait = True
        self.calls.warn("Another program is writing to the book. The rows follow as soon as it is done.")
        self.set_timer(_TRY_AGAIN_SECONDS, self.read_again)

    def _say_reading(self) -> None:
        if self._selection is None:
            self._says_to_wait = True
            self.calls.say("Reading the accounts. Keys work meanwhile.")

    def _complete(self) -> None:
        """Add what the first frame did not wait for."""
        self._is_seen = True
        self._search.complete()
        self.watch(self._search.field, "value", lambda said: self._typed(said), init=False)
        self._foot.redraw()
        if typed := self._search.field.value:
            self._typed(typed)
        else:
            self._read(*self._wanted)

    def _redraw(self) -> None:
        self._search.show(self._said, self.order_words(), self._counts, self.marks.words(self.shown_ids()))
        self._no_match.redraw()
        self._foot.redraw()

    def _way_out(self) -> str:
        edits = "backspace edits it" if self._search.is_typing else "{filter} edits it"
        return self.says(f"{{back}} clears the filter   {edits}")

    def _foot_lines(self, width: int, height: int) -> list[Content]:
        listed = self._counts.accounts if self._counts else len(self.shown_ids())
        total = len(self._selection.ids) if self._selection else listed
        lines = [content(f"   {seen_line(total, self.list.seen, listed, width)}" if total else "", "$muted")]
        if height < 2 or not self._is_seen or (row := self.list.cursor_row) is None:
            return lines
        return lines + foot_of(row, self.calls, width, height - 1, self.glyphs, self.says("{preview} hides"))
