"""Undo takes back what was done last, also while that is still being written."""

from __future__ import annotations

import asyncio
import time

from store.book import Book
from store.reviewed import review_accounts
from tests.tui.book_app import fill, opened


async def test_undo_waits_for_what_was_done_before_it(book: Book) -> None:
    held = fill(book)

    def slowly(book: Book) -> str:
        time.sleep(0.2)
        return review_accounts(book, [held.globex])

    async with opened(book) as user:
        writing = asyncio.create_task(user.app.calls.change(slowly, lambda name: f"Reviewed {name}."))
        await asyncio.sleep(0.05)
        await user.app.calls.undo()
        await writing
        assert "Took back: Reviewed Globex GmbH" in user.status()
