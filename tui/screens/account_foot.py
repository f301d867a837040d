"""What stands below the account list: the account under the cursor."""

from __future__ import annotations

from textual.content import Content

from store.records.account import AccountRow
from tui.glyphs import Glyphs
from tui.store_calls import StoreCalls


def foot_of(row: AccountRow, calls: StoreCalls, width: int, height: int, glyphs: Glyphs, hides: str) -> list[Content]:
    """Return an account's preview, read now; nothing while another program holds the book.

    `hides` are the words on the key that hides it.
    """
    from store.account_preview import account_preview
    from tui.widgets.account_preview import preview_lines

    preview = calls.glance(lambda book: account_preview(book, row.id))
    if preview is None:
        return []
    return preview_lines(row, preview, width, height, calls.book.clock.today(), glyphs, hides)
