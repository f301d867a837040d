"""Everything about one account on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from store.account_page import AccountPage, account_page
from store.book import Book
from store.check_in import CheckIn
from store.errors import NotFoundError, StoreError
from store.records.account import AccountRow, Health
from store.records.happenings import Complaint
from store.timeline import Timeline, stretch_of
from tui.actions.action import Where
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.account_page_head import ROOMY_FROM, TWO_COLUMNS_FROM, head_lines, title_lines
from tui.screens.account_page_timeline import MEANING_OF_STAR
from tui.screens.account_panes import TIMELINE, filled_panes, pane_lines, shown_panes
from tui.screens.account_record_shown import AccountRecordShown
from tui.screens.account_tabs import AccountTabs
from tui.screens.page_records import PageRecords
from tui.store_calls import StoreCalls
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.pane_list import PaneList
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionList

_LEAST_HEAD = 3
_TRY_AGAIN_SECONDS = 0.5
_NEIGHBOURS = "{next-account} {previous-account} next, previous account     "
_NEIGHBOURS_SHORT = "{next-account} {previous-account}   "


class AccountPageScreen(AccountRecordShown, PageRecords):
    """Two columns on a wide terminal, one pane on a narrow one or when zoomed; its accounts are those of `order`."""

    WHERE = Where.ACCOUNT
    CSS_PATH = "account_page.tcss"
    AUTO_FOCUS = "#timeline"

    def __init__(
        self,
        calls: StoreCalls,
        glyphs: Glyphs,
        kept: KeptLines,
        account_id: int,
        order: Sequence[int] = (),
        at: tuple[str, int] | None = None,
    ) -> None:
        """`at` is the kind and the number of the record that the cursor is to be on at first."""
        super().__init__(calls, glyphs, kept)
        self._at = at
        self._logged: int | None = None
        """The contact that was just logged and is not shown yet."""
        self._account_id = account_id
        self._order = order
        self._page: AccountPage | None = None
        self._alone = TIMELINE
        self._is_single = False
        self._is_zoomed = False
        self._is_gone = False
        self._head = LinePane(self._head_lines, id="head")
        self._tabs = AccountTabs(glyphs, id="tabs")
        self.facts = PaneList(glyphs, id="facts")
        self._divider = LinePane(lambda _, height: [content(glyphs.divider, "$muted")] * height, id="divider")
        self._foot = LinePane(self._foot_lines, id="foot")

    def compose(self) -> Iterator[Widget]:
        yield self._head
        yield self._tabs
        with Horizontal():
            yield self.facts
            yield self._divider
            yield from self.compose_timeline()
        yield self._foot
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self.calls.changed.subscribe(self, self._book_changed)
        self._open(self._account_id)

    def on_screen_resume(self) -> None:
        if self._is_gone:
            self._book_changed()

    def on_resize(self, event: events.Resize) -> None:
        self._arrange()

    def on_click(self, event: events.Click) -> None:
        self.chip_clicked(event)

    def on_account_tabs_pane_chosen(self, event: AccountTabs.PaneChosen) -> None:
        self.go_to_pane(event.title)

    def chosen_account(self) -> AccountRow | None:
        return self._page.row if self._page else None

    def chosen_record(self) -> object:
        return self.focused.chosen if isinstance(self.focused, SectionList) else None

    def chosen_complaint(self) -> Complaint | None:
        record = self.chosen_record()
        return record if isinstance(record, Complaint) else None

    def shown_page(self) -> AccountPage | None:
        return self._page

    def action_keys(self) -> None:
        """Show the keys; on the line of the health, how that comes about."""
        if isinstance(self.chosen_record(), Health):
            from tui.deeds.business import explain_health

            explain_health(self)
        else:
            self.show_keys("")

    def action_back(self) -> None:
        """Leave the zoomed pane, else the page."""
        if self._is_zoomed:
            self.action_zoom_pane()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self.dismiss()

    def action_zoom_pane(self) -> None:
        """Give the page to the pane that has the keys, or share it again."""
        self._is_zoomed = not self._is_zoomed
        self._arrange()

    def action_next_pane(self) -> None:
        self._turn(1)

    def action_previous_pane(self) -> None:
        self._turn(-1)

    def action_column_right(self) -> None:
        if not self._is_single:
            self.set_focus(self.timeline)

    def action_column_left(self) -> None:
        if not self._is_single:
            self.set_focus(self.facts)

    def action_next_account(self) -> None:
        self._step(1)

    def action_previous_account(self) -> None:
        self._step(-1)

    @property
    def _pane(self) -> str:
        """The pane that has the keys."""
        if self._is_single:
            return self._alone
        return self.facts.pane if self.focused is self.facts else TIMELINE

    def _turn(self, by: int) -> None:
        """Give the keys to the next pane."""
        if self._page is None:
            return
        panes_of = shown_panes if self._is_single else filled_panes
        names = [pane.title for pane in panes_of(self._page, self.calls.book.clock.today(), self.glyphs)]
        place = names.index(self._pane) if self._pane in names else 0
        self.go_to_pane(names[(place + by) % len(names)])

    def go_to_pane(self, pane: str) -> None:
        if self._is_single:
            self._alone = pane
            self._arrange()
            self.facts.move_to(0)
        elif pane != TIMELINE:
            self.facts.enter(pane)
        self.set_focus(self.timeline if pane == TIMELINE else self.facts)

    def _step(self, by: int) -> None:
        place = self._place() + by
        if not 0 <= place < len(self._order):
            self.calls.say(f"This is the {'last' if by > 0 else 'first'} account of the list.")
            return
        self.begin_timeline()
        self._open(self._order[place])

    def _place(self) -> int:
        return self._order.index(self._account_id) if self._account_id in self._order else 0

    def _open(self, account_id: int) -> None:
        """Show an account at once if the book can be read, else as soon as it can."""
        self._account_id = account_id
        if (found := self.calls.glance(self._read)) is not None:
            self._show(*found)
        else:
            self._book_changed()

    def _read(self, book: Book) -> tuple[AccountPage, Timeline]:
        page = account_page(book, self._account_id, interactions=0)
        return page, stretch_of(book, page, self.part, limit=self.limit, skipped=self.skipped)

    def show_logged(self, saved: Sequence[CheckIn]) -> None:
        """Put the timeline's cursor on what was logged, so that it can be changed at once."""
        number = saved[0].interaction_id
        self._logged = None if self.go_to_logged(number) else number

    def _book_changed(self, _: object = None) -> None:
        self.run_worker(self._read_again(), group="page", exclusive=True)

    async def _read_again(self) -> None:
        try:
            self._show(*await self.calls.read(self._read))
        except NotFoundError as problem:
            if self._is_gone:
                self.calls.refuse(problem)
            self._is_gone = True
            # Not under a dialog, which would be dismissed in its place.
            if self.app.screen is self:
                self.action_leave()
        except StoreError as problem:
            self.calls.refuse(problem)
            self.set_timer(_TRY_AGAIN_SECONDS, self._book_changed)

    def _show(self, page: AccountPage, entries: Timeline) -> None:
        self._page, self.entries, self._is_gone = page, entries, False
        self._arrange()
        if self._logged is not None:
            self.go_to_logged(self._logged)
            self._logged = None
        if self._at is not None:
            self.call_after_refresh(self.go_to_record, self._at)
            self._at = None

    @property
    def _room(self) -> Size:
        """The size of the page; before its first layout that of the terminal, for which it is arranged then."""
        return self.size or self.app.size

    def _arrange(self) -> None:
        """Show the page in as many columns as there is room for."""
        room = self._room
        is_single = self._is_zoomed or room.width < TWO_COLUMNS_FROM
        if is_single and not self._is_single:
            self._alone = self._pane or TIMELINE
            self.set_focus(self.timeline if self._alone == TIMELINE else self.facts)
        self._is_single = is_single
        self._divide()
        self._head.styles.height = len(self._head_lines(room.width, 0)) or _LEAST_HEAD
        self._foot.display = room.height >= ROOMY_FROM
        if self._page is not None:
            self._fill(self._page)
        for pane in (self._head, self._foot):
            pane.redraw()

    def _divide(self) -> None:
        """Give each column its room; what has the keys stays in sight."""
        shows_timeline = not self._is_single or self._alone == TIMELINE
        self._tabs.display = self._is_single
        self._divider.display = not self._is_single
        self.timeline_pane.display = shows_timeline
        self.facts.display = not self._is_single or not shows_timeline
        self.facts.styles.width = "1fr" if self._is_single else min(self._room.width * 43 // 100, 60)

    def _fill(self, page: AccountPage) -> None:
        today = self.calls.book.clock.today()
        self.facts.present_panes(pane_lines(page, self._alone if self._is_single else "", today, self.glyphs))
        self._tabs.show(page, shown_panes(page, today, self.glyphs), self._alone)
        self.redraw_timeline()

    def bring_timeline(self) -> None:
        if self._is_single and self._alone != TIMELINE:
            self.go_to_pane(TIMELINE)

    def redraw_timeline(self) -> None:
        self.show_timeline(by_month=not self._is_single)
        self._foot.redraw()

    def _head_lines(self, width: int, height: int) -> list[Content]:
        if self._page is None:
            return []
        named = _NEIGHBOURS if width >= TWO_COLUMNS_FROM else _NEIGHBOURS_SHORT
        place = f"{self.says(named)}{self._place() + 1} of {len(self._order)}" if self._order else ""
        if self._is_zoomed:
            return title_lines(self._page, place, width, self.glyphs)
        return head_lines(self._page, place, width, self._room.height, self.calls.book.clock.today(), self.glyphs)

    def _foot_lines(self, width: int, height: int) -> list[Content]:
        aside = self.says("older below: {move-down}") if self.has_older else MEANING_OF_STAR
        return [rule(width, self.glyphs, aside=aside if self.timeline_pane.display else "")]
