"""Complaints or to-dos that a typed filter lets through."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Generic

from textual.screen import ScreenResultType

from store.book import Book
from store.errors import WrongWordError
from store.listed import Listed
from store.record_filter import RecordFilter
from store.rules.filters import Term
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.screens.typed_filter import TypedFilter
from tui.store_calls import StoreCalls


class FilteredRecords(TypedFilter[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that lists records of all accounts."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._let_through = RecordFilter(self.own_records)

    def own_records(self, book: Book, term: Term) -> Collection[int] | None:
        """Return the ids of the records that a condition is about; None for one about their accounts."""
        raise NotImplementedError

    def forget_conditions(self) -> None:
        """Ask the book anew what conditions mean, since it has changed."""
        self._let_through.forget()

    def fitting(self, entries: Sequence[Listed], shown: Sequence[Listed]) -> Sequence[Listed]:
        """Return what the filter lets through, or what is `shown` already while it cannot be meant."""
        if (chosen := self.chosen_filter()) is None:
            return shown

        def read(book: Book) -> Sequence[Listed] | WrongWordError:
            try:
                return self._let_through.fitting(book, entries, chosen)
            except WrongWordError as problem:
                return problem

        found = self.calls.glance(read)
        if isinstance(found, WrongWordError):
            self.filter.refuse(f"{found} {found.hint}", found.place)
            return shown
        if not found and self.is_typing_filter and self.filter.can_become:
            self.filter.offer()
            return shown
        return shown if found is None else found
