"""What a view of complaints or to-dos says of its records."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.content import Content

from store.book import Book
from store.listed import Listed
from tui.screens.of_account import OfAccount
from tui.widgets.section_list import SectionLine

Shown = TypeVar("Shown")


class RecordKind(Generic[Shown]):
    """How the records of one kind are read and shown; `Shown` is one as it is drawn."""

    VIEW: ClassVar[str]
    """The action that shows this view."""
    MADE_OF: ClassVar[Collection[str]]
    """The tables of the book that its rows are made of."""
    GROUPS: ClassVar[Mapping[str, str]]
    """The groups in their order, with their headings."""
    KIND: ClassVar[str]
    """The kind of the records, as `store.editing.kinds` has it."""

    def read(self, book: Book) -> Sequence[Listed]:
        """Return what is listed, in the chosen order."""
        raise NotImplementedError

    def is_long(self, book: Book) -> bool:
        """Return whether reading takes longer than a key may."""
        raise NotImplementedError

    def records(self, book: Book, ids: Sequence[int]) -> Mapping[int, Shown]:
        """Return these records, without those that are gone."""
        raise NotImplementedError

    def of_account(self, one: Shown) -> OfAccount:
        """Return what a shown record belongs to and is called."""
        raise NotImplementedError

    def line(self, one: Shown, width: int) -> SectionLine:
        """Return a record as a line of the list."""
        raise NotImplementedError

    def titles(self, width: int) -> Content:
        """Return the titles of the columns."""
        raise NotImplementedError

    def figures(self) -> Sequence[str]:
        """Return the figures of the head line, the widest way to say them first."""
        raise NotImplementedError

    def detail(self, one: Shown, width: int, height: int) -> list[Content]:
        """Return the record under the cursor whole."""
        raise NotImplementedError

    def is_last(self) -> bool:
        """Return whether the record below the list is the last thing above the hints."""
        return True

    def nothing_words(self) -> Sequence[str]:
        """Return what stands in place of the records when there are none."""
        raise NotImplementedError
