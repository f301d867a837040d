"""What was deleted, to be looked at, brought back, or deleted for good."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Self

from textual import work
from textual.content import Content
from textual.widget import Widget

from store.book import Book
from store.errors import AccountInTrashError, StoreError
from store.locations import backups_folder
from store.records.trash import Emptied, Restoration, TrashEntry
from store.trash.emptying import empty_trash
from store.trash.entries import deleted_records, trash_of
from store.trash.restoring import restore_deleted, restore_in_order
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.actions.targets import Target, Whom
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.deeds.offered import on_every_screen
from tui.dialogs.confirm import Confirmation, ConfirmDialog
from tui.dialogs.kept_lines import KeptLines
from tui.emptied_drafts import about_emptied
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.review_head import aligned
from tui.screens.trash_lines import column_titles, entry_line, record_lines
from tui.shortened import shortened
from tui.store_calls import UNDOES, StoreCalls
from tui.trash_words import gone_for_good
from tui.widgets.id_rows import IdRows
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rows import KnownRows, Rows
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList, said_lines
from tui.wording import counted, sentence

_TRY_AGAIN_SECONDS = 0.5
_SAY_DOING_SECONDS = 0.5
_FINAL = "This cannot be undone."
_EMPTY = (
    "The trash is empty.",
    "What you delete with {delete} waits here until you empty it. It can be brought back as it was, whatever was done "
    "since, or deleted for good.",
)
_BOTH = Confirmation(
    "", "", "Bring back", "bring both back", "leave them", ("{answer-yes} brings back", "{answer-no} leaves")
)


class TrashScreen(BookScreen):
    """Lists the deletions, the newest first, and shows below what the one under the cursor took."""

    WHERE = Where.TRASH
    CSS_PATH = "trash.tcss"
    AUTO_FOCUS = "SectionList"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._entries: Sequence[TrashEntry] | None = None
        self._title = LinePane(self._title_lines, id="title")
        self._columns = LinePane(lambda width, height: [column_titles(width)] if self._entries else [], id="columns")
        self._list = SectionList(glyphs)
        self._detail = LinePane(self._detail_lines, id="detail")

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_every_screen(room)

    def compose(self) -> Iterator[Widget]:
        yield self._title
        yield self._columns
        yield self._list
        yield self._detail
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self.watch(self._list, "cursor_key", self._detail.redraw, init=False)
        self.calls.changed.subscribe(self, self.read_again)
        self.read_again()

    @work(exclusive=True, group="read")
    async def read_again(self, _: None = None) -> None:
        """Show what is in the trash now; the cursor stays on its row."""
        try:
            self._entries = await self.calls.read(trash_of)
        except StoreError as problem:
            self.calls.refuse(problem)
            self.set_timer(_TRY_AGAIN_SECONDS, self.read_again)
            return
        self._list.present_rows(self._rows)
        for pane in (self._title, self._columns, self._detail):
            pane.redraw()

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("restore", "bring back"),
            Offer("delete-for-good", "delete for good", "for good"),
            Offer("empty-trash", "empty all", "empty"),
            Offer("undo", "undo"),
            Offer("back", "back"),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def whom(self, target: Target) -> Whom:
        if target is not Target.ROW:
            return super().whom(target)
        one = self._chosen()
        return Whom(shortened(one.name)) if one else Whom(reason="the trash is empty")

    async def on_line_list_row_opened(self) -> None:
        self.action_restore()

    def action_back(self) -> None:
        self.dismiss()

    def action_leave(self) -> None:
        self.dismiss()

    def action_restore(self) -> None:
        """Bring back what the row under the cursor took; ask for the account too where that is deleted."""
        if (one := self._chosen()) is not None:
            self.app.run_worker(self._restore(one))

    def action_delete_for_good(self) -> None:
        if (one := self._chosen()) is not None:
            self._ask_to_empty([one.id], f"Delete {one.name} for good?")

    def action_empty_trash(self) -> None:
        if self._entries:
            count = len(self._entries)
            what = f"all {count:,} deletions in the trash" if count > 1 else self._entries[0].name
            self._ask_to_empty([one.id for one in self._entries], f"Delete {what} for good?")
        else:
            self.calls.say(_EMPTY[0])

    async def _restore(self, one: TrashEntry) -> None:
        if await self.calls.change(lambda book: [restore_deleted(book, one.id)], _restored, UNDOES) is not None:
            return
        problem = self.calls.problem
        if isinstance(problem, AccountInTrashError):
            asked = _BOTH._replace(asked=str(problem), consequence="Bring the account back with all it had, then this?")
            if await self.ask(ConfirmDialog(asked, self.glyphs)):
                both = [problem.entry, one.id]
                await self.calls.change(lambda book: restore_in_order(book, both), _restored, UNDOES)

    def _ask_to_empty(self, entries: Sequence[int], asked: str) -> None:
        answered = self.ask(ConfirmDialog(Confirmation(asked, _FINAL, "Delete for good"), self.glyphs))

        async def empty() -> None:
            if await answered:
                await self._empty(entries)

        self.app.run_worker(empty())

    async def _empty(self, entries: Sequence[int]) -> None:
        """Empty what was chosen, and say what is being done where that takes long."""
        doing: list[str] = []
        timer = self.app.set_interval(_SAY_DOING_SECONDS, lambda: self.calls.say(f"{doing[-1]}.") if doing else None)

        def work(book: Book) -> Emptied:
            return empty_trash(book, entries, doing.append)

        try:
            emptied = await self.calls.change(work, self._emptied, "")
        finally:
            timer.stop()
        if emptied is not None:
            for about in list(about_emptied(self.kept.all_unfinished, emptied)):
                self.kept.forget(about)

    def _emptied(self, emptied: Emptied) -> str:
        if emptied.problem:
            return f"Deleted for good, but the file could not be written anew: {emptied.problem}"
        if not emptied.backups:
            return gone_for_good(emptied)
        folder = os.path.basename(backups_folder(self.calls.book.path))
        held = counted(len(emptied.backups), "backup")
        return f"Deleted for good; {held} still {'holds' if len(emptied.backups) == 1 else 'hold'} it, in {folder}."

    def _chosen(self) -> TrashEntry | None:
        chosen = self._list.chosen
        return chosen if isinstance(chosen, TrashEntry) else None

    def _rows(self, width: int) -> Rows[SectionLine]:
        if not self._entries:
            return KnownRows(said_lines([self.says(words) for words in _EMPTY], width), lambda line: line.key)
        entries, today = {one.id: one for one in self._entries}, self.calls.book.clock.today()
        return IdRows(list(entries), lambda ids: [entry_line(entries[one], width, today, self.glyphs) for one in ids])

    def _title_lines(self, width: int, height: int) -> list[Content]:
        count = counted(len(self._entries), "deletion") if self._entries else ""
        return [aligned(content(" Trash", "bold"), content(count, "$muted"), width)]

    def _detail_lines(self, width: int, height: int) -> list[Content]:
        one = self._chosen()
        if one is None:
            return [*[content("")] * (height - 1), rule(width, self.glyphs)]
        room = height - 2
        records = self.calls.glance(lambda book: deleted_records(book, one.id, max(room, 1))) or ()
        lines = record_lines(records, one, width, room, self.calls.book.clock.today(), self.glyphs)
        below = [content("")] * (room - len(lines))
        return [rule(width, self.glyphs, one.name), *lines, *below, rule(width, self.glyphs)]


def _restored(back: Sequence[Restoration]) -> str:
    said = " and ".join(one.name for one in back)
    return " ".join((sentence(f"Restored {said}"), *(otherwise for one in back for otherwise in one.otherwise)))
