"""Everything about one account on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from store.account_page import AccountPage, account_page, timeline_of
from store.errors import NotFoundError
from store.records.account import AccountRow
from store.records.happenings import Complaint
from tui.actions.action import Where
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens import account_page_sections as parts
from tui.screens.account_page_head import ROOMY_FROM, TWO_COLUMNS_FROM, head_lines, tab_line
from tui.screens.account_page_timeline import MEANING_OF_STAR, timeline_lines
from tui.screens.account_record_actions import AccountRecordActions
from tui.screens.complaint_lines import whole_complaints
from tui.store_calls import StoreCalls
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList, blank, heading

_ALL_SECTIONS = (
    parts.moments, parts.goals, parts.people, parts.complaints, parts.renewal, parts.todos, parts.card,
)  # fmt: skip
_TABS: tuple[tuple[str, tuple[parts.Section, ...]], ...] = (
    ("Timeline", ()),
    ("People", (parts.people,)),
    ("Goals", (parts.moments, parts.goals, parts.renewal)),
    ("Complaints", (whole_complaints,)),
    ("To-dos", (parts.todos,)),
    ("Card", (parts.card,)),
)
_TIMELINE_TAB, _FIRST_OF_FACTS = 0, 1
_LEAST_HEAD = 3


class AccountPageScreen(AccountRecordActions[None]):
    """Two columns on a wide terminal, tabs on a narrow one; J and K go through the order it was opened from."""

    WHERE = Where.ACCOUNT
    CSS_PATH = "account_page.tcss"
    AUTO_FOCUS = "#timeline"

    def __init__(
        self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines, account_id: int, order: Sequence[int] = ()
    ) -> None:
        super().__init__(calls, glyphs, kept)
        self._account_id = account_id
        self._order = order
        self._page: AccountPage | None = None
        self._tab = _TIMELINE_TAB
        self._tab_cells: list[range] = []
        self._head = LinePane(self._head_lines, id="head")
        self._tabs = LinePane(self._tab_lines, id="tabs")
        self._facts = SectionList(glyphs, id="facts")
        self._timeline = SectionList(glyphs, id="timeline")

    def compose(self) -> Iterator[Widget]:
        yield self._head
        yield self._tabs
        with Horizontal():
            yield self._facts
            yield LinePane(self._divider, id="divider")
            yield self._timeline
        yield LinePane(self._foot, id="foot")
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self.calls.changed.subscribe(self, self._book_changed)
        self._open(self._account_id)

    def on_resize(self, event: events.Resize) -> None:
        if self.focused is self._facts and self._tab == _TIMELINE_TAB:
            # What has the keys must not be hidden by a narrow terminal, or they would go elsewhere.
            self._tab = _FIRST_OF_FACTS
        self._arrange()

    def on_click(self, event: events.Click) -> None:
        if event.widget is self._tabs:
            for number, place in enumerate(self._tab_cells):
                if event.x in place:
                    self._show_tab(number)

    def chosen_account(self) -> AccountRow | None:
        return self._page.row if self._page else None

    def chosen_record(self) -> object:
        focused = self.focused
        return focused.chosen if isinstance(focused, SectionList) else None

    def chosen_complaint(self) -> Complaint | None:
        record = self.chosen_record()
        return record if isinstance(record, Complaint) else None

    def shown_page(self) -> AccountPage | None:
        return self._page

    def action_back(self) -> None:
        self.dismiss()

    def action_leave(self) -> None:
        self.dismiss()

    def action_next_pane(self) -> None:
        self._turn(1)

    def action_previous_pane(self) -> None:
        self._turn(-1)

    def action_next_account(self) -> None:
        self._step(1)

    def action_previous_account(self) -> None:
        self._step(-1)

    @property
    def _is_wide(self) -> bool:
        return self.size.width >= TWO_COLUMNS_FROM

    def _turn(self, by: int) -> None:
        """Give the keys to the other column, or show the next tab."""
        if self._is_wide:
            self.set_focus(self._timeline if self.focused is self._facts else self._facts)
        else:
            self._show_tab((self._tab + by) % len(_TABS))

    def _show_tab(self, tab: int) -> None:
        self._tab = tab
        self._arrange()
        self._facts.move_to(0)
        self.set_focus(self._timeline if tab == _TIMELINE_TAB else self._facts)

    def _step(self, by: int) -> None:
        place = self._place() + by
        if not 0 <= place < len(self._order):
            self.calls.say(
                "This is the last account of the list." if by > 0 else "This is the first account of the list."
            )
            return
        self._open(self._order[place])

    def _place(self) -> int:
        return self._order.index(self._account_id) if self._account_id in self._order else 0

    def _open(self, account_id: int) -> None:
        """Show an account at once if the book can be read, else as soon as it can."""
        self._account_id = account_id
        page = self.calls.glance(lambda book: account_page(book, account_id))
        if page is not None:
            self._show(page)
        else:
            self._book_changed()

    def _book_changed(self, _: object = None) -> None:
        self.run_worker(self._read_again(), group="page", exclusive=True)

    async def _read_again(self) -> None:
        account_id = self._account_id
        try:
            self._show(await self.calls.read(lambda book: account_page(book, account_id)))
        except NotFoundError:
            if self.is_current:
                self.dismiss()

    def _show(self, page: AccountPage) -> None:
        self._page = page
        self._arrange()

    def _arrange(self) -> None:
        """Show the page in as many columns as there is room for."""
        page, today = self._page, self.calls.book.clock.today()
        self._head.styles.height = len(self._head_lines(self.size.width, 0)) or _LEAST_HEAD
        self._tabs.display = not self._is_wide
        self.query_one("#divider").display = self._is_wide
        self._timeline.display = self._is_wide or self._tab == _TIMELINE_TAB
        self._facts.display = self._is_wide or self._tab != _TIMELINE_TAB
        self._facts.styles.width = min(self.size.width * 43 // 100, 60) if self._is_wide else "1fr"
        self._head.redraw()
        self._tabs.redraw()
        foot = self.query_one("#foot", LinePane)
        foot.display = self.size.height >= ROOMY_FROM
        foot.redraw()
        if page is None:
            return
        chosen = _ALL_SECTIONS if self._is_wide else _TABS[self._tab][1]
        self._facts.present(lambda width: parts.sections(chosen, page, width, today, self.glyphs))
        self._timeline.present(self._timeline_maker(page))

    def _timeline_maker(self, page: AccountPage) -> Callable[[int], Sequence[SectionLine]]:
        entries, today, wide = timeline_of(page), self.calls.book.clock.today(), self._is_wide

        def lines(width: int) -> Sequence[SectionLine]:
            found = timeline_lines(entries, width, today, self.glyphs, by_month=wide)
            return [heading("TIMELINE", "l log"), blank("above"), *found] if wide else found

        return lines

    def _head_lines(self, width: int, height: int) -> list[Content]:
        if self._page is None:
            return []
        place = f"{self._place() + 1} of {len(self._order)}" if self._order else ""
        return head_lines(self._page, place, width, self.size.height, self.calls.book.clock.today(), self.glyphs)

    def _tab_lines(self, width: int, height: int) -> list[Content]:
        page = self._page
        counts = (
            (None, len(page.people), len(page.goals), len([one for one in page.complaints if one.state != "told"]),
             len([one for one in page.todos if one.done_on is None]), None)
            if page
            else (None,) * len(_TABS)
        )  # fmt: skip
        titles = [(title, count) for (title, _), count in zip(_TABS, counts, strict=True)]
        line, self._tab_cells = tab_line(titles, self._tab, width)
        return [line]

    def _divider(self, width: int, height: int) -> list[Content]:
        return [content(self.glyphs.divider, "$muted")] * height

    def _foot(self, width: int, height: int) -> list[Content]:
        return [rule(width, self.glyphs, aside=MEANING_OF_STAR if self._timeline.display else "")]
