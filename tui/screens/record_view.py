"""A view that lists records of all accounts under headings: filter above, the record under the cursor below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import events, work
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from store.account_rows import account_row
from store.accounts import counts
from store.book import Book
from store.errors import StoreError
from store.records.account import AccountCounts, AccountRow
from store.rules.folding import fold_letters
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_input import LineInput
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.screens.complaint_actions import ComplaintActions
from tui.screens.views import views
from tui.store_calls import StoreCalls
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList
from tui.widgets.view_tabs import ViewTabs
from tui.width import clip


class OfAccount(Protocol):
    """A record that belongs to an account."""

    @property
    def account_id(self) -> int: ...

    @property
    def account_name(self) -> str: ...

    @property
    def text(self) -> str: ...


Record = TypeVar("Record", bound=OfAccount)


class RecordView(ComplaintActions[None], Generic[Record]):
    """What complaints and to-dos have in common; a subclass says how its records are read and shown."""

    CSS_PATH = "record_view.tcss"
    AUTO_FOCUS = "SectionList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012
    VIEW: ClassVar[str]
    """The action that shows this view."""
    ORDER: ClassVar[str]
    """What the records are sorted by, in words."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._records: Sequence[Record] | None = None
        self._counts: AccountCounts | None = None
        self._tabs = ViewTabs()
        self._sought = LinePane(self._sought_lines, id="sought")
        self._filter = LineInput(id="filter")
        self._titles = LinePane(lambda width, height: [self.titles(width)], id="titles")
        self._list = SectionList(glyphs)
        self._detail = LinePane(self._detail_pane, id="detail")

    def read(self, book: Book) -> Sequence[Record]:
        """Return the records, in their order."""
        raise NotImplementedError

    def lines(self, records: Sequence[Record], width: int) -> list[SectionLine]:
        """Return the records as lines under headings."""
        raise NotImplementedError

    def titles(self, width: int) -> Content:
        """Return the titles of the columns."""
        raise NotImplementedError

    def figures(self, records: Sequence[Record]) -> str:
        """Return the figures of the head line."""
        raise NotImplementedError

    def detail(self, record: Record, width: int, height: int) -> list[Content]:
        """Return the record under the cursor whole."""
        raise NotImplementedError

    def chosen(self) -> Record | None:
        """Return the record under the cursor."""
        return self._list.chosen  # type: ignore[return-value]

    def compose(self) -> Iterator[Widget]:
        yield self._tabs
        with Horizontal(id="search"):
            yield self._sought
            yield self._filter
        yield self._titles
        yield self._list
        yield self._detail
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self.watch(self._filter, "value", self._filter_typed, init=False)
        self.watch(self._list, "cursor_key", self._detail.redraw, init=False)
        self.calls.changed.subscribe(self, self.read_again)
        self._tabs.show(views(self.keymap, None), self.VIEW, self.calls.book.clock.today())
        if (records := self.calls.glance(self.read)) is not None:
            self._show(records)
        self.read_again()

    def on_resize(self, event: events.Resize) -> None:
        self._sought.redraw()

    @work(exclusive=True, group="read")
    async def read_again(self, _: None = None) -> None:
        """Show the records as they are in the book now; the cursor stays on its record."""
        try:
            self._counts = await self.calls.read(counts)
            records = await self.calls.read(self.read)
        except StoreError as problem:
            self.calls.refuse(problem)
            return
        self._tabs.show(views(self.keymap, self._counts), self.VIEW, self.calls.book.clock.today())
        self._show(records)

    def chosen_account(self) -> AccountRow | None:
        record = self.chosen()
        return self.calls.glance(lambda book: account_row(book, record.account_id)) if record else None

    def action_open_account(self) -> None:
        if record := self.chosen():
            self.open_account(record.account_id, list(dict.fromkeys(one.account_id for one in self._records or ())))

    def action_filter(self) -> None:
        """Let words be typed that the rows must hold."""
        self.add_class("-typing")
        self.type_into(self._filter)
        self._sought.redraw()

    def action_back(self) -> None:
        """Clear the filter, typed or kept."""
        self._stop_typing()
        self._filter.value = ""

    def action_leave(self) -> None:
        self.app.exit()

    def action_next_hit(self) -> None:
        self._list.action_move_down()

    def action_previous_hit(self) -> None:
        self._list.action_move_up()

    def action_preview(self) -> None:
        self.toggle_class("-no-detail")

    def on_input_submitted(self) -> None:
        """Keep the filter and give the keys back to the list."""
        self._stop_typing()

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        self._filter.insert_text_at_cursor(" ".join(event.text.split()))

    def _stop_typing(self) -> None:
        self.remove_class("-typing")
        self._list.focus()
        self._sought.redraw()

    def _filter_typed(self) -> None:
        if self._records is not None:
            self._show(self._records)

    def _show(self, records: Sequence[Record]) -> None:
        self._records = records
        wanted = fold_letters(self._filter.value).split()
        fitting = [one for one in records if _holds(one, wanted)]
        self._list.present(lambda width: self.lines(fitting, width))
        for pane in (self._sought, self._titles, self._detail):
            pane.redraw()

    def _sought_lines(self, width: int, height: int) -> list[Content]:
        if self.has_class("-typing"):
            return [content(" / ", "bold $accent")]
        sign = content(self.says(" {filter} "), "bold $accent")
        said = self._filter.value.strip()
        words = content(clip(show(said), max(width // 3, 8), self.glyphs.cut)) if said else content("filter", "$muted")
        left = sign + words + content(f"   sort: {self.ORDER}", "$muted")
        told = self.figures(self._records) if self._records is not None else ""
        gap = width - left.cell_length - len(told) - 1
        return [left + content(" " * gap + told, "$muted") if gap > 0 else left]

    def _detail_pane(self, width: int, height: int) -> list[Content]:
        record = self.chosen()
        if record is None or height < 2:
            return [rule(width, self.glyphs)]
        title = f"{record.account_name}: {record.text.split(chr(10))[0]}"
        lines = self.detail(record, width, height - 2)
        below = [content("")] * (height - 2 - len(lines))
        return [rule(width, self.glyphs, title, self.says("{preview} hides")), *lines, *below, rule(width, self.glyphs)]


def _holds(record: OfAccount, wanted: Sequence[str]) -> bool:
    text = fold_letters(f"{record.account_name} {record.text}")
    return all(word in text for word in wanted)
