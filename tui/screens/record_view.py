"""A view that lists records of all accounts in groups: filter above, the record under the cursor below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual import events, work
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from store.account_counts import counts
from store.account_rows import account_row
from store.errors import StoreError
from store.listed import Listed, in_groups
from store.records.account import AccountCounts, AccountRow
from tui.actions.targets import Target, Whom
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.marks import Marks
from tui.screens.account_figures import Sought
from tui.screens.filtered_records import FilteredRecords
from tui.screens.marked_records import MarkedRecords
from tui.screens.orders import Orders
from tui.screens.record_head import record_head
from tui.screens.record_kind import RecordKind, Shown
from tui.screens.views import LONG_FROM, views
from tui.shortened import shortened
from tui.store_calls import StoreCalls
from tui.widgets.card_board import CardBoard
from tui.widgets.grouped_rows import Group, GroupedRows
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import Place
from tui.widgets.line_pane import LinePane
from tui.widgets.rows import KnownRows, Rows
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList, said_lines
from tui.widgets.view_tabs import ViewTabs
from tui.wording import first_line

_TRY_AGAIN_SECONDS = 0.5
_SAY_READING_SECONDS = 0.3


class RecordView(RecordKind[Shown], FilteredRecords, Orders, MarkedRecords):
    """What complaints and to-dos have in common; a subclass says how its records are read and shown.

    All are known by their ids; what is drawn is read when it is drawn.
    """

    CSS_PATH = "record_view.tcss"
    AUTO_FOCUS = "SectionList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._read: Sequence[Listed] | None = None
        self._shown: Sequence[Listed] = ()
        self.grouped: Mapping[str, Sequence[int]] = {}
        """The ids of everything that was read, by group."""
        self._tabs = ViewTabs()
        self._sought = LinePane(self._sought_lines, id="sought")
        self._titles = LinePane(lambda width, height: [self.titles(width)], id="titles")
        self.list = SectionList(glyphs)
        self.list.marks = self.marks = Marks()
        self.detail_pane = LinePane(self._detail_pane, id="detail")

    @property
    def entries(self) -> Sequence[Listed]:
        """Everything that was read, the filter aside."""
        return self._read or ()

    def shown_entries(self) -> Sequence[Listed]:
        return self._shown

    def chosen_id(self) -> int | None:
        one = self.chosen()
        return self.of_account(one).id if one else None

    def marked_list(self) -> SectionList | CardBoard:
        return self.focused_list()

    def marks_changed(self) -> None:
        self._sought.redraw()

    def record_to_edit(self) -> tuple[str, int] | None:
        chosen = self.chosen_id()
        return (self.KIND, chosen) if chosen is not None else None

    def whom(self, target: Target) -> Whom:
        if target is not Target.ROW:
            return super().whom(target)
        if len(meant := self.meant_ids()) > 1:
            return Whom(f"{len(meant):,} marked {self.PLURAL}")
        one = self.chosen()
        return Whom(shortened(self.of_account(one).text)) if one else Whom(reason="nothing is under the cursor")

    def chosen(self) -> Shown | None:
        """Return the record under the cursor."""
        return self.list.chosen  # type: ignore[return-value]

    def place(self) -> Place:
        return self.list.place

    def go_back(self, place: Place) -> None:
        if not self.list.go_back(place):
            self.list.cursor_key = place.key

    def show_groups(self, groups: Mapping[str, Sequence[int]]) -> None:
        """Show these records; the cursor stays on its own."""
        found = [Group(title, groups[group]) for group, title in self.GROUPS.items() if groups.get(group)]
        self.list.present_rows(lambda width: self._rows(found, width))

    def compose(self) -> Iterator[Widget]:
        yield self._tabs
        with Horizontal(id="search"):
            yield self._sought
            yield self.filter
        yield from self.compose_records()
        yield KeyBar(self.glyphs)

    def compose_records(self) -> Iterator[Widget]:
        """Yield what shows the records, and below it the one under the cursor whole."""
        yield self._titles
        yield self.list
        yield self.detail_pane

    def on_mount(self) -> None:
        self.watch(self.list, "cursor_key", self.detail_pane.redraw, init=False)
        self.show_counts(None)
        if self.calls.glance(self.is_long) is False and (found := self.calls.glance(self.read)) is not None:
            self._show(found)
        self.set_timer(_SAY_READING_SECONDS, self._say_reading)
        self.read_again()

    def on_resize(self, event: events.Resize) -> None:
        self._sought.redraw()

    def read_again(self) -> None:
        self._read_again()

    @work(exclusive=True, group="read")
    async def _read_again(self) -> None:
        """Show the records as they are in the book now; the cursor stays on its record."""
        try:
            found = await self.calls.read(self.read)
            await self.look_anew()
            self._show_again(found)
            self.show_counts(await self.calls.read(counts))
        except StoreError as problem:
            self.calls.refuse(problem)
            self.set_timer(_TRY_AGAIN_SECONDS, self.read_again)

    def holds_many(self) -> bool:
        return len(self.entries) > LONG_FROM

    def change_shows(self) -> bool:
        touched = self.calls.written.since_last
        return touched is None or not touched.isdisjoint(self.MADE_OF) or bool(self.filter.value)

    def show_counts(self, found: AccountCounts | None) -> None:
        self._tabs.show(views(self.keymap, found), self.VIEW, self.calls.book.clock.today())

    def draw_again(self) -> None:
        self._show(self.entries)

    def _show_again(self, found: Sequence[Listed]) -> None:
        """Show what was read, with the cursor on what has come back by undo."""
        before = {one.id for one in self._read} if self._read and self.calls.turned else None
        self._show(found)
        come_back = [one.id for one in self._shown if before is not None and one.id not in before]
        if come_back:
            self.go_back(Place(come_back[0], 0))

    def order_changed(self) -> None:
        self.read_again()

    def chosen_account(self) -> AccountRow | None:
        one = self.chosen()
        return self.calls.glance(lambda book: account_row(book, self.of_account(one).account_id)) if one else None

    def action_open_account(self) -> None:
        if one := self.chosen():
            self.open_account(self.of_account(one).account_id, list(dict.fromkeys(x.account_id for x in self._shown)))

    def action_back(self) -> None:
        """Take the marks away, else clear the filter, typed or kept."""
        if self.is_typing_filter or not self.clear_marks():
            super().action_back()

    def action_leave(self) -> None:
        self.app.exit()

    def action_next_hit(self) -> None:
        self.focused_list().action_move_down()

    def action_previous_hit(self) -> None:
        self.focused_list().action_move_up()

    def action_preview(self) -> None:
        self.toggle_class("-no-detail")

    def focused_list(self) -> SectionList | CardBoard:
        """Return what shows the records and takes the keys."""
        return self.list

    def focus_records(self) -> None:
        self.focused_list().focus()

    def filter_changed(self) -> None:
        if self._read is not None:
            self._show(self._read)

    def _show(self, entries: Sequence[Listed]) -> None:
        if entries is not self._read:
            self._read, self.grouped = entries, in_groups(entries, self.GROUPS)
            if self.marks:
                self.forget_gone([one.id for one in entries])
        self._shown = self.fitting(entries, self._shown)
        self.set_class(not self._shown, "-nothing")
        if self._shown:
            self.show_groups(self.grouped if self._shown is entries else in_groups(self._shown, self.GROUPS))
        else:
            self._say(self.nothing_words() if not entries else self.no_match_words())
        for pane in (self._sought, self._titles, self.detail_pane):
            pane.redraw()

    def _say(self, words: Sequence[str]) -> None:
        """Show some lines in place of the records."""
        self.show_groups({})
        self.list.present(lambda width: said_lines(words, width))

    def _say_reading(self) -> None:
        if self._read is None:
            self._say((f"Reading the {self.PLURAL}.", "Keys work meanwhile."))

    def fetch(self, ids: Sequence[int]) -> Mapping[int, Shown]:
        """Read what is about to be drawn; what cannot be read now is read again soon."""
        found = self.calls.glance(lambda book: self.records(book, ids))
        if found is None:
            self.set_timer(_TRY_AGAIN_SECONDS, self.read_again)
        return found or {}

    def _rows(self, groups: Sequence[Group], width: int) -> Rows[SectionLine]:
        def lines(ids: Sequence[int]) -> Mapping[int, SectionLine]:
            return {number: self.line(one, width) for number, one in self.fetch(ids).items()}

        return GroupedRows(groups, lines) if groups else KnownRows([], lambda line: line.key)

    def _sought_lines(self, width: int, height: int) -> list[Content]:
        if self.is_typing_filter:
            return [content(" / ", "bold $accent")]
        figures = self.figures() if self._read is not None else ()
        marked = self.marks.words([one.id for one in self._shown]) if self.marks else ""
        key, said = self.says("{filter}"), self.filter.value.strip()
        return [record_head(Sought(key, said, self.order_words(), marked), figures, width, self.glyphs)]

    def _detail_pane(self, width: int, height: int) -> list[Content]:
        one = self.chosen()
        if one is None or height < 2:
            return [rule(width, self.glyphs)]
        record = self.of_account(one)
        title = f"{record.account_name}: {first_line(record.text)}"
        lines = self.detail(one, width, height - 2)
        below = [content("")] * (height - 2 - len(lines))
        end = [rule(width, self.glyphs)] if self.is_last() else [content("")]
        return [rule(width, self.glyphs, title, self.says("{preview} hides")), *lines, *below, *end]
