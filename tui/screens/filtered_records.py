"""Complaints or to-dos that a typed filter lets through."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from textual import work

from store.book import Book
from store.errors import StoreError, WrongWordError
from store.listed import Listed
from store.record_filter import RecordFilter
from store.rules.filters import Filter, Term
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.screens.typed_filter import TypedFilter
from tui.screens.views import LONG_FROM
from tui.spare_memory import give_back
from tui.store_calls import StoreCalls


class FilteredRecords(TypedFilter):
    """For a screen that lists records of all accounts; of many, the words are read when a filter is begun."""

    PLURAL: ClassVar[str]
    """What the records are called."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._let_through = RecordFilter(self.own_records, self.words)
        self._is_learning = False

    def own_records(self, book: Book, term: Term) -> Collection[int] | None:
        """Return the ids of the records that a condition is about; None for one about their accounts."""
        raise NotImplementedError

    def words(self, book: Book) -> Mapping[int, str]:
        """Return the words that each record is found by."""
        raise NotImplementedError

    async def look_anew(self) -> None:
        """Ask the book anew what conditions mean and which words there are, since it has changed."""
        self._let_through.forget()
        if self._let_through.knows_words:
            await self.calls.read(self._let_through.learn_words)

    def fitting(self, entries: Sequence[Listed], shown: Sequence[Listed]) -> Sequence[Listed]:
        """Return what the filter lets through, or what is `shown` already while it cannot be meant."""
        if (chosen := self.chosen_filter()) is None or self._is_without_words(chosen, len(entries)):
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

    def no_match_words(self) -> Sequence[str]:
        """Return what stands in place of the records when none fits the filter."""
        edits = "backspace edits it" if self.is_typing_filter else self.says("{filter} edits it")
        way_out = f"{self.says('{back} clears the filter')}   {edits}"
        return f"No {self.PLURAL[:-1]} matches  {show(self.filter.value.strip())}.", way_out

    def _is_without_words(self, chosen: Filter, count: int) -> bool:
        """Whether words that are looked for among many records must be read first; that is then begun."""
        if not chosen.texts and not self.is_typing_filter:
            if self._let_through.knows_words:
                self._let_through.forget_words()
                give_back()
        elif count > LONG_FROM and not self._let_through.knows_words:
            self._learn_words()
            return bool(chosen.texts)
        return False

    @work
    async def _learn_words(self) -> None:
        if self._is_learning:
            return
        self._is_learning = True
        try:
            await self.calls.read(self._let_through.learn_words)
        except StoreError as problem:
            self.calls.refuse(problem)
        else:
            self.filter_changed()
        finally:
            self._is_learning = False
