"""Every account, those that need you first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual.widget import Widget

from store.account_rows import account_rows
from store.accounts import account_ids
from store.records.account import AccountRow
from tui.actions.action import Where
from tui.glyphs import Glyphs
from tui.literal import segment
from tui.store_calls import StoreCalls
from tui.themes import Palette
from tui.widgets.action_screen import ActionScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.rows import KnownRows
from tui.widgets.view_tabs import View, ViewTabs


class AccountsScreen(ActionScreen[None]):
    """Lists the accounts."""

    WHERE = Where.ACCOUNTS

    def __init__(self, calls: StoreCalls, glyphs: Glyphs) -> None:
        super().__init__()
        self.calls = calls
        self.glyphs = glyphs
        self.list: LineList[AccountRow] = LineList(self._draw, glyphs)

    def compose(self) -> Iterator[Widget]:
        yield ViewTabs()
        yield self.list
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self.query_one(ViewTabs).show(
            [View("1", "Accounts", "Acc", "view-accounts")], "view-accounts", self.calls.book.clock.today()
        )
        self.calls.changed.subscribe(self, self.read_again)
        self.run_worker(self.read_again(), exclusive=True)

    async def read_again(self, _: None = None) -> None:
        """Show the accounts as they are in the book now."""
        rows = await self.calls.read(lambda book: account_rows(book, account_ids(book)))
        self.list.show(KnownRows(rows, lambda row: row.id))

    def chosen_account(self) -> AccountRow | None:
        """The account under the cursor."""
        return self.list.cursor_row

    def _draw(self, row: AccountRow, width: int, colours: Palette) -> Sequence[Segment]:
        return [segment(f"{row.sign or ' '} {row.name}", width, colours.text)]
